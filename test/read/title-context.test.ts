import {describe, expect, it} from 'vitest';
import {marksOf, titleContext} from '../../src/read/reported/title-context.js';

const context = (...texts: string[]) =>
  titleContext(texts.map((text, index) => ({row: index + 1, text})));

describe('the year of a title', () => {
  it.each([
    ['Jumlah UMKM di Kota Contoh Tahun 2023', 2023],
    ['KEADAAN 31 DESEMBER 2024', 2024],
    ['per Triwulan II 2024', 2024],
    ['Penerima bantuan TA 2023', 2023],
    ['Jumlah UMKM menurut UU Nomor 20 Tahun 2008, Tahun 2015', 2015],
    ['Data UMKM 2022, dicetak 3 Januari 2023', 2022],
    ['Sumbangan PDB tahun 2012 (2000 = 100)', 2012],
  ])('is read from "%s"', (text, year) => {
    expect(context(text).year).toMatchObject({value: year, row: 1});
  });

  it.each([
    'Tahun 2019-2023',
    'Tahun 2019 s.d. 2023',
    'Tahun 2019/2020',
    'Perda Nomor 5 Tahun 2018 tentang UMKM',
    'Jl. Merdeka 20231',
    'Jumlah UMKM 2.023 unit',
  ])('is not in "%s"', (text) => {
    expect(context(text)).toMatchObject({year: null, years: []});
  });

  it('is none where two titles name two', () => {
    const {year, years} = context('Data UMKM 2022', 'Keadaan Juni 2023');
    expect(year).toBeNull();
    expect(years.map(({value}) => value)).toEqual([2022, 2023]);
  });
});

describe('a part of the year', () => {
  it.each([
    ['per Triwulan II 2024', 'Triwulan II'],
    ['Semester 1 Tahun 2024', 'Semester 1'],
    ['Keadaan 30 Juni 2024', 'Keadaan 30 Juni 2024'],
  ])('is said by "%s"', (text, part) => {
    expect(context(text).partOfYear?.value).toBe(part);
  });

  it.each(['Triwulan IV 2024', 'Semester II 2024', 'Keadaan 31 Desember 2024'])(
    'is its end in "%s"',
    (text) => {
      expect(context(text).partOfYear).toBeNull();
    },
  );
});

describe('the sector of a title', () => {
  it.each([
    ['Jumlah UMKM Bidang Konter HP Menurut Kecamatan di Kota Contoh Tahun 2023', 'Konter HP'],
    ['Data Usaha Sektor Perikanan, Kabupaten Contoh', 'Perikanan'],
  ])('is read from "%s"', (text, sector) => {
    expect(context(text).sector?.value).toBe(sector);
  });

  it.each([
    'BERDASARKAN SEKTOR USAHA TIAP KAPANEWON',
    'Jumlah UMKM menurut Bidang Usaha',
    'BIDANG URUSAN : KOPERASI, USAHA KECIL DAN MENENGAH',
    'Kepala Bidang UMKM',
  ])('is not in "%s"', (text) => {
    expect(context(text).sector).toBeNull();
  });
});

describe('the area of a title', () => {
  it.each([
    ['Jumlah UMKM Menurut Kecamatan di Kota Contoh Raya Tahun 2023', 'Kota Contoh Raya'],
    ['REKAPITULASI DATA UMKM KABUPATEN CONTOH', 'Kabupaten Contoh'],
    ['Menurut Kabupaten/Kota di Provinsi Contoh', 'Provinsi Contoh'],
    ['Kecamatan Awan, Kabupaten Contoh', 'Kecamatan Awan'],
  ])('is read from "%s"', (text, region) => {
    expect(context(text).region?.value).toBe(region);
  });

  it.each(['Jumlah UMKM per Kecamatan', 'Kabupaten Satu dan Kabupaten Dua', 'Data UMKM'])(
    'is not in "%s"',
    (text) => {
      expect(context(text).region).toBeNull();
    },
  );
});

describe('what a title counts', () => {
  it.each([
    ['Jumlah UMKM Menurut Kecamatan', 'businesses', true],
    ['Rekapitulasi Data UMKM Kabupaten Contoh', 'businesses', true],
    ['Jumlah Tenaga Kerja UMKM per Kecamatan', 'workers', true],
    ['Penerima Bantuan UMKM Tahun 2023', 'recipients', true],
    ['Jumlah Koperasi Aktif Menurut Kecamatan', 'Jumlah Koperasi Aktif', false],
    ['Persentase UMKM Naik Kelas', 'Persentase UMKM Naik Kelas', false],
  ])('is read from "%s"', (text, measure, known) => {
    expect(context(text).measure?.value).toMatchObject({measure, known});
  });

  it.each([
    'Dinas Koperasi dan UKM Kabupaten Contoh',
    'Tahun 2023',
    'SISTEM INFORMASI KOTA CONTOH',
  ])('is not in "%s"', (text) => {
    expect(context(text).measure).toBeNull();
  });
});

describe('the scale of a title', () => {
  it.each([
    ['(dalam ribu)', {unit: 'unit', factor: 1e3}],
    ['Omzet (juta rupiah)', {unit: 'rupiah', factor: 1e6}],
    ['Satuan: ribu unit', {unit: 'unit', factor: 1e3}],
    ['dalam persen', {unit: 'persen', factor: 1}],
  ])('is read from "%s"', (text, unit) => {
    expect(context(text).scale?.value).toEqual(unit);
  });

  it('is not certain where it is "ratusan"', () => {
    expect(context('dalam ratusan').scale).toMatchObject({value: null, row: 1});
  });
});

describe('a mark', () => {
  it.each([
    ['Angka sementara', [{flag: 'P', year: null}]],
    ['Catatan: angka tahun 2023 adalah angka sementara', [{flag: 'P', year: 2023}]],
    ['*) angka sementara', []],
    ['Keterangan: *) angka sementara', []],
    ['Data tutup sementara', []],
    ['Proyeksi Jumlah UMKM', [{flag: 'F', year: null}]],
  ])('is read from "%s"', (text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });
});

it('reads a hostile title in no time', () => {
  const started = performance.now();
  const long = 'kota '.repeat(200_000);
  context(long, `${'tahun 2020 - '.repeat(30)}x`, `${'a '.repeat(240)}(`, 'kota a.'.repeat(60));
  expect(performance.now() - started).toBeLessThan(1000);
});
