import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inTreeOrder} from '../../src/snapshot/areas.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {joinSnapshot} from '../../src/snapshot/join.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {
  dataset,
  everyArea as all,
  figure,
  province,
  smallProvince as small,
  withheld as hidden,
} from '../support/province.js';
import {sampleSnapshot} from '../support/snapshot.js';

const {index, parts} = splitSnapshot(small, {maxBytes: 0});

describe('a split snapshot', () => {
  it('keeps the whole and what is directly below it in the index', () => {
    const ids = index.link.item.map((item) => item.dimension.region.category.index);
    expect(ids).toEqual([
      ['33', '33.01', '33.02', '33.03', 'unknown'],
      ['33'],
      ['33', '33.01', '33.03'],
    ]);
    expect(index.link.item[0].dimension.region.category.child).toEqual({
      33: ['33.01', '33.02', '33.03'],
    });
  });

  it('has a part for each area with areas of its own, which holds its margin too', () => {
    expect([...parts.keys()]).toEqual(['areas/33.01.json', 'areas/33.02.json']);
    const part = parts.get('areas/33.01.json') as Snapshot;
    const {region, reporting, disclosure, title} = part.extension;
    expect(region).toEqual({code: '33.01', label: 'Wilayah 33.01', level: 'kabupaten'});
    expect(title).toBe('UMKM: Wilayah 33.01');
    expect(reporting?.areas.map(({code}) => code)).toEqual(['33.01.01', '33.01.02']);
    expect(disclosure.withheld).toBe(2);
    const shown = part.link.item.map(({extension, dimension}) => [
      extension.indicator,
      dimension.region.category.index,
    ]);
    expect(shown).toEqual([
      ['size.class', ['33.01', '33.01.01', '33.01.02']],
      ['digital.any', ['33.01']],
    ]);
  });

  it('moves figures with their flags, reasons and earlier values', () => {
    const part = parts.get('areas/33.02.json') as Snapshot;
    const cells = cellsOf(part.link.item[0]);
    expect(cells).toHaveLength(4);
    expect(cells[1]).toEqual(cellsOf(small.link.item[0])[9]);
    expect(cells[1]).toMatchObject({by: {region: '33.02'}, value: 20, flags: ['E', 'P']});
  });

  it('leaves targets of the whole out of the parts', () => {
    expect(index.link.item[0].extension.targets).toEqual({2018: 20});
    for (const part of parts.values()) {
      expect(part.link.item.map(({extension}) => extension.targets)).not.toContainEqual({2018: 20});
    }
  });

  it('is made of snapshots that the guard accepts by themselves', () => {
    for (const snapshot of [index, ...parts.values()]) {
      expect(parseSnapshot(encodeSnapshot(snapshot))).toEqual(snapshot);
    }
  });

  it('lists the parts with the size and the hash of their files', () => {
    const text = encodeSnapshot(parts.get('areas/33.01.json') as Snapshot);
    const [first] = index.extension.parts ?? [];
    expect(first).toMatchObject({
      code: '33.01',
      label: 'Wilayah 33.01',
      file: 'areas/33.01.json',
      bytes: Buffer.byteLength(text),
    });
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('becomes the same snapshot again, from files too', () => {
    expect(joinSnapshot(index, parts)).toEqual(small);
    const read = new Map(
      [...parts].map(([file, part]) => [file, parseSnapshot(encodeSnapshot(part))]),
    );
    expect(encodeSnapshot(joinSnapshot(parseSnapshot(encodeSnapshot(index)), read))).toBe(
      encodeSnapshot(small),
    );
  });

  it('is not put together from parts that are missing or of another release', () => {
    const other = splitSnapshot({...small, label: 'Lain'}, {maxBytes: 0}).parts;
    for (const wrong of [new Map<string, Snapshot>(), other]) {
      expect(() => joinSnapshot(index, wrong)).toThrow('SNAPSHOT_PART');
    }
  });
});

describe('a snapshot that is not split', () => {
  const unsplit = (snapshot: Snapshot, maxBytes?: number): boolean =>
    splitSnapshot(snapshot, maxBytes === undefined ? {} : {maxBytes}).index === snapshot;

  it('is one that is small, has nothing below, or was split before', () => {
    expect(unsplit(small)).toBe(true);
    expect(unsplit(small, 1_000_000)).toBe(true);
    expect(unsplit(province([dataset('size.class', ['33', '33.01'])]), 0)).toBe(true);
    expect(unsplit(index, 0)).toBe(true);
    expect(unsplit({...sampleSnapshot()}, 0)).toBe(true);
  });

  it('is joined to itself', () => {
    expect(joinSnapshot(small, new Map())).toBe(small);
  });

  it('is any dataset whose areas stand in another order, so that none is changed', () => {
    const order = ['33', '33.02', '33.01', '33.01.01'];
    const mixed = province([dataset('size.class', order), dataset('digital.any', all)]);
    const split = splitSnapshot(mixed, {maxBytes: 0});
    expect(split.index.link.item[0]).toBe(mixed.link.item[0]);
    expect(split.parts.size).toBe(2);
    expect(joinSnapshot(split.index, split.parts)).toEqual(mixed);
  });
});

describe('splitting and joining', () => {
  const area = fc
    .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 2}))
    .map(([regency, district, village]) => {
      const code = `33.0${String(regency)}`;
      if (district === 0) return code;
      return `${code}.0${String(district)}${village === 0 ? '' : `.200${String(village)}`}`;
    });
  const ids = fc
    .uniqueArray(fc.oneof(area, fc.constantFrom('33', 'unknown', '34.01')), {minLength: 1})
    .chain((found) => fc.constantFrom(inTreeOrder(found, '33'), found));
  const cells = fc.array(
    fc.record({
      value: fc.option(fc.integer({min: 0, max: 99})),
      flags: fc.constantFrom([], ['P'], ['E', 'P']),
      revised: fc.option(fc.constant({value: 3, asOf: '2017-12-31'}), {nil: undefined}),
    }),
  );
  const datasets = fc.tuple(ids, cells).map(([list, figures]) => {
    const found = figures.slice(0, list.length).map(({value, flags, revised}, i) => {
      const rest = value === null ? hidden : {flags};
      return figure(list[i], value, {...rest, ...(revised && {revised})});
    });
    return (indicator: string) => dataset(indicator, list, found);
  });

  it('gives back what was split, whatever it was, in parts that are whole', () => {
    let splitCases = 0;
    fc.assert(
      fc.property(fc.array(datasets, {minLength: 1, maxLength: 4}), (makers) => {
        const snapshot = province(makers.map((make, i) => make(`size.${String(i)}`)));
        const split = splitSnapshot(snapshot, {maxBytes: 0});
        if (split.parts.size > 0) splitCases++;
        expect(joinSnapshot(split.index, split.parts)).toEqual(snapshot);
        for (const part of [split.index, ...split.parts.values()]) {
          expect(parseSnapshot(part)).toEqual(part);
        }
      }),
    );
    expect(splitCases).toBeGreaterThan(20);
  });
});
