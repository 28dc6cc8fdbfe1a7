import type {Expected, Place} from '../place.js';
import {fold, ownCell, placesOf, type Truth, type Unit, type World} from './world.js';

export type {Place};
export type Figure = Omit<Expected, 'flags'>;

/** A figure that is not there, with what is known around it. */
export function no(reason: string, known: Partial<Figure> = {}): Figure {
  const empty = {numerator: null, denominator: null, unknown: null, extra: {}};
  return {...empty, ...known, value: null, reason};
}

/** A thing that is counted, with its place. */
export interface Thing {
  readonly year: string;
  readonly area: string | null;
  readonly size: string | null;
  readonly sector: string | null;
}

export const isIn = (place: Place, thing: Thing): boolean => {
  const fits = (asked: string | undefined, own: string | null): boolean =>
    asked === undefined || asked === 'total' || (own ?? 'unknown') === asked;
  return (
    thing.year === place.period &&
    fits(place.region, thing.area) &&
    fits(place.size_class, thing.size) &&
    fits(place.sector, thing.sector)
  );
};

export function areaOf({sheets}: World, {own}: Pick<Unit, 'own'>): string | null {
  return placesOf(sheets, own)[0] ?? null;
}

const named = ['mikro', 'kecil', 'menengah'];
const className = ({size}: Unit): string | null =>
  size !== null && named.includes(size) ? size : null;

/** Looked up often, made once. */
const things = new WeakMap<Unit, Thing>();

export function thingOf(world: World, unit: Unit): Thing {
  const known = things.get(unit);
  if (known !== undefined) return known;
  const {year} = unit;
  const sector = ownCell(world, unit, 'sector');
  const thing = {year, area: areaOf(world, unit), size: className(unit), sector};
  things.set(unit, thing);
  return thing;
}

export function unitsAt(world: World, place: Place): Unit[] {
  return world.unitsIn(place.period).filter((unit) => isIn(place, thingOf(world, unit)));
}

/** The place of a row: that of its one business, else the area it names itself. */
export function rowThing(
  world: World,
  who: readonly string[],
  {year, names = []}: {readonly year: string; readonly names?: readonly (string | undefined)[]},
): Thing {
  const own = who.length === 1 ? (world.registry.get(who[0]) ?? null) : null;
  const unit = who.length === 1 ? world.unitOf(who[0], year) : undefined;
  const area = areaOf(world, {own}) ?? names.map((name) => areaNamed(world, name)).find(Boolean);
  return {
    year,
    area: area ?? null,
    size: unit === undefined ? null : className(unit),
    sector: ownCell(world, {own}, 'sector'),
  };
}

/** The kecamatan of a name or code. */
export function areaNamed({config, kecamatan}: World, text: string | undefined): string | null {
  const own = fold(text ?? '');
  const listed = config.areas?.find(({code, name}) => code.length === 8 && fold(name) === own);
  return listed?.code ?? kecamatan.find((code) => code === own) ?? null;
}

/** Nothing is known of a year without a stock, nor of an area that sent nothing for it. */
export function noStock(world: World, place: Place): boolean {
  if (!world.stockYears.has(place.period)) return true;
  const inStock = world.unitsIn(place.period).filter((unit) => unit.inStock);
  if (named.includes(place.size_class ?? '') && inStock.every(({size}) => size === null))
    return true;
  if (place.region === 'total' || place.region === 'unknown') return false;
  return !inStock.some((unit) => thingOf(world, unit).area === place.region);
}

/** The year lies between the first and the last event that reached a business, in one of the lists. */
export function tablesReach(world: World, tables: readonly string[], year: string): boolean {
  return (
    tables.length === 0 ||
    tables.some((table) => {
      const own = world.happenings(table).filter(({who, year}) => who.length > 0 && year !== null);
      const years = own.map((one) => one.year as string).sort();
      return years.length > 0 && year >= years[0] && year <= years[years.length - 1];
    })
  );
}

export interface Rule<T> {
  readonly belongs: (thing: T) => Truth;
  readonly has: (thing: T) => Truth;
  readonly extra?: Readonly<Record<string, (thing: T) => Truth>>;
}

/** Yes, all and unknown among things; blanks stay in the denominator. */
export function share<T>(things: readonly T[], {belongs, has, extra = {}}: Rule<T>): Figure {
  const inside = things.filter((thing) => belongs(thing) !== false);
  const open = (thing: T): boolean => belongs(thing) === null || has(thing) === null;
  const numerator = inside.filter((thing) => belongs(thing) === true && has(thing) === true).length;
  const parts = {
    numerator,
    denominator: inside.length,
    unknown: inside.filter(open).length,
    extra: Object.fromEntries(
      Object.entries(extra).map(([name, test]) => [
        name,
        things.filter((thing) => test(thing) === true).length,
      ]),
    ),
  };
  if (inside.length === 0) return no('zero_denominator', parts);
  if (parts.unknown === inside.length) return no('missing_input', parts);
  return {...parts, value: (100 * numerator) / inside.length, reason: null};
}

/** A ratio of businesses, which needs a stock, event lists or neither. */
export function ratioOfUnits(
  world: World,
  place: Place,
  {
    stock,
    tables = [],
    kept = true,
    ...rule
  }: Rule<Unit> & {
    readonly stock: boolean;
    readonly tables?: readonly string[];
    readonly kept?: boolean;
  },
): Figure {
  const names = Object.keys(rule.extra ?? {});
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  const reached = tablesReach(world, tables, place.period);
  if (stock ? noStock(world, place) : !reached) return no('missing_input', {extra: empty});
  const figure = share(unitsAt(world, place), rule);
  if (reached && kept) return figure;
  const {denominator} = figure;
  return no(denominator === 0 ? 'zero_denominator' : 'missing_input', {denominator, extra: empty});
}

/** First and last year of the things, else nothing is known. */
export function outside(things: readonly Thing[], year: string): boolean {
  const years = things.map((thing) => thing.year).sort();
  return years.length === 0 || year < years[0] || year > years[years.length - 1];
}

export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Count, total, mean, median and largest of numbers; `lost` are those that are not known. */
export function amounts(
  numbers: readonly number[],
  lost: number,
  {show, scale = 1}: {readonly show: 'mean' | 'total' | 'median'; readonly scale?: number},
): Figure & {readonly all: Readonly<Record<string, number | null>>} {
  const [n, total] = [numbers.length, sum(numbers)];
  const none = n === 0 && lost > 0;
  const mean = n === 0 ? null : total / n;
  const max = n === 0 ? null : Math.max(...numbers);
  const spread = n === 0 ? 0 : sum(numbers.map((one) => (one - total / n) ** 2)) / n;
  const middle = median(numbers);
  const all = {
    n,
    total: none ? null : total * scale,
    mean: mean === null ? null : mean * scale,
    median: middle === null ? null : middle * scale,
    max: max === null ? null : max * scale,
    max_to_mean: max === null || mean === null || total === 0 ? null : max / mean,
    cv: mean === null || total === 0 ? null : (100 * Math.sqrt(spread)) / mean,
    top_share: max === null || total === 0 ? null : (100 * max) / total,
  };
  const parts = {numerator: none ? null : total, denominator: n, unknown: lost, extra: {}, all};
  const value = all[show];
  const reason = value !== null ? null : n === 0 && !none ? 'zero_denominator' : 'missing_input';
  return {...parts, value, reason};
}
