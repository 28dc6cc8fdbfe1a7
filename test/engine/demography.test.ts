import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {ResultRow} from '../../src/result/row.js';
import {tablesOf} from '../support/tables.js';

/** `U1 aktif`, or a dot for no row, per business in each year. */
function observed(years: Readonly<Record<number, string>>): string {
  const rows = Object.entries(years).flatMap(([year, cells]) =>
    cells
      .split(' ')
      .flatMap((status, i) =>
        status === '.' ? [] : [`U${i + 1};${year};${status === '-' ? '' : status}`],
      ),
  );
  return ['ID_UMKM;Tahun;Status', ...rows].join('\n');
}

/** Founding years of U1, U2 …; blank where nobody says. */
function founded(...years: readonly string[]): string {
  const rows = years.map((year, i) => `U${i + 1};99.01.0${1 + (i % 2)};${year}`);
  return ['ID_UMKM;Kode Kecamatan;Tahun Berdiri', ...rows].join('\n');
}

const at = (rows: readonly ResultRow[], by: Readonly<Record<string, string>>): ResultRow => {
  const found = rows.filter((row) => Object.entries(by).every(([dim, id]) => row.by[dim] === id));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('growth.demography', () => {
  it('counts the founded as born and the closed as dead, over all active in the year', async () => {
    const tables = await tablesOf({
      registry: founded('2010', '2010', '2010', '2023', '2010', ''),
      observation: observed({
        2022: 'aktif aktif aktif . . .',
        2023: 'aktif tutup . aktif aktif aktif',
      }),
    });
    const row = at(compute(tables, 'growth.demography').rows, {period: '2023'});
    expect(row).toMatchObject({value: 50, numerator: 2, denominator: 4, unknown: 2, reason: null});
    // U5 was founded long ago and only registered now: the stock grew without a birth.
    expect(row.extra).toMatchObject({
      births: 1,
      deaths: 1,
      active_start: 3,
      active_end: 4,
      active_in_year: 4,
      birth_rate: 25,
      death_rate: 25,
      churn: 50,
      net_change: 0,
      stock_flow_consistent: 0,
    });
  });

  it('takes a reactivation within two years for no birth', async () => {
    const tables = await tablesOf({
      registry: founded('2023', '2024'),
      observation: observed({2022: 'aktif .', 2023: 'tutup .', 2024: 'aktif aktif'}),
    });
    const {rows} = compute(tables, 'growth.demography');
    expect(at(rows, {period: '2024'}).extra).toMatchObject({births: 1});
    expect(at(rows, {period: '2023'}).extra).toMatchObject({births: 0, deaths: 1});
  });

  it('takes the day of founding before the year, the last day of a leap year included', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tanggal Berdiri;Tahun Berdiri
        U1;2024-12-31;2010
        U2;2024-02-29;
        U3;2025-01-01;2024`,
      observation: observed({2023: '. . . aktif', 2024: 'aktif aktif aktif aktif'}),
    });
    expect(at(compute(tables, 'growth.demography').rows, {period: '2024'}).extra.births).toBe(2);
  });

  it('takes moving away and disappearing for no death', async () => {
    const tables = await tablesOf({
      registry: founded('2010', '2010', '2010'),
      observation: observed({2022: 'aktif aktif aktif', 2023: 'pindah . aktif'}),
    });
    const row = at(compute(tables, 'growth.demography').rows, {period: '2023'});
    expect(row).toMatchObject({value: 0, unknown: 1, extra: {deaths: 0, active_end: 1}});
  });

  it('has no value without founding years, without any status, and without a year before', async () => {
    const missing = async (files: Record<string, string>): Promise<ResultRow> =>
      compute(await tablesOf(files), 'growth.demography').rows.at(-1) as ResultRow;
    const nobody = await missing({
      registry: `ID_UMKM
        U1
        U2`,
      observation: observed({2022: 'aktif .', 2023: 'tutup aktif'}),
    });
    expect(nobody).toMatchObject({value: null, reason: 'missing_input', extra: {births: null}});
    expect(nobody.extra.deaths).toBe(1);
    const silent = await missing({
      registry: founded('2010', '2023'),
      observation: observed({2022: '- .', 2023: '- -'}),
    });
    expect(silent).toMatchObject({value: null, reason: 'missing_input', extra: {deaths: null}});
    const gap = await missing({
      registry: founded('2010', '2023'),
      observation: observed({2021: 'aktif .', 2023: 'aktif aktif'}),
    });
    expect(gap).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
  });

  it('adds up over areas, and has nothing to say of an area that sent one year only', async () => {
    const tables = await tablesOf({
      registry: founded('2010', '2010', '2023'),
      observation: observed({2022: 'aktif . .', 2023: 'tutup aktif aktif'}),
    });
    const {rows} = compute(tables, 'growth.demography', {by: ['region'], totals: true});
    expect(at(rows, {region: '99.01'})).toMatchObject({value: 100, numerator: 2, denominator: 2});
    expect(at(rows, {region: '99.01.01'})).toMatchObject({value: 100, denominator: 2});
    expect(at(rows, {region: '99.01.02'})).toMatchObject({value: null, reason: 'missing_input'});
  });

  it('does not know who died where no business has a row in both years', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tahun Data;Tahun Berdiri;Status Usaha
        U1;2022;2022;aktif
        U2;2023;2023;aktif`,
    });
    expect(at(compute(tables, 'growth.demography').rows, {period: '2023'})).toMatchObject({
      value: null,
      reason: 'missing_input',
      extra: {births: 1, deaths: null, active_start: 1},
    });
    expect(at(compute(tables, 'growth.survival').rows, {cohort: '2022'})).toMatchObject({
      value: null,
      denominator: 1,
      reason: 'missing_input',
    });
  });

  it('comes out of reported births and deaths over the stock of the year before', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah UMKM;Usaha Baru;Usaha Tutup
        2022;1000;;
        2023;1040;120;80
        2024;1050;30;`,
    });
    const {rows} = compute(tables, 'growth.demography');
    const row = at(rows, {period: '2023'});
    expect(row.extra).toMatchObject({
      active_in_year: 1120,
      net_change: 40,
      stock_flow_consistent: 1,
    });
    expect(row.extra.birth_rate).toBeCloseTo(10.7142857143, 9);
    expect(row.extra.death_rate).toBeCloseTo(7.1428571429, 9);
    expect(row.value).toBeCloseTo(17.8571428571, 9);
    expect(at(rows, {period: '2024'})).toMatchObject({
      value: null,
      reason: 'missing_input',
      extra: {births: 30, deaths: null, active_start: 1040},
    });
  });
});

describe('growth.survival', () => {
  const observation = observed({
    2021: 'aktif aktif aktif aktif aktif . .',
    2022: 'aktif aktif tutup . aktif aktif aktif',
    2023: 'aktif tutup tutup . aktif aktif tutup',
  });
  const registry = founded('2021', '2021', '2021', '2021', '2000', '2022', '2021');

  it('follows the businesses listed in the year they were founded', async () => {
    const tables = await tablesOf({registry, observation});
    const {rows} = compute(tables, 'growth.survival');
    const seen = rows.map(({by, value, numerator, denominator, unknown, extra}) => [
      ...[by.cohort, by.period, value, numerator, denominator, unknown, extra.years],
    ]);
    expect(seen).toEqual([
      ['2021', '2022', 50, 2, 4, 1, 1],
      ['2021', '2023', 25, 1, 4, 1, 2],
      ['2022', '2023', 100, 1, 1, 0, 1],
    ]);
  });

  it('is broken down by area, and has no row without any founding year', async () => {
    const tables = await tablesOf({registry, observation});
    const {rows} = compute(tables, 'growth.survival', {
      by: ['region'],
      where: {cohort: '2021', period: '2023'},
      totals: true,
    });
    expect(rows.map(({by, value, denominator}) => [by.region, value, denominator])).toEqual([
      ['99.01', 25, 4],
      ['99.01.01', 50, 2],
      ['99.01.02', 0, 2],
    ]);
    const nobody = await tablesOf({
      registry: `ID_UMKM
        U1`,
      observation: observed({2021: 'aktif', 2022: 'aktif'}),
    });
    expect(compute(nobody, 'growth.survival').rows).toEqual([]);
  });

  it('gives the rates of the worked cohort', async () => {
    const count = 60;
    const alive = {2021: 60, 2022: 51, 2023: 42, 2024: 39};
    const tables = await tablesOf({
      registry: founded(...Array.from({length: count}, () => '2021')),
      observation: observed(
        Object.fromEntries(
          Object.entries(alive).map(([year, n]) => [
            year,
            Array.from({length: count}, (_, i) => (i < n ? 'aktif' : 'tutup')).join(' '),
          ]),
        ),
      ),
    });
    const {rows} = compute(tables, 'growth.survival');
    expect(rows.map(({value, extra}) => [extra.years, value])).toEqual([
      [1, 85],
      [2, 70],
      [3, 65],
    ]);
  });
});
