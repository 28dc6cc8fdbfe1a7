import {
  amounts,
  no,
  noStock,
  isIn,
  rowThing,
  share,
  ratioOfUnits,
  unitsAt,
  outside,
  type Figure,
  type Place,
} from './count.js';
import {dayNumber, type Row} from './tables.js';
import {filled, ownCell, seenCell, yes, type Truth, type Unit, type World} from './world.js';

const columns = ['whatsappBusiness', 'socialMedia', 'marketplace'];
const shops = ['marketplace'];

/** The list that says which channels a business uses: the yearly one where it has such a column. */
function channelTable({sheets}: World): 'observation' | 'registry' | null {
  const has = (table: 'observation' | 'registry'): boolean =>
    columns.some((key) => sheets[table]?.columns.includes(key));
  return has('observation') ? 'observation' : has('registry') ? 'registry' : null;
}

const channelsOf = (world: World): string[] => {
  const table = channelTable(world);
  return table === null ? [] : columns.filter((key) => world.sheets[table]?.columns.includes(key));
};

function channelRow(world: World, unit: Unit): Row | null {
  return channelTable(world) === 'observation' ? unit.seen : unit.own;
}

const uses = (world: World, unit: Unit, channel: string): Truth =>
  yes(filled(channelRow(world, unit)?.[channel]));

const any = (answers: readonly Truth[]): Truth =>
  answers.includes(true) ? true : answers.includes(null) ? null : false;
const all = (answers: readonly Truth[]): Truth =>
  answers.includes(false) ? false : answers.includes(null) ? null : true;

function usesAny(world: World, unit: Unit): Truth {
  const names = channelsOf(world);
  return names.length === 0 ? null : any(names.map((name) => uses(world, unit, name)));
}

export function perChannelOfAdopters(world: World, place: Place): Figure {
  return ratioOfUnits(world, place, {
    belongs: (unit) => (unit.listed ? usesAny(world, unit) : false),
    has: (unit) => uses(world, unit, place.channel),
    stock: true,
    kept: channelTable(world) !== null,
  });
}

export function intensity(world: World, place: Place): Figure {
  const names = channelsOf(world);
  if (noStock(world, place)) return no('missing_input');
  if (names.length === 0) return no('missing_input', {denominator: NaN});
  const table = channelTable(world);
  let [lost, none] = [0, 0];
  const numbers: number[] = [];
  for (const unit of unitsAt(world, place)) {
    if (!unit.listed) continue;
    const row = channelRow(world, unit);
    const stated =
      table !== null && world.sheets[table]?.columns.includes('applicableChannels')
        ? filled(row?.applicableChannels)
        : null;
    const suits = stated === null ? null : stated.split('; ');
    const known = names.filter((name) => uses(world, unit, name) !== null);
    const used = known.filter(
      (name) => uses(world, unit, name) === true && (suits === null || suits.includes(name)),
    );
    const open = suits === null ? known : suits.filter((name) => columns.includes(name));
    if (row === null) lost++;
    else if (suits !== null && suits.length === 0) none++;
    else if (known.length === 0) lost++;
    else numbers.push(used.length / (suits?.length ?? open.length));
  }
  const {all: figures, ...figure} = amounts(numbers, lost, {show: 'mean', scale: 100});
  return {...figure, extra: {n: figures.n, not_applicable: none}};
}

/** The last day of a year, or the cut-off where that comes first. */
const endOf = ({cutOff}: World, year: string): string =>
  cutOff < `${year}-12-31` ? cutOff : `${year}-12-31`;

/** An order on a shop in the 90 days before the end of the year; registered is not active. */
function sells(world: World, unit: Unit): Truth {
  const end = dayNumber(endOf(world, unit.year));
  const isRecent = (day: number): boolean => day <= end && day >= end - 90;
  const dated = world.happenings('order').filter(({day, who}) => day !== null && who.length > 0);
  const own = dated.filter(({day, who}) => who[0] === unit.id && isRecent(dayNumber(day!)));
  const isShop = ({row}: (typeof own)[number]): boolean =>
    ['marketplace', 'shopee'].includes(row.orderChannel.toLowerCase());
  if (own.some(isShop)) return true;
  const named = channelsOf(world).filter((name) => shops.includes(name));
  const inShop = named.length === 0 ? noShop(world) : any(named.map((n) => uses(world, unit, n)));
  if (inShop === false) return false;
  const latest = seenCell(world, unit, 'lastOrderDate');
  const last = latest === null ? null : dayNumber(latest);
  const anywhere =
    own.some(({row}) => row.orderChannel === '') || (last !== null && isRecent(last));
  if (anywhere) return inShop;
  const days = dated.map(({day}) => dayNumber(day!));
  const listed = days.length > 0 && Math.min(...days) <= end && Math.max(...days) >= end - 90;
  return listed || (last !== null && last <= end) ? false : null;
}

/** Without a column for shops nobody was asked about them. */
const noShop = (_: World): Truth => null;

/** The stage an office states, else the highest criterion that is met; unknown where it is open. */
function reached(world: World, unit: Unit, stage: number): Truth {
  const stated = seenCell(world, unit, 'digitalStage');
  if (stated !== null) return Number(stated) >= stage;
  const asked = (key: string): Truth => yes(seenCell(world, unit, key));
  const present = usesAny(world, unit);
  const orders = asked('takesOrders') ?? (present === false ? false : null);
  const shop = sells(world, unit);
  const used = channelsOf(world).map((name) => uses(world, unit, name));
  const yesses = used.filter((answer) => answer === true).length;
  const open = used.filter((answer) => answer === null).length;
  const two = used.length === 0 ? null : yesses >= 2 ? true : yesses + open >= 2 ? null : false;
  const whole = all([
    two,
    any([orders, shop]),
    asked('digitalPayment'),
    asked('digitalBookkeeping'),
  ]);
  return any([present, orders, shop, whole].slice(stage - 1));
}

export function ladder(world: World, place: Place): Figure {
  const stage = Number(place.stage);
  const exactly =
    (n: number) =>
    (unit: Unit): Truth =>
      all([
        unit.listed,
        n === 0 ? true : reached(world, unit, n),
        n === 4 ? true : negated(reached(world, unit, n + 1)),
      ]);
  return ratioOfUnits(world, place, {
    belongs: ({listed}) => listed,
    has: (unit) => reached(world, unit, stage),
    extra: Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`stage_${n}`, exactly(n)])),
    stock: true,
  });
}

const negated = (answer: Truth): Truth => (answer === null ? null : !answer);

/** Members of a year's onboarding with an order in month k, among those who have had all its days. */
export function cohortActive(world: World, place: Place, {k = 1} = {}): Figure {
  const members = [...world.registry.values()].flatMap((own) => {
    const day = ownCell(world, {own}, 'onboardingDate');
    if (day === null) return [];
    const thing = rowThing(world, [own.businessId], {year: day.slice(0, 4)});
    return [{id: own.businessId, day: dayNumber(day), thing}];
  });
  const extra = {active: null, due: null, not_yet_due: null};
  if (
    outside(
      members.map(({thing}) => thing),
      place.period,
    )
  )
    return no('missing_input', {extra});
  const own = members.filter(({thing}) => isIn(place, thing));
  const cut = dayNumber(world.cutOff);
  const due = own.filter(({day}) => day + 30 * k <= cut);
  const orders = world.happenings('order').filter(({day, who}) => day !== null && who.length > 0);
  const isActive = ({id, day}: (typeof own)[number]): boolean =>
    orders.some(
      (order) =>
        order.who[0] === id &&
        dayNumber(order.day!) > day + 30 * (k - 1) &&
        dayNumber(order.day!) <= day + 30 * k,
    );
  const days = orders.map(({day}) => dayNumber(day!));
  const [from, to] = [`${place.period}-01-01`, `${place.period}-12-31`].map(dayNumber);
  const reachedBy =
    days.length > 0 && Math.min(...days) <= to + 30 * k && Math.max(...days) >= from;
  if (!reachedBy) {
    const parts = {denominator: due.length, extra};
    return no(due.length === 0 ? 'zero_denominator' : 'missing_input', parts);
  }
  const figure = share(due, {belongs: () => true, has: isActive});
  return {
    ...figure,
    extra: {active: figure.numerator, due: due.length, not_yet_due: own.length - due.length},
  };
}
