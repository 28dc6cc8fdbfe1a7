import {defineIndicator} from '../../indicator/indicator.js';

export const merge = defineIndicator({
  key: 'status.merge',
  version: 1,
  title: {id: 'Gabungan tanda status', en: 'Union of status flags'},
  definition: {
    id: 'Tanda semua masukan suatu angka, masing-masing sekali, berurutan B O M L H Q J S D K W I F E P N U V G A; bila hanya satu boleh tampil, yang pertama.',
    en: 'The flags of all inputs of a figure, each once, in the order B O M L H Q J S D K W I F E P N U V G A; where one may be shown, the first.',
  },
  formula: {
    id: 'gabungan himpunan, diurutkan menurut SDMX',
    en: 'union of sets in the order of SDMX',
  },
  numerator: {id: 'tidak ada', en: 'none'},
  denominator: {id: 'tidak ada', en: 'none'},
  unknown: {
    id: 'tidak ada: tanda A (biasa) dihapus di samping tanda lain',
    en: 'none: A (normal) is dropped beside another flag',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'mergeFlags'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Angka turunan membawa tanda semua masukannya: sementara tetap sementara.',
      en: 'A derived figure carries the flags of all its inputs: provisional stays provisional.',
    },
  ],
  source: 'SDMX CL_OBS_STATUS',
  msInd: {
    konsep: 'Status pengamatan',
    interpretasi: 'Tanda pertama adalah yang paling perlu diketahui.',
    ukuran: 'jumlah',
    satuan: 'tanda',
    variabel: 'tanda status setiap masukan',
    dokumen: 'metadata statistik',
    kegiatan: 'Penyajian statistik',
    levelEstimasi: 'sel tabel',
    aksesUmum: 'ya',
    komposit: 'tidak',
    klasifikasi: 'tidak ada: satu sel',
  },
});
