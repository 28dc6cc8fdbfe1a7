import {
  amounts,
  areaNamed,
  isIn,
  no,
  outside,
  ratioOfUnits,
  rowThing,
  noStock,
  tablesReach,
  thingOf,
  unitsAt,
  type Figure,
  type Place,
  type Thing,
} from './count.js';
import {fold, type Happening, type Unit, type World} from './world.js';

const sessions = (world: World, {id, year}: Unit): Happening[] =>
  world.happenings('mentoring').filter((one) => one.year === year && one.who.includes(id));

export function coverage(world: World, place: Place): Figure {
  return ratioOfUnits(world, place, {
    belongs: ({listed}) => listed,
    has: (unit) => sessions(world, unit).length > 0,
    stock: true,
    tables: ['mentoring'],
  });
}

export function sessionsPerBusiness(world: World, place: Place): Figure {
  if (!tablesReach(world, ['mentoring'], place.period)) return no('missing_input');
  const counts = unitsAt(world, place)
    .map((unit) => sessions(world, unit).length)
    .filter((count) => count > 0);
  const {all, ...figure} = amounts(counts, 0, {show: 'mean'});
  const often = counts.filter((count) => count >= 3).length;
  const share = counts.length === 0 ? null : (100 * often) / counts.length;
  return {...figure, extra: {mean: all.mean, median: all.median, share_ge_3: share}};
}

/** The mentor of a row: its identifier, else the one its name stands beside elsewhere, else the name. */
function mentorOf(world: World, {row}: Pick<Happening, 'row'>): string | null {
  const id = fold(row.mentorId);
  if (id !== '') return `id ${id}`;
  const name = fold(row.mentorName);
  if (name === '') return null;
  const ids = (world.sheets.mentoring?.rows ?? [])
    .filter((one) => fold(one.mentorName) === name && one.mentorId !== '')
    .map((one) => fold(one.mentorId));
  const distinct = [...new Set(ids)];
  return distinct.length === 1 ? `id ${distinct[0]}` : `name ${name}`;
}

interface Link {
  readonly mentor: string | null;
  readonly business: string;
  readonly thing: Thing;
}

/** Every mentor with a business of a year; a business whose sessions name nobody stands alone. */
function links(world: World): Link[] {
  const found = new Map<string, Link>();
  const list = world.happenings('mentoring');
  for (const one of list) {
    const [business, year] = [one.who[0], one.year!];
    const mentor = mentorOf(world, one);
    const named = list.some(
      (other) => other.year === year && other.who[0] === business && mentorOf(world, other),
    );
    if (mentor === null && named) continue;
    const key = `${mentor}|${business}|${year}`;
    const first = [...list]
      .filter((other) => other.year === year && other.who[0] === business)
      .filter((other) => mentorOf(world, other) === mentor)
      .sort((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0));
    const names = first.map(({row}) => row.mentoringDistrict);
    found.set(key, {mentor, business, thing: rowThing(world, [business], {year, names})});
  }
  return [...found.values()];
}

const silent = (world: World, {period}: Place): boolean =>
  outside(
    world.happenings('mentoring').map(({who, year}) => rowThing(world, who, {year: year!})),
    period,
  );

export function workload(world: World, place: Place): Figure {
  if (silent(world, place)) return no('missing_input');
  const own = links(world).filter(({thing}) => isIn(place, thing));
  const mentors = new Set(own.flatMap(({mentor}) => mentor ?? []));
  const loads = [...mentors].map((one) => own.filter(({mentor}) => mentor === one).length);
  const lost = own.filter(({mentor}) => mentor === null).length;
  const {all, ...figure} = amounts(loads, lost, {show: 'mean'});
  const {n, mean, median, max, max_to_mean, cv} = all;
  return {...figure, extra: {n, mean, median, max, max_to_mean, cv}};
}

export function businessesPerMentor(world: World, place: Place): Figure | null {
  const numerator = noStock(world, place)
    ? null
    : world.units.filter((unit) => unit.listed && isIn(place, thingOf(world, unit))).length;
  const own = links(world).filter(({thing}) => isIn(place, thing));
  // Nobody of unknown area was mentored; with mentors unnamed elsewhere the library leaves it open.
  if (own.length === 0 && place.region === 'unknown') return null;
  const known = !silent(world, place);
  const named = new Set(own.flatMap(({mentor}) => mentor ?? [])).size;
  // Where no session names its mentor there are some, nobody knows how many.
  const denominator = known && (named > 0 || own.length === 0) ? named : null;
  const unknown = known ? own.filter(({mentor}) => mentor === null).length : null;
  const parts = {numerator, denominator, unknown};
  // No mentor is no mentor, whether or not the businesses are known.
  if (denominator === 0) return no('zero_denominator', parts);
  if (numerator === null || denominator === null) return no('missing_input', parts);
  return {...no('', parts), value: numerator / denominator, reason: null};
}

/** Kecamatan with a mentor: of the session itself, else those of the mentor, else of the business. */
export function kecamatanCovered(world: World, {period, region}: Place): Figure {
  const extra = {mentors: null, kecamatan_with_mentor: null};
  if (silent(world, {period})) return no('missing_input', {extra});
  const placesOf = ({row, who}: Happening): string[] => {
    const own = areaNamed(world, row.mentoringDistrict);
    if (own !== null) return [own];
    const assigned = row.mentorArea.split(',').map((name) => areaNamed(world, name));
    const found = assigned.filter((code) => code !== null);
    const business = rowThing(world, who, {year: period}).area;
    return found.length > 0 ? found : business === null ? [] : [business];
  };
  const rows = world.happenings('mentoring').filter(({year}) => year === period);
  const placed = rows.map((one) => ({one, at: placesOf(one)}));
  const own = world.kecamatan.filter((code) => region === 'total' || region === code);
  const covered = own.filter((code) => placed.some(({at}) => at.includes(code)));
  const here = placed.filter(({at}) => region === 'total' || at.includes(region));
  const isNamed = rows.length === 0 || rows.some((one) => mentorOf(world, one) !== null);
  const lost = placed.length > 0 && placed.every(({at}) => at.length === 0);
  const parts = {
    numerator: lost ? null : covered.length,
    denominator: own.length,
    unknown: lost ? own.length : 0,
    extra: {
      ...(isNamed && {mentors: new Set(here.flatMap(({one}) => mentorOf(world, one) ?? [])).size}),
      kecamatan: own.length,
      kecamatan_with_mentor: lost ? null : covered.length,
    },
  };
  if (own.length === 0) return no('zero_denominator', parts);
  if (lost) return no('missing_input', parts);
  return {...no('', parts), value: (100 * covered.length) / own.length, reason: null};
}
