import {defineIndicator} from '../../indicator/indicator.js';

export const classBps = defineIndicator({
  key: 'size.class_bps',
  version: 1,
  title: {id: 'Kelas usaha menurut tenaga kerja (BPS)', en: 'Size class by workers (BPS)'},
  definition: {
    id: 'Kelas industri BPS menurut banyaknya pekerja, termasuk pemilik dan pekerja keluarga: mikro 1–4, kecil 5–19, sedang 20–99, besar 100 ke atas.',
    en: 'Classes of BPS by workers, the owner and unpaid family included: mikro 1–4, kecil 5–19, sedang 20–99, besar 100 and more.',
  },
  formula: {
    id: '1–4 mikro; 5–19 kecil; 20–99 sedang; ≥ 100 besar',
    en: '1–4 mikro; 5–19 kecil; 20–99 sedang; ≥ 100 besar',
  },
  numerator: {id: 'banyaknya pekerja', en: 'workers'},
  denominator: {id: 'tidak ada: ini kelas', en: 'none: this is a class'},
  unknown: {
    id: 'pekerja kosong, atau 0: kelasnya tidak ada',
    en: 'workers blank, or 0: there is no class',
  },
  unit: 'class',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'classifySizeBps'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Untuk keperluan survei. Jangan dicampur dengan kelas menurut PP 7/2021: BPS menyebut sedang, bukan menengah.',
      en: 'For surveys. Never mix with the classes of PP 7/2021: BPS says sedang, not menengah.',
    },
  ],
  source: 'BPS, Industri Mikro dan Kecil: konsep dan definisi',
  msInd: {
    konsep: 'Skala usaha menurut tenaga kerja',
    interpretasi: 'Kelas, bukan peringkat.',
    ukuran: 'jumlah',
    satuan: 'kelas',
    klasifikasi: 'kelas tenaga kerja',
    komposit: 'tidak',
    kegiatan: 'Survei industri mikro dan kecil',
    variabel: 'banyaknya pekerja termasuk pemilik dan pekerja keluarga',
    levelEstimasi: 'usaha',
    aksesUmum: 'ya',
    dokumen: 'metadata survei',
  },
});
