import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {UmkmError} from '../../src/errors.js';
import {readSnapshot} from '../../src/node/read-snapshot.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import {province, smallProvince} from '../support/province.js';

const {index, parts} = splitSnapshot(smallProvince, {maxBytes: 0});
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function put(path: string, text: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), {recursive: true});
  writeFileSync(full, text);
  return full;
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: unknown) => (error as UmkmError).code,
  );
}

describe('reading the file of a snapshot', () => {
  it('reads the files of its areas with it, where it was split', async () => {
    const path = put('snapshot.json', encodeSnapshot(index));
    for (const [file, part] of parts) put(file, encodeSnapshot(part));
    expect(await readSnapshot(path)).toEqual(smallProvince);
  });

  it('refuses an index whose areas are missing, or are of another release', async () => {
    const path = put('snapshot.json', encodeSnapshot(index));
    expect(await codeOf(readSnapshot(path))).toBe('FILE_MISSING');
    const other = splitSnapshot(province([...smallProvince.link.item].slice(0, 1)), {maxBytes: 0});
    const [wrong] = other.parts.values();
    for (const file of parts.keys()) put(file, encodeSnapshot(wrong));
    expect(await codeOf(readSnapshot(path))).toBe('SNAPSHOT_PART');
  });

  it('says what a file is not', async () => {
    expect(await codeOf(readSnapshot(put('a.json', '<html>')))).toBe('SNAPSHOT_NOT_JSON');
    expect(await codeOf(readSnapshot(put('b.json', '{}')))).toBe('SNAPSHOT_FORMAT');
    expect(await codeOf(readSnapshot(join(folder, 'none.json')))).toBe('FILE_MISSING');
  });
});
