import {encodeDataset, type DatasetFrame} from '../../src/snapshot/encode.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {growthFrame, sampleSnapshot} from '../support/snapshot.js';

/** Six areas of an invented kabupaten, each in another state. */
const areas = {
  '99.01': 'Kabupaten Contoh',
  '99.01.01': 'Awan',
  '99.01.02': 'Bukit',
  '99.01.03': 'Cempaka',
  '99.01.04': 'Danau',
  '99.01.05': 'Embun',
};

const frame: DatasetFrame = {
  ...growthFrame,
  label: 'Jangkauan bantuan',
  dims: [
    {
      id: 'region',
      label: 'Wilayah',
      role: 'geo',
      categories: Object.entries(areas).map(([id, label]) => ({id, label})),
      child: {'99.01': Object.keys(areas).slice(1)},
    },
    growthFrame.dims[1],
  ],
  extraMetrics: [],
  extension: {
    ...growthFrame.extension,
    indicator: 'aid.coverage',
    title: {id: 'Jangkauan bantuan', en: 'Aid coverage'},
    unit: 'percent',
    msInd: {satuan: 'persen'},
    targets: {'2018': 42.5},
    breaks: [],
    final: {},
    revised: {},
  },
};

const plain = {extra: {}, flags: [], reason: null};

function cell(region: string, period: string, more: Partial<Cell>): Cell {
  return {
    by: {region, period},
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    ...plain,
    ...more,
  };
}

const coverage: Dataset = encodeDataset(frame, [
  cell('99.01', '2017', {value: 40, numerator: 400, denominator: 1000}),
  cell('99.01', '2018', {value: 43.38, numerator: 612, denominator: 1411, flags: ['P']}),
  cell('99.01.01', '2018', {value: 61.3300492610837, numerator: 498, denominator: 812}),
  cell('99.01.02', '2018', {value: 25, numerator: 5, denominator: 20, flags: ['P']}),
  cell('99.01.03', '2018', {flags: ['Q'], reason: 'suppressed'}),
  cell('99.01.04', '2018', {flags: ['O'], reason: 'missing_input'}),
  cell('99.01.05', '2018', {numerator: 0, denominator: 0, reason: 'zero_denominator'}),
]);

const classes: Dataset = encodeDataset(
  {
    ...frame,
    dims: [
      ...frame.dims,
      {
        id: 'size_class',
        label: 'Skala usaha',
        categories: [
          {id: 'total', label: 'Jumlah', labelEn: 'Total'},
          {id: 'mikro', label: 'Mikro', labelEn: 'Micro'},
        ],
      },
    ],
    extension: {
      ...frame.extension,
      indicator: 'size.class',
      title: {id: 'Jumlah usaha', en: 'Businesses'},
      unit: 'count',
      msInd: {satuan: 'usaha'},
      targets: undefined,
    },
  },
  [
    {
      ...cell('99.01', '2018', {value: 6800, numerator: 6800, flags: ['E', 'P']}),
      by: {region: '99.01', period: '2018', size_class: 'total'},
    },
    {
      ...cell('99.01', '2018', {value: 6512, numerator: 6512}),
      by: {region: '99.01', period: '2018', size_class: 'mikro'},
    },
  ],
);

/** An invented office whose `Danau` has not reported. */
export function office(): Snapshot {
  const sample = sampleSnapshot();
  return {
    ...sample,
    link: {item: [coverage, classes]},
    extension: {
      ...sample.extension,
      notice: {id: 'Data rekaan.', en: 'Invented data.'},
      reporting: {
        level: 'kecamatan',
        period: '2018',
        by: '2019-01-31',
        areas: [
          {code: '99.01.01', label: 'Awan', reported: true},
          {code: '99.01.04', label: 'Danau', reported: false},
        ],
      },
    },
  };
}
