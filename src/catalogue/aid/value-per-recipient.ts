import {column, exists} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';

export const valuePerRecipient = defineIndicator({
  key: 'aid.value_per_recipient',
  version: 1,
  title: {id: 'Nilai bantuan per penerima', en: 'Aid per recipient'},
  definition: {
    id: 'Rata-rata nilai bantuan yang diterima tiap usaha penerima pada tahun itu, dengan jumlah dan median.',
    en: 'Mean value of aid per receiving business in the year, with total and median.',
  },
  sentence: {
    id: 'Bantuan {value} per penerima[ di {place}] pada {period}[ (median {median})], untuk {denominator} usaha',
    en: 'Aid of {value} per recipient[ in {place}] in {period}[ (median {median})], to {denominator} {denominator|business|businesses}',
  },
  formula: {
    id: 'Σ nilai bantuan ÷ usaha penerima',
    en: 'Σ value of aid ÷ receiving businesses',
  },
  numerator: {
    id: 'nilai bantuan penerima yang nilainya diketahui, rupiah',
    en: 'value of aid to recipients of known value, rupiah',
  },
  denominator: {
    id: 'usaha penerima yang nilai bantuannya diketahui',
    en: 'receiving businesses of known value',
  },
  unknown: {
    id: 'penerima yang nilai salah satu bantuannya kosong; tidak dihitung',
    en: 'recipients of an aid without a value; not counted',
  },
  unit: 'rupiah',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: {of: 'business'},
    where: exists(aid),
    of: {op: 'sum', column: column(aid, 'aidValue')},
    show: 'mean',
    states: ['n', 'total', 'mean', 'median'],
    reported: {
      numerator: 'aidValue',
      denominator: 'recipients',
      unit: 'rupiah',
      denominatorUnit: 'usaha',
    },
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Satu bantuan besar menaikkan rata-rata: baca bersama median.',
      en: 'One large award lifts the mean: read it beside the median.',
    },
    {
      id: 'Bantuan barang dinilai menurut harga kontrak. Bantuan kelompok dibagi rata kepada anggota yang terdaftar; tanpa daftar tidak dibagi.',
      en: 'Aid in kind is valued at its contract price. Aid to a group is split equally among its listed members; without a list it is not attributed.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    konsep: 'Nilai bantuan per penerima',
    interpretasi: 'Menunjukkan besarnya bantuan yang sampai pada satu usaha.',
    ukuran: 'rasio',
    satuan: 'rupiah per usaha',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
    komposit: 'tidak',
    kegiatan: 'Penyaluran bantuan',
    variabel: 'penerima bantuan, nilai bantuan',
    levelEstimasi: 'desa/kelurahan',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
