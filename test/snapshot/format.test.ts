import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import {encodeDataset} from '../../src/snapshot/encode.js';
import {growthCell as cell, growthFrame as frame, sampleSnapshot} from '../support/snapshot.js';

describe('a dataset', () => {
  it('gives back what was put in, and says that the rest is missing', () => {
    const [missing, known] = cellsOf(encodeDataset(frame, [cell]));
    const revised = frame.extension.revised?.[5];
    expect(known).toEqual({...cell, revised});
    expect(missing).toEqual({
      by: {region: '99.01', period: '2017'},
      value: null,
      numerator: null,
      denominator: null,
      unknown: null,
      extra: {low: null},
      flags: ['O'],
      reason: 'missing_input',
    });
  });

  it('holds one SDMX flag per value and all of them in its extension', () => {
    const dataset = encodeDataset(frame, [cell]);
    expect(dataset.status).toEqual({0: 'O', 5: 'E'});
    expect(dataset.extension.flags).toEqual({5: ['E', 'P']});
    expect(dataset.size).toEqual([1, 2, 5]);
  });

  it('refuses a cell outside of its categories', () => {
    expect(() => encodeDataset(frame, [{...cell, by: {region: '99.02', period: '2018'}}])).toThrow(
      UmkmError,
    );
  });

  it('is found by indicator and dimensions in any order', () => {
    expect(findDataset(sampleSnapshot(), 'growth.yoy', ['period', 'region'])?.label).toBe(
      'Pertumbuhan',
    );
    expect(findDataset(sampleSnapshot(), 'growth.yoy', ['period'])).toBeUndefined();
  });
});
