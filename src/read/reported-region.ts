import type {Config} from '../schema/config.js';
import {foldText} from '../schema/header.js';
import {issue} from './cell.js';
import type {FileLog} from './log.js';
import type {FileColumn, RowRefusal} from './read-rows.js';
import {TextBuilder} from './text-builder.js';

/** The keys of the columns that say which area a figure is of. */
export interface RegionColumns {
  readonly code: string | null;
  readonly name: string | null;
}

export interface Place {
  readonly reportedRegion: string | null;
  readonly reportedRegionName: string | null;
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
    if (found.code !== null || found.name !== null) return found;
  }
  return {code: null, name: null};
}

/**
 * Makes the reader of a row's area. Without a code column the name is looked up among the areas of
 * the configuration; where that lists none, the name stands for itself. Without either the figures
 * are of the configured region.
 */
export function regionReader(
  columns: readonly FileColumn[],
  region: RegionColumns,
  config: Config,
  log: FileLog,
  nameOf: (fold: string, name: string) => string,
): (row: number, physicalRow: number) => Place | RowRefusal {
  const find = (key: string | null): FileColumn | null =>
    columns.find(({spec}) => spec.key === key) ?? null;
  const codeColumn = find(region.code);
  const nameColumn = find(region.name);
  const codeOf = areaFinder(config);
  const listed = (config.areas ?? []).length > 0;

  return (row, physicalRow) => {
    const name = textAt(nameColumn, row);
    if (codeColumn) return {reportedRegion: textAt(codeColumn, row), reportedRegionName: name};
    if (!nameColumn) {
      return {
        reportedRegion: config.region?.code ?? null,
        reportedRegionName: config.region?.name ?? null,
      };
    }
    if (name === null) {
      return {
        issue: issue('READ_REQUIRED', 'error', {key: 'reportedRegion'}),
        column: nameColumn,
        found: null,
      };
    }
    const code = codeOf(name);
    if (code !== null) return {reportedRegion: code, reportedRegionName: name};
    if (listed || isWholeOf(region, name))
      return {issue: issue('READ_REGION_UNKNOWN', 'error'), column: nameColumn, found: name};
    const known = nameOf(foldArea(name), name);
    const {header, index} = nameColumn;
    log.add({
      code: 'READ_REGION_NO_CODE',
      severity: 'warning',
      row: physicalRow,
      column: header,
      index,
      found: name,
    });
    return {reportedRegion: known, reportedRegionName: known};
  };
}

/** "Kab. Contoh" among kecamatan is all of them together: taken, it would count twice. */
function isWholeOf({name: key}: RegionColumns, name: string): boolean {
  const below = key === 'districtName' || key === 'villageName';
  return below && /^(?:kabupaten|kab|provinsi|prov)_/.test(foldText(name));
}

/**
 * Finds the code of an area by its name among those the configuration lists. "Kab. Pesisir Selatan"
 * is "Pesisir Selatan", but "Bima" is not "Kota Bima".
 *
 * @returns a function from a name to its code, or `null`
 */
function areaFinder({region, areas = []}: Config): (name: string) => string | null {
  const codes = new Map<string, string>();
  for (const {code, name} of region ? [region, ...areas] : areas) {
    if (name !== undefined) codes.set(foldArea(name), code);
  }
  return (name) => codes.get(foldArea(name)) ?? null;
}

function foldArea(name: string): string {
  return foldText(name).replace(/^(?:kabupaten|kab|provinsi|prov|kecamatan|kec)_/, '');
}

function textAt(column: FileColumn | null, row: number): string | null {
  return column?.builder instanceof TextBuilder ? column.builder.textAt(row) : null;
}
