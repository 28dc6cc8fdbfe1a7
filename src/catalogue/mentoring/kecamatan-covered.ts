import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';

export const kecamatanCovered = defineIndicator({
  key: 'mentoring.kecamatan_covered',
  version: 1,
  title: {id: 'Kecamatan dengan pendamping', en: 'Kecamatan with a mentor'},
  definition: {
    id: 'Kecamatan yang pada tahun itu didatangi sedikitnya satu pendamping, dibagi semua kecamatan.',
    en: 'Kecamatan in which at least one mentor worked in the year, divided by all kecamatan.',
  },
  sentence: {
    id: '{value} kecamatan[ di {place}] punya pendamping pada {period}, {numerator} dari {denominator}',
    en: '{value} of kecamatan[ in {place}] had a mentor in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kecamatan dengan ≥ 1 pendamping ÷ kecamatan',
    en: '100 × kecamatan with ≥ 1 mentor ÷ kecamatan',
  },
  numerator: {id: 'kecamatan dengan pendamping', en: 'kecamatan with a mentor'},
  denominator: {
    id: 'kecamatan menurut konfigurasi atau daftar usaha',
    en: 'kecamatan of the configuration or the register',
  },
  unknown: {
    id: 'semua kecamatan, bila tidak satu pun pendampingan diketahui tempatnya',
    en: 'all kecamatan, where no session is known by its place',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'areas',
    level: 'kecamatan',
    table: 'mentoring',
    where: listed,
    counts: 'mentors',
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: '18 pendamping untuk 18 kecamatan rata-rata 1, tetapi tidak berarti tiap kecamatan punya satu: hitung kecamatannya.',
      en: '18 mentors for 18 kecamatan average 1, which need not mean one in each: count the kecamatan.',
    },
    {
      id: 'Tempatnya kecamatan kunjungan, bila kosong wilayah kerja pendamping, bila kosong kecamatan usaha yang didampingi. Daftarkan semua kecamatan pada konfigurasi (areas), sebab yang tanpa usaha terdaftar tidak terlihat.',
      en: 'The place is the kecamatan of the visit, else the area of the mentor, else the kecamatan of the business. List all kecamatan in the configuration (areas): one without a registered business cannot be seen.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    konsep: 'Sebaran pendamping',
    interpretasi: 'Makin tinggi makin merata pendamping di wilayah itu.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, tahun',
    komposit: 'tidak',
    kegiatan: 'Pendampingan UMKM',
    variabel: 'pendamping, kecamatan pendampingan',
    levelEstimasi: 'kabupaten/kota',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
