import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {messageOf} from '../../src/text/message.js';
import * as aid from '../../stories/fixtures/aid.js';
import * as digital from '../../stories/fixtures/digital.js';
import * as growth from '../../stories/fixtures/growth.js';
import {sampleSnapshot} from '../support/snapshot.js';
import {malformed} from './malformed.js';

function refusal(input: unknown): UmkmError | null {
  try {
    parseSnapshot(input);
    return null;
  } catch (error) {
    if (error instanceof UmkmError) return error;
    throw error;
  }
}

describe('the guard of snapshots', () => {
  it('knows many ways to be damaged', () => {
    expect(malformed.length).toBeGreaterThan(60);
    expect(new Set(malformed.map(({name}) => name)).size).toBe(malformed.length);
  });

  it.each(malformed)('refuses $name', ({input, code, path, problem}) => {
    const error = refusal(input());
    expect(error?.code).toBe(code);
    if (path !== undefined) expect(error?.params.path).toContain(path);
    if (problem !== undefined) expect(error?.params.problem).toBe(problem);
    for (const lang of ['id', 'en'] as const) {
      const told = messageOf(error as UmkmError, lang);
      expect(told).toContain(`[${code}]`);
      expect(told.length).toBeLessThan(420);
      expect(told).not.toMatch(/undefined|\{|\[object/);
    }
  });

  it('changes nothing that other code can see, whatever arrives', () => {
    const seen = (): unknown => [
      Object.getOwnPropertyNames(Object.prototype),
      Object.getOwnPropertyNames(Array.prototype),
      Reflect.ownKeys(globalThis),
      Object.getOwnPropertyDescriptor(Object.prototype, '__proto__'),
    ];
    const before = seen();
    for (const {input} of malformed) refusal(input());
    parseSnapshot(sampleSnapshot());
    expect(seen()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('says which part is damaged and how, in both languages', () => {
    const error = refusal({...sampleSnapshot(), label: 7}) as UmkmError;
    expect(messageOf(error, 'id')).toBe(
      'Snapshot rusak pada label: jenisnya salah. Buat ulang dengan perintah build. [SNAPSHOT_SHAPE]',
    );
    expect(messageOf(error, 'en')).toBe(
      'The snapshot is damaged at label: wrong type. Build it again. [SNAPSHOT_SHAPE]',
    );
  });

  it('tells whoever has a newer file what to do', () => {
    const {extension, ...rest} = sampleSnapshot();
    const error = refusal({...rest, extension: {...extension, format: 'pantau-umkm/2'}});
    expect(messageOf(error as UmkmError, 'id')).toContain('Perbarui pantau-umkm');
    expect(messageOf(error as UmkmError, 'en')).toContain('Update pantau-umkm');
  });
});

describe('a snapshot that is accepted', () => {
  it.each([
    ['as text', JSON.stringify(sampleSnapshot())],
    ['as text with a byte order mark', `\ufeff${JSON.stringify(sampleSnapshot())}`],
    ['as data', sampleSnapshot()],
  ])('comes back whole %s', (_, input) => {
    expect(parseSnapshot(input)).toEqual(sampleSnapshot());
  });

  const stories = Object.entries({...aid, ...digital, ...growth}).filter(
    (entry): entry is [string, Snapshot] =>
      typeof entry[1] === 'object' && 'class' in entry[1] && entry[1].class === 'collection',
  );

  it('is every snapshot of the stories', () => {
    expect(stories.length).toBeGreaterThan(8);
    for (const [name, snapshot] of stories) {
      expect(parseSnapshot(JSON.stringify(snapshot)), name).toEqual(snapshot);
    }
  });

  it('is a copy: what its owner does to the original later changes nothing', () => {
    const original = structuredClone(sampleSnapshot());
    const parsed = parseSnapshot(original);
    (original.link.item[0].value as number[])[5] = 99;
    expect(parsed.link.item[0].value[5]).toBe(17.85);
  });

  it('holds own properties only, and nothing that the format does not know', () => {
    const inherited = Object.create({title: 'inherited'}) as object;
    const data = {...sampleSnapshot(), extra: {deep: []}, onload: 'alert(1)'};
    expect(parseSnapshot(data)).toEqual(sampleSnapshot());
    const {extension} = sampleSnapshot();
    const rest = Object.entries(extension).filter(([key]) => key !== 'title');
    const untitled = Object.assign(inherited, Object.fromEntries(rest));
    const error = refusal({...data, extension: untitled});
    expect(error?.params).toEqual({path: 'extension.title', problem: 'missing'});
  });

  it('finds nothing under a name that every object inherits', () => {
    const [dataset] = parseSnapshot(sampleSnapshot()).link.item;
    const {dimension, extension} = dataset;
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(dimension[key]).toBeUndefined();
      expect(dimension.region.category.label[key]).toBeUndefined();
      expect(dimension.region.extension?.labelEn?.[key]).toBeUndefined();
      expect(extension.targets?.[key]).toBeUndefined();
      expect(extension.flags?.[key]).toBeUndefined();
    }
  });

  it('shows names with markup as they are', () => {
    const label = '<img src=x onerror=alert(1)>';
    const parsed = parseSnapshot({...sampleSnapshot(), label});
    expect(parsed.label).toBe(label);
    expect(cellsOf(parsed.link.item[0])).toHaveLength(2);
  });
});
