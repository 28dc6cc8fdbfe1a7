import {all, any, column, filled, listed, notAfter} from '../../indicator/expression.js';
import {defineIndicator, type CountFormula} from '../../indicator/indicator.js';
import {service} from '../../schema/service.js';

/** Stages after arrival, the day of each, and the measure of those that came already counted. */
const stages = [
  {id: 'dinilai', day: column(service, 'assessedDate'), measure: 'centreAssessed'},
  {id: 'berizin', day: column(service, 'licensedDate'), measure: 'centreLicensed'},
  {id: 'dikemas', day: column(service, 'packagedDate'), measure: 'centrePackaged'},
  {id: 'onboarding', day: column(service, 'onboardedDate'), measure: 'centreOnboarded'},
  {id: 'penjualan_pertama', day: column(service, 'firstSaleDate'), measure: 'centreFirstSale'},
];

/** A day after the cut-off has not come; a blank one is a stage not reached. */
const done = stages.map(({day}) => all(filled(day), notAfter(day, 'cutOff')));

const arrivals: CountFormula = {
  kind: 'count',
  over: {of: 'row', table: 'service'},
  where: listed,
  layers: {
    dim: 'stage',
    of: {
      datang: {numerator: listed, reported: {numerator: 'centreArrived'}},
      ...Object.fromEntries(
        stages.map(({id, measure}, index) => [
          id,
          // Who reached a later stage reached this one, whether or not its day was written down.
          {numerator: any(...done.slice(index)), reported: {numerator: measure}},
        ]),
      ),
    },
  },
  reported: {numerator: 'centreArrived'},
};

export const serviceFunnel = defineIndicator({
  key: 'centre.service_funnel',
  version: 1,
  title: {id: 'Corong layanan hulu–hilir', en: 'Service funnel of the centre'},
  definition: {
    id: 'Dari kedatangan pada satu tahun di pusat layanan terpadu: yang mencapai tahap itu (datang, dinilai, berizin, dikemas, onboarding, penjualan pertama) atau tahap sesudahnya, dibagi yang mencapai tahap sebelumnya.',
    en: 'Of the arrivals of one year at the integrated centre: those that reached the stage (arrived, assessed, licensed, packaged, onboarded, first sale) or a later one, divided by those that reached the stage before.',
  },
  sentence: {
    id: '{value} sampai ke tahap {stage}[ di {place}] dari tahap sebelumnya, {numerator} dari {denominator} kedatangan {period}',
    en: '{value} went on to stage {stage}[ in {place}], {numerator} of {denominator} {denominator|arrival|arrivals} of {period}',
  },
  formula: {
    id: '100 × n tahap ini ÷ n tahap sebelumnya; keseluruhan: n tahap ini ÷ n datang',
    en: '100 × n of this stage ÷ n of the stage before; overall: n of this stage ÷ arrivals',
  },
  numerator: {id: 'kedatangan yang mencapai tahap ini', en: 'arrivals that reached this stage'},
  denominator: {
    id: 'kedatangan yang mencapai tahap sebelumnya',
    en: 'arrivals that reached the stage before',
  },
  unknown: {id: 'tidak ada', en: 'none'},
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'cells', name: 'stepConversion', of: {arrivals}, along: 'stage'},
  dimensions: ['size_class', 'sector', 'owner_sex', 'stage'],
  always: ['stage'],
  notes: [
    {
      id: 'Satu angkatan kedatangan diikuti sampai tanggal batas, bukan lalu lintas sebulan: angkatan yang muda masih dapat bertambah.',
      en: 'One cohort of arrivals is followed up to the cut-off, not a month of traffic: a young cohort can still grow.',
    },
    {
      id: 'Kehilangan terbesar (largest_drop) ialah langkah dengan persen terendah.',
      en: 'The largest drop (largest_drop) is the step with the lowest rate.',
    },
  ],
  source: 'Pusat layanan terpadu UMKM, hulu sampai hilir',
  msInd: {
    konsep: 'Kelanjutan layanan pusat terpadu',
    interpretasi: 'Rendah berarti banyak usaha berhenti pada langkah itu.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, skala usaha, sektor, tahap, jenis kelamin pemilik, tahun kedatangan',
    komposit: 'tidak',
    kegiatan: 'Layanan pusat terpadu UMKM',
    variabel: 'tanggal kedatangan dan tanggal tiap tahap',
    levelEstimasi: 'kabupaten/kota',
    aksesUmum: 'ya',
    dokumen: 'LKjIP',
  },
});
