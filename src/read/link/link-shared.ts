import {foldName, textAt, textColumn} from '../../data/access.js';
import type {Table, Tables} from '../../data/table.js';
import type {LateNotes} from '../late-notes.js';
import {repeated} from './link-duplicates.js';
import {splitBy} from './link-probable.js';
import {referenceOf} from './link-references.js';

/** Columns that name the person of a row, by the table's own word for it. */
const personNames: readonly string[] = ['aidRecipientName', 'participantName', 'ownerName'];

/**
 * Says of a NIB that stands in many rows of one list though the rows are of different people: by
 * their names where the list has them, in a list of participants by each standing once in a training.
 */
export function findShared(tables: Tables, notes: LateNotes): void {
  for (const table of Object.values(tables)) {
    const key = referenceOf(table)?.from ?? '';
    const column = textColumn(table, key);
    if (!column) continue;
    const person = personNames.map((name) => textColumn(table, name)).find(Boolean);
    if (!person && table.name !== 'training') continue;
    for (const rows of repeated(column)) {
      const text = textAt(column, rows[0]) ?? '';
      if (!/^\d{13}$/.test(text.replace(/[\s.-]/g, ''))) continue;
      const count = person
        ? sharedByNames(rows, (row) => textAt(person, row))
        : largest(splitBy(rows, (row) => trainingOf(table, row)));
      if (count < 2) continue;
      const params = {rule: person ? 'persons' : 'participants', rows: count};
      const code = 'READ_KEY_SHARED';
      notes.add(
        table,
        rows[0],
        {code, severity: 'warning', found: text, personal: true, params},
        key,
      );
    }
  }
}

/** How many of the rows there are where they name more than one person; else 0. */
function sharedByNames(rows: readonly number[], nameOf: (row: number) => string | null): number {
  const groups = splitBy(rows, (row) => {
    const name = nameOf(row);
    return name === null ? null : foldName(name);
  });
  return groups.length > 1 ? rows.length : 0;
}

function largest(groups: readonly (readonly number[])[]): number {
  return Math.max(0, ...groups.map(({length}) => length));
}

function trainingOf(table: Table, row: number): string {
  const date = table.columns.trainingDate;
  const day =
    date?.kind === 'date' ? date.days[row] : textAt(textColumn(table, 'trainingDate'), row);
  return JSON.stringify([textAt(textColumn(table, 'trainingName'), row), day]);
}
