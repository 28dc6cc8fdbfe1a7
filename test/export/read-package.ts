import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Package} from 'datapackage';
import {afterAll} from 'vitest';
import {dataPackageOf} from '../../src/export/data-package.js';
import type {Snapshot} from '../../src/snapshot/v1.js';

/** Where packages are written while the tests of a file run. */
export const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-package-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** Reads the package of a snapshot as others would. */
export async function packageOf(snapshot: Snapshot, name: string): Promise<Package> {
  for (const {path, content} of dataPackageOf(snapshot)) {
    const target = join(folder, name, path);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, content);
  }
  return Package.load(join(folder, name, 'datapackage.json'));
}
