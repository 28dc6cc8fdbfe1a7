import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {watchPaths, type Watched} from '../../src/cli/watch.js';

let folder: string;
let watched: Watched;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-watch-'));
  mkdirSync(join(folder, 'situs'));
  writeFileSync(join(folder, 'umkm.csv'), 'a');
});
afterEach(() => {
  watched.close();
  rmSync(folder, {recursive: true});
});

const named = (name: string): string => relative('.', join(folder, name));

describe('watching the files of an office', () => {
  it('tells once what changed in several steps, not what the site or a spreadsheet writes', async () => {
    watched = watchPaths([folder], {except: join(folder, 'situs'), quiet: 100});
    const next = watched.next();
    writeFileSync(join(folder, 'situs', 'index.html'), 'x');
    writeFileSync(join(folder, '~$umkm.xlsx'), 'x');
    writeFileSync(join(folder, 'umkm.csv'), 'b');
    writeFileSync(join(folder, 'umkm.csv'), 'c');
    writeFileSync(join(folder, 'bantuan.csv'), 'd');
    expect(await next).toEqual([named('bantuan.csv'), named('umkm.csv')]);
  });

  it('notices a file that another one takes the place of, and what changed while nobody asked', async () => {
    watched = watchPaths([join(folder, 'umkm.csv')], {except: join(folder, 'situs'), quiet: 50});
    writeFileSync(join(folder, 'baru.part'), 'e');
    renameSync(join(folder, 'baru.part'), join(folder, 'umkm.csv'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await watched.next()).toEqual([named('umkm.csv')]);
  });
});
