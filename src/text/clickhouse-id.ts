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
  CLICKHOUSE_RIGHT: {
    title: 'ClickHouse tidak memberi izin',
    text: (f) =>
      `Pengguna tidak diberi izin oleh server ${fact(f, 'shard')}: ${fact(f, 'found')}. Mintalah hak SELECT atas tabel itu (untuk basis data hasil muatan: juga CREATE dan INSERT) kepada pengelola servernya.`,
  },
  CLICKHOUSE_SOURCE: {
    title: 'Tabel ClickHouse tidak dikenal',
    text: (f) =>
      `"clickhouse:${fact(f, 'found')}" tidak ada dalam "clickhouse" › "sources" di pantau.json. Yang ada: ${fact(f, 'known')}.`,
  },
  CLICKHOUSE_ENGINE: {
    title: 'Tabel hanya ada di ClickHouse',
    text: (f) =>
      `${fact(f, 'found')}: tabel ini tinggal di ClickHouse dan hanya dibaca compute dan build dengan --engine clickhouse. Tambahkan itu, atau sebut berkasnya satu demi satu tanpa folder.`,
  },
  CLICKHOUSE_NAME: {
    title: 'Nama tabel ClickHouse tidak dapat dipakai',
    text: (f) =>
      `${fact(f, 'found')} untuk "${fact(f, 'source')}" bukan nama tabel yang dapat dibaca. Tulis "basisdata.tabel", misalnya "simumkm.pelaku_usaha"; nama yang berisi titik atau spasi diapit tanda \`. Basis data tempat muatan disimpan tidak dapat menjadi sumber.`,
  },
  CLICKHOUSE_TABLE: {
    title: 'Tabel tidak ada di ClickHouse',
    text: (f) =>
      `Tabel ${fact(f, 'found')} untuk "${fact(f, 'source')}" tidak ada di server mana pun dari klaster, atau tidak boleh dilihat pengguna itu. Periksa nama dan basis datanya di "clickhouse" › "sources" dalam pantau.json (huruf besar dan kecil dibedakan), misalnya "table": "simumkm.pelaku_usaha".`,
  },
  CLICKHOUSE_COLUMN: {
    title: 'Kolom ClickHouse tidak dapat dibaca',
    text: (f) =>
      `Kolom "${fact(f, 'column')}" dari "${fact(f, 'source')}" bertipe ${fact(f, 'type')}, bukan satu nilai tiap baris. Lewati kolom itu dengan "columns": {"${fact(f, 'source')}": {"${fact(f, 'column')}": "-"}} di pantau.json, atau ganti "table" dengan "query" yang menjadikannya teks, misalnya arrayStringConcat(kolom, '; ').`,
  },
  CLICKHOUSE_PARTS: {
    title: 'Isi tabel berlainan di tiap server',
    text: (f) =>
      `${fact(f, 'found')} ("${fact(f, 'source')}") berisi baris yang berlainan di ${fact(f, 'shards')}: masing-masing mungkin hanya sebagian. Tidak ada angka yang ditampilkan. Sebut tabel Distributed yang mencakup semua server, atau samakan dahulu salinannya.`,
  },
  CLICKHOUSE_CHANGED: {
    title: 'Tabel berubah ketika dibaca',
    text: (f) =>
      `Isi "${fact(f, 'source')}" di ${fact(f, 'shard')} berubah ketika sedang dibaca. Tidak ada angka yang ditampilkan. Ulangi perintah yang sama sesudah pengisian tabel itu selesai.`,
  },
  CLICKHOUSE_EMPTY: {
    title: 'Klaster belum berisi berkas',
    text: (f) =>
      `Basis data "${fact(f, 'found')}" belum berisi berkas yang selesai dimuat. Sebut berkasnya: ${fact(f, 'expected')}`,
  },
} satisfies Readonly<Record<string, Wording>>;
