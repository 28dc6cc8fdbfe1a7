import {defineColumns, defineTable, words} from './define-table.js';

const sourceValues = {
  apbn: ['APBN'],
  apbd: ['APBD', 'PAD', 'DAU'],
  dak: ['DAK'],
  dbhcht: ['DBHCHT'],
  other: ['lainnya'],
} as const;

const ownColumns = defineColumns({
  budgetCode: {
    type: 'code',
    title: {id: 'Kode rekening atau subkegiatan', en: 'Code of the budget line'},
    aliases: words('kode kode_rekening kode_sub_kegiatan kode_kegiatan kode_mak'),
  },
  budgetName: {
    type: 'text',
    title: {id: 'Uraian belanja atau kegiatan', en: 'Name of the budget line'},
    aliases: words(`
      uraian nama_kegiatan kegiatan sub_kegiatan nama_sub_kegiatan program uraian_belanja
      nama_paket
    `),
  },
  fiscalYear: {
    type: 'year',
    title: {id: 'Tahun anggaran', en: 'Fiscal year'},
    aliases: words('tahun tahun_anggaran thn_anggaran ta'),
  },
  budgetCeiling: {
    type: 'rupiah',
    title: {id: 'Pagu anggaran', en: 'Budget'},
    aliases: words(`
      pagu pagu_anggaran pagu_indikatif pagu_definitif anggaran jumlah_anggaran kebutuhan_dana
      kebutuhan_dana_pagu_indikatif alokasi alokasi_anggaran pagu_perubahan dpa
    `),
    unit: 'rupiah',
  },
  budgetSpent: {
    type: 'rupiah',
    title: {id: 'Realisasi anggaran', en: 'Spent'},
    aliases: words(`
      realisasi realisasi_anggaran realisasi_keuangan serapan serapan_anggaran jumlah_realisasi
    `),
    unit: 'rupiah',
  },
  budgetSpentPercent: {
    type: 'percent',
    title: {id: 'Serapan', en: 'Share spent'},
    aliases: words(`
      persen persentase persen_realisasi persentase_realisasi persen_serapan persentase_serapan
      capaian realisasi_persen
    `),
    otherwise: words('realisasi serapan serapan_anggaran realisasi_anggaran'),
    unit: 'persen',
  },
  physicalProgress: {
    type: 'percent',
    title: {id: 'Kemajuan fisik', en: 'Physical progress'},
    aliases: words('realisasi_fisik fisik progres_fisik persen_fisik'),
    unit: 'persen',
  },
  budgetSource: {
    type: 'text',
    title: {id: 'Sumber dana', en: 'Source of funds'},
    aliases: words('sumber_dana sumber_anggaran sumber_pendanaan kd_sumber'),
    values: sourceValues,
  },
  budgetAgency: {
    type: 'text',
    title: {id: 'Perangkat daerah pemilik anggaran', en: 'Agency that holds the budget'},
    aliases: words(`
      opd skpd perangkat_daerah dinas unit_organisasi sub_unit_organisasi unit_kerja
    `),
  },
});

/** One row per line of a budget, with what of it was spent. */
export const budget = defineTable('budget', ownColumns, [
  ['budgetCeiling', 'budgetSpent'],
  ['budgetName', 'budgetCeiling'],
  ['budgetCode', 'budgetCeiling'],
]);
