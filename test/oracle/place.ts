import type {Level, Unit, World} from './world.js';

export type Place = Readonly<Record<string, string>>;

/** A figure as the specification has it; `flags` in no particular order. */
export interface Expected {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly extra: Readonly<Record<string, number | null>>;
  readonly flags: readonly string[];
  readonly reason: string | null;
}

export interface Asking {
  readonly level: Level;
  readonly days: number;
  readonly base?: string;
  readonly gap: {readonly along: string; readonly a: string; readonly b: string};
}

const reasonFlag: Readonly<Record<string, string>> = {
  zero_denominator: 'M',
  missing_input: 'O',
  break: 'B',
};
export const classes = ['mikro', 'kecil', 'menengah'];

export function none(reason: string, known: Partial<Expected> = {}): Expected {
  const flags = [
    ...(known.flags ?? []),
    ...(known.flags?.includes('L') ? [] : [reasonFlag[reason]]),
  ];
  const empty = {numerator: null, denominator: null, unknown: null, extra: {}};
  return {...empty, ...known, value: null, flags, reason};
}

/** A unit stands with the unknown class where it has none of the three. */
const classOf = ({size}: Unit): string =>
  size === null || size === 'besar' || size === 'branch' ? 'unknown' : size;

/** Units of a year by area, remembered: there are many places and few areas. */
const remembered = new WeakMap<World, Map<string, Unit[]>>();

export function unitsIn(world: World, {period, region}: Place, level: Level): readonly Unit[] {
  const all = world.units.get(period) ?? [];
  if (region === 'total') return all;
  const memory = remembered.get(world) ?? new Map<string, Unit[]>();
  remembered.set(world, memory);
  const name = `${level}|${period}`;
  if (!memory.has(name)) {
    memory.set(name, []);
    for (const unit of all) {
      const key = `${name}|${unit.area[level] ?? 'unknown'}`;
      const list = memory.get(key);
      if (list === undefined) memory.set(key, [unit]);
      else list.push(unit);
    }
  }
  return memory.get(`${name}|${region}`) ?? [];
}

export function unitsAt(world: World, place: Place, level: Level): Unit[] {
  const fits = (asked: string | undefined, own: string | null): boolean =>
    asked === undefined || asked === 'total' || (own ?? 'unknown') === asked;
  return unitsIn(world, place, level).filter(
    (unit) =>
      fits(place.size_class, classOf(unit)) &&
      fits(place.sector, unit.sector) &&
      fits(place.owner_sex, unit.sex),
  );
}

/** Nothing is known of a year without register, nor of an area that sent nothing for it. */
export function noStock(world: World, place: Place, level: Level): boolean {
  if (!world.stockPeriods.has(place.period)) return true;
  if (place.region === 'total' || place.region === 'unknown') return false;
  return !unitsIn(world, place, level).some(({inStock}) => inStock);
}

/** Where no business of a year has a known class, its classes are missing, not empty. */
export function noClass({units}: World, {period, size_class}: Place): boolean {
  if (size_class === undefined || !classes.includes(size_class)) return false;
  return !(units.get(period) ?? []).some((unit) => unit.inStock && unit.size !== null);
}

/** The office says that a new series begins here, or in years since that hold no data at all. */
export function beginsSeries(world: World, period: string): boolean {
  const {breaks = []} = world.config;
  if (breaks.length === 0) return false;
  const years = yearsWithData(world);
  const earlier = years[years.indexOf(period) - 1] as string | undefined;
  return breaks.some(
    (one) =>
      one.period === period ||
      (earlier !== undefined && one.period > earlier && one.period < period),
  );
}

const yearsKnown = new WeakMap<World, readonly string[]>();

function yearsWithData(world: World): readonly string[] {
  const known = yearsKnown.get(world);
  if (known !== undefined) return known;
  const years = new Set(world.periods);
  for (const days of world.visits.values()) for (const day of days) years.add(day.slice(0, 4));
  const sorted = [...years].sort();
  yearsKnown.set(world, sorted);
  return sorted;
}

/** Flags of a class of businesses: E where one of them was estimated, B under new limits. */
export function flagsAt(world: World, place: Place, units: readonly Unit[]): string[] {
  const {config, regime} = world;
  const flags = new Set<string>(config.periods?.[place.period]?.flags ?? []);
  if (beginsSeries(world, place.period)) flags.add('B');
  if (place.size_class === undefined || !classes.includes(place.size_class)) return [...flags];
  if (units.some((unit) => unit.estimated)) flags.add('E');
  const first = world.periods.findIndex((p) => Number(p) >= 2021 || p === 'unknown');
  if (regime === 'in_force' && first > 0 && world.periods[first] === place.period) flags.add('B');
  return [...flags];
}

export const within = (range: readonly [string, string] | null, period: string): boolean =>
  range !== null && period >= range[0] && period <= range[1];
