import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {UmkmError} from '../../src/errors.js';
import {migrate} from '../../src/snapshot/migrate.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {FORMAT} from '../../src/snapshot/v1.js';
import {sampleSnapshot} from '../support/snapshot.js';

type Json = Record<string, unknown>;

/** A file of the preview, as it was written then; its figures are invented. */
const preview = readFileSync(new URL('../fixtures/snapshot-0.json', import.meta.url), 'utf8');

function previewWith(change: Json): Json {
  const data = JSON.parse(preview) as {readonly extension: Json};
  return {...data, extension: {...data.extension, ...change}};
}

function pathOf(data: unknown): unknown {
  try {
    parseSnapshot(data);
    return null;
  } catch (error) {
    return (error as UmkmError).params.path;
  }
}

describe('a snapshot of the preview', () => {
  it('becomes one of the present format', () => {
    const {extension, link} = parseSnapshot(preview);
    expect(extension).toMatchObject({
      format: FORMAT,
      title: 'UMKM Kabupaten Contoh (rekaan)',
      cutOff: '2018-12-31',
      codeLists: [{list: 'wilayah', edition: 'Kemendagri'}],
      disclosure: {applied: true, method: 'suppression', withheld: 0},
      revision: null,
      citation: {
        author: 'Dinas (rekaan)',
        title: 'UMKM Kabupaten Contoh (rekaan)',
        date: '2018-12-31',
        version: 'pantau-umkm 0.1.0',
        text: {id: 'Dinas (rekaan). UMKM Kabupaten Contoh (rekaan), 2018-12-31.'},
      },
    });
    expect(extension.reporting?.by).toBe('2018-12-31');
    expect(link.item[0].value).toEqual(sampleSnapshot().link.item[0].value);
  });

  it('counts as set aside what was read and neither accepted nor refused', () => {
    const [input] = parseSnapshot(preview).extension.inputs;
    expect(input).toMatchObject({read: 9, accepted: 6, refused: 2, setAside: 1, mapping: []});
  });

  it('was published without protection only where it says so', () => {
    const methodOf = (disclosure: unknown): string =>
      parseSnapshot(previewWith({disclosure})).extension.disclosure.method;
    expect(methodOf({applied: true, withheld: 3})).toBe('suppression');
    expect(methodOf({applied: false, withheld: 0})).toBe('none');
  });

  it('keeps null where no areas report', () => {
    expect(parseSnapshot(previewWith({reporting: null})).extension.reporting).toBeNull();
  });

  it('can be written again as the present format, once for all', () => {
    const text = encodeSnapshot(parseSnapshot(preview));
    expect(text).toContain('"format":"pantau-umkm/1"');
    expect(encodeSnapshot(parseSnapshot(text))).toBe(text);
  });

  it.each<[string, Json]>([
    ['extension.inputs', {inputs: null}],
    ['extension.inputs[0].file', {inputs: [null]}],
    ['extension.inputs[0].file', {inputs: [{read: {valueOf: null, toString: null}}]}],
    ['extension.codeLists', {codeLists: 'Kemendagri'}],
    ['extension.codeLists[0].edition', {codeLists: [7]}],
    ['extension.disclosure.applied', {disclosure: 'none'}],
    ['extension.reporting', {reporting: 7}],
    ['extension.asOf', {asOf: 7}],
    ['extension.publisher', {publisher: {toString: null}}],
  ])('is refused for %s where that was damaged before', (path, change) => {
    expect(pathOf(previewWith(change))).toBe(path);
  });
});

describe('migrating', () => {
  it('leaves its input and the present format as they are', () => {
    const data = JSON.parse(preview) as Json;
    migrate(data, 0);
    expect(data).toEqual(JSON.parse(preview));
    const present = {...sampleSnapshot()} as unknown as Json;
    expect(migrate(present, 1)).toBe(present);
  });
});
