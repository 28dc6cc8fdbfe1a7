import {
  all,
  column,
  equals,
  filled,
  firstKnown,
  listed,
  not,
  notAfter,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {aidMsInd} from './common.js';

const planned = column(aid, 'aidPlannedDate');
const date = column(aid, 'aidDate');
const status = column(aid, 'aidStatus');

/** A day of hand-over counts where no status says otherwise. */
const delivered = firstKnown(equals(status, 'delivered'), filled(date));
/** What was rejected is owed to nobody. */
const due = all(notAfter(planned, 'cutOff'), firstKnown(not(equals(status, 'rejected')), listed));
const byCutOff = all(delivered, notAfter(date, 'cutOff'));
const onTime = all(delivered, notAfter(date, planned));

export const aidTimeliness = defineIndicator({
  key: 'aid.timeliness',
  version: 1,
  title: {id: 'Bantuan tepat waktu', en: 'Aid on time'},
  definition: {
    id: 'Bantuan yang diserahkan pada atau sebelum tanggal rencana, dibagi bantuan yang tanggal rencananya sudah lewat.',
    en: 'Aid handed over on or before its planned date, divided by aid whose planned date has come.',
  },
  sentence: {
    id: '{value} bantuan[ di {place}] tepat waktu pada {period}, {numerator} dari {denominator} yang jatuh tempo',
    en: '{value} of aid[ in {place}] was on time in {period}, {numerator} of {denominator} due',
  },
  formula: {
    id: '100 × diserahkan ≤ tanggal rencana ÷ jatuh tempo',
    en: '100 × delivered ≤ planned date ÷ due',
  },
  numerator: {
    id: 'bantuan yang diserahkan paling lambat pada tanggal rencana',
    en: 'aid handed over by its planned date',
  },
  denominator: {
    id: 'bantuan jatuh tempo, termasuk yang belum diserahkan',
    en: 'aid due, what was not delivered included',
  },
  unknown: {
    id: 'bantuan yang diserahkan tanpa tanggal; tetap dalam penyebut',
    en: 'aid delivered on an unknown day; it stays in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'ratio',
    over: {of: 'row', table: 'aid', date: planned, every: true},
    numerator: onTime,
    denominator: due,
    extra: {
      delivered_on_time: all(due, onTime),
      due,
      undelivered: all(due, not(byCutOff)),
    },
    numbers: {
      median_delay_days: {
        show: 'median',
        where: all(due, byCutOff),
        of: {op: 'days', from: planned, to: date},
      },
    },
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'programme', 'agency'],
  always: [],
  notes: [
    {
      id: 'Yang jatuh tempo dan belum diserahkan tetap dalam penyebut: terlambat, tetapi belum punya jeda hari. Median jeda hanya atas yang sudah diserahkan.',
      en: 'What is due and not delivered stays in the denominator: late, but without a delay. The median delay is of what was delivered.',
    },
    {
      id: 'Tahunnya tahun tanggal rencana. Usulan yang ditolak dan bantuan tanpa tanggal rencana tidak dihitung.',
      en: 'The year is that of the planned date. Rejected proposals and aid without a planned date are left out.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...aidMsInd,
    konsep: 'Ketepatan waktu penyaluran',
    interpretasi: 'Makin tinggi makin banyak bantuan yang tiba sesuai rencana.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, program, tahun',
    variabel: 'tanggal rencana, tanggal serah terima, status bantuan',
  },
});
