import {describe, expect, it} from 'vitest';
import {candidatesOf} from '../../src/read/header/choose-table.js';
import type {MatchOptions} from '../../src/read/header/match-headers.js';
import {matchHeaders} from '../../src/read/header/match-headers.js';
import {isOneEdit} from '../../src/read/header/spelling.js';
import type {RowTableName} from '../../src/schema/tables.js';
import {rowTables} from '../../src/schema/tables.js';
import {readHeaderUnit} from '../../src/read/header/header-unit.js';

const specOf = (name: RowTableName) => rowTables.find((table) => table.name === name)!.spec;
const matches = (
  table: RowTableName,
  headers: readonly string[],
  options: MatchOptions = {},
  configured: Readonly<Record<string, string>> = {},
) => matchHeaders(headers, specOf(table), configured, options);
const keys = (table: RowTableName, headers: readonly string[], options: MatchOptions = {}) =>
  matches(table, headers, options).map(({spec}) => spec?.key ?? null);
/** What one header means beside these cells. */
const byCells = (table: RowTableName, header: string, cells: readonly string[]) => {
  const [{spec, how, candidates}] = matches(table, [header], {cells: () => cells});
  return [spec?.key ?? candidates, how];
};

describe('a header that is not written as an alias', () => {
  it.each<[RowTableName, string, string | null]>([
    ['registry', 'Usaha, Nama', 'businessName'],
    ['registry', 'Nama Usahanya', 'businessName'],
    ['registry', 'Nama (sesuai KTP)', 'ownerName'],
    ['registry', 'Nama Pemilik (sesuai NIB)', 'ownerName'],
    ['registry', 'Jenis Kelamin (L/P)', 'ownerGender'],
    ['registry', 'JML KARYAWAN LAKI-LAKI', 'workersMale'],
    ['registry', 'Jml. Tenaga Kerja (orang)', 'workers'],
    ['registry', 'Tgl. Pendirian', 'establishedDate'],
    ['registry', 'Thn Berdiri', 'startYear'],
    ['registry', 'Kab/Kota Usaha', 'regencyName'],
    ['registry', 'modalUsaha', 'capital'],
    ['registry', 'Kepemilikan Tempat Usaha', 'placeOwnership'],
    ['registry', 'NO. NIB', 'nib'],
    ['registry', 'Annual Turnover', 'annualTurnover'],
    ['registry', 'Owner gender', 'ownerGender'],
    ['aid', 'Tgl. Penyerahan', 'aidDate'],
    ['training', 'JUDUL AKTIFITAS', 'trainingName'],
    ['training', 'TANGGAL AKTIVITAS', 'trainingDate'],
    ['training', 'KEBUTUHAN DIKLAT/PELATIHAN', 'trainingNeeds'],
  ])('is known by its words, in %s: %s', (table, header, key) => {
    expect(keys(table, ['id_umkm', header]).at(-1)).toBe(key);
  });

  it.each([
    ['Kecamtan', 'districtName'],
    ['Kelurahn', 'villageName'],
    ['Pendidkan Terakhir', 'ownerEducation'],
    ['Koordniat', 'coordinates'],
    ['Jenis Kelammin', 'ownerGender'],
  ])('is known in spite of one slip: %s', (header, key) => {
    const [, slip] = matches('registry', ['id_umkm', header]);
    expect(slip).toMatchObject({spec: {key}, how: 'alias', confidence: 0.7});
  });

  it.each([
    ['a word that is another word', 'Nomor Kontrak'],
    ['a short word', 'Namo'],
    ['two slips in one word', 'Kecmtn'],
    ['a remark that makes it another figure', 'Tenaga Kerja (dibayar)'],
    ['a remark about another person', 'NIK (pasangan)'],
    ['a share of an amount', 'Omzet (%)'],
    ['a change', 'Omzet (±)'],
    ['dollars', 'Omzet (USD)'],
    ['an uncertain scale', 'Omzet (ratusan ribu)'],
    ['a number of the row', 'No.'],
    ['a number of the row in words', 'Nomor Urut'],
    ['a shorter period', 'Omzet (minggu lalu)'],
  ])('is left alone for %s', (_, header) => {
    expect(keys('registry', ['id_umkm', header])).toEqual(['businessId', null]);
  });

  it('yields to one that is written as an alias', () => {
    expect(keys('registry', ['Usaha, Nama', 'Nama Usaha'])).toEqual([null, 'businessName']);
  });

  it('is ambiguous where its words fit two columns', () => {
    const [, open] = matches('registry', ['id_umkm', 'Total Produksi']);
    expect(open).toMatchObject({
      spec: null,
      how: 'ambiguous',
      candidates: ['productionVolume', 'productionValue'],
    });
  });

  it('needs one beside it that is known: a row of data is none', () => {
    expect(keys('registry', ['Usahanya Nama', 'Kecamtan'])).toEqual([null, null]);
  });
});

describe('a header under a group', () => {
  it('is read with it first, then alone', () => {
    expect(
      keys('registry', ['Nama', 'Nama', 'Laki-laki', 'P', 'Bulanan', 'Kecamatan'], {
        groups: ['Data Usaha', 'Pemilik', 'Tenaga Kerja', 'Jumlah Tenaga Kerja', 'Omzet', 'Lokasi'],
      }),
    ).toEqual([
      'businessName',
      'ownerName',
      'workersMale',
      'workersFemale',
      'monthlyTurnover',
      'districtName',
    ]);
  });

  it('shares its unit', () => {
    const [bulanan] = matches('registry', ['Bulanan (Rp juta)'], {groups: ['Omzet']});
    expect(bulanan).toMatchObject({spec: {key: 'monthlyTurnover'}, factor: 1e6});
  });
});

describe('the cells under a header', () => {
  it.each<[RowTableName, string, readonly string[], unknown, string]>([
    ['registry', 'kategori_usaha', ['Mikro', 'Kecil', ''], 'sizeClass', 'cells'],
    ['registry', 'kategori_usaha', ['Kuliner', 'Batik'], 'sector', 'cells'],
    [
      'registry',
      'kategori_usaha',
      ['Mikro', 'Kuliner', 'Batik'],
      ['sector', 'sizeClass'],
      'ambiguous',
    ],
    ['registry', 'kategori_usaha', ['', ''], ['sector', 'sizeClass'], 'ambiguous'],
    ['registry', 'Kategori', ['Mikro', 'Menengah'], 'sizeClass', 'cells'],
    ['registry', 'Kategori', ['Kuliner', 'Jasa'], 'businessType', 'alias'],
    ['registry', 'Status Usaha', ['CV', 'PT', 'Perseorangan'], 'legalForm', 'cells'],
    ['registry', 'Status Usaha', ['aktif', 'tutup'], 'businessStatus', 'alias'],
    ['registry', 'Status Usaha', ['lain', 'entah'], 'businessStatus', 'alias'],
    ['registry', 'NIB', ['ya', 'tidak', 'ya'], 'hasNib', 'cells'],
    ['registry', 'NIB', ['1234567890123', 'tidak'], 'nib', 'name'],
    ['registry', 'Omzet', ['< 2M', '2M-15M', '-'], 'turnoverRange', 'cells'],
    ['registry', 'Omzet', ['Rp 2.000.000', '15 juta'], 'annualTurnover', 'alias'],
    ['registry', 'Umur', ['20-29', '>50'], 'ownerAgeGroup', 'cells'],
    ['programme', 'Capaian', ['85%', '90 %'], 'achievement', 'cells'],
    ['programme', 'Capaian', ['85', '90'], ['actualValue', 'achievement'], 'ambiguous'],
    ['aid', 'Jumlah', ['Rp 5.000.000', 'Rp 2.500.000'], 'aidValue', 'cells'],
    ['aid', 'Jumlah', ['5', '12'], 'aidQuantity', 'alias'],
  ])('decide what it means, in %s: %s over %j', (table, header, cells, key, how) => {
    const [found, by] = byCells(table, header, cells);
    expect([found, by]).toEqual([key, how]);
  });

  it('leave to one header what the other one takes', () => {
    const cells = (index: number) =>
      [['Kuliner'], ['Keripik'], ['< 2M'], ['Rp 300.000.000']][index];
    expect(
      keys('registry', ['Sektor Usaha', 'Bidang Usaha', 'Omzet', 'Nilai Omzet per Tahun'], {cells}),
    ).toEqual(['sector', 'businessType', 'turnoverRange', 'annualTurnover']);
  });

  it('are never asked to make an amount of what is left over', () => {
    const cells = () => ['5', '12'];
    const [, left] = matches('aid', ['Kuantitas', 'Jumlah'], {cells});
    expect(left).toMatchObject({spec: null, how: 'ambiguous', candidates: ['aidQuantity']});
  });
});

describe('the unit in a header', () => {
  it.each([
    ['Omzet (Rp juta)', 'Omzet', 1e6],
    ['Nilai (Rp. Miliar)', 'Nilai', 1e9],
    ['Omzet (dalam ribuan)', 'Omzet', 1e3],
    ['Aset (000)', 'Aset', 1e3],
    ['Aset (Rp 000)', 'Aset', 1e3],
    ['Aset (x 1.000)', 'Aset', 1e3],
    ['Aset (Rp 1.000.000)', 'Aset', 1e6],
    ['Aset [Rp Jt]', 'Aset', 1e6],
    ['Aset (Rp M)', 'Aset', 1e9],
    ['nilai_juta', 'nilai', 1e6],
    ['nilai_miliar', 'nilai', 1e9],
    ['nilai_ribu', 'nilai', 1e3],
    ['Nilai dalam jutaan rupiah', 'Nilai', 1e6],
    ['Nilai Rp Juta', 'Nilai', 1e6],
    ['Jumlah (ribu unit)', 'Jumlah', 1e3],
    ['Omzet (ratusan juta)', 'Omzet', 0],
    ['Omzet (Rp)', 'Omzet (Rp)', 1],
    ['Kepulauan Seribu', 'Kepulauan Seribu', 1],
    ['Tenaga Kerja (M)', 'Tenaga Kerja (M)', 1],
  ])('is read: %s', (header, text, factor) => {
    expect(readHeaderUnit(header)).toMatchObject({text, factor});
  });

  it('belongs to figures only', () => {
    expect(keys('registry', ['id_umkm', 'Nama Usaha (juta)'])).toEqual(['businessId', null]);
  });

  it('is a share only of a column of shares', () => {
    expect(keys('budget', ['Realisasi (Rp)', 'Realisasi (%)', '% Fisik', 'Pagu'])).toEqual([
      'budgetSpent',
      'budgetSpentPercent',
      'physicalProgress',
      'budgetCeiling',
    ]);
  });

  it('keeps dollars from rupiah', () => {
    expect(keys('registry', ['Nilai Ekspor (US$)', 'Nilai Ekspor (Rp)'])).toEqual([
      'exportValueUsd',
      'exportValue',
    ]);
  });

  it('is heeded where the configuration names the column', () => {
    const [named] = matches(
      'registry',
      ['Penjualan kami (Rp juta)'],
      {},
      {
        'Penjualan kami (Rp juta)': 'annualTurnover',
      },
    );
    expect(named).toMatchObject({spec: {key: 'annualTurnover'}, how: 'config', factor: 1e6});
  });
});

describe('the configuration of columns', () => {
  it('may leave a column out', () => {
    const found = matches('registry', ['id_umkm', 'Omzet', 'Omset'], {}, {Omzet: '-'});
    expect(found.map(({spec, how}) => [spec?.key ?? null, how])).toEqual([
      ['businessId', 'alias'],
      [null, 'config'],
      ['annualTurnover', 'alias'],
    ]);
  });

  it('may name a key that the table lacks, which is told', () => {
    const [wrong] = matches('registry', ['Omzet'], {}, {Omzet: 'budgetCeiling'});
    expect(wrong).toMatchObject({spec: null, how: 'unmatched', misplaced: 'budgetCeiling'});
  });
});

describe('the kind of table that headers tell', () => {
  it.each([
    ['licence', 'NIB;Jenis Izin;Nomor Izin;Tanggal Terbit;Berlaku Sampai'],
    ['training', 'Nama Pelatihan;Tanggal;Tempat;Jumlah Peserta'],
    ['training', 'id_umkm;nama_peserta;judul_pelatihan;tanggal_pelatihan'],
    ['product', 'Nama Produk;Harga;Satuan;Kecamatan'],
    ['programme', 'Program;Indikator;Target;Realisasi;Capaian (%);Pagu;OPD'],
    ['budget', 'Kode Rekening;Uraian;Pagu;Realisasi;OPD'],
    ['agreement', 'OPD;Mitra;Nomor MoU;Tentang;Tanggal Mulai;Tanggal Berakhir'],
    ['matching', 'Mitra;Nama UMKM;Acara;Tanggal;Nilai Transaksi'],
    ['registry', 'id_umkm;nama_usaha;nib;halal;pirt;jual online;kecamatan'],
    ['registry', 'Nama Usaha;Pemilik;Alamat;Telepon'],
    ['registry', 'No;Kegiatan;Kecamatan;Kategori;lat;lng'],
    ['registry', 'NIB;Skala Usaha;KBLI;Kecamatan'],
    ['aid', 'Nama;Alamat;Kecamatan;Jenis Bantuan;Nominal;Tanggal'],
    ['aid', 'NIK;Nama Penerima;Kecamatan;Jenis Bantuan;Nilai'],
    ['mentoring', 'Nama Usaha;Kecamatan;Pendamping;Tanggal Kunjungan;Materi'],
    ['reported', 'Indikator;Tahun;Nilai'],
    ['reported', 'Kecamatan;Jenis Usaha;Jumlah UMKM;Tahun'],
  ])('is %s for %s', (table, header) => {
    const [best, next] = candidatesOf(header.split(';'));
    expect(best.name).toBe(table);
    expect(next?.score ?? 0).toBeLessThan(best.score);
  });

  it('is none for a row of data', () => {
    expect(candidatesOf(['Kuliner', 'Awan', 'Batik', 'Toko Sembako'])).toEqual([]);
  });
});

describe('one slip of the keyboard', () => {
  it.each([
    ['kecamtan', 'kecamatan', true],
    ['kecamataan', 'kecamatan', true],
    ['kecamaten', 'kecamatan', true],
    ['kecamatna', 'kecamatan', true],
    ['kecamtn', 'kecamatan', false],
    ['tahunan', 'bulanan', false],
  ])('%s and %s', (a, b, one) => {
    expect([isOneEdit(a, b), isOneEdit(b, a)]).toEqual([one, one]);
  });
});
