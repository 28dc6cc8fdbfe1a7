import {defineIndicator} from '../../indicator/indicator.js';
import {agencyMsInd} from './common.js';

export const programmeMatrix = defineIndicator({
  key: 'agency.programme_matrix',
  version: 1,
  title: {id: 'Matriks program perangkat daerah', en: 'Programme matrix of agencies'},
  definition: {
    id: 'Perangkat daerah dengan sedikitnya satu program UMKM pada tahun itu, dibagi semua perangkat daerah; menurut perangkat daerah dan jenis program, dengan banyaknya program (programmes).',
    en: 'Agencies with at least one UMKM programme in the year, divided by all agencies; by agency and type of programme, with the number of programmes (programmes).',
  },
  sentence: {
    id: '{value} perangkat daerah[ di {place}] berprogram UMKM pada {period}, {numerator} dari {denominator}',
    en: '{value} of agencies[ in {place}] had an MSME programme in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × perangkat daerah dengan ≥ 1 program ÷ perangkat daerah',
    en: '100 × agencies with ≥ 1 programme ÷ agencies',
  },
  numerator: {id: 'perangkat daerah dengan program', en: 'agencies with a programme'},
  denominator: {
    id: 'perangkat daerah menurut konfigurasi, dan yang disebut daftar program',
    en: 'agencies of the configuration, and those that the list of programmes names',
  },
  unknown: {id: 'tidak ada', en: 'none'},
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'matrix', table: 'programme'},
  dimensions: ['agency', 'programme_type'],
  always: [],
  notes: [
    {
      id: 'Sel satu perangkat daerah bernilai 100 atau 0; banyaknya program ada pada programmes. Jenis yang ditangani dua perangkat daerah atau lebih dihitung pada total (types_with_two_or_more_agencies).',
      en: 'The cell of one agency is 100 or 0; the number of programmes stands in programmes. Types of two agencies or more are counted in the total (types_with_two_or_more_agencies).',
    },
    {
      id: 'Tanpa daftar perangkat daerah pada konfigurasi (agencies), yang tidak punya program tidak terlihat dan nilainya selalu 100.',
      en: 'Without a list of agencies in the configuration (agencies) those without a programme cannot be seen, and the figure is always 100.',
    },
    {
      id: 'Pakai kode program, kegiatan, dan subkegiatan Permendagri 90/2019 dan pemutakhirannya.',
      en: 'Use the codes of programme, activity and sub-activity of Permendagri 90/2019 and its updates.',
    },
  ],
  source: 'Permendagri 90/2019',
  msInd: {
    ...agencyMsInd,
    konsep: 'Sebaran program UMKM antarperangkat daerah',
    interpretasi: 'Makin tinggi makin banyak perangkat daerah yang ikut menangani UMKM.',
    klasifikasi: 'perangkat daerah, jenis program, tahun',
    variabel: 'perangkat daerah penanggung jawab, jenis program',
  },
});
