import {fact, type Wording} from './wording.js';

/** Words about a cluster of ClickHouse servers, in Indonesian. */
export const clickhouseId = {
  CLICKHOUSE_ADDRESS: {
    title: 'Alamat ClickHouse belum ada',
    text: (f) =>
      `Alamat server ClickHouse belum disebut atau tidak dapat dibaca. Tulis satu alamat tiap bagian (shard) di "clickhouse" dalam pantau.json, atau di CLICKHOUSE_URL, dipisah koma: ${fact(f, 'expected')}. Nama pengguna dan kata sandi tidak ditulis di alamat, melainkan di CLICKHOUSE_USER dan CLICKHOUSE_PASSWORD.`,
  },
  CLICKHOUSE_SHARD: {
    title: 'Satu bagian klaster tidak dapat dihubungi',
    text: (f) =>
      `Server ${fact(f, 'shard')} tidak dapat dihubungi (${fact(f, 'found')}). Tidak ada angka yang ditampilkan, sebab angka tanpa bagian itu tidak utuh. Pastikan servernya berjalan, lalu ulangi perintah yang sama.`,
  },
  CLICKHOUSE_LOGIN: {
    title: 'ClickHouse menolak pengguna',
    text: (f) =>
      `Server ${fact(f, 'shard')} menolak nama pengguna atau kata sandi. Periksa CLICKHOUSE_USER dan CLICKHOUSE_PASSWORD.`,
  },
  CLICKHOUSE_DISK: {
    title: 'Ruang simpan ClickHouse penuh',
    text: (f) =>
      `Ruang simpan server ${fact(f, 'shard')} penuh. Kosongkan ruang, lalu ulangi perintah yang sama: yang sudah tersimpan tidak ditulis dua kali.`,
  },
  CLICKHOUSE_TIME: {
    title: 'ClickHouse terlalu lama menjawab',
    text: (f) =>
      `Server ${fact(f, 'shard')} tidak selesai menjawab dalam batas waktu. Tidak ada angka yang ditampilkan. Ulangi ketika server tidak sibuk, atau perpanjang batasnya dengan CLICKHOUSE_TIMEOUT (detik).`,
  },
  CLICKHOUSE_MEMORY: {
    title: 'Memori ClickHouse tidak cukup',
    text: (f) =>
      `Memori server ${fact(f, 'shard')} tidak cukup untuk pertanyaan ini. Naikkan max_memory_usage pengguna itu, atau minta rincian yang lebih sedikit.`,
  },
  CLICKHOUSE_STOPPED: {
    title: 'Dihentikan',
    text: () => 'Dihentikan sebelum selesai. Tidak ada angka yang ditampilkan.',
  },
  CLICKHOUSE_QUERY: {
    title: 'ClickHouse menolak pertanyaan',
    text: (f) =>
      `Server ${fact(f, 'shard')} menolak pertanyaan: ${fact(f, 'found')} (kode ${fact(f, 'number')}).`,
  },
  CLICKHOUSE_SHARDS: {
    title: 'Susunan klaster berubah',
    text: (f) =>
      `Server ${fact(f, 'shard')} menyimpan bagian ${fact(f, 'number')} dari ${fact(f, 'count')}, tetapi sekarang dipanggil sebagai bagian ${fact(f, 'asked')} dari ${fact(f, 'of')}. Kembalikan urutan alamatnya, atau muat semua berkas ke basis data baru.`,
  },
  CLICKHOUSE_ROWS: {
    title: 'Baris di klaster tidak lengkap',
    text: (f) =>
      `${fact(f, 'file')} (${fact(f, 'table')}): klaster menyimpan ${fact(f, 'found')} baris, seharusnya ${fact(f, 'expected')}. Tidak ada angka yang ditampilkan. Muat berkas itu ke basis data baru.`,
  },
  CLICKHOUSE_CLUSTER: {
    title: 'Klaster tidak dikenal',
    text: (f) =>
      `Server ${fact(f, 'shard')} tidak mengenal klaster "${fact(f, 'found')}", atau server-servernya hanya berbeda nomor port. Yang dikenal: ${fact(f, 'known')}. Sebut alamat tiap bagian di "shards".`,
  },
  CLICKHOUSE_PIECES: {
    title: 'Berkas besar tidak seragam',
    text: (f) =>
      `${fact(f, 'file')} terlalu besar untuk dibaca sekaligus, dan sebagian isinya tersusun lain daripada awalnya: judul kolom kedua, baris kepala kelompok, atau tanda kutip yang tidak ditutup. Simpan tiap tabel dalam berkasnya sendiri, satu baris judul kolom di atas, lalu ulangi.`,
  },
  CLICKHOUSE_EMPTY: {
    title: 'Klaster belum berisi berkas',
    text: (f) =>
      `Basis data "${fact(f, 'found')}" belum berisi berkas yang selesai dimuat. Sebut berkasnya: ${fact(f, 'expected')}`,
  },
} satisfies Readonly<Record<string, Wording>>;
