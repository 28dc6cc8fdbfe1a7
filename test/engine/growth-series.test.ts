import {describe, expect, it} from 'vitest';
import {compute, type ComputeOptions} from '../../src/compute.js';
import type {ResultRow} from '../../src/result/row.js';
import {tablesOf} from '../support/tables.js';

const blitar = `Tahun;Jumlah UMKM
  2020;20242
  2021;31056
  2022;31475
  2023;34694`;
const redefined = {config: {breaks: [{period: '2021', note: {id: 'definisi', en: 'definition'}}]}};

const rowsOf = async (
  reported: string,
  key: string,
  options: ComputeOptions = {},
): Promise<readonly ResultRow[]> =>
  compute(await tablesOf({reported}), key, options).rows.filter(
    ({by}) => (by.size_class ?? 'total') === 'total',
  );

describe('growth.cagr', () => {
  it('takes the difference of the years and gives one row, that of the end', async () => {
    const rows = await rowsOf(blitar, 'growth.cagr');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      by: {period: '2023'},
      numerator: 34694,
      denominator: 20242,
      extra: {n: 3, year_first: 2020, year_last: 2023},
      flags: [],
    });
    expect(rows[0].value).toBeCloseTo(19.6741407247, 9);
  });

  it('starts and ends where it is told, and refuses what is no year', async () => {
    const [row] = await rowsOf(blitar, 'growth.cagr', {params: {from: 2021, to: '2022'}});
    expect(row).toMatchObject({by: {period: '2022'}, extra: {n: 1}});
    expect(row.value).toBeCloseTo((100 * (31475 - 31056)) / 31056, 9);
    const [none] = await rowsOf(blitar, 'growth.cagr', {params: {from: 2015}});
    expect(none).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
    const [back] = await rowsOf(blitar, 'growth.cagr', {params: {from: 2023, to: 2020}});
    expect(back).toMatchObject({value: null, reason: 'invalid_input'});
    const [same] = await rowsOf(blitar, 'growth.cagr', {params: {from: 2023}});
    expect(same).toMatchObject({value: null, reason: 'zero_denominator', extra: {n: 0}});
    const refused = rowsOf(blitar, 'growth.cagr', {params: {from: 'awal'}});
    await expect(refused).rejects.toThrow('PARAM_VALUE');
  });

  it('has no rate from zero, none from one year, and 0 for equal figures', async () => {
    const figures = (first: number, last: number) => `Tahun;Jumlah UMKM
      2019;${first}
      2023;${last}`;
    const [zero] = await rowsOf(figures(0, 120), 'growth.cagr');
    expect(zero).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
    const [equal] = await rowsOf(figures(6800, 6800), 'growth.cagr');
    expect(equal).toMatchObject({value: 0, extra: {n: 4}, flags: []});
    expect(await rowsOf('Tahun;Jumlah UMKM\n2023;5', 'growth.cagr')).toEqual([]);
  });

  it('does not cross a break unless it is asked to, and then says so', async () => {
    const [refused] = await rowsOf(blitar, 'growth.cagr', redefined);
    expect(refused).toMatchObject({value: null, reason: 'break', flags: ['B']});
    const [asked] = await rowsOf(blitar, 'growth.cagr', {
      ...redefined,
      params: {acrossBreak: 'yes'},
    });
    expect(asked).toMatchObject({reason: null, flags: ['B']});
    expect(asked.value).toBeCloseTo(19.6741407247, 9);
    const [after] = await rowsOf(blitar, 'growth.cagr', {...redefined, params: {from: 2021}});
    expect(after).toMatchObject({reason: null, flags: []});
    const slip = rowsOf(blitar, 'growth.cagr', {params: {acrossBreak: 'ya'}});
    await expect(slip).rejects.toThrow('PARAM_VALUE');
  });

  it('compares the areas that sent both years', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan
        U1;99.01.01
        U2;99.01.01
        U3;99.01.02`,
      observation: `ID_UMKM;Tahun
        U1;2021
        U3;2021
        U1;2023
        U2;2023`,
    });
    const [row] = compute(tables, 'growth.cagr').rows;
    expect(row).toMatchObject({
      numerator: 2,
      denominator: 1,
      extra: {areas_compared: 1, areas_all: 2},
    });
    expect(row.value).toBeCloseTo(100 * (Math.SQRT2 - 1), 9);
  });
});

describe('growth.index', () => {
  it('sets the base to 100, the first year where none is named', async () => {
    const rows = await rowsOf(blitar, 'growth.index');
    const values = rows.map(({value}) => value as number);
    [100, 153.4235747456, 155.4935283075, 171.396107104].forEach((value, i) =>
      expect(values[i]).toBeCloseTo(value, 9),
    );
    const later = await rowsOf(blitar, 'growth.index', {params: {base: 2023}});
    expect(later[0].value).toBeCloseTo((100 * 20242) / 34694, 9);
    expect(later[3]).toMatchObject({value: 100, extra: {base_period: 2023}});
  });

  it('stops at a break on either side of the base, and at a base that is not there', async () => {
    const reasons = async (options: ComputeOptions) =>
      (await rowsOf(blitar, 'growth.index', options)).map(({reason}) => reason);
    expect(await reasons(redefined)).toEqual([null, 'break', 'break', 'break']);
    const after = {...redefined, params: {base: 2022}};
    expect(await reasons(after)).toEqual(['break', null, null, null]);
    const asked = {...redefined, params: {base: 2022, acrossBreak: 'yes'}};
    const rows = await rowsOf(blitar, 'growth.index', asked);
    expect(rows.map(({flags}) => flags)).toEqual([['B'], [], [], []]);
    expect(await reasons({params: {base: 2001}})).toEqual(Array(4).fill('missing_input'));
  });

  it('has no value over a base of zero, nor where the year is missing', async () => {
    const rows = await rowsOf(
      `Tahun;Jumlah UMKM
        2020;0
        2021;5`,
      'growth.index',
    );
    expect(rows.map(({reason}) => reason)).toEqual(['zero_denominator', 'zero_denominator']);
  });
});

describe('growth over a series', () => {
  it('is said of no unknown class', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM
        U1
        U2`,
      observation: `ID_UMKM;Tahun;Omzet per tahun
        U1;2022;100000000
        U2;2022;
        U1;2023;100000000
        U2;2023;`,
    });
    for (const key of ['growth.yoy', 'growth.cagr', 'growth.index', 'growth.linked']) {
      const classes = compute(tables, key).rows.map(({by}) => by.size_class);
      expect([...new Set(classes)]).toEqual(['total', 'mikro', 'kecil', 'menengah']);
      expect(compute(tables, key).rows[0].unknown).toBe(1);
    }
  });

  it('is given by change and contribution where it is asked for', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Mikro;Kecil;Menengah
        2020;100;40;10
        2021;112;38;12`,
    });
    const rows = (key: string, params: Record<string, string>) =>
      compute(tables, key, {params}).rows.map(({value, flags}) => [value, flags]);
    expect(rows('growth.yoy', {acrossBreak: 'yes'})).toEqual([
      [8, []],
      [12, ['B']],
      [-5, ['B']],
      [20, ['B']],
    ]);
    expect(rows('growth.yoy', {acrossBreak: 'no'})[1]).toEqual([null, ['B']]);
    expect(rows('growth.contribution', {acrossBreak: 'yes'})[1]).toEqual([8, ['B']]);
    expect(rows('growth.contribution', {})[1]).toEqual([null, ['B']]);
  });
});

describe('growth.linked', () => {
  const both = `Tahun;Jumlah UMKM;Jumlah UMKM Definisi Lama
    2020;4000;
    2021;5000;4800
    2022;5500;`;

  it('multiplies the old series by new over old of the year that has both', async () => {
    const rows = await rowsOf(both, 'growth.linked', redefined);
    expect(rows[0]).toMatchObject({by: {period: '2021'}, flags: ['B', 'E'], reason: null});
    expect(rows[0].value).toBeCloseTo(20, 9);
    expect(rows[0].extra.link_factor).toBeCloseTo(1.0416666667, 9);
    expect(rows[0].extra.previous_linked).toBeCloseTo(4166.6666666667, 9);
    expect(rows[1]).toMatchObject({value: 10, flags: [], extra: {link_factor: null}});
  });

  it('leaves a break without an overlap what it is, and needs no break to be declared', async () => {
    const config = {breaks: [{period: '2022', note: {id: 'lagi', en: 'again'}}]};
    const rows = await rowsOf(both, 'growth.linked', {config});
    expect(rows.map(({reason, flags}) => [reason, flags])).toEqual([
      [null, ['B', 'E']],
      ['break', ['B']],
    ]);
    const plain = await rowsOf(blitar, 'growth.linked', redefined);
    expect(plain.map(({reason}) => reason)).toEqual(['break', null, null]);
    expect(plain[2].value).toBeCloseTo(10.2271644162, 9);
  });

  it('links a register by a figure that the office states beside it', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM
        U1
        U2
        U3`,
      observation: `ID_UMKM;Tahun
        U1;2020
        U2;2020
        U1;2021
        U2;2021
        U3;2021`,
      reported: `Tahun;Jumlah UMKM Definisi Lama
        2021;2`,
    });
    const [row] = compute(tables, 'growth.linked').rows;
    expect(row).toMatchObject({value: 0, flags: ['B', 'E'], extra: {link_factor: 1.5}});
  });

  it('keeps a year before that is missing apart from a break', async () => {
    const rows = await rowsOf(
      `Tahun;Jumlah UMKM;Jumlah UMKM Definisi Lama
        2019;10;
        2021;5000;4800`,
      'growth.linked',
    );
    expect(rows[0]).toMatchObject({value: null, reason: 'missing_input'});
  });
});

describe('dq.stale', () => {
  it('counts the years that repeat the one before and names the first', async () => {
    const rows = await rowsOf(
      `Tahun;Jumlah UMKM
        2022;34694
        2023;34694
        2024;34694`,
      'dq.stale',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      by: {period: '2024'},
      value: 2,
      denominator: 2,
      extra: {suspect_from: 2023},
      flags: ['U'],
    });
  });

  it('takes no missing year, no gap and no zero for a repeat', async () => {
    const [row] = await rowsOf(
      `Tahun;Jumlah UMKM
        2018;0
        2019;0
        2020;7
        2022;7
        2023;8`,
      'dq.stale',
    );
    expect(row).toMatchObject({value: 0, denominator: 3, extra: {suspect_from: null}, flags: []});
    const [alone] = await rowsOf('Tahun;Jumlah UMKM\n2018;5', 'dq.stale');
    expect(alone).toMatchObject({value: null, reason: 'missing_input'});
  });
});

describe('growth.entrepreneurship_ratio', () => {
  const labour = `Tahun;Angkatan Kerja;Berusaha Sendiri;Berusaha Dibantu Buruh Tidak Tetap;Berusaha Dibantu Buruh Tetap`;

  it('lists pemula and mapan, never one figure without the word', async () => {
    const tables = await tablesOf({reported: `${labour}\n2023;1000;180;120;30`});
    const {rows} = compute(tables, 'growth.entrepreneurship_ratio');
    expect(rows.map(({by, value, numerator}) => [by.kind, value, numerator])).toEqual([
      ['pemula', 30, 300],
      ['mapan', 3, 30],
    ]);
    const totals = compute(tables, 'growth.entrepreneurship_ratio', {totals: true});
    expect(totals.rows.map(({by}) => by.kind)).toEqual(['pemula', 'mapan']);
  });

  it('leaves the kind null whose part is missing, and refuses more persons than there are', async () => {
    const tables = await tablesOf({reported: `${labour}\n2022;1000;180;...;30\n2023;100;90;20;5`});
    const {rows} = compute(tables, 'growth.entrepreneurship_ratio');
    expect(rows.map(({by, value, reason}) => [by.period, by.kind, value, reason])).toEqual([
      ['2022', 'pemula', null, 'missing_input'],
      ['2022', 'mapan', 3, null],
      ['2023', 'pemula', null, 'invalid_input'],
      ['2023', 'mapan', 5, null],
    ]);
  });
});

describe('growth.proportion_became_entrepreneur', () => {
  const figures = `Tahun;Mikro;Kecil;Menengah;Menjadi Wirausaha
    2023;1200;300;10;18`;
  const of = async (code: string, params: Record<string, string> = {}) =>
    compute(await tablesOf({reported: figures}), 'growth.proportion_became_entrepreneur', {
      config: {region: {code, name: 'Daerah Contoh'}},
      params,
    });

  it('divides by micro businesses in a kabupaten and by small ones in a province', async () => {
    const kabupaten = await of('99.01');
    expect(kabupaten.rows).toHaveLength(1);
    expect(kabupaten.rows[0]).toMatchObject({value: 1.5, numerator: 18, denominator: 1200});
    expect(kabupaten.chosen).toMatchObject({class: 'mikro'});
    expect((await of('99')).rows[0]).toMatchObject({value: 6, denominator: 300});
    expect((await of('99', {class: 'mikro'})).rows[0].value).toBe(1.5);
    await expect(of('99', {class: 'besar'})).rejects.toThrow('PARAM_VALUE');
  });

  it('takes the classes of a register where no class is reported, and is null without any', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Omzet per tahun;Tahun Data
        U1;100000000;2023
        U2;100000000;2023
        U3;3000000000;2023`,
      reported: `Tahun;Menjadi Wirausaha
        2023;1
        2024;1`,
    });
    const {rows} = compute(tables, 'growth.proportion_became_entrepreneur');
    expect(rows.map(({by, value, reason}) => [by.period, value, reason])).toEqual([
      ['2023', 50, null],
      ['2024', null, 'missing_input'],
    ]);
  });
});
