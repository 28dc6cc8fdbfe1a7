import {lastYear, places} from './places.mjs';

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
    targets: {'aid.coverage': {[lastYear]: 40}},
  };
  return {'pantau.json': `${JSON.stringify(config, null, 2)}\n`};
}
