import {encodeDataset, type DatasetFrame} from '../../src/snapshot/encode.js';
import {FORMAT, type Cell, type Snapshot} from '../../src/snapshot/v1.js';

const both = {id: 'kata', en: 'word'};

/** Growth of an invented kabupaten over two years, with one further metric. */
export const growthFrame: DatasetFrame = {
  label: 'Pertumbuhan',
  source: 'Dinas (rekaan)',
  updated: '2018-12-31',
  dims: [
    {
      id: 'region',
      label: 'Wilayah',
      role: 'geo',
      categories: [{id: '99.01', label: 'Kabupaten Contoh', labelEn: 'Sample Regency'}],
    },
    {
      id: 'period',
      label: 'Tahun',
      role: 'time',
      categories: [
        {id: '2017', label: '2017'},
        {id: '2018', label: '2018'},
      ],
    },
  ],
  extraMetrics: ['low'],
  extension: {
    indicator: 'growth.yoy',
    indicatorVersion: 1,
    title: both,
    definition: both,
    formula: both,
    numerator: both,
    denominator: both,
    unknown: both,
    unit: 'percent',
    direction: 'neutral',
    sizeRegime: null,
    notes: [both],
    msInd: {nama: 'Pertumbuhan'},
    breaks: [{period: '2018', note: both}],
    params: {along: 'kbli'},
    final: {2018: '2019-12-31'},
    revised: {5: {value: 17.5, asOf: '2018-06-30'}},
    targets: {2018: 20},
  },
};

/** The figure of 2018; that of 2017 is missing. */
export const growthCell: Cell = {
  by: {region: '99.01', period: '2018'},
  value: 17.85,
  numerator: 1030,
  denominator: 5770,
  unknown: 0,
  extra: {low: 16.98},
  flags: ['E', 'P'],
  reason: null,
};

/** Areas below a kabupaten, crossed with the period. */
const areas: DatasetFrame = {
  ...growthFrame,
  dims: [
    {
      id: 'region',
      label: 'Wilayah',
      role: 'geo',
      categories: ['99.01', '99.01.01', '99.01.02'].map((id) => ({id, label: `Wilayah ${id}`})),
      child: {'99.01': ['99.01.01', '99.01.02']},
    },
    growthFrame.dims[1],
  ],
  extension: {...growthFrame.extension, indicator: 'size.class', revised: {}},
};

/** A small snapshot that uses every field of the format; all of it is invented. */
export function sampleSnapshot(): Snapshot {
  const sha256 = '0123456789abcdef'.repeat(4);
  return {
    version: '2.0',
    class: 'collection',
    label: 'UMKM',
    source: 'Dinas (rekaan)',
    updated: '2018-12-31',
    link: {item: [encodeDataset(growthFrame, [growthCell]), encodeDataset(areas, [])]},
    extension: {
      format: FORMAT,
      title: 'UMKM',
      publisher: 'Dinas (rekaan)',
      region: {code: '99.01', label: 'Kabupaten Contoh', level: 'kabupaten'},
      asOf: '2018-12-31',
      cutOff: '2018-12-31',
      library: 'pantau-umkm 0.1.0',
      inputs: [
        {
          file: 'umkm.csv',
          sha256,
          table: 'registry',
          read: 9,
          accepted: 6,
          refused: 2,
          setAside: 1,
          mapping: [{header: 'Kecamatan', column: 'districtName', how: 'alias'}],
        },
      ],
      reporting: {
        level: 'kecamatan',
        period: '2018',
        by: '2019-01-31',
        areas: [{code: '99.01.01', label: 'Wilayah 99.01.01', reported: true}],
      },
      sizeRegime: 'in_force',
      codeLists: [{list: 'wilayah', edition: 'Kemendagri 2022'}],
      disclosure: {applied: true, method: 'suppression', withheld: 0},
      revision: {previousAsOf: '2018-06-30', previousSha256: sha256, changed: 1},
      citation: {
        author: 'Dinas (rekaan)',
        title: 'UMKM',
        date: '2018-12-31',
        version: '0.1.0-01234567',
        text: both,
      },
      parts: [
        {
          code: '99.01.01',
          label: 'Wilayah 99.01.01',
          file: 'areas/99.01.01.json',
          bytes: 1200,
          sha256,
        },
      ],
      notice: both,
    },
  };
}
