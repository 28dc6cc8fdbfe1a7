import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {agencyMsInd, inForce} from './common.js';

export const mouStatus = defineIndicator({
  key: 'agency.mou_status',
  version: 1,
  title: {id: 'Status kerja sama', en: 'Status of agreements'},
  definition: {
    id: 'Banyaknya kesepakatan (MoU) dan perjanjian kerja sama (PKS) menurut status pada tanggal batas: belum berlaku, berlaku, akan berakhir (sisa ≤ 90 hari, masih berlaku), berakhir.',
    en: 'Number of memoranda (MoU) and cooperation agreements (PKS) by status on the cut-off date: not yet in force, in force, ending (≤ 90 days left, still in force), ended.',
  },
  sentence: {
    id: '{value} naskah kerja sama[ di {place}] pada {period}[, {in_force} di antaranya berlaku]',
    en: '{value} {value|agreement|agreements}[ in {place}] in {period}[, {in_force} in force]',
  },
  formula: {
    id: 'banyaknya naskah per status dan jenis',
    en: 'number of agreements per status and kind',
  },
  numerator: {id: 'naskah kerja sama', en: 'agreements'},
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {
    id: 'naskah yang statusnya tidak dapat dipastikan berdiri sebagai kategori sendiri',
    en: 'agreements whose status cannot be told are a category of their own',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'count',
    over: {of: 'row', table: 'agreement'},
    where: listed,
    extra: {in_force: inForce},
  },
  dimensions: ['status', 'kind', 'agency'],
  always: ['status', 'kind'],
  notes: [
    {
      id: 'Hari pertama dan terakhir ikut berlaku. MoU dan PKS dihitung terpisah: MoU menyatakan niat, PKS mengikat.',
      en: 'The first and last day are in force. MoU and PKS are counted apart: a MoU declares intent, a PKS binds.',
    },
    {
      id: 'in_force memuat yang berlaku dan yang akan berakhir. Naskah tanpa tanggal akhir dianggap berlaku terus.',
      en: 'in_force holds those in force and those ending. An agreement without a last day runs on.',
    },
  ],
  source: 'Daftar MoU/PKS perangkat daerah',
  msInd: {
    ...agencyMsInd,
    konsep: 'Kerja sama perangkat daerah',
    interpretasi: 'Menunjukkan berapa kerja sama yang berlaku dan yang perlu diperpanjang.',
    ukuran: 'jumlah',
    satuan: 'naskah',
    klasifikasi: 'status, jenis naskah, perangkat daerah',
    variabel: 'tanggal mulai, tanggal berakhir, jenis naskah',
  },
});
