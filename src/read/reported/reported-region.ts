import type {Config} from '../../schema/config.js';
import {foldText} from '../../schema/header.js';
import {issue} from '../cell/cell.js';
import type {CellIssue} from '../cell/cell.js';
import {foldArea, saysLevel} from './label.js';

/** The keys of the columns that say which area a figure is of. */
export interface RegionColumns {
  readonly code: string | null;
  readonly name: string | null;
}

export interface Place {
  readonly reportedRegion: string | null;
  readonly reportedRegionName: string | null;
  /** Whether the name says that it is the area in which the others lie: "Kab. Contoh" among kecamatan. */
  readonly whole: boolean;
}

const levels: readonly RegionColumns[] = [
  {code: 'villageCode', name: 'villageName'},
  {code: 'districtCode', name: 'districtName'},
  {code: 'reportedRegion', name: 'reportedRegionName'},
  {code: 'regencyCode', name: 'regencyName'},
  {code: 'provinceCode', name: 'provinceName'},
];

/** The columns of the smallest area that a file names; its figures are of these. */
export function smallestRegion(keys: ReadonlySet<string>): RegionColumns {
  for (const {code, name} of levels) {
    const found = {code: keys.has(code!) ? code : null, name: keys.has(name!) ? name : null};
    // A code of no stated level stands beside the name of an area of whatever level.
    const beside = code === 'reportedRegion' ? nameBeside(keys) : null;
    if (found.code !== null) return {...found, name: found.name ?? beside};
    if (found.name !== null) return found;
  }
  return {code: null, name: null};
}

function nameBeside(keys: ReadonlySet<string>): string | null {
  return ['regencyName', 'provinceName'].find((key) => keys.has(key)) ?? null;
}

/**
 * Makes the reader of an area's name. It is looked up among the areas of the configuration; where that
 * lists none, the name stands for itself.
 *
 * @param key the column that holds names, which says their level; `null` for labels and headers
 */
export function nameReader(
  key: string | null,
  config: Config,
  nameOf: (fold: string, name: string) => string,
): (name: string) => Place | CellIssue {
  const codeOf = areaFinder(config);
  const listed = (config.areas ?? []).length > 0;
  const own = config.region?.code;
  const below = key === null || key === 'districtName' || key === 'villageName';
  return (name) => {
    const found = codeOf(name);
    // The kecamatan Sleman lies in the kabupaten Sleman.
    const code = found === own && below && !saysLevel(name) ? null : found;
    const whole = isWholeOf(key, name);
    if (code !== null) return {reportedRegion: code, reportedRegionName: name, whole};
    if (listed && !whole) return issue('READ_REGION_UNKNOWN', 'error');
    const known = nameOf(foldArea(name), name);
    return {reportedRegion: known, reportedRegionName: known, whole};
  };
}

/** "Kab. Contoh" among kecamatan is all of them together: taken, it would count twice. */
function isWholeOf(key: string | null, name: string): boolean {
  const folded = foldText(name);
  if (key === 'districtName' || key === 'villageName')
    return /^(?:kabupaten|kab|provinsi|propinsi|prov)_/.test(folded);
  return key !== 'provinceName' && /^(?:provinsi|propinsi|prov)_/.test(folded);
}

/**
 * Finds the code of an area by its name among those the configuration lists. "Kab. Pesisir Selatan"
 * is "Pesisir Selatan", but "Bima" is not "Kota Bima".
 *
 * @returns a function from a name to its code, or `null`
 */
export function areaFinder({region, areas = []}: Config): (name: string) => string | null {
  const codes = new Map<string, string>();
  for (const {code, name} of region ? [region, ...areas] : areas) {
    if (name !== undefined) codes.set(foldArea(name), code);
  }
  return (name) => codes.get(foldArea(name)) ?? null;
}
