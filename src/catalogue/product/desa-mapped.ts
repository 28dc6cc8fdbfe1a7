import {column, equals, filled, firstKnown} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {product} from '../../schema/product.js';

const survey = column(product, 'productSurvey');

export const desaMapped = defineIndicator({
  key: 'product.desa_mapped',
  version: 1,
  title: {id: 'Desa dengan produk terpetakan', en: 'Desa with a mapped product'},
  definition: {
    id: 'Desa dan kelurahan dengan sedikitnya satu produk terpetakan, dibagi semua desa dan kelurahan; di sampingnya desa yang sudah didatangi.',
    en: 'Desa and kelurahan with at least one mapped product, divided by all of them; beside it those that were surveyed.',
  },
  sentence: {
    id: '{value} desa[ di {place}] punya produk terpetakan pada {period}, {numerator} dari {denominator}',
    en: '{value} of desa[ in {place}] had a mapped product in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × desa dengan ≥ 1 produk ÷ desa; didatangi: 100 × (dengan produk + tanpa produk) ÷ desa',
    en: '100 × desa with ≥ 1 product ÷ desa; surveyed: 100 × (with a product + without) ÷ desa',
  },
  numerator: {id: 'desa dengan produk terpetakan', en: 'desa with a mapped product'},
  denominator: {
    id: 'desa menurut konfigurasi atau daftar usaha',
    en: 'desa of the configuration or the register',
  },
  unknown: {
    id: 'desa yang belum didatangi; tetap dalam penyebut',
    en: 'desa that were not visited; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'areas',
    level: 'desa',
    table: 'product',
    where: firstKnown(equals(survey, 'found'), filled(column(product, 'productName'))),
    looked: equals(survey, 'none'),
    reported: {numerator: 'villagesMapped', denominator: 'villages', unit: 'desa'},
    reportedLooked: {numerator: 'villagesWithoutProduct', unit: 'desa'},
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: '"Tidak ditemukan" bukan "belum didatangi": persen terpetakan dan kemajuan survei (surveyed) dua angka yang berbeda.',
      en: '"None found" is not "not visited": the share mapped and the progress of the survey (surveyed) are two figures.',
    },
    {
      id: 'Daftarkan semua desa pada konfigurasi (areas): desa tanpa usaha terdaftar tidak terlihat dari daftar usaha.',
      en: 'List all desa in the configuration (areas): one without a registered business cannot be seen from the register.',
    },
  ],
  source: 'Pemetaan produk per desa',
  msInd: {
    konsep: 'Cakupan pemetaan produk',
    interpretasi: 'Makin tinggi makin banyak desa yang produknya sudah terpetakan.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, tahun',
    komposit: 'tidak',
    kegiatan: 'Pemetaan produk unggulan',
    variabel: 'desa, hasil survei, produk',
    levelEstimasi: 'kabupaten/kota',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
