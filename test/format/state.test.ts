import {describe, expect, it} from 'vitest';
import {stateKind, stateWords, withState} from '../../src/format/state.js';
import {words} from '../../src/text/words.js';

const state = (value: number | null, flags: string[] = [], reason: string | null = null) => ({
  value,
  flags,
  reason,
});

describe('state of a figure', () => {
  it('says nothing beside a normal value', () => {
    expect(stateWords(state(5))).toEqual([]);
    expect(withState('5', state(5))).toBe('5');
  });

  it('names each flag, the most telling first as the snapshot has them', () => {
    expect(stateWords(state(6800, ['E', 'P']))).toEqual(['perkiraan', 'sementara']);
    expect(stateWords(state(6800, ['P']), 'en')).toEqual(['provisional']);
    expect(withState('6.800', state(6800, ['E', 'P']))).toBe('6.800 (perkiraan, sementara)');
  });

  it.each([
    ['suppressed', 'disembunyikan', 'withheld'],
    ['insufficient_n', 'data terlalu sedikit', 'withheld'],
    ['missing_input', 'tidak tersedia', 'missing'],
    ['zero_denominator', 'tanpa pembagi', 'undefined'],
    ['break', 'tidak dapat dibandingkan', 'undefined'],
    ['not_applicable', 'tidak berlaku', 'undefined'],
    ['not_independent', 'tidak berlaku', 'undefined'],
    ['invalid_input', 'masukan tidak sah', 'undefined'],
  ])('says why there is no value: %s', (reason, said, kind) => {
    expect(stateWords(state(null, [], reason))).toEqual([said]);
    expect(stateKind(state(null, [], reason))).toBe(kind);
    expect(withState('', state(null, [], reason))).toBe(said);
  });

  it('takes a null without a reason as missing, and a withheld one by its flag', () => {
    expect(stateKind(state(null))).toBe('missing');
    expect(stateWords(state(null, ['Q']))).toEqual(['disembunyikan']);
  });

  it('has the same words in both languages', () => {
    expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
  });
});
