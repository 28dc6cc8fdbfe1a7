import {defineIndicator} from '../../indicator/indicator.js';

export const statusRevision = defineIndicator({
  key: 'status.revision',
  version: 1,
  title: {id: 'Revisi angka', en: 'Revision of a figure'},
  definition: {
    id: 'Angka tetap dikurangi angka pertama, sebagai angka dan sebagai persen angka pertama.',
    en: 'The final figure minus the first one, as a number and as percent of the first.',
  },
  formula: {
    id: 'angka tetap − angka pertama; 100 × selisih ÷ |angka pertama|',
    en: 'final − first; 100 × difference ÷ |first|',
  },
  numerator: {id: 'selisih kedua angka', en: 'difference of the two'},
  denominator: {id: 'angka pertama', en: 'the first figure'},
  unknown: {
    id: 'angka yang belum ada: revisinya belum ada',
    en: 'a figure that is not there yet: nor is its revision',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'revision'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Angka sementara menyebut tanggal angka tetapnya; revisi diumumkan, tidak diam-diam.',
      en: 'A provisional figure names the date of the final one; revisions are announced, not made in silence.',
    },
  ],
  source: 'Kebijakan revisi statistik resmi',
  msInd: {
    konsep: 'Revisi',
    interpretasi: 'Negatif berarti angka pertama terlalu tinggi.',
    ukuran: 'jumlah',
    satuan: 'mengikuti indikator',
    variabel: 'angka pertama, angka tetap',
    dokumen: 'metadata statistik',
    kegiatan: 'Penyajian statistik',
    levelEstimasi: 'sel tabel',
    aksesUmum: 'ya',
    komposit: 'tidak',
    klasifikasi: 'tidak ada: satu sel',
  },
});
