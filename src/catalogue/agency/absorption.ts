import {column, listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {budget} from '../../schema/budget.js';

export const absorption = defineIndicator({
  key: 'agency.absorption',
  version: 1,
  title: {id: 'Serapan anggaran', en: 'Budget absorption'},
  definition: {
    id: 'Jumlah realisasi anggaran dibagi jumlah pagu pada tahun anggaran itu.',
    en: 'Total spent divided by the total budget of the fiscal year.',
  },
  sentence: {
    id: '{value} pagu[ di {place}] terserap pada {period}, {numeratorRupiah} dari {denominatorRupiah}',
    en: '{value} of the budget[ in {place}] was spent in {period}, {numeratorRupiah} of {denominatorRupiah}',
  },
  formula: {id: '100 × Σ realisasi ÷ Σ pagu', en: '100 × Σ spent ÷ Σ budget'},
  numerator: {id: 'realisasi, rupiah', en: 'spent, rupiah'},
  denominator: {
    id: 'pagu sesudah perubahan terakhir, rupiah',
    en: 'budget after its last revision, rupiah',
  },
  unknown: {
    id: 'baris yang pagu atau realisasinya kosong; tidak ada dalam kedua jumlah',
    en: 'lines without a budget or without what was spent; in neither sum',
  },
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'sums',
    over: {of: 'row', table: 'budget'},
    where: listed,
    numerator: column(budget, 'budgetSpent'),
    denominator: column(budget, 'budgetCeiling'),
    reported: {numerator: 'budgetSpent', denominator: 'budgetCeiling', unit: 'rupiah'},
  },
  dimensions: ['agency', 'programme'],
  always: [],
  notes: [
    {
      id: 'Jumlah dibagi jumlah, bukan rata-rata persentase tiap kegiatan. Pakai pagu sesudah perubahan (APBD-P).',
      en: 'A ratio of sums, not the mean of the percentages of the lines. Use the budget after revision (APBD-P).',
    },
    {
      id: 'Baris tanpa pagu (pagu nol) tidak punya serapan dan tidak dihitung.',
      en: 'A line without a budget (of zero) has no rate and is not counted.',
    },
    {
      id: 'Realisasi di atas pagu adalah kesalahan data: angkanya bertanda V, dan di atas 100 % tidak ditampilkan. Periksa pagu dan realisasinya.',
      en: 'More spent than the budget is an error of the data: the figure is flagged V, and above 100 % not shown. Check both amounts.',
    },
  ],
  source: 'Laporan realisasi anggaran',
  msInd: {
    konsep: 'Serapan anggaran',
    interpretasi: 'Bagian pagu yang sudah dibelanjakan; serapan tinggi belum berarti hasil.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'perangkat daerah, program, tahun anggaran',
    komposit: 'tidak',
    kegiatan: 'Pelaksanaan anggaran',
    variabel: 'pagu, realisasi anggaran',
    levelEstimasi: 'kabupaten/kota',
    aksesUmum: 'ya',
    dokumen: 'APBD, LKjIP',
  },
});
