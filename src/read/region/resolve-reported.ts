import {textAt, textColumn} from '../../data/access.js';
import type {TextColumn} from '../../data/column.js';
import {MISSING_CODE} from '../../data/column.js';
import type {RegionLevel} from '../../data/region.js';
import {levelOfCode} from '../../data/region.js';
import type {Table} from '../../data/table.js';
import type {Region} from '../../region/region-list.js';
import type {RegionFinder} from '../../region/region-finder.js';
import {kindOfBps} from './region-book.js';
import {foldText} from '../../schema/header.js';
import type {LateNotes} from '../late-notes.js';
import {isProvinceName} from '../reported/province-name.js';

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
  const beside = new Map<string, Told>();
  const codes = new Column(region);
  const labels = names ? new Column(names) : null;
  for (let row = 0; row < table.length; row++) {
    const name = textAt(region, row);
    if (name === null) continue;
    if (levelOfCode(name) !== null || /^\d+$/.test(name)) {
      const label = textAt(names, row);
      if (finder === null || label === null) continue;
      const one = {name: label, code: name, within: office, row, file: table.origin.file[row]};
      const key = JSON.stringify([one.file, name, label]);
      let told = beside.get(key);
      if (told === undefined) beside.set(key, (told = compare(one, table, finder, notes)));
      if (told.region !== name) codes.set(row, told.region);
      if (told.label !== label) labels?.set(row, told.label);
      continue;
    }
    const one = {name, within: textAt(within, row), row, file: table.origin.file[row]};
    const key = JSON.stringify([one.file, one.within, name]);
    let found = told.get(key);
    if (found === undefined) told.set(key, (found = tell(one, table, finder, office, notes)));
    if (found === null) continue;
    codes.set(row, found.code);
    labels?.set(row, found.name);
  }
  if (codes.isUnchanged && (labels?.isUnchanged ?? true)) return table;
  const columns = {...table.columns, reportedRegion: codes.finish()};
  return {...table, columns: labels ? {...columns, reportedRegionName: labels.finish()} : columns};
}

/** What figures are said to be of, by the code and the name beside it. */
interface Told {
  readonly region: string;
  readonly label: string;
}

/**
 * Compares a code with the name beside it. Where they mean two areas the figures stand under the name
 * alone; a code of BPS, which only digits are, becomes that of the area which the name means.
 */
function compare(
  {name, code, within, row}: Named & {readonly code: string},
  table: Table,
  finder: RegionFinder,
  notes: LateNotes,
): Told {
  const as = {region: code, label: name};
  const {key, level} = nameColumn(table, row, notes);
  const note = (
    code: string,
    severity: 'error' | 'warning' | 'info',
    params: Readonly<Record<string, string>>,
  ): void =>
    notes.add(table, row, {code, severity, found: name, params: {...params, rows: ''}}, key);
  const own = levelOfCode(code) ?? bpsLevels[code.length] ?? null;
  if (own === null) return as;
  if (level !== null && level !== own) return {...as, label: finder.region(code)?.name ?? name};
  if (levelOfCode(code) !== null) {
    const finding = finder.find({code, name, level: own, within});
    if (finding.state !== 'conflict') return as;
    const {byCode, byName} = finding;
    const say = (region: Region): string => `${region.name} (${region.code})`;
    note('READ_REGION_CONFLICT', 'error', {
      code,
      byCode: say(byCode),
      byName: say(byName),
      used: 'name',
    });
    return {...as, region: name};
  }
  const stated = finder.codeOfBps(code);
  const known = stated === null ? null : finder.region(stated);
  if (known) return {region: known.code, label: known.name};
  const asked = within !== null || own === 'kabupaten' || own === 'provinsi';
  const bare = own === 'kabupaten' ? kindOfBps(code) : null;
  const finding = asked ? finder.find({name, level: own, within, bare}) : null;
  if (finding?.state === 'found') return {region: finding.region.code, label: finding.region.name};
  if (asked) note('READ_REGION_BPS', 'warning', {named: 'yes'});
  else note('READ_REGION_NO_PLACE', 'info', {level: own});
  return as;
}

const bpsLevels: Readonly<Record<number, RegionLevel | undefined>> = {
  ...{2: 'provinsi', 4: 'kabupaten', 7: 'kecamatan', 10: 'desa'},
};

/** The area a name means, or `null` with a note that says why it stays a name. */
function tell(
  {name, within, row}: Named,
  table: Table,
  finder: RegionFinder | null,
  office: string | null,
  notes: LateNotes,
): Region | null {
  const {key, level: headed} = nameColumn(table, row, notes);
  const place = within === null ? office : placeOf(within, finder);
  const level = headed ?? (place === null ? levelOfName(name) : null);
  // The same name stands for kecamatan all over the country: without a place it means none of them.
  const asked = place !== null || level === 'kabupaten' || level === 'provinsi';
  const finding = asked ? finder?.find({name, level, within: place}) : undefined;
  if (finding?.state === 'found') {
    if (finding.how !== 'name' && finding.how !== 'code' && finding.how !== 'renamed') {
      const taken = `${finding.region.name} (${finding.region.code})`;
      const where = place === null ? '' : (finder?.region(place)?.name ?? place);
      const params = {level: finding.region.level, rows: 1, place: where, taken};
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
  const params: Readonly<Record<string, string>> = asked
    ? {suggestions}
    : {suggestions, lacks: 'place'};
  notes.add(
    table,
    row,
    {code: 'READ_REGION_NO_CODE', severity: 'warning', found: name, params},
    key,
  );
  return null;
}

/** The level that a name itself says: "Kab. Contoh", or a name that only a province has. */
function levelOfName(name: string): RegionLevel | null {
  if (/^(?:kabupaten|kab|kota)_/.test(foldText(name))) return 'kabupaten';
  return /^(?:provinsi|propinsi|prov)_/.test(foldText(name)) || isProvinceName(name)
    ? 'provinsi'
    : null;
}

/** The column of a row's file that names its area, and the level of what that column names. */
function nameColumn(
  table: Table,
  row: number,
  notes: LateNotes,
): {readonly key: string; readonly level: RegionLevel | null} {
  const found = nameKeys.find(([own]) => notes.header(table, row, own) !== null);
  return {key: found?.[0] ?? 'reportedRegionName', level: found?.[1] ?? null};
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
