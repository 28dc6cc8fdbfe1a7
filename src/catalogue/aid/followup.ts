import {
  column,
  due,
  notYetDue,
  param,
  span,
  spanOf,
  within,
  type Window,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {mentoring} from '../../schema/mentoring.js';

/** Day 0 is the hand-over itself, with its ceremony. */
const window: Window = {
  after: column(aid, 'aidDate'),
  first: span(1),
  last: spanOf(param('days', 30)),
  unit: 'day',
};

export const followup = defineIndicator({
  key: 'aid.followup',
  version: 1,
  title: {id: 'Pendampingan lanjutan', en: 'Mentoring after aid'},
  definition: {
    id: 'Penerima yang dikunjungi pendamping pada hari ke-1 sampai ke-N sesudah bantuan diserahkan, dibagi penerima yang jendela N harinya sudah lewat.',
    en: 'Recipients visited by a mentor on day 1 to N after the hand-over, divided by recipients whose window of N days has closed.',
  },
  sentence: {
    id: '{value} penerima bantuan {period}[ di {place}] didampingi dalam {days} hari, {numerator} dari {denominator}',
    en: '{value} of the {period} recipients[ in {place}] were visited within {days} days, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × penerima didampingi pada hari 1…N ÷ penerima jatuh tempo',
    en: '100 × recipients visited on day 1…N ÷ recipients due',
  },
  numerator: {id: 'penerima jatuh tempo yang didampingi', en: 'due recipients with a visit'},
  denominator: {id: 'penerima jatuh tempo', en: 'recipients due'},
  unknown: {
    id: 'penerima jatuh tempo yang tanggal serah terimanya tidak diketahui; tetap dalam penyebut',
    en: 'due recipients whose hand-over date is unknown; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: within(window, mentoring),
    denominator: due(window),
    extra: {not_due: notYetDue(window)},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Kunjungan pada hari serah terima (hari 0) adalah seremoni dan tidak dihitung.',
      en: 'A visit on the day of the hand-over (day 0) is the ceremony and does not count.',
    },
    {
      id: 'Penerima dengan beberapa bantuan dihitung sekali: cukup satu bantuan yang jatuh tempo diikuti kunjungan.',
      en: 'A recipient of several aids counts once: one due aid followed by a visit is enough.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    konsep: 'Pendampingan sesudah bantuan',
    interpretasi: 'Makin tinggi makin banyak penerima yang benar-benar didampingi.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, skala usaha, jenis kelamin pemilik, tahun',
    komposit: 'tidak',
    kegiatan: 'Penyaluran bantuan dan pendampingan',
    variabel: 'tanggal serah terima, tanggal pendampingan',
    levelEstimasi: 'desa/kelurahan',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
