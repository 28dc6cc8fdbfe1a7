import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Ajv, type ValidateFunction} from 'ajv';
import {beforeAll, describe, expect, it} from 'vitest';
import {checkConfig} from '../../src/schema/config.js';
import {reported} from '../../src/schema/reported.js';
import {rowTables} from '../../src/schema/tables.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {growthSnapshot, contoh} from '../../stories/fixtures/growth.js';
import {schemaFiles} from '../../tools/schemas.mjs';
import {malformed} from '../snapshot/malformed.js';
import {wrongTypes} from '../snapshot/malformed-parts.js';
import {sampleSnapshot} from '../support/snapshot.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Without strict mode: what begins with `x-` is ours. */
const check = (name: string): ValidateFunction =>
  new Ajv({strict: false, allErrors: false}).compile(read('schema', `${name}.json`) as object);

/** As it arrives: what JSON cannot hold is no part of a file. */
const asFile = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('the JSON Schemas', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await schemaFiles(root);
  }, 60_000);

  it('are as `npm run generate` writes them', () => {
    const kept = readdirSync(join(root, 'schema'), {recursive: true, encoding: 'utf8'});
    expect(kept.filter((path) => path.endsWith('.json')).sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of files) {
      expect(readFileSync(join(root, 'schema', path), 'utf8'), `schema/${path} is stale`).toBe(
        text,
      );
    }
  });

  it('name no site that is not ours, and are valid themselves', () => {
    for (const [path, text] of files) {
      const {$id} = JSON.parse(text) as {readonly $id: string};
      expect($id).toBe(`urn:pantau-umkm:schema:${path.slice(0, -'.json'.length)}`);
      expect(() => check(path.slice(0, -'.json'.length))).not.toThrow();
    }
  });

  it('say in words what most fields are', () => {
    const text = files.get('snapshot-1.json') as string;
    expect(text).toContain('"description": "How to cite the figures."');
    expect(files.get('config.json')).toContain('"description": "Title of the page."');
    expect(files.get('tables/aid.json')).toContain('"title": "Tanggal penyaluran"');
  });
});

describe('the schema of snapshots', () => {
  const fits = check('snapshot-1');

  it('accepts what the guard accepts', () => {
    for (const snapshot of [sampleSnapshot(), growthSnapshot(contoh)]) {
      expect(parseSnapshot(snapshot)).toEqual(snapshot);
      expect(fits(asFile(snapshot)), JSON.stringify(fits.errors)).toBe(true);
    }
  });

  it('refuses, as the guard does, every part that is missing', () => {
    const lost = malformed.filter(({problem}) => problem === 'missing');
    expect(lost.length).toBeGreaterThan(50);
    const accepted = lost.filter(({input}) => fits(asFile(input()))).map(({name}) => name);
    // That each id has its dimension is more than a schema can say.
    expect(accepted.filter((name) => !/dimension\.(region|period|metric)$/.test(name))).toEqual([]);
  });

  it('refuses every part of another type that JSON can hold', () => {
    const inJson = wrongTypes().filter(
      ({name}) => !/NaN|Infinity|without an end|bigint/.test(name),
    );
    const accepted = inJson.filter(({input}) => fits(asFile(input())));
    // A hole becomes null, which a value may be; only the guard misses the reason.
    expect(accepted.map(({name}) => name)).toEqual(['a hole among the values']);
  });
});

describe('the schema of the configuration', () => {
  const fits = check('config');

  it.each(['kabupaten-contoh', 'pesisir-selatan'])('accepts the example %s', (name) => {
    expect(fits(read('examples', name, 'pantau.json')), JSON.stringify(fits.errors)).toBe(true);
  });

  it.each([
    {titel: 'UMKM'},
    {asOf: '31-12-2024'},
    {codeSystem: 'kemenkeu'},
    {region: {name: 'Tanpa kode'}},
    {periods: {18: {flags: ['P']}}},
    {targets: {'aid.coverage': {2024: '40'}}},
    {disclosure: {sensitive: -1}},
  ])('refuses what the check refuses: %j', (config) => {
    expect(checkConfig(config).config).toBeNull();
    expect(fits(config)).toBe(false);
  });
});

describe('the schemas of tables', () => {
  const specs = [
    ...rowTables.map(({name, spec}) => ({name, spec})),
    {name: 'reported', spec: reported},
  ];

  it('know every column of every table', () => {
    for (const {name, spec} of specs) {
      const {items} = read('schema', 'tables', `${name}.json`) as {
        readonly items: {readonly properties: object};
      };
      expect(Object.keys(items.properties)).toEqual(Object.keys(spec.columns));
    }
  });

  it('take codes as text, blanks as null and no other word than the categories', () => {
    const fits = check('tables/registry');
    expect(fits([{businessId: '0301', annualTurnover: 15e6, startYear: null}])).toBe(true);
    expect(fits([{businessId: 301}])).toBe(false);
    expect(fits([{businessId: 'A', annualTurnover: '15 juta'}])).toBe(false);
    expect(fits([{businessId: 'A', unknownColumn: 1}])).toBe(false);
  });
});
