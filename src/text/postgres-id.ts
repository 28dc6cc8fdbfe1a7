import {fact, type Wording} from './wording.js';

/** Words about a PostgreSQL database that tables are read from, in Indonesian. */
export const postgresId = {
  POSTGRES_SOURCE: {
    title: 'Sumber basis data tidak dikenal',
    text: (f) =>
      `"postgres:${fact(f, 'found')}" tidak ada dalam "postgres" di pantau.json. Yang ada: ${fact(f, 'known')}.`,
  },
  POSTGRES_CONNECT: {
    title: 'Basis data tidak dapat dihubungi',
    text: (f) =>
      `Server PostgreSQL ${fact(f, 'server')} tidak dapat dihubungi (${fact(f, 'found')}). Periksa PGHOST, PGPORT, dan PGDATABASE, atau DATABASE_URL, dan pastikan servernya berjalan.`,
  },
  POSTGRES_LOGIN: {
    title: 'Basis data menolak pengguna',
    text: (f) =>
      `Server PostgreSQL ${fact(f, 'server')} menolak nama pengguna atau kata sandi. Periksa PGUSER dan PGPASSWORD, atau DATABASE_URL. Cukup pengguna yang hanya boleh membaca.`,
  },
  POSTGRES_TABLE: {
    title: 'Tabel tidak ada di basis data',
    text: (f) =>
      `Tabel ${fact(f, 'found')} untuk "${fact(f, 'source')}" tidak ada di ${fact(f, 'server')}, tidak boleh dibaca pengguna itu, atau tidak punya kolom yang dapat dibaca. Periksa nama dan skemanya di "postgres" dalam pantau.json, misalnya "table": "simumkm.pelaku_usaha".`,
  },
  POSTGRES_QUERY: {
    title: 'Basis data menolak pertanyaan',
    text: (f) =>
      `Server ${fact(f, 'server')} menolak "${fact(f, 'source')}": ${fact(f, 'found')} (kode ${fact(f, 'code')}). Yang diterima hanya satu SELECT yang membaca.`,
  },
  POSTGRES_TIME: {
    title: 'Basis data terlalu lama menjawab',
    text: (f) =>
      `Server ${fact(f, 'server')} tidak selesai menjawab "${fact(f, 'source')}" dalam batas waktu. Ulangi ketika server tidak sibuk, atau perpanjang "timeout" (detik) pada "postgres" di pantau.json.`,
  },
  POSTGRES_CUT: {
    title: 'Hubungan ke basis data terputus',
    text: (f) =>
      `Hubungan ke ${fact(f, 'server')} terputus ketika "${fact(f, 'source')}" dibaca. Tidak ada angka yang ditampilkan, sebab tabelnya belum utuh. Ulangi perintah yang sama.`,
  },
  POSTGRES_STOPPED: {
    title: 'Dihentikan',
    text: () =>
      'Pembacaan basis data dihentikan sebelum selesai. Tidak ada angka yang ditampilkan.',
  },
} satisfies Readonly<Record<string, Wording>>;
