import {isIn, no, noStock, thingOf, type Figure, type Place} from './count.js';
import {dayNumber} from './tables.js';
import {ownCell, seenCell, type Unit, type World} from './world.js';

function recordsAt(world: World, place: Place): Unit[] | null {
  if (noStock(world, place)) return null;
  return world
    .unitsIn(place.period)
    .filter((unit) => unit.inStock && isIn(place, thingOf(world, unit)));
}

/** Whether reading refused the cell of a business in a column of the register. */
function isRefused(world: World, {own}: Unit, key: string): boolean {
  const at = (world.sheets.registry?.rows ?? []).findIndex((row) => row === own);
  return world.case.refused[key]?.includes(at) ?? false;
}

const isKept = (world: World, key: string): boolean =>
  (['registry', 'observation'] as const).some((t) => world.sheets[t]?.columns.includes(key));

const fields: Readonly<Record<string, (world: World, unit: Unit) => boolean>> = {
  nib: (world, unit) =>
    ownCell(world, unit, 'nib') !== null || ownCell(world, unit, 'hasNib') !== null,
  kbli: (world, unit) =>
    ownCell(world, unit, 'kbliCode') !== null ||
    isRefused(world, unit, 'kbliCode') ||
    ownCell(world, unit, 'sector') !== null,
  village: (world, unit) => ownCell(world, unit, 'villageCode') !== null,
  turnover: (world, unit) =>
    ['annualTurnover', 'sizeClass'].some((key) => seenCell(world, unit, key) !== null),
};

export function completeness(world: World, place: Place): Figure {
  const records = recordsAt(world, place);
  if (records === null) return no('missing_input');
  const asked =
    place.field === undefined || place.field === 'total' ? Object.keys(fields) : [place.field];
  const filled = (name: string): number =>
    records.filter((unit) => fields[name](world, unit)).length;
  const numerator = asked.reduce((total, name) => total + filled(name), 0);
  const denominator = records.length * asked.length;
  const shares = Object.keys(fields).map((name): [string, number | null] => [
    `filled_${name}`,
    records.length === 0 ? null : (100 * filled(name)) / records.length,
  ]);
  const extra: Figure['extra'] =
    asked.length === 1 ? {} : {records: records.length, ...Object.fromEntries(shares)};
  const parts = {numerator, denominator, unknown: 0, extra};
  if (denominator === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * numerator) / denominator, reason: null};
}

const ruled = [
  ...['nib', 'kbliCode', 'districtCode', 'villageCode', 'pirt', 'halal', 'trademark', 'hasNib'],
  ...['aidEligible', 'ownerGender', 'establishedDate', 'recordDate'],
];
const ruledSeen = ['businessStatus', 'sizeClass', 'annualTurnover', 'capital', 'workers'];

export function validity(world: World, place: Place): Figure {
  const records = recordsAt(world, place);
  if (records === null) return no('missing_input');
  const all = [...ruled, ...ruledSeen].filter((key) => isKept(world, key));
  const asked = place.field === undefined || place.field === 'total' ? all : [place.field];
  let [valid, refused] = [0, 0];
  for (const unit of records)
    for (const key of asked) {
      const cell = ruled.includes(key) ? ownCell(world, unit, key) : seenCell(world, unit, key);
      if (ruled.includes(key) && isRefused(world, unit, key)) refused++;
      else if (cell !== null) valid++;
    }
  const parts = {numerator: valid, denominator: valid + refused, unknown: 0, extra: {refused}};
  if (valid + refused === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * valid) / (valid + refused), reason: null};
}

export function uniqueness(world: World, place: Place): Figure {
  const records = recordsAt(world, place);
  if (records === null) return no('missing_input');
  const known = records.filter(({own}) => own !== null);
  const rows = world.sheets.registry?.rows ?? [];
  const repeats = world.case.repeats.filter((at) => known.some(({own}) => own === rows[at])).length;
  const denominator = known.length + repeats;
  const parts = {
    ...{numerator: known.length, denominator, unknown: 0},
    extra: {duplicate_records: repeats},
  };
  if (denominator === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * known.length) / denominator, reason: null};
}

/** Updated at most 365 days before the day that the figures describe; only of the last register. */
export function timeliness(world: World, place: Place): Figure {
  const records = recordsAt(world, place);
  if (records === null) return no('missing_input');
  const denominator = records.length;
  const last = [...world.stockYears].sort().at(-1);
  const kept = world.sheets.registry?.columns.includes('recordDate');
  const asked = kept || world.case.refused.recordDate !== undefined;
  if (place.period !== last || !asked)
    return no(denominator === 0 ? 'zero_denominator' : 'missing_input', {
      ...{denominator, unknown: 0},
      extra: {never_updated: null, misdated: null},
    });
  const ages = records.map((unit) => {
    if (isRefused(world, unit, 'recordDate')) return -1;
    const day = ownCell(world, unit, 'recordDate');
    return day === null ? null : dayNumber(world.config.asOf!) - dayNumber(day);
  });
  const numerator = ages.filter((age) => age !== null && age >= 0 && age <= 365).length;
  const parts = {
    ...{numerator, denominator, unknown: 0},
    extra: {
      never_updated: ages.filter((age) => age === null).length,
      misdated: ages.filter((age) => age !== null && age < 0).length,
    },
  };
  if (denominator === 0) return no('zero_denominator', parts);
  return {...parts, value: (100 * numerator) / denominator, reason: null};
}

/** The lowest of the dimensions that can be told; how many cannot is its unknown. */
export function overall(world: World, place: Place): Figure {
  const all = {completeness, validity, uniqueness, timeliness};
  const figures = Object.entries(all).map(([name, make]) => [name, make(world, place)] as const);
  const extra = {
    ...Object.fromEntries(figures.map(([name, {value}]) => [name, value])),
    consistency: null,
  };
  const known = figures.map(([, figure]) => figure).filter(({value}) => value !== null);
  const applying = figures.filter(([, {reason}]) => reason !== 'zero_denominator');
  if (known.length === 0) return no('missing_input', {unknown: NaN, extra});
  const lowest = known.reduce((a, b) => (b.value! < a.value! ? b : a));
  const {value, numerator, denominator} = lowest;
  return {
    ...{value, numerator, denominator, reason: null},
    unknown: NaN,
    extra: {...extra, dimensions_missing: applying.length - known.length || null},
  };
}
