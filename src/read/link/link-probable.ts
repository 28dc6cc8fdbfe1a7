import {foldName, textAt, textColumn} from '../../data/access.js';
import type {Table} from '../../data/table.js';
import type {LateNotes} from '../late-notes.js';
import {placeOf, repeated} from './link-duplicates.js';

/** Businesses that one rule takes for the same, and how many rows of the register they are. */
export interface ProbableDuplicates {
  readonly rule: 'nib' | 'nik_name' | 'name_village_phone';
  readonly groups: number;
  readonly rows: number;
}

/**
 * Finds businesses of a register that are probably one: with the same NIB; with the same owner's NIK
 * and business name; with the same name, village and telephone. They are reported with the rule and
 * never merged. A group that an earlier rule found is not found again.
 */
export function findProbable(registry: Table, notes: LateNotes): ProbableDuplicates[] {
  const name = textColumn(registry, 'businessName') ?? textColumn(registry, 'ownerName');
  const village = textColumn(registry, 'villageCode') ?? textColumn(registry, 'villageName');
  const nameOf = (row: number): string | null => {
    const text = textAt(name, row);
    return text === null ? null : foldName(text);
  };
  const nameAndVillage = (row: number): string | null => {
    const [called, lives] = [nameOf(row), textAt(village, row)];
    return called === null || lives === null ? null : JSON.stringify([called, foldName(lives)]);
  };
  const seen = new Set<number>();
  const by = (
    rule: ProbableDuplicates['rule'],
    key: string,
    split: (row: number) => string | null,
  ): ProbableDuplicates => {
    const column = textColumn(registry, key);
    let [groups, rows] = [0, 0];
    for (const shared of column ? repeated(column) : []) {
      for (const group of splitBy(shared, split)) {
        if (group.length < 2 || group.every((row) => seen.has(row))) continue;
        for (const row of group) seen.add(row);
        groups++;
        rows += group.length;
        const found = textAt(column, group[1]);
        const params = {rule, rows: group.length, ...placeOf(registry, group[0])};
        const code = 'READ_DUPLICATE_PROBABLE';
        notes.add(
          registry,
          group[1],
          {code, severity: 'warning', found, personal: true, params},
          key,
        );
      }
    }
    return {rule, groups, rows};
  };
  return [
    by('nib', 'nib', () => ''),
    by('nik_name', 'ownerNik', nameOf),
    by('name_village_phone', 'phone', nameAndVillage),
  ].filter(({groups}) => groups > 0);
}

/** Rows by a further value; those that lack it are left out. */
export function splitBy(
  rows: readonly number[],
  valueOf: (row: number) => string | null,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups.values()];
}
