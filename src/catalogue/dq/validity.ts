import {column, seen} from '../../indicator/expression.js';
import {defineIndicator, type ValidFormula} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {evaluationNote, nothingUnknown, qualityMsInd} from './common.js';

/** Columns of the register whose cells follow a rule: identifiers, codes, categories, dates, numbers. */
export const ruledCells: ValidFormula = {
  kind: 'valid',
  columns: [
    column(registry, 'nib'),
    column(registry, 'ownerNik'),
    column(registry, 'npwp'),
    column(registry, 'kbliCode'),
    column(registry, 'provinceCode'),
    column(registry, 'regencyCode'),
    column(registry, 'districtCode'),
    column(registry, 'villageCode'),
    column(registry, 'pirt'),
    column(registry, 'halal'),
    column(registry, 'trademark'),
    column(registry, 'hasNib'),
    column(registry, 'aidEligible'),
    column(registry, 'ownerGender'),
    column(registry, 'establishedDate'),
    column(registry, 'recordDate'),
    seen(registry, 'businessStatus'),
    seen(registry, 'sizeClass'),
    seen(registry, 'annualTurnover'),
    seen(registry, 'capital'),
    seen(registry, 'workers'),
  ],
};

export const validity = defineIndicator({
  key: 'dq.validity',
  version: 1,
  title: {id: 'Keabsahan data', en: 'Validity of data'},
  definition: {
    id: 'Sel daftar usaha yang lolos aturannya (bentuk nomor, kode, kategori, tanggal, angka), dibagi semua sel terisi pada kolom yang beraturan.',
    en: 'Cells of the register that pass their rule (form of a number or code, category, date, figure), divided by all filled cells of columns with a rule.',
  },
  sentence: {
    id: '{value} sel beraturan[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of cells with a rule[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × sel sah ÷ (sel sah + sel ditolak)',
    en: '100 × valid ÷ (valid + refused) cells',
  },
  numerator: {id: 'sel yang lolos aturannya', en: 'cells that pass their rule'},
  denominator: {id: 'sel terisi pada kolom beraturan', en: 'filled cells of columns with a rule'},
  unknown: nothingUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: ruledCells,
  dimensions: ['field'],
  always: [],
  notes: [
    {
      id: 'Sel kosong mengurangi kelengkapan, bukan keabsahan.',
      en: 'An empty cell counts against completeness, not against validity.',
    },
    {
      id: 'Sah berarti berbentuk benar, bukan benar isinya: NIB berbentuk benar belum tentu terdaftar.',
      en: 'Valid means well-formed, not true: a well-formed NIB need not be registered.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data: keabsahan',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data: keabsahan',
    interpretasi: 'Makin tinggi makin banyak isian yang bentuknya benar.',
    klasifikasi: 'wilayah, kolom, tahun',
    variabel:
      'nomor identitas, kode KBLI, kode wilayah, kategori, tanggal, dan angka pada daftar usaha',
  },
});
