import {
  amounts,
  areaOf,
  isIn,
  median,
  no,
  outside,
  ratioOfUnits,
  rowThing,
  share,
  sum,
  tablesReach,
  unitsAt,
  type Figure,
  type Place,
  type Thing,
} from './count.js';
import {dayNumber, type Row} from './tables.js';
import {ownCell, yes, filled, type Truth, type Unit, type World} from './world.js';

/** The day so many months later, at the end of a shorter month. */
export function monthsLater(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return date.toISOString().slice(0, 10);
}

export function aidEvents(world: World, {id, year}: Unit) {
  return world.happenings('aid').filter((one) => one.year === year && one.who.includes(id));
}

const isRecipient = (world: World, unit: Unit): boolean => aidEvents(world, unit).length > 0;
const isEligible = (world: World, unit: Unit): Truth => yes(ownCell(world, unit, 'aidEligible'));

export function inclusionError(world: World, place: Place): Figure {
  return ratioOfUnits(world, place, {
    belongs: (unit) => isRecipient(world, unit),
    has: (unit) => {
      const eligible = isEligible(world, unit);
      return eligible === null ? null : !eligible;
    },
    stock: false,
    tables: ['aid'],
  });
}

/** 100 − coverage: who is not known to be eligible and aided is not reached. */
export function exclusionError(world: World, place: Place): Figure {
  const figure = ratioOfUnits(world, place, {
    belongs: (unit) => (unit.listed ? isEligible(world, unit) : false),
    has: (unit) => isRecipient(world, unit),
    stock: true,
    tables: ['aid'],
  });
  const {numerator, denominator, value} = figure;
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  return {...figure, numerator: rest, value: value === null ? null : 100 - value};
}

interface RowFigure {
  readonly row: Row;
  readonly thing: Thing;
  readonly day: string | null;
  readonly year: string;
}

/** Yes ÷ known among those due, with the bounds that the others leave. */
export function answered<T>(
  due: readonly T[],
  answer: (thing: T) => Truth,
  notYet: number,
  lost = 0,
): Figure {
  const yesses = due.filter((one) => answer(one) === true).length;
  const noes = due.filter((one) => answer(one) === false).length;
  const known = yesses + noes;
  const unknown = due.length - known;
  const percent = (n: number): number | null => (due.length === 0 ? null : (100 * n) / due.length);
  const parts = {
    numerator: yesses,
    denominator: known,
    unknown,
    extra: {
      due: due.length,
      yes: yesses,
      no: noes,
      not_yet_due: notYet,
      response_rate: percent(known),
      lower: percent(yesses),
      upper: percent(yesses + unknown),
    },
  };
  if (due.length === 0 && lost > 0) return no('missing_input', parts);
  if (known === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * yesses) / known, reason: null};
}

export function stillUsed(world: World, place: Place, {months = 6} = {}): Figure {
  const rows = world.happenings('aid').flatMap(({row, who, day, year}): RowFigure[] => {
    if (year === null) return [];
    return [{row, day, year, thing: rowThing(world, who, {year, names: [row.aidDistrict]})}];
  });
  if (
    outside(
      rows.map(({thing}) => thing),
      place.period,
    )
  )
    return silentAnswers();
  const own = rows.filter(({thing}) => isIn(place, thing));
  const end = ({day, year}: RowFigure): string => monthsLater(day ?? `${year}-12-31`, months);
  const due = own.filter((one) => end(one) <= world.cutOff);
  return answered(
    due,
    (one) => {
      const checked = filled(one.row.aidCheckedDate);
      return checked !== null && checked < end(one) ? null : yes(filled(one.row.aidStillUsed));
    },
    own.length - due.length,
  );
}

export function silentAnswers(): Figure {
  const names = ['due', 'yes', 'no', 'not_yet_due'];
  return no('missing_input', {extra: Object.fromEntries(names.map((name) => [name, null]))});
}

/** Delivered on or before the planned day ÷ items whose planned day has come. */
export function timeliness(world: World, place: Place): Figure {
  const items = (world.sheets.aid?.rows ?? []).flatMap((row) => {
    const planned = filled(row.aidPlannedDate);
    if (planned === null) return [];
    const where = {year: planned.slice(0, 4), names: [row.aidDistrict]};
    return [{row, planned, thing: rowThing(world, world.whoOf('aid', row), where)}];
  });
  const extra = {delivered_on_time: null, due: null, undelivered: null, median_delay_days: null};
  if (
    outside(
      items.map(({thing}) => thing),
      place.period,
    )
  )
    return no('missing_input', {extra});
  const own = items.filter(({thing}) => isIn(place, thing));
  const due = own.filter(
    ({row, planned}) => planned <= world.cutOff && row.aidStatus !== 'rejected',
  );
  const delivered = ({row}: (typeof own)[number]): boolean =>
    row.aidStatus === '' ? row.aidDate !== '' : row.aidStatus === 'delivered';
  const by = (item: (typeof own)[number], last: string): Truth => {
    if (!delivered(item)) return false;
    return item.row.aidDate === '' ? null : item.row.aidDate <= last;
  };
  const figure = share(due, {belongs: () => true, has: (item) => by(item, item.planned)});
  const done = due.filter((item) => by(item, world.cutOff) === true);
  return {
    ...figure,
    extra: {
      delivered_on_time: figure.numerator,
      due: due.length,
      undelivered: due.filter((item) => by(item, world.cutOff) === false).length,
      median_delay_days: median(
        done.map(({row, planned}) => dayNumber(row.aidDate) - dayNumber(planned)),
      ),
    },
  };
}

/** What a business received in a year; a group's aid is split equally. `null` where a part is missing. */
function received(world: World, unit: Unit): number | null {
  const parts = aidEvents(world, unit).map(({row, who}) =>
    row.aidValue === '' ? null : Number(row.aidValue) / who.length,
  );
  return parts.includes(null) ? null : sum(parts as number[]);
}

export function valuePerRecipient(world: World, place: Place): Figure {
  if (!tablesReach(world, ['aid'], place.period)) return no('missing_input');
  const values = unitsAt(world, place)
    .filter((unit) => isRecipient(world, unit))
    .map((unit) => received(world, unit));
  const known = values.filter((value) => value !== null);
  const {all, ...figure} = amounts(known, values.length - known.length, {show: 'mean'});
  return {...figure, extra: {n: all.n, total: all.total, mean: all.mean, median: all.median}};
}

interface Spread {
  readonly areas: readonly {readonly code: string; readonly n: number; readonly benefit: number}[];
  readonly parts: Partial<Figure>;
  readonly known: boolean;
}

function spread(world: World, {period}: Place): Spread {
  const asked = (world.sheets.registry?.rows ?? []).some(
    ({aidEligible}) => world.sheets.registry?.columns.includes('aidEligible') && aidEligible !== '',
  );
  const units = world.units.filter(({year}) => year === period);
  const reached = tablesReach(world, ['aid'], period);
  const count = (code: string | null, test: (unit: Unit) => boolean): Unit[] =>
    units.filter((unit) => areaOf(world, unit) === code && test(unit));
  const eligible = (unit: Unit): boolean =>
    unit.listed && (asked ? isEligible(world, unit) === true : true);
  const seen = (code: string): boolean =>
    world.stockYears.has(period) && count(code, (unit) => unit.inStock).length > 0;
  const totals = world.kecamatan.map((code) => {
    const values = count(code, (unit) => isRecipient(world, unit)).map((u) => received(world, u));
    return {
      code,
      n: seen(code) ? count(code, eligible).length : null,
      recipients: reached ? values.length : null,
      value: !reached || values.includes(null) ? null : sum(values as number[]),
    };
  });
  const whole = totals.every(({value}) => value !== null);
  const byValue = whole && totals.some(({value}) => (value ?? 0) > 0);
  const got = totals.map(({recipients, value}) => (byValue ? value : recipients));
  const all = (list: readonly (number | null)[]): number | null =>
    list.includes(null) ? null : sum(list as number[]);
  const numbers = {
    numerator: all(got),
    denominator: all(totals.map(({n}) => n)),
    unknown: !world.stockYears.has(period) ? null : count(null, eligible).length,
    extra: {
      [byValue ? 'benefit_value' : 'benefit_recipients']: all(got),
      areas: totals.length,
    },
  };
  const known = numbers.numerator !== null && numbers.denominator !== null;
  return {
    areas: totals.map(({code, n}, i) => ({code, n: n ?? 0, benefit: got[i] ?? 0})),
    parts: numbers,
    known,
  };
}

export function theil(world: World, place: Place): Figure {
  const {areas, parts, known} = spread(world, place);
  if (!known) return no('missing_input', parts);
  const [n, benefit] = [sum(areas.map((a) => a.n)), sum(areas.map((a) => a.benefit))];
  if (n === 0 || benefit === 0 || areas.some((a) => a.benefit > 0 && a.n === 0))
    return no('zero_denominator', parts);
  const terms = areas.map((a) => {
    const [v, s] = [a.benefit / benefit, a.n / n];
    return v === 0 ? 0 : v * Math.log(v / s);
  });
  return {...no('', parts), value: sum(terms), reason: null};
}

/** The covariance form: 2 cov(y, R) ÷ μ with mid-ranks of pooled ties. */
export function concentration(world: World, place: Place): Figure {
  const {areas, parts, known} = spread(world, place);
  if (!known) return no('missing_input', parts);
  const [n, benefit] = [sum(areas.map((a) => a.n)), sum(areas.map((a) => a.benefit))];
  const {values, poorest} = world.config.areaRank!;
  const poverty = (code: string): number => (poorest === 'highest' ? values[code] : -values[code]);
  // Ties are pooled first, so that benefit where nobody is eligible may be that of a neighbour's equals.
  const equals = ({code}: (typeof areas)[number]): typeof areas =>
    areas.filter((one) => poverty(one.code) === poverty(code));
  const isLost = areas.some((a) => a.benefit > 0 && sum(equals(a).map((one) => one.n)) === 0);
  if (n === 0 || benefit === 0 || isLost) return no('zero_denominator', parts);
  const rank = (code: string): number => {
    const before = sum(areas.filter((a) => poverty(a.code) > poverty(code)).map((a) => a.n / n));
    const level = sum(areas.filter((a) => poverty(a.code) === poverty(code)).map((a) => a.n / n));
    return before + level / 2;
  };
  const mean = benefit / n;
  const spreadOf = sum(areas.map((a) => (a.benefit / n / mean) * (rank(a.code) - 0.5)));
  return {...no('', parts), value: 2 * spreadOf, reason: null};
}
