import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {Config} from '../../src/schema/config.js';
import {tablesOf} from '../support/tables.js';

/** Eligible businesses per area, and aid of a value to the first of each area that gets any. */
function office(areas: readonly {eligible: number; benefit: number | string}[]) {
  const registry = ['ID_UMKM;Kode Kecamatan;Sasaran Bantuan;Tahun Data'];
  const aid = ['ID_UMKM;Program;Tanggal;Nilai Bantuan'];
  areas.forEach(({eligible, benefit}, a) => {
    for (let i = 0; i < Math.max(eligible, 1); i++)
      registry.push(`U${a}-${i};99.01.0${a + 1};${i < eligible ? 'Ya' : 'Tidak'};2023`);
    if (benefit !== 0) aid.push(`U${a}-0;Alat;2023-03-01;${benefit}`);
  });
  return tablesOf({registry: registry.join('\n'), aid: aid.join('\n')});
}

function ranked(...values: readonly number[]): Config {
  const codes = values.map((value, a): [string, number] => [`99.01.0${a + 1}`, value]);
  return {
    areaRank: {variable: 'kemiskinan', values: Object.fromEntries(codes), poorest: 'highest'},
  };
}

describe('aid.theil', () => {
  it('is one number over all areas: uneven aid to areas of equal need', async () => {
    const tables = await office([
      {eligible: 10, benefit: 50},
      {eligible: 10, benefit: 150},
    ]);
    const {rows} = compute(tables, 'aid.theil');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      by: {region: '99.01', period: '2023'},
      numerator: 200,
      denominator: 20,
      unknown: 0,
      extra: {benefit_value: 200, areas: 2, benefit_unplaced: 0},
      flags: [],
    });
    expect(rows[0].value).toBeCloseTo(0.1308120359, 9);
  });

  it('takes an area without aid as zero', async () => {
    const tables = await office([
      {eligible: 10, benefit: 0},
      {eligible: 30, benefit: 300},
    ]);
    expect(compute(tables, 'aid.theil').rows[0].value).toBeCloseTo(0.2876820725, 9);
  });

  it('is undefined where an area with aid has nobody eligible', async () => {
    const tables = await office([
      {eligible: 0, benefit: 10},
      {eligible: 10, benefit: 90},
    ]);
    expect(compute(tables, 'aid.theil').rows[0]).toMatchObject({
      value: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
  });

  it('spreads recipients where a value is missing, and says so', async () => {
    const tables = await office([
      {eligible: 10, benefit: 50},
      {eligible: 10, benefit: ''},
      {eligible: 10, benefit: ''},
    ]);
    const {rows} = compute(tables, 'aid.theil');
    expect(rows[0]).toMatchObject({numerator: 3, extra: {benefit_recipients: 3}});
    expect(rows[0].value).toBeCloseTo(0, 9);
    const byValue = compute(tables, 'aid.theil', {params: {benefit: 'value'}}).rows[0];
    expect(byValue).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
    const chosen = compute(tables, 'aid.theil', {params: {benefit: 'recipients'}}).rows[0];
    expect(chosen.extra).toHaveProperty('benefit_recipients', 3);
    expect(() => compute(tables, 'aid.theil', {params: {benefit: 'x'}})).toThrow('PARAM_VALUE');
  });

  it('leaves out what is of no known area and tells how much it was', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Sasaran Bantuan;Tahun Data
        U1;99.01.01;Ya;2023
        U2;99.01.02;Ya;2023
        U3;;Ya;2023`,
      aid: `ID_UMKM;Program;Tanggal;Nilai Bantuan
        U1;Alat;2023-03-01;10
        U2;Alat;2023-03-01;10
        U3;Alat;2023-03-01;70`,
    });
    expect(compute(tables, 'aid.theil').rows[0]).toMatchObject({
      value: 0,
      numerator: 20,
      denominator: 2,
      unknown: 1,
      extra: {benefit_unplaced: 70, areas: 2},
    });
  });

  it('is missing in a year in which one of the areas sent no register', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Tahun Data
        U1;99.01.01;2022
        U2;99.01.02;2022
        U3;99.01.01;2023`,
      aid: `ID_UMKM;Program;Tanggal;Nilai Bantuan
        U1;Alat;2022-03-01;10
        U2;Alat;2022-03-01;10
        U3;Alat;2023-03-01;10`,
    });
    const {rows} = compute(tables, 'aid.theil');
    expect(rows.map(({value, reason}) => [value, reason])).toEqual([
      [0, null],
      [null, 'missing_input'],
    ]);
  });

  it('works from reported figures', async () => {
    const tables = await tablesOf({
      reported: `Kode Kecamatan;Tahun;Jumlah sasaran;Jumlah penerima
        99.01.01;2023;100;50
        99.01.02;2023;100;150`,
    });
    const [row] = compute(tables, 'aid.theil').rows;
    expect(row).toMatchObject({numerator: 200, extra: {benefit_recipients: 200}});
    expect(row.value).toBeCloseTo(0.1308120359, 9);
  });
});

describe('aid.concentration_index', () => {
  const uneven = [
    {eligible: 50, benefit: 100},
    {eligible: 30, benefit: 120},
    {eligible: 20, benefit: 180},
  ];

  it('takes areas from the poorest, by the figure that the configuration gives', async () => {
    const config = ranked(30, 20, 10);
    const {rows} = compute(await office(uneven), 'aid.concentration_index', {config});
    expect(rows).toHaveLength(1);
    expect(rows[0].value).toBeCloseTo(0.325, 9);
    expect(rows[0]).toMatchObject({numerator: 400, denominator: 100, reason: null});
    const other = compute(await office(uneven), 'aid.concentration_index', {
      config: ranked(10, 20, 30),
    });
    expect(other.rows[0].value).toBeCloseTo(-0.325, 9);
  });

  it('pools areas of equal figures', async () => {
    const {rows} = compute(await office(uneven), 'aid.concentration_index', {
      config: ranked(30, 20, 20),
    });
    expect(rows[0].value).toBeCloseTo(0.25, 9);
  });

  it('is missing without an order of areas, or where it lacks one of them', async () => {
    const tables = await office(uneven);
    for (const config of [{}, ranked(30, 20)]) {
      const [row] = compute(tables, 'aid.concentration_index', {config}).rows;
      expect(row).toMatchObject({
        value: null,
        reason: 'missing_input',
        flags: ['O'],
        numerator: 400,
      });
    }
  });

  it('is undefined where nobody got anything', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Tahun Data
        U1;99.01.01;2023
        U2;99.01.02;2023`,
      aid: `ID_UMKM;Program;Tanggal
        U1;Alat;2022-03-01
        U1;Alat;2024-03-01`,
    });
    const {rows} = compute(tables, 'aid.concentration_index', {config: ranked(2, 1)});
    const row = rows.find(({by}) => by.period === '2023');
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });
});
