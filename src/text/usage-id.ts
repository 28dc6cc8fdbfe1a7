import {fact, type Wording} from './wording.js';

/** Indonesian words for errors of usage, of computing and of snapshots. */
export const usageId = {
  INDICATOR_UNKNOWN: {
    title: 'Indikator tidak dikenal',
    text: (f) =>
      `Indikator "${fact(f, 'found')}" tidak dikenal. Pilih salah satu: ${fact(f, 'known')}.`,
  },
  EMBED_CHOICE: {
    title: 'Tidak ada dalam snapshot',
    text: (f) =>
      `${fact(f, 'option')} "${fact(f, 'found')}" tidak ada dalam snapshot ini. Yang ada: ${fact(f, 'known')}.`,
  },
  EMBED_ADDRESS: {
    title: 'Alamat tidak sah',
    text: (f) =>
      `Alamat "${fact(f, 'found')}" tidak dapat dipakai. Tulis jalur seperti /umkm/snapshot.json, atau alamat http atau https.`,
  },
  DIMENSION_UNKNOWN: {
    title: 'Rincian tidak dikenal',
    text: (f) => `Rincian "${fact(f, 'found')}" tidak dikenal. Pilih dari: ${fact(f, 'known')}.`,
  },
  DIMENSION_INVALID: {
    title: 'Rincian tidak berlaku',
    text: (f) =>
      `Indikator ${fact(f, 'indicator')} tidak dapat dirinci menurut "${fact(f, 'found')}". Yang berlaku: ${fact(f, 'known')}.`,
  },
  PARAM_VALUE: {
    title: 'Nilai parameter tidak sah',
    text: (f) =>
      `Parameter ${fact(f, 'param')}="${fact(f, 'found')}" tidak sah. Tulis salah satu: ${fact(f, 'expected')}.`,
  },
  PARAM_UNKNOWN: {
    title: 'Parameter tidak dikenal',
    text: (f) =>
      `Indikator ${fact(f, 'indicator')} tidak mengenal parameter "${fact(f, 'found')}". Yang dikenal: ${fact(f, 'known')}.`,
  },
  INDICATOR_FUNCTION: {
    title: 'Bukan indikator dari tabel',
    text: (f) =>
      `${fact(f, 'indicator')} adalah rumus atas angka yang diberikan, bukan indikator dari tabel. Dalam program, pakai fungsi ${fact(f, 'name')} dari paket pantau-umkm.`,
  },
  EXPRESSION_GRAIN: {
    title: 'Ungkapan tidak cocok',
    text: (f) =>
      `Ungkapan "${fact(f, 'op')}" tidak dapat dihitung untuk ${fact(f, 'table')}. Periksa definisi indikatornya.`,
  },
  ENGINE_MISSING: {
    title: 'Mesin hitung belum terpasang',
    text: (f) =>
      `Mesin "${fact(f, 'engine')}" membutuhkan paket yang belum terpasang. Jalankan: ${fact(f, 'command')}`,
  },
  ENGINE_OFFERS: {
    title: 'Indikator tidak dihitung mesin ini',
    text: (f) =>
      `Mesin "${fact(f, 'engine')}" tidak menghitung ${fact(f, 'found')}. Pakai mesin lain: --engine ${fact(f, 'other')}.`,
  },
  ENGINE_UNLOADED: {
    title: 'Bagian belum dimuat',
    text: (f) =>
      `Bagian indikator (${fact(f, 'kind')}) belum dimuat dari basis data. Dalam program, tunggu session.load(indikator) sebelum computeIn.`,
  },
  ENGINE_FILE: {
    title: 'Berkas tidak berisi tabel yang dikenal',
    text: (f) =>
      `${fact(f, 'found')}: tidak ada tabel yang dikenal (${fact(f, 'cause')}). Sebut tabelnya dengan --table BERKAS=TABEL, atau baca dengan --engine memory.`,
  },
  ENGINE_MEMORY: {
    title: 'Memori tidak cukup',
    text: (f) =>
      `DuckDB tidak cukup dengan memori ${fact(f, 'limit')}. Beri lebih banyak dengan --memory-limit, misalnya --memory-limit 8GB, atau "memoryLimit" pada "duckdb" di pantau.json. Kalau komputernya tidak punya lebih, kurangi "threads" di sana, atau hitung tiap kabupaten sendiri.`,
  },
  ENGINE_DISK: {
    title: 'Ruang kerja di diska tidak cukup',
    text: (f) =>
      `Yang tidak muat di memori ditulis DuckDB ke ${fact(f, 'folder')}, dan ruang di sana habis. Kosongkan ruang, atau pilih folder di diska lain dengan --temp-dir.`,
  },
  ENGINE_DIFFERS: {
    title: 'Kedua mesin tidak sama',
    text: (f) =>
      `Angka dari DuckDB (${fact(f, 'found')}) tidak sama dengan angka dari memori (${fact(f, 'expected')}). DuckDB membaca berkas dengan lebih sederhana: lihat check, atau pakai --engine memory.`,
  },
  ENGINE_CELLS: {
    title: 'Sel tidak dipahami',
    text: (f) => `${fact(f, 'count')} sel tidak dipahami dan dianggap kosong.`,
  },
  ENGINE_ROWS: {
    title: 'Baris ditolak',
    text: (f) =>
      `${fact(f, 'count')} baris ditolak karena tidak memuat yang wajib, atau lebih lebar daripada judul kolomnya.`,
  },
  COMPUTE_NO_DATA: {
    title: 'Tidak ada data untuk indikator',
    text: (f) =>
      `Tidak ada data untuk ${fact(f, 'indicator')}. Periksa berkas dengan perintah check, atau pilihan --where.`,
  },
  EXPLAIN_PLACE: {
    title: 'Bukan satu angka',
    text: (f) =>
      `${fact(f, 'found') === '' ? `Sebutkan ${fact(f, 'dimension')}` : `Kategori "${fact(f, 'found')}" tidak ada pada ${fact(f, 'dimension')}`}: yang diuraikan ialah satu angka ${fact(f, 'indicator')}. Yang ada: ${fact(f, 'known')}.`,
  },
  COMPUTE_UNLINKED_AID: {
    title: 'Bantuan tanpa usaha terdaftar',
    text: (f) =>
      `${fact(f, 'count')} penyerahan bantuan menyebut usaha yang tidak ada di daftar usaha: dihitung sebagai penerima, tidak dalam jangkauan. Lengkapi daftar atau perbaiki nomornya.`,
  },
  COMPUTE_UNLINKED_MENTORING: {
    title: 'Kunjungan tanpa usaha terdaftar',
    text: (f) =>
      `${fact(f, 'count')} kunjungan pendamping menyebut usaha yang tidak ada di daftar usaha. Lengkapi daftar atau perbaiki nomornya.`,
  },
  COMPUTE_NO_PERIOD: {
    title: 'Tahun tidak diketahui',
    text: () => 'Daftar usaha tidak menyebut tahun. Tulis "asOf": "2024-12-31" di pantau.json.',
  },
  TARGET_SIMILAR: {
    title: 'Target dengan nama mirip',
    text: (f) =>
      `Tabel program memuat indikator yang mirip "${fact(f, 'indicator')}" tetapi tidak sama: ${fact(f, 'names')}. Targetnya tidak dipakai; samakan namanya bila memang itu maksudnya.`,
  },
  TARGET_UNCLEAR: {
    title: 'Target tidak jelas',
    text: (f) =>
      `${fact(f, 'count')} baris tabel program untuk "${fact(f, 'indicator')}" tidak dipakai: target triwulan, tanpa tahun, kosong, atau berlainan untuk tahun yang sama.`,
  },
  SNAPSHOT_NOT_JSON: {
    title: 'Snapshot bukan JSON',
    text: () =>
      'Yang diterima bukan JSON yang utuh. Periksa alamatnya: mungkin halaman galat server, atau unduhan terputus.',
  },
  SNAPSHOT_FORMAT: {
    title: 'Bukan snapshot pantau-umkm',
    text: () => 'JSON ini bukan snapshot pantau-umkm. Buat dengan perintah build.',
  },
  SNAPSHOT_VERSION: {
    title: 'Snapshot lebih baru',
    text: (f) =>
      `Snapshot berformat ${fact(f, 'found')}, lebih baru daripada ${fact(f, 'expected')} yang dapat dibaca di sini. Perbarui pantau-umkm di situs ini, atau buat ulang snapshot dengan versi yang dipakai situs ini.`,
  },
  SNAPSHOT_SHAPE: {
    title: 'Snapshot rusak',
    text: (f) =>
      `Snapshot rusak pada ${fact(f, 'path')}: ${problems[fact(f, 'problem')] ?? 'isinya salah'}. Buat ulang dengan perintah build.`,
  },
  SNAPSHOT_PART: {
    title: 'Bagian snapshot tidak cocok',
    text: (f) =>
      `Bagian ${fact(f, 'file')} tidak ada, atau bukan dari rilis yang sama dengan snapshot.json. Pasang lagi seluruh folder hasil perintah build.`,
  },
  SNAPSHOT_EMPTY: {
    title: 'Tidak ada yang dapat diterbitkan',
    text: () =>
      'Tidak ada angka yang dapat diterbitkan dari data ini. Periksa berkas dengan perintah check.',
  },
  SNAPSHOT_CATEGORY: {
    title: 'Kategori di luar rincian',
    text: (f) => `Kategori "${fact(f, 'found')}" tidak ada dalam rincian ${fact(f, 'dimension')}.`,
  },
  CLI_COMMAND: {
    title: 'Perintah tidak dikenal',
    text: (f) =>
      `Perintah "${fact(f, 'found')}" tidak dikenal.${fact(f, 'near') === '' ? '' : ` Maksudnya ${fact(f, 'near')}?`} Yang ada: ${fact(f, 'known')}.`,
  },
  CLI_OPTION: {
    title: 'Pilihan tidak dikenal',
    text: (f) =>
      `Pilihan "${fact(f, 'found')}" tidak dikenal.${fact(f, 'near') === '' ? '' : ` Maksudnya ${fact(f, 'near')}?`} Lihat pantau-umkm --help.`,
  },
  CLI_VALUE: {
    title: 'Nilai pilihan tidak sah',
    text: (f) =>
      `Nilai "${fact(f, 'found')}" untuk ${fact(f, 'option')} tidak sah. Tulis: ${fact(f, 'expected')}.`,
  },
  CLI_OPERAND: {
    title: 'Perintah belum lengkap',
    text: (f) => `Perintah belum lengkap. Tulis: pantau-umkm ${fact(f, 'expected')}`,
  },
  CLI_REPEATED: {
    title: 'Pilihan berulang',
    text: (f) =>
      `${fact(f, 'option')} menyebut "${fact(f, 'found')}" lebih dari sekali. Tulis sekali saja.`,
  },
  CLI_TABLE: {
    title: 'Berkas pada --table tidak dibaca',
    text: (f) =>
      `--table menyebut berkas "${fact(f, 'found')}", yang tidak dibaca. Berkas yang dibaca: ${fact(f, 'known')}.`,
  },
  OPTION_INVALID: {
    title: 'Pilihan readTables tidak sah',
    text: (f) =>
      `Pilihan ${fact(f, 'option')} untuk readTables tidak sah. Berikan: ${fact(f, 'expected')}.`,
  },
  SOURCE_INVALID: {
    title: 'Sumber tidak sah',
    text: (f) =>
      `Sumber ke-${fact(f, 'index')} untuk readTables tidak sah. Berikan {name: teks, bytes: Uint8Array atau Blob}.`,
  },
  WORKER_FAILED: {
    title: 'Pembaca tidak berjalan',
    text: (f) =>
      `Pembaca di latar belakang tidak berjalan (${fact(f, 'cause')}). Pastikan berkas skripnya ada di server dan diizinkan (worker-src 'self').`,
  },
  READ_EXAMPLE: {
    title: 'Baris contoh belum dihapus',
    text: (f) =>
      `Data masih memuat baris contoh dari templat (${fact(f, 'found')}). Hapus baris itu, lalu ulangi.`,
  },
  FILE_EXISTS: {
    title: 'Berkas sudah ada',
    text: (f) =>
      `${fact(f, 'found')} sudah ada dan tidak ditimpa. Pilih folder lain, atau pindahkan berkas itu.`,
  },
  PORT_BUSY: {
    title: 'Porta terpakai',
    text: (f) =>
      `Porta ${fact(f, 'found')} sedang terpakai. Pilih porta lain dengan --port, atau hilangkan --port.`,
  },
  FILE_SYSTEM: {
    title: 'Berkas tidak dapat ditulis',
    text: (f) =>
      `"${fact(f, 'found')}" tidak dapat dibaca atau ditulis (${fact(f, 'cause')}). Periksa izin dan ruang disk.`,
  },
  EMBED_MISSING: {
    title: 'Skrip widget belum dibangun',
    text: () =>
      'Skrip widget embed/pantau-umkm.js tidak ada. Jalankan npm run build terlebih dahulu.',
  },
  WIDGET_UNKNOWN: {
    title: 'Elemen atau atribut tidak dikenal',
    text: (f) =>
      `${fact(f, 'found')} tidak ada. Periksa ejaannya; daftar elemen dan atribut ada di custom-elements.json.`,
  },
  FIGURE_WITHOUT_CHART: {
    title: 'Tidak ada yang digambar',
    text: (f) =>
      `${fact(f, 'found')} tidak menghasilkan grafik. ${fact(f, 'cause')} Periksa pilihan wilayah, tahun, dan indikatornya.`,
  },
  READ_REFUSED_FILES: {
    title: 'Berkas ditolak',
    text: (f) =>
      `${fact(f, 'count')} berkas tidak dapat dibaca; lihat catatan di atas dan perbaiki berkasnya.`,
  },
  PICTURE_LIBRARY: {
    title: 'Gambar PNG tidak ditulis',
    text: () =>
      'Gambar PNG tidak ditulis, SVG saja: @napi-rs/canvas tidak terpasang di komputer ini. Pasang dengan npm install @napi-rs/canvas.',
  },
  PICTURE_FONT: {
    title: 'Gambar PNG tidak ditulis',
    text: () =>
      'Gambar PNG tidak ditulis, SVG saja: komputer ini tidak punya huruf. Pasang satu, misalnya Liberation Sans atau Noto Sans.',
  },
  UNEXPECTED: {
    title: 'Kesalahan tak terduga',
    text: (f) =>
      `Kesalahan tak terduga: ${fact(f, 'found')}. Laporkan bersama perintah yang dijalankan.`,
  },
} satisfies Readonly<Record<string, Wording>>;

/** What may be wrong with a part of a snapshot. */
const problems: Readonly<Record<string, string>> = {
  missing: 'tidak ada',
  type: 'jenisnya salah',
  value: 'isinya salah',
  name: 'nama tidak dikenal atau terlarang',
  twice: 'tercantum dua kali',
  length: 'jumlahnya tidak cocok',
  loop: 'susunannya melingkar',
  reason: 'nilai kosong tanpa alasan, atau alasan di samping nilai',
};
