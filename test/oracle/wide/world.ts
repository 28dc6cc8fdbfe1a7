import type {Config} from '../../../src/schema/config.js';
import type {WideCase} from './generate.js';
import type {Row, Sheets} from './tables.js';

export type Truth = boolean | null;
export type State = 'open' | 'closed' | 'moved' | 'unseen';
export type Size = 'mikro' | 'kecil' | 'menengah' | 'besar' | 'branch' | null;

/** One business in one year. */
export interface Unit {
  readonly id: string;
  readonly year: string;
  readonly own: Row | null;
  readonly seen: Row | null;
  readonly inStock: boolean;
  readonly state: State;
  readonly size: Size;
  readonly listed: boolean;
}

/** A row of a table that counts, and whom it concerns. */
export interface Happening {
  readonly row: Row;
  readonly at: number;
  readonly who: readonly string[];
  readonly day: string | null;
  readonly year: string | null;
}

export interface World {
  readonly case: WideCase;
  readonly sheets: Sheets;
  readonly config: Config;
  readonly cutOff: string;
  readonly registry: ReadonlyMap<string, Row>;
  readonly years: readonly string[];
  readonly stockYears: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly unitsIn: (year: string) => readonly Unit[];
  readonly unitOf: (id: string, year: string) => Unit | undefined;
  readonly happenings: (table: string) => readonly Happening[];
  readonly whoOf: (table: string, row: Row) => readonly string[];
  readonly kecamatan: readonly string[];
  readonly desa: readonly string[];
  readonly sizeUnder: (unit: Unit, rule: string) => Size;
}

const fields: Readonly<Record<string, readonly [ref: string, date: string, year: string]>> = {
  aid: ['aidBusinessRef', 'aidDate', 'aidYear'],
  mentoring: ['mentoringBusinessRef', 'mentoringDate', ''],
  training: ['trainingParticipantRef', 'trainingDate', 'trainingYear'],
  licence: ['licenceBusinessRef', 'licenceIssued', ''],
  product: ['productBusinessRef', '', 'productYear'],
  matching: ['matchBusinessRef', 'matchDate', ''],
  service: ['serviceBusinessRef', 'arrivedDate', ''],
  order: ['orderBusinessRef', 'orderDate', ''],
  programme: ['', '', 'fiscalYear'],
  budget: ['', '', 'fiscalYear'],
};
/** Tables whose events show a business in a year. */
const showing = ['aid', 'mentoring', 'training', 'matching', 'service', 'order'];

export const filled = (cell: string | undefined): string | null =>
  cell === undefined || cell === '' ? null : cell;
export const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
export const amount = (cell: string | null): number | null => (cell === null ? null : Number(cell));
export const yes = (cell: string | null): Truth => (cell === null ? null : cell === 'yes');

/** The cell of a column that the table keeps. */
export function cellOf(sheets: Sheets, table: keyof Sheets, row: Row | null, key: string) {
  return sheets[table]?.columns.includes(key) && row !== null ? filled(row[key]) : null;
}

/** Everything that can be said of the businesses of an office, year by year. */
export function worldOf(wide: WideCase): World {
  const {sheets, config} = wide;
  const registry = new Map((sheets.registry?.rows ?? []).map((row) => [row.businessId, row]));
  const observed = sheets.observation?.rows ?? [];
  const known = new Set([...registry.keys(), ...observed.map((row) => row.businessId)]);
  const byNib = new Map([...registry.values()].map((row) => [row.nib, row.businessId]));
  const idOf = (ref: string): string => (known.has(ref) ? ref : (byNib.get(ref) ?? ref));
  const lists = new Map<string, string[]>();
  for (const {membershipGroup, membershipBusinessRef} of sheets.membership?.rows ?? []) {
    const list = lists.get(fold(membershipGroup)) ?? [];
    const id = idOf(membershipBusinessRef);
    lists.set(fold(membershipGroup), list.includes(id) ? list : [...list, id]);
  }
  const whoOf = (table: string, row: Row): readonly string[] => {
    const ref = filled(row[fields[table]?.[0] ?? '']);
    if (ref !== null) return [idOf(ref)];
    return table === 'aid' ? (lists.get(fold(row.aidGroupName)) ?? []) : [];
  };
  const counts = (table: string, row: Row): boolean => {
    if (table === 'aid') return ['', 'delivered'].includes(row.aidStatus);
    if (table === 'mentoring') return !['waiting', 'rejected'].includes(row.mentoringStatus);
    return true;
  };
  const happened = new Map<string, Happening[]>();
  for (const table of Object.keys(fields)) {
    const [, date, year] = fields[table];
    const rows = sheets[table as keyof Sheets]?.rows ?? [];
    const list = rows.flatMap((row, at): Happening[] => {
      const day = filled(row[date]);
      const own = day?.slice(0, 4) ?? filled(row[year]);
      return counts(table, row) ? [{row, at, who: whoOf(table, row), day, year: own}] : [];
    });
    happened.set(table, list);
  }
  const happenings = (table: string): readonly Happening[] => happened.get(table) ?? [];

  const stock = new Map<string, Map<string, Row | null>>();
  const note = (year: string, id: string, row: Row | null): void => {
    const ofYear = stock.get(year) ?? new Map<string, Row | null>();
    if (!ofYear.has(id)) ofYear.set(id, row);
    stock.set(year, ofYear);
  };
  if (sheets.observation) for (const row of observed) note(row.dataYear, row.businessId, row);
  else
    for (const row of registry.values())
      note(cellOf(sheets, 'registry', row, 'dataYear') ?? '2023', row.businessId, null);

  const years = new Set(stock.keys());
  const mentioned = new Map<string, Set<string>>();
  for (const table of showing)
    for (const {who, year} of happenings(table))
      for (const id of who)
        if (year !== null) {
          years.add(year);
          mentioned.set(year, (mentioned.get(year) ?? new Set()).add(id));
        }
  for (const table of ['programme', 'budget', 'product'])
    for (const {year} of happenings(table)) if (year !== null) years.add(year);
  for (const row of sheets.aid?.rows ?? [])
    if (row.aidPlannedDate !== '') years.add(row.aidPlannedDate.slice(0, 4));
  for (const row of registry.values()) {
    const day = cellOf(sheets, 'registry', row, 'onboardingDate');
    if (day !== null) years.add(day.slice(0, 4));
  }

  const units = new Map<string, Unit>();
  for (const year of years)
    for (const id of new Set([
      ...(stock.get(year)?.keys() ?? []),
      ...(mentioned.get(year) ?? []),
    ])) {
      const own = registry.get(id) ?? null;
      const inStock = stock.get(year)?.has(id) ?? false;
      const seen = stock.get(year)?.get(id) ?? null;
      const state = inStock ? stateOf(sheets, own, seen) : 'unseen';
      const size = sizeOf(sheets, own, seen, year, config.sizeRegime ?? inForce(year));
      const listed = state === 'open' && size !== 'besar' && size !== 'branch';
      units.set(`${id}|${year}`, {id, year, own, seen, inStock, state, size, listed});
    }
  const named = (length: number): string[] => {
    const codes = [...registry.values()].flatMap((row) => placesOf(sheets, row));
    const all = [...codes, ...(config.areas ?? []).map(({code}) => code)];
    return [...new Set(all.filter((code) => code.length === length))].sort();
  };
  const all = [...units.values()];
  const byYear = new Map<string, Unit[]>();
  for (const unit of all) byYear.set(unit.year, [...(byYear.get(unit.year) ?? []), unit]);
  const sizes = new Map<string, Size>();
  return {
    case: wide,
    sheets,
    config,
    cutOff: config.cutOff ?? config.asOf ?? '',
    registry,
    years: [...years].sort(),
    stockYears: new Set(stock.keys()),
    units: all,
    unitsIn: (year) => byYear.get(year) ?? [],
    unitOf: (id, year) => units.get(`${id}|${year}`),
    happenings,
    whoOf,
    kecamatan: named(8),
    desa: named(13),
    sizeUnder: ({id, own, seen, year}, rule) => {
      const key = `${id}|${year}|${rule}`;
      const size = sizes.has(key) ? sizes.get(key)! : sizeOf(sheets, own, seen, year, rule);
      sizes.set(key, size);
      return size;
    },
  };
}

export const inForce = (year: string): string => (Number(year) < 2021 ? 'uu20_2008' : 'pp7_2021');

/** What a column says of a business in a year: the year's row where the list has it, else the register. */
export function seenCell({sheets}: World, {own, seen}: Unit, key: string): string | null {
  if (seen !== null && sheets.observation?.columns.includes(key)) return filled(seen[key]);
  return cellOf(sheets, 'registry', own, key);
}

export function ownCell({sheets}: World, {own}: Pick<Unit, 'own'>, key: string): string | null {
  return cellOf(sheets, 'registry', own, key);
}

/** Codes of kecamatan and desa of a register row. */
export function placesOf(sheets: Sheets, row: Row | null): string[] {
  const village = cellOf(sheets, 'registry', row, 'villageCode');
  const district = village?.slice(0, 8) ?? cellOf(sheets, 'registry', row, 'districtCode');
  return [district, village].filter((code) => code !== null);
}

function stateOf(sheets: Sheets, own: Row | null, seen: Row | null): State {
  const word =
    seen === null
      ? cellOf(sheets, 'registry', own, 'businessStatus')
      : cellOf(sheets, 'observation', seen, 'businessStatus');
  if (word === null || word === 'active') return 'open';
  return word === 'moved' ? 'moved' : 'closed';
}

const limits: Readonly<Record<string, {sales: readonly number[]; wealth: readonly number[]}>> = {
  uu20_2008: {sales: [300e6, 2.5e9, 50e9], wealth: [50e6, 500e6, 10e9]},
  pp7_2021: {sales: [2e9, 15e9, 50e9], wealth: [1e9, 5e9, 10e9]},
};
export const classes = ['mikro', 'kecil', 'menengah', 'besar'] as const;

function sizeOf(
  sheets: Sheets,
  own: Row | null,
  seen: Row | null,
  year: string,
  rule: string,
): Size {
  const parent = cellOf(sheets, 'registry', own, 'affiliatedTo');
  if (parent === 'besar' || parent === 'menengah') return 'branch';
  const table = seen === null ? 'registry' : 'observation';
  const get = (key: string): string | null => cellOf(sheets, table, seen ?? own, key);
  const above = (value: number, bounds: readonly number[]): Size =>
    classes[bounds.filter((bound) => value > bound).length];
  const [sales, capital] = [amount(get('annualTurnover')), amount(get('capital'))];
  if (sales !== null) return above(sales, limits[rule].sales);
  if (capital !== null) return above(capital, limits[rule].wealth);
  const stated = classes.find((one) => one === get('sizeClass'));
  return rule === inForce(year) ? (stated ?? null) : null;
}
