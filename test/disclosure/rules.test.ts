import {describe, expect, it} from 'vitest';

import {
  differencing,
  frequencyUnsafe,
  groupDisclosure,
  holdingUnsafe,
  magnitudeUnsafe,
  mergeHoldings,
  protectionLevel,
  singletonPair,
} from '../../src/disclosure/index.js';
import {UmkmError} from '../../src/errors.js';
import {messageOf} from '../../src/text/message.js';

describe('the frequency rule', () => {
  it('takes zero and the threshold itself as safe, and leaves unknown unknown', () => {
    expect(frequencyUnsafe([0, 1, 2, 3, null], {threshold: 3})).toEqual([
      ...[false, true, true, false, null],
    ]);
    expect(frequencyUnsafe([])).toEqual([]);
    expect(frequencyUnsafe([4, 5])).toEqual([true, false]);
  });
});

describe('the rules for amounts', () => {
  it('finds a cell without contributions safe, and one with a single one unsafe', () => {
    const rules = {dominance: {n: 1, k: 90}, pPercent: 10};
    expect(magnitudeUnsafe([], rules)).toEqual({
      frequencyUnsafe: false,
      dominanceUnsafe: false,
      pUnsafe: false,
      unsafe: false,
    });
    expect(magnitudeUnsafe([7], rules)).toEqual({
      frequencyUnsafe: true,
      dominanceUnsafe: true,
      pUnsafe: true,
      unsafe: true,
    });
  });

  it('takes contributions in any order and exact limits as safe', () => {
    expect(magnitudeUnsafe([5, 90, 5], {dominance: {n: 1, k: 90}}).dominanceUnsafe).toBe(false);
    expect(magnitudeUnsafe([10, 100, 50], {pPercent: 10}).pUnsafe).toBe(false);
    expect(magnitudeUnsafe([9, 100, 50], {pPercent: 10}).pUnsafe).toBe(true);
  });

  it('says nothing by a rule that is not given', () => {
    const verdict = magnitudeUnsafe([100, 1, 1]);
    expect(verdict).toMatchObject({dominanceUnsafe: null, pUnsafe: null, unsafe: false});
  });

  it('leaves frequency alone to decide where a contribution is negative', () => {
    const rules = {dominance: {n: 1, k: 50}, pPercent: 10};
    const verdict = magnitudeUnsafe([100, -1, 1], rules);
    expect(verdict).toMatchObject({dominanceUnsafe: null, pUnsafe: null, unsafe: false});
    expect(magnitudeUnsafe([100, -1], rules).unsafe).toBe(true);
  });

  it('asks no protection for a safe cell', () => {
    expect(protectionLevel([100, 50, 40], {pPercent: 10})).toEqual({
      unsafe: false,
      upperProtectionLevel: 0,
      requiredUpperBound: 190,
    });
    expect(protectionLevel([], {pPercent: 10}).upperProtectionLevel).toBe(0);
    expect(protectionLevel([100, -5], {pPercent: 10}).unsafe).toBe(false);
  });
});

describe('the holding rule', () => {
  it('leaves businesses without a holding by themselves', () => {
    const contributions = [
      {holding: null, x: 5},
      {holding: 'H', x: 2},
      {holding: null, x: 5},
      {holding: 'H', x: 9},
    ];
    expect(mergeHoldings(contributions)).toEqual([11, 5, 5]);
    expect(mergeHoldings([])).toEqual([]);
  });

  it('counts owners, not businesses', () => {
    const contributions = ['A', 'A', 'B'].map((holding) => ({holding, x: 10}));
    const verdict = holdingUnsafe(contributions, {minFrequency: 3});
    expect(verdict).toMatchObject({units: 2, frequencyUnsafe: true, unsafe: true});
    expect(verdict.unmerged.frequencyUnsafe).toBe(false);
  });

  it('does not take a loss for harmless because its owner has gains elsewhere', () => {
    const contributions = [
      {holding: 'A', x: 100},
      {holding: 'A', x: -1},
      {holding: 'B', x: 1},
      {holding: 'C', x: 1},
    ];
    const verdict = holdingUnsafe(contributions, {pPercent: 10});
    expect(verdict).toMatchObject({pUnsafe: null, frequencyUnsafe: false, unsafe: false});
  });
});

describe('group disclosure', () => {
  it.each([
    [{ya: 0, tidak: 7}, true, 'all_in_one_category'],
    [{ya: 0, tidak: 2}, true, 'all_in_one_category'],
    [{ya: 1, tidak: 6}, true, 'small_count'],
    [{ya: 5, tidak: 5}, false, null],
    [{ya: 0, tidak: 0}, false, null],
    [{}, false, null],
    [{ya: null, tidak: 7}, null, 'missing_input'],
    [{ya: null, tidak: 3}, true, 'small_count'],
  ])('of %o is %s, %s', (row, unsafe, reason) => {
    expect(groupDisclosure(row, {threshold: 5})).toEqual({unsafe, reason});
  });
});

describe('singletons in a row', () => {
  const cells = (...counts: number[]) => counts.map((count, i) => ({cell: `c${i}`, count}));

  it.each([
    [[], true, null],
    [[1], false, 'only_suppressed_cell'],
    [[4], false, 'only_suppressed_cell'],
    [[1, 1], false, 'singleton_pair'],
    [[1, 2], true, null],
    [[1, 1, 1], true, null],
  ])('with counts %o: %s, %s', (counts, safe, reason) => {
    expect(singletonPair(cells(...counts))).toEqual({safe, reason});
  });

  it('are hidden by others of the row', () => {
    expect(singletonPair(cells(1, 1), {others: 'some'}).safe).toBe(true);
  });
});

describe('differencing', () => {
  it('finds few who left as well as few who came, and nobody in an unchanged count', () => {
    expect(differencing({count: 10}, {count: 8}).disclosive).toBe(true);
    expect(differencing({count: 10}, {count: 13}).disclosive).toBe(false);
    expect(differencing({count: 10}, {count: 13}, {threshold: 5}).disclosive).toBe(true);
    expect(differencing({count: 10}, {count: 10}).disclosive).toBe(false);
  });

  it('compares the amounts that both name and leaves unknown unknown', () => {
    const found = differencing(
      {count: null, amounts: {sales: 5, workers: 2, capital: 1}},
      {count: 3, amounts: {sales: 7, workers: null}},
    );
    expect(found).toEqual({
      countDifference: null,
      amountDifferences: {sales: 2, workers: null},
      disclosive: null,
    });
  });
});

describe('malformed rules', () => {
  it.each([
    ['threshold', () => frequencyUnsafe([1], {threshold: 0})],
    ['minFrequency', () => magnitudeUnsafe([1], {minFrequency: -1})],
    ['pPercent', () => magnitudeUnsafe([1], {pPercent: 0})],
    ['n', () => magnitudeUnsafe([1], {dominance: {n: 1.5, k: 90}})],
    ['k', () => magnitudeUnsafe([1], {dominance: {n: 1, k: 417}})],
    ['contributions', () => magnitudeUnsafe([NaN])],
    ['contributions', () => protectionLevel([NaN], {pPercent: 417})],
  ])('are refused by name, without the confidential value: %s', (option, use) => {
    const error = thrown(use);
    expect(error).toBeInstanceOf(UmkmError);
    expect(error).toMatchObject({code: 'DISCLOSURE_OPTION', params: {option}});
    expect(messageOf(error as UmkmError, 'en')).not.toContain('417');
  });
});

function thrown(use: () => unknown): unknown {
  try {
    return use();
  } catch (error) {
    return error;
  }
}
