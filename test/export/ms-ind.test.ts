import {describe, expect, it} from 'vitest';
import {msIndCsv, msIndOf} from '../../src/export/ms-ind.js';
import {snapshotOf, stockFrame} from './small-snapshot.js';

describe('MS-Ind records', () => {
  it('join the breakdowns and parameters of all datasets of an indicator', () => {
    const [region, period] = stockFrame.dims;
    const extension = {
      ...stockFrame.extension,
      params: {along: 'kbli'},
      msInd: {komponen: 'a; b', ukuran: 'jumlah'},
    };
    const [record, ...others] = msIndOf(
      snapshotOf([{...stockFrame, dims: [region, period], extension}, []], [stockFrame, []]),
    );
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      dimensi: ['region', 'period', 'size_class'],
      parameter: ['along=kbli'],
      komponen: ['a', 'b'],
      ukuran: 'jumlah',
      konsep: '',
    });
  });

  it('are an empty text where there are none', () => {
    expect(msIndCsv([])).toBe('');
  });
});
