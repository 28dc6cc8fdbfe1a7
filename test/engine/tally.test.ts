import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {NO, UNKNOWN, YES} from '../../src/data/column.js';
import {tally, type Question} from '../../src/engine/tally.js';
import {conjunction, disjunction, firstKnownOf} from '../../src/engine/truths.js';
import '../support/fast-check.js';

const truth = fc.constantFrom(NO, YES, UNKNOWN);

/** Several lists of answers of one length, some of which begin in the middle of a word. */
const lists = fc
  .record({count: fc.integer({min: 1, max: 6}), length: fc.integer({min: 0, max: 13})})
  .chain(({count, length}) => {
    const answers = fc.array(truth, {minLength: length, maxLength: length});
    const list = fc.tuple(fc.nat(3), answers).map(([offset, own]) => {
      const memory = new Uint8Array(offset + length);
      memory.set(own, offset);
      return memory.subarray(offset);
    });
    return fc.array(list, {minLength: count, maxLength: count});
  });

describe('truths', () => {
  it('are no where one is no, and yes where all are, four at a time and the rest alone', () => {
    fc.assert(
      fc.property(lists, (parts) => {
        const expected = Array.from(parts[0], (_, i) => {
          const all = parts.map((part) => part[i]);
          return all.includes(NO) ? NO : all.includes(UNKNOWN) ? UNKNOWN : YES;
        });
        expect([...conjunction(parts)]).toEqual(expected);
      }),
    );
  });

  it('are yes where one is yes, and no where all are', () => {
    fc.assert(
      fc.property(lists, (parts) => {
        const expected = Array.from(parts[0], (_, i) => {
          const all = parts.map((part) => part[i]);
          return all.includes(YES) ? YES : all.includes(UNKNOWN) ? UNKNOWN : NO;
        });
        expect([...disjunction(parts, parts[0].length)]).toEqual(expected);
      }),
    );
  });

  it('are the first that is known', () => {
    fc.assert(
      fc.property(lists, (parts) => {
        const expected = Array.from(
          parts[0],
          (_, i) => parts.map((part) => part[i]).find((one) => one !== UNKNOWN) ?? UNKNOWN,
        );
        expect([...firstKnownOf(parts)]).toEqual(expected);
      }),
    );
  });
});

describe('a tally', () => {
  it('counts what each question alone would, however many share a pass', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.nat(2), {minLength: 13, maxLength: 13}), (parts, cells) => {
        const base = Int32Array.from(cells.slice(0, parts[0].length));
        const questions: Question[] = parts.map((answers, i) => ({answers, among: parts[i - 1]}));
        expect(tally(questions, {base, size: 3})).toEqual(questions.map((one) => alone(one, base)));
      }),
    );
  });

  it('looks up the answers of those that are picked', () => {
    const answers = Uint8Array.of(YES, NO, UNKNOWN);
    const picked = {
      only: Uint8Array.of(YES, YES, NO, YES, YES),
      indexOf: Int32Array.of(0, 0, 0, 1, 2),
    };
    const places = {base: Int32Array.of(0, 1, 1, 1, 1), size: 2};
    const everyone = Uint8Array.of(YES, YES, YES);
    const questions = [{answers, among: everyone}, {answers}];
    const [all, yes] = tally(questions, places, picked);
    expect([...all.yes, ...all.no, ...all.unknown]).toEqual([1, 1, 0, 1, 0, 1]);
    expect([...yes.yes]).toEqual([1, 1]);
  });

  it('counts things as often as they stand for others', () => {
    const places = {base: Int32Array.of(0, 0), size: 1, weights: Float64Array.of(3, 4)};
    const [{yes, no}] = tally([{answers: Uint8Array.of(YES, NO)}], places);
    expect([...yes, ...no]).toEqual([3, 4]);
  });
});

/** The same by looking at one thing after the other. */
function alone({answers, among}: Question, base: Int32Array): ReturnType<typeof tally>[number] {
  const found = {yes: new Int32Array(3), no: new Int32Array(3), unknown: new Int32Array(3)};
  base.forEach((cell, i) => {
    if (among === undefined) found[answers[i] === YES ? 'yes' : 'no'][cell]++;
    else if (among[i] === NO) return;
    else if (among[i] === UNKNOWN || answers[i] === UNKNOWN) found.unknown[cell]++;
    else found[answers[i] === YES ? 'yes' : 'no'][cell]++;
  });
  return found;
}
