import {agencies} from './agencies.mjs';
import {lastYear, places} from './places.mjs';

/** Ratings of a result as a share of its target. */
const predicates = [
  ['veryLow', 'Sangat rendah', 'Very low', 0],
  ['low', 'Rendah', 'Low', 51],
  ['medium', 'Sedang', 'Medium', 66],
  ['high', 'Tinggi', 'High', 76],
  ['veryHigh', 'Sangat tinggi', 'Very high', 91],
];

/**
 * `pantau.json`: what the files do not say.
 *
 * @returns {Record<string, string>} file name to content
 */
export function configFiles() {
  const config = {
    title: 'UMKM Kabupaten Contoh',
    publisher: 'Dinas Koperasi dan UKM Kabupaten Contoh (rekaan)',
    source: 'Dinas Koperasi dan UKM Kabupaten Contoh (data rekaan)',
    region: {code: '99.01', name: 'Kabupaten Contoh'},
    asOf: `${lastYear}-12-31`,
    cutOff: `${lastYear}-12-31`,
    codeSystem: 'kemendagri',
    sizeRegime: 'in_force',
    notice: {
      id: 'Data rekaan: kabupaten, usaha, dan semua angka di halaman ini dikarang untuk contoh.',
      en: 'Invented data: the kabupaten, its businesses and every figure here are made up.',
    },
    areas: places.map(({code, name}) => ({code, name})),
    periods: {[lastYear]: {flags: ['P'], final: `${lastYear + 1}-06-30`}},
    targets: {
      'aid.coverage': {[lastYear]: 40},
      'aid.exclusion_error': {[lastYear]: 55},
      'aid.inclusion_error': {[lastYear]: 5},
      'digital.any': {[lastYear - 1]: 60, [lastYear]: 70},
      'legality.nib_share': {[lastYear]: 75},
      'agency.absorption': {[lastYear]: 95},
      'dq.completeness': {[lastYear]: 95},
      'mentoring.coverage': [
        {period: String(lastYear), target: 20},
        {period: String(lastYear), region: places[0].code, target: 30},
      ],
    },
    predicates: predicates.map(([id, name, en, from]) => ({id, label: {id: name, en}, from})),
    agencies,
    areaRank: {
      variable: 'Persentase penduduk miskin (rekaan)',
      values: Object.fromEntries(places.map(({code}, at) => [code, 6.2 + ((at * 7) % 18) / 2])),
      poorest: 'highest',
    },
  };
  return {'pantau.json': `${JSON.stringify(config, null, 2)}\n`};
}
