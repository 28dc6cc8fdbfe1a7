import {cellsId} from './cells-id.js';
import {clickhouseId} from './clickhouse-id.js';
import {containerId} from './container-id.js';
import {disclosureId} from './disclosure-id.js';
import {layoutId} from './layout-id.js';
import {postgresId} from './postgres-id.js';
import {regionId} from './region-id.js';
import {reportedId} from './reported-id.js';
import {revisionId} from './revision-id.js';
import {usageId} from './usage-id.js';
import {fact, type Wording} from './wording.js';
import {workbookId} from './workbook-id.js';

const files: Readonly<Record<string, string>> = {
  xlsx: 'buku kerja Excel (XLSX)',
  xls: 'buku kerja Excel lama (XLS)',
  xlsb: 'buku kerja Excel biner (XLSB)',
  ods: 'lembar kerja OpenDocument (ODS)',
  zip: 'berkas ZIP',
  pdf: 'PDF',
  image: 'gambar',
  gzip: 'berkas GZIP',
  parquet: 'berkas Parquet',
  binary: 'berkas biner',
};

const expectations: Readonly<Record<string, string>> = {
  date: 'tanggal seperti 2024-12-31',
  year: 'tahun empat angka seperti 2018',
  table_or_query: '"table" atau "query", salah satu',
  name: 'nama dari huruf, angka, - dan _',
  ascending_from_0: 'ambang yang naik, yang pertama 0',
  distinct: 'nama yang berbeda-beda, tanpa ulangan',
  boolean: 'true atau false',
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
    text: () =>
      'berkas ini kosong. Periksa apakah data tersimpan, lalu simpan ulang sebagai XLSX atau CSV.',
  },
  READ_BINARY: {
    title: 'Bukan berkas teks',
    text: (f) =>
      `ini ${files[fact(f, 'kind')] ?? files.binary}, bukan XLSX atau CSV. Buka di aplikasinya, lalu simpan sebagai XLSX atau CSV.`,
  },
  ...layoutId,
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
      fact(f, 'key') === 'reportedPeriod'
        ? 'tidak ada kolom atau judul yang menyebut tahun angkanya, jadi tidak satu baris pun dapat dipakai. Tambahkan kolom Tahun, atau tulis misalnya "Tahun 2024" di judul tabel.'
        : `kolom ${fact(f, 'key')} tidak ada, jadi tidak satu baris pun dapat dipakai. Tambahkan kolom dengan judul seperti ${fact(f, 'examples')}.`,
  },
  READ_COLUMN_AMBIGUOUS: {
    title: 'Kolom punya lebih dari satu arti',
    text: (f) =>
      /^\w+$/.test(fact(f, 'candidates'))
        ? `kolom "${f.column ?? ''}" tidak dibaca: ada kolom lain yang juga berarti ${fact(f, 'candidates')}, atau isinya tidak cocok. Tetapkan kolom yang benar di "columns" dalam pantau.json, dan tulis "-" untuk yang lain.`
        : `kolom "${f.column ?? ''}" tidak dibaca: artinya tidak pasti (${fact(f, 'candidates')}). Tetapkan di "columns" dalam pantau.json.`,
  },
  READ_HEADER_SLIP: {
    title: 'Judul kolom salah ketik',
    text: (f) =>
      `kolom "${f.column ?? ''}" dibaca sebagai ${fact(f, 'key')}, karena judulnya hanya berbeda satu huruf. Perbaiki ejaannya, atau tetapkan "columns" di pantau.json bila bukan itu artinya.`,
  },
  READ_CONFIG_COLUMN: {
    title: 'Kunci di pantau.json bukan milik tabel ini',
    text: (f) =>
      `kolom "${f.column ?? ''}" tidak dibaca: "columns" di pantau.json memberinya kunci ${fact(f, 'key')}, yang tidak ada di tabel ${fact(f, 'table')}. Kunci terdekat di tabel itu: ${fact(f, 'near')}.`,
  },
  READ_SCALE_TWICE: {
    title: 'Satuan disebut dua kali',
    text: (f) =>
      fact(f, 'problem') === 'full'
        ? `nilai ini tampaknya rupiah penuh, padahal judul kolomnya sudah mengalikan dengan ${fact(f, 'factor')}; nilai tidak dipakai. Tulis semua nilai kolom ini dalam satuan yang sama.`
        : `nilai ini menyebut satuannya sendiri, padahal judul kolomnya sudah mengalikan dengan ${fact(f, 'factor')}. Tulis angkanya saja, atau buang satuan dari judul kolom.`,
  },
  READ_NO_KEY: {
    title: 'Tidak ada nomor usaha',
    text: () =>
      'tidak ada kolom nomor usaha, NIB, atau NIK, jadi setiap baris dihitung sebagai satu usaha dan usaha yang tercatat dua kali tidak dapat ditemukan. Tambahkan kolom seperti ID UMKM atau NIB; nomor urut bukan nomor usaha.',
  },
  READ_KEY_STAND_IN: {
    title: 'Nomor usaha diganti nomor lain',
    text: (f) =>
      `tidak ada kolom nomor usaha; usaha dikenali dari ${fact(f, 'key')}. Baris tanpa nomor itu dihitung sebagai usaha tersendiri.`,
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
  CHECK_STALE: {
    title: 'Angka tidak berubah',
    text: (f) =>
      `angka ${fact(f, 'value')} sama persis dari ${fact(f, 'from')} sampai ${fact(f, 'to')}; mungkin disalin dari tahun sebelumnya. Angka tetap dipakai. Pastikan ke sumbernya.`,
  },
  CHECK_EQUAL_GROWTH: {
    title: 'Semua wilayah tumbuh sama',
    text: (f) =>
      `pada ${fact(f, 'year')} semua ${fact(f, 'areas')} wilayah tumbuh sama, ${fact(f, 'percent')} %; ini ciri proyeksi, bukan pendataan. Tulis "proyeksi" di judul kolom, atau pakai hasil pendataan.`,
  },
  CHECK_JUMP: {
    title: 'Angka melonjak',
    text: (f) =>
      `angka berubah dari ${fact(f, 'from')} (${fact(f, 'before')}) menjadi ${fact(f, 'to')} (${fact(f, 'year')}). Periksa apakah sumber, cakupan, atau satuannya berganti.`,
  },
  CHECK_SIZE_CLASS: {
    title: 'Skala usaha tidak cocok dengan omzet',
    text: (f) =>
      `tertulis ${fact(f, 'stated')}, padahal omzet ${fact(f, 'sales')} rupiah setahun termasuk ${fact(f, 'bySales')}. Periksa satuan omzet dan skala usahanya.`,
  },
  CHECK_WORKERS: {
    title: 'Tenaga kerja tidak cocok',
    text: (f) =>
      `tenaga kerja ${fact(f, 'total')}, padahal laki-laki dan perempuan bersama ${fact(f, 'sum')}. Periksa mana yang benar.`,
  },
  CHECK_FUTURE_DATE: {
    title: 'Tanggal sesudah data',
    text: (f) =>
      `tanggal ${fact(f, 'date')} sesudah tanggal data (${fact(f, 'asOf')}). Periksa tahunnya.`,
  },
  CHECK_POINT: {
    title: 'Titik di luar Indonesia',
    text: (f) =>
      `titik ${fact(f, 'lat')}, ${fact(f, 'lng')} di luar Indonesia. Periksa lintang dan bujurnya.`,
  },
  CHECK_POINT_SWAPPED: {
    title: 'Lintang dan bujur tertukar',
    text: (f) =>
      `lintang ${fact(f, 'lat')} dan bujur ${fact(f, 'lng')} tampaknya tertukar. Tukar isi kedua kolom.`,
  },
  READ_BLANK: {
    title: 'Baris kosong',
    text: () => 'baris ini kosong.',
  },
  READ_TITLE: {
    title: 'Judul',
    text: () => 'baris ini judul tabel.',
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
  ...reportedId,
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
  ...cellsId,
  READ_UNIT: {
    title: 'Satuan tidak cocok dengan yang dihitung',
    text: () =>
      'bukan satuan yang cocok dengan yang dihitung di baris ini, jadi baris tidak dipakai. Untuk jumlah usaha pakai UNIT USAHA; untuk persen atau rupiah tulis di kolom indikator apa yang dihitung.',
  },
  READ_REGION_UNKNOWN: {
    title: 'Wilayah tidak dikenal',
    text: (f) =>
      `tidak ada di daftar wilayah${fact(f, 'place') === '' ? '' : ` ${fact(f, 'place')}`}. ${fact(f, 'suggestions') === '' ? '' : `Mungkin ${fact(f, 'suggestions')}. `}Perbaiki ejaannya, atau tambahkan ke "areas" di pantau.json.`,
  },
  READ_REGION_NO_CODE: {
    title: 'Wilayah tanpa kode',
    text: (f) =>
      `dipakai tanpa kode wilayah.${f.params.suggestions ? ` Mungkin maksudnya: ${fact(f, 'suggestions')}.` : ''} ${fact(f, 'lacks') === 'place' ? 'Isi "region" di pantau.json dengan kode kabupaten atau kotanya' : 'Tulis nama lengkapnya'}, atau daftarkan kode dan namanya di "areas" dalam pantau.json.`,
  },
  FILE_MISSING: {
    title: 'Berkas tidak ditemukan',
    text: (f) => `Berkas atau folder "${fact(f, 'found')}" tidak ada. Periksa nama dan letaknya.`,
  },
  FOLDER_EMPTY: {
    title: 'Folder tanpa data',
    text: (f) =>
      `Folder "${fact(f, 'found')}" tidak memuat berkas data. Simpan data sebagai XLSX atau CSV di folder itu.`,
  },
  FOLDER_PARTITIONED: {
    title: 'Tabel yang dipecah per wilayah',
    text: (f) =>
      `Folder "${fact(f, 'found')}" memuat satu tabel yang dipecah menjadi banyak berkas Parquet. Tabel seperti itu dibaca DuckDB: tambahkan --engine duckdb.`,
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
  ...containerId,
  ...workbookId,
  ...regionId,
  ...revisionId,
  ...usageId,
  ...clickhouseId,
  ...postgresId,
  ...disclosureId,
} satisfies Readonly<Record<string, Wording>>;

/** Every code that has words. */
export type Code = keyof typeof id;
