import {listed} from '../../indicator/expression.js';
import {defineIndicator, type CountFormula} from '../../indicator/indicator.js';

/** Businesses in the stock; growth, share and contribution are functions of these counts. */
export const stock: CountFormula = {
  kind: 'count',
  where: listed,
  reported: {numerator: 'businesses'},
};

export const sizeClass = defineIndicator({
  key: 'size.class',
  version: 1,
  title: {id: 'Jumlah usaha menurut skala', en: 'Businesses by size class'},
  definition: {
    id: 'Banyaknya usaha mikro, kecil, dan menengah pada akhir tahun. Skala ditentukan dari hasil penjualan tahunan; bila kosong, dari modal (ditandai E); bila keduanya kosong, tidak diketahui.',
    en: 'Micro, small and medium businesses at the end of the year. Annual sales decide the class; where they are blank, capital does (flag E); where both are blank the class is unknown.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] pada {period}',
    en: '{value} {value|business|businesses}[ in {place}] in {period}',
  },
  formula: {
    id: 'banyaknya usaha, masing-masing dihitung sekali',
    en: 'businesses, each counted once',
  },
  numerator: {id: 'usaha pada kelas itu', en: 'businesses of the class'},
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: stock,
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: ['size_class'],
  notes: [
    {
      when: 'break',
      id: 'Batas kelas berubah pada 2 Februari 2021 (PP 7/2021): jumlah per kelas sebelum dan sesudahnya tidak sebanding, kecuali dihitung dengan satu aturan.',
      en: 'Class limits changed on 2 February 2021 (PP 7/2021): counts by class before and after are not comparable unless computed under one rule.',
    },
    {id: 'Usaha besar di luar jumlah UMKM.', en: 'Large businesses are outside the total.'},
  ],
  source: 'PP 7/2021 Pasal 35; UU 20/2008 Pasal 6',
  msInd: {
    konsep: 'Usaha mikro, kecil, dan menengah',
    interpretasi: 'Makin besar nilainya makin banyak usaha pada kelas itu.',
    ukuran: 'jumlah',
    satuan: 'usaha',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
    komposit: 'tidak',
    kegiatan: 'Pendataan UMKM',
    variabel: 'identitas usaha, hasil penjualan tahunan, modal usaha, status usaha',
    levelEstimasi: 'desa/kelurahan',
    aksesUmum: 'ya',
    dokumen: 'RPJMD, LKjIP',
  },
});
