import {
  beginsSeries,
  classes,
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
import {gap, ratio} from './ratios.js';
import type {Level, World} from './world.js';

/** The figure of an indicator at a place, by looking at every business once more. */
export function figureAt(world: World, key: string, place: Place, asking: Asking): Expected {
  switch (key) {
    case 'size.class':
      return sizeClass(world, place, asking);
    case 'growth.yoy':
      return growth(world, place, asking);
    case 'growth.share':
      return share(world, place, asking);
    case 'growth.contribution':
      return contribution(world, place, asking);
    case 'aid.group_members':
      return groupMembers(world, place);
    case 'digital.gap':
      return gap(world, place, asking);
    default:
      return ratio(world, key, place, asking);
  }
}

function count(world: World, place: Place, level: Level): number | null {
  if (noStock(world, place, level) || noClass(world, place)) return null;
  return unitsAt(world, place, level).filter((unit) => unit.listed).length;
}

function unknownClasses(world: World, place: Place, level: Level): number | null {
  return count(world, {...place, size_class: 'unknown'}, level);
}

function countFlags(world: World, place: Place, level: Level): string[] {
  return flagsAt(
    world,
    place,
    unitsAt(world, place, level).filter((unit) => unit.listed),
  );
}

function sizeClass(world: World, place: Place, {level}: Asking): Expected {
  const value = count(world, place, level);
  const unknown = unknownClasses(world, place, level);
  if (value === null) return none('missing_input', {unknown});
  const flags = countFlags(world, place, level);
  return {value, numerator: value, denominator: null, unknown, extra: {}, flags, reason: null};
}

interface Pair {
  readonly now: number;
  readonly before: number;
  readonly flags: readonly string[];
  readonly areas: readonly [number, number] | null;
}

/** Two years of the same areas: one that stopped reporting is no fall. */
function pair(world: World, place: Place, level: Level): Pair | 'break' | 'missing_input' {
  const earlier = {...place, period: String(Number(place.period) - 1)};
  let now = count(world, place, level);
  let before = count(world, earlier, level);
  const flags = now === null ? [] : countFlags(world, place, level);
  if (flags.includes('B')) return 'break';
  if (now === null || before === null) return 'missing_input';
  let areas: [number, number] | null = null;
  const all = world.areas[world.level];
  if (place.region === 'total' && all.length > 0) {
    const sent = (area: string, {period}: Place): boolean =>
      !noStock(world, {period, region: area}, world.level);
    const known = all.filter((area) => sent(area, place) || sent(area, earlier));
    const both = known.filter((area) => sent(area, place) && sent(area, earlier));
    if (both.length === 0 && known.length > 0) return 'missing_input';
    if (both.length < known.length) {
      const over = (at: Place): number =>
        [...both, 'unknown'].reduce(
          (sum, region) => sum + (count(world, {...at, region}, world.level) ?? 0),
          0,
        );
      [now, before, areas] = [over(place), over(earlier), [both.length, known.length]];
    }
  }
  const then = countFlags(world, earlier, level).filter((flag) => flag !== 'B');
  return {now, before, flags: [...new Set([...flags, ...then])], areas};
}

const areaCounts = (areas: Pair['areas']): Record<string, number> =>
  areas === null ? {} : {areas_compared: areas[0], areas_all: areas[1]};

function growth(world: World, place: Place, {level}: Asking): Expected {
  const two = pair(world, place, level);
  const unknown = unknownClasses(world, place, level);
  if (two === 'break') {
    const flags = countFlags(world, place, level).filter((flag) => flag !== 'B');
    return none('break', {unknown, flags});
  }
  if (two === 'missing_input') return none('missing_input', {unknown});
  const {now, before, flags, areas} = two;
  const extra = {absolute: now - before, low: null, high: null, ...areaCounts(areas)};
  const parts = {numerator: now - before, denominator: before, unknown, extra, flags};
  if (before === 0) return none('zero_denominator', parts);
  return {...parts, value: (now / before - 1) * 100, reason: null};
}

function contribution(world: World, place: Place, {level}: Asking): Expected {
  const unknown = unknownClasses(world, place, level);
  const ids = [...classes, 'unknown'];
  const total = pair(world, {...place, size_class: 'total'}, level);
  const each = ids.map((size_class) => pair(world, {...place, size_class}, level));
  const needed = [total, ...each];
  if (needed.includes('break')) return none('break', {unknown});
  if (total === 'missing_input' || total === 'break' || needed.includes('missing_input'))
    return none('missing_input', {unknown});
  const pairs = each as Pair[];
  const own = place.size_class === 'total' ? pairs : [pairs[ids.indexOf(place.size_class)]];
  const change = own.reduce((sum, {now, before}) => sum + now - before, 0);
  const flags = [...new Set([...own.flatMap((one) => one.flags), ...total.flags])];
  const extra = areaCounts(total.areas);
  const parts = {numerator: change, denominator: total.before, unknown, extra, flags};
  if (total.before === 0) return none('zero_denominator', parts);
  return {...parts, value: (change / total.before) * 100, reason: null};
}

function share(world: World, place: Place, {level}: Asking): Expected {
  const total = count(world, {...place, size_class: 'total'}, level);
  const own = count(world, place, level);
  const parts = {
    numerator: own,
    denominator: total,
    unknown: unknownClasses(world, place, level),
    extra: {},
    flags: own === null ? [] : countFlags(world, place, level),
  };
  if (own === null || total === null) return none('missing_input', parts);
  if (total === 0) return none('zero_denominator', parts);
  return {...parts, value: (own / total) * 100, reason: null};
}

function groupMembers(world: World, {period}: Place): Expected {
  const {groups, handOverYears, config} = world;
  const own = groups.filter((group) => group.period === period);
  if (own.length === 0 && !within(handOverYears, period)) return none('missing_input');
  const listed = own.filter(({members}) => members !== null);
  const unlisted = own.filter(({members}) => members === null);
  const members = new Set(listed.flatMap((group) => [...group.members!]));
  const lost = unlisted.reduce((sum, {value}) => sum + value, 0);
  const flags: string[] = [...(config.periods?.[period]?.flags ?? [])];
  if (beginsSeries(world, period)) flags.push('B');
  if (unlisted.length > 0) flags.push('L');
  const parts = {
    denominator: null,
    unknown: unlisted.length,
    extra: {
      groups: own.length,
      groups_without_list: unlisted.length,
      value_not_attributed: Number.isNaN(lost) ? null : lost,
    },
  };
  if (own.length > 0 && listed.length === 0) return none('missing_input', {...parts, flags: ['L']});
  return {...parts, value: members.size, numerator: members.size, flags, reason: null};
}
