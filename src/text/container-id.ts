import {fact, type Facts, type Wording} from './wording.js';

/** Why a text is no JSON. */
const jsonProblems: Readonly<Record<string, string>> = {
  end: 'berkas terpotong: isinya berhenti di situ. Unduh atau simpan ulang berkasnya',
  sign: 'ada tanda yang tidak semestinya. Periksa tanda kutip, koma, titik dua, dan kurung di situ',
  comma: 'ada koma sebelum kurung penutup. Hapus koma itu',
  depth: 'kurungnya bersarang lebih dari 100 lapis; itu bukan tabel',
  escape: 'ada garis miring terbalik yang tidak sah di dalam teks',
  control: 'ada ganti baris atau tab di dalam teks. Tulis \\n atau \\t',
  zero: 'ada angka yang diawali nol. Jika itu kode, apit dengan tanda kutip',
  number: 'ada angka yang tidak sah. Tulis misalnya 1250000 atau 33.5',
  nan: 'ada NaN atau Infinity, yang bukan angka. Tulis null jika angkanya tidak ada',
  after: 'masih ada isi sesudah penutupnya. Gabungkan menjadi satu daftar [ … ]',
};

const jsonStatProblems: Readonly<Record<string, (found: string) => string>> = {
  version: (found) =>
    `versinya ${found === '' ? 'tidak disebut' : found}; yang dibaca hanya versi 2.0. Minta penerbit berkas memberikan versi 2.0`,
  class: (found) => `jenisnya "${found}", bukan dataset atau collection`,
  links: (found) =>
    `isinya hanya ${found} tautan ke dataset lain, yang tidak dibuka. Unduh datasetnya satu per satu`,
  shape: () => 'id, size, dan dimension tidak saling cocok',
  category: (found) => `banyaknya kategori dimensi "${found}" tidak sama dengan size-nya`,
  size: (found) => `banyaknya nilai tidak sama dengan hasil kali size (${found})`,
  value: (found) =>
    `ada nilai yang bukan angka, teks, atau null${found === '' ? '' : ` (${found})`}`,
  large: (found) => `selnya terlalu banyak (${found})`,
};

const parquetProblems: Readonly<Record<string, string>> = {
  damaged: 'terpotong atau rusak. Ambil lagi berkas aslinya',
  encrypted: 'terenkripsi. Simpan ulang tanpa enkripsi',
  external: 'menyimpan kolomnya di berkas lain. Simpan ulang menjadi satu berkas',
  large:
    'terlalu besar untuk dibaca sekaligus. Simpan ulang dengan row group paling banyak 100.000 baris',
  names: 'mempunyai dua kolom dengan nama yang sama. Ganti nama salah satunya',
  codec: 'dimampatkan dengan cara yang tidak dikenal. Simpan ulang dengan Snappy, GZIP, atau ZSTD',
  encoding:
    'memakai penyandian yang tidak terbaca dengan benar. Simpan ulang, misalnya sebagai Parquet versi 1',
};

const answerProblems: Readonly<Record<string, (f: Facts) => string>> = {
  cut: () => 'jawabannya terpotong. Coba lagi beberapa saat kemudian',
  html: () =>
    'jawabannya halaman web, bukan data. Mungkin perlu masuk (login), atau alamatnya bukan API CKAN',
  json: () => 'jawabannya bukan JSON',
  format: () => 'jawabannya bukan jawaban datastore_search. Periksa alamatnya',
  large: (f) => `satu jawabannya lebih dari ${fact(f, 'limit')} MB`,
};

const pageProblems: Readonly<Record<string, (f: Facts) => string>> = {
  changed: () => 'isi tabelnya berubah selagi diambil. Coba lagi beberapa saat kemudian',
  repeated: () =>
    'portal mengirim baris yang sama dua kali, jadi jumlahnya tidak dapat dipercaya. Unduh berkas CSV-nya',
  empty: (f) =>
    `portal berhenti mengirim sesudah ${fact(f, 'records')} dari ${fact(f, 'total')} baris. Coba lagi, atau unduh berkas CSV-nya`,
  limit: (f) =>
    `tabelnya lebih dari ${fact(f, 'limit')} baris. Persempit dengan filters di alamatnya, atau unduh berkasnya`,
};

/** Indonesian words for JSON, JSON-stat, CKAN and Parquet. */
export const containerId = {
  READ_JSON: {
    title: 'JSON rusak',
    text: (f) =>
      `bukan JSON yang sah; di baris ${fact(f, 'line')}, kolom ${fact(f, 'column')} ${jsonProblems[fact(f, 'problem')] ?? jsonProblems.sign}.`,
  },
  READ_JSON_LARGE: {
    title: 'JSON terlalu besar',
    text: (f) =>
      `berukuran ${fact(f, 'size')} MB; batas untuk JSON ${fact(f, 'limit')} MB. Simpan sebagai CSV atau Parquet, atau pecah menjadi beberapa berkas.`,
  },
  READ_JSON_NO_TABLE: {
    title: 'JSON tanpa tabel',
    text: () =>
      'tidak ada daftar baris di dalamnya. Yang dibaca: [{…}, {…}], {"data": [{…}]}, satu objek per baris, GeoJSON, JSON-stat 2.0, dan jawaban CKAN.',
  },
  READ_JSON_LISTS: {
    title: 'Terlalu banyak daftar',
    text: (f) =>
      `memuat ${fact(f, 'count')} daftar; paling banyak ${fact(f, 'limit')} yang dibaca. Gabungkan menjadi satu daftar dengan kolom pembeda.`,
  },
  READ_JSON_REPEATED: {
    title: 'Nama ditulis dua kali',
    text: (f) =>
      `"${fact(f, 'name')}" ditulis dua kali dalam satu objek (${fact(f, 'count')} objek); yang terakhir dipakai. Periksa mana yang benar.`,
  },
  READ_NESTED: {
    title: 'Isi bersarang',
    text: (f) =>
      `kolom "${fact(f, 'name')}" berisi daftar atau objek di dalam objek; isinya dibiarkan sebagai teks JSON. Ratakan menjadi kolom biasa jika diperlukan.`,
  },
  READ_GEOMETRY: {
    title: 'Bentuk selain titik',
    text: (f) =>
      `${fact(f, 'count')} objek tidak berupa titik; hanya sifat-sifatnya yang dibaca, bentuknya tidak.`,
  },
  READ_TOO_WIDE: {
    title: 'Terlalu banyak kolom',
    text: (f) =>
      `objek-objeknya memuat ${fact(f, 'columns')} nama yang berbeda, jadi ini bukan tabel (paling banyak ${fact(f, 'limit')} kolom yang terisi cukup rapat). Jadikan nama itu isi sebuah kolom.`,
  },
  READ_JSONSTAT: {
    title: 'JSON-stat tidak dapat dibaca',
    text: (f) =>
      `JSON-stat ini tidak dapat dibaca (dataset ${fact(f, 'dataset') || '1'}): ${(jsonStatProblems[fact(f, 'problem')] ?? jsonStatProblems.shape)(fact(f, 'found'))}.`,
  },
  READ_JSONSTAT_LINKS: {
    title: 'Tautan tidak dibuka',
    text: (f) =>
      `${fact(f, 'count')} dataset hanya berupa tautan dan tidak dibuka. Unduh dataset itu sendiri jika diperlukan.`,
  },
  READ_SNAPSHOT: {
    title: 'Snapshot, bukan data masukan',
    text: (f) =>
      `ini snapshot ${fact(f, 'format')} yang dibuat pantau-umkm, bukan data masukan. Angkanya sudah jadi; masukkan tabel asalnya.`,
  },
  READ_CKAN_FAILED: {
    title: 'Portal menolak',
    text: (f) =>
      `portal menjawab bahwa permintaannya gagal${fact(f, 'said') === '' ? '' : `: "${fact(f, 'said')}"`}. Ambil lagi datanya.`,
  },
  READ_CKAN_FORMAT: {
    title: 'Jawaban CKAN bukan daftar',
    text: () =>
      'baris-barisnya disimpan sebagai satu teks. Ambil lagi tanpa records_format, atau simpan sebagai CSV.',
  },
  READ_CKAN_OWN: {
    title: 'Kolom milik portal',
    text: (f) => `kolom ${fact(f, 'columns')} ditambahkan oleh portal dan tidak dibaca.`,
  },
  READ_CKAN_PART: {
    title: 'Hanya sebagian tabel',
    text: (f) =>
      `berkas ini hanya memuat ${fact(f, 'records')} dari ${fact(f, 'total')} baris tabel di portal. Jumlahnya belum lengkap; unduh seluruhnya, atau berikan alamat tabelnya.`,
  },
  READ_PARQUET: {
    title: 'Parquet tidak dapat dibaca',
    text: (f) =>
      `berkas Parquet ini ${parquetProblems[fact(f, 'problem')] ?? parquetProblems.damaged}. Tidak satu baris pun diambil.`,
  },
  READ_TIME_UTC: {
    title: 'Waktu UTC',
    text: (f) =>
      `kolom "${fact(f, 'name')}" berisi waktu UTC; tanggalnya dipakai apa adanya dan dapat berbeda sehari dari tanggal WIB.`,
  },
  ADDRESS_UNKNOWN: {
    title: 'Alamat tidak dikenal',
    text: (f) =>
      `"${fact(f, 'found')}" bukan alamat tabel CKAN. Pakai alamat halaman tabelnya (https://…/dataset/…/resource/…) atau alamat API datastore_search, tanpa nama pengguna dan kata sandi. Berkas lain unduh dahulu.`,
  },
  ADDRESS_UNREACHABLE: {
    title: 'Portal tidak terjangkau',
    text: (f) =>
      `${fact(f, 'found')} tidak dapat dihubungi (${fact(f, 'cause')}), juga sesudah dicoba lagi tiga kali. Periksa sambungan, atau unduh berkasnya.`,
  },
  ADDRESS_STATUS: {
    title: 'Portal menjawab dengan galat',
    text: (f) =>
      `${fact(f, 'found')} menjawab dengan galat ${fact(f, 'status')}. Periksa alamatnya, atau coba lagi beberapa saat kemudian.`,
  },
  ADDRESS_BUSY: {
    title: 'Portal sibuk',
    text: (f) =>
      `${fact(f, 'found')} meminta menunggu ${fact(f, 'seconds')} detik. Coba lagi sesudah itu.`,
  },
  ADDRESS_MOVED: {
    title: 'Alamat berpindah',
    text: (f) =>
      fact(f, 'to') === ''
        ? `${fact(f, 'found')} mengalihkan ke alamat lain. Buka di peramban dan pakai alamat barunya.`
        : `${fact(f, 'found')} mengalihkan ke ${fact(f, 'to')}. Jika alamat itu benar, pakai alamat itu.`,
  },
  ADDRESS_ANSWER: {
    title: 'Jawaban portal tidak dapat dibaca',
    text: (f) =>
      `${fact(f, 'found')}: ${(answerProblems[fact(f, 'problem')] ?? answerProblems.json)(f)}.`,
  },
  READ_ENCODING_BROKEN: {
    title: 'Huruf rusak',
    text: (f) =>
      `ada ${fact(f, 'places')} huruf rusak di berkas ini (bukan UTF-8 yang sah); di situ tertulis \ufffd, selebihnya dibaca biasa. Simpan ulang dari berkas asli, atau perbaiki nama yang memuat tanda itu.`,
  },
  ADDRESS_REFUSED: {
    title: 'Portal menolak',
    text: (f) =>
      `${fact(f, 'found')} menolak permintaannya${fact(f, 'said') === '' ? '' : `: "${fact(f, 'said')}"`}. Periksa alamatnya; tabelnya mungkin tidak ada di DataStore.`,
  },
  ADDRESS_PAGES: {
    title: 'Tabel portal tidak terambil utuh',
    text: (f) =>
      `${fact(f, 'found')}: ${(pageProblems[fact(f, 'problem')] ?? pageProblems.changed)(f)}.`,
  },
} satisfies Readonly<Record<string, Wording>>;
