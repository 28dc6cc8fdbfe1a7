import {dateColumn, numberColumn, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {TableName} from '../data/table.js';
import {countedRows, NO_YEAR} from '../engine/events.js';
import type {Frame} from '../engine/frame.js';
import type {Needs} from '../engine/needs.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import {excluded, reasonOf, type Draft, type TableRow} from './draft.js';

/**
 * Rows that reach no business of the period although a formula looks at their table: not delivered,
 * without a day, of a group without a list, of nobody; and rows of which reading refused a copy.
 */
export function strayRows(frame: Frame, {tables}: Needs, period: string): Draft[] {
  return [...tables].flatMap((table) => [
    ...uncounted(frame, table, period),
    ...unlinked(frame, table, period),
    ...duplicates(frame, table, period),
  ]);
}

/** Registered businesses that have no row in the period at all, and refused copies. */
export function absentBusinesses(frame: Frame, period: string): Draft[] {
  const at = frame.periods.indexOf(period);
  const drafts: Draft[] = [];
  for (let business = 0; business < frame.registeredCount; business++)
    if (frame.unitOf(business, at) < 0)
      drafts.push(
        excluded({table: 'registry', row: frame.registryRow[business]}, reasonOf('not_listed')),
      );
  return [
    ...drafts,
    ...duplicates(frame, 'registry', period),
    ...duplicates(frame, 'observation', period),
  ];
}

/** Rows beside which a copy with the same key was refused, once per copy. */
export function duplicates(frame: Frame, name: TableName, period: string): Draft[] {
  const table = frame.tables[name];
  return Array.from(table?.duplicateKeys ?? [])
    .filter((row) => [null, period].includes(yearOfRow(frame, name, row)))
    .map((row) => excluded({table: name, row}, reasonOf('duplicate')));
}

/** Rows that the table itself does not count, of the period or of no known one. */
function uncounted(frame: Frame, name: EventTable, period: string): Draft[] {
  const table = frame.tables[name];
  const counts = table === undefined ? null : countedRows(table, eventSpec(name).counts);
  const drafts: Draft[] = [];
  counts?.forEach((counted, row) => {
    if (counted === 1 || ![null, period].includes(yearOfRow(frame, name, row))) return;
    const reason =
      name === 'aid' ? reasonOf('not_delivered') : reasonOf('not_counted', {table: name});
    drafts.push(excluded({table: name, row}, reason));
  });
  return drafts;
}

function unlinked(frame: Frame, name: EventTable, period: string): Draft[] {
  const {count, row, business, year} = frame.events(name);
  const spec = eventSpec(name);
  const groups = textColumn(frame.tables[name], spec.group ?? '');
  if (spec.business === null) return [];
  const drafts: Draft[] = [];
  for (let i = 0; i < count; i++) {
    const at: TableRow = {table: name, row: row[i]};
    if (year[i] !== NO_YEAR && String(year[i]) !== period) continue;
    if (business[i] < 0 && (groups?.codes[row[i]] ?? -1) >= 0)
      drafts.push(excluded(at, reasonOf('group_without_list')));
    else if (business[i] < 0) drafts.push(excluded(at, reasonOf('no_business', {table: name})));
    else if (year[i] === NO_YEAR) drafts.push(excluded(at, reasonOf('no_day', {table: name})));
  }
  return drafts;
}

/** The year of a row as its table tells it; `null` where it does not. */
export function yearOfRow(frame: Frame, name: TableName, row: number): string | null {
  const table = frame.tables[name];
  const spec = name === 'registry' || name === 'observation' ? null : eventSpec(name as EventTable);
  const day = dateColumn(table, spec?.date ?? '')?.days[row] ?? MISSING_DAY;
  if (day !== MISSING_DAY) return String(yearOfDay(day));
  const key = spec === null ? 'dataYear' : (spec.year ?? '');
  const year = numberColumn(table, key)?.values[row] ?? NaN;
  return Number.isNaN(year) ? null : String(year);
}
