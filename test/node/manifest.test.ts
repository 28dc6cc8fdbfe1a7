import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {hashOf, readManifest, removeStale, writeManifest} from '../../src/node/manifest.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-manifest-'))));
afterEach(() => rmSync(folder, {recursive: true}));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
};
const listed = (files: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(files).map(([path, text]) => [path, hashOf(text)]));

describe('what an earlier build wrote', () => {
  it('goes where this one does not write it, with its empty folder', async () => {
    put('index.html', 'a');
    put('areas/1.html', 'b');
    const now = listed({'index.html': 'a'});
    const removed = await removeStale(
      folder,
      listed({'index.html': 'a', 'areas/1.html': 'b'}),
      now,
    );
    expect(removed).toEqual(['areas/1.html']);
    expect(existsSync(join(folder, 'areas'))).toBe(false);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
  });

  it('stays where somebody changed it, and nothing of others is touched', async () => {
    put('areas/1.html', 'changed by hand');
    put('areas/own.html', 'of the office');
    const before = listed({'areas/1.html': 'b', 'areas/gone.html': 'c'});
    expect(await removeStale(folder, before, new Map())).toEqual([]);
    expect(readFileSync(join(folder, 'areas/1.html'), 'utf8')).toBe('changed by hand');
    expect(existsSync(join(folder, 'areas/own.html'))).toBe(true);
  });

  it('reaches no file outside of the folder, whatever the list says', async () => {
    put('site/index.html', 'a');
    put('secret.txt', 's');
    const before = listed({'../secret.txt': 's', [join(folder, 'secret.txt')]: 's'});
    expect(await removeStale(join(folder, 'site'), before, new Map())).toEqual([]);
    expect(existsSync(join(folder, 'secret.txt'))).toBe(true);
  });

  it('is read again as it was written down; nothing where the list is damaged', async () => {
    const files = listed({'index.html': 'a', 'data/b.csv': 'b'});
    await writeManifest(folder, files);
    expect(await readManifest(folder)).toEqual(new Map([...files].sort()));
    put('.pantau-umkm.json', '{"files": ');
    expect(await readManifest(folder)).toEqual(new Map());
  });
});
