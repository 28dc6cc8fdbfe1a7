import {fact, type Wording} from './wording.js';

/** What is wrong with a damaged workbook, as the beginning of a sentence. */
const damages: Readonly<Record<string, string>> = {
  truncated: 'terpotong atau rusak',
  checksum: 'rusak: isinya tidak cocok dengan catatannya sendiri',
  method: 'dimampatkan dengan cara yang tidak dikenal',
  duplicate: 'rusak: satu bagian tercatat dua kali',
  path: 'menunjuk ke luar berkasnya sendiri, jadi tidak dibuka',
  missing: 'rusak: satu bagian tidak ada',
  xml: 'rusak: isinya tidak dapat diurai sampai habis',
  doctype: 'memuat DOCTYPE, yang tidak pernah ada di buku kerja, jadi tidak dibuka',
  order: 'rusak: nomor baris atau selnya tidak berurutan',
  strings: 'rusak: ada sel yang menunjuk teks yang tidak ada',
};

/** Indonesian words for what is found in workbooks. */
export const workbookId = {
  READ_WORKBOOK_DAMAGED: {
    title: 'Buku kerja rusak',
    text: (f) => {
      const part = fact(f, 'part');
      const where = part === '' ? '' : ` (bagian ${part})`;
      return `buku kerja ini ${damages[fact(f, 'problem')] ?? damages.truncated}${where}. Tidak satu angka pun diambil. Ambil lagi berkas aslinya, atau buka di Excel dan simpan ulang sebagai XLSX.`;
    },
  },
  READ_WORKBOOK_PASSWORD: {
    title: 'Buku kerja dikunci kata sandi',
    text: () =>
      'buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (File › Info › Protect Workbook › Encrypt with Password), lalu simpan ulang.',
  },
  READ_WORKBOOK_LIMIT: {
    title: 'Buku kerja terlalu besar',
    text: (f) =>
      `buku kerja ini menjadi terlalu besar saat dibuka (bagian ${fact(f, 'part')}). Pecah menjadi beberapa berkas, atau simpan lembarnya sebagai CSV.`,
  },
  READ_HIDDEN_COLUMNS: {
    title: 'Kolom tersembunyi ikut dibaca',
    text: (f) => `${fact(f, 'count')} kolom tersembunyi (${fact(f, 'columns')}) ikut dibaca.`,
  },
  READ_FORMULA_EMPTY: {
    title: 'Rumus tanpa hasil tersimpan',
    text: (f) =>
      `${fact(f, 'count')} sel berisi rumus yang hasilnya tidak tersimpan; dibaca sebagai kosong, bukan nol. Buka di Excel, simpan ulang, lalu baca lagi.`,
  },
  READ_ROWS_FAR: {
    title: 'Isi jauh di bawah',
    text: (f) =>
      `ada isi di baris ini, di bawah ${fact(f, 'rows')} baris kosong. Hapus isinya jika tidak disengaja.`,
  },
  READ_EXTERNAL_LINK: {
    title: 'Tautan ke berkas lain',
    text: (f) =>
      `buku kerja ini mengambil isi dari ${fact(f, 'count')} berkas lain; berkas itu tidak dibuka, yang dibaca adalah nilai yang tersimpan terakhir. Periksa apakah nilainya masih mutakhir.`,
  },
  READ_MACROS: {
    title: 'Makro diabaikan',
    text: () => 'buku kerja ini memuat makro; makro tidak dijalankan.',
  },
  READ_SHEET_HIDDEN: {
    title: 'Lembar tersembunyi tidak dibaca',
    text: () =>
      'lembar ini tersembunyi dan tidak dibaca. Tampilkan lembarnya, atau sebut "BERKAS!LEMBAR" di "tables" dalam pantau.json.',
  },
  READ_SHEET_HIDDEN_READ: {
    title: 'Lembar tersembunyi dibaca',
    text: () =>
      'lembar ini tersembunyi; dibaca karena lembar lain tidak memuat tabel atau diminta.',
  },
  READ_SHEET_SKIPPED: {
    title: 'Lembar tanpa tabel',
    text: (f) =>
      `lembar ini tidak memuat tabel yang dikenali, jadi dilewati; dimulai dengan "${fact(f, 'begins')}".`,
  },
  SOURCE_CHANGED: {
    title: 'Berkas berubah saat dibaca',
    text: () => 'Berkas berubah selagi dibaca. Tutup program yang menulisnya, lalu baca lagi.',
  },
} satisfies Readonly<Record<string, Wording>>;
