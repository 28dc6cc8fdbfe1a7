import {defineIndicator} from '../../indicator/indicator.js';

export const parseSymbol = defineIndicator({
  key: 'status.parse_symbol',
  version: 1,
  title: {id: 'Pembacaan tanda pada angka', en: 'Reading of signs in figures'},
  definition: {
    id: 'Angka menurut tulisan Indonesia beserta tanda BPS: ... tidak tersedia, – nihil, NA tidak dapat ditampilkan, * sementara, ** sangat sementara, e estimasi, r diperbaiki.',
    en: 'A figure in Indonesian notation with the signs of BPS: ... not available, – nil, NA cannot be shown, * provisional, ** very provisional, e estimated, r revised.',
  },
  formula: {
    id: 'tulisan sel → nilai, tanda, dan sebab bila kosong',
    en: 'text of a cell → value, flags, and a reason where there is none',
  },
  numerator: {id: 'tidak ada', en: 'none'},
  denominator: {id: 'tidak ada', en: 'none'},
  unknown: {
    id: 'sel kosong dan ... adalah tidak diketahui, bukan nol',
    en: 'a blank and ... are unknown, not zero',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'parseFigure'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: '– adalah nol; ... dan kosong bukan nol. Titik memisahkan ribuan, koma memisahkan desimal.',
      en: '– is zero; ... and blank are not. A point groups thousands, a comma parts decimals.',
    },
  ],
  source: 'Tanda-tanda pada publikasi BPS',
  msInd: {
    konsep: 'Tanda pada tabel statistik',
    interpretasi: 'Nilai dan statusnya dibaca terpisah.',
    ukuran: 'jumlah',
    satuan: 'mengikuti tabel',
    variabel: 'isi sel tabel',
    dokumen: 'metadata statistik',
    kegiatan: 'Penyajian statistik',
    levelEstimasi: 'sel tabel',
    aksesUmum: 'ya',
    komposit: 'tidak',
    klasifikasi: 'tidak ada: satu sel',
  },
});
