import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import {encodeDataset, type DatasetFrame} from '../../src/snapshot/encode.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {FORMAT, type Cell, type Snapshot} from '../../src/snapshot/v1.js';

const both = {id: 'kata', en: 'word'};
const frame: DatasetFrame = {
  label: 'Pertumbuhan',
  source: 'Dinas (rekaan)',
  updated: '2018-12-31',
  dims: [
    {
      id: 'region',
      label: 'Wilayah',
      role: 'geo',
      categories: [{id: '99.01', label: 'Kabupaten Contoh'}],
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
    notes: [],
    msInd: {},
  },
};
const cell: Cell = {
  by: {region: '99.01', period: '2018'},
  value: 17.85,
  numerator: 1030,
  denominator: 5770,
  unknown: 0,
  extra: {low: 16.98},
  flags: ['E', 'P'],
  reason: null,
};

function snapshot(): Snapshot {
  return {
    version: '2.0',
    class: 'collection',
    label: 'UMKM',
    source: 'Dinas (rekaan)',
    updated: '2018-12-31',
    link: {item: [encodeDataset(frame, [cell])]},
    extension: {
      format: FORMAT,
      title: 'UMKM',
      publisher: 'Dinas (rekaan)',
      region: {code: '99.01', label: 'Kabupaten Contoh', level: 'kabupaten'},
      asOf: '2018-12-31',
      library: 'pantau-umkm 0.1.0',
      inputs: [],
      reporting: null,
      sizeRegime: 'in_force',
      codeLists: [],
      disclosure: {applied: true, withheld: 0},
      notice: null,
    },
  };
}

describe('a dataset', () => {
  it('gives back what was put in, and says that the rest is missing', () => {
    const [missing, known] = cellsOf(encodeDataset(frame, [cell]));
    expect(known).toEqual(cell);
    expect(missing).toEqual({
      by: {region: '99.01', period: '2017'},
      value: null,
      numerator: null,
      denominator: null,
      unknown: null,
      extra: {low: null},
      flags: ['O'],
      reason: 'missing_input',
    });
  });

  it('holds one SDMX flag per value and all of them in its extension', () => {
    const dataset = encodeDataset(frame, [cell]);
    expect(dataset.status).toEqual({0: 'O', 5: 'E'});
    expect(dataset.extension.flags).toEqual({5: ['E', 'P']});
    expect(dataset.size).toEqual([1, 2, 5]);
  });

  it('refuses a cell outside of its categories', () => {
    expect(() => encodeDataset(frame, [{...cell, by: {region: '99.02', period: '2018'}}])).toThrow(
      UmkmError,
    );
  });

  it('is found by indicator and dimensions in any order', () => {
    expect(findDataset(snapshot(), 'growth.yoy', ['period', 'region'])?.label).toBe('Pertumbuhan');
    expect(findDataset(snapshot(), 'growth.yoy', ['period'])).toBeUndefined();
  });
});

describe('parseSnapshot', () => {
  const code = (input: unknown): string => {
    try {
      parseSnapshot(input);
    } catch (error) {
      return (error as UmkmError).code;
    }
    return 'accepted';
  };
  /** A copy with one part replaced, or left out where no value is given. */
  const changed = (path: string, ...value: readonly unknown[]): unknown => {
    const copy: unknown = structuredClone(snapshot());
    const keys = path.split('.');
    const last = keys.pop() as string;
    let part = copy as Record<string, unknown>;
    for (const key of keys) part = part[key] as Record<string, unknown>;
    if (value.length > 0) part[last] = value[0];
    else Reflect.deleteProperty(part, last);
    return copy;
  };

  it('reads its own text, with or without a byte order mark', () => {
    const text = JSON.stringify(snapshot());
    expect(parseSnapshot(text)).toEqual(snapshot());
    expect(parseSnapshot(`\ufeff${text}`)).toEqual(snapshot());
  });

  it('tells text that is no JSON from JSON that is no snapshot', () => {
    expect(code('<!doctype html>')).toBe('SNAPSHOT_NOT_JSON');
    expect(code('')).toBe('SNAPSHOT_NOT_JSON');
    for (const other of [
      'null',
      '[]',
      '{}',
      '7',
      '{"class":"dataset"}',
      '{"class":"collection"}',
    ]) {
      expect(code(other)).toBe('SNAPSHOT_FORMAT');
    }
  });

  it('refuses another major format', () => {
    expect(code(changed('extension.format', 'pantau-umkm/2'))).toBe('SNAPSHOT_VERSION');
    expect(code(changed('extension.format', 'other/1'))).toBe('SNAPSHOT_FORMAT');
  });

  it.each<[string, string, unknown[]]>([
    ['too few values', 'link.item.0.value', [[]]],
    ['a text among the values', 'link.item.0.value.0', ['7']],
    ['a category without label', 'link.item.0.dimension.period.category.label', [{}]],
    ['no categories', 'link.item.0.dimension.period.category.index', [null]],
    ['a dimension that is not there', 'link.item.0.id.0', ['__proto__']],
    ['no title', 'link.item.0.extension.title', []],
    ['items that are none', 'link.item', [[null]]],
    ['no link', 'link', []],
    ['a region without a name', 'extension.region.label', []],
    ['targets that are no numbers', 'link.item.0.extension.targets', [{2018: '40'}]],
  ])('says what is damaged: %s', (_, path, value) => {
    expect(code(changed(path, ...value))).toBe('SNAPSHOT_SHAPE');
  });
});
