import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {Config} from '../../src/schema/config.js';
import {tablesOf} from '../support/tables.js';

const kecamatan: Config = {
  areas: [
    {code: '99.01.01', name: 'Awan'},
    {code: '99.01.02', name: 'Embun'},
    {code: '99.01.03', name: 'Hujan'},
    {code: '99.02.01', name: 'Kabut'},
  ],
};

describe('mentoring.kecamatan_covered', () => {
  it('counts kecamatan, not mentors per kecamatan', async () => {
    const areas = Array.from({length: 18}, (_, i) => ({
      code: `99.01.${String(i + 1).padStart(2, '0')}`,
      name: `K${i + 1}`,
    }));
    const sessions = [1, ...Array.from({length: 17}, (_, i) => i + 1)].map(
      (k, i) => `U${i};2024-01-05;P${i};K${k}`,
    );
    const tables = await tablesOf({
      mentoring: ['ID_UMKM;Tanggal Kunjungan;ID Pendamping;Kecamatan', ...sessions].join('\n'),
    });
    const [row] = compute(tables, 'mentoring.kecamatan_covered', {config: {areas}}).rows;
    expect(row.value).toBeCloseTo(94.4444444444, 9);
    expect(row.extra).toEqual({
      mentors: 18,
      kecamatan: 18,
      mentors_per_kecamatan: 1,
      kecamatan_with_mentor: 17,
      unplaced: 0,
    });
  });

  it('asks the visit first, then the area of the mentor, then the business', async () => {
    const tables = await tablesOf({
      registry: `ID_UMKM;Kode Kecamatan;Kecamatan;Tahun Data
        U1;99.01.01;Awan;2024
        U2;99.01.01;Awan;2024
        U3;99.01.03;Hujan;2024`,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Wilayah Kerja
        U1;2024-01-05;P1;Embun, Kabut
        U3;2024-01-05;P2;
        X9;2024-01-05;P3;`,
    });
    const {rows} = compute(tables, 'mentoring.kecamatan_covered', {
      by: ['region:kecamatan'],
      totals: true,
      config: kecamatan,
    });
    expect(rows.map((row) => [row.by.region, row.value, row.extra.mentors])).toEqual([
      ['99.01', 75, 3],
      ['99.01.01', 0, 0],
      ['99.01.02', 100, 1],
      ['99.01.03', 100, 1],
      ['99.02.01', 100, 1],
    ]);
    expect(rows[0].extra.unplaced).toBe(1);
  });

  it('is a ratio of sums in every kabupaten, a mentor of several counted once', async () => {
    const tables = await tablesOf({
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Kecamatan
        U1;2024-01-05;P1;Awan
        U2;2024-01-05;P1;Embun
        U3;2024-01-05;P1;Kabut`,
    });
    const {rows} = compute(tables, 'mentoring.kecamatan_covered', {
      by: ['region:kabupaten'],
      totals: true,
      config: {
        areas: [...(kecamatan.areas ?? []), {code: '99.01', name: 'A'}, {code: '99.02', name: 'B'}],
      },
    });
    expect(
      rows.map((row) => [row.by.region, row.numerator, row.denominator, row.extra.mentors]),
    ).toEqual([
      ['total', 3, 4, 1],
      ['99.01', 2, 3, 1],
      ['99.02', 1, 1, 1],
    ]);
  });

  it('knows nothing where no place is known, and nothing of other years', async () => {
    const tables = await tablesOf({
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2024-01-05;P1`,
    });
    const {rows} = compute(tables, 'mentoring.kecamatan_covered', {config: kecamatan});
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({value: null, reason: 'missing_input', denominator: 4});
    const [none] = compute(tables, 'mentoring.kecamatan_covered').rows;
    expect(none).toMatchObject({value: null, reason: 'missing_input', denominator: null});
  });
});

describe('product.desa_mapped', () => {
  const desa: Config = {
    areas: [
      {code: '99.01.01', name: 'Awan'},
      {code: '99.01.02', name: 'Embun'},
      {code: '99.01.01.2001', name: 'Suka'},
      {code: '99.01.01.2002', name: 'Maju'},
      {code: '99.01.02.2001', name: 'Suka'},
      {code: '99.01.02.2002', name: 'Jaya'},
    ],
  };

  it('tells a desa without a product from one that nobody visited', async () => {
    const tables = await tablesOf({
      product: `Nama Produk;Kecamatan;Desa;Hasil Survei;Tahun
        Keripik;Awan;Suka;ada;2024
        Gula;Awan;Suka;ada;2024
        ;Awan;Maju;tidak ada;2024
        ;Embun;Jaya;belum dikunjungi;2024`,
    });
    const [row] = compute(tables, 'product.desa_mapped', {config: desa}).rows;
    expect(row).toMatchObject({value: 25, numerator: 1, denominator: 4, unknown: 2});
    expect(row.extra).toEqual({
      desa_surveyed_none: 1,
      surveyed: 50,
      not_surveyed: 2,
      unplaced: 0,
    });
  });

  it('tells equal names apart by their kecamatan, and places none without it', async () => {
    const tables = await tablesOf({
      product: `Nama Produk;Kecamatan;Desa;Tahun
        Keripik;Embun;Suka;2024
        Gula;;Suka;2024`,
    });
    const {rows} = compute(tables, 'product.desa_mapped', {
      by: ['region:kecamatan'],
      totals: true,
      config: desa,
    });
    expect(rows.map((row) => [row.by.region, row.numerator, row.denominator])).toEqual([
      ['total', 1, 4],
      ['99.01.01', 0, 2],
      ['99.01.02', 1, 2],
    ]);
    expect(rows[0].extra.unplaced).toBe(1);
  });

  it('comes from counted desa, with the progress of the survey where that was counted', async () => {
    const counted = await tablesOf({
      reported: `Tahun;Jumlah Desa;Desa Dengan Produk;Desa Tanpa Produk
        2024;240;174;30`,
    });
    const [row] = compute(counted, 'product.desa_mapped').rows;
    expect(row).toMatchObject({value: 72.5, numerator: 174, denominator: 240, unknown: 36});
    expect(row.extra).toMatchObject({surveyed: 85, not_surveyed: 36});
    const without = await tablesOf({
      reported: `Tahun;Jumlah Desa;Desa Dengan Produk
        2024;240;174`,
    });
    expect(compute(without, 'product.desa_mapped').rows[0]).toMatchObject({
      value: 72.5,
      unknown: null,
      extra: {surveyed: null, not_surveyed: null},
    });
  });
});
