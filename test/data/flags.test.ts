import {expect, it} from 'vitest';
import {flagOfReason, mergeFlags, singleFlag} from '../../src/data/flags.js';

it('unites flags, the most telling first', () => {
  expect(mergeFlags(['P'], ['E', 'P'], ['B'])).toEqual(['B', 'E', 'P']);
  expect(singleFlag(['P', 'B'])).toBe('B');
});

it('drops "normal" beside any other flag and keeps it alone', () => {
  expect(mergeFlags(['A'], ['P'])).toEqual(['P']);
  expect(mergeFlags(['A'])).toEqual(['A']);
  expect(mergeFlags(undefined, [])).toEqual([]);
});

it('knows the flag of each reason', () => {
  expect(flagOfReason('zero_denominator')).toBe('M');
  expect(flagOfReason('missing_input')).toBe('O');
  expect(flagOfReason('suppressed')).toBe('Q');
  expect(flagOfReason('not_applicable')).toBeNull();
});
