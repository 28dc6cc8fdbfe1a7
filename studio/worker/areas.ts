import type {RegionLevel} from '../../src/data/region.js';
import {UmkmError} from '../../src/errors.js';
import type {RegionList} from '../../src/region/region-list.js';
import {parseRegionCsv} from '../../src/region/region-csv.js';
import type {Place} from './messages.js';

const files: Readonly<Record<RegionLevel, string>> = {
  provinsi: 'provinces.csv',
  kabupaten: 'regencies.csv',
  kecamatan: 'districts.csv',
  desa: 'villages.csv',
};

/** Where the lists come from, for the record. */
let edition: Promise<string> | null = null;
const loaded = new Map<RegionLevel, Promise<RegionList>>();

/**
 * One level of the areas of Indonesia, from the studio's own folder. It is fetched when a file first
 * asks for it.
 *
 * @throws UmkmError `STUDIO_PART` where the list cannot be had
 */
export function publishedAreas(level: RegionLevel): Promise<RegionList> {
  let list = loaded.get(level);
  if (!list) {
    list = load(level);
    loaded.set(level, list);
    // What failed once may be there the next time.
    list.catch(() => loaded.delete(level));
  }
  return list;
}

/** Provinces, kabupaten and kota, by code. */
export async function allPlaces(): Promise<Place[]> {
  const lists = await Promise.all((['provinsi', 'kabupaten'] as const).map(publishedAreas));
  return lists
    .flatMap((list, at) => list.within(null, at === 0 ? 'provinsi' : 'kabupaten'))
    .map(({code, name}) => ({code, name}))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function load(level: RegionLevel): Promise<RegionList> {
  edition ??= partOf('areas/edition.txt').then((bytes) => new TextDecoder().decode(bytes).trim());
  edition.catch(() => (edition = null));
  const bytes = await partOf(`areas/${files[level]}`);
  return parseRegionCsv(bytes, await edition);
}

/**
 * A file of the studio itself, beside its scripts.
 *
 * @throws UmkmError `STUDIO_PART`
 */
export async function partOf(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, import.meta.url)).catch(() => null);
  if (!response?.ok) throw new UmkmError('STUDIO_PART', {found: path});
  return new Uint8Array(await response.arrayBuffer());
}
