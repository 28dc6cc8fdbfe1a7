import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Tahun Data
  U1;99.01.01;Awan;2024
  U2;99.01.01;Awan;2024
  U3;99.01.02;Embun;2024
  U4;99.01.02;Embun;2024
  U5;99.01.02;Embun;2024`;

/** U1 meets P1 twice; U3 and U5 find nobody; P3 came and met nobody. */
const matching = `Acara;Tanggal;ID_UMKM;Nama Mitra
  Temu 1;2024-03-01;U1;P1
  Temu 1;2024-03-01;U1;P2
  Temu 1;2024-03-01;U2;P1
  Temu 1;2024-03-01;U3;
  Temu 2;2024-06-01;U4; p1
  Temu 2;2024-06-01;U1;P1
  Temu 2;2024-06-01;U5;`;

describe('network.match_rate', () => {
  it('counts participants with a match, not matches', async () => {
    const tables = await tablesOf({registry, matching});
    const {rows} = compute(tables, 'network.match_rate', {by: ['region'], totals: true});
    expect(rows.map((row) => [row.by.region, row.value, row.numerator, row.denominator])).toEqual([
      ['99.01', 60, 3, 5],
      ['99.01.01', 100, 2, 2],
      ['99.01.02', 100 / 3, 1, 3],
    ]);
  });

  it('takes totals that came already counted', async () => {
    const tables = await tablesOf({
      jumlah: `Tahun;Peserta temu bisnis;Peserta mendapat mitra
        2024;40;14`,
    });
    expect(compute(tables, 'network.match_rate').rows[0]).toMatchObject({value: 35, flags: []});
  });
});

describe('network.degree', () => {
  it('takes a pair once and tells the shape of the network', async () => {
    const tables = await tablesOf({registry, matching});
    const [row] = compute(tables, 'network.degree').rows;
    expect(row).toMatchObject({value: 0.8, numerator: 4, denominator: 5, flags: []});
    expect(row.extra).toEqual({
      edges: 4,
      partners: 2,
      mean_degree: 0.8,
      isolates: 2,
      density: 4 / (5 * 2),
      share_top_partner: 75,
      degree_0: 2,
      degree_1: 2,
      degree_2: 1,
    });
  });

  it('counts a partner that two areas share once in the margin over them', async () => {
    const tables = await tablesOf({registry, matching});
    const {rows} = compute(tables, 'network.degree', {by: ['region'], totals: true});
    const shape = rows.map(({by, extra}) => [
      by.region,
      extra.edges,
      extra.partners,
      extra.density,
    ]);
    expect(shape).toEqual([
      ['99.01', 4, 2, 0.4],
      ['99.01.01', 3, 2, 0.75],
      ['99.01.02', 1, 1, 1 / 3],
    ]);
  });

  it('has no density and no largest partner where nobody found one', async () => {
    const tables = await tablesOf({
      registry,
      matching: `Acara;Tanggal;ID_UMKM;Nama Mitra
        Temu 1;2024-03-01;U1;
        Temu 1;2024-03-01;U2;`,
    });
    const [row] = compute(tables, 'network.degree').rows;
    expect(row).toMatchObject({value: 0, denominator: 2});
    expect(row.extra).toMatchObject({
      edges: 0,
      density: null,
      share_top_partner: null,
      isolates: 2,
    });
  });
});

describe('network.continuation', () => {
  const pairs = `Tanggal;ID_UMKM;Nama Mitra;Kelanjutan
    2024-01-31;a;P;berlanjut
    2024-01-31;b;P;berhenti
    2024-01-31;c;P;
    2024-02-01;d;P;berlanjut`;

  it('divides by pairs of known state and bounds the rest', async () => {
    const tables = await tablesOf({matching: pairs});
    const [row] = compute(tables, 'network.continuation', {config: {cutOff: '2024-07-31'}}).rows;
    expect(row).toMatchObject({value: 50, numerator: 1, denominator: 2, unknown: 1, flags: []});
    expect(row.extra).toMatchObject({due: 3, yes: 1, no: 1, not_yet_due: 1});
    expect(row.extra.lower).toBeCloseTo(100 / 3, 9);
    expect(row.extra.upper).toBeCloseTo(200 / 3, 9);
    expect(row.extra.response_rate).toBeCloseTo(200 / 3, 9);
  });

  it('takes another number of months by parameter', async () => {
    const tables = await tablesOf({matching: pairs});
    const [row] = compute(tables, 'network.continuation', {
      params: {months: 12},
      config: {cutOff: '2024-07-31'},
    }).rows;
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
    expect(row.extra).toMatchObject({due: 0, not_yet_due: 4});
  });

  it('says nothing where nobody answered', async () => {
    const tables = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Kelanjutan
        2024-01-31;a;P;
        2024-01-31;b;P;`,
    });
    const [row] = compute(tables, 'network.continuation', {config: {cutOff: '2024-12-31'}}).rows;
    expect(row).toMatchObject({value: null, reason: 'zero_denominator', unknown: 2});
    expect(row.extra).toMatchObject({response_rate: 0, lower: 0, upper: 100});
  });

  it('counts a pair once, from its first meeting, by its last known state', async () => {
    const tables = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Kelanjutan
        2024-05-01;a;P;berhenti
        2023-01-31;a;P;berlanjut
        2024-06-01;a;p;
        2024-06-01;a;Q;
        2024-06-01;a;;berlanjut`,
    });
    const {rows} = compute(tables, 'network.continuation', {config: {cutOff: '2024-12-31'}});
    expect(rows.map((row) => [row.by.period, row.value, row.denominator, row.unknown])).toEqual([
      ['2023', 0, 1, 0],
      ['2024', null, 0, 1],
    ]);
  });
});

describe('network.transaction_value', () => {
  it('finds total, median and the share of the largest deal', async () => {
    const tables = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi
        2024-01-31;a;P;transaksi;5000000
        2024-01-31;b;P;transaksi;8000000
        2024-01-31;c;P;;12000000
        2024-02-01;d;P;transaksi;75000000`,
    });
    expect(compute(tables, 'network.transaction_value').rows[0]).toMatchObject({
      value: 1e8,
      unknown: 0,
      flags: [],
      extra: {n: 4, total: 1e8, median: 1e7, top_share: 75},
    });
  });

  it('never counts potential, failed and missing values', async () => {
    const tables = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi;Potensi Transaksi
        2024-01-31;a;P;transaksi;5000000;
        2024-01-31;b;P;minat;8000000;
        2024-01-31;c;P;batal;12000000;
        2024-02-01;d;P;transaksi;;9000000
        2024-02-01;e;P;;;9000000
        2024-02-01;f;;;;`,
    });
    expect(compute(tables, 'network.transaction_value').rows[0]).toMatchObject({
      value: 5e6,
      // d has no value; of e nobody knows whether it came to a deal; f met nobody.
      unknown: 2,
      extra: {n: 1, total: 5e6, median: 5e6, top_share: 100},
    });
  });

  it('is zero where no deal was realised and missing where none of them has a value', async () => {
    const none = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi
        2024-01-31;a;P;minat;5000000`,
    });
    expect(compute(none, 'network.transaction_value').rows[0]).toMatchObject({
      value: 0,
      denominator: 0,
      reason: null,
      extra: {n: 0, total: 0, median: null, top_share: null},
    });
    const unknown = await tablesOf({
      matching: `Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi
        2024-01-31;a;P;transaksi;`,
    });
    expect(compute(unknown, 'network.transaction_value').rows[0]).toMatchObject({
      value: null,
      numerator: null,
      denominator: 0,
      unknown: 1,
      reason: 'missing_input',
      flags: ['O'],
    });
  });

  it('knows nothing of years before and after the list', async () => {
    const tables = await tablesOf({
      observation: `ID_UMKM;Tahun;Status
        a;2022;aktif
        a;2023;aktif
        a;2024;aktif
        a;2025;aktif`,
      matching: `Tanggal;ID_UMKM;Nama Mitra;Status;Nilai Transaksi
        2023-01-31;a;P;transaksi;5000000
        2025-01-31;a;P;transaksi;7000000`,
    });
    const {rows} = compute(tables, 'network.transaction_value');
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2023', 5e6],
      ['2024', 0],
      ['2025', 7e6],
    ]);
  });
});
