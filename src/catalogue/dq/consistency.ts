import {defineIndicator} from '../../indicator/indicator.js';
import {evaluationNote, qualityMsInd} from './common.js';

export const consistency = defineIndicator({
  key: 'dq.consistency',
  version: 1,
  title: {id: 'Konsistensi data', en: 'Consistency of data'},
  definition: {
    id: 'Pemeriksaan jumlah yang cocok pada angka terhitung, dibagi pemeriksaan yang dapat dilakukan: jumlah kelas terhadap total, dan wilayah di bawah terhadap wilayah di atasnya.',
    en: 'Sum checks over reported figures that hold, divided by those that can be made: classes against their total, and areas against the area above them.',
  },
  sentence: {
    id: '{value} pemeriksaan jumlah[ di {place}] cocok pada {period}, {numerator} dari {denominator}',
    en: '{value} of sum checks[ in {place}] held in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × pemeriksaan cocok ÷ pemeriksaan yang dapat dilakukan',
    en: '100 × checks passed ÷ checks that can be made',
  },
  numerator: {id: 'pemeriksaan jumlah yang cocok', en: 'sum checks that hold'},
  denominator: {id: 'pemeriksaan jumlah yang dapat dilakukan', en: 'sum checks that can be made'},
  unknown: {
    id: 'pemeriksaan yang bagiannya tidak lengkap; disebut tersendiri sebagai not_checkable',
    en: 'checks with a missing part; stated apart as not_checkable',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'consistent'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Bagian yang kosong atau kira-kira membuat jumlahnya tidak dapat diperiksa; tidak dianggap nol.',
      en: 'A part that is missing or approximate makes a sum impossible to check; it is not taken as zero.',
    },
    {
      id: 'Pembulatan yang dinyatakan sumbernya tidak dihitung sebagai selisih. Persentase, indeks, dan rata-rata tidak dijumlahkan.',
      en: 'Rounding that the source states is no difference. Percentages, indices and means are not added up.',
    },
    {
      id: 'Baris jumlah di tengah baris wilayah disisihkan saat dibaca agar tidak terhitung dua kali; cocok tidaknya dilaporkan perintah check (READ_SUM), bukan di sini.',
      en: 'A row of totals among rows of areas is set aside while reading, so as not to count twice; whether it adds up the command check tells (READ_SUM), not this.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data: konsistensi',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data: konsistensi',
    interpretasi: 'Makin tinggi makin banyak angka yang cocok dengan jumlah bagiannya.',
    variabel: 'angka terhitung menurut skala usaha dan wilayah, beserta jumlahnya',
  },
});
