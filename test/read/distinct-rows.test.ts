import {describe, expect, it} from 'vitest';
import {distinctRows} from '../../src/read/column/distinct-rows.js';

describe('rows with equal keys', () => {
  it('are one group, numbered as they come', () => {
    const {groupOf, firstRow} = distinctRows(4, [
      {codes: [0, 1, 0, -1], size: 2},
      {codes: [5, 5, 5, 5], size: 6},
    ]);
    expect([Array.from(groupOf), Array.from(firstRow)]).toEqual([
      [0, 1, 0, 2],
      [0, 1, 3],
    ]);
  });

  it('are found though millions of combinations are possible', () => {
    const length = 3000;
    const codes = Int32Array.from({length}, (_, row) => row % 1500);
    const {groupOf, firstRow} = distinctRows(length, [
      {codes, size: 1500},
      {codes: codes.map((code) => code * 2), size: 3000},
    ]);
    expect(firstRow).toHaveLength(1500);
    expect(groupOf[1501]).toBe(groupOf[1]);
  });

  it('are all one group without keys, and none without rows', () => {
    expect(distinctRows(3, [{codes: [0, 0, 0], size: 1}]).firstRow).toHaveLength(1);
    expect(distinctRows(0, [{codes: [], size: 3}]).firstRow).toHaveLength(0);
  });
});
