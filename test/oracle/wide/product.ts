import {no, sum, thingOf, type Figure, type Place} from './count.js';
import {stated} from './growth.js';
import {ownCell, placesOf, type Unit, type World} from './world.js';

const divisionOf = (world: World, unit: Unit): string | null =>
  ownCell(world, unit, 'kbliCode')?.slice(0, 2) ?? null;

const divisions = (world: World): string[] => {
  const codes = [...world.registry.values()].map((own) => ownCell(world, {own}, 'kbliCode'));
  return [...new Set(codes.filter((code) => code !== null).map((code) => code.slice(0, 2)))].sort();
};

function sent(world: World, area: string, year: string): boolean {
  if (!world.stockYears.has(year)) return false;
  if (area === 'total' || area === 'unknown') return true;
  return world.unitsIn(year).some((unit) => unit.inStock && thingOf(world, unit).area === area);
}

/** Listed businesses of some areas in a year, all or of one division; `null` is without a code. */
function count(
  world: World,
  year: string,
  {areas, division}: {areas: readonly (string | null)[] | 'all'; division?: string | null},
): number {
  return world.unitsIn(year).filter((unit) => {
    const {area} = thingOf(world, unit);
    const own = divisionOf(world, unit);
    if (!unit.listed || (areas !== 'all' && !areas.includes(area))) return false;
    return division === undefined ? own !== null : own === division;
  }).length;
}

const areasOf = (region: string): readonly (string | null)[] | 'all' =>
  region === 'total' ? 'all' : [region === 'unknown' ? null : region];

export function locationQuotient(world: World, place: Place): Figure | null {
  return place.kbli === 'total' ? null : quotientOf(world, place);
}

function quotientOf(world: World, {period, region, kbli}: Place): Figure {
  const areas = areasOf(region);
  if (!sent(world, region, period)) return no('missing_input');
  const parts = {
    numerator: count(world, period, {areas, division: kbli}),
    denominator: count(world, period, {areas}),
    unknown: count(world, period, {areas, division: null}),
    extra: {
      reference: count(world, period, {areas: 'all', division: kbli}),
      reference_total: count(world, period, {areas: 'all'}),
    },
  };
  const {numerator, denominator, extra} = parts;
  if (denominator === 0 || extra.reference === 0) return no('zero_denominator', parts);
  const value = numerator / denominator / (extra.reference / extra.reference_total);
  return {...parts, value, reason: null};
}

export function herfindahl(world: World, {period, region}: Place): Figure {
  if (!sent(world, region, period)) return no('missing_input');
  const areas = areasOf(region);
  const counts = divisions(world).map((division) => count(world, period, {areas, division}));
  const total = sum(counts);
  const unknown = count(world, period, {areas, division: null});
  const parts = {denominator: total, unknown};
  if (total === 0) return no('zero_denominator', parts);
  const value = sum(counts.map((one) => (one / total) ** 2));
  const n = counts.length;
  const normalised = n === 1 ? null : (value - 1 / n) / (1 - 1 / n);
  return {
    ...no('', parts),
    value,
    extra: {normalised, effective_number: 1 / value, categories: n},
    reason: null,
  };
}

export function krugman(
  world: World,
  {period, region}: Place,
  {reference = 'includes'} = {},
): Figure {
  if (!sent(world, region, period)) return no('missing_input');
  const areas = areasOf(region);
  const own = divisions(world).map((division) => count(world, period, {areas, division}));
  const all = divisions(world).map((d) => count(world, period, {areas: 'all', division: d}));
  const other = reference === 'excludes' ? all.map((one, i) => one - own[i]) : all;
  const [total, whole] = [sum(own), sum(other)];
  const parts = {
    denominator: total,
    unknown: count(world, period, {areas, division: null}),
    extra: {reference_total: whole},
  };
  if (total === 0 || whole === 0) return no('zero_denominator', parts);
  const value = sum(own.map((one, i) => Math.abs(one / total - other[i] / whole)));
  return {...no('', parts), value, reason: null};
}

interface Course {
  readonly local: readonly [number, number];
  readonly localTotal: readonly [number, number];
  readonly reference: readonly [number, number];
  readonly referenceTotal: readonly [number, number];
  readonly years: number;
  readonly unknown: number;
}

/** Why there is no course: an end is missing, or a new series begins. */
function refusalOf(world: World, place: Place): Figure | null {
  const [from] = [...world.stockYears].sort();
  const isMissing = courseOf(world, place) === null;
  const isBroken = stated(world, from, place.period);
  const reason = [...(isMissing ? ['missing_input'] : []), ...(isBroken ? ['break'] : [])].join(
    '|',
  );
  return reason === '' ? null : {...noCourse, reason};
}

/** One end is missing; what is said of the other one is not looked at. */
const noCourse = no('missing_input', {numerator: NaN, denominator: NaN, unknown: NaN});

/** From the first year with a register to the last, over the areas that sent both. */
function courseOf(world: World, {period, region, kbli}: Place): Course | null {
  const from = [...world.stockYears].sort()[0];
  const both = world.kecamatan.filter((a) => sent(world, a, from) && sent(world, a, period));
  const compared = [...both, null];
  if (!sent(world, region, from) || !sent(world, region, period)) return null;
  const areas = region === 'total' ? compared : areasOf(region);
  const pair = (
    where: readonly (string | null)[] | 'all',
    division?: string,
  ): readonly [number, number] => [
    count(world, from, {areas: where, division}),
    count(world, period, {areas: where, division}),
  ];
  return {
    local: pair(areas, kbli),
    localTotal: pair(areas),
    reference: pair(compared, kbli),
    referenceTotal: pair(compared),
    years: Number(period) - Number(from),
    unknown: count(world, period, {areas: areasOf(region), division: null}),
  };
}

const growth = ([start, end]: readonly [number, number], years: number): number =>
  (end / start) ** (1 / years) - 1;

export function shiftShare(world: World, place: Place): Figure | null {
  if (place.kbli === 'total') return null;
  const refused = refusalOf(world, place);
  if (refused !== null) return refused;
  const course = courseOf(world, place)!;
  const {local, reference, referenceTotal, unknown} = course;
  const change = local[1] - local[0];
  const parts = {numerator: change, denominator: local[0], unknown, extra: {change}};
  if ([local, reference, referenceTotal].some(([start]) => start === 0))
    return no('zero_denominator', parts);
  const [all, trade] = [referenceTotal, reference].map(([a, b]) => (b - a) / a);
  const regional = local[0] * (change / local[0] - trade);
  const extra = {
    ...{change, regional, national: local[0] * all},
    industry_mix: local[0] * (trade - all),
  };
  return {...parts, value: regional, extra, reason: null};
}

export function dynamicQuotient(world: World, place: Place): Figure | null {
  if (place.kbli === 'total') return null;
  const refused = refusalOf(world, place);
  if (refused !== null) return refused;
  const course = courseOf(world, place)!;
  const {local, localTotal, reference, referenceTotal, years, unknown} = course;
  const parts = {numerator: local[1], denominator: local[0], unknown, extra: {years}};
  const all = [local, localTotal, reference, referenceTotal];
  if (all.some(([start]) => start === 0)) return no('zero_denominator', parts);
  const [g, gk, gi, gt] = all.map((one) => 1 + growth(one, years));
  if (gk === 0 || gi === 0 || gt === 0) return no('zero_denominator', parts);
  return {...parts, value: (g / gk / (gi / gt)) ** years, reason: null};
}

export function quadrant(world: World, place: Place): Figure | null {
  if (place.kbli === 'total') return null;
  const [slq, dlq] = [quotientOf(world, place), dynamicQuotient(world, place)!];
  const {numerator, denominator, unknown} = slq;
  const parts = {numerator, denominator, unknown, extra: {slq: slq.value, dlq: dlq.value}};
  if (slq.value === null || dlq.value === null) return no(dlq.reason ?? slq.reason ?? '', parts);
  const value = slq.value > 1 ? (dlq.value > 1 ? 1 : 2) : dlq.value > 1 ? 3 : 4;
  return isClose(slq.value) || isClose(dlq.value) ? null : {...parts, value, reason: null};
}

/** So near to 1 that rounding decides. */
const isClose = (quotient: number): boolean => quotient !== 1 && Math.abs(quotient - 1) < 1e-9;

export function klassen(world: World, place: Place): Figure | null {
  if (place.kbli === 'total') return null;
  const refused = refusalOf(world, place);
  if (refused !== null) return refused;
  const course = courseOf(world, place)!;
  const {local, localTotal, reference, referenceTotal, years, unknown} = course;
  const parts = {numerator: local[1], denominator: localTotal[1], unknown, extra: {years}};
  if (localTotal[1] === 0 || referenceTotal[1] === 0 || local[0] === 0 || reference[0] === 0)
    return no('zero_denominator', parts);
  const share = local[1] / localTotal[1] - reference[1] / referenceTotal[1];
  const pace = growth(local, years) - growth(reference, years);
  if ([share, pace].some((one) => one !== 0 && Math.abs(one) < 1e-9)) return null;
  const value = share >= 0 ? (pace >= 0 ? 1 : 2) : pace >= 0 ? 3 : 4;
  return {...parts, value, reason: null};
}

/** Location quotient, businesses and desa, ranked within the area; ties share their mean rank. */
export function ranking(world: World, place: Place): Figure | null {
  const {period, region, kbli} = place;
  if (kbli === 'total') return null;
  if (!sent(world, region, period)) return no('missing_input', {extra: {rank: null}});
  const areas = areasOf(region);
  const desaOf = (division: string): number | null => {
    const units = world.unitsIn(period).filter((unit) => {
      const here = areas === 'all' || areas.includes(thingOf(world, unit).area);
      return unit.listed && here && divisionOf(world, unit) === division;
    });
    const named = new Set(units.flatMap(({own}) => placesOf(world.sheets, own)[1] ?? []));
    return named.size === 0 ? null : named.size;
  };
  const items = divisions(world)
    .map((division) => ({
      division,
      units: count(world, period, {areas, division}),
      lq: quotientOf(world, {...place, kbli: division}).value,
      desa: desaOf(division),
    }))
    .filter(({units}) => units > 0);
  const unknown = count(world, period, {areas, division: null});
  const own = items.find(({division}) => division === kbli);
  if (own === undefined) return no('not_applicable', {numerator: 0, unknown, extra: {rank: null}});
  const weights = {lq: 0.5, units: 0.3, desa: items.every(({desa}) => desa === null) ? 0 : 0.2};
  const keys = (['lq', 'units', 'desa'] as const).filter((key) => weights[key] > 0);
  const whole = items.filter((item) => keys.every((key) => item[key] !== null));
  if (!whole.includes(own))
    return no('missing_input', {numerator: own.units, unknown, extra: {rank: null}});
  if (whole.length === 1) return no('zero_denominator', {numerator: own.units, unknown});
  const score = (item: (typeof items)[number]): number =>
    sum(
      keys.map((key) => {
        const near = (a: number | null): boolean => Math.abs(a! - item[key]!) < 1e-9;
        const above = whole.filter((one) => one[key]! > item[key]! && !near(one[key])).length;
        const same = whole.filter((one) => near(one[key])).length;
        return weights[key] * (1 - (above + (same + 1) / 2 - 1) / (whole.length - 1));
      }),
    );
  const scores = whole.map(score);
  const rank = 1 + scores.filter((one) => one > score(own) + 1e-9).length;
  const tied = scores.filter((one) => Math.abs(one - score(own)) < 1e-9).length - 1;
  return {
    ...{value: score(own), numerator: own.units, denominator: null, unknown},
    ...{extra: {rank, tied, products: whole.length}, reason: null},
  };
}

/** Desa with a product ÷ desa; none found is not the same as not visited. */
export function desaMapped(world: World, {period, region}: Place): Figure {
  const extra = {desa_surveyed_none: null, not_surveyed: null};
  const years = world.happenings('product').filter(({year}) => year !== null);
  const named = years.map(({year}) => year!).sort();
  if (named.length === 0 || period < named[0] || period > named[named.length - 1])
    return no('missing_input', {extra});
  const rows = years.filter(({row, year}) => {
    const {productSurvey: survey, productName: name} = row;
    return year === period && (survey !== '' ? survey !== 'notVisited' : name !== '');
  });
  const desaAt = ({row, who}: (typeof rows)[number]): string | null => {
    if (world.desa.includes(row.productVillage)) return row.productVillage;
    return placesOf(world.sheets, world.registry.get(who[0] ?? '') ?? null)[1] ?? null;
  };
  const placed = rows.map((one) => ({row: one.row, at: desaAt(one)}));
  const own = world.desa.filter((code) => region === 'total' || code.startsWith(`${region}.`));
  const isFound = ({productSurvey: survey, productName: name}: (typeof rows)[number]['row']) =>
    survey === 'found' || (survey === '' && name !== '');
  const found = own.filter((code) => placed.some(({row, at}) => at === code && isFound(row)));
  const seen = own.filter((code) => placed.some(({at}) => at === code));
  const lost = placed.length > 0 && placed.every(({at}) => at === null);
  const parts = {
    numerator: lost ? null : found.length,
    denominator: own.length,
    unknown: lost ? own.length : own.length - seen.length,
    extra: lost
      ? extra
      : {desa_surveyed_none: seen.length - found.length, not_surveyed: own.length - seen.length},
  };
  if (world.desa.length === 0) return no('missing_input', {unknown: NaN, numerator: NaN});
  if (own.length === 0) return no('zero_denominator', parts);
  if (lost || parts.unknown === own.length) return no('missing_input', parts);
  return {...no('', parts), value: (100 * found.length) / own.length, reason: null};
}
