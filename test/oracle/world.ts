import type {Config} from '../../src/schema/config.js';
import type {Office, Row} from './office.js';

export type Level = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';
export type Truth = boolean | null;

export interface Event {
  /** ISO day of the hand-over, or `null` where only the year is known. */
  readonly day: string | null;
  readonly programme: string | null;
}

/** One business in one year, with everything that is said of it. */
export interface Unit {
  readonly business: string;
  readonly period: string;
  readonly area: Readonly<Record<Level, string | null>>;
  /** `null`: unknown; `besar` and `branch` are outside UMKM. */
  readonly size: 'mikro' | 'kecil' | 'menengah' | 'besar' | 'branch' | null;
  /** Another criterion than the year's own sales decided. */
  readonly estimated: boolean;
  readonly sex: string | null;
  readonly sector: string | null;
  readonly inStock: boolean;
  /** In the stock of UMKM: active, independent, not besar. */
  readonly listed: boolean;
  readonly eligible: Truth;
  readonly channels: ReadonlyMap<string, Truth>;
  readonly events: Event[];
}

export interface Group {
  readonly period: string;
  readonly name: string;
  /** Distinct businesses on the list, or `null` without one. */
  readonly members: ReadonlySet<string> | null;
  readonly value: number;
}

export interface World {
  readonly config: Config;
  readonly office: Office;
  readonly regime: string;
  readonly officeCode: string;
  readonly periods: readonly string[];
  readonly stockPeriods: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  readonly areas: Readonly<Record<Level, readonly string[]>>;
  /** The coarsest level with more than one area. */
  readonly level: Level;
  readonly channelNames: readonly string[];
  /** Sexes of owners that the register names at all. */
  readonly sexes: ReadonlySet<string | null>;
  readonly hasEligibility: boolean;
  readonly visits: ReadonlyMap<string, readonly string[]>;
  /** First and last day with a visit, or `null` without any. */
  readonly visitSpan: readonly [string, string] | null;
  readonly cutOff: string;
  readonly groups: readonly Group[];
  /** First and last year of aid that reached somebody, and of any delivered aid. */
  readonly aidYears: readonly [string, string] | null;
  readonly handOverYears: readonly [string, string] | null;
}

const levels: readonly Level[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];
const lengths: Readonly<Record<Level, number>> = {
  provinsi: 2,
  kabupaten: 5,
  kecamatan: 8,
  desa: 13,
};
const yesNo: Readonly<Record<string, Truth>> = {Ya: true, Tidak: false};

const filled = (cell: string | undefined): string | null =>
  cell === undefined || cell === '' ? null : cell;
const amount = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell);
/** Registry rows in the words of the file or of the table read from it. */
const sexOf = (row: Row | undefined): string | null => {
  const words: Readonly<Record<string, string>> = {L: 'male', P: 'female'};
  const cell = filled(row?.ownerGender);
  return cell === null ? null : (words[cell] ?? cell);
};
const fold = (text: string): string => text.toLowerCase();
const read = (office: Office, table: keyof Office, row: Row | undefined): Row => {
  const columns = office[table]?.columns ?? [];
  return Object.fromEntries(columns.map((key) => [key, row?.[key] ?? '']));
};

/** Everything that can be said of an office, from its plain rows. */
export function worldOf(office: Office, config: Config, regime: string): World {
  const registry = firstOf(office, 'registry', (row) => row.businessId);
  const observation = firstOf(office, 'observation', (row) => `${row.businessId}|${row.dataYear}`);
  const byOther = new Map<string, string>();
  for (const row of registry.values())
    for (const key of ['nib', 'ownerNik'])
      if (row[key] && !byOther.has(row[key])) byOther.set(row[key], row.businessId);
  const named = new Set([...registry.values(), ...observation.values()].map((r) => r.businessId));
  const businessOf = (ref: string): string => (named.has(ref) ? ref : (byOther.get(ref) ?? ref));

  const places = placesOf([...registry.values()], config);
  const channels = channelReader(office);
  const units = new Map<string, Unit[]>();
  const known = new Map<string, Unit>();
  const add = (business: string, period: string, observed: Row | null, inStock: boolean): Unit => {
    const own = registry.get(business);
    const status = filled((observed ?? own)?.businessStatus);
    const active = status === null || fold(status) === 'aktif' || status === 'active';
    const {size, estimated} = sizeOf(own, observed, period, regime);
    const umkm = size !== 'besar' && size !== 'branch';
    const unit: Unit = {
      business,
      period,
      area: own ? places.of(own) : {provinsi: null, kabupaten: null, kecamatan: null, desa: null},
      size,
      estimated,
      sex: sexOf(own),
      sector: filled(own?.sector),
      inStock,
      listed: inStock && active && umkm,
      eligible: yesNo[own?.aidEligible ?? ''] ?? null,
      channels: channels.of(own ?? null, observed),
      events: [],
    };
    const list = units.get(period);
    if (list === undefined) units.set(period, [unit]);
    else list.push(unit);
    known.set(`${period}|${business}`, unit);
    return unit;
  };
  const stock = new Map<string, Map<string, Row | null>>();
  const note = (period: string, business: string, row: Row | null): void => {
    const map = stock.get(period) ?? new Map<string, Row | null>();
    if (!map.has(business)) map.set(business, row);
    stock.set(period, map);
  };
  if (office.observation)
    for (const row of observation.values()) note(row.dataYear, row.businessId, row);
  else
    for (const row of registry.values())
      note(filled(row.dataYear) ?? config.asOf?.slice(0, 4) ?? 'unknown', row.businessId, null);
  for (const [period, map] of stock)
    for (const [business, row] of map) add(business, period, row, true);

  const lists = new Map<string, Set<string>>();
  for (const raw of office.membership?.rows ?? []) {
    const {membershipGroup, membershipBusinessRef} = read(office, 'membership', raw);
    const list = lists.get(fold(membershipGroup)) ?? new Set<string>();
    list.add(businessOf(membershipBusinessRef));
    lists.set(fold(membershipGroup), list);
  }
  const groups = new Map<string, Group & {value: number}>();
  const [reached, handed] = [new Set<string>(), new Set<string>()];
  for (const raw of office.aid?.rows ?? []) {
    const row = read(office, 'aid', raw);
    const status = filled(row.aidStatus);
    if (status !== null && status !== 'Disalurkan' && status !== 'delivered') continue;
    const day = filled(row.aidDate);
    const period = day?.slice(0, 4) ?? filled(row.aidYear);
    if (period !== null) handed.add(period);
    const name = filled(row.aidGroupName);
    const list = name === null ? undefined : lists.get(fold(name));
    if (name !== null) {
      const key = `${period ?? 'unknown'}|${fold(name)}`;
      const group = groups.get(key) ?? {period: period ?? 'unknown', name, value: 0, members: null};
      const value = group.value + (amount(row.aidValue) ?? NaN);
      groups.set(key, {...group, value, members: list ?? null});
    }
    const ref = filled(row.aidBusinessRef);
    if (period === null) continue;
    for (const business of ref === null ? (list ?? []) : [businessOf(ref)]) {
      reached.add(period);
      const programme = filled(row.aidName);
      const unit = known.get(`${period}|${business}`) ?? add(business, period, null, false);
      unit.events.push({
        day,
        programme: programme === null ? null : fold(programme),
      });
    }
  }
  const visits = new Map<string, string[]>();
  let last = '';
  for (const raw of office.mentoring?.rows ?? []) {
    const {mentoringBusinessRef, mentoringDate} = read(office, 'mentoring', raw);
    if (mentoringDate === '') continue;
    const business = businessOf(mentoringBusinessRef);
    visits.set(business, [...(visits.get(business) ?? []), mentoringDate]);
    if (mentoringDate > last) last = mentoringDate;
  }
  for (const list of units.values())
    for (const {events} of list)
      for (const {day} of events) if (day !== null && day > last) last = day;
  const level = levels.find((one) => places.ids[one].length > 1) ?? 'kabupaten';
  return {
    config,
    office,
    regime,
    officeCode: config.region?.code ?? places.ids.kabupaten[0],
    periods: [...new Set([...stock.keys(), ...reached])].sort(),
    stockPeriods: new Set(stock.keys()),
    units,
    areas: places.ids,
    level,
    channelNames: channels.names,
    sexes: new Set([...registry.values()].map(sexOf)),
    hasEligibility: [...registry.values()].some((row) => row.aidEligible in yesNo),
    visits,
    visitSpan: rangeOf(new Set([...visits.values()].flat())),
    cutOff: config.cutOff ?? config.asOf ?? last,
    groups: [...groups.values()],
    aidYears: rangeOf(reached),
    handOverYears: rangeOf(handed),
  };
}

/** Rows with only the columns the file has; a second row of the same key does not count. */
function firstOf(office: Office, table: keyof Office, key: (row: Row) => string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const raw of office[table]?.rows ?? []) {
    const row = read(office, table, raw);
    if (!found.has(key(row))) found.set(key(row), row);
  }
  return found;
}

function rangeOf(years: ReadonlySet<string>): [string, string] | null {
  const sorted = [...years].sort();
  return sorted.length === 0 ? null : [sorted[0], sorted[sorted.length - 1]];
}

/** Codes first, from the deepest; else a name that stands beside exactly one code. */
function placesOf(
  registry: readonly Row[],
  {areas = []}: Config,
): {ids: Record<Level, string[]>; of(row: Row): Record<Level, string | null>} {
  // The reader gives a name of the configured list its code.
  const listed = new Map(areas.map(({code, name}) => [fold(name), code]));
  const codeOf = (row: Row, level: Level): string | null => {
    const named = listed.get(fold(filled(row.districtName) ?? '')) ?? '';
    const code = filled(row.villageCode) ?? filled(row.districtCode) ?? named;
    return code.length >= lengths[level] ? code.slice(0, lengths[level]) : null;
  };
  const nameOf = (row: Row, level: Level): string | null =>
    level === 'kecamatan' || level === 'desa'
      ? filled(level === 'desa' ? row.villageName : row.districtName)
      : null;
  const codesOfName = new Map<string, Set<string>>();
  const teach = (level: Level, name: string | null, code: string | null): void => {
    if (name === null || code === null) return;
    const key = `${level}|${fold(name)}`;
    codesOfName.set(key, (codesOfName.get(key) ?? new Set()).add(code));
  };
  for (const {code, name} of areas)
    for (const level of levels) if (code.length === lengths[level]) teach(level, name, code);
  for (const row of registry)
    for (const level of levels) teach(level, nameOf(row, level), codeOf(row, level));
  const at = (row: Row, level: Level): string | null => {
    const name = nameOf(row, level);
    const own = codeOf(row, level);
    if (own !== null || name === null) return own;
    const codes = codesOfName.get(`${level}|${fold(name)}`);
    if (codes === undefined) return name;
    return codes.size === 1 ? [...codes][0] : null;
  };
  const of = (row: Row): Record<Level, string | null> =>
    Object.fromEntries(levels.map((level) => [level, at(row, level)])) as Record<
      Level,
      string | null
    >;
  const ids = Object.fromEntries(
    levels.map((level) => {
      const expected = areas.filter(({code}) => code.length === lengths[level]).map((a) => a.code);
      const found = registry.map((row) => at(row, level)).filter((id) => id !== null);
      return [level, [...new Set([...expected, ...found])].sort()];
    }),
  ) as Record<Level, string[]>;
  return {ids, of};
}

const bounds: Readonly<Record<string, {sales: number[]; wealth: number[]}>> = {
  uu20_2008: {sales: [300e6, 2.5e9, 50e9], wealth: [50e6, 500e6, 10e9]},
  pp7_2021: {sales: [2e9, 15e9, 50e9], wealth: [1e9, 5e9, 10e9]},
};
const classes = ['mikro', 'kecil', 'menengah', 'besar'] as const;

function sizeOf(
  own: Row | undefined,
  observed: Row | null,
  period: string,
  regime: string,
): Pick<Unit, 'size' | 'estimated'> {
  const inForce = Number(period) < 2021 ? 'uu20_2008' : 'pp7_2021';
  const rule = regime === 'in_force' ? inForce : regime;
  const source = observed ?? own ?? {};
  const parent = filled(observed?.affiliatedTo) ?? filled(own?.affiliatedTo);
  if (parent === 'menengah' || parent === 'besar') return {size: 'branch', estimated: false};
  const sized = (value: number, limits: number[]): Unit['size'] =>
    classes[limits.filter((limit) => value > limit).length];
  const annual = amount(source.annualTurnover);
  if (annual !== null) return {size: sized(annual, bounds[rule].sales), estimated: false};
  const monthly = amount(source.monthlyTurnover);
  if (monthly !== null) return {size: sized(12 * monthly, bounds[rule].sales), estimated: true};
  const capital = amount(source.capital);
  const wealth = rule === 'uu20_2008' ? (amount(source.assets) ?? capital) : capital;
  if (wealth !== null) return {size: sized(wealth, bounds[rule].wealth), estimated: true};
  const stated = classes.find((one) => one === fold(source.sizeClass ?? ''));
  return {size: rule === inForce && stated ? stated : null, estimated: false};
}

/** Answers per channel: yes/no columns and names in a list, of the year's row where it has any. */
function channelReader(office: Office): {
  names: string[];
  of(own: Row | null, observed: Row | null): Map<string, Truth>;
} {
  const schema = ['whatsappBusiness', 'socialMedia', 'marketplace', 'deliveryPlatform'];
  schema.push('website', 'eCatalogue');
  const table = (['observation', 'registry'] as const).find((name) =>
    office[name]?.columns.some((key) => key === 'channels' || schema.includes(key)),
  );
  const kept = table === undefined ? undefined : office[table];
  const columns = schema.filter((key) => kept?.columns.includes(key));
  const split = (cell: string): string[] =>
    cell
      .toLowerCase()
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== '-');
  const cells = kept?.columns.includes('channels')
    ? kept.rows.map((row) => row.channels ?? '')
    : [];
  const listed = [...new Set(cells.flatMap(split))].sort();
  const names = [...columns, ...listed.filter((name) => !columns.includes(name))];
  return {
    names,
    of(own, observed) {
      const row = table === 'observation' ? observed : own;
      const list = filled(row?.channels);
      const answers = names.map((name): [string, Truth] => {
        const answer = yesNo[row?.[name] ?? ''] ?? null;
        if (answer !== null && !(listed.includes(name) && answer === false)) return [name, answer];
        if (list === null) return [name, answer];
        if (split(list).includes(name)) return [name, true];
        // A list says no of what it could have named, and "none" says no of everything.
        return [name, listed.includes(name) || split(list).length === 0 ? false : answer];
      });
      if (names.length === 0 && list !== null) answers.push(['', false]);
      return new Map(answers);
    },
  };
}
