import {isIn, no, noStock, thingOf, type Figure, type Place} from './count.js';
import {classes, inForce, ownCell, type Size, type Truth, type Unit, type World} from './world.js';

const before = ({period}: Place, years = 1): string => String(Number(period) - years);

/** The rule of a year, or the one rule that the office keeps. */
const ruleAt = (world: World, year: string): string => world.config.sizeRegime ?? inForce(year);

/** Both ends of a span: missing where an area sent nothing for one of them. */
function spanAt(world: World, place: Place, years: number): 'no' | 'missing' | 'known' {
  const stock = [...world.stockYears].sort();
  const start = before(place, years);
  if (!world.stockYears.has(place.period) || start < stock[0]) return 'no';
  if (!world.stockYears.has(start)) return 'missing';
  if (place.region === 'total' || place.region === 'unknown') return 'known';
  const sent = (year: string): boolean =>
    world.unitsIn(year).some((unit) => unit.inStock && thingOf(world, unit).area === place.region);
  return sent(start) && sent(place.period) ? 'known' : 'missing';
}

interface Move {
  readonly from: Size;
  readonly to: Size | 'gone';
}

/** Businesses open at the start, by class then and at the end, under the rule of the end. */
function movesAt(world: World, place: Place, years: number): {moves: Move[]; met: boolean} {
  const rule = ruleAt(world, place.period);
  const start = before(place, years);
  let met = false;
  const moves: Move[] = [];
  for (const unit of world.unitsIn(start)) {
    const from = world.sizeUnder(unit, rule);
    if (unit.state !== 'open' || from === 'branch') continue;
    const later = world.unitOf(unit.id, place.period);
    const seen = later !== undefined && later.inStock;
    met ||= seen;
    if (!isIn({...place, period: start}, thingOf(world, unit))) continue;
    const to = seen ? world.sizeUnder(later, rule) : null;
    const gone = seen && (later.state !== 'open' || to === 'branch');
    moves.push({from, to: gone ? 'gone' : to});
  }
  return {moves, met};
}

const rank = (size: Size | 'gone'): number => (classes as readonly unknown[]).indexOf(size);

export function upwardMobility(
  world: World,
  place: Place,
  {years = 1, from = 'mikro'}: {years?: number; from?: string} = {},
): Figure {
  const state = spanAt(world, place, years);
  if (state !== 'known') return no('missing_input');
  const {moves, met} = movesAt(world, place, years);
  const own = moves.filter((move) => move.from === from);
  if (!met) return no('missing_input', {denominator: own.length});
  const up = own.filter(({to}) => rank(to) > rank(from as Size)).length;
  const classed = own.filter(({to}) => rank(to) >= 0).length;
  const parts = {
    numerator: up,
    denominator: own.length,
    unknown: own.filter(({to}) => to === null).length,
    extra: {
      upgraded: up,
      initial: own.length,
      surviving_classified: classed,
      value_survivors: classed === 0 ? null : (100 * up) / classed,
      'mikro>keluar': moves.filter((move) => move.from === 'mikro' && move.to === 'gone').length,
      'unknown>unknown': moves.filter((move) => move.from === null && move.to === null).length,
    },
  };
  if (own.length === 0) return no('zero_denominator', parts);
  if (parts.unknown === own.length) return no('missing_input', parts);
  return {...parts, value: (100 * up) / own.length, reason: null};
}

export function netUpgrades(world: World, place: Place, {years = 1} = {}): Figure {
  const extra = {up: null, down: null, exits: null};
  if (spanAt(world, place, years) !== 'known') return no('missing_input', {extra});
  const {moves, met} = movesAt(world, place, years);
  const open = moves.filter(({from, to}) => to !== 'gone' && (from === null || to === null)).length;
  if (!met) return no('missing_input', {unknown: open, extra});
  const known = moves.filter(({from, to}) => rank(from) >= 0 && rank(to) >= 0);
  const up = known.filter(({from, to}) => rank(to) > rank(from)).length;
  const down = known.filter(({from, to}) => rank(to) < rank(from)).length;
  const exits = moves.filter(({to}) => to === 'gone').length;
  const value = up - down;
  return {
    ...{value, numerator: value, denominator: null, unknown: open},
    ...{extra: {up, down, exits}, reason: null},
  };
}

/** Classes as published and under one rule, with what came down on both bases. */
export function reclassification(world: World, place: Place): Figure {
  const {period, size_class: asked} = place;
  const extra = {constant: null, apparent_downgrades: null, true_downgrades: null};
  const named = classes.slice(0, 3) as readonly string[];
  const last = [...world.stockYears].sort().at(-1) ?? period;
  const classAt = (unit: Unit, rule: string | null): Size =>
    world.sizeUnder(unit, rule ?? inForce(unit.year));
  const unclassed = world
    .unitsIn(period)
    .every((unit) => !unit.inStock || classAt(unit, null) === null);
  if (noStock(world, {...place, size_class: 'total'})) return no('missing_input', {extra});
  if (named.includes(asked) && unclassed) return no('missing_input', {extra});
  const rest = {...place, size_class: 'total'};
  const listedIn = (rule: string | null): Unit[] =>
    world.unitsIn(period).filter((unit) => {
      const size = classAt(unit, rule);
      if (unit.state !== 'open' || size === 'besar' || size === 'branch') return false;
      return (
        isIn(rest, thingOf(world, unit)) && (asked === 'total' || (size ?? 'unknown') === asked)
      );
    });
  const constant = ruleAt(world, last);
  const down = (rule: string | null): number | null => {
    if (spanAt(world, {...place, region: 'total'}, 1) !== 'known') return null;
    return listedIn(rule).filter((unit) => {
      const earlier = world.unitOf(unit.id, before(place));
      if (earlier?.state !== 'open') return false;
      return (
        rank(classAt(earlier, rule)) > rank(classAt(unit, rule)) && classAt(unit, rule) !== null
      );
    }).length;
  };
  const value = listedIn(null).length;
  return {
    ...no('', {numerator: value}),
    value,
    unknown: NaN,
    extra: {
      constant: listedIn(constant).length,
      apparent_downgrades: down(null),
      true_downgrades: down(constant),
    },
    reason: null,
  };
}

const foundedIn = (world: World, unit: Unit): string | null =>
  ownCell(world, unit, 'establishedDate')?.slice(0, 4) ?? ownCell(world, unit, 'startYear');

/** Listed now, founded this year, and not listed in the two years before; unknown without a year. */
function isBirth(world: World, unit: Unit): Truth {
  if (!unit.listed) return false;
  const founded = foundedIn(world, unit);
  if (founded !== null && founded !== unit.year) return false;
  const earlier = [1, 2].map((n) => world.unitOf(unit.id, String(Number(unit.year) - n)));
  if (earlier.some((one) => one?.listed)) return false;
  return founded === null ? null : true;
}

const holds = (world: World, table: 'registry' | 'observation', key: string): boolean =>
  (world.sheets[table]?.columns.includes(key) ?? false) &&
  (world.sheets[table]?.rows.some((row) => row[key] !== '') ?? false);

const knowsFounding = (world: World): boolean =>
  holds(world, 'registry', 'establishedDate') || holds(world, 'registry', 'startYear');

export function demography(world: World, place: Place): Figure {
  const names = ['births', 'deaths', 'active_start', 'active_end', 'churn'];
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  if (spanAt(world, place, 1) !== 'known') return no('missing_input', {extra: empty});
  const start = before(place);
  const at = (year: string): Unit[] =>
    world
      .unitsIn(year)
      .filter((unit) => unit.listed && isIn({...place, period: year}, thingOf(world, unit)));
  const [then, now] = [at(start), at(place.period)];
  const laterOf = ({id}: Unit): Unit | undefined => {
    const later = world.unitOf(id, place.period);
    return later?.inStock ? later : undefined;
  };
  const met = world.unitsIn(start).some((unit) => unit.listed && laterOf(unit));
  const told = holds(
    world,
    world.sheets.observation ? 'observation' : 'registry',
    'businessStatus',
  );
  const dead = then.filter((unit) => laterOf(unit)?.state === 'closed').length;
  const deaths = met && told ? dead : null;
  const born = now.filter((unit) => isBirth(world, unit) === true).length;
  const births = knowsFounding(world) ? born : null;
  const undated = knowsFounding(world)
    ? now.filter((unit) => isBirth(world, unit) === null).length
    : 0;
  const inYear = births === null ? null : then.length + births;
  const parts = {
    numerator: births === null || deaths === null ? null : births + deaths,
    denominator: inYear,
    unknown: undated + then.filter((unit) => laterOf(unit) === undefined).length,
    extra: {births, deaths, active_start: then.length, active_end: now.length},
  };
  if (parts.numerator === null || inYear === null) return no('missing_input', parts);
  if (inYear === 0) return no('zero_denominator', parts);
  const value = (100 * parts.numerator) / inYear;
  const consistent = then.length + (births ?? 0) - (deaths ?? 0) === now.length;
  return {
    ...parts,
    value,
    extra: {...parts.extra, churn: value, stock_flow_consistent: Number(consistent)},
    reason: null,
  };
}

/** Of those born in a year the ones that are open now; those without a row stay in the cohort. */
export function survival(world: World, place: Place): Figure | null {
  const {period, cohort} = place;
  const all = world.unitsIn(cohort).filter((unit) => isBirth(world, unit) === true);
  const born = all.filter((unit) => isIn({...place, period: cohort}, thingOf(world, unit)));
  if (born.length === 0 || !world.stockYears.has(period)) return null;
  const later = ({id}: Unit): Unit | undefined => {
    const unit = world.unitOf(id, period);
    return unit?.inStock ? unit : undefined;
  };
  const alive = born.filter(
    (unit) => later(unit)?.state === 'open' && later(unit)?.size !== 'branch',
  );
  const unknown = born.filter((unit) => later(unit) === undefined).length;
  const extra = {years: Number(period) - Number(cohort)};
  const parts = {denominator: born.length, unknown, extra};
  if (unknown === born.length) return no('missing_input', parts);
  const numerator = alive.length;
  return {...parts, numerator, value: (100 * numerator) / born.length, reason: null};
}

function stockAt(world: World, place: Place): number | null {
  if (noStock(world, place)) return null;
  return world.unitsIn(place.period).filter((u) => u.listed && isIn(place, thingOf(world, u)))
    .length;
}

/** Classes are not compared over the change of the law, unless the office keeps one rule. */
function broken(world: World, place: Place, from: string): boolean {
  if (stated(world, from, place.period)) return true;
  if (world.config.sizeRegime !== undefined) return false;
  if (!(classes as readonly string[]).includes(place.size_class)) return false;
  return inForce(from) !== inForce(place.period);
}

/** Whether the office says that a new series begins after one year, up to another. */
export function stated({config}: World, from: string, to: string): boolean {
  return (config.breaks ?? []).some(({period}) => period > from && period <= to);
}

function pairAt(world: World, place: Place, from: string): [number, number] | string {
  const earlier = {...place, period: from};
  const [now, then] = [stockAt(world, place), stockAt(world, earlier)];
  const isBroken = broken(world, place, from);
  // Where both are the case the specification does not say which is named.
  if (now === null || then === null) return isBroken ? 'missing_input|break' : 'missing_input';
  if (isBroken) return 'break';
  if (place.region !== 'total') return [now, then];
  const sent = (area: string, {period}: Place): boolean =>
    !noStock(world, {period, region: area, size_class: 'total'});
  const known = world.kecamatan.filter((one) => sent(one, place) || sent(one, earlier));
  const both = known.filter((one) => sent(one, place) && sent(one, earlier));
  if (known.length > 0 && both.length === 0) return 'missing_input';
  if (both.length === known.length) return [now, then];
  const over = (at: Place): number =>
    [...both, 'unknown'].reduce(
      (total, region) => total + (stockAt(world, {...at, region}) ?? 0),
      0,
    );
  return [over(place), over(earlier)];
}

/** Classes of nobody and the unknown class say nothing of change; they are not listed. */
export function cagr(world: World, place: Place): Figure | null {
  return seriesFigure(world, place, (now, then, years) => 100 * ((now / then) ** (1 / years) - 1));
}

export function index(world: World, place: Place): Figure | null {
  return seriesFigure(world, place, (now, then) => (100 * now) / then);
}

function seriesFigure(
  world: World,
  place: Place,
  rate: (now: number, then: number, years: number) => number,
): Figure | null {
  const [from] = [...world.stockYears].sort();
  const unknown = stockAt(world, {...place, size_class: 'unknown'});
  const pair = pairAt(world, place, from);
  if (typeof pair === 'string') return no(pair, {unknown});
  const parts = {numerator: pair[0], denominator: pair[1], unknown, extra: {}};
  if (pair[1] === 0) return no('zero_denominator', parts);
  const years = Number(place.period) - Number(from);
  return {...parts, value: rate(pair[0], pair[1], years), reason: null};
}
