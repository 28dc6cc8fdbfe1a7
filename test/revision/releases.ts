import {encodeDataset, type DimensionFrame} from '../../src/snapshot/encode.js';
import {FORMAT, type Cell, type Dataset, type Snapshot} from '../../src/snapshot/v1.js';
import type {DatasetExtension, SnapshotExtension} from '../../src/snapshot/v1.js';

/** A cell in short: its value, or how it differs from a plain figure. */
export type ShortCell = number | null | Partial<Cell>;

/** A hidden figure. */
export const withheld: Partial<Cell> = {value: null, flags: ['Q'], reason: 'suppressed'};

const said = {id: 'Angka', en: 'Figure'};

/**
 * A dataset of areas by period from a small table: `{2023: {whole: 40, A: 30, B: 10}}`. Everything is
 * invented.
 */
export function dataset(
  indicator: string,
  table: Readonly<Record<string, Readonly<Record<string, ShortCell>>>>,
  extension: Partial<DatasetExtension> = {},
): Dataset {
  const periods = Object.keys(table);
  const areas = [...new Set(periods.flatMap((period) => Object.keys(table[period])))];
  const dims: DimensionFrame[] = [frame('region', areas, 'geo'), frame('period', periods, 'time')];
  const cells = periods.flatMap((period) =>
    Object.entries(table[period]).map(([region, short]) => cellOf({region, period}, short)),
  );
  return encodeDataset(
    {
      label: indicator,
      source: 'Dinas (rekaan)',
      updated: '2024-12-31',
      dims,
      extension: {
        ...{indicator, indicatorVersion: 1, title: said, definition: said, formula: said},
        ...{numerator: said, denominator: said, unknown: said, unit: 'count'},
        ...{direction: 'neutral', sizeRegime: null, notes: [], msInd: {}, ...extension},
      },
    },
    cells,
  );
}

/** A release of Kabupaten Contoh, which is no real place. */
export function release(
  asOf: string,
  items: readonly Dataset[],
  extension: Partial<SnapshotExtension> = {},
): Snapshot {
  const text = {id: 'Dinas (rekaan)', en: 'Dinas (rekaan)'};
  return {
    ...{version: '2.0', class: 'collection', label: 'UMKM', source: 'Dinas (rekaan)'},
    updated: asOf,
    link: {item: items},
    extension: {
      ...{format: FORMAT, title: 'UMKM', publisher: 'Dinas (rekaan)', asOf, cutOff: asOf},
      region: {code: 'whole', label: 'Kabupaten Contoh', level: 'kabupaten'},
      library: 'pantau-umkm 0.1.0',
      inputs: [inputOf(asOf)],
      reporting: null,
      sizeRegime: 'in_force',
      codeLists: [{list: 'wilayah', edition: 'Kemendagri'}],
      disclosure: {applied: true, method: 'suppression', withheld: 0},
      revision: null,
      citation: {author: 'Dinas', title: 'UMKM', date: asOf, version: `0.1.0+${asOf}`, text},
      notice: null,
      ...extension,
    },
  };
}

/** A file whose hash stands for what it holds. */
export function inputOf(content: string): SnapshotExtension['inputs'][number] {
  const sha256 = Buffer.from(content).toString('hex').padEnd(64, '0');
  return {
    ...{file: 'umkm.csv', sha256, table: 'registry', read: 9, accepted: 9},
    ...{refused: 0, setAside: 0, mapping: []},
  };
}

function frame(id: string, categories: readonly string[], role: 'geo' | 'time'): DimensionFrame {
  return {id, label: id, role, categories: categories.map((name) => ({id: name, label: name}))};
}

function cellOf(by: Cell['by'], short: ShortCell): Cell {
  const own = typeof short === 'object' && short !== null ? short : {value: short};
  const {value = null} = own;
  return {
    by,
    ...{value, numerator: value, denominator: null, unknown: null, extra: {}},
    ...{flags: value === null ? ['O'] : [], reason: value === null ? 'missing_input' : null},
    ...own,
  };
}
