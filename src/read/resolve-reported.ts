import {textAt, textColumn} from '../data/access.js';
import type {TextColumn} from '../data/column.js';
import {MISSING_CODE} from '../data/column.js';
import type {RegionLevel} from '../data/region.js';
import {levelOfCode} from '../data/region.js';
import type {Table} from '../data/table.js';
import type {Region} from '../region/region-list.js';
import type {RegionFinder} from '../region/region-finder.js';
import type {LateNotes} from './late-notes.js';

/** Columns that name areas, with the level of what they name; `null` for any. */
const nameKeys: readonly (readonly [key: string, level: RegionLevel | null])[] = [
  ['villageName', 'desa'],
  ['districtName', 'kecamatan'],
  ['regencyName', 'kabupaten'],
  ['provinceName', 'provinsi'],
  ['reportedRegionName', null],
  ['measure', null],
];

/** An area that figures name without a code, where it is said to lie, and in which file. */
interface Named {
  readonly name: string;
  readonly within: string | null;
  readonly row: number;
  readonly file: number;
}

/**
 * Gives counted figures the codes of the areas they name: within the area that their title names,
 * else within the office's region. A name that is no area's stays, and each is noted once a file
 * with the names that are near.
 *
 * @param finder `null` where there is no list of areas
 * @param office the code of the office's region
 */
export function resolveReported(
  table: Table,
  finder: RegionFinder | null,
  office: string | null,
  notes: LateNotes,
): Table {
  const region = textColumn(table, 'reportedRegion');
  if (!region) return table;
  const names = textColumn(table, 'reportedRegionName');
  const within = textColumn(table, 'reportedWithin');
  const told = new Map<string, Region | null>();
  const codes = new Column(region);
  const labels = names ? new Column(names) : null;
  for (let row = 0; row < table.length; row++) {
    const name = textAt(region, row);
    if (name === null || levelOfCode(name) !== null || /^\d+$/.test(name)) continue;
    const one = {name, within: textAt(within, row), row, file: table.origin.file[row]};
    const key = JSON.stringify([one.file, one.within, name]);
    let found = told.get(key);
    if (found === undefined) told.set(key, (found = tell(one, table, finder, office, notes)));
    if (found === null) continue;
    codes.set(row, found.code);
    labels?.set(row, found.name);
  }
  if (codes.isUnchanged) return table;
  const columns = {...table.columns, reportedRegion: codes.finish()};
  return {...table, columns: labels ? {...columns, reportedRegionName: labels.finish()} : columns};
}

/** The area a name means, or `null` with a note that says why it stays a name. */
function tell(
  {name, within, row}: Named,
  table: Table,
  finder: RegionFinder | null,
  office: string | null,
  notes: LateNotes,
): Region | null {
  const [key, level] = nameKeys.find(([own]) => notes.header(table, row, own) !== null) ?? [
    'reportedRegionName',
    null,
  ];
  const place = within === null ? office : placeOf(within, finder);
  // The same name stands for kecamatan all over the country: without a place it means none of them.
  const asked = place !== null || level === 'kabupaten' || level === 'provinsi';
  const finding = asked ? finder?.find({name, level, within: place}) : undefined;
  if (finding?.state === 'found') {
    if (finding.how !== 'name' && finding.how !== 'code' && finding.how !== 'renamed') {
      const taken = `${finding.region.name} (${finding.region.code})`;
      const params = {level: finding.region.level, rows: 1, place: '', taken};
      notes.add(
        table,
        row,
        {code: 'READ_REGION_SPELLING', severity: 'warning', found: name, params},
        key,
      );
    }
    return finding.region;
  }
  const near = finding && 'suggestions' in finding ? finding.suggestions : [];
  const suggestions = near.map((one) => `${one.name} (${one.code})`).join(', ');
  const params = {suggestions};
  notes.add(
    table,
    row,
    {code: 'READ_REGION_NO_CODE', severity: 'warning', found: name, params},
    key,
  );
  return null;
}

/** The code of the area that a title names, or `null`. */
function placeOf(name: string, finder: RegionFinder | null): string | null {
  if (levelOfCode(name) !== null) return name;
  const finding = finder?.find({name});
  return finding?.state === 'found' ? finding.region.code : null;
}

/** A text column in which some rows change. */
class Column {
  private readonly codes: Int32Array;
  private readonly dictionary: string[];
  private readonly added = new Map<string, number>();

  constructor({codes, dictionary}: TextColumn) {
    this.codes = codes.slice();
    this.dictionary = [...dictionary];
  }

  get isUnchanged(): boolean {
    return this.added.size === 0;
  }

  set(row: number, text: string): void {
    let code = this.added.get(text);
    if (code === undefined) this.added.set(text, (code = this.dictionary.push(text) - 1));
    this.codes[row] = code;
  }

  /** The column, with a dictionary that holds each text once and none that no row has. */
  finish(): TextColumn {
    const index = new Map<string, number>();
    const dictionary: string[] = [];
    const codes = this.codes.map((code) => {
      if (code === MISSING_CODE) return MISSING_CODE;
      const text = this.dictionary[code];
      let at = index.get(text);
      if (at === undefined) index.set(text, (at = dictionary.push(text) - 1));
      return at;
    });
    return {kind: 'text', codes, dictionary};
  }
}
