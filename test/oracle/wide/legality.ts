import {
  isIn,
  no,
  noStock,
  outside,
  ratioOfUnits,
  rowThing,
  type Figure,
  type Place,
} from './count.js';
import type {Row} from './tables.js';
import {ownCell, yes, type Truth, type Unit, type World} from './world.js';

const endOf = ({cutOff}: World, year: string): string =>
  cutOff < `${year}-12-31` ? cutOff : `${year}-12-31`;

const isShared = (row: Row): boolean =>
  row.licenceOwnerKind === 'institution' || row.licenceOwnerKind === 'community';

/** What has become of a licence at the end of a year. */
function stateAt(row: Row, end: string): 'inForce' | 'expired' | 'application' | 'later' | null {
  if (row.licenceStatus === 'none' || row.licenceStatus === 'rejected') return null;
  if (row.licenceIssued !== '' && row.licenceIssued > end) return 'later';
  if (row.licenceStatus === 'application') return 'application';
  if (row.licenceExpires === '') return row.licenceStatus === 'expired' ? 'expired' : 'inForce';
  return row.licenceExpires < end ? 'expired' : 'inForce';
}

/** The list goes first, then the register, then the list's silence about a business it names. */
function holds(world: World, unit: Unit, kind: string, proof = false): Truth {
  const all = world.happenings('licence');
  const own = all.filter(({row, who}) => who[0] === unit.id && !isShared(row));
  const end = endOf(world, unit.year);
  const ofKind = own.filter(
    ({row}) => row.licenceKind === kind && row.licenceStatus !== 'application',
  );
  const states = ofKind.map(({row}) => stateAt(row, end)).filter((state) => state !== null);
  if (states.includes('inForce')) return true;
  if (states.length > 0) return false;
  const column = {nib: 'hasNib', pirt: 'pirt', halal: 'halal', trademark: 'trademark'}[kind];
  const numbered = kind === 'nib' && ownCell(world, unit, 'nib') !== null;
  const stated = numbered ? true : column === undefined ? null : yes(ownCell(world, unit, column));
  if (stated !== null && !(proof && stated)) return stated;
  const keptKind = all.some(({row}) => row.licenceKind === kind);
  return keptKind && own.length > 0 ? false : null;
}

const either = (answers: readonly Truth[]): Truth =>
  answers.includes(true) ? true : answers.includes(null) ? null : false;
const every = (answers: readonly Truth[]): Truth =>
  answers.includes(false) ? false : answers.includes(null) ? null : true;

/** Food or drink by KBLI 10, 11, 56 or by sector; clothes and crafts are none. */
function makesFood(world: World, unit: Unit): Truth {
  const code = ownCell(world, unit, 'kbliCode');
  const sector = ownCell(world, unit, 'sector');
  const byCode = code === null ? null : ['10', '11', '56'].includes(code.slice(0, 2));
  if (byCode === true || sector === 'kuliner') return true;
  if (byCode === false) return false;
  return sector === 'fesyen' ? false : null;
}

const stages = ['nib', 'pirt', 'halal', 'trademark'];
const isFoodOnly = (kind: string): boolean => kind === 'pirt' || kind === 'halal';

/** The licence, or nothing to hold. */
function passes(world: World, unit: Unit, kind: string): Truth {
  if (!isFoodOnly(kind)) return holds(world, unit, kind);
  const food = makesFood(world, unit);
  return either([food === null ? null : !food, holds(world, unit, kind)]);
}

export function funnel(world: World, place: Place): Figure {
  const kind = place.licence;
  const until = stages.slice(0, stages.indexOf(kind) + 1);
  return ratioOfUnits(world, place, {
    belongs: (unit) => (!unit.listed ? false : isFoodOnly(kind) ? makesFood(world, unit) : true),
    has: (unit) => holds(world, unit, kind),
    extra: {
      strict: (unit) => every([unit.listed, ...until.map((one) => passes(world, unit, one))]),
    },
    stock: true,
  });
}

export function stepConversion(world: World, place: Place): Figure {
  const at = stages.indexOf(place.licence);
  const counts = stages.map((licence) => funnel(world, {...place, licence}).extra.strict);
  return step(counts, at, noStock(world, place) ? null : funnel(world, place).unknown);
}

/** A stage ÷ the one before and ÷ the first. */
export function step(
  counts: readonly (number | null)[],
  at: number,
  unknown: number | null,
): Figure {
  const [own, before, first] = [counts[at], at === 0 ? null : counts[at - 1], counts[0]];
  const share = (a: number | null, b: number | null): number | null =>
    a === null || b === null || b === 0 ? null : (100 * a) / b;
  const parts = {
    ...{numerator: own, denominator: before, unknown},
    extra: {overall: share(own, first)},
  };
  if (own === null) return no('missing_input', parts);
  if (at === 0) return no('not_applicable', parts);
  if (before === 0) return no('zero_denominator', parts);
  return {...parts, value: share(own, before), reason: null};
}

export function nibShare(world: World, place: Place): Figure {
  return ratioOfUnits(world, place, {
    belongs: ({listed}) => listed,
    has: (unit) => holds(world, unit, 'nib'),
    stock: true,
  });
}

/** Licences of a few kinds in a state at the end of the year; before the first nothing is known. */
function licences(
  world: World,
  place: Place,
  {
    kinds,
    state,
    where = () => true,
  }: {
    readonly kinds: readonly string[];
    readonly state: 'inForce' | 'expired' | 'application';
    readonly where?: (row: Row) => boolean;
  },
): number | null {
  const rows = world.happenings('licence').filter(({row}) => kinds.includes(row.licenceKind));
  const begun = world.years.filter((year) =>
    rows.some(({row}) => !['later', null].includes(stateAt(row, endOf(world, year)))),
  );
  const undated = rows.some(
    ({row}) => row.licenceStatus === 'application' && row.licenceIssued === '',
  );
  const today =
    world.years.filter((year) => year <= world.cutOff.slice(0, 4)).at(-1) ?? world.years.at(-1);
  const first = state === 'application' && undated ? today : begun[0];
  if (begun.length === 0 || first === undefined || place.period < first) return null;
  return rows.filter(
    ({row, who}) =>
      stateAt(row, endOf(world, place.period)) === state &&
      isIn(place, rowThing(world, who, {year: place.period})) &&
      where(row),
  ).length;
}

export function pirtInForce(world: World, place: Place): Figure {
  const figure = ratioOfUnits(world, place, {
    belongs: (unit) => (unit.listed ? makesFood(world, unit) : false),
    has: (unit) => holds(world, unit, 'pirt', true),
    stock: true,
  });
  const extra = {
    numbers_in_force: licences(world, place, {kinds: ['pirt'], state: 'inForce'}),
    expired_numbers: licences(world, place, {kinds: ['pirt'], state: 'expired'}),
  };
  return {...figure, extra};
}

export function rights(world: World, place: Place): Figure {
  const kinds = ['trademark', 'copyright', 'patent', 'industrialDesign', 'ip'];
  const figure = ratioOfUnits(world, place, {
    belongs: ({listed}) => listed,
    has: (unit) =>
      either(kinds.map((kind) => holds(world, unit, kind))) ?? holds(world, unit, 'trademark'),
    stock: true,
  });
  const all = [...kinds, 'gi'];
  const apart = (row: Row): boolean =>
    isShared(row) || row.licenceKind === 'gi' || row.licenceBusinessRef === '';
  const extra = {
    rights_granted: licences(world, place, {kinds: all, state: 'inForce'}),
    applications: licences(world, place, {kinds: all, state: 'application'}),
    institutional_rights: licences(world, place, {kinds: all, state: 'inForce', where: apart}),
  };
  return {...figure, extra};
}

const days = [
  ...['arrivedDate', 'assessedDate', 'licensedDate', 'packagedDate', 'onboardedDate'],
  'firstSaleDate',
];
const centreStages = ['datang', 'dinilai', 'berizin', 'dikemas', 'onboarding', 'penjualan_pertama'];

/** Who reached a later stage by the cut-off reached the earlier ones. */
export function serviceFunnel(world: World, place: Place): Figure {
  const rows = world
    .happenings('service')
    .filter(({year}) => year !== null)
    .map(({row, who, year}) => ({row, thing: rowThing(world, who, {year: year!})}));
  const at = centreStages.indexOf(place.stage);
  if (
    outside(
      rows.map(({thing}) => thing),
      place.period,
    )
  )
    return step(
      days.map(() => null),
      at,
      null,
    );
  const own = rows.filter(({thing}) => isIn(place, thing));
  const counts = days.map((_, stage) =>
    stage === 0
      ? own.length
      : own.filter(({row}) =>
          days.slice(stage).some((key) => row[key] !== '' && row[key] <= world.cutOff),
        ).length,
  );
  return step(counts, at, 0);
}
