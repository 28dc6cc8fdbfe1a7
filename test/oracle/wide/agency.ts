import {
  no,
  outside,
  ratioOfUnits,
  share,
  sum,
  tablesReach,
  unitsAt,
  type Figure,
  type Place,
  type Thing,
} from './count.js';
import {monthsLater} from './aid.js';
import {dayNumber, type Row} from './tables.js';
import {filled, fold, type Truth, type Unit, type World} from './world.js';

const columns: Readonly<Record<string, string>> = {
  aid: 'aidAgency',
  mentoring: 'mentorAffiliation',
  training: 'trainingOrganiser',
};
const services = Object.keys(columns);

/** Agencies that serve a business in a year; `null` for a service that names none. */
function serving(world: World, {id, year}: Unit): (string | null)[] {
  return services.flatMap((table) =>
    world
      .happenings(table)
      .filter((one) => one.year === year && one.who.includes(id))
      .map(({row}) => filled(fold(row[columns[table]]))),
  );
}

const distinct = (list: readonly (string | null)[]): Set<string> =>
  new Set(list.filter((name) => name !== null));

export function servedByTwo(world: World, place: Place): Figure {
  const figure = ratioOfUnits(world, place, {
    belongs: (unit) => serving(world, unit).length > 0,
    has: (unit) => {
      const list = serving(world, unit);
      return distinct(list).size >= 2 ? true : list.includes(null) ? null : false;
    },
    stock: false,
    tables: services,
  });
  if (figure.denominator === null) return figure;
  const counts = unitsAt(world, place).map((unit) => distinct(serving(world, unit)).size);
  const some = counts.filter((count) => count > 0);
  const mean = some.length === 0 ? null : sum(some) / some.length;
  return {...figure, extra: {mean_agencies: mean}};
}

export function overlap(world: World, place: Place): Figure {
  if (!tablesReach(world, services, place.period)) return no('missing_input');
  const [a, b] = [place.agency, place.agency_b].map(fold);
  const served = unitsAt(world, place).map((unit) => serving(world, unit));
  const of = (...names: string[]): number =>
    served.filter((list) => names.every((name) => list.includes(name))).length;
  const [both, one, two] = [of(a, b), of(a), of(b)];
  const union = one + two - both;
  const parts = {
    numerator: both,
    denominator: union,
    unknown: served.filter((list) => list.includes(null)).length,
    extra: {
      size_a: one,
      size_b: two,
      overlap_coefficient: Math.min(one, two) === 0 ? null : both / Math.min(one, two),
    },
  };
  if (union === 0) return no('zero_denominator', parts);
  return {...parts, value: both / union, reason: null};
}

const yearly = (rows: readonly Row[]): Thing[] =>
  rows.flatMap(({fiscalYear: year}) =>
    year === '' ? [] : [{year, area: null, size: null, sector: null}],
  );

export function programmeMatrix(world: World, place: Place): Figure {
  const rows = world.sheets.programme?.rows ?? [];
  if (outside(yearly(rows), place.period)) return no('missing_input', {extra: {programmes: null}});
  const agencies = new Set([
    ...rows.map(({leadAgency}) => fold(leadAgency)).filter((name) => name !== ''),
    ...(world.config.agencies ?? []).map(fold),
  ]);
  const fits = (asked: string | undefined, own: string): boolean =>
    asked === undefined || asked === 'total' || fold(asked) === (own === '' ? 'unknown' : own);
  const own = rows.filter(
    (row) =>
      row.fiscalYear === place.period &&
      fits(place.agency, fold(row.leadAgency)) &&
      fits(place.programme_type, fold(row.programmeType)),
  );
  const active = new Set(own.map(({leadAgency}) => fold(leadAgency)).filter((name) => name !== ''));
  const whole = place.agency === undefined || place.agency === 'total';
  const denominator = whole ? agencies.size : place.agency === 'unknown' ? 0 : 1;
  const parts = {
    numerator: active.size,
    denominator,
    unknown: 0,
    extra: {programmes: own.length},
  };
  if (denominator === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * active.size) / denominator, reason: null};
}

export function absorption(world: World, place: Place): Figure {
  const rows = world.sheets.budget?.rows ?? [];
  if (outside(yearly(rows), place.period)) return no('missing_input');
  const fits = (asked: string | undefined, own: string): boolean =>
    asked === undefined || asked === 'total' || fold(asked) === (own === '' ? 'unknown' : own);
  const own = rows.filter(
    (row) => row.fiscalYear === place.period && fits(place.agency, fold(row.budgetAgency)),
  );
  const known = own.filter((row) => row.budgetCeiling !== '' && row.budgetSpent !== '');
  const items = known.filter((row) => Number(row.budgetCeiling) !== 0);
  const numerator = sum(items.map((row) => Number(row.budgetSpent)));
  const denominator = sum(items.map((row) => Number(row.budgetCeiling)));
  const unknown = own.length - known.length;
  // Spending without a ceiling is an error as well, though it has no rate.
  const above = known.filter((row) => Number(row.budgetSpent) > Number(row.budgetCeiling));
  const parts = {
    ...{numerator, denominator, unknown},
    extra: {
      items: items.length,
      items_above: above.length,
      items_zero: known.length - items.length,
    },
  };
  if (denominator === 0 && unknown > 0)
    return no('missing_input', {...parts, numerator: null, denominator: null});
  if (denominator === 0) return no('zero_denominator', parts);
  if (numerator > denominator) return no('invalid_input', parts);
  return {...parts, value: (100 * numerator) / denominator, reason: null};
}

/** The last year that has begun by the cut-off: a list of agreements is one of today. */
const today = ({years, cutOff}: World): string =>
  years.filter((year) => year <= cutOff.slice(0, 4)).at(-1) ?? years[years.length - 1];

/** The state on the cut-off, the last day and the last 90 days included. */
function statusOf(world: World, row: Row): string | null {
  const [start, end] = [filled(row.agreementStart), filled(row.agreementEnd)];
  const stated = {notYet: 'belum_berlaku', inForce: 'berlaku', ended: 'berakhir'}[
    row.agreementStatus
  ];
  if (start !== null && end !== null && end < start) return null;
  if (end !== null && end < world.cutOff) return 'berakhir';
  if (start !== null && start > world.cutOff) return 'belum_berlaku';
  if (start === null && stated === undefined) return null;
  if (start === null && (stated === 'belum_berlaku' || end === null)) return stated ?? null;
  if (end === null) return stated === 'berakhir' ? stated : 'berlaku';
  return dayNumber(end) - dayNumber(world.cutOff) <= 90 ? 'akan_berakhir' : 'berlaku';
}

/** First day come, last day not gone; the stated word tells where a day is missing. */
function inForce({cutOff}: World, row: Row): Truth {
  const {agreementStart: start, agreementEnd: end, agreementStatus: stated} = row;
  const begun = start !== '' ? start <= cutOff : stated === '' ? null : stated !== 'notYet';
  const open = end !== '' ? end >= cutOff : stated !== 'ended';
  if (begun === false || !open) return false;
  return begun;
}

function agreements(world: World, place: Place): Row[] | null {
  const rows = world.sheets.agreement?.rows ?? [];
  if (rows.length === 0 || place.period !== today(world)) return null;
  const fits = (asked: string | undefined, own: string | null): boolean =>
    asked === undefined || asked === 'total' || fold(asked) === (own ?? 'unknown');
  return rows.filter(
    (row) =>
      (place.region === 'total' || place.region === 'unknown') &&
      fits(place.kind, filled(row.agreementKind)) &&
      fits(place.agency, filled(fold(row.agreementAgency))) &&
      fits(place.status, statusOf(world, row)),
  );
}

export function mouStatus(world: World, place: Place): Figure {
  const own = agreements(world, place);
  if (own === null) return no('missing_input');
  const active = own.filter((row) => inForce(world, row) === true).length;
  const parts = {numerator: own.length, unknown: 0, extra: {in_force: active}};
  return {...no('', parts), value: own.length, reason: null};
}

/** An activity in the twelve months up to the cut-off, whose own day a year ago is past. */
export function mouActive(world: World, place: Place): Figure {
  const own = agreements(world, place);
  if (own === null) return no('missing_input');
  return share(own, {
    belongs: (row) => inForce(world, row),
    has: ({agreementLastActivity: day}) => {
      if (day === '') return null;
      return day <= world.cutOff && monthsLater(day, 12) > world.cutOff;
    },
  });
}
