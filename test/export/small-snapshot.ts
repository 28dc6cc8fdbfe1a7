import fc from 'fast-check';
import {encodeDataset, type DatasetFrame} from '../../src/snapshot/encode.js';
import type {Cell, Snapshot} from '../../src/snapshot/v1.js';
import {growthFrame, sampleSnapshot} from '../support/snapshot.js';

type Category = DatasetFrame['dims'][number]['categories'][number];

/** A snapshot of datasets that were written by hand or at random; all of it is invented. */
export function snapshotOf(
  ...datasets: readonly (readonly [DatasetFrame, readonly Cell[]])[]
): Snapshot {
  const sample = sampleSnapshot();
  const item = datasets.map(([frame, cells]) => encodeDataset(frame, cells));
  return {...sample, link: {item}};
}

/** Two areas and their sum by size class in one year. */
export const stockFrame: DatasetFrame = {
  label: 'Jumlah usaha menurut skala',
  source: 'Dinas (rekaan)',
  updated: '2024-12-31',
  dims: [
    {
      id: 'region',
      label: 'Wilayah',
      role: 'geo',
      categories: [
        {id: '33.10', label: 'Kabupaten Contoh'},
        {id: '33.10.01', label: 'Awan'},
        {id: '33.10.02', label: '=1+1'},
        {id: 'unknown', label: 'Tidak diketahui', labelEn: 'Unknown'},
      ],
      child: {'33.10': ['33.10.01', '33.10.02']},
    },
    {id: 'period', label: 'Tahun', role: 'time', categories: [{id: '2024', label: '2024'}]},
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
    ...growthFrame.extension,
    indicator: 'size.class',
    unit: 'count',
    msInd: {satuan: 'usaha'},
    params: undefined,
  },
};

/** A figure of `stockFrame`. */
export function stock(region: string, size_class: string, cell: Partial<Cell>): Cell {
  return {
    by: {region, period: '2024', size_class},
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: {},
    flags: [],
    reason: null,
    ...cell,
  };
}

/** Numbers that no figure has by chance: whoever finds one in a file has found what was withheld. */
export const secretFrom = 7_000_001;

/**
 * A random snapshot. Withheld cells hold their number, as no published snapshot may: what lets it
 * through is found.
 */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .array(
    fc.record({
      regions: fc.integer({min: 1, max: 4}),
      periods: fc.integer({min: 1, max: 3}),
      channels: fc.uniqueArray(anyCode(), {minLength: 1, maxLength: 3, selector: ({id}) => id}),
      indicator: fc.constantFrom('aid.coverage', 'growth.yoy', 'digital.any'),
      figures: fc.infiniteStream(anyFigure()),
    }),
    {minLength: 1, maxLength: 3},
  )
  .map((list) => {
    let secret = secretFrom;
    return snapshotOf(
      ...list.map(({regions, periods, channels, indicator, figures}): [DatasetFrame, Cell[]] => {
        const frame = randomFrame(regions, periods, channels, indicator);
        const cells = product(frame.dims.map(({categories}) => categories.map(({id}) => id)));
        const drawn = Array.from(figures.take(cells.length));
        return [
          frame,
          cells.map(([region, period, channel], i) => {
            const {hide, ...figure} = drawn[i];
            const by = {region, period, channel};
            if (!hide) return {by, ...figure};
            const hidden = (): number => secret++;
            return {
              by,
              value: hidden(),
              numerator: hidden(),
              denominator: hidden(),
              unknown: hidden(),
              extra: {low: hidden()},
              flags: ['Q'],
              reason: 'suppressed',
            };
          }),
        ];
      }),
    );
  });

function randomFrame(
  regions: number,
  periods: number,
  channels: readonly Category[],
  indicator: string,
): DatasetFrame {
  const ids = ['33.10', '33.10.01', '33.10.02', 'unknown'].slice(0, regions);
  return {
    ...stockFrame,
    dims: [
      {
        ...stockFrame.dims[0],
        categories: stockFrame.dims[0].categories.slice(0, regions),
        child: {'33.10': ids.filter((id) => id.startsWith('33.10.'))},
      },
      {
        ...stockFrame.dims[1],
        categories: ['2022', '2023', '2024'].slice(0, periods).map((id) => ({id, label: id})),
      },
      {id: 'channel', label: 'Saluran', categories: channels},
    ],
    extraMetrics: ['low'],
    extension: {...stockFrame.extension, indicator, unit: 'percent', msInd: {satuan: 'persen'}},
  };
}

/** Codes and names as offices write them, some of which a spreadsheet would run. */
function anyCode(): fc.Arbitrary<Category> {
  const text = fc.oneof(
    fc.constantFrom('total', 'unknown', '=1+1', '@x', '-', "'=1", 'a;=1', 'a,b', 'a"b', '10', '01'),
    fc
      .string({minLength: 1, unit: 'grapheme'})
      .filter((one) => one.trim() === one && one !== '...'),
  );
  return fc.record({id: text, label: text});
}

function anyFigure(): fc.Arbitrary<Omit<Cell, 'by'> & {hide: boolean}> {
  const number = fc.oneof(
    fc.integer({min: -5000, max: 5000}),
    fc.double({min: -1e3, max: 1e3, noNaN: true}),
  );
  const count = fc.option(fc.integer({min: 0, max: 5000}));
  const parts = {denominator: count, unknown: count, numerator: fc.option(number)};
  return fc.oneof(
    fc.record({
      ...parts,
      value: number.map((value): number | null => value),
      extra: fc.record({low: fc.option(number)}),
      flags: fc.constantFrom([], ['P'], ['E', 'P']),
      reason: fc.constant(null),
      hide: fc.boolean(),
    }),
    fc.record({
      ...parts,
      value: fc.constant(null),
      extra: fc.record({low: fc.constant(null)}),
      flags: fc.constantFrom(['O'], ['M']),
      reason: fc.constantFrom('missing_input', 'zero_denominator'),
      hide: fc.constant(false),
    }),
  );
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );
}
