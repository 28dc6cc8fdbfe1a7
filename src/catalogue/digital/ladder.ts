import {
  activeSeller,
  all,
  any,
  atLeast,
  firstKnown,
  isTrue,
  listed,
  not,
  seen,
  usesAtLeast,
  usesChannel,
  type Expression,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {digitalMsInd} from './common.js';

/** Days within which an order makes an account active. */
const recent = 90;

/** A business without any channel takes no orders by message, whatever nobody asked. */
const takesOrders = firstKnown(
  isTrue(seen(registry, 'takesOrders')),
  all(usesChannel, isTrue(seen(registry, 'takesOrders'))),
);
const sells = activeSeller(recent);
const integrated = all(
  usesAtLeast(2),
  any(takesOrders, sells),
  isTrue(seen(registry, 'digitalPayment')),
  isTrue(seen(registry, 'digitalBookkeeping')),
);

/** Criteria of stages 1 to 4; the stage is the highest one that is met. */
const criteria: readonly Expression[] = [usesChannel, takesOrders, sells, integrated];

/** Stage `stage` or a higher one: as the office states it, else by the criteria. */
function reached(stage: number): Expression {
  const stated = {op: 'number', column: seen(registry, 'digitalStage')} as const;
  return firstKnown(atLeast(stated, stage), any(...criteria.slice(stage - 1)));
}

function exactly(stage: number): Expression {
  const parts = [
    ...(stage > 0 ? [reached(stage)] : []),
    ...(stage < 4 ? [not(reached(stage + 1))] : []),
  ];
  return all(listed, ...parts);
}

const counts = Object.fromEntries(
  [0, 1, 2, 3, 4].map((stage) => [`stage_${stage}`, exactly(stage)]),
);

export const ladder = defineIndicator({
  key: 'digital.ladder',
  version: 1,
  title: {id: 'Tangga digital', en: 'Digital ladder'},
  definition: {
    id: 'Usaha pada tahap itu atau di atasnya, dibagi semua usaha. Tahap 0 luring; 1 hadir; 2 menerima pesanan lewat pesan atau media sosial; 3 aktif di lokapasar atau antar daring; 4 ≥ 2 saluran pesanan, pembayaran digital, dan pembukuan digital. Tahap usaha ialah kriteria tertinggi yang dipenuhi.',
    en: 'Businesses at the stage or above it, divided by all businesses. Stage 0 offline; 1 present; 2 takes orders by message or social media; 3 active on a marketplace or delivery platform; 4 ≥ 2 order channels, digital payment and digital bookkeeping. The stage is the highest criterion met.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] mencapai tahap {stage} pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses[ in {place}] reached stage {stage} in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha pada tahap ≥ k ÷ semua usaha, k = 1…4',
    en: '100 × businesses at stage ≥ k ÷ all businesses, k = 1…4',
  },
  numerator: {
    id: 'usaha pada tahap itu atau di atasnya',
    en: 'businesses at the stage or above it',
  },
  denominator: {id: 'semua usaha', en: 'all businesses'},
  unknown: {
    id: 'usaha yang belum dapat dipastikan mencapai tahap itu; tetap dalam penyebut',
    en: 'businesses of which it cannot be told whether they reach the stage; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: reached(1),
    denominator: listed,
    extra: counts,
    layers: {
      dim: 'stage',
      of: Object.fromEntries(
        [1, 2, 3, 4].map((stage) => [String(stage), {numerator: reached(stage)}]),
      ),
    },
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'stage'],
  always: ['stage'],
  notes: [
    {
      id: 'Terdaftar belum aktif: tahap 3 perlu pesanan dalam 90 hari sebelum akhir tahun. Tanpa data pesanan, tahap 3 tidak diketahui.',
      en: 'Registered is not active: stage 3 needs an order in the 90 days before the end of the year. Without data on orders stage 3 is unknown.',
    },
    {
      id: 'Tahap yang dinyatakan pendata didahulukan dari kriteria. Banyaknya usaha per tahap (stage_0…stage_4) hanya yang tahapnya pasti.',
      en: 'A stage stated by the enumerator goes before the criteria. Counts per stage (stage_0…stage_4) hold only those whose stage is certain.',
    },
  ],
  source: 'Tangga digital spesifikasi indikator pantau-umkm',
  msInd: {
    ...digitalMsInd,
    konsep: 'Kedalaman adopsi digital',
    interpretasi: 'Makin tinggi makin banyak usaha yang mencapai tahap itu.',
    klasifikasi: 'wilayah, skala usaha, sektor, tahap, jenis kelamin pemilik, tahun',
    variabel:
      'saluran digital, penerimaan pesanan, pesanan terakhir, pembayaran digital, pembukuan digital',
  },
});
