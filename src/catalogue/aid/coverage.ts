import {choose, column, exists, isTrue, listed, all} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {registry} from '../../schema/registry.js';

const eligible = column(registry, 'aidEligible');

export const coverage = defineIndicator({
  key: 'aid.coverage',
  version: 1,
  title: {id: 'Jangkauan bantuan', en: 'Aid coverage'},
  definition: {
    id: 'Usaha sasaran berbeda yang menerima sedikitnya satu bantuan pada tahun itu, dibagi semua usaha sasaran.',
    en: 'Distinct eligible businesses that received at least one aid in the year, divided by all eligible businesses.',
  },
  sentence: {
    id: '{value} usaha sasaran[ di {place}] menerima bantuan pada {period}, {numerator} dari {denominator}',
    en: '{value} of eligible businesses[ in {place}] received aid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × penerima berbeda ÷ usaha sasaran',
    en: '100 × distinct recipients ÷ eligible businesses',
  },
  numerator: {
    id: 'usaha sasaran penerima, dihitung sekali',
    en: 'eligible recipients, counted once',
  },
  denominator: {
    id: 'usaha sasaran, termasuk yang status sasarannya kosong',
    en: 'eligible businesses, those with a blank status included',
  },
  unknown: {
    id: 'usaha yang status sasarannya kosong; tetap dalam penyebut',
    en: 'businesses whose eligibility is blank; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: exists(aid),
    denominator: all(
      listed,
      choose(
        'base',
        {name: 'eligible', when: isTrue(eligible), needs: eligible},
        {
          name: 'active',
          when: listed,
          words: {
            id: 'semua usaha aktif (status sasaran tidak tersedia)',
            en: 'all active businesses (eligibility is not available)',
          },
        },
      ),
    ),
    per: 'programme',
    reported: {numerator: 'recipients', denominator: 'eligible'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'programme'],
  always: [],
  notes: [
    {
      id: 'Usaha dihitung sekali walaupun dibantu berkali-kali. Anggota kelompok dihitung bila daftarnya ada.',
      en: 'A business is counted once however often it was aided. Group members count where a list exists.',
    },
    {
      id: 'Bila kolom sasaran tidak ada, penyebutnya semua usaha aktif.',
      en: 'Where no column tells eligibility, the denominator is all active businesses.',
    },
  ],
  source: 'Cakupan kelompok sasaran',
  msInd: {
    konsep: 'Jangkauan bantuan',
    interpretasi: 'Makin tinggi makin banyak usaha sasaran yang terjangkau.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, skala usaha, program, jenis kelamin pemilik, tahun',
    komposit: 'tidak',
    kegiatan: 'Penyaluran bantuan',
    variabel: 'penerima bantuan, status sasaran',
    levelEstimasi: 'desa/kelurahan',
    aksesUmum: 'ya',
    dokumen: 'RPJMD, LKjIP',
  },
});
