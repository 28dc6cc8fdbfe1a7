import {
  flagsAt,
  noClass,
  none,
  noStock,
  unitsAt,
  within,
  type Asking,
  type Expected,
  type Place,
} from './place.js';
import type {Truth, Unit, World} from './world.js';

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

function isDue(world: World, {day}: Unit['events'][number], period: string, days: number): boolean {
  return dayOf(day ?? `${period}-12-31`) + days <= dayOf(world.cutOff);
}

/** Whether a visit follows a due event on day 1 to N; unknown where the day is not known. */
function isFollowed(world: World, unit: Unit, days: number): Truth {
  const due = unit.events.filter((event) => isDue(world, event, unit.period, days));
  const visits = world.visits.get(unit.business) ?? [];
  const after = (from: string): boolean =>
    visits.some((visit) => dayOf(visit) - dayOf(from) >= 1 && dayOf(visit) - dayOf(from) <= days);
  if (due.some(({day}) => day !== null && after(day))) return true;
  return due.some(({day}) => day === null) ? null : false;
}

/** Some visit of the list falls where a hand-over of the year could be followed. */
function listCovers({visitSpan}: World, period: string, days: number): boolean {
  if (visitSpan === null) return false;
  const [first, last] = visitSpan.map(dayOf);
  return first <= dayOf(`${period}-12-31`) + days && last >= dayOf(`${period}-01-01`);
}

interface Rule {
  /** Yes, no or unknown; a unit of unknown belonging stays in the denominator. */
  readonly belongs: (unit: Unit) => Truth;
  readonly has: (unit: Unit) => Truth;
  readonly extra?: Readonly<Record<string, (unit: Unit) => boolean>>;
  readonly stock: boolean;
  readonly aid: boolean;
  readonly kept: boolean;
}

function ruleOf(world: World, key: string, place: Place, {days, base}: Asking): Rule {
  const {office, channelNames, hasEligibility} = world;
  const channelTable = (['observation', 'registry'] as const).some((name) =>
    office[name]?.columns.some((column) => channelNames.includes(column) || column === 'channels'),
  );
  const programmesOf = (unit: Unit): string[] =>
    unit.events.map(({programme}) => programme).filter((name) => name !== null);
  switch (key) {
    case 'aid.coverage': {
      const eligible = (base ?? (hasEligibility ? 'eligible' : 'active')) === 'eligible';
      const {programme = 'total'} = place;
      return {
        belongs: (unit) => (!unit.listed ? false : eligible ? unit.eligible : true),
        has: ({events}) =>
          events.some(
            (event) => programme === 'total' || event.programme === programme.toLowerCase(),
          ),
        stock: true,
        aid: true,
        kept: true,
      };
    }
    case 'aid.multiple':
      return {
        belongs: ({events}) => events.length > 0,
        has: (unit) => new Set(programmesOf(unit)).size > 1,
        extra: {repeats: (unit) => new Set(programmesOf(unit)).size < programmesOf(unit).length},
        stock: false,
        aid: true,
        kept: true,
      };
    case 'aid.followup': {
      const due = ({events, period}: Unit): boolean =>
        events.some((event) => isDue(world, event, period, days));
      return {
        belongs: due,
        has: (unit) => isFollowed(world, unit, days),
        extra: {not_due: (unit) => unit.events.length > 0 && !due(unit)},
        stock: false,
        aid: true,
        kept: office.mentoring !== undefined && listCovers(world, place.period, days),
      };
    }
    case 'digital.per_channel':
      return {
        belongs: ({listed}) => listed,
        has: ({channels}) => channels.get(place.channel) ?? null,
        stock: true,
        aid: false,
        kept: channelTable,
      };
    default:
      return {
        belongs: ({listed}) => listed,
        has: ({channels}) => {
          const answers = [...channels.values()];
          if (answers.includes(true)) return true;
          return answers.length === 0 || answers.includes(null) ? null : false;
        },
        stock: true,
        aid: false,
        kept: channelTable,
      };
  }
}

export function ratio(world: World, key: string, place: Place, asking: Asking): Expected {
  const rule = ruleOf(world, key, place, asking);
  const {level} = asking;
  const names = Object.keys(rule.extra ?? {});
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  const outside = rule.aid && !within(world.aidYears, place.period);
  if (rule.stock && (noStock(world, place, level) || noClass(world, place)))
    return none('missing_input', {extra: empty});
  if (!rule.stock && outside) return none('missing_input', {extra: empty});
  const units = unitsAt(world, place, level);
  const inside = units.filter((unit) => rule.belongs(unit) !== false);
  const unknown = inside.filter((unit) => rule.belongs(unit) === null || rule.has(unit) === null);
  const having = inside.filter((unit) => rule.belongs(unit) === true && rule.has(unit) === true);
  const denominator = inside.length;
  const flags = flagsAt(world, place, inside);
  if (outside || !rule.kept) {
    const parts = {denominator, extra: empty};
    return denominator === 0
      ? none('zero_denominator', {...parts, flags})
      : none('missing_input', parts);
  }
  const extra = Object.fromEntries(
    Object.entries(rule.extra ?? {}).map(([name, test]) => [name, units.filter(test).length]),
  );
  const parts = {numerator: having.length, denominator, unknown: unknown.length, extra, flags};
  if (denominator === 0) return none('zero_denominator', parts);
  // Of nobody is anything known: that is no 0 %.
  if (parts.unknown === denominator) return none('missing_input', parts);
  return {...parts, value: (having.length / denominator) * 100, reason: null};
}

export function gap(world: World, place: Place, asking: Asking): Expected {
  const {along, a, b} = asking.gap;
  // A group that the register never names is not an empty group: nothing is known of it.
  if (along === 'owner_sex' && !(world.sexes.has(a) && world.sexes.has(b)))
    return none('missing_input');
  const [one, two] = [a, b].map((id) =>
    ratio(world, 'digital.any', {...place, [along]: id}, asking),
  );
  if (one.numerator === null || two.numerator === null) return none('missing_input');
  const [xa, na, xb, nb] = [one.numerator, one.denominator!, two.numerator, two.denominator!];
  const own = [...one.flags, ...two.flags].filter((flag) => flag !== 'M' && flag !== 'O');
  const flags = [...new Set(own)];
  const parts = {numerator: xa, denominator: na, unknown: one.unknown! + two.unknown!, flags};
  const counts = {numerator_b: xb, denominator_b: nb};
  if (na === 0 || nb === 0) return none('zero_denominator', {...parts, extra: counts});
  if (one.unknown === na || two.unknown === nb)
    return none('missing_input', {...parts, extra: counts});
  const [pa, pb] = [xa / na, xb / nb];
  const [[la, ua], [lb, ub]] = [wilson(xa, na), wilson(xb, nb)];
  const extra = {
    ...counts,
    value_a: 100 * pa,
    value_b: 100 * pb,
    ratio: xb === 0 ? null : pa / pb,
    ci_low: 100 * (pa - pb - Math.sqrt((pa - la) ** 2 + (ub - pb) ** 2)),
    ci_high: 100 * (pa - pb + Math.sqrt((ua - pa) ** 2 + (pb - lb) ** 2)),
  };
  return {...parts, value: 100 * (pa - pb), extra, reason: null};
}

/** The two shares that lie z standard errors of their own from x of n. */
function wilson(x: number, n: number): [number, number] {
  const z = 1.959963984540054;
  const [a, b, c] = [n + z * z, -(2 * x + z * z), (x * x) / n];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [Math.max(0, (-b - root) / (2 * a)), Math.min(1, (-b + root) / (2 * a))];
}
