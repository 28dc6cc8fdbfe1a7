import {csvParse, csvParseRows} from 'd3-dsv';
import type {Package} from 'datapackage';
import JSONstat from 'jsonstat-toolkit';
import {beforeAll, describe, expect, it} from 'vitest';
import {msIndRecord} from '../../src/cli/ms-ind.js';
import {indicatorOf} from '../../src/compute.js';
import {msIndCsv, msIndOf} from '../../src/export/ms-ind.js';
import {sdmxCsvOf} from '../../src/export/sdmx-csv.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import type {Cell, Snapshot} from '../../src/snapshot/v1.js';
import {exampleSnapshot} from '../support/example-snapshot.js';
import {packageOf} from './read-package.js';

const examples = {} as Record<'kabupaten-contoh' | 'pesisir-selatan', Snapshot>;
beforeAll(async () => {
  examples['kabupaten-contoh'] = await exampleSnapshot('kabupaten-contoh');
  examples['pesisir-selatan'] = await exampleSnapshot('pesisir-selatan');
}, 120_000);

describe.each(['kabupaten-contoh', 'pesisir-selatan'] as const)(
  'the Data Package of %s',
  (name) => {
    let read: Package;
    let snapshot: Snapshot;
    beforeAll(async () => {
      snapshot = examples[name];
      read = await packageOf(snapshot, name);
    });

    it('is valid and has a resource for each dataset and each code list', () => {
      expect(read.errors).toEqual([]);
      expect(read.valid).toBe(true);
      const names = read.resources.map((one) => one.name);
      expect(names.slice(0, snapshot.link.item.length)).toContain(
        'size.class--region-period-size_class',
      );
      expect(names.slice(snapshot.link.item.length)).toContain('region');
      expect(new Set(names).size).toBe(names.length);
      expect(read.resources.every(({schema}) => schema.valid)).toBe(true);
    });

    it('holds every figure of the snapshot, row by row, valid against its schema', async () => {
      for (const [i, dataset] of snapshot.link.item.entries()) {
        const rows = await read.resources[i].read({keyed: true});
        const cells = cellsOf(dataset);
        expect(rows).toHaveLength(cells.length);
        expect(rows.map((row) => figureOf(row, cells[0]))).toEqual(
          cells.map(({by, value, numerator, denominator, unknown, extra, reason}) => ({
            ...{by, value, numerator, denominator, unknown, extra, reason},
          })),
        );
      }
    });

    it('has every code in its code list, and every parent', async () => {
      for (const resource of read.resources) expect(await resource.checkRelations()).toBeTruthy();
    });

    it('states title, version, publisher and the hash of every input', () => {
      expect(read.descriptor).toMatchObject({
        profile: 'tabular-data-package',
        title: snapshot.extension.title,
        version: snapshot.extension.citation.version,
        contributors: [{title: snapshot.extension.publisher, role: 'publisher'}],
        sources: [
          {title: snapshot.source},
          ...snapshot.extension.inputs.map(({file, sha256}) => ({
            title: file,
            hash: `sha256:${sha256}`,
          })),
        ],
      });
      expect(read.descriptor).not.toHaveProperty('created');
      expect(read.descriptor).not.toHaveProperty('licenses');
    });
  },
);

describe('a snapshot as another JSON-stat client reads it', () => {
  let snapshot: Snapshot;
  let read: ReturnType<typeof JSONstat>[];
  beforeAll(() => {
    snapshot = examples['kabupaten-contoh'];
    // The client changes what it is given.
    read = JSONstat(structuredClone(snapshot)).Dataset();
  });

  it('is a collection of datasets with their names and roles', () => {
    expect(JSONstat(structuredClone(snapshot)).class).toBe('collection');
    expect(read.map(({label, id}) => ({label, id}))).toEqual(
      snapshot.link.item.map(({label, id}) => ({label, id})),
    );
    for (const {role} of read)
      expect(role).toMatchObject({geo: ['region'], time: ['period'], metric: ['metric']});
  });

  it('has every value and status', () => {
    let compared = 0;
    snapshot.link.item.forEach((dataset, i) => {
      const metrics = dataset.dimension.metric.category.index;
      for (const {by, value, numerator, denominator, unknown, extra, flags} of cellsOf(dataset)) {
        const parts: Record<string, number | null> = {
          ...extra,
          ...{value, numerator, denominator, unknown},
        };
        for (const metric of metrics)
          expect(read[i].Data({...by, metric}).value).toBe(parts[metric]);
        expect(read[i].Data({...by, metric: 'value'}).status).toBe(flags[0] ?? null);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(1000);
  });

  it('has the areas below the kabupaten, and a name for every category', () => {
    const below = snapshot.link.item[0].dimension.region.category.child?.['99.01'] ?? [];
    expect(below).toHaveLength(18);
    const region = read[0].Dimension('region');
    expect(region.hierarchy).toBe(true);
    expect(region.Category('99.01').id).toEqual(below);
    expect(region.Category('99.01.02').label).toBe('Awan');
    snapshot.link.item.forEach(({id, dimension}, i) => {
      for (const dim of id) {
        const {index, label} = dimension[dim].category;
        expect(read[i].Dimension(dim).id).toEqual(index);
        for (const one of index)
          expect(read[i].Dimension(dim).Category(one).label).toBe(label[one]);
      }
    });
  });

  it('has the unit of every metric: what it is counted in, and its digits', () => {
    snapshot.link.item.forEach(({dimension, extension: {indicator}}, i) => {
      for (const metric of dimension.metric.category.index) {
        const {unit} = read[i].Dimension('metric').Category(metric);
        expect(unit, `${indicator} ${metric}`).toEqual({
          label: expect.stringMatching(/./) as string,
          decimals: expect.any(Number) as number,
        });
      }
    });
  });
});

/** Attributes of Peraturan BPS 5/2020 that no record may leave empty. */
const attributes = [
  ...['nama', 'konsep', 'definisi', 'interpretasi', 'metode', 'ukuran', 'satuan', 'klasifikasi'],
  ...['komposit', 'levelEstimasi', 'aksesUmum'],
] as const;

describe('MS-Ind records of a snapshot', () => {
  let snapshot: Snapshot;
  beforeAll(() => {
    snapshot = examples['kabupaten-contoh'];
  });

  it('stand once for each indicator, with every attribute', () => {
    const records = msIndOf(snapshot);
    const keys = new Set(snapshot.link.item.map(({extension}) => extension.indicator));
    expect(records.map(({kunci}) => kunci)).toEqual([...keys]);
    for (const record of records)
      for (const name of attributes)
        expect(record, record.kunci).toHaveProperty(name, expect.stringMatching(/./));
  });

  it('say of an indicator what the catalogue says', () => {
    for (const record of msIndOf(snapshot)) {
      // Where figures come from and how they are broken down is a matter of the snapshot.
      const {dimensi, parameter, sumber, catatan, penyebut, ...own} = record;
      expect(msIndRecord(indicatorOf(record.kunci))).toMatchObject(own);
      expect(sumber).toBe(snapshot.source);
      expect([dimensi, parameter, catatan].every(Array.isArray)).toBe(true);
      expect(penyebut).not.toBe('');
    }
  });

  it('are a line each as CSV', () => {
    const records = msIndOf(snapshot);
    const rows = csvParse(msIndCsv(records));
    expect(rows.map(({kunci, nama, dimensi}) => [kunci, nama, dimensi])).toEqual(
      records.map(({kunci, nama, dimensi}) => [kunci, nama, dimensi.join('; ')]),
    );
    expect(rows.columns).toEqual(Object.keys(records[0]));
  });
});

describe('SDMX-CSV of the invented kabupaten', () => {
  let snapshot: Snapshot;
  beforeAll(() => {
    snapshot = examples['kabupaten-contoh'];
  });

  it('holds every figure at full precision, and no key twice', () => {
    const rows = csvParse(sdmxCsvOf(snapshot));
    const cells = snapshot.link.item.flatMap(cellsOf);
    expect(rows.map(({OBS_VALUE}) => (OBS_VALUE === '' ? null : Number(OBS_VALUE)))).toEqual(
      cells.map(({value}) => value),
    );
    const attributes = rows.columns.indexOf('OBS_VALUE');
    const keys = rows.map((row) =>
      rows.columns
        .slice(0, attributes)
        .map((name) => row[name])
        .join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('heads every column with an id that begins with a letter', () => {
    const [head] = csvParseRows(sdmxCsvOf(snapshot));
    expect(new Set(head).size).toBe(head.length);
    for (const name of head) expect(name).toMatch(/^[A-Z][A-Z0-9_-]*$/);
  });
});

function figureOf(row: Readonly<Record<string, string | number | null>>, like: Cell) {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[name]]));
  return {
    by: pick(Object.keys(like.by)),
    ...pick(['value', 'numerator', 'denominator', 'unknown', 'reason']),
    extra: pick(Object.keys(like.extra)),
  };
}
