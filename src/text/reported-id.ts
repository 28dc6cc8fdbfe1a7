import type {Facts, Wording} from './wording.js';
import {fact} from './wording.js';

const titled: Readonly<Record<string, string>> = {
  year: 'tahun',
  sector: 'sektor',
  region: 'wilayah',
  within: 'wilayah induk',
  measure: 'yang dihitung',
  sizeClass: 'skala usaha',
  status: 'status angka',
};

const parts: Readonly<Record<string, string>> = {
  classes: 'mikro, kecil, dan menengah bersama',
  areas: 'wilayah-wilayah di dalamnya bersama',
  sectors: 'sektor-sektornya bersama',
  rows: 'baris yang dipakai bersama',
};

function missing(f: Facts): string {
  const count = Number(fact(f, 'missing'));
  return count > 0 ? ` (${String(count)} bagian tidak diisi)` : '';
}

/** Indonesian words for figures that arrive already counted. */
export const reportedId = {
  READ_SUM: {
    title: 'Jumlah tidak cocok',
    text: (f) =>
      `tertulis ${fact(f, 'total')}, padahal ${parts[fact(f, 'of')] ?? parts.classes} ${fact(f, 'sum')}${missing(f)}. Angka tetap seperti tertulis; periksa mana yang benar.`,
  },
  READ_FROM_TITLE: {
    title: 'Diambil dari judul tabel',
    text: (f) =>
      `${titled[fact(f, 'what')] ?? fact(f, 'what')} "${counted[fact(f, 'value')] ?? fact(f, 'value')}" diambil dari judul ini, karena kolomnya tidak ada.`,
  },
  READ_FROM_SHEET: {
    title: 'Diambil dari nama lembar',
    text: (f) =>
      `tahun ${fact(f, 'value')} diambil dari nama lembar ini, karena tidak ada kolom atau judul yang menyebutnya.`,
  },
  READ_TITLE_CONTRADICTED: {
    title: 'Judul tabel bertentangan dengan kolom',
    text: (f) =>
      `judul ini menyebut ${titled[fact(f, 'what')] ?? fact(f, 'what')} ${fact(f, 'value')}, tetapi kolomnya ${fact(f, 'column')}; kolom yang dipakai. Perbaiki yang keliru.`,
  },
  READ_TITLE_YEARS: {
    title: 'Judul tabel menyebut beberapa tahun',
    text: (f) =>
      `judul tabel menyebut tahun ${fact(f, 'years')}, dan tidak ada kolom tahun, jadi angkanya tidak dipakai. Tambahkan kolom Tahun, atau tulis satu tahun di judul.`,
  },
  READ_PART_OF_YEAR: {
    title: 'Angka sebelum akhir tahun',
    text: (f) =>
      `angka ini keadaan ${fact(f, 'part')}, bukan akhir ${fact(f, 'year')}; dipakai untuk ${fact(f, 'year')} sebagai angka sementara.`,
  },
  READ_SCALE_USED: {
    title: 'Satuan di judul dipakai',
    text: (f) => `semua angka dikalikan ${fact(f, 'factor')} menurut judul ini.`,
  },
  READ_FUTURE_ZERO: {
    title: 'Tahun mendatang diisi nol',
    text: (f) =>
      `${fact(f, 'figures')} angka ${fact(f, 'year')} tertulis 0 seluruhnya; itu belum ada datanya, jadi dibaca kosong. Kosongkan selnya, atau tetapkan "asOf" di pantau.json kalau benar nol.`,
  },
  READ_NIL_MISSING: {
    title: 'Tanda strip dibaca kosong',
    text: () => 'tanda ini bukan persen, indeks, atau rata-rata nol; dibaca tidak ada angka.',
  },
  READ_FIGURES_UNREAD: {
    title: 'Kolom angka tidak dibaca',
    text: (f) =>
      `${fact(f, 'count')} kolom berisi angka tetapi tidak dibaca, karena judulnya tidak dikenali: ${fact(f, 'columns')}. Kalau itu nama wilayah, tulis "menurut kecamatan" di judul tabel; kalau bukan, tetapkan artinya di "columns" dalam pantau.json, atau "-" agar dilewati.`,
  },
  READ_UNIT_UNKNOWN: {
    title: 'Satuan tidak disebut',
    text: (f) =>
      `"${fact(f, 'measure')}" tidak punya satuan; angkanya disimpan tersendiri dan tidak dihitung sebagai usaha. Tambahkan kolom Satuan.`,
  },
  READ_UNIT_MIXED: {
    title: 'Satuan tampaknya bercampur',
    text: (f) =>
      `"${fact(f, 'measure')}" ${fact(f, 'year')} berkisar dari ${fact(f, 'low')} sampai ${fact(f, 'high')} dalam satuan yang sama; sebagian mungkin dalam ribuan atau jutaan. Angka ditandai U; periksa satuannya.`,
  },
} satisfies Readonly<Record<string, Wording>>;

/** What the known measures are called. */
const counted: Readonly<Record<string, string>> = {
  businesses: 'jumlah usaha',
  eligible: 'usaha sasaran',
  recipients: 'penerima bantuan',
  digitalBusinesses: 'usaha yang sudah digital',
  channelUsers: 'pengguna kanal',
  workers: 'tenaga kerja',
  mentored: 'usaha yang didampingi',
  activeBusinesses: 'usaha aktif',
  ineligibleRecipients: 'penerima di luar sasaran',
  aidGroups: 'kelompok penerima bantuan',
  aidValue: 'nilai bantuan',
  mentors: 'pendamping',
  sessions: 'sesi pendampingan',
  nibHolders: 'usaha yang punya NIB',
  foodBusinesses: 'usaha pangan',
  pirtHolders: 'usaha yang punya P-IRT',
  halalHolders: 'usaha bersertifikat halal',
  trademarkHolders: 'usaha bermerek terdaftar',
  labourForce: 'angkatan kerja',
  ownAccount: 'orang yang berusaha sendiri',
  assistedUnpaid: 'orang yang berusaha dibantu buruh tidak tetap atau tidak dibayar',
  assistedPaid: 'orang yang berusaha dibantu buruh tetap',
  becameEntrepreneur: 'usaha yang menjadi wirausaha',
  births: 'usaha baru',
  deaths: 'usaha tutup',
  upgraded: 'usaha yang naik kelas',
  villages: 'desa dan kelurahan',
  villagesMapped: 'desa yang produknya terpetakan',
  villagesWithoutProduct: 'desa tanpa produk',
  participants: 'peserta temu bisnis',
  matched: 'peserta yang mendapat mitra',
  agreementsInForce: 'kerja sama yang berlaku',
  agreementsActive: 'kerja sama dengan kegiatan',
  budgetCeiling: 'pagu anggaran',
  budgetSpent: 'realisasi anggaran',
  centreArrived: 'usaha yang datang ke pusat layanan',
  centreAssessed: 'usaha yang diasesmen di pusat layanan',
  centreLicensed: 'usaha yang berizin lewat pusat layanan',
  centrePackaged: 'usaha yang kemasannya selesai lewat pusat layanan',
  centreOnboarded: 'usaha yang masuk kanal daring lewat pusat layanan',
  centreFirstSale: 'usaha dengan penjualan pertama lewat pusat layanan',
  turnover: 'omzet',
  assets: 'aset',
  exports: 'nilai ekspor',
  gdp: 'sumbangan PDB atau PDRB',
  gdpConstant: 'sumbangan PDB harga konstan',
  investment: 'investasi',
};
