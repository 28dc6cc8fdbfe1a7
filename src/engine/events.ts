import {dateColumn, foldName, numberColumn, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_CODE, MISSING_DAY, type TextColumn} from '../data/column.js';
import type {Table, Tables} from '../data/table.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import type {Linker} from './link.js';

/**
 * Rows of an event table that count, one entry per row and business it concerns: a hand-over to a
 * group stands once for each listed member. Parallel integer arrays, no object per event.
 */
export interface Events {
  readonly table: EventTable;
  readonly count: number;
  /** Row of the table. */
  readonly row: Int32Array;
  /** Business, or -1 where the row names none. */
  readonly business: Int32Array;
  /** Day, or `MISSING_DAY` where only the year is known. */
  readonly day: Int32Array;
  /** Calendar year, or `NO_YEAR`. */
  readonly year: Int32Array;
  /** Businesses among which the row is shared: members of a group, else 1. */
  readonly sharers: Int32Array;
  /**
   * First and last year with an event that reached a business (where rows name businesses); outside
   * of it nothing is known.
   */
  readonly years: readonly [number, number] | null;
  /** Entries whose business is in no register. */
  readonly unlinked: number;
}

export const NO_YEAR = -1;

const none = new Int32Array(0);

/**
 * The events of a table; none where there is no such table.
 *
 * @param which `counted` (default), or `every` row: also aid that was not delivered
 */
export function eventsOf(
  tables: Tables,
  name: EventTable,
  link: Linker,
  which: 'counted' | 'every' = 'counted',
): Events {
  const table = tables[name];
  const spec = eventSpec(name);
  if (table === undefined || table.length === 0) return noEvents(name);
  const single = spec.business ? link.resolve(textColumn(table, spec.business), 'foreign') : none;
  const groups = spec.group === undefined ? undefined : textColumn(table, spec.group);
  const members = groups === undefined ? null : membersByGroup(tables.membership, link);
  const counts = which === 'every' ? null : countedRows(table, spec.counts);
  const out = new EventList(table.length);
  const days = spec.date === undefined ? undefined : dateColumn(table, spec.date)?.days;
  const years = spec.year === undefined ? undefined : numberColumn(table, spec.year)?.values;
  const ofDay = yearCache();
  for (let row = 0; row < table.length; row++) {
    if (counts !== null && counts[row] === 0) continue;
    const day = days === undefined ? MISSING_DAY : days[row];
    const stated = years === undefined ? NaN : years[row];
    const year = day !== MISSING_DAY ? ofDay(day) : Number.isNaN(stated) ? NO_YEAR : stated;
    const business = single.length > 0 ? single[row] : -1;
    const group = business >= 0 || groups === undefined ? MISSING_CODE : groups.codes[row];
    const list =
      group === MISSING_CODE
        ? undefined
        : members?.get(foldName((groups as TextColumn).dictionary[group]));
    if (list === undefined) out.add(row, business, day, year, 1);
    else for (const member of list) out.add(row, member, day, year, list.length);
  }
  return out.finish(name, link);
}

/** 1 per row that counts, or `null` where all do: proposed and rejected aid is no hand-over. */
export function countedRows(
  table: Table,
  counts: {readonly column: string; readonly values: readonly string[]} | undefined,
): Uint8Array | null {
  const column = counts === undefined ? undefined : textColumn(table, counts.column);
  if (counts === undefined || column === undefined) return null;
  const open = Uint8Array.from(column.dictionary, (word) => (counts.values.includes(word) ? 1 : 0));
  return Uint8Array.from(column.codes, (code) => (code === MISSING_CODE ? 1 : open[code]));
}

/** Businesses listed as members of each group, by its folded name, each once. */
export function membersByGroup(membership: Table | undefined, link: Linker): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  const groups = textColumn(membership, 'membershipGroup');
  const members = link.resolve(textColumn(membership, 'membershipBusinessRef'), 'foreign');
  for (let row = 0; row < (membership?.length ?? 0); row++) {
    const group = groups === undefined ? MISSING_CODE : groups.codes[row];
    const member = members.length > 0 ? members[row] : -1;
    if (group === MISSING_CODE || member < 0) continue;
    const name = foldName((groups as TextColumn).dictionary[group]);
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [member]);
    else if (!list.includes(member)) list.push(member);
  }
  return lists;
}

function noEvents(table: EventTable): Events {
  const empty = {row: none, business: none, day: none, year: none, sharers: none};
  return {table, count: 0, ...empty, years: null, unlinked: 0};
}

/** Years of days, each asked of the calendar once. */
function yearCache(): (day: number) => number {
  let from = 1;
  let to = 0;
  let year = 0;
  return (day) => {
    if (day >= from && day <= to) return year;
    year = yearOfDay(day);
    from = Date.UTC(year, 0, 1) / 86400000;
    to = Date.UTC(year, 11, 31) / 86400000;
    return year;
  };
}

/** Grows by doubling: only groups make more entries than rows. */
class EventList {
  #columns: Int32Array[];
  #count = 0;

  constructor(capacity: number) {
    this.#columns = Array.from({length: 5}, () => new Int32Array(capacity));
  }

  add(row: number, business: number, day: number, year: number, sharers: number): void {
    if (this.#count === this.#columns[0].length) this.#grow();
    const at = this.#count++;
    const [rows, businesses, days, years, shares] = this.#columns;
    rows[at] = row;
    businesses[at] = business;
    days[at] = day;
    years[at] = year;
    shares[at] = sharers;
  }

  finish(table: EventTable, link: Linker): Events {
    const count = this.#count;
    const [row, business, day, year, sharers] = this.#columns.map((one) => one.subarray(0, count));
    const named = eventSpec(table).business !== null;
    let unlinked = 0;
    let [first, last] = [Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      if (business[i] >= 0 && !link.isRegistered(business[i])) unlinked++;
      if (year[i] === NO_YEAR || (named && business[i] < 0)) continue;
      if (year[i] < first) first = year[i];
      if (year[i] > last) last = year[i];
    }
    const years = first <= last ? ([first, last] as const) : null;
    return {table, count, row, business, day, year, sharers, years, unlinked};
  }

  #grow(): void {
    this.#columns = this.#columns.map((one) => {
      const wider = new Int32Array(Math.max(16, one.length * 2));
      wider.set(one);
      return wider;
    });
  }
}
