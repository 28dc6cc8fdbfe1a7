import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {ResultRow} from '../../src/result/row.js';
import {tablesOf} from '../support/tables.js';

const at = (rows: readonly ResultRow[], by: Record<string, string>) =>
  rows.filter((row) => Object.entries(by).every(([dim, id]) => row.by[dim] === id));

describe('growth from reported figures', () => {
  it('divides by the previous year and says why a class is missing', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Mikro;Kecil;Menengah;Jumlah
        2017;3.504;2.160;106;5.770
        2018;;;;± 6.800`,
    });
    const {rows} = compute(tables, 'growth.yoy', {
      config: {region: {code: '13.01', name: 'Kabupaten Pesisir Selatan'}},
    });
    const [total] = at(rows, {period: '2018', size_class: 'total'});
    expect(total.value).toBeCloseTo(17.8509532062, 6);
    expect(total.extra.low).toBeCloseTo(16.9844020797, 6);
    expect(total.extra.high).toBeCloseTo(18.7175043328, 6);
    expect(total.flags).toEqual(['E']);
    const [micro] = at(rows, {period: '2018', size_class: 'mikro'});
    expect(micro).toMatchObject({value: null, reason: 'missing_input', flags: ['O']});
  });

  it('does not grow from zero, nor over a year that is missing', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah UMKM
        2019;0
        2020;14
        2022;20`,
    });
    const {rows} = compute(tables, 'growth.yoy');
    expect(rows.map((row) => [row.by.period, row.value, row.reason])).toEqual([
      ['2020', null, 'zero_denominator'],
      ['2022', null, 'missing_input'],
    ]);
    expect(rows[0].extra.absolute).toBe(14);
  });

  it('does not compare across a break, and compares again after it', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Jumlah UMKM
        2020;4000
        2021;5200
        2022;5460`,
    });
    const config = {breaks: [{period: '2021', note: {id: 'definisi baru', en: 'new definition'}}]};
    const {rows} = compute(tables, 'growth.yoy', {config});
    expect(rows[0]).toMatchObject({value: null, reason: 'break', flags: ['B']});
    expect(rows[1]).toMatchObject({value: 5, reason: null, flags: []});
  });

  it('gives contributions that add up to the growth of the total', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Mikro;Kecil;Menengah
        2022;100;40;10
        2023;112;38;12`,
    });
    const {rows} = compute(tables, 'growth.contribution');
    const values = Object.fromEntries(rows.map((row) => [row.by.size_class, row.value]));
    expect(values.total).toBeCloseTo(8, 9);
    expect(values.mikro).toBeCloseTo(8, 9);
    expect(values.kecil).toBeCloseTo(-4 / 3, 9);
    expect(values.menengah).toBeCloseTo(4 / 3, 9);
  });

  it('takes the sum of all areas as the margin, and none where one area is missing', async () => {
    const tables = await tablesOf({
      reported: `Kode Kecamatan;Tahun;Jumlah UMKM
        99.01.01;2020;100
        99.01.02;2020;50
        99.01.01;2021;110
        99.01.02;2021;...
        99.01.01;2022;120
        99.01.02;2022;60`,
    });
    const {rows} = compute(tables, 'size.class');
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2020', 150],
      ['2021', null],
      ['2022', 180],
    ]);
  });
});

describe('reported classes', () => {
  const figures = `Tahun;Mikro;Kecil;Menengah
    2020;100;40;10
    2021;112;38;12
    2022;120;40;12`;

  it('are not compared over the change of the law, and their total is', async () => {
    const tables = await tablesOf({reported: figures});
    const {rows} = compute(tables, 'growth.yoy');
    expect(at(rows, {period: '2021', size_class: 'mikro'})[0]).toMatchObject({
      value: null,
      reason: 'break',
      flags: ['B'],
    });
    expect(at(rows, {period: '2021', size_class: 'total'})[0].value).toBe(8);
    expect(at(rows, {period: '2022', size_class: 'mikro'})[0].reason).toBeNull();
    expect(compute(tables, 'growth.contribution').rows[0].reason).toBe('break');
  });

  it('are compared where the office keeps one rule throughout', async () => {
    const tables = await tablesOf({reported: figures});
    const {rows} = compute(tables, 'growth.yoy', {config: {sizeRegime: 'pp7_2021'}});
    expect(at(rows, {period: '2021', size_class: 'mikro'})[0]).toMatchObject({value: 12});
  });
});

describe('areas of reported figures', () => {
  it('add up to the province they lie in, which is the margin', async () => {
    const tables = await tablesOf({
      reported: `Kode Kabupaten Kota;Tahun;Jumlah UMKM
        3201;2020;100
        3202;2020;50`,
    });
    const [province] = compute(tables, 'size.class', {by: ['region:provinsi']}).rows;
    expect(province).toMatchObject({by: {region: '32'}, value: 150});
    expect(compute(tables, 'size.class').rows[0].by.region).toBe('32');
    const parts = compute(tables, 'size.class', {by: ['region']}).rows;
    expect(parts.map((row) => row.by.region)).toEqual(['32.01', '32.02']);
  });
});

describe('growth from rows', () => {
  const registry = `ID_UMKM;Kode Kecamatan;Kecamatan
    U1;99.01.01;Awan
    U2;99.01.01;Awan
    U3;99.01.02;Embun
    U4;99.01.02;Embun`;

  it('counts a closed business in no year after it closed', async () => {
    const tables = await tablesOf({
      registry,
      observation: `ID_UMKM;Tahun;Status;Omzet per tahun
        U1;2022;aktif;100000000
        U2;2022;;100000000
        U3;2022;aktif;3000000000
        U1;2023;aktif;100000000
        U2;2023;tutup;
        U3;2023;aktif;3000000000`,
    });
    const {rows} = compute(tables, 'growth.yoy');
    const byClass = Object.fromEntries(rows.map((row) => [row.by.size_class, row.value]));
    expect(byClass.total).toBeCloseTo(-100 / 3, 9);
    expect(byClass.mikro).toBe(-50);
    expect(byClass.kecil).toBe(0);
  });

  it('marks the year in which the law moved the class limits, but not the total', async () => {
    const tables = await tablesOf({
      registry,
      observation: `ID_UMKM;Tahun;Omzet per tahun
        U1;2020;400000000
        U2;2020;900000000
        U3;2020;1500000000
        U1;2021;400000000
        U2;2021;900000000
        U3;2021;1500000000`,
    });
    const published = compute(tables, 'growth.yoy').rows;
    expect(at(published, {size_class: 'mikro'})[0]).toMatchObject({
      value: null,
      reason: 'break',
      flags: ['B'],
    });
    expect(at(published, {size_class: 'total'})[0]).toMatchObject({value: 0, reason: null});
    const constant = compute(tables, 'growth.yoy', {params: {regime: 'pp7_2021'}}).rows;
    expect(at(constant, {size_class: 'mikro'})[0]).toMatchObject({
      value: 0,
      numerator: 0,
      denominator: 3,
    });
  });

  it('compares the margin over the areas that sent both years', async () => {
    const tables = await tablesOf({
      registry,
      observation: `ID_UMKM;Tahun
        U1;2022
        U3;2022
        U4;2022
        U1;2023
        U2;2023`,
    });
    const {rows} = compute(tables, 'growth.yoy', {
      by: ['region', 'period'],
      totals: true,
      config: {region: {code: '99.01', name: 'Kabupaten Contoh'}},
    });
    const value = (region: string) => at(rows, {region, size_class: 'total'})[0];
    expect(value('99.01.01').value).toBe(100);
    expect(value('99.01.02')).toMatchObject({value: null, reason: 'missing_input'});
    expect(value('99.01')).toMatchObject({
      value: 100,
      denominator: 1,
      extra: {areas_compared: 1, areas_all: 2},
    });
  });

  it('does not compare rows with figures that came already counted', async () => {
    const tables = await tablesOf({
      registry,
      observation: `ID_UMKM;Tahun
        U1;2023
        U2;2023`,
      reported: `Tahun;Jumlah UMKM
        2022;4`,
    });
    const {rows} = compute(tables, 'growth.yoy');
    expect(at(rows, {size_class: 'total'})[0]).toMatchObject({
      value: null,
      reason: 'break',
      flags: ['B'],
    });
  });

  it('flags a class that rests on another criterion than sales', async () => {
    const tables = await tablesOf({
      registry,
      observation: `ID_UMKM;Tahun;Omzet per tahun;Modal
        U1;2023;100000000;
        U2;2023;;500000000
        U3;2023;3000000000;
        U4;2023;;`,
    });
    const {rows} = compute(tables, 'size.class');
    const found = Object.fromEntries(
      rows.map((row) => [row.by.size_class, [row.value, row.flags.join(''), row.unknown]]),
    );
    expect(found).toEqual({
      total: [4, '', 1],
      mikro: [2, 'E', 1],
      kecil: [1, '', 1],
      menengah: [0, '', 1],
      unknown: [1, '', 1],
    });
  });
});
