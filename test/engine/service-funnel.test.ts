import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const order = ['datang', 'dinilai', 'berizin', 'dikemas', 'onboarding', 'penjualan_pertama'];

describe('centre.service_funnel', () => {
  const head = 'ID_UMKM;Tanggal Datang;Tanggal Asesmen;Tanggal Izin Terbit;Tanggal Onboarding';

  it('follows one cohort of arrivals, each stage over the one before', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Datang ke Pusat Layanan;Diasesmen;Berizin lewat Pusat Layanan;Kemasan Selesai di Pusat Layanan;Onboarding lewat Pusat Layanan;Penjualan Pertama lewat Pusat Layanan
        2024;120;96;60;48;30;18`,
    });
    const {rows} = compute(tables, 'centre.service_funnel');
    expect(rows.map((row) => [row.by.stage, row.numerator, row.value])).toEqual([
      ['datang', 120, null],
      ['dinilai', 96, 80],
      ['berizin', 60, 62.5],
      ['dikemas', 48, 80],
      ['onboarding', 30, 62.5],
      ['penjualan_pertama', 18, 60],
    ]);
    expect(rows[0].reason).toBe('not_applicable');
    expect(rows[5]).toMatchObject({category: 'largest_drop', extra: {overall: 15}});
    expect(rows.filter((row) => row.category !== undefined)).toHaveLength(1);
  });

  it('counts who reached a later stage at every earlier one, by the year of arrival', async () => {
    const tables = await tablesOf({
      service: `${head}
        U1;2023-12-01;;2024-02-01;
        U2;2024-01-05;2024-01-06;;
        U3;2024-01-05;2024-01-06;2024-02-01;2025-02-01
        U4;2024-01-05;;;`,
    });
    const {rows} = compute(tables, 'centre.service_funnel', {config: {cutOff: '2024-12-31'}});
    const counts = (period: string) =>
      rows.filter((row) => row.by.period === period).map((row) => row.numerator);
    expect(rows.slice(0, 6).map((row) => row.by.stage)).toEqual(order);
    expect(counts('2023')).toEqual([1, 1, 1, 0, 0, 0]);
    // What is dated after the cut-off has not come yet.
    expect(counts('2024')).toEqual([3, 2, 1, 0, 0, 0]);
  });

  it('has no rate after an empty stage, and a drop to nothing is the largest', async () => {
    const tables = await tablesOf({
      service: `${head}
        U1;2024-01-05;2024-01-06;;`,
    });
    const {rows} = compute(tables, 'centre.service_funnel', {config: {cutOff: '2024-12-31'}});
    expect(rows.map((row) => [row.value, row.reason, row.category])).toEqual([
      [null, 'not_applicable', undefined],
      [100, null, undefined],
      [0, null, 'largest_drop'],
      [null, 'zero_denominator', undefined],
      [null, 'zero_denominator', undefined],
      [null, 'zero_denominator', undefined],
    ]);
  });

  it('leaves stages that nobody reported missing instead of bridging them', async () => {
    const tables = await tablesOf({
      reported: `Tahun;Datang ke Pusat Layanan;Diasesmen;Kemasan Selesai di Pusat Layanan
        2024;120;96;48`,
    });
    const {rows} = compute(tables, 'centre.service_funnel');
    expect(rows.map((row) => [row.by.stage, row.value, row.reason])).toEqual([
      ['datang', null, 'not_applicable'],
      ['dinilai', 80, null],
      ['berizin', null, 'missing_input'],
      ['dikemas', null, 'missing_input'],
      ['onboarding', null, 'missing_input'],
      ['penjualan_pertama', null, 'missing_input'],
    ]);
  });

  it('adds up over areas', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Tahun Data
        U1;99.01.01;2024
        U2;99.01.02;2024`,
      service: `${head}
        U1;2024-01-05;2024-01-06;;
        U2;2024-01-05;;;`,
    });
    const {rows} = compute(tables, 'centre.service_funnel', {
      by: ['region'],
      totals: true,
      config: {cutOff: '2024-12-31'},
    });
    const second = rows.filter((row) => row.by.stage === 'dinilai');
    expect(second.map((row) => [row.by.region, row.value])).toEqual([
      ['99.01', 50],
      ['99.01.01', 100],
      ['99.01.02', 0],
    ]);
  });
});
