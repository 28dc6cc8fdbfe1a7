import {childrenOf} from '../../src/snapshot/areas.js';
import {encodeDataset, type DimensionFrame} from '../../src/snapshot/encode.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {growthFrame, sampleSnapshot} from './snapshot.js';

const years = growthFrame.dims[1];

function regions(ids: readonly string[], whole: string): DimensionFrame {
  return {
    id: 'region',
    label: 'Wilayah',
    role: 'geo',
    categories: ids.map((id) => ({
      id,
      label: `Wilayah ${id}`,
      ...(id === 'unknown' && {labelEn: 'Unknown'}),
    })),
    child: childrenOf(ids, whole),
  };
}

/** Growth frame by region and year of an invented provinsi, under the name of any indicator. */
export function dataset(
  indicator: string,
  ids: readonly string[],
  cells: readonly Cell[] = [],
  whole = '33',
): Dataset {
  const extension = {...growthFrame.extension, revised: undefined};
  return encodeDataset(
    {...growthFrame, dims: [regions(ids, whole), years], extension: {...extension, indicator}},
    cells,
  );
}

/** A snapshot of the invented provinsi 33. */
export function province(items: readonly Dataset[]): Snapshot {
  const {extension, ...rest} = sampleSnapshot();
  const code = (id: string) => ({code: id, label: `Wilayah ${id}`, reported: true});
  return {
    ...rest,
    link: {item: items},
    extension: {
      ...extension,
      parts: undefined,
      region: {code: '33', label: 'Provinsi Contoh', level: 'provinsi'},
      reporting: {
        level: 'kecamatan',
        period: '2018',
        by: '2019-01-31',
        areas: ['33.01.01', '33.01.02', '33.02.01'].map(code),
      },
    },
  };
}

/** A figure of 2018. */
export const figure = (region: string, value: number | null, rest: Partial<Cell> = {}): Cell => ({
  by: {region, period: '2018'},
  value,
  numerator: value,
  denominator: null,
  unknown: null,
  extra: {low: null},
  flags: [],
  reason: null,
  ...rest,
});
/** Of a figure that protects a business. */
export const withheld: Partial<Cell> = {flags: ['Q'], reason: 'suppressed'};

/** Two kabupaten with kecamatan, one without; all of it is invented. */
export const everyArea = [
  '33',
  '33.01',
  '33.01.01',
  '33.01.02',
  '33.02',
  '33.02.01',
  '33.03',
  'unknown',
];
/** What these areas have. */
export const smallProvince = province([
  dataset('size.class', everyArea, [
    figure('33', 60),
    figure('33.01', 30),
    figure('33.01.01', null, withheld),
    figure('33.01.02', null, withheld),
    figure('33.02', 20, {flags: ['E', 'P'], revised: {value: 19, asOf: '2018-06-30'}}),
    figure('33.02.01', 20),
    figure('33.03', 10),
    figure('unknown', 0),
  ]),
  dataset('growth.yoy', ['33']),
  dataset('digital.any', ['33', '33.01', '33.03'], [figure('33.01', 7)]),
]);

/** The same with targets for the first indicator only: figures with targets get no file of their own. */
export const fewTargets: Snapshot = {
  ...smallProvince,
  link: {
    item: smallProvince.link.item.map((item, i) => {
      const extension = {...item.extension};
      if (i > 0) delete extension.targets;
      return {...item, extension};
    }),
  },
};
