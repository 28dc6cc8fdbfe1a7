import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {compute, readTables} from '../../src/index.js';
import {noPublishedTables, publishedTables} from '../support/published.js';

const name = 'jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv';
const source = () => ({name, bytes: readFileSync(join(publishedTables, name))});

describe.skipIf(noPublishedTables)('the projection of Jawa Barat', () => {
  it('gives growth for 27 regions and 7 years, read by its header alone', async () => {
    const {tables, input} = await readTables([source()]);
    expect(input[0]).toMatchObject({table: 'reported', read: 216, accepted: 216, refused: 0});
    const {rows} = compute(tables, 'growth.yoy', {by: ['region', 'period']});
    expect(rows).toHaveLength(27 * 7);
    expect(new Set(rows.map((row) => row.by.region)).size).toBe(27);
    expect(rows.filter((row) => !/^32\.\d\d$/.test(row.by.region))).toEqual([]);
    // The office multiplied every region by the same rate: a projection, and flagged as one.
    for (const row of rows) {
      expect(row.value).toBeCloseTo(6.19, 1);
      expect(row.flags).toEqual(['F']);
    }
  });

  it('adds up to the province', async () => {
    const {tables} = await readTables([source()]);
    const parts = compute(tables, 'size.class', {by: ['region'], where: {period: '2016'}}).rows;
    const [total] = compute(tables, 'size.class', {where: {period: '2016'}}).rows;
    expect(total.by.region).toBe('32');
    expect(parts.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(total.value);
  });
});
