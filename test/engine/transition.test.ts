import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {ResultRow} from '../../src/result/row.js';
import '../support/fast-check.js';
import {tablesOf} from '../support/tables.js';

const [mikro, kecil, menengah, besar] = [100e6, 3e9, 20e9, 90e9];

/** Observations of businesses U1, U2 … by year; a number is yearly sales, a word the status. */
function observed(years: Readonly<Record<number, readonly (number | string | null)[]>>): string {
  const rows = Object.entries(years).flatMap(([year, cells]) =>
    cells.flatMap((cell, i) => {
      if (cell === null) return [];
      const [status, sales] = typeof cell === 'number' ? ['aktif', cell] : [cell, ''];
      return [`U${i + 1};${year};${status};${sales}`];
    }),
  );
  return ['ID_UMKM;Tahun;Status;Omzet per tahun', ...rows].join('\n');
}

function registerOf(count: number, extra: (i: number) => string = () => ''): string {
  const rows = Array.from({length: count}, (_, i) => `U${i + 1};99.01.0${1 + (i % 2)}${extra(i)}`);
  return [`ID_UMKM;Kode Kecamatan${extra(-1)}`, ...rows].join('\n');
}

const only = (rows: readonly ResultRow[]): ResultRow => {
  expect(rows).toHaveLength(1);
  return rows[0];
};

describe('growth.upward_mobility', () => {
  it('follows the same businesses; those that left or are unknown stay in the denominator', async () => {
    const tables = await tablesOf({
      registry: registerOf(7),
      observation: observed({
        2022: [mikro, mikro, mikro, mikro, mikro, kecil, null],
        2023: [kecil, mikro, 'tutup', null, besar, mikro, kecil],
      }),
    });
    const row = only(compute(tables, 'growth.upward_mobility').rows);
    expect(row).toMatchObject({
      by: {region: '99.01', period: '2023'},
      value: 40,
      numerator: 2,
      denominator: 5,
      unknown: 1,
      flags: [],
      reason: null,
    });
    expect(row.extra).toMatchObject({
      upgraded: 2,
      initial: 5,
      surviving_classified: 3,
      'mikro>kecil': 1,
      'mikro>mikro': 1,
      'mikro>besar': 1,
      'mikro>keluar': 1,
      'mikro>unknown': 1,
      'kecil>mikro': 1,
      'unknown>mikro': 0,
    });
    expect(row.extra.value_survivors).toBeCloseTo((100 * 2) / 3, 9);
  });

  it('gives the numbers of the worked matrix', async () => {
    const moves: [number, number | string | null, number][] = [
      [mikro, mikro, 170],
      [mikro, kecil, 8],
      [mikro, menengah, 1],
      [mikro, 'tutup', 15],
      [mikro, null, 6],
      [kecil, mikro, 3],
      [kecil, kecil, 40],
      [kecil, menengah, 2],
    ];
    const pairs = moves.flatMap(([from, to, n]) => Array.from({length: n}, () => [from, to]));
    const tables = await tablesOf({
      registry: registerOf(pairs.length),
      observation: observed({
        2022: pairs.map(([from]) => from),
        2023: pairs.map(([, to]) => to),
      }),
    });
    const up = only(compute(tables, 'growth.upward_mobility').rows);
    expect(up).toMatchObject({value: 4.5, numerator: 9, denominator: 200, unknown: 6, flags: []});
    expect(up.extra.surviving_classified).toBe(179);
    expect(up.extra.value_survivors).toBeCloseTo(5.0279329609, 9);
    const net = only(compute(tables, 'growth.net_upgrades').rows);
    expect(net).toMatchObject({value: 8, unknown: 6, extra: {up: 11, down: 3, exits: 15}});
  });

  it('is not moved by the law: both years stand under the rule of the end', async () => {
    const tables = await tablesOf({
      registry: registerOf(2),
      observation: observed({2020: [400e6, 900e6], 2021: [400e6, 2.1e9]}),
    });
    const now = only(compute(tables, 'growth.upward_mobility').rows);
    expect(now).toMatchObject({value: 50, extra: {'mikro>kecil': 1, 'mikro>mikro': 1}});
    const old = {params: {regime: 'uu20_2008'}};
    expect(only(compute(tables, 'growth.net_upgrades', old).rows)).toMatchObject({
      value: 0,
      extra: {up: 0, down: 0},
    });
    expect(only(compute(tables, 'growth.upward_mobility', old).rows)).toMatchObject({
      value: null,
      denominator: 0,
      reason: 'zero_denominator',
      flags: ['M'],
    });
  });

  it('asks for another class or span by parameter, and refuses what is none', async () => {
    const tables = await tablesOf({
      registry: registerOf(2),
      observation: observed({
        2020: [3e9, 3e9],
        2022: [3e9, 20e9],
        2023: [20e9, 20e9],
      }),
    });
    const small = compute(tables, 'growth.upward_mobility', {params: {from: 'kecil', years: 3}});
    expect(only(small.rows)).toMatchObject({by: {period: '2023'}, value: 100, denominator: 2});
    const refused = (params: Record<string, string | number>) => () =>
      compute(tables, 'growth.upward_mobility', {params});
    expect(refused({from: 'besar'})).toThrow('PARAM_VALUE');
    expect(refused({years: 0})).toThrow('PARAM_VALUE');
    expect(refused({years: 1.5})).toThrow('PARAM_VALUE');
  });

  it('has no value where the start lies in a gap, and no row before the first stock', async () => {
    const tables = await tablesOf({
      registry: registerOf(1),
      observation: observed({2020: [mikro], 2022: [kecil], 2023: [kecil]}),
    });
    const {rows} = compute(tables, 'growth.upward_mobility');
    expect(rows.map(({by, value, reason}) => [by.period, value, reason])).toEqual([
      ['2022', null, 'missing_input'],
      ['2023', null, 'zero_denominator'],
    ]);
    const alone = await tablesOf({registry: registerOf(1), observation: observed({2020: [mikro]})});
    expect(compute(alone, 'growth.upward_mobility').rows).toEqual([]);
  });

  it('says nothing where the lists of both years share no business', async () => {
    const tables = await tablesOf({
      registry: registerOf(2),
      observation: observed({2022: [mikro, null], 2023: [null, mikro]}),
    });
    const row = only(compute(tables, 'growth.upward_mobility').rows);
    expect(row).toMatchObject({value: null, denominator: 1, reason: 'missing_input', flags: ['O']});
  });

  it('is broken down by area, where an area that sent nothing has no value', async () => {
    const tables = await tablesOf({
      registry: registerOf(4),
      observation: observed({
        2022: [mikro, mikro, mikro, mikro],
        2023: [kecil, null, mikro, null],
      }),
    });
    const {rows} = compute(tables, 'growth.upward_mobility', {by: ['region'], totals: true});
    const seen = rows.map(({by, value, unknown}) => [by.region, value, unknown]);
    expect(seen).toEqual([
      ['99.01', 25, 2],
      ['99.01.01', 50, 0],
      ['99.01.02', null, null],
    ]);
  });

  it('leaves branches of larger firms out, and counts one that became a branch as gone', async () => {
    const tables = await tablesOf({
      registry: registerOf(2, (i) => (i < 0 ? ';Afiliasi' : i === 0 ? ';besar' : ';')),
      observation: observed({2022: [mikro, mikro], 2023: [mikro, mikro]}),
    });
    const row = only(compute(tables, 'growth.upward_mobility').rows);
    expect(row).toMatchObject({denominator: 1, extra: {'mikro>keluar': 0}});
  });

  it('does not take a business for seen that only an aid list names in the year', async () => {
    const tables = await tablesOf({
      registry: registerOf(2),
      observation: observed({2022: [mikro, mikro], 2023: [mikro, null]}),
      aid: `ID_UMKM;Program;Tanggal
        U2;Alat;2023-03-01`,
    });
    const row = only(compute(tables, 'growth.upward_mobility').rows);
    expect(row).toMatchObject({value: 0, denominator: 2, unknown: 1});
  });

  it('flags E where a class of a counted business is estimated', async () => {
    const tables = await tablesOf({
      registry: registerOf(1),
      observation: `ID_UMKM;Tahun;Omzet per tahun;Modal Usaha
        U1;2022;100000000;
        U1;2023;;2000000000`,
    });
    expect(only(compute(tables, 'growth.upward_mobility').rows)).toMatchObject({
      value: 100,
      flags: ['E'],
    });
  });

  it('divides reported upgrades by the class at the start, flagged where they name no class', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Mikro;Kecil;Menengah;UMKM Naik Kelas
        2020;200;40;10;
        2021;210;40;10;5
        2022;210;40;10;21`,
    });
    const {rows} = compute(tables, 'growth.upward_mobility');
    expect(rows.map(({by, value, reason, flags}) => [by.period, value, reason, flags])).toEqual([
      ['2021', null, 'break', ['B', 'D']],
      ['2022', 10, null, ['D']],
    ]);
    expect(rows[1]).toMatchObject({numerator: 21, denominator: 210, extra: {upgraded: 21}});
  });

  it('adds up over areas, and counts each pair of states as a plain loop does', async () => {
    const sales = fc.constantFrom<number | string | null>(mikro, kecil, menengah, 'tutup', null);
    const pair = fc.tuple(sales, sales);
    await fc.assert(
      fc.asyncProperty(fc.array(pair, {maxLength: 12}), async (some) => {
        // Two that stay, one in each area, so that both areas are seen in both years.
        const pairs = [[mikro, mikro], [mikro, mikro], ...some];
        const tables = await tablesOf({
          registry: registerOf(pairs.length),
          observation: observed({
            2022: pairs.map(([from]) => from),
            2023: pairs.map(([, to]) => to),
          }),
        });
        const options = {by: ['region'], totals: true};
        const [total, ...parts] = compute(tables, 'growth.upward_mobility', options).rows;
        expect(parts).toHaveLength(2);
        const sum = (of: (row: ResultRow) => number | null): number =>
          parts.reduce((all, row) => all + (of(row) ?? NaN), 0);
        expect(sum(({numerator}) => numerator)).toBe(total.numerator);
        expect(sum(({denominator}) => denominator)).toBe(total.denominator);
        expect(sum(({unknown}) => unknown)).toBe(total.unknown);
        const of = (a: unknown, b: unknown): number =>
          pairs.filter(([x, y]) => x === a && y === b).length;
        for (const [name, a, b] of [
          ['mikro>kecil', mikro, kecil],
          ['kecil>keluar', kecil, 'tutup'],
          ['menengah>unknown', menengah, null],
          ['menengah>mikro', menengah, mikro],
        ] as const) {
          expect(total.extra[name]).toBe(of(a, b));
          expect(sum(({extra}) => extra[name])).toBe(of(a, b));
        }
      }),
      {numRuns: 25},
    );
  });
});

describe('growth.reclassification', () => {
  it('shows what the law did and what the businesses did', async () => {
    const tables = await tablesOf({
      registry: registerOf(3),
      observation: observed({2020: [400e6, 900e6, 1.5e9], 2021: [400e6, 900e6, 1.5e9]}),
    });
    const {rows} = compute(tables, 'growth.reclassification');
    const of = (period: string, size: string) =>
      rows.find(({by}) => by.period === period && by.size_class === size) as ResultRow;
    expect(of('2020', 'kecil')).toMatchObject({value: 3, flags: [], extra: {constant: 0}});
    expect(of('2020', 'mikro')).toMatchObject({value: 0, extra: {constant: 3}});
    expect(of('2021', 'mikro')).toMatchObject({value: 3, flags: ['B'], extra: {constant: 3}});
    expect(of('2021', 'kecil')).toMatchObject({value: 0, extra: {constant: 0}});
    expect(of('2021', 'total')).toMatchObject({
      value: 3,
      flags: ['B'],
      extra: {constant: 3, apparent_downgrades: 3, true_downgrades: 0},
    });
    expect(of('2020', 'total').extra).toMatchObject({
      constant: 3,
      apparent_downgrades: null,
      true_downgrades: null,
    });
    const old = compute(tables, 'growth.reclassification', {params: {regime: 'uu20_2008'}}).rows;
    expect(old.find(({by}) => by.period === '2021' && by.size_class === 'kecil')).toMatchObject({
      value: 0,
      extra: {constant: 3},
    });
  });

  it('sums over areas and shows true downgrades', async () => {
    const tables = await tablesOf({
      registry: registerOf(3),
      observation: observed({2022: [kecil, kecil, mikro], 2023: [mikro, kecil, null]}),
    });
    const {rows} = compute(tables, 'growth.reclassification', {
      by: ['region', 'size_class'],
      where: {period: '2023', size_class: 'total'},
      totals: true,
    });
    const seen = rows.map(({by, value, extra}) => [by.region, value, extra.true_downgrades]);
    expect(seen).toEqual([
      ['99.01', 2, 1],
      ['99.01.01', 1, 1],
      ['99.01.02', 1, 0],
    ]);
  });

  it('cannot count reported classes again', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Mikro;Kecil;Menengah
        2020;100;40;10
        2021;112;38;12`,
    });
    const {rows} = compute(tables, 'growth.reclassification', {where: {period: '2021'}});
    expect(rows.map(({by, value, extra, flags}) => [by.size_class, value, extra, flags])).toEqual(
      [
        ['total', 162, []],
        ['mikro', 112, ['B']],
        ['kecil', 38, ['B']],
        ['menengah', 12, ['B']],
      ].map(([id, value, flags]) => [
        id,
        value,
        {constant: null, apparent_downgrades: null, true_downgrades: null},
        flags,
      ]),
    );
  });
});
