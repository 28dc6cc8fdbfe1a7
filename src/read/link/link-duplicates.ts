import {textColumn} from '../../data/access.js';
import type {TextColumn} from '../../data/column.js';
import type {Table} from '../../data/table.js';
import {clearValue, copyValue, isMissing, isSame} from '../column/column-value.js';
import type {LateNotes} from '../late-notes.js';
import {pickRows} from '../column/pick-rows.js';

/** A register with one row for each business. */
export interface Deduplicated {
  readonly table: Table;
  /** Identifiers of rows that were merged into another, with the identifier that remains. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** What must not contradict for two rows to be of one business. */
const identity: ReadonlySet<string> = new Set([
  'nib',
  'ownerNik',
  'businessName',
  'ownerName',
  'dataYear',
  'provinceCode',
  'provinceName',
  'regencyCode',
  'regencyName',
  'districtCode',
  'districtName',
  'villageCode',
  'villageName',
]);
/** What the first row decides for all of them. */
const ofFirst: ReadonlySet<string> = new Set([
  'businessId',
  'kbliCode',
  'kbliTitle',
  'kbliSection',
  'sector',
  'recordDate',
]);

/**
 * Leaves one row for each business of a register. Rows with the same identifier:
 * - all else equal: the later one is set aside, `READ_DUPLICATE_ROW`;
 * - another KBLI, and nothing that contradicts in names, numbers and place: lines of one business.
 *   The first line stays, with its KBLI; what is stated once is kept, what differs between the lines
 *   is left missing, `READ_DUPLICATE_MERGED`;
 * - else the later one is refused, `READ_DUPLICATE_KEY`.
 *
 * Rows with the same NIB and business name but other identifiers are lines of one business too where
 * each has another KBLI and nothing contradicts: so an OSS export lists them.
 */
export function deduplicate(registry: Table, notes: LateNotes): Deduplicated {
  const ids = textColumn(registry, 'businessId');
  const nibs = textColumn(registry, 'nib');
  const merger = new Merger(registry, notes);
  if (ids) for (const rows of repeated(ids)) merger.sameId(rows);
  if (nibs && textColumn(registry, 'kbliCode'))
    for (const rows of repeated(nibs))
      merger.sameNib(rows.filter((row) => !merger.dropped.has(row)));
  if (merger.dropped.size === 0) return {table: registry, aliases: merger.aliases};
  const kept = new Int32Array(registry.length - merger.dropped.size);
  for (let row = 0, at = 0; row < registry.length; row++)
    if (!merger.dropped.has(row)) kept[at++] = row;
  const duplicateKeys = Int32Array.from(merger.repeated, (row) => merger.keptOf(row));
  const account = duplicateKeys.length > 0 && {duplicateKeys};
  return {table: pickRows({...registry, ...account}, kept), aliases: merger.aliases};
}

/** Rows that share a text with an earlier one, text by text. */
export function repeated({codes}: TextColumn): number[][] {
  let last = -1;
  let rising = true;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] > last) last = codes[row];
    else if (codes[row] >= 0) rising = false;
  }
  // Codes count in the order of first appearance: one that is not above all before stands twice.
  if (rising) return [];
  const counts = new Int32Array(last + 1);
  let most = 0;
  for (const code of codes) if (code >= 0 && ++counts[code] > most) most = counts[code];
  if (most < 2) return [];
  const groups = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code < 0 || counts[code] < 2) continue;
    const group = groups.get(code);
    if (group) group.push(row);
    else groups.set(code, [row]);
  }
  return [...groups.values()];
}

class Merger {
  readonly dropped = new Set<number>();
  readonly aliases = new Map<string, string>();
  /** For each row that repeats a key, copies included: the first row with it. */
  readonly repeated: number[] = [];
  private readonly mergedInto = new Map<number, number>();
  private readonly kbli: TextColumn | undefined;

  constructor(
    private readonly table: Table,
    private readonly notes: LateNotes,
  ) {
    this.kbli = textColumn(table, 'kbliCode');
  }

  sameId(rows: readonly number[]): void {
    const [first, ...later] = rows;
    const lines = new Map([[this.kbliOf(first), first]]);
    for (const row of later) {
      const same = lines.get(this.kbliOf(row));
      if (same !== undefined && this.isTwin(same, row))
        this.drop(row, 'set_aside', 'READ_DUPLICATE_ROW', 'info', same);
      else if (same === undefined && this.isLine(first, row)) lines.set(this.kbliOf(row), row);
      else this.drop(row, 'refused', 'READ_DUPLICATE_KEY', 'error', first);
    }
    this.merge([...lines.values()], 'id');
  }

  sameNib(rows: readonly number[]): void {
    const open = [...rows];
    const name = textColumn(this.table, 'businessName');
    while (name && open.length > 1) {
      const first = open.shift()!;
      if (isMissing(name, first)) continue;
      const lines = new Map([[this.kbliOf(first), first]]);
      for (const row of [...open]) {
        if (!isSame(name, first, row)) continue;
        if (lines.has(this.kbliOf(row)) || !this.isLine(first, row)) continue;
        lines.set(this.kbliOf(row), row);
        open.splice(open.indexOf(row), 1);
      }
      this.merge([...lines.values()], 'nib');
    }
  }

  /** The row that stands for another one once all lines are merged. */
  keptOf(row: number): number {
    let kept = row;
    for (let next = this.mergedInto.get(kept); next !== undefined; next = this.mergedInto.get(kept))
      kept = next;
    return kept;
  }

  private kbliOf(row: number): number {
    return this.kbli?.codes[row] ?? -1;
  }

  private isTwin(a: number, b: number): boolean {
    return Object.values(this.table.columns).every((column) => isSame(column, a, b));
  }

  /** Whether two rows may be lines of one business that differ in their KBLI. */
  private isLine(first: number, row: number): boolean {
    if (this.kbliOf(first) < 0 || this.kbliOf(row) < 0) return false;
    return Object.entries(this.table.columns).every(
      ([key, column]) =>
        !identity.has(key) ||
        isMissing(column, first) ||
        isMissing(column, row) ||
        isSame(column, first, row),
    );
  }

  private merge(lines: readonly number[], rule: 'id' | 'nib'): void {
    const [first, ...others] = lines;
    if (others.length === 0) return;
    const blanked = new Set<string>();
    for (const [key, column] of Object.entries(this.table.columns)) {
      if (ofFirst.has(key)) continue;
      const stated = lines.filter((row) => !isMissing(column, row));
      if (stated.length === 0) continue;
      if (stated.every((row) => isSame(column, stated[0], row))) {
        if (stated[0] !== first) copyValue(column, stated[0], first);
      } else {
        blanked.add(key);
        clearValue(column, first);
      }
    }
    const ids = textColumn(this.table, 'businessId');
    const params = {rule, lines: lines.length, blanked: [...blanked].join(', ')};
    others.forEach((row, at) => {
      if (ids && rule === 'nib' && ids.codes[row] >= 0)
        this.aliases.set(ids.dictionary[ids.codes[row]], ids.dictionary[ids.codes[first]]);
      this.dropped.add(row);
      this.mergedInto.set(row, first);
      this.notes.drop(this.table, row, 'set_aside', 'READ_DUPLICATE_MERGED');
      if (at === 0) this.say(row, 'READ_DUPLICATE_MERGED', 'info', first, params);
    });
  }

  private drop(
    row: number,
    fate: 'refused' | 'set_aside',
    code: string,
    severity: 'info' | 'error',
    first: number,
  ): void {
    this.dropped.add(row);
    this.repeated.push(first);
    this.notes.drop(this.table, row, fate, code);
    this.say(row, code, severity, first, {key: 'businessId'});
  }

  private say(
    row: number,
    code: string,
    severity: 'info' | 'error',
    first: number,
    params: Readonly<Record<string, string | number>>,
  ): void {
    const ids = textColumn(this.table, 'businessId');
    const found = ids && ids.codes[row] >= 0 ? ids.dictionary[ids.codes[row]] : null;
    this.notes.add(
      this.table,
      row,
      {code, severity, found, params: {...params, ...placeOf(this.table, first)}},
      'businessId',
    );
  }
}

/** Where a row stands, for a message about another one. */
export function placeOf({origin}: Table, row: number): {firstFile: string; firstRow: number} {
  return {firstFile: origin.files[origin.file[row]], firstRow: origin.row[row]};
}
