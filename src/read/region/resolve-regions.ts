import {textColumn} from '../../data/access.js';
import {MISSING_CODE} from '../../data/column.js';
import type {Column, TextColumn} from '../../data/column.js';
import type {RegionLevel} from '../../data/region.js';
import {levelOfCode, regionLevels} from '../../data/region.js';
import type {Table, TableName, Tables} from '../../data/table.js';
import type {RegionFinder} from '../../region/region-finder.js';
import {bareMeaning} from './bare-name.js';
import {distinctRows} from '../column/distinct-rows.js';
import type {LateNotes} from '../late-notes.js';
import type {RegionBook} from './region-book.js';
import {noteRegions} from './region-notes.js';
import type {RegionOutcome, RegionPair} from './region-outcome.js';
import {RegionResolver} from './region-outcome.js';
import {resolveReported} from './resolve-reported.js';

/** The keys of the columns that say where a row is, level by level. */
export const regionKeys: Readonly<Record<RegionLevel, {code: string; name: string}>> = {
  provinsi: {code: 'provinceCode', name: 'provinceName'},
  kabupaten: {code: 'regencyCode', name: 'regencyName'},
  kecamatan: {code: 'districtCode', name: 'districtName'},
  desa: {code: 'villageCode', name: 'villageName'},
};

/**
 * Gives every row of every table the codes of its areas, by its own code, else by its name within
 * the area above. A row whose area cannot be told stays, with its area unknown; each name that is no
 * area's is noted once a file. Without any list of areas the tables are returned as they are.
 */
export async function resolveRegions(
  tables: Tables,
  book: RegionBook,
  notes: LateNotes,
): Promise<Tables> {
  if (book.isEmpty) {
    const {reported} = tables;
    return reported ? {...tables, reported: resolveReported(reported, null, null, notes)} : tables;
  }
  const resolved: Partial<Record<TableName, Table>> = {};
  const placed = (table: Table): boolean => table.name === 'reported' || levelsOf(table).length > 0;
  const office = Object.values(tables).some(placed) ? await book.region() : null;
  for (const table of Object.values(tables)) {
    if (table.name === 'reported') {
      const finder = await book.finder(['kecamatan']);
      resolved.reported = resolveReported(table, finder, office, notes);
      continue;
    }
    const levels = levelsOf(table);
    // Learned anew for each table: nothing that one file says may colour another table's codes.
    const resolver = new RegionResolver(await book.finder(levels), book.system);
    resolved[table.name] =
      levels.length === 0 ? table : resolveTable(table, levels, resolver, office, notes);
  }
  return resolved;
}

function levelsOf(table: Table): RegionLevel[] {
  return regionLevels.filter(
    (level) => regionKeys[level].code in table.columns || regionKeys[level].name in table.columns,
  );
}

function resolveTable(
  table: Table,
  levels: readonly RegionLevel[],
  resolver: RegionResolver,
  office: string | null,
  notes: LateNotes,
): Table {
  const columns: Record<string, Column> = {...table.columns};
  const places = new Places(office, table.length);
  for (const level of levels) {
    const keys = regionKeys[level];
    const code = textColumn(table, keys.code);
    const name = textColumn(table, keys.name);
    const {pairs, pairOf} = pairsOf(table, level, places, code, name);
    const bare =
      level === 'kabupaten' ? bareByFile(table, pairs, resolver.finder, office, notes) : [];
    const outcomes = resolver.resolve(level, pairs, bare);
    noteRegions(table, level, keys, {pairs, pairOf, outcomes}, resolver, notes);
    const built = columnsOf(outcomes, pairOf, code, name);
    if (built.code) columns[keys.code] = built.code;
    if (built.name) columns[keys.name] = built.name;
    places.descend(outcomes, pairOf);
  }
  return {...table, columns};
}

const officePlace = 0;

/** The deepest area known of each row so far, as a number; equal areas share one. */
class Places {
  readonly codes: (string | null)[];
  /** Whether something above is stated and could not be told: what lies below is unknown too. */
  readonly lost: boolean[];
  readonly ofRow: Int32Array;
  private readonly index = new Map<string, number>();

  constructor(
    private readonly office: string | null,
    length: number,
  ) {
    this.codes = [office, null];
    this.lost = [false, true];
    this.ofRow = new Int32Array(length);
  }

  /** Whether no level has told anything yet: all rows are at the office's place. */
  isFresh = true;

  /** Goes down one level: rows whose area is told lie in it now. */
  descend(outcomes: readonly RegionOutcome[], pairOf: Int32Array): void {
    const below = outcomes.map(({state, code}) => {
      if (state === 'empty') return -1;
      if (state === 'lost') return 1;
      if (code === null || levelOfCode(code) === null) return -2;
      // A row that states only the office's province is still the office's.
      const deepest = this.office?.startsWith(`${code}.`) ? this.office : code;
      let place = this.index.get(deepest);
      if (place === undefined) {
        place = this.codes.push(deepest) - 1;
        this.lost.push(false);
        this.index.set(deepest, place);
      }
      return place;
    });
    // What stands for itself lies nowhere: its kecamatan must not be sought in the office's region.
    this.isFresh = false;
    const nowhere = this.codes.push(null) - 1;
    this.lost.push(false);
    for (let row = 0; row < this.ofRow.length; row++) {
      const place = below[pairOf[row]];
      if (place !== -1) this.ofRow[row] = place === -2 ? nowhere : place;
    }
  }
}

function pairsOf(
  table: Table,
  level: RegionLevel,
  places: Places,
  code: TextColumn | undefined,
  name: TextColumn | undefined,
): {pairs: RegionPair[]; pairOf: Int32Array} {
  const blank = (): Int32Array => new Int32Array(table.length).fill(MISSING_CODE);
  const codes = code?.codes ?? blank();
  const names = name?.codes ?? blank();
  const {origin} = table;
  // A file may mean by "Bima" what another does not; below, only the place above matters.
  const files = level === 'kabupaten' || code ? origin.file : new Uint16Array(table.length);
  const {groupOf, firstRow} = distinctRows(table.length, [
    {codes: places.ofRow, size: places.isFresh ? 0 : places.codes.length},
    {codes, size: code?.dictionary.length ?? 0},
    {codes: names, size: name?.dictionary.length ?? 0},
    {codes: files, size: origin.files.length},
  ]);
  const pairs = Array.from(firstRow, (row): RegionPair => {
    const place = places.ofRow[row];
    return {
      code: codes[row] < 0 ? null : code!.dictionary[codes[row]],
      name: names[row] < 0 ? null : name!.dictionary[names[row]],
      within: places.codes[place],
      stated: place !== officePlace,
      lost: places.lost[place],
      file: origin.file[row],
    };
  });
  return {pairs, pairOf: groupOf};
}

/** What a bare name such as "Bima" means in each file. */
function bareByFile(
  table: Table,
  pairs: readonly RegionPair[],
  finder: RegionFinder,
  office: string | null,
  notes: LateNotes,
): ('kabupaten' | 'kota' | null)[] {
  const firstRow = new Map<number, number>();
  table.origin.file.forEach((file, row) => {
    if (!firstRow.has(file)) firstRow.set(file, row);
  });
  return table.origin.files.map((_, file) => {
    const row = firstRow.get(file);
    const names = new Set(
      pairs.flatMap((pair) => (pair.file === file && pair.name ? [pair.name] : [])),
    );
    if (row === undefined || names.size === 0) return null;
    const header = notes.header(table, row, regionKeys.kabupaten.name);
    return bareMeaning([...names], header, finder, office);
  });
}

/** The columns with the codes and names that were told; a column that nothing filled is left out. */
function columnsOf(
  outcomes: readonly RegionOutcome[],
  pairOf: Int32Array,
  code: TextColumn | undefined,
  name: TextColumn | undefined,
): {code: TextColumn | null; name: TextColumn | null} {
  const told = (key: 'code' | 'name'): TextColumn => {
    const dictionary: string[] = [];
    const index = new Map<string, number>();
    const codes = outcomes.map((outcome) => {
      const text = outcome[key];
      if (text === null) return MISSING_CODE;
      let at = index.get(text);
      if (at === undefined) index.set(text, (at = dictionary.push(text) - 1));
      return at;
    });
    const rows = new Int32Array(pairOf.length);
    for (let row = 0; row < rows.length; row++) rows[row] = codes[pairOf[row]];
    return {kind: 'text', codes: rows, dictionary};
  };
  const codes = told('code');
  const names = told('name');
  return {
    code: code || codes.dictionary.length > 0 ? codes : null,
    name: name || names.dictionary.length > 0 ? names : null,
  };
}
