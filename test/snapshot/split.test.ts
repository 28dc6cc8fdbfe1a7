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
  fewTargets,
  figure,
  province,
  smallProvince as small,
  withheld as hidden,
} from '../support/province.js';
import {sampleSnapshot} from '../support/snapshot.js';

const {index, parts, ofAreas} = splitSnapshot(small, {maxBytes: 0});
const partOf = (code: string): Snapshot => parts.get(ofAreas.get(code)!.file)!;

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
    expect([...ofAreas.keys()]).toEqual(['33.01', '33.02']);
    const part = partOf('33.01');
    const {region, reporting, disclosure, title} = part.extension;
    expect(region).toEqual({code: '33.01', label: 'Wilayah 33.01', level: 'kabupaten'});
    expect(title).toBe('UMKM: Wilayah 33.01');
    expect(reporting?.areas.map(({code}) => code)).toEqual(['33.01.01', '33.01.02']);
    expect(disclosure.withheld).toBe(2);
    const shown = part.link.item.map(({extension, dimension}) => [
      extension.indicator,
      dimension.region.category.index,
    ]);
    expect(shown).toEqual([['size.class', ['33.01', '33.01.01', '33.01.02']]]);
  });

  it('moves figures with their flags, reasons and earlier values', () => {
    const part = partOf('33.02');
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
    const text = encodeSnapshot(partOf('33.01'));
    const [first] = index.extension.parts ?? [];
    expect(first).toMatchObject({
      code: '33.01',
      label: 'Wilayah 33.01',
      file: `areas/33.01.${first.sha256.slice(0, 12)}.json`,
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

describe('the files of a split snapshot', () => {
  const cited = (version: string): Snapshot['extension']['citation'] => ({
    ...small.extension.citation,
    version,
    text: {id: `Versi ${version}.`, en: `Version ${version}.`},
  });
  const before = splitSnapshot(
    {...small, extension: {...small.extension, citation: cited('0.1.0+01234567')}},
    {maxBytes: 0},
  );
  const changed: Snapshot = {
    ...small,
    link: {
      item: small.link.item.map((item) =>
        item.extension.indicator === 'size.class'
          ? {...item, value: item.value.map((one) => (one === 20 ? 21 : one))}
          : item,
      ),
    },
    extension: {
      ...small.extension,
      inputs: [],
      citation: cited('0.1.0+ffffffff'),
    },
  };

  it('change with the figures of their own area only, whatever files those came from', () => {
    const after = splitSnapshot(changed, {maxBytes: 0});
    const own = (files: readonly string[], code: string): string | undefined =>
      files.find((file) => file.startsWith(`areas/${code}.`));
    expect(own([...after.parts.keys()], '33.01')).toBe(own([...before.parts.keys()], '33.01'));
    expect(own([...after.parts.keys()], '33.02')).not.toBe(own([...before.parts.keys()], '33.02'));
    expect(after.index).not.toEqual(before.index);
  });

  it('give their largest figures away where they are large, and are joined in the same order', () => {
    const split = splitSnapshot(fewTargets, {maxBytes: 0, maxFile: 1});
    const given = (split.index.extension.parts ?? []).filter(({indicators}) => indicators);
    expect(given.map(({code, indicators, positions}) => [code, indicators, positions])).toEqual([
      ['33', ['growth.yoy'], [1]],
      ['33', ['digital.any'], [2]],
    ]);
    // Targets are asked of the index.
    expect(split.index.link.item.map(({extension}) => extension.indicator)).toEqual(['size.class']);
    for (const part of split.parts.values()) expect(parseSnapshot(part)).toEqual(part);
    expect(joinSnapshot(split.index, split.parts)).toEqual(fewTargets);
  });

  it('of a country lie below one another', () => {
    const {extension} = small;
    const codes = ['ID', '33', '33.01', '33.01.01', '33.01.02', '34', '34.01'];
    const country = {
      ...province([dataset('size.class', codes, [], 'ID')]),
      extension: {
        ...extension,
        reporting: null,
        region: {code: 'ID', label: 'Indonesia', level: 'negara'},
      },
    };
    const split = splitSnapshot(country, {maxBytes: 0});
    const areas = (snapshot: Snapshot): unknown =>
      snapshot.link.item[0].dimension.region.category.index;
    expect(areas(split.index)).toEqual(['ID', '33', '34']);
    const [jateng] = split.index.extension.parts ?? [];
    const part = split.parts.get(jateng.file) as Snapshot;
    expect(areas(part)).toEqual(['33', '33.01']);
    const [within] = part.extension.parts ?? [];
    expect(within.file).toMatch(/^33\.01\.[0-9a-f]{12}\.json$/);
    expect(areas(split.parts.get(`areas/${within.file}`) as Snapshot)).toEqual([
      '33.01',
      '33.01.01',
      '33.01.02',
    ]);
    expect(joinSnapshot(split.index, split.parts)).toEqual(country);
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

  const sizes = fc.constantFrom(1, 4000, 300_000);

  it('gives back what was split, whatever it was, in parts that are whole', () => {
    let splitCases = 0;
    fc.assert(
      fc.property(fc.array(datasets, {minLength: 1, maxLength: 4}), sizes, (makers, maxFile) => {
        const snapshot = province(makers.map((make, i) => make(`size.${String(i)}`)));
        const split = splitSnapshot(snapshot, {maxBytes: 0, maxFile});
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
