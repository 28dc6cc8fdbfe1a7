import jsonstat from 'jsonstat-toolkit';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toJsonStat, type FlatRow} from '../../src/measure/json-stat.js';
import {toSdmxCsv} from '../../src/measure/sdmx-csv.js';

const rows: FlatRow[] = [
  {wilayah: '13.02', skala: 'menengah', tahun: '2018', value: 3},
  {wilayah: '13.02', skala: 'mikro', tahun: '2017', value: 1, flags: ['P', 'E']},
  {wilayah: '13.01', skala: 'total', tahun: '2018', value: null, flags: ['Q']},
  {wilayah: '13.01', skala: 'kecil', tahun: '2018', value: null},
];

describe('toJsonStat', () => {
  it('orders classes by size, areas by code, periods by time, and flags what is missing', () => {
    const found = toJsonStat(rows);
    expect(found).toMatchObject({
      id: ['wilayah', 'skala', 'tahun'],
      size: [2, 4, 2],
      role: {geo: ['wilayah'], time: ['tahun']},
    });
    const index = found.id.map((name) => found.dimension[name].category.index);
    expect(index).toEqual([
      ['13.01', '13.02'],
      ['mikro', 'kecil', 'menengah', 'total'],
      ['2017', '2018'],
    ]);
    expect(found.value).toHaveLength(16);
    expect(found.value.flatMap((value, i) => (value === null ? [] : [[i, value]]))).toEqual([
      [8, 1],
      [13, 3],
    ]);
    expect(found.status).toMatchObject({3: 'O', 7: 'Q', 8: 'E', 0: 'O'});
    expect(found.status).not.toHaveProperty('13');
  });

  it('is read back cell by cell by a reader of JSON-stat', () => {
    const dataset = jsonstat(structuredClone(toJsonStat(rows))) as unknown as {
      Data: (at: Record<string, string>) => {value: number | null; status: string};
    };
    for (const row of rows) {
      const at = {wilayah: row.wilayah, skala: row.skala, tahun: row.tahun} as never;
      expect(dataset.Data(at).value).toBe(row.value);
    }
  });

  it('takes roles, orders and labels as given', () => {
    const found = toJsonStat([{k: 'b', indikator: 'x', value: 1}], {
      role: {geo: ['k']},
      order: {k: ['b', 'a']},
      labels: {k: {label: 'Kecamatan', category: {a: 'Awan', b: 'Bayu'}}},
    });
    expect(found.role).toEqual({geo: ['k']});
    expect(found.value).toEqual([1, null]);
    expect(found.dimension.k).toEqual({
      label: 'Kecamatan',
      category: {index: ['b', 'a'], label: {a: 'Awan', b: 'Bayu'}},
    });
    expect(toJsonStat([{indikator: 'x', value: 1}]).role).toEqual({metric: ['indikator']});
  });

  it('has no status where nothing is flagged, and no cell of no table', () => {
    expect(toJsonStat([{tahun: '2017', value: 0}])).not.toHaveProperty('status');
    expect(toJsonStat([])).toMatchObject({id: [], size: [], value: []});
  });
});

describe('toSdmxCsv', () => {
  const structureId = 'UMKM:DF_UMKM(1.0)';

  it('quotes what needs it and leaves a missing value empty', () => {
    expect(
      toSdmxCsv(
        [
          {REF_AREA: '13.01', NOTE: 'a, "b"', OBS_VALUE: 1234.5, OBS_STATUS: ['P', 'B']},
          {REF_AREA: '01', OBS_VALUE: null},
        ],
        {structureId, action: 'R'},
      ),
    ).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,NOTE,OBS_VALUE,OBS_STATUS\n' +
        `dataflow,${structureId},R,13.01,"a, ""b""",1234.5,B\n` +
        `dataflow,${structureId},R,01,,,\n`,
    );
    expect(toSdmxCsv([], {structureId})).toBe('STRUCTURE,STRUCTURE_ID,ACTION\n');
  });

  it('is read back as it was written', () => {
    const text = fc.string({unit: fc.constantFrom(...'a,"\n\r ;é0.')});
    fc.assert(
      fc.property(fc.array(fc.record({A: text, B: text}), {minLength: 1}), (given) => {
        const csv = toSdmxCsv(given, {structureId, columns: ['A', 'B']});
        const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\n]*)[,\n]/g)].map(([, cell]) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
        );
        const read = given.map((_, i) => ({A: cells[5 * i + 8], B: cells[5 * i + 9]}));
        expect([read, cells.length]).toEqual([given, 5 * given.length + 5]);
      }),
    );
  });

  it('writes numbers in digits that mean the same', () => {
    const numbers = fc.double({noNaN: true, noDefaultInfinity: true});
    fc.assert(
      fc.property(numbers, (value) => {
        const line = toSdmxCsv([{OBS_VALUE: value}], {structureId}).split('\n')[1];
        const written = line.slice(line.lastIndexOf(',') + 1);
        expect(written).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(written)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
