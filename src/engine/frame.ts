import {dateColumn, dayOfIso, numberColumn, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Table, Tables} from '../data/table.js';
import {eventSpecs, type EventTable} from '../indicator/events.js';
import {eventsOf, NO_YEAR, type Events} from './events.js';
import {Linker} from './link.js';

/**
 * Businesses and the periods they are seen in. A *unit* is one business in one period: the grid on
 * which indicators about businesses count. Units stand in order of period, then business. Integers
 * only; no object per row.
 */
export interface Frame {
  readonly tables: Tables;
  readonly businessCount: number;
  /** Periods in order, as written: `2019`. `unknown` where no table says when. */
  readonly periods: readonly string[];
  /** Whether a stock is known for the period: some business is listed in it. */
  readonly hasStock: readonly boolean[];
  /** Periods with a stock or with aid: those that businesses are classified in. */
  readonly classPeriods: readonly string[];
  readonly unitCount: number;
  readonly unitBusiness: Int32Array;
  readonly unitPeriod: Uint16Array;
  /** First unit of each period; one more entry than periods. */
  readonly periodStart: Int32Array;
  /** Row of the observation table per unit, or -1. */
  readonly observationRow: Int32Array;
  /** 1 where the unit is in the register of that period, 0 where only an event names it. */
  readonly inRegister: Uint8Array;
  /** Row of the registry per business, or -1. */
  readonly registryRow: Int32Array;
  /** Registered businesses come first: their number. */
  readonly registeredCount: number;
  /** The unit of a business in a period, or -1. */
  unitOf(business: number, period: number): number;
  /** Number of the period of a calendar year, or -1. */
  periodOfYear(year: number): number;
  /** Events of a table, those of groups resolved to their listed members. */
  events(table: EventTable): Events;
  /** The unit of each event, -1 where business or period is not known. */
  eventUnits(table: EventTable): Int32Array;
  /** Days of the events of a table per business: `days[start[b] … start[b + 1])`, ascending. */
  eventDays(table: EventTable): EventDays;
  /**
   * Tells the business of each row, also of one that does not count, such as aid not delivered yet; a
   * row that concerns several is told once for each.
   */
  eachBusinessOfRows(
    table: EventTable | 'registry',
    tell: (row: number, business: number) => void,
  ): void;
  /** The business that a reference in another table means, or -1. */
  businessOf(reference: string): number;
  /** Day after which nothing is known. */
  readonly cutOff: number;
}

export interface EventDays {
  readonly start: Int32Array;
  readonly days: Int32Array;
  /** First and last day, or `null` without any. */
  readonly span: readonly [number, number] | null;
}

export interface FrameOptions {
  /** ISO date the figures describe; names the period of a register without years. */
  readonly asOf?: string;
  /** ISO date after which nothing is known; default: `asOf`, else the last day in the tables. */
  readonly cutOff?: string;
}

/** Tables whose events make a period of their year; a licence of long ago does not. */
export const dated: readonly EventTable[] = [
  'aid',
  'mentoring',
  'training',
  'matching',
  'service',
  'order',
  'programme',
  'budget',
];

/** Other days whose year makes a period: rows stand in it though no event of that year is known. */
export const promised = [
  ['aid', 'aidPlannedDate'],
  ['registry', 'onboardingDate'],
] as const;

/** Joins the tables by business and period. Empty tables give an empty frame. */
export function buildFrame(tables: Tables, {asOf, cutOff}: FrameOptions = {}): Frame {
  const link = new Linker(tables.registry);
  const observed = link.resolve(textColumn(tables.observation, 'businessId'), 'own');
  const events = new Map<EventTable, Events>();
  for (const name of Object.keys(eventSpecs) as EventTable[])
    if (tables[name] !== undefined) events.set(name, eventsOf(tables, name, link));
  const eventsIn = (name: EventTable): Events => events.get(name) ?? eventsOf({}, name, link);
  const businessCount = link.size;
  const registryRow = new Int32Array(businessCount).fill(-1);
  registryRow.set(link.registryRows);

  const stock = stockYears(tables, asOf);
  const names = new Set(stock.names);
  const aidYears = yearsIn(eventsIn('aid'));
  for (const name of dated) for (const year of yearsIn(eventsIn(name))) names.add(String(year));
  for (const year of yearsOfRows(eventsIn('product'))) names.add(String(year));
  for (const [name, key] of promised)
    for (const year of yearsOf(tables[name], key)) names.add(String(year));
  // Agreements and maps of products may say no year: they are of today.
  const undated = names.size === 0 && [...events.values()].some(({count}) => count > 0);
  if (undated) names.add((asOf ?? cutOff)?.slice(0, 4) ?? 'unknown');
  const periods = [...names].sort();
  const byYear = new Map(periods.map((name, i) => [Number(name), i]));
  const periodOfYear = (year: number): number => byYear.get(year) ?? -1;

  const grid = new UnitGrid(businessCount, periods.length);
  if (tables.observation) {
    const years = numberColumn(tables.observation, 'dataYear')?.values ?? new Float64Array(0);
    for (let row = 0; row < observed.length; row++) {
      const period = periodOfYear(years[row]);
      if (observed[row] >= 0 && period >= 0) grid.observe(observed[row], period, row);
    }
  } else if (tables.registry) {
    const period = stock.ofRow.map((name) => (name === null ? -1 : periods.indexOf(name)));
    for (let row = 0; row < tables.registry.length; row++) {
      const business = link.businessOfRow[row];
      const at = period[stock.code(row)];
      if (business >= 0 && at >= 0) grid.observe(business, at, -1);
    }
  }
  for (const name of dated) {
    const {count, business, year} = eventsIn(name);
    for (let i = 0; i < count; i++) {
      const period = business[i] < 0 || year[i] === NO_YEAR ? -1 : periodOfYear(year[i]);
      if (period >= 0) grid.mention(business[i], period);
    }
  }
  const units = grid.finish();
  const unitsOfEvents = new Map<EventTable, Int32Array>();
  const everyRow = new Map<EventTable, Events>();
  const daysOfEvents = new Map<EventTable, EventDays>();
  return {
    tables,
    businessCount,
    periods,
    hasStock: periods.map((name) => stock.names.has(name)),
    classPeriods: periods.filter((name) => stock.names.has(name) || aidYears.has(Number(name))),
    ...units,
    registryRow,
    registeredCount: link.registryRows.length,
    periodOfYear,
    events: eventsIn,
    eventUnits: (name) =>
      remember(unitsOfEvents, name, () => {
        const {count, business, year} = eventsIn(name);
        const result = new Int32Array(count).fill(-1);
        for (let i = 0; i < count; i++) {
          const period = business[i] < 0 || year[i] === NO_YEAR ? -1 : periodOfYear(year[i]);
          if (period >= 0) result[i] = units.unitOf(business[i], period);
        }
        return result;
      }),
    eventDays: (name) =>
      remember(daysOfEvents, name, () => dayIndex(eventsIn(name), businessCount)),
    eachBusinessOfRows: (name, tell) => {
      if (name === 'registry') link.businessOfRow.forEach((business, row) => tell(row, business));
      else {
        const {count, row, business} = remember(everyRow, name, () =>
          tables[name] !== undefined && 'counts' in eventSpecs[name]
            ? eventsOf(tables, name, link, 'every')
            : eventsIn(name),
        );
        for (let i = 0; i < count; i++) tell(row[i], business[i]);
      }
    },
    businessOf: (reference) => link.businessOf(reference),
    cutOff: dayOfIso(cutOff ?? asOf ?? '') || lastDay(events),
  };
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Years in which an event reached a business. */
function yearsIn({count, business, year, years, table}: Events): Set<number> {
  const found = new Set<number>();
  if (years === null) return found;
  const named = eventSpecs[table].business !== null;
  const seen = new Uint8Array(years[1] - years[0] + 1);
  for (let i = 0; i < count; i++)
    if (year[i] !== NO_YEAR && (!named || business[i] >= 0)) seen[year[i] - years[0]] = 1;
  seen.forEach((one, i) => one === 1 && found.add(years[0] + i));
  return found;
}

/** Years of all rows, also those that name no business: a desa is mapped without one. */
function yearsOfRows({count, year}: Events): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < count; i++) if (year[i] !== NO_YEAR) found.add(year[i]);
  return found;
}

function yearsOf(table: Table | undefined, key: string): Set<number> {
  const years = new Set<number>();
  for (const day of dateColumn(table, key)?.days ?? [])
    if (day !== MISSING_DAY) years.add(yearOfDay(day));
  return years;
}

/** Which periods have a stock, and which one a registry row belongs to. */
function stockYears(
  {registry, observation}: Tables,
  asOf: string | undefined,
): {names: Set<string>; ofRow: readonly (string | null)[]; code(row: number): number} {
  const names = new Set<string>();
  if (observation) {
    const seen = new Set(numberColumn(observation, 'dataYear')?.values ?? []);
    for (const year of seen) if (!Number.isNaN(year)) names.add(String(year));
    return {names, ofRow: [null], code: () => 0};
  }
  if (!registry) return {names, ofRow: [null], code: () => 0};
  const years = numberColumn(registry, 'dataYear')?.values;
  const fallback = asOf?.slice(0, 4) ?? latestYear(registry) ?? 'unknown';
  const ofRow = [fallback];
  const index = new Map<number, number>();
  const code = (row: number): number => {
    const year = years === undefined ? NaN : years[row];
    if (Number.isNaN(year)) return 0;
    let at = index.get(year);
    if (at === undefined) index.set(year, (at = ofRow.push(String(year)) - 1));
    return at;
  };
  for (let row = 0; row < registry.length; row++) names.add(ofRow[code(row)]);
  return {names, ofRow, code};
}

function latestYear(registry: Table): string | null {
  const days = dateColumn(registry, 'recordDate')?.days ?? new Int32Array(0);
  const last = days.reduce((a, b) => Math.max(a, b), MISSING_DAY);
  return last === MISSING_DAY ? null : String(yearOfDay(last));
}

function dayIndex({count, business, day}: Events, businessCount: number): EventDays {
  const start = new Int32Array(businessCount + 1);
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (business[i] < 0 || day[i] === MISSING_DAY) continue;
    start[business[i] + 1]++;
    if (day[i] < first) first = day[i];
    if (day[i] > last) last = day[i];
  }
  for (let b = 0; b < businessCount; b++) start[b + 1] += start[b];
  const next = start.slice();
  const days = new Int32Array(start[businessCount]);
  for (let i = 0; i < count; i++)
    if (business[i] >= 0 && day[i] !== MISSING_DAY) days[next[business[i]]++] = day[i];
  for (let b = 0; b < businessCount; b++)
    if (start[b + 1] - start[b] > 1) days.subarray(start[b], start[b + 1]).sort();
  return {start, days, span: first <= last ? [first, last] : null};
}

/** The last day on which something happened to a business. */
function lastDay(events: ReadonlyMap<EventTable, Events>): number {
  let last = MISSING_DAY;
  for (const {count, business, day} of events.values())
    for (let i = 0; i < count; i++) if (business[i] >= 0 && day[i] > last) last = day[i];
  return last;
}

/** Marks who is seen when, then numbers the units in order of period and business. */
class UnitGrid {
  /** Per period and business: -1 not seen, 0 an event only, 1 in the register, 2 + row observed. */
  readonly #seen: (Int32Array | null)[];
  readonly #businessCount: number;

  constructor(businessCount: number, periodCount: number) {
    this.#businessCount = businessCount;
    this.#seen = new Array<Int32Array | null>(periodCount).fill(null);
  }

  /** A second row of the same business and period changes nothing. */
  observe(business: number, period: number, row: number): void {
    const seen = this.#of(period);
    if (seen[business] < 1) seen[business] = 2 + row;
  }

  mention(business: number, period: number): void {
    const seen = this.#of(period);
    if (seen[business] < 0) seen[business] = 0;
  }

  finish(): Pick<
    Frame,
    | 'unitCount'
    | 'unitBusiness'
    | 'unitPeriod'
    | 'periodStart'
    | 'observationRow'
    | 'inRegister'
    | 'unitOf'
  > {
    const seen = this.#seen;
    const periodStart = new Int32Array(seen.length + 1);
    seen.forEach((one, p) => {
      let count = 0;
      if (one !== null) for (let b = 0; b < one.length; b++) if (one[b] >= 0) count++;
      periodStart[p + 1] = periodStart[p] + count;
    });
    const unitCount = periodStart[seen.length];
    const unitBusiness = new Int32Array(unitCount);
    const unitPeriod = new Uint16Array(unitCount);
    const observationRow = new Int32Array(unitCount);
    const inRegister = new Uint8Array(unitCount);
    seen.forEach((one, p) => {
      if (one === null) return;
      let unit = periodStart[p];
      for (let b = 0; b < one.length; b++) {
        const mark = one[b];
        if (mark < 0) continue;
        unitBusiness[unit] = b;
        unitPeriod[unit] = p;
        observationRow[unit] = mark - 2 < -1 ? -1 : mark - 2;
        inRegister[unit] = mark > 0 ? 1 : 0;
        // From here on the cell holds the number of the unit.
        one[b] = unit++;
      }
    });
    const unitOf = (business: number, period: number): number => seen[period]?.[business] ?? -1;
    const arrays = {unitBusiness, unitPeriod, periodStart, observationRow, inRegister};
    return {unitCount, ...arrays, unitOf};
  }

  #of(period: number): Int32Array {
    return (this.#seen[period] ??= new Int32Array(this.#businessCount).fill(-1));
  }
}
