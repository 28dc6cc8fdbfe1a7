import type {Column, TextColumn} from '../../data/column.js';
import type {Table, TableName, Tables} from '../../data/table.js';
import {rowTables} from '../../schema/tables.js';
import {checkedBy} from '../cell/identifiers.js';
import {isMissing} from '../column/column-value.js';
import {referenceOf} from './link-references.js';
import {pseudonyms} from './pseudonym.js';

/**
 * Personal columns that something computes with: who has a NIB, how many businesses a mentor has, how
 * many partners a business.
 */
export const neededPersonal: ReadonlySet<string> = new Set([
  'businessName',
  'nib',
  'mentorId',
  'mentorName',
  'partnerName',
]);

/**
 * Lets go of the personal columns that nothing computes with: names of owners, NIK, telephone
 * numbers, addresses. What links tables stays, and the name of a business.
 */
export function withoutPersonal(tables: Tables): Tables {
  return mapTables(tables, (table) => {
    const specs = rowTables.find(({name}) => name === table.name)?.spec.columns ?? {};
    const reference = referenceOf(table)?.key;
    const kept = Object.entries(table.columns).filter(
      ([key, {kind}]) =>
        !specs[key]?.personal ||
        key === reference ||
        neededPersonal.has(key) ||
        (kind !== 'date' && specs[key].type !== 'text' && specs[key].type !== 'code'),
    );
    const held = heldNumbers(table, new Set(kept.map(([key]) => key)));
    return {...table, columns: Object.fromEntries(kept), ...(held && {held})};
  });
}

/** Which rows had a number, of columns that were checked by a rule and are let go. */
function heldNumbers(table: Table, kept: ReadonlySet<string>): Table['held'] | null {
  const gone = Object.entries(table.columns).filter(
    ([key]) => !kept.has(key) && checkedBy(key).rule !== undefined,
  );
  if (gone.length === 0) return null;
  const rows = ([key, column]: [string, Column]): [string, Uint8Array] => [
    key,
    Uint8Array.from({length: table.length}, (_, row) => (isMissing(column, row) ? 0 : 1)),
  ];
  return Object.fromEntries(gone.map(rows));
}

/**
 * Puts pseudonyms in the place of everything that tells who somebody is: identifiers of businesses,
 * NIB, references, mentors; names of businesses go. Equal identifiers have equal pseudonyms in all
 * tables, so that counting and linking go on as before.
 */
export async function withPseudonyms(tables: Tables, key: string): Promise<Tables> {
  const without: Partial<Record<TableName, Table>> = {};
  await pseudonyms([], key);
  const disguised = disguise(key);
  for (const table of Object.values(tables)) {
    const columns: Record<string, Column> = {...table.columns};
    delete columns.businessName;
    for (const name of [
      'businessId',
      'nib',
      referenceOf(table)?.key ?? null,
      'mentorId',
      'mentorName',
      'partnerName',
    ]) {
      const column = name === null ? undefined : columns[name];
      if (name !== null && column?.kind === 'text') columns[name] = await disguised(column);
    }
    without[table.name] = {...table, columns};
  }
  return without;
}

/** Columns with pseudonyms; what shared a dictionary before shares one afterwards. */
function disguise(key: string): (column: TextColumn) => Promise<TextColumn> {
  const known = new Map<readonly string[], readonly string[]>();
  const of = async (texts: readonly string[]): Promise<readonly string[]> => {
    const found = known.get(texts) ?? (await pseudonyms(texts, key));
    known.set(texts, found);
    return found;
  };
  return async ({base, shares: _, size: __, ...column}) => {
    if (base === undefined) return {...column, dictionary: await of(column.dictionary)};
    const shared = await of(base);
    if (column.dictionary === base) return {...column, dictionary: shared, base: shared};
    const own = await pseudonyms(column.dictionary.slice(base.length), key);
    return {...column, dictionary: [...shared, ...own], base: shared};
  };
}

function mapTables(tables: Tables, change: (table: Table) => Table): Tables {
  const changed = Object.values(tables).map((table) => [table.name, change(table)]);
  return Object.fromEntries(changed) as Tables;
}
