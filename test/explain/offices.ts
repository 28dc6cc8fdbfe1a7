import fc from 'fast-check';
import type {TableName, Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';

/** Headers of the tables of an invented office. */
const heads = {
  registry:
    'ID_UMKM;Kode Kecamatan;Kecamatan;Jenis Kelamin;Sasaran Bantuan;NIB;Tahun Mulai Usaha;KBLI;Tanggal Update',
  observation:
    'ID_UMKM;Tahun;Status Usaha;Omzet per tahun;Media Sosial;Marketplace;Website;Afiliasi',
  aid: 'ID_UMKM;Nama Kelompok;Program Bantuan;Tanggal Penyaluran;Status Bantuan;Nilai Bantuan;Perangkat Daerah',
  membership: 'Nama Kelompok;ID_UMKM',
  mentoring: 'ID_UMKM;Tanggal Kunjungan;ID Pendamping',
  training: 'Nama Pelatihan;Tanggal Pelatihan;Penyelenggara;ID_UMKM',
  licence: 'ID_UMKM;Jenis Izin;Nomor Izin;Tanggal Terbit;Berlaku Sampai',
  matching: 'ID_UMKM;Nama Mitra;Tanggal;Status Kesepakatan;Nilai Transaksi;Kelanjutan Kemitraan',
  budget: 'Kode Rekening;Uraian;Perangkat Daerah;Tahun Anggaran;Pagu Anggaran;Realisasi Anggaran',
  programme: 'Nama Program;Jenis Program;Perangkat Daerah;Tahun',
  product: 'ID_UMKM;Nama Produk;Desa;Kecamatan;Tahun',
  reported: 'Kecamatan;Tahun;Usaha Mikro;Usaha Kecil;Usaha Menengah;Penerima Bantuan',
} as const satisfies Partial<Record<TableName, string>>;

type Office = Readonly<Record<keyof typeof heads, readonly string[]>>;

const pick = (...words: readonly string[]) => fc.constantFrom(...words);
const day = fc
  .date({min: new Date('2021-01-01'), max: new Date('2024-03-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const dayOrNone = fc.option(day, {nil: ''});
const year = pick('2021', '2022', '2023');
const business = fc.integer({min: 1, max: 9}).map((n) => `U${n}`);
const businessOrNone = fc.option(business, {nil: ''});
const rupiah = pick('', '0', '1000000', '250000000');
const turnover = pick('', '0', '300000000', '2000000001', '16000000000', '60000000000');
const yesNo = pick('ya', 'tidak', '');
const group = pick('', 'KUB Satu', 'KUB Dua');
const agency = pick('', 'Dinas A', 'Dinas B');

/** Offices with some of all tables, blanks, businesses of no register and rows that do not count. */
export const offices: fc.Arbitrary<Office> = fc.record({
  registry: fc
    .uniqueArray(
      fc.tuple(
        business,
        pick('99.01.01', '99.01.02', ''),
        fc.constant(''),
        pick('L', 'P', ''),
        yesNo,
        pick('', '1234567890123'),
        pick('', '2020', '2022', '2023'),
        pick('', '10710', '47112', '56101'),
        dayOrNone,
      ),
      {selector: ([id]) => id, maxLength: 9},
    )
    .map(lines),
  observation: fc
    .uniqueArray(
      fc.tuple(
        business,
        year,
        pick('aktif', 'tutup', 'pindah', ''),
        turnover,
        yesNo,
        yesNo,
        yesNo,
        pick('', '', 'besar'),
      ),
      {selector: ([id, in_]) => id + in_, maxLength: 22},
    )
    .map(lines),
  aid: fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.tuple(business, fc.constant('')),
          fc.tuple(fc.constant(''), pick('KUB Satu', 'KUB Dua', 'KUB Tiga')),
        ),
        pick('Alat', 'Modal', ''),
        dayOrNone,
        pick('', 'Tersalur', 'Diusulkan'),
        rupiah,
        agency,
      ),
      {maxLength: 14},
    )
    .map((rows) => lines(rows.map(([[id, name], ...rest]) => [id, name, ...rest]))),
  membership: fc.array(fc.tuple(group, business), {maxLength: 5}).map(lines),
  mentoring: fc.array(fc.tuple(business, day, pick('P1', 'P2', '')), {maxLength: 14}).map(lines),
  training: fc
    .array(fc.tuple(pick('Kemasan', 'Pemasaran'), day, agency, business), {maxLength: 6})
    .map(lines),
  licence: fc
    .array(
      fc.tuple(
        business,
        pick('NIB', 'P-IRT', 'Halal', 'Merek'),
        pick('', 'A1', 'A2'),
        dayOrNone,
        dayOrNone,
      ),
      {maxLength: 8},
    )
    .map(lines),
  matching: fc
    .array(
      fc.tuple(
        businessOrNone,
        pick('', 'Toko A', 'Toko B'),
        day,
        pick('', 'Sepakat', 'Batal'),
        rupiah,
        yesNo,
      ),
      {maxLength: 8},
    )
    .map(lines),
  budget: fc
    .array(fc.tuple(pick('1', '2'), pick('Alat', 'Modal'), agency, year, rupiah, rupiah), {
      maxLength: 5,
    })
    .map(lines),
  programme: fc
    .array(fc.tuple(pick('Alat', 'Modal'), pick('', 'Pelatihan', 'Modal'), agency, year), {
      maxLength: 5,
    })
    .map(lines),
  product: fc
    .array(
      fc.tuple(businessOrNone, pick('Kopi', 'Gula'), pick('', 'Awan Hulu'), pick('', 'Awan'), year),
      {maxLength: 5},
    )
    .map(lines),
  reported: fc
    .uniqueArray(
      fc.tuple(
        pick('Awan', 'Embun'),
        year,
        pick('', '0', '12'),
        pick('', '3'),
        pick('', '0', '1'),
        pick('', '7'),
      ),
      {selector: ([area, in_]) => area + in_, maxLength: 4},
    )
    .map(lines),
});

export const config = {
  cutOff: '2023-12-31',
  asOf: '2023-12-31',
  region: {code: '99.01', name: 'Kabupaten Contoh'},
  areas: [
    {code: '99.01.01', name: 'Awan'},
    {code: '99.01.02', name: 'Embun'},
  ],
  agencies: ['Dinas A', 'Dinas B', 'Dinas C'],
};

/** Reads an office the way its files are read. */
export async function read(office: Office): Promise<Tables> {
  const names = (Object.keys(heads) as (keyof Office)[]).filter((name) => office[name].length > 0);
  const sources = names.map((name) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode([heads[name], ...office[name]].join('\n')),
  }));
  const tables = Object.fromEntries(names.map((name) => [`${name}.csv`, name]));
  return (await readTables(sources, {tables, config})).tables;
}

function lines(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => row.join(';'));
}
