import {fact, type Wording} from './wording.js';

const kinds: Readonly<Record<string, string>> = {
  rupiah: 'rupiah',
  count: 'bilangan bulat',
  number: 'angka',
  percent: 'persen',
};

/** What each kind of identifier looks like. */
const identifiers: Readonly<Record<string, string>> = {
  'code.nib': 'bukan NIB: harus 13 angka',
  'code.nik': 'bukan NIK: harus 16 angka',
  'code.npwp': 'bukan NPWP: harus 15 atau 16 angka',
  'code.pirt': 'bukan nomor P-IRT: sedikitnya 15 angka, misalnya 2063301010001-29',
  'code.halal': 'bukan nomor sertifikat halal: ID dan 14–17 angka',
  'code.ip': 'bukan nomor kekayaan intelektual, misalnya IDM dan 9 angka',
  'code.kbli': 'bukan kode KBLI: harus 2–5 angka',
};

/** What is wrong with an identifier whose length is right. */
const flaws: Readonly<Record<string, string>> = {
  filler: 'satu angka yang diulang bukan nomor',
  province: 'kode provinsinya tidak ada',
  region: 'kode wilayahnya tidak ada',
  date: 'tanggal lahir di dalamnya tidak ada di kalender',
  serial: 'nomor urutnya 0000',
  check_digit: 'angka pemeriksanya tidak cocok',
  nik: 'enam belas angka yang bukan NIK',
  packaging: 'jenis kemasannya bukan 1–8',
  division: 'golongan pokoknya tidak ada di KBLI',
  decision: 'nomor ketetapan halal, bukan nomor sertifikat',
};

/** Words about single cells. */
export const cellsId = {
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
        case 'vague':
          return 'hanya kata, bukan angka. Tulis angka perkiraannya, misalnya ± 50.';
        case 'period':
          return 'menyebut jangka waktu yang bukan milik kolom ini. Tulis jumlah untuk jangka waktu kolomnya.';
        case 'stage':
          return `bukan tahap ${fact(f, 'first')}–${fact(f, 'last')}. Tulis satu angka dari ${fact(f, 'first')} sampai ${fact(f, 'last')}, atau kosongkan bila tidak diketahui.`;
        case 'parts':
          return 'rincian di dalam kurung tidak berjumlah sebesar angkanya. Tulis satu angka, dan rinciannya di kolom tersendiri.';
        case 'formula':
          return plain === ''
            ? 'berisi hitungan. Tulis hasilnya.'
            : `berisi hitungan. Tulis hasilnya, misalnya ${grouped}.`;
        default:
          if (plain === '')
            return `bukan ${kind}. Tulis angka, misalnya 1.250.000, atau kosongkan.`;
          return `bukan ${kind}. Tulis ${grouped === plain ? plain : `${grouped} atau ${plain}`}.`;
      }
    },
  },
  READ_PARTS: {
    title: 'Angka dengan rincian',
    text: (f) =>
      `dibaca ${fact(f, 'value')}, sama dengan jumlah ${fact(f, 'parts')} rincian di dalam kurung; rinciannya sendiri tidak dipakai. Tulis rincian di kolom seperti Mikro, Kecil, dan Menengah.`,
  },
  READ_NUMBER_DAMAGED: {
    title: 'Angka rusak',
    text: (f) => {
      switch (fact(f, 'problem')) {
        case 'error':
          return 'galat lembar kerja, bukan angka. Perbaiki rumus atau lebarkan kolomnya di berkas asli, lalu simpan ulang.';
        case 'date':
          return 'tanggal: lembar kerja mengubah angkanya. Ambil angkanya dari berkas asli dan simpan kolomnya sebagai angka.';
        default:
          return 'angka ini kehilangan digit karena disimpan dalam bentuk ilmiah. Ambil dari berkas asli dan simpan kolomnya sebagai teks.';
      }
    },
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
  READ_RANGE: {
    title: 'Rentang',
    text: (f) => {
      const [low, high] = [fact(f, 'low'), fact(f, 'high')];
      const ends =
        low === '' ? `sampai ${high}` : high === '' ? `mulai ${low}` : `${low} sampai ${high}`;
      return `rentang (${ends}), bukan satu angka; disimpan sebagai rentang dan tidak ikut dijumlahkan. Tulis angkanya jika diketahui.`;
    },
  },
  READ_SHARE: {
    title: 'Angka dengan persen',
    text: (f) =>
      `dibaca ${fact(f, 'value')}; ${fact(f, 'share')} persen di sebelahnya dicatat saja.`,
  },
  READ_PERCENT_ASSUMED: {
    title: 'Persen ditafsirkan',
    text: (f) =>
      `dibaca ${fact(f, 'percent')} persen, karena kolom ini hanya berisi pecahan dari satu. Tulis dengan tanda % agar pasti.`,
  },
  READ_PERCENT_AMBIGUOUS: {
    title: 'Persen tidak pasti',
    text: (f) =>
      `dapat berarti ${fact(f, 'value')} atau ${fact(f, 'percent')} persen, dan isi kolom lainnya tidak menunjukkannya. Tulis dengan tanda %.`,
  },
  READ_DASH: {
    title: 'Tanda strip',
    text: () => 'dibaca tidak diketahui. Tulis 0 jika nilainya memang nol.',
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
        case 'month_only':
          return 'hanya bulan, bukan tanggal. Tulis misalnya 2024-08-25.';
        case 'short_year':
          return 'memakai tahun dua angka. Tulis tahunnya lengkap, misalnya 25/08/2024.';
        case 'serial':
          return 'nomor seri yang bukan tanggal. Tulis misalnya 2024-08-25.';
        case 'backwards':
          return 'berakhir sebelum dimulai. Tulis tahunnya pada kedua tanggal.';
        case 'damaged':
          return 'galat lembar kerja, bukan tanggal. Lebarkan kolom atau perbaiki rumusnya di berkas asli, lalu simpan ulang.';
        case 'ambiguous':
          return 'tidak pasti: kolom ini memuat tanggal/bulan dan bulan/tanggal. Tulis misalnya 2024-08-25.';
        default:
          return 'bukan tanggal. Tulis misalnya 2024-08-25 atau 25 Agustus 2024.';
      }
    },
  },
  READ_DATE_RANGE: {
    title: 'Beberapa hari',
    text: (f) => `dibaca mulai ${fact(f, 'value')}, selesai ${fact(f, 'end')}.`,
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
  READ_GENDER_LETTER: {
    title: 'P berarti pria',
    text: () =>
      'huruf P di kolom ini dibaca pria, karena perempuan di situ ditulis W (wanita). Tulis L dan P agar pasti.',
  },
  READ_TRUTH: {
    title: 'Bukan ya atau tidak',
    text: () => 'bukan ya atau tidak. Tulis Ya atau Tidak, atau kosongkan jika tidak diketahui.',
  },
  READ_TRUTH_AMBIGUOUS: {
    title: 'Ya atau tidak tidak pasti',
    text: () => 'dapat berarti ya atau tidak, jadi dianggap tidak diketahui. Tulis Ya atau Tidak.',
  },
  READ_TRUTH_PENDING: {
    title: 'Masih diproses',
    text: () =>
      'masih diproses, jadi dianggap tidak diketahui. Tulis Belum selama izinnya belum terbit.',
  },
  READ_CODE: {
    title: 'Kode tidak sah',
    text: (f) => {
      const rule = fact(f, 'rule');
      const name = identifiers[rule];
      if (name !== undefined)
        return `${flaws[fact(f, 'problem')] ?? name} (aturan ${rule}). Periksa nomornya, dan tulis sebagai teks.`;
      if (fact(f, 'system') === 'bps')
        return 'bukan kode wilayah BPS (2, 4, 7, atau 10 angka tanpa titik).';
      const level = fact(f, 'level');
      const place = level === '' ? '' : ` tingkat ${level}`;
      return `bukan kode wilayah Kemendagri${place}. Tulis misalnya 32.01 atau 3201; untuk kode BPS tetapkan "codeSystem": "bps".`;
    },
  },
  READ_CODE_DAMAGED: {
    title: 'Kode rusak',
    text: (f) => {
      const hint = fact(f, 'hint');
      const write = hint === '' ? 'Ambil dari berkas asli' : `Tulis ${hint}`;
      switch (fact(f, 'lost') || (hint === '' ? 'digits' : 'trailing')) {
        case 'leading':
          return `kode ini kehilangan nol di depan. ${write}, dan simpan kolomnya sebagai teks.`;
        case 'trailing':
          return `kode ini kehilangan nol di belakang. ${write} sebagai teks.`;
        default:
          return 'kode ini rusak: lembar kerja mengubahnya menjadi angka. Ambil dari berkas asli dan simpan kolomnya sebagai teks.';
      }
    },
  },
  READ_CODE_REPAIRED: {
    title: 'Kode dipulihkan',
    text: () =>
      'kode ini tersimpan sebagai angka dan ditulis kembali sebagai kode, karena hanya ada satu kemungkinan. Simpan kolomnya sebagai teks.',
  },
} satisfies Readonly<Record<string, Wording>>;
