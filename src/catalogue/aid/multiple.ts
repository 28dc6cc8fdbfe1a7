import {column, distinct, exists, repeated} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';

const programme = column(aid, 'aidName');

export const multiple = defineIndicator({
  key: 'aid.multiple',
  version: 1,
  title: {id: 'Penerima lebih dari satu program', en: 'Recipients of more than one programme'},
  definition: {
    id: 'Penerima yang mendapat bantuan dari dua program berbeda atau lebih pada tahun itu, dibagi semua penerima.',
    en: 'Recipients of two or more distinct programmes in the year, divided by all recipients.',
  },
  sentence: {
    id: '{value} penerima bantuan[ di {place}] mendapat ≥ 2 program pada {period}, {numerator} dari {denominator}',
    en: '{value} of recipients[ in {place}] got two programmes or more in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × penerima ≥ 2 program ÷ penerima',
    en: '100 × recipients of ≥ 2 programmes ÷ recipients',
  },
  numerator: {id: 'penerima dua program atau lebih', en: 'recipients of two or more programmes'},
  denominator: {id: 'penerima berbeda', en: 'distinct recipients'},
  unknown: {id: 'tidak ada', en: 'none'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: distinct(programme, 2),
    denominator: exists(aid),
    extra: {repeats: repeated(programme)},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Berulang pada program yang sama dilaporkan tersendiri (repeats): mungkin ganda. Bantuan berlapis dapat memang disengaja.',
      en: 'Repeats inside one programme are reported apart (repeats): possible duplicates. Layered aid can be intended.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    konsep: 'Bantuan ganda',
    interpretasi: 'Tinggi dapat berarti bantuan menumpuk atau memang berlapis.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, skala usaha, jenis kelamin pemilik, tahun',
    komposit: 'tidak',
    kegiatan: 'Penyaluran bantuan',
    variabel: 'penerima bantuan, program',
    levelEstimasi: 'desa/kelurahan',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
