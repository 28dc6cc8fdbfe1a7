import {
  dateColumn,
  dayOfIso,
  foldName,
  numberColumn,
  textAt,
  textColumn,
  yearOfDay,
} from '../data/access.js';
import {MISSING_CODE, MISSING_DAY, type TextColumn} from '../data/column.js';
import type {Table, Tables} from '../data/table.js';

/**
 * Businesses and the periods they are seen in. A *unit* is one business in one period: the grid on
 * which every indicator counts. Integers only; no object per row.
 */
export interface Frame {
  readonly tables: Tables;
  readonly businessCount: number;
  /** Periods in order, as written: `2019`. `unknown` where no table says when. */
  readonly periods: readonly string[];
  /** Whether a stock is known for the period: some business is listed in it. */
  readonly hasStock: readonly boolean[];
  readonly unitCount: number;
  readonly unitBusiness: Int32Array;
  readonly unitPeriod: Int32Array;
  /** Row of the observation table per unit, or -1. */
  readonly observationRow: Int32Array;
  /** 1 where the unit is in the register of that period, 0 where only an event names it. */
  readonly inRegister: Uint8Array;
  /** Row of the registry per business, or -1. */
  readonly registryRow: Int32Array;
  /** The unit of a business in a period, or -1. */
  unitOf(business: number, period: number): number;
  /** Events of the aid table, groups resolved to their listed members. */
  readonly aid: AidEvents;
  /** Days of visits per business, ascending: `visitDays[visitStart[b] … visitStart[b + 1])`. */
  readonly visitStart: Int32Array;
  readonly visitDays: Int32Array;
  /** First and last day with a visit, or `null` without any. */
  readonly visitSpan: readonly [number, number] | null;
  /** The business that a reference in another table means, or -1. */
  businessOf(reference: string): number;
  /** Day after which nothing is known. */
  readonly cutOff: number;
  /** Rows whose business is in no register. */
  readonly unlinked: {readonly aid: number; readonly mentoring: number};
}

export interface AidEvents {
  readonly count: number;
  readonly unit: Int32Array;
  /** Day of the hand-over, or `MISSING_DAY` where only the year is known. */
  readonly day: Int32Array;
  /** Code in `programmes`, or -1. */
  readonly programme: Int32Array;
  readonly programmes: readonly string[];
  readonly row: Int32Array;
  /** First and last year with an event; outside of it nothing is known. */
  readonly years: readonly [number, number] | null;
}

export interface FrameOptions {
  /** ISO date the figures describe; names the period of a register without years. */
  readonly asOf?: string;
  /** ISO date after which nothing is known; default: `asOf`, else the last day in the tables. */
  readonly cutOff?: string;
}

/** Joins the tables by business and period. Empty tables give an empty frame. */
export function buildFrame(tables: Tables, {asOf, cutOff}: FrameOptions = {}): Frame {
  const {registry, observation, aid, mentoring} = tables;
  const link = new Linker(registry);
  const observed = link.resolve(textColumn(observation, 'businessId'), 'own');
  const recipients = aidRecipients(tables, link);
  const visitors = link.resolve(textColumn(mentoring, 'mentoringBusinessRef'), 'foreign');
  const businessCount = link.size;
  const registryRow = new Int32Array(businessCount).fill(-1);
  registryRow.set(link.registryRows);

  const stockYears = stockPeriods(tables, asOf);
  const aidYears = recipients.rows.map((row) => eventYear(aid as Table, row));
  const names = new Set(stockYears.names);
  for (const year of aidYears) if (year !== null) names.add(year);
  const periods = [...names].sort();
  const periodIndex = new Map(periods.map((name, i) => [name, i]));

  const units = new UnitGrid(businessCount, periods.length);
  if (observation) {
    const years = numberColumn(observation, 'dataYear');
    for (let row = 0; row < observation.length; row++) {
      const business = observed[row];
      const period = periodIndex.get(String(years?.values[row]));
      if (business >= 0 && period !== undefined) units.add(business, period, row, 1);
    }
  } else if (registry) {
    for (let row = 0; row < registry.length; row++) {
      const name = stockYears.ofRow(row);
      const period = name === null ? undefined : periodIndex.get(name);
      if (period !== undefined && link.businessOfRow[row] >= 0) {
        units.add(link.businessOfRow[row], period, -1, 1);
      }
    }
  }
  const aidUnit: number[] = [];
  const aidDay: number[] = [];
  const aidProgramme: number[] = [];
  const aidRow: number[] = [];
  const dates = dateColumn(aid, 'aidDate');
  const programme = programmesOf(textColumn(aid, 'aidName'));
  recipients.rows.forEach((row, i) => {
    const year = aidYears[i];
    const period = year === null ? undefined : periodIndex.get(year);
    if (period === undefined) return;
    aidUnit.push(units.add(recipients.businesses[i], period, -1, 0));
    aidDay.push(dates?.days[row] ?? MISSING_DAY);
    aidProgramme.push(programme.ofRow(row));
    aidRow.push(row);
  });
  const known = aidYears.filter((year) => year !== null).map(Number);
  const visits = visitIndex(visitors, dateColumn(mentoring, 'mentoringDate')?.days, businessCount);

  return {
    tables,
    businessCount,
    periods,
    hasStock: periods.map((name) => stockYears.names.has(name)),
    ...units.finish(),
    registryRow,
    aid: {
      count: aidUnit.length,
      unit: Int32Array.from(aidUnit),
      day: Int32Array.from(aidDay),
      programme: Int32Array.from(aidProgramme),
      programmes: programme.names,
      row: Int32Array.from(aidRow),
      years:
        known.length > 0
          ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))]
          : null,
    },
    ...visits,
    visitSpan: spanOf(visits.visitDays),
    businessOf: (reference) => link.businessOf(reference),
    cutOff: dayOfIso(cutOff ?? asOf ?? '') || lastDay(aidDay, visits.visitDays),
    unlinked: {aid: recipients.unlinked, mentoring: countUnlinked(visitors, link)},
  };
}

/** Whether an aid row is a hand-over: proposed, verified and rejected aid is not. */
export function isDelivered(aid: Table, row: number): boolean {
  const status = textAt(textColumn(aid, 'aidStatus'), row);
  return status === null || status === 'delivered';
}

/** The calendar year of an aid row as written, from its date, else its year; null without both. */
export function eventYear(aid: Table, row: number): string | null {
  const day = dateColumn(aid, 'aidDate')?.days[row] ?? MISSING_DAY;
  if (day !== MISSING_DAY) return String(yearOfDay(day));
  const year = numberColumn(aid, 'aidYear')?.values[row] ?? NaN;
  return Number.isNaN(year) ? null : String(year);
}

/** Business numbers: registry first, then whoever another table names. */
class Linker {
  readonly registryRows: Int32Array;
  readonly businessOfRow: Int32Array;
  readonly #byId = new Map<string, number>();
  readonly #byOther = new Map<string, number>();
  readonly #registered: number;
  #size = 0;

  constructor(registry: Table | undefined) {
    const length = registry?.length ?? 0;
    const ids = textColumn(registry, 'businessId');
    const others = ['nib', 'ownerNik'].map((key) => textColumn(registry, key));
    const rows: number[] = [];
    this.businessOfRow = new Int32Array(length).fill(-1);
    for (let row = 0; row < length; row++) {
      const id = textAt(ids, row) ?? textAt(others[0], row) ?? textAt(others[1], row);
      if (id === null) continue;
      let business = this.#byId.get(id);
      if (business === undefined) {
        business = this.#size++;
        rows.push(row);
        this.#byId.set(id, business);
      }
      this.businessOfRow[row] = business;
      for (const other of others) {
        const key = textAt(other, row);
        if (key === null) continue;
        // What several businesses have names none of them.
        const owner = this.#byOther.get(key) ?? business;
        this.#byOther.set(key, owner === business ? business : -1);
      }
    }
    this.registryRows = Int32Array.from(rows);
    this.#registered = this.#size;
  }

  get size(): number {
    return this.#size;
  }

  isRegistered(business: number): boolean {
    return business >= 0 && business < this.#registered;
  }

  /** Business per row; -1 where the reference is blank. `foreign` also looks at NIB and NIK. */
  resolve(column: TextColumn | undefined, kind: 'own' | 'foreign'): Int32Array {
    if (column === undefined) return new Int32Array(0);
    const translated = new Int32Array(column.dictionary.length).fill(-2);
    return column.codes.map((code) => {
      if (code === MISSING_CODE) return -1;
      if (translated[code] === -2) translated[code] = this.#find(column.dictionary[code], kind);
      return translated[code];
    });
  }

  /** The business that a foreign reference means, or -1 where no table named it yet. */
  businessOf(key: string): number {
    return this.#byId.get(key) ?? this.#byOther.get(key) ?? -1;
  }

  #find(key: string, kind: 'own' | 'foreign'): number {
    const known = kind === 'foreign' ? this.businessOf(key) : (this.#byId.get(key) ?? -1);
    if (known >= 0) return known;
    this.#byId.set(key, this.#size);
    return this.#size++;
  }
}

/** Delivered aid, one entry per receiving business: single recipients and listed group members. */
function aidRecipients(
  {aid, membership}: Tables,
  link: Linker,
): {rows: number[]; businesses: number[]; unlinked: number} {
  const rows: number[] = [];
  const businesses: number[] = [];
  let unlinked = 0;
  if (!aid) return {rows, businesses, unlinked};
  const single = link.resolve(textColumn(aid, 'aidBusinessRef'), 'foreign');
  const groups = textColumn(aid, 'aidGroupName');
  const members = membersByGroup(membership, link);
  for (let row = 0; row < aid.length; row++) {
    if (!isDelivered(aid, row)) continue;
    const group = textAt(groups, row);
    const business = single[row] ?? -1;
    const reached =
      business >= 0 ? [business] : group === null ? [] : (members.get(foldName(group)) ?? []);
    for (const one of reached) {
      rows.push(row);
      businesses.push(one);
      if (!link.isRegistered(one)) unlinked++;
    }
  }
  return {rows, businesses, unlinked};
}

/** Programmes, each once however it is spelt, in order of first sight. */
function programmesOf(column: TextColumn | undefined): {
  names: string[];
  ofRow(row: number): number;
} {
  const names: string[] = [];
  const index = new Map<string, number>();
  const translated = (column?.dictionary ?? []).map((name) => {
    const key = foldName(name);
    if (!index.has(key)) index.set(key, names.push(name) - 1);
    return index.get(key) as number;
  });
  return {names, ofRow: (row) => translated[column?.codes[row] ?? MISSING_CODE] ?? MISSING_CODE};
}

function membersByGroup(membership: Table | undefined, link: Linker): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  const groups = textColumn(membership, 'membershipGroup');
  const members = link.resolve(textColumn(membership, 'membershipBusinessRef'), 'foreign');
  for (let row = 0; row < (membership?.length ?? 0); row++) {
    const group = textAt(groups, row);
    if (group === null || (members[row] ?? -1) < 0) continue;
    const list = lists.get(foldName(group));
    if (list === undefined) lists.set(foldName(group), [members[row]]);
    else if (!list.includes(members[row])) list.push(members[row]);
  }
  return lists;
}

/** Which periods have a stock, and which one a registry row belongs to. */
function stockPeriods(
  {registry, observation}: Tables,
  asOf: string | undefined,
): {names: Set<string>; ofRow(row: number): string | null} {
  const names = new Set<string>();
  if (observation) {
    for (const year of numberColumn(observation, 'dataYear')?.values ?? []) {
      if (!Number.isNaN(year)) names.add(String(year));
    }
    return {names, ofRow: () => null};
  }
  if (!registry) return {names, ofRow: () => null};
  const years = numberColumn(registry, 'dataYear');
  const fallback = asOf?.slice(0, 4) ?? latestYear(registry) ?? 'unknown';
  const ofRow = (row: number): string => {
    const year = years?.values[row] ?? NaN;
    return Number.isNaN(year) ? fallback : String(year);
  };
  for (let row = 0; row < registry.length; row++) names.add(ofRow(row));
  return {names, ofRow};
}

function latestYear(registry: Table): string | null {
  const days = dateColumn(registry, 'recordDate')?.days ?? new Int32Array(0);
  const last = days.reduce((a, b) => Math.max(a, b), MISSING_DAY);
  return last === MISSING_DAY ? null : String(yearOfDay(last));
}

function visitIndex(
  visitors: Int32Array,
  days: Int32Array | undefined,
  businessCount: number,
): {visitStart: Int32Array; visitDays: Int32Array} {
  const visitStart = new Int32Array(businessCount + 1);
  const dated = (row: number): boolean =>
    visitors[row] >= 0 && (days?.[row] ?? MISSING_DAY) !== MISSING_DAY;
  for (let row = 0; row < visitors.length; row++) if (dated(row)) visitStart[visitors[row] + 1]++;
  for (let b = 0; b < businessCount; b++) visitStart[b + 1] += visitStart[b];
  const next = visitStart.slice();
  const visitDays = new Int32Array(visitStart[businessCount]);
  for (let row = 0; row < visitors.length; row++) {
    if (dated(row)) visitDays[next[visitors[row]]++] = (days as Int32Array)[row];
  }
  for (let b = 0; b < businessCount; b++)
    visitDays.subarray(visitStart[b], visitStart[b + 1]).sort();
  return {visitStart, visitDays};
}

function spanOf(days: Int32Array): [number, number] | null {
  if (days.length === 0) return null;
  return [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
}

function lastDay(aidDays: readonly number[], visitDays: Int32Array): number {
  let last = MISSING_DAY;
  for (const day of aidDays) last = Math.max(last, day);
  for (const day of visitDays) last = Math.max(last, day);
  return last;
}

function countUnlinked(businesses: Int32Array, link: Linker): number {
  return businesses.reduce((n, b) => (b >= 0 && !link.isRegistered(b) ? n + 1 : n), 0);
}

/** Units in order of first sight; a business has at most one per period. */
class UnitGrid {
  readonly #at: Int32Array;
  readonly #periodCount: number;
  readonly #business: number[] = [];
  readonly #period: number[] = [];
  readonly #row: number[] = [];
  readonly #registered: number[] = [];

  constructor(businessCount: number, periodCount: number) {
    this.#at = new Int32Array(businessCount * periodCount).fill(-1);
    this.#periodCount = periodCount;
  }

  /** The unit; a second row of the same business and period changes nothing. */
  add(business: number, period: number, row: number, registered: 0 | 1): number {
    const slot = business * this.#periodCount + period;
    if (this.#at[slot] < 0) {
      this.#at[slot] = this.#business.length;
      this.#business.push(business);
      this.#period.push(period);
      this.#row.push(row);
      this.#registered.push(registered);
    }
    return this.#at[slot];
  }

  finish(): Pick<
    Frame,
    'unitCount' | 'unitBusiness' | 'unitPeriod' | 'observationRow' | 'inRegister' | 'unitOf'
  > {
    const at = this.#at;
    const periodCount = this.#periodCount;
    return {
      unitCount: this.#business.length,
      unitBusiness: Int32Array.from(this.#business),
      unitPeriod: Int32Array.from(this.#period),
      observationRow: Int32Array.from(this.#row),
      inRegister: Uint8Array.from(this.#registered),
      unitOf: (business, period) => at[business * periodCount + period],
    };
  }
}
