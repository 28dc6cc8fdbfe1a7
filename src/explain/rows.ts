import {textAt, textColumn} from '../data/access.js';
import type {Tables} from '../data/table.js';
import type {Frame} from '../engine/frame.js';
import {eventSpec, eventSpecs, type EventTable} from '../indicator/events.js';
import type {TableRow} from './draft.js';

/** The own row of a business in a period: observed, else registered, else the first that names it. */
export function unitRow(frame: Frame, unit: number): TableRow | null {
  const observed = frame.observationRow[unit];
  if (observed >= 0) return {table: 'observation', row: observed};
  const registered = frame.registryRow[frame.unitBusiness[unit]];
  if (registered >= 0) return {table: 'registry', row: registered};
  for (const table of Object.keys(eventSpecs) as EventTable[]) {
    const [first] = eventsOfUnit(frame, table, unit);
    if (first !== undefined) return {table, row: frame.events(table).row[first]};
  }
  return null;
}

/** The identifier that a row holds of its business; what stands in for it is a number, no name. */
export function identifierIn(tables: Tables, {table, row}: TableRow): string | null {
  const text = (key: string | null): string | null =>
    key === null ? null : textAt(textColumn(tables[table], key), row);
  if (table === 'registry') return text('businessId') ?? text('nib');
  if (table === 'observation') return text('businessId');
  if (table === 'membership') return text('membershipBusinessRef');
  return Object.hasOwn(eventSpecs, table) ? text(eventSpec(table as EventTable).business) : null;
}

/** Events of a business in a period, by their numbers in the events of the table. */
export function eventsOfUnit(frame: Frame, table: EventTable, unit: number): readonly number[] {
  return numbersOf(byUnit, frame, table, () => frame.eventUnits(table)).get(unit) ?? [];
}

/** All events of a business, whatever their period. */
export function eventsOfBusiness(
  frame: Frame,
  table: EventTable,
  business: number,
): readonly number[] {
  return (
    numbersOf(byBusiness, frame, table, () => frame.events(table).business).get(business) ?? []
  );
}

/** Rows of events, each once and in the order of the file. */
export function rowsOfEvents(
  frame: Frame,
  table: EventTable,
  events: readonly number[],
): TableRow[] {
  const {row} = frame.events(table);
  const rows = [...new Set(events.map((event) => row[event]))].sort((a, b) => a - b);
  return rows.map((one) => ({table, row: one}));
}

type Index = Map<number, number[]>;
type Indexes = WeakMap<Frame, Map<EventTable, Index>>;

const byUnit: Indexes = new WeakMap();
const byBusiness: Indexes = new WeakMap();

function numbersOf(
  indexes: Indexes,
  frame: Frame,
  table: EventTable,
  owners: () => Int32Array,
): Index {
  let known = indexes.get(frame);
  if (known === undefined) indexes.set(frame, (known = new Map<EventTable, Index>()));
  let index = known.get(table);
  if (index !== undefined) return index;
  index = new Map<number, number[]>();
  for (const [event, owner] of owners().entries()) {
    if (owner < 0) continue;
    const own = index.get(owner);
    if (own === undefined) index.set(owner, [event]);
    else own.push(event);
  }
  known.set(table, index);
  return index;
}
