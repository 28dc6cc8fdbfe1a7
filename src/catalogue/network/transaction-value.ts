import {all, any, equals, filled, not} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {dealStatus, dealValue, networkDimensions, networkMsInd, partner} from './common.js';

/** A row of a participant without a partner, a state or a value is no deal. */
const isDeal = any(filled(partner), filled(dealStatus), filled(dealValue));

/** Goods were paid for; a value whose state is blank is taken as realised. */
const realised = any(
  equals(dealStatus, 'trading'),
  all(not(filled(dealStatus)), filled(dealValue)),
);

export const transactionValue = defineIndicator({
  key: 'network.transaction_value',
  version: 1,
  title: {id: 'Nilai transaksi temu bisnis', en: 'Value of deals after business matching'},
  definition: {
    id: 'Jumlah nilai transaksi yang terealisasi dari temu bisnis pada tahun itu, dengan median dan bagian transaksi terbesar.',
    en: 'Total value of realised deals of business matching in the year, with the median and the share of the largest deal.',
  },
  sentence: {
    id: 'Transaksi temu bisnis {value}[ di {place}] pada {period}, dari {denominator} transaksi[, median {median}]',
    en: 'Deals worth {value}[ in {place}] in {period}, {denominator} {denominator|deal|deals}[, median {median}]',
  },
  formula: {
    id: 'Σ nilai transaksi terealisasi; bagian terbesar = 100 × transaksi terbesar ÷ Σ',
    en: 'Σ value of realised deals; share of the largest = 100 × largest deal ÷ Σ',
  },
  numerator: {id: 'nilai transaksi terealisasi, rupiah', en: 'value of realised deals, rupiah'},
  denominator: {
    id: 'transaksi terealisasi yang nilainya diketahui',
    en: 'realised deals of known value',
  },
  unknown: {
    id: 'transaksi yang nilainya kosong, atau yang tidak diketahui sudah terealisasi; tidak ada dalam jumlah',
    en: 'deals without a value, or not known to be realised; not in the total',
  },
  unit: 'rupiah',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: {of: 'row', table: 'matching'},
    where: all(isDeal, realised),
    of: {op: 'number', column: dealValue},
    show: 'total',
    states: ['n', 'total', 'median', 'top_share'],
  },
  dimensions: ['kind', ...networkDimensions],
  always: [],
  notes: [
    {
      id: 'Potensi, minat, dan komitmen transaksi tidak pernah dihitung.',
      en: 'Hoped-for, intended and promised deals never count.',
    },
    {
      id: 'Satu transaksi besar dapat menjadi hampir seluruh nilai dan membuka usahanya: lihat bagian terbesar.',
      en: 'One large deal can be nearly all of the value and give its business away: see the share of the largest.',
    },
    {
      id: 'Jumlahnya atas transaksi yang nilainya diketahui; yang tidak diketahui dinyatakan di sampingnya.',
      en: 'The total is over deals of known value; the others are stated beside it.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...networkMsInd,
    konsep: 'Nilai transaksi kemitraan',
    interpretasi: 'Makin tinggi makin besar nilai yang sungguh diperdagangkan.',
    ukuran: 'jumlah',
    satuan: 'rupiah',
    klasifikasi: 'wilayah, bentuk kemitraan, skala usaha, sektor, jenis kelamin pemilik, tahun',
    variabel: 'status kesepakatan, nilai transaksi',
  },
});
