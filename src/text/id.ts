import {usageId} from './usage-id.js';
import {fact, type Wording} from './wording.js';

const kinds: Readonly<Record<string, string>> = {
  rupiah: 'rupiah',
  count: 'bilangan bulat',
  number: 'angka',
};

const files: Readonly<Record<string, string>> = {
  xlsx: 'buku kerja Excel (XLSX)',
  xls: 'buku kerja Excel lama (XLS)',
  zip: 'berkas ZIP',
  pdf: 'PDF',
  image: 'gambar',
  gzip: 'berkas GZIP',
  parquet: 'berkas Parquet',
  binary: 'berkas biner',
};

const identifiers: Readonly<Record<string, string>> = {
  nib: 'NIB',
  ownerNik: 'NIK',
  kbliCode: 'kode KBLI',
};

const expectations: Readonly<Record<string, string>> = {
  date: 'tanggal seperti 2024-12-31',
  year: 'tahun empat angka seperti 2018',
  known_key: 'kunci yang dikenal; periksa ejaannya',
  text: 'teks yang tidak kosong',
  string: 'teks dalam tanda kutip',
  number: 'angka',
  int: 'bilangan bulat',
  array: 'daftar […]',
  object: 'objek {…}',
  record: 'objek {…}',
};

/** Indonesian, one entry per code. What is found stands in quotation marks before the sentence. */
export const id = {
  READ_EMPTY: {
    title: 'Berkas kosong',
    text: () => 'berkas ini kosong. Periksa apakah data tersimpan, lalu simpan ulang sebagai CSV.',
  },
  READ_BINARY: {
    title: 'Bukan berkas teks',
    text: (f) =>
      `ini ${files[fact(f, 'kind')] ?? files.binary}, bukan CSV. Buka di aplikasinya, lalu simpan sebagai CSV.`,
  },
  READ_NO_HEADER: {
    title: 'Baris judul kolom tidak ditemukan',
    text: (f) =>
      `tidak ada baris judul kolom yang dikenali; berkas dimulai dengan "${fact(f, 'begins')}". Pakai judul seperti ID UMKM, Nama Usaha, Tahun, atau Jumlah UMKM, atau tetapkan "tables" dan "columns" di pantau.json.`,
  },
  READ_NO_ROWS: {
    title: 'Tidak ada baris data',
    text: () => 'ada judul kolom, tetapi tidak ada baris data di bawahnya.',
  },
  READ_TABLE_AMBIGUOUS: {
    title: 'Jenis tabel tidak pasti',
    text: (f) =>
      `judul kolomnya cocok untuk lebih dari satu tabel: ${fact(f, 'tables')}. Pilih satu dengan --table BERKAS=TABEL atau "tables" di pantau.json.`,
  },
  READ_COLUMN_MISSING: {
    title: 'Kolom wajib tidak ada',
    text: (f) =>
      `kolom ${fact(f, 'key')} tidak ada, jadi tidak satu baris pun dapat dipakai. Tambahkan kolom dengan judul seperti ${fact(f, 'examples')}.`,
  },
  READ_COLUMN_AMBIGUOUS: {
    title: 'Kolom punya lebih dari satu arti',
    text: (f) =>
      `kolom "${f.column ?? ''}" tidak dibaca: artinya tidak pasti (${fact(f, 'candidates')}). Tetapkan di "columns" dalam pantau.json.`,
  },
  READ_DIMENSION_UNKNOWN: {
    title: 'Arti baris tidak dikenal',
    text: (f) =>
      `angka tidak dipakai karena yang membedakan baris-barisnya tidak dikenali (kolom ${fact(f, 'columns')}). Beri judul seperti Kecamatan, Sektor, atau Program, atau tetapkan "columns" di pantau.json.`,
  },
  READ_QUOTE_OPEN: {
    title: 'Tanda kutip tidak ditutup',
    text: () =>
      'tanda kutip dibuka di baris ini dan tidak pernah ditutup. Hapus atau tutup tanda kutip itu.',
  },
  READ_QUOTE_SPAN: {
    title: 'Tanda kutip menelan baris lain',
    text: (f) =>
      `tanda kutip di baris ini menelan ${fact(f, 'lines')} baris sesudahnya; semuanya tidak dipakai. Tutup atau hapus tanda kutip itu.`,
  },
  READ_SECOND_TABLE: {
    title: 'Tabel lain dalam satu berkas',
    text: () => 'tabel lain mulai di baris ini; tabel itu dibaca tersendiri.',
  },
  READ_HEADER_MERGED: {
    title: 'Judul kolom bertingkat',
    text: (f) =>
      `kolom ${fact(f, 'columns')} berisi angka tanpa judul sendiri, jadi angka tidak dipakai. Pisahkan sel gabungan (merge) dan tulis satu baris judul, misalnya "Mikro 2019" dan "Kecil 2019".`,
  },
  READ_SCALE: {
    title: 'Angka bukan satuan penuh',
    text: () =>
      'menyatakan angka dalam ribuan, jutaan, atau persen, jadi angka berkas ini tidak dipakai. Tulis angka penuh, lalu hapus keterangan itu.',
  },
  READ_SCALE_NOTE: {
    title: 'Catatan tentang satuan',
    text: () =>
      'menyatakan angka dalam ribuan, jutaan, atau persen, tetapi angka dibaca apa adanya. Tulis angka penuh, lalu hapus catatan itu.',
  },
  READ_MEASURE_ASSUMED: {
    title: 'Yang dihitung tidak disebut',
    text: (f) =>
      `kolom "${f.column ?? ''}" tidak menyebut apa yang dihitung; dibaca sebagai jumlah UMKM semua skala. Tulis misalnya "Jumlah UMKM" atau "Mikro" di judul kolom.`,
  },
  READ_SPLIT: {
    title: 'Angka terbelah',
    text: () =>
      'tampak seperti bagian belakang angka yang terbelah oleh pemisah kolom; baris ini tidak dipakai. Tulis angkanya tanpa koma ribuan.',
  },
  READ_PERSONAL_NUMBER: {
    title: 'Nomor pribadi di kolom lain',
    text: () =>
      'memuat nomor sepanjang NIK, NIB, atau telepon; isinya tidak dipakai. Periksa apakah sel tergeser ke kolom lain.',
  },
  READ_HEADER_TWICE: {
    title: 'Judul kolom dipakai dua kali',
    text: (f) =>
      `judul ${fact(f, 'columns')} dipakai lebih dari satu kolom, jadi angka tidak dipakai. Beri tiap kolom judul sendiri, atau simpan tiap tabel sebagai berkas tersendiri.`,
  },
  READ_SUM: {
    title: 'Jumlah tidak cocok',
    text: (f) =>
      `jumlahnya ${fact(f, 'total')}, padahal mikro, kecil, dan menengah bersama ${fact(f, 'sum')}. Periksa mana yang benar.`,
  },
  READ_PROJECTION: {
    title: 'Angka proyeksi',
    text: (f) => `kolom "${fact(f, 'header')}" berisi proyeksi; angkanya ditandai F.`,
  },
  READ_ROW_WIDTH: {
    title: 'Baris lebih lebar daripada judulnya',
    text: (f) =>
      `baris ini berisi ${fact(f, 'width')} sel, judulnya ${fact(f, 'expected')}. Beri tanda kutip pada isi yang memuat pemisah kolom.`,
  },
  READ_REQUIRED: {
    title: 'Isian wajib kosong',
    text: (f) => `kolom "${f.column ?? fact(f, 'key')}" wajib diisi; baris ini tidak dipakai.`,
  },
  READ_NO_VALUE: {
    title: 'Baris tanpa angka',
    text: () => 'tidak ada satu angka pun yang dapat dibaca di baris ini.',
  },
  READ_DUPLICATE_KEY: {
    title: 'Baris berulang',
    text: (f) =>
      `sudah ada di ${fact(f, 'firstFile')} baris ${fact(f, 'firstRow')}; baris kedua tidak dipakai. Hapus salah satunya.`,
  },
  READ_TOTAL_SET_ASIDE: {
    title: 'Baris jumlah disisihkan',
    text: () => 'baris jumlah disisihkan agar tidak terhitung dua kali.',
  },
  READ_NOTE_SET_ASIDE: {
    title: 'Catatan disisihkan',
    text: () => 'catatan di bawah tabel disisihkan.',
  },
  READ_HEADER_SET_ASIDE: {
    title: 'Judul kolom berulang disisihkan',
    text: () => 'judul atau nomor kolom yang diulang disisihkan.',
  },
  READ_NUMBER: {
    title: 'Bukan angka',
    text: (f) => {
      const kind = kinds[fact(f, 'expected')] ?? kinds.number;
      const plain = fact(f, 'plain');
      const grouped = fact(f, 'grouped');
      switch (fact(f, 'problem')) {
        case 'fraction':
          return 'bukan bilangan bulat; mungkin titik ribuan hilang. Tulis angkanya tanpa titik, misalnya 1500.';
        case 'negative':
          return 'kurang dari nol. Tulis jumlah yang benar, atau kosongkan.';
        case 'percent':
          return `persen, bukan ${kind}. Tulis jumlahnya.`;
        case 'too_large':
          return 'terlalu besar untuk dibaca tepat. Periksa angkanya.';
        case 'currency':
          return `rupiah, bukan ${kind}. Periksa apakah isinya tergeser ke kolom lain.`;
        default:
          if (plain === '')
            return `bukan ${kind}. Tulis angka, misalnya 1.250.000, atau kosongkan.`;
          return `bukan ${kind}. Tulis ${grouped === plain ? plain : `${grouped} atau ${plain}`}.`;
      }
    },
  },
  READ_NUMBER_DAMAGED: {
    title: 'Angka rusak',
    text: () =>
      'angka ini kehilangan digit karena disimpan dalam bentuk ilmiah. Ambil dari berkas asli dan simpan kolomnya sebagai teks.',
  },
  READ_NUMBER_ASSUMED: {
    title: 'Titik atau koma ditafsirkan',
    text: (f) =>
      `dibaca ${fact(f, 'value')}: kolom ini tidak menunjukkan apakah tandanya pemisah ribuan atau desimal. Tulis ${fact(f, 'value')} tanpa pemisah agar pasti.`,
  },
  READ_NUMBER_AMBIGUOUS: {
    title: 'Titik atau koma tidak pasti',
    text: (f) =>
      `dapat berarti ${fact(f, 'thousands')} atau ${fact(f, 'decimal')}, dan isi kolom lainnya tidak sejalan. Tulis tanpa pemisah ribuan.`,
  },
  READ_APPROXIMATE: {
    title: 'Angka perkiraan',
    text: (f) =>
      `dibaca ${fact(f, 'value')} sebagai angka perkiraan (ditandai E, dibulatkan ke ${fact(f, 'rounding')}).`,
  },
  READ_NIL: {
    title: 'Tanda nihil',
    text: () => 'dibaca nol (nihil). Kosongkan selnya jika nilainya tidak diketahui.',
  },
  READ_YEAR: {
    title: 'Bukan tahun',
    text: () => 'bukan tahun. Tulis empat angka, misalnya 2024.',
  },
  READ_DATE: {
    title: 'Bukan tanggal',
    text: (f) => {
      switch (fact(f, 'problem')) {
        case 'impossible':
          return 'bukan tanggal yang ada di kalender. Tulis misalnya 2024-08-25.';
        case 'year_only':
          return 'hanya tahun, bukan tanggal. Tulis misalnya 2024-08-25.';
        case 'short_year':
          return 'memakai tahun dua angka. Tulis tahunnya lengkap, misalnya 25/08/2024.';
        case 'serial':
          return 'nomor seri yang bukan tanggal. Tulis misalnya 2024-08-25.';
        case 'ambiguous':
          return 'tidak pasti: kolom ini memuat tanggal/bulan dan bulan/tanggal. Tulis misalnya 2024-08-25.';
        default:
          return 'bukan tanggal. Tulis misalnya 2024-08-25 atau 25 Agustus 2024.';
      }
    },
  },
  READ_DATE_SERIAL: {
    title: 'Nomor seri tanggal',
    text: (f) =>
      `nomor seri lembar kerja; dibaca ${fact(f, 'value')}. Simpan kolomnya sebagai tanggal.`,
  },
  READ_DATE_MONTH_FIRST: {
    title: 'Bulan ditulis di depan',
    text: (f) =>
      `dibaca ${fact(f, 'value')}, karena kolom ini menulis bulan di depan. Tulis misalnya 2024-08-25.`,
  },
  READ_ENUM: {
    title: 'Pilihan tidak dikenal',
    text: (f) => `tidak dikenal. Pilih salah satu: ${fact(f, 'known')}.`,
  },
  READ_TRUTH: {
    title: 'Bukan ya atau tidak',
    text: () => 'bukan ya atau tidak. Tulis Ya atau Tidak, atau kosongkan jika tidak diketahui.',
  },
  READ_TRUTH_AMBIGUOUS: {
    title: 'Ya atau tidak tidak pasti',
    text: () => 'dapat berarti ya atau tidak, jadi dianggap tidak diketahui. Tulis Ya atau Tidak.',
  },
  READ_CODE: {
    title: 'Kode tidak sah',
    text: (f) => {
      const name = identifiers[fact(f, 'kind')];
      if (name !== undefined)
        return `bukan ${name}: harus ${fact(f, 'digits')} angka. Tulis sebagai teks.`;
      if (fact(f, 'system') === 'bps')
        return 'bukan kode wilayah BPS (2, 4, 7, atau 10 angka tanpa titik).';
      const level = fact(f, 'level');
      const place = level === '' ? '' : ` tingkat ${level}`;
      return `bukan kode wilayah Kemendagri${place}. Tulis misalnya 32.01 atau 3201; untuk kode BPS tetapkan "codeSystem": "bps".`;
    },
  },
  READ_CODE_DAMAGED: {
    title: 'Kode rusak',
    text: (f) =>
      fact(f, 'hint') === ''
        ? 'kode ini rusak: lembar kerja mengubahnya menjadi angka. Ambil dari berkas asli dan simpan kolomnya sebagai teks.'
        : `kode ini kehilangan nol di belakang. Tulis ${fact(f, 'hint')} sebagai teks.`,
  },
  READ_UNIT: {
    title: 'Satuan bukan jumlah usaha',
    text: () => 'bukan satuan jumlah usaha. Baris ini tidak dipakai; pakai UNIT atau UNIT USAHA.',
  },
  READ_REGION_UNKNOWN: {
    title: 'Wilayah tidak dikenal',
    text: () =>
      'tidak ada di daftar wilayah. Perbaiki ejaannya, atau tambahkan ke "areas" di pantau.json.',
  },
  READ_REGION_NO_CODE: {
    title: 'Wilayah tanpa kode',
    text: () =>
      'dipakai tanpa kode wilayah. Daftarkan kode dan namanya di "areas" dalam pantau.json.',
  },
  FILE_MISSING: {
    title: 'Berkas tidak ditemukan',
    text: (f) => `Berkas atau folder "${fact(f, 'found')}" tidak ada. Periksa nama dan letaknya.`,
  },
  FOLDER_EMPTY: {
    title: 'Folder tanpa data',
    text: (f) =>
      `Folder "${fact(f, 'found')}" tidak memuat berkas CSV. Simpan data sebagai CSV di folder itu.`,
  },
  FILE_TOO_LARGE: {
    title: 'Berkas terlalu besar',
    text: (f) =>
      `Berkas "${fact(f, 'found')}" berukuran ${fact(f, 'size')} MB; batasnya ${fact(f, 'limit')} MB. Pecah menjadi beberapa berkas.`,
  },
  FILE_UNREADABLE: {
    title: 'Berkas tidak dapat dibuka',
    text: (f) =>
      `Berkas "${fact(f, 'found')}" tidak dapat dibuka (${fact(f, 'cause')}). Periksa izinnya.`,
  },
  CONFIG_JSON: {
    title: 'Konfigurasi bukan JSON',
    text: (f) =>
      `"${fact(f, 'file')}" bukan JSON yang sah (baris ${fact(f, 'line')}, kolom ${fact(f, 'column')}). Periksa tanda kutip, koma, dan kurung di situ.`,
  },
  CONFIG_INVALID: {
    title: 'Konfigurasi tidak sah',
    text: (f) => {
      const expected = fact(f, 'expected');
      const path = fact(f, 'path');
      const where = path === '' ? '' : ` di "${path}"`;
      return `"${fact(f, 'file')}"${where} berisi ${fact(f, 'found')}. Tulis ${expectations[expected] ?? expected}.`;
    },
  },
  CONFIG_SEVERAL: {
    title: 'Lebih dari satu konfigurasi',
    text: (f) =>
      `Ada lebih dari satu pantau.json: ${fact(f, 'found')}. Pilih satu dengan --config.`,
  },
  ...usageId,
} satisfies Readonly<Record<string, Wording>>;

/** Every code that has words. */
export type Code = keyof typeof id;
