import {all, any, holds, listed, not, type Licence} from '../../indicator/expression.js';
import {
  defineIndicator,
  type LayerTruth,
  type RatioFormula,
  type ReportedParts,
} from '../../indicator/indicator.js';
import {legalityMsInd, makesFood} from './common.js';

/** Licences in the order in which a service centre helps with them, and whom they apply to. */
const stages: readonly {readonly licence: Licence; readonly foodOnly?: true}[] = [
  {licence: 'nib'},
  {licence: 'pirt', foodOnly: true},
  {licence: 'halal', foodOnly: true},
  {licence: 'trademark'},
];

const counted: Readonly<Record<string, ReportedParts>> = {
  nib: {numerator: 'nibHolders', denominator: 'businesses'},
  pirt: {numerator: 'pirtHolders', denominator: 'foodBusinesses'},
  halal: {numerator: 'halalHolders', denominator: 'foodBusinesses'},
  trademark: {numerator: 'trademarkHolders', denominator: 'businesses'},
};

/** What does not apply to a business lets it pass. */
const passed = stages.map(({licence, foodOnly}) =>
  foodOnly ? any(not(makesFood), holds(licence)) : holds(licence),
);

function layer(index: number): LayerTruth {
  const {licence, foodOnly} = stages[index];
  return {
    numerator: holds(licence),
    denominator: foodOnly ? all(listed, makesFood) : listed,
    extra: {strict: all(listed, ...passed.slice(0, index + 1))},
    reported: counted[licence],
  };
}

export const licenceLayers: RatioFormula = {
  kind: 'ratio',
  numerator: holds('nib'),
  denominator: listed,
  layers: {
    dim: 'licence',
    of: Object.fromEntries(stages.map(({licence}, index) => [licence, layer(index)])),
  },
};

export const licenceFunnel = defineIndicator({
  key: 'legality.funnel',
  version: 1,
  title: {id: 'Corong perizinan', en: 'Licence funnel'},
  definition: {
    id: 'Per tahap (NIB, P-IRT, halal, merek): usaha yang memilikinya pada akhir tahun, dibagi usaha yang memerlukannya. Hitungan ketat (strict): memiliki tahap itu dan semua tahap sebelumnya yang berlaku baginya.',
    en: 'Per stage (NIB, P-IRT, halal, trade mark): businesses holding it at the end of the year, divided by those it applies to. Strict counts: holders of this stage and of all earlier ones that apply to them.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] yang memerlukannya punya {licence} pada {period}, {numerator} dari {denominator}',
    en: '{licence}: held by {value} of the businesses[ in {place}] that need it in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × pemilik ÷ usaha yang memerlukan, per tahap',
    en: '100 × holders ÷ businesses it applies to, per stage',
  },
  numerator: {id: 'usaha yang memiliki izin itu', en: 'businesses holding the licence'},
  denominator: {
    id: 'usaha yang memerlukannya: semua untuk NIB dan merek, usaha pangan untuk P-IRT dan halal',
    en: 'businesses it applies to: all for NIB and trade mark, food businesses for P-IRT and halal',
  },
  unknown: {
    id: 'usaha yang izinnya, atau perlu tidaknya, tidak diketahui; tetap dalam penyebut',
    en: 'businesses of which the licence, or whether it applies, is unknown; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: licenceLayers,
  dimensions: ['size_class', 'sector', 'owner_sex', 'licence'],
  always: ['licence'],
  notes: [
    {
      id: 'Urutan ini urutan pelayanan, bukan syarat hukum. Usaha bukan pangan keluar dari penyebut P-IRT dan halal, dan lolos pada hitungan ketat.',
      en: 'The order is that of a service, not a legal prerequisite. Non-food businesses leave the denominators of P-IRT and halal and pass in the strict count.',
    },
    {
      id: 'Usaha pangan: KBLI 10, 11, 56, atau sektor kuliner. P-IRT dan izin lain yang habis masa berlakunya pada akhir tahun tidak dihitung.',
      en: 'Food: KBLI 10, 11, 56, or sector kuliner. P-IRT numbers and other licences that had expired by the end of the year do not count.',
    },
  ],
  source: 'Rantai pelayanan pusat layanan terpadu',
  msInd: {
    ...legalityMsInd,
    konsep: 'Legalitas usaha bertahap',
    interpretasi: 'Makin tinggi makin banyak usaha yang legalitasnya lengkap pada tahap itu.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis izin, jenis kelamin pemilik, tahun',
    variabel: 'NIB, P-IRT, sertifikat halal, merek, KBLI, sektor',
  },
});
