import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {RegionLevel} from '../data/region.js';
import {UmkmError} from '../errors.js';
import {parseRegionCsv} from '../region/region-csv.js';
import type {RegionList} from '../region/region-list.js';

const files: Readonly<Record<RegionLevel, string>> = {
  provinsi: 'provinces.csv',
  kabupaten: 'regencies.csv',
  kecamatan: 'districts.csv',
  desa: 'villages.csv',
};

/**
 * Loads one level of the areas of Indonesia from the package `idn-area-data`, whose data are under
 * the Open Database License; nothing of them is part of this package.
 *
 * @returns `null` where the package was not installed
 */
export async function publishedRegions(level: RegionLevel): Promise<RegionList | null> {
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve('idn-area-data/package.json');
  } catch {
    return null;
  }
  const {version} = JSON.parse(await readFile(manifest, 'utf8')) as {version: string};
  const bytes = await readFile(join(dirname(manifest), 'data', files[level]));
  return parseRegionCsv(bytes, `idn-area-data ${version}`);
}

/**
 * Reads the office's own list of areas.
 *
 * @throws UmkmError `FILE_MISSING`, `FILE_UNREADABLE`, `REGION_LIST_INVALID`
 */
export async function readRegionFile(path: string): Promise<RegionList> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    const code = cause === 'ENOENT' ? 'FILE_MISSING' : 'FILE_UNREADABLE';
    throw new UmkmError(code, {found: path, cause}, {cause: error});
  });
  return parseRegionCsv(bytes, path.split(/[\\/]/).at(-1));
}
