import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

describe('digital.per_channel_of_adopters', () => {
  it('divides by adopters, not by all businesses', async () => {
    const tables = await tablesOf({
      registry:
        `ID_UMKM;Kanal;Tahun Data
        U1;shopee; gofood;2024`.replace('shopee; gofood', '"shopee; gofood"') +
        `
        U2;-;2024
        U3;wa;2024
        U4;tokopedia;2024
        U5;"wa; ig";2024
        U6;-;2024`,
    });
    const {rows} = compute(tables, 'digital.per_channel_of_adopters');
    expect(Object.fromEntries(rows.map((row) => [row.by.channel, row.value]))).toEqual({
      gofood: 25,
      ig: 25,
      shopee: 25,
      tokopedia: 25,
      wa: 50,
    });
  });

  it('keeps a business of blank channels in the denominator', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Marketplace;Media Sosial;Tahun Data
        U1;Ya;Tidak;2024
        U2;Tidak;Tidak;2024
        U3;;;2024`,
    });
    const [social, market] = compute(tables, 'digital.per_channel_of_adopters').rows;
    expect(social).toMatchObject({numerator: 0, denominator: 2, unknown: 1});
    expect(market).toMatchObject({value: 50, numerator: 1, denominator: 2, unknown: 1});
  });
});

describe('digital.ladder', () => {
  it('takes stages as they are stated', async () => {
    const lines = [0, 0, 1, 2, 2, 3, 3, 4, 0, 1].map((stage, i) => `U${i};${stage};2024`);
    const tables = await tablesOf({
      registry: ['ID_UMKM;Tangga Digital;Tahun Data', ...lines].join('\n'),
    });
    const {rows} = compute(tables, 'digital.ladder');
    expect(rows.map((row) => [row.by.stage, row.value])).toEqual([
      ['1', 70],
      ['2', 50],
      ['3', 30],
      ['4', 10],
    ]);
    expect(rows[3].extra).toEqual({stage_0: 3, stage_1: 2, stage_2: 2, stage_3: 2, stage_4: 1});
  });

  const head =
    'ID_UMKM;Media Sosial;Marketplace;Menerima Pesanan;Pesanan Terakhir;Pembayaran Digital;Pembukuan Digital;Tahun Data';
  const stages = async (...lines: string[]) => {
    const tables = await tablesOf({registry: [head, ...lines].join('\n')});
    const {rows} = compute(tables, 'digital.ladder', {config: {cutOff: '2024-12-31'}});
    return rows.map((row) => [row.numerator, row.unknown]);
  };

  it('takes the highest criterion that is met', async () => {
    // Offline, present, orders by message, active, integrated.
    expect(await stages('U1;Tidak;Tidak;;;;;2024')).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await stages('U1;Ya;Tidak;Tidak;;Tidak;;2024')).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await stages('U1;Ya;Tidak;Ya;;Tidak;;2024')).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await stages('U1;Ya;Ya;Ya;2024-12-01;Tidak;;2024')).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(await stages('U1;Ya;Ya;Ya;2024-12-01;Ya;Ya;2024')).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('does not take a registered account for an active one, nor a blank for a no', async () => {
    expect(await stages('U1;Tidak;Ya;Tidak;;Tidak;;2024')).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(await stages('U1;;;;;;;2024')).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('looks 90 days back from the end of the period', async () => {
    const third = async (day: string) => (await stages(`U1;Tidak;Ya;Tidak;${day};Tidak;;2024`))[2];
    expect(await third('2024-10-02')).toEqual([1, 0]);
    expect(await third('2024-10-01')).toEqual([0, 0]);
    expect(await third('2025-01-05')).toEqual([0, 1]);
  });

  it('asks the list of orders, of which those by message make nobody active', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Marketplace;Tahun Data
        U1;Ya;2024
        U2;Ya;2024
        U3;Ya;2024
        U4;;2024
        U5;Tidak;2024`,
      order: `ID_UMKM;Tanggal Pesanan;Kanal Pesanan
        U1;2024-12-01;Shopee
        U2;2024-12-01;WhatsApp
        U3;2024-12-01;
        U4;2024-12-01;GoFood
        U5;2024-12-01;`,
    });
    const {rows} = compute(tables, 'digital.ladder', {config: {cutOff: '2024-12-31'}});
    expect(rows[2]).toMatchObject({by: {stage: '3'}, numerator: 3, denominator: 5, unknown: 0});
    expect(rows[2].extra.stage_3).toBe(3);
  });

  it('sums up over areas and classes', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Skala Usaha;Tangga Digital;Tahun Data
        U1;99.01.01;Mikro;3;2024
        U2;99.01.01;Kecil;0;2024
        U3;99.01.02;Mikro;1;2024
        U4;99.01.02;Mikro;;2024`,
    });
    const first = (by: string) =>
      compute(tables, 'digital.ladder', {by: [by], totals: true})
        .rows.filter((row) => row.by.stage === '1')
        .map((row) => [row.numerator, row.denominator, row.unknown]);
    expect(first('region')).toEqual([
      [2, 4, 1],
      [1, 2, 0],
      [1, 2, 1],
    ]);
    expect(first('size_class')).toEqual([
      [2, 4, 1],
      [2, 3, 1],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });
});

describe('digital.cohort_active', () => {
  const registry = `ID_UMKM;Tanggal Onboarding
    U1;2024-01-01
    U2;2024-01-01
    U3;2024-01-01
    U4;2024-01-01
    U5;2024-03-01
    U6;`;
  const order = `ID_UMKM;Tanggal Pesanan
    U1;2024-01-05
    U1;2024-03-20
    U2;2024-01-03
    U4;2024-03-02
    U4;2024-03-31
    U5;2024-03-02`;
  const config = {cutOff: '2024-04-15'};

  it('takes orders of month k and members who have had it', async () => {
    const tables = await tablesOf({registry, order});
    const [row] = compute(tables, 'digital.cohort_active', {params: {k: 3}, config}).rows;
    expect(row).toMatchObject({value: 50, flags: []});
    expect(row.extra).toEqual({active: 2, due: 4, not_yet_due: 1});
  });

  it('begins on the day after onboarding', async () => {
    const tables = await tablesOf({registry, order});
    const [row] = compute(tables, 'digital.cohort_active', {config}).rows;
    expect(row).toMatchObject({numerator: 3, denominator: 5});
  });

  it('is missing where nobody keeps a list of orders', async () => {
    const tables = await tablesOf({registry});
    const [row] = compute(tables, 'digital.cohort_active', {config}).rows;
    expect(row).toMatchObject({value: null, reason: 'missing_input', denominator: 5});
  });

  it('follows each year of onboarding by itself, a business in several rows once', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Tanggal Onboarding;Tahun Data
        U1;2022-05-01;2024
        U2;2023-05-01;2024`,
      order: `ID_UMKM;Tanggal Pesanan
        U1;2022-05-10
        U2;2024-01-01`,
    });
    const {rows} = compute(tables, 'digital.cohort_active', {config: {cutOff: '2024-12-31'}});
    expect(rows.map((row) => [row.by.period, row.value])).toEqual([
      ['2022', 100],
      ['2023', 0],
    ]);
  });
});
