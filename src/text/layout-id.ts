import type {Wording} from './wording.js';
import {fact} from './wording.js';

const seeming: Readonly<Record<string, string>> = {
  page: 'berkas ini tampaknya halaman web, bukan tabel. ',
  letter: 'berkas ini tampaknya surat, bukan tabel. ',
  form: 'berkas ini tampaknya isian (nama: isi), bukan tabel dengan satu baris per usaha. ',
  photos: 'berkas ini tampaknya daftar foto, bukan tabel data. ',
  prose: 'berkas ini tampaknya tulisan, bukan tabel. ',
};

/** What is said about where tables stand, in Indonesian. */
export const layoutId = {
  READ_NO_HEADER: {
    title: 'Baris judul kolom tidak ditemukan',
    text: (f) =>
      `${seeming[fact(f, 'seems')] ?? ''}tidak ada baris judul kolom yang dikenali; berkas dimulai dengan "${fact(f, 'begins')}". Pakai judul seperti ID UMKM, Nama Usaha, Tahun, atau Jumlah UMKM, atau tetapkan "tables" dan "columns" di pantau.json.`,
  },
  READ_HEADER_DEEP: {
    title: 'Judul kolom terlalu jauh di bawah',
    text: (f) =>
      `judul kolom baru ditemukan di baris ${fact(f, 'header')}; paling jauh dicari sampai baris ${fact(f, 'limit')}. Hapus baris di atasnya.`,
  },
  READ_TABLES_BESIDE: {
    title: 'Tabel berdampingan',
    text: (f) =>
      `${fact(f, 'count')} tabel berdampingan (kolom ${fact(f, 'columns')}); masing-masing dibaca tersendiri.`,
  },
  READ_TABLES_MANY: {
    title: 'Terlalu banyak tabel dalam satu lembar',
    text: (f) =>
      `lembar ini memuat ${fact(f, 'count')} tabel atau lebih; baris yang belum terbaca tidak dipakai. Simpan tiap tabel sebagai lembar atau berkas tersendiri.`,
  },
  READ_HIDDEN_ROWS: {
    title: 'Baris tersembunyi ikut dibaca',
    text: (f) =>
      `${fact(f, 'count')} baris tersembunyi (${fact(f, 'rows')}) dibaca seperti baris lain. Hapus bila tidak termasuk data.`,
  },
  READ_MERGED_USED: {
    title: 'Sel gabungan dipakai',
    text: (f) =>
      `${fact(f, 'count')} sel yang digabung ke bawah (merge) berlaku untuk semua baris yang dicakupnya; angka dalam sel gabungan hanya dihitung di baris pertama.`,
  },
  READ_SIGNATURE_SET_ASIDE: {
    title: 'Tanda tangan disisihkan',
    text: () => 'tempat, tanggal, jabatan, atau nama penanda tangan disisihkan.',
  },
  READ_PAGE_SET_ASIDE: {
    title: 'Pergantian halaman disisihkan',
    text: () => 'judul yang diulang, nomor halaman, atau kata "lanjutan" disisihkan.',
  },
  READ_HEADING_SET_ASIDE: {
    title: 'Judul kelompok disisihkan',
    text: () => 'baris yang hanya menamai baris-baris di bawahnya disisihkan.',
  },
  READ_HEADING_USED: {
    title: 'Judul kelompok dipakai',
    text: (f) =>
      `${fact(f, 'count')} judul kelompok menamai kecamatan; kolom ${fact(f, 'key')} baris di bawahnya diisi dari situ.`,
  },
  READ_ROW_PARTED: {
    title: 'Baris dengan pemisah kolom lain',
    text: () =>
      'seluruh isi baris ini jatuh ke satu sel, karena pemisah kolomnya lain daripada baris-baris lain; baris ini tidak dipakai. Samakan pemisahnya (titik koma, koma, atau tab), lalu simpan ulang.',
  },
  READ_RESAVED: {
    title: 'Berkas rusak oleh penyimpanan ulang',
    text: (f) =>
      fact(f, 'proof') === 'sums'
        ? 'berkas bertitik koma ini pernah disimpan ulang dengan koma sehingga tanda kutipnya rusak. Susunan aslinya dipulihkan, dan semua jumlah baris dan kolomnya cocok.'
        : 'berkas bertitik koma ini pernah disimpan ulang dengan koma sehingga tanda kutip dan barisnya rusak; tidak satu angka pun dipakai. Ambil berkas aslinya, atau simpan ulang dengan titik koma.',
  },
} satisfies Readonly<Record<string, Wording>>;
