import {answered, monthsLater, silentAnswers} from './aid.js';
import {
  amounts,
  isIn,
  no,
  outside,
  ratioOfUnits,
  rowThing,
  sum,
  tablesReach,
  unitsAt,
  type Figure,
  type Place,
} from './count.js';
import {filled, fold, type Happening, type Truth, type Unit, type World} from './world.js';

const meetings = (world: World, {id, year}: Unit): Happening[] =>
  world.happenings('matching').filter((one) => one.year === year && one.who.includes(id));

const partnersOf = (list: readonly Happening[]): Set<string> =>
  new Set(list.map(({row}) => fold(row.partnerName)).filter((name) => name !== ''));

export function matchRate(world: World, place: Place): Figure {
  return ratioOfUnits(world, place, {
    belongs: (unit) => meetings(world, unit).length > 0,
    has: (unit) => partnersOf(meetings(world, unit)).size > 0,
    stock: false,
    tables: ['matching'],
  });
}

export function degree(world: World, place: Place): Figure {
  if (!tablesReach(world, ['matching'], place.period)) return no('missing_input');
  const degrees = unitsAt(world, place)
    .map((unit) => meetings(world, unit))
    .filter((list) => list.length > 0)
    .map(partnersOf);
  const figure = amounts(
    degrees.map(({size}) => size),
    0,
    {show: 'mean'},
  );
  const edges = sum(degrees.map(({size}) => size));
  const names = [...new Set(degrees.flatMap((one) => [...one]))];
  const top = Math.max(0, ...names.map((name) => degrees.filter((one) => one.has(name)).length));
  const counted = [0, 1, 2, 3].map((k) => [k, degrees.filter(({size}) => size === k).length]);
  const most = Math.max(0, ...world.units.map((unit) => partnersOf(meetings(world, unit)).size));
  return {
    ...figure,
    extra: {
      edges,
      partners: names.length,
      mean_degree: degrees.length === 0 ? null : edges / degrees.length,
      isolates: counted[0][1],
      density: edges === 0 ? null : edges / (degrees.length * names.length),
      share_top_partner: edges === 0 ? null : (100 * top) / edges,
      ...Object.fromEntries(counted.filter(([k]) => k <= most).map(([k, n]) => [`degree_${k}`, n])),
    },
  };
}

/** A business and a partner, however often they met: the first meeting starts the clock. */
export function continuation(world: World, place: Place, {months = 6} = {}): Figure {
  const pairs = new Map<string, Happening[]>();
  const rows = world.happenings('matching').filter(({year}) => year !== null);
  for (const one of rows) {
    if (one.who.length === 0 || one.row.partnerName === '') continue;
    const key = `${one.who[0]}|${fold(one.row.partnerName)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  const things = [...pairs.values()].map((list) => {
    const inOrder = [...list].sort((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0));
    const year = inOrder[0].year!;
    return {list: inOrder, thing: rowThing(world, inOrder[0].who, {year})};
  });
  const all = rows.map(({who, year}) => rowThing(world, who, {year: year!}));
  if (outside(all, place.period)) return silentAnswers();
  const own = things.filter(({thing}) => isIn(place, thing));
  const end = ({list}: (typeof own)[number]): string => monthsLater(list[0].day!, months);
  const due = own.filter((one) => end(one) <= world.cutOff);
  const answer = (one: (typeof own)[number]): Truth => {
    const told = one.list.filter(({row}) => {
      const day = filled(row.continuationDate);
      return row.continuation !== '' && (day === null || day >= end(one));
    });
    return told.length === 0 ? null : told[told.length - 1].row.continuation === 'continuing';
  };
  return answered(due, answer, own.length - due.length);
}

export function transactionValue(world: World, place: Place): Figure {
  const rows = world
    .happenings('matching')
    .filter(({year}) => year !== null)
    .map(({row, who, year}) => ({row, thing: rowThing(world, who, {year: year!})}));
  if (
    outside(
      rows.map(({thing}) => thing),
      place.period,
    )
  )
    return no('missing_input');
  const own = rows.filter(({thing}) => isIn(place, thing)).map(({row}) => row);
  const realised = own.filter(({partnerName, dealStatus, dealValue}) => {
    if (dealStatus !== '') return dealStatus === 'trading';
    return dealValue !== '' || partnerName !== '';
  });
  const known = realised.filter(({dealValue}) => dealValue !== '');
  const {all, ...figure} = amounts(
    known.map(({dealValue}) => Number(dealValue)),
    realised.length - known.length,
    {show: 'total'},
  );
  const {n, total, median, top_share} = all;
  return {...figure, extra: {n, total, median, top_share}};
}
