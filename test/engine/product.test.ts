import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {only, register, rowsOf} from '../support/stock.js';
import {tablesOf} from '../support/tables.js';

// 60 of 200 in area 1 and 240 of 1,800 elsewhere: the worked examples prod-01 and prod-03.
const one = {
  '2023': {
    '1': {'10750': 60, '47112': 140},
    '2': {'10750': 3, '47112': 17},
    '3': {'47112': 1543, '10750': 237},
  },
};

describe('product.lq', () => {
  it('compares the share in an area with that in all areas, the area included', async () => {
    const {rows} = compute(await tablesOf({registry: register(one)}), 'product.lq');
    expect(only(rows, {region: '99.01.01', kbli: '10'})).toMatchObject({
      value: 2,
      numerator: 60,
      denominator: 200,
      unknown: 0,
      extra: {reference: 300, reference_total: 2000},
      flags: [],
      reason: null,
    });
    expect(rows).toHaveLength(6);
  });

  it('warns of a quotient that rests on fewer than five businesses', async () => {
    const {rows} = compute(await tablesOf({registry: register(one)}), 'product.lq');
    expect(only(rows, {region: '99.01.02', kbli: '10'})).toMatchObject({value: 1, flags: ['U']});
  });

  it('lists the office only where margins are asked for, where it is 1', async () => {
    const tables = await tablesOf({registry: register(one)});
    const {rows} = compute(tables, 'product.lq', {by: ['region', 'kbli'], totals: true});
    expect(only(rows, {region: '99.01', kbli: '10'}).value).toBe(1);
    expect(only(rows, {region: '99.01.01', kbli: 'total'}).value).toBe(1);
  });

  it('takes zero for what a known area lacks, and leaves businesses without a code out', async () => {
    const registry = register({
      '2023': {'1': {'10': 5, '': 5}, '2': {'10': 5, '47': 10}, '': {'10': 4}},
    });
    const {rows} = compute(await tablesOf({registry}), 'product.lq');
    const absent = only(rows, {region: '99.01.01', kbli: '47'});
    expect(absent).toMatchObject({value: 0, numerator: 0, denominator: 5, unknown: 5});
    const found = only(rows, {region: '99.01.01', kbli: '10'});
    expect(found.extra).toEqual({reference: 14, reference_total: 24});
    expect(found.value).toBeCloseTo(24 / 14, 9);
    expect(rowsOf(rows, {kbli: 'unknown'})).toEqual([]);
  });

  it('compares sections or sectors where they are asked for, by either road', async () => {
    const tables = await tablesOf({registry: register(one)});
    const byParam = compute(tables, 'product.lq', {params: {along: 'kbli:section'}}).rows;
    const byName = compute(tables, 'product.lq', {by: ['region', 'kbli:section']}).rows;
    expect(byParam).toEqual(byName);
    expect(only(byParam, {region: '99.01.01', kbli: 'C'}).value).toBe(2);
    const sectors = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Sektor;Tahun Data
        U1;99.01.01;kuliner;2023
        U2;99.01.01;jasa;2023
        U3;99.01.02;jasa;2023`,
    });
    const {rows} = compute(sectors, 'product.lq', {by: ['sector']});
    expect(only(rows, {region: '99.01.01', sector: 'kuliner'}).value).toBe(1.5);
    expect(() => compute(tables, 'product.lq', {params: {along: 'owner_sex'}})).toThrow(
      'PARAM_VALUE',
    );
    expect(() => compute(tables, 'product.lq', {params: {along: 'kbli:x'}})).toThrow('PARAM_VALUE');
    expect(() => compute(tables, 'product.lq', {params: {variable: 'x'}})).toThrow('PARAM_VALUE');
  });

  it('counts workers or sales instead of businesses, those without a number told apart', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;KBLI;Tenaga Kerja;Tahun Data
        U1;99.01.01;10;6;2023
        U2;99.01.01;47;2;2023
        U3;99.01.01;47;;2023
        U4;99.01.02;10;2;2023
        U5;99.01.02;47;14;2023
        U6;99.01.02;56;;2023`,
    });
    const {rows} = compute(tables, 'product.lq', {params: {variable: 'workers'}});
    expect(only(rows, {region: '99.01.01', kbli: '10'})).toMatchObject({
      value: 6 / 8 / (8 / 24),
      numerator: 6,
      denominator: 8,
      unknown: 1,
    });
    expect(only(rows, {region: '99.01.02', kbli: '56'})).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
    const sales = compute(tables, 'product.lq', {params: {variable: 'sales'}}).rows;
    expect(sales.every((row) => row.reason === 'missing_input')).toBe(true);
  });

  it('compares named products by the rows of their list, or by the businesses rows speak of', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Kecamatan;Tahun Data
        U1;99.01.01;Awan;2023
        U2;99.01.02;Embun;2023`,
      product: `ID_UMKM;Nama Produk;Kecamatan;Jumlah Unit Usaha
        U1;Keripik;Awan;3
        ;Batik;Awan;1
        U2;batik;Embun;8
        ;Batik;Embun;`,
    });
    const {rows} = compute(tables, 'product.lq', {params: {along: 'product'}});
    expect(only(rows, {region: '99.01.01', product: 'Batik'})).toMatchObject({
      value: 1 / 2 / (3 / 4),
      numerator: 1,
      denominator: 2,
      flags: ['U'],
    });
    const makers = compute(tables, 'product.lq', {
      params: {along: 'product', variable: 'producers'},
    });
    expect(only(makers.rows, {region: '99.01.02', product: 'Batik'})).toMatchObject({
      numerator: 8,
      denominator: 8,
      unknown: 1,
    });
  });

  it('says how many areas the reference holds where one sent nothing', async () => {
    const registry = register({
      '2022': {'1': {'10': 5}, '2': {'10': 5}},
      '2023': {'1': {'10': 5, '47': 5}},
    });
    const {rows} = compute(await tablesOf({registry}), 'product.lq');
    const now = rowsOf(rows, {period: '2023'});
    expect(only(now, {region: '99.01.01', kbli: '10'})).toMatchObject({
      value: 1,
      extra: {areas_compared: 1, areas_all: 2},
    });
    expect(only(now, {region: '99.01.02', kbli: '10'})).toMatchObject({
      value: null,
      reason: 'missing_input',
    });
  });

  it('has no value for a product that nobody makes that year', async () => {
    const registry = register({'2022': {'1': {'10': 5}}, '2023': {'1': {'47': 5}}});
    const {rows} = compute(await tablesOf({registry}), 'product.lq');
    const [row] = rowsOf(rows, {period: '2023', kbli: '10'});
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });

  it('works from reported figures by sector', async () => {
    const tables = await tablesOf({
      reported: `Kode Kecamatan;Tahun;Sektor;Jumlah UMKM
        99.01.01;2023;kuliner;60
        99.01.01;2023;jasa;140
        99.01.02;2023;kuliner;240
        99.01.02;2023;jasa;1560`,
    });
    const {rows} = compute(tables, 'product.lq', {by: ['sector']});
    expect(only(rows, {region: '99.01.01', sector: 'kuliner'})).toMatchObject({
      value: 2,
      numerator: 60,
      denominator: 200,
    });
  });
});

describe('product.hhi and product.krugman', () => {
  const three = {
    '2023': {'1': {'10': 50, '47': 30, '56': 20}, '2': {'10': 30, '47': 50, '56': 20, '': 7}},
  };

  it('measures how few products an area rests on', async () => {
    const {rows} = compute(await tablesOf({registry: register(three)}), 'product.hhi', {
      by: ['region'],
    });
    const row = only(rows, {region: '99.01.01'});
    expect(row.by).toEqual({region: '99.01.01', period: '2023'});
    expect(row.value).toBeCloseTo(0.38, 9);
    expect(row.extra.normalised).toBeCloseTo(0.07, 9);
    expect(row.extra.effective_number).toBeCloseTo(1 / 0.38, 9);
    expect(only(rows, {region: '99.01.02'})).toMatchObject({denominator: 100, unknown: 7});
  });

  it('speaks of the whole office where no area is asked for', async () => {
    const {rows} = compute(await tablesOf({registry: register(three)}), 'product.hhi');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({by: {region: '99.01'}, denominator: 200, unknown: 7});
    expect(rows[0].value).toBeCloseTo(0.36, 9);
  });

  it('takes the area into the reference or leaves it out', async () => {
    const tables = await tablesOf({registry: register(three)});
    const includes = compute(tables, 'product.krugman').rows;
    expect(includes).toHaveLength(2);
    expect(only(includes, {region: '99.01.01'}).value).toBeCloseTo(0.2, 9);
    const excludes = compute(tables, 'product.krugman', {params: {reference: 'excludes'}}).rows;
    expect(only(excludes, {region: '99.01.01'}).value).toBeCloseTo(0.4, 9);
    expect(only(excludes, {region: '99.01.01'}).extra).toEqual({reference_total: 100});
  });

  it('is missing where one sector of an area is', async () => {
    const tables = await tablesOf({
      reported: `Kode Kecamatan;Tahun;Sektor;Jumlah UMKM
        99.01.01;2023;kuliner;60
        99.01.01;2023;jasa;...
        99.01.02;2023;kuliner;240
        99.01.02;2023;jasa;1560`,
    });
    const params = {along: 'sector'};
    const {rows} = compute(tables, 'product.hhi', {by: ['region'], params});
    expect(only(rows, {region: '99.01.01'})).toMatchObject({value: null, reason: 'missing_input'});
    expect(only(rows, {region: '99.01.02'}).value).toBeCloseTo(
      (0.24 ** 2 + 1.56 ** 2) / 1.8 ** 2,
      9,
    );
  });
});

describe('product.ranking', () => {
  it('ranks what an area has, ties as ties, and publishes the weights', async () => {
    const registry = register({
      '2023': {'1': {'10': 6, '47': 6, '56': 2}, '2': {'10': 6, '47': 6, '13': 9}},
    });
    const {rows} = compute(await tablesOf({registry}), 'product.ranking', {by: ['region']});
    const own = rowsOf(rows, {region: '99.01.01'});
    // No register says which desa: that criterion is left out.
    expect(only(own, {kbli: '10'}).extra).toMatchObject({
      rank: 2,
      tied: 1,
      products: 3,
      units: 6,
      desa: null,
      rank_lq: 2.5,
      rank_units: 1.5,
      weight_lq: 0.5,
      weight_units: 0.3,
      weight_desa: 0,
    });
    expect(only(own, {kbli: '47'}).extra.rank).toBe(2);
    expect(only(own, {kbli: '56'}).extra).toMatchObject({rank: 1, rank_lq: 1, rank_units: 3});
    expect(only(own, {kbli: '56'}).value).toBeCloseTo(0.5, 9);
    expect(only(own, {kbli: '13'})).toMatchObject({
      value: null,
      numerator: 0,
      reason: 'not_applicable',
    });
  });

  it('counts the desa of businesses, each once, and takes other weights', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Desa;KBLI;Tahun Data
        U1;99.01.01.2001;10;2023
        U2;99.01.01.2001;10;2023
        U3;99.01.01.2002;47;2023
        U4;99.01.01.2003;47;2023
        U5;99.01.02.2001;47;2023`,
    });
    const params = {weightLq: 0, weightUnits: 0, weightDesa: 1};
    const {rows} = compute(tables, 'product.ranking', {params});
    expect(rows.map(({by, value, extra}) => [by.kbli, value, extra.desa, extra.rank])).toEqual([
      ['10', 0, 1, 2],
      ['47', 1, 3, 1],
    ]);
    expect(() => compute(tables, 'product.ranking', {params: {weightLq: -1}})).toThrow(
      'PARAM_VALUE',
    );
  });

  it('has nothing to rank a single product against', async () => {
    const registry = register({'2023': {'1': {'10': 6}}});
    const {rows} = compute(await tablesOf({registry}), 'product.ranking');
    expect(rows[0]).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
  });

  it('ranks named products by their list', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Desa;Desa;Tahun Data
        U1;99.01.01.2001;Awan;2023
        U2;99.01.01.2002;Embun;2023`,
      product: `ID_UMKM;Nama Produk;Desa
        U1;Keripik;
        ;Keripik;Embun
        ;Batik;Awan`,
    });
    const {rows} = compute(tables, 'product.ranking', {params: {along: 'product'}});
    expect(only(rows, {product: 'Keripik'}).extra).toMatchObject({units: 2, desa: 2, rank: 1});
    expect(only(rows, {product: 'Batik'}).extra).toMatchObject({units: 1, desa: 1, rank: 2});
  });
});

describe('quotients of one product', () => {
  it('average to one over the areas, weighted by their size, blanks or not', async () => {
    const lines = ['ID_UMKM;Kode Kecamatan;Tahun Data;KBLI'];
    // Years of 300 businesses in 30 areas; every seventh has no code.
    for (let i = 0; i < 900; i++) {
      const area = String(1 + ((i * i) % 30)).padStart(2, '0');
      const code = i % 7 === 0 ? '' : [10, 13, 14, 47, 56][(i * 3 + Math.floor(i / 11)) % 5];
      lines.push(`U${i};99.01.${area};${2021 + (i % 3)};${code}`);
    }
    const {rows} = compute(await tablesOf({registry: lines.join('\n')}), 'product.lq');
    const means = new Map<string, number>();
    for (const {by, value, denominator, extra} of rows) {
      if (value === null) continue;
      const key = `${by.kbli} ${by.period}`;
      const weight = (denominator ?? 0) / (extra.reference_total ?? 0);
      means.set(key, (means.get(key) ?? 0) + value * weight);
    }
    expect(means.size).toBe(15);
    for (const mean of means.values()) expect(mean).toBeCloseTo(1, 9);
  });
});
