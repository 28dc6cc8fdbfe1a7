import {defineIndicator} from '../../indicator/indicator.js';
import {agencyMsInd} from './common.js';

export const agencyOverlap = defineIndicator({
  key: 'agency.overlap',
  version: 1,
  title: {
    id: 'Irisan penerima antarperangkat daerah',
    en: 'Overlap of recipients between agencies',
  },
  definition: {
    id: 'Usaha yang pada tahun itu dilayani kedua perangkat daerah, dibagi usaha yang dilayani salah satunya (indeks Jaccard), untuk setiap pasangan.',
    en: 'Businesses served in the year by both agencies, divided by businesses served by either (Jaccard index), for every pair.',
  },
  sentence: {
    id: '{numerator} dari {denominator} usaha[ di {place}] dilayani {agency} dan {agency_b} pada {period} (irisan {value})',
    en: '{numerator} of {denominator} {denominator|business|businesses}[ in {place}] served by {agency} and {agency_b} in {period} (overlap {value})',
  },
  formula: {
    id: '|A ∩ B| ÷ |A ∪ B|; koefisien irisan: |A ∩ B| ÷ min(|A|, |B|)',
    en: '|A ∩ B| ÷ |A ∪ B|; overlap coefficient: |A ∩ B| ÷ min(|A|, |B|)',
  },
  numerator: {id: 'usaha yang dilayani keduanya', en: 'businesses served by both'},
  denominator: {id: 'usaha yang dilayani salah satunya', en: 'businesses served by either'},
  unknown: {
    id: 'usaha dengan layanan yang pemberinya tidak disebut',
    en: 'businesses with a service that names no agency',
  },
  unit: 'index',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {kind: 'overlap'},
  dimensions: ['size_class', 'sector', 'owner_sex', 'agency', 'agency_b'],
  always: ['agency', 'agency_b'],
  notes: [
    {
      id: '0: tidak ada usaha bersama; 1: penerimanya sama. Pencocokan memakai nomor usaha, di dalam kantor saja.',
      en: '0: no business in common; 1: the same recipients. Matched on the key of the business, within the office only.',
    },
    {
      id: 'Bila satu perangkat daerah jauh lebih kecil, lihat koefisien irisan (overlap_coefficient).',
      en: 'Where one agency is much smaller, see the overlap coefficient (overlap_coefficient).',
    },
  ],
  source: 'Jaccard (1901); koefisien Szymkiewicz–Simpson',
  msInd: {
    ...agencyMsInd,
    konsep: 'Tumpang tindih penerima layanan',
    interpretasi: 'Makin dekat 1 makin sama penerima kedua perangkat daerah.',
    ukuran: 'indeks',
    satuan: 'indeks 0–1',
    klasifikasi: 'pasangan perangkat daerah, wilayah, skala usaha, sektor, tahun',
    variabel: 'penerima layanan, perangkat daerah pemberi layanan',
  },
});
