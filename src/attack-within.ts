import type {Finding} from './audit.js';
import type {SolverOption} from './disclosure/solver.js';
import {indicatorOf} from './compute.js';
import {attack, toldBy, type AttackResult} from './ledger/attack.js';
import {componentsIn} from './ledger/components.js';
import {tablesOf} from './ledger/earlier.js';
import {
  ledgerOf,
  type FigureTable,
  type Ledger,
  type NamedRelation,
  type Recorded,
} from './ledger/ledger.js';
import {nameOf} from './ledger/quantity.js';
import {soundIn} from './ledger/sound.js';
import {withEarlier} from './ledger/with-earlier.js';
import type {Cell, Snapshot} from './snapshot/v1.js';

/** What is published of one area and of the areas within it; plain data. */
export interface AttackedArea {
  /** Of the area: `33.01`. */
  readonly code: string;
  /** Of the whole: `33`. */
  readonly office: string;
  readonly tables: readonly {
    readonly indicator: string;
    readonly params: Readonly<Record<string, string>>;
    readonly cells: readonly Cell[];
  }[];
  readonly previous: Snapshot | null;
  readonly sound?: Float64Array;
  readonly unchanged?: readonly string[];
  readonly threshold?: number;
}

/** Which figure shows a number first. */
export type Place = Pick<Finding, 'indicator' | 'by' | 'part'>;

/** What an attacker gets within one area by itself. */
export interface AttackedWithin extends Omit<AttackResult, 'ranges'> {
  readonly places: readonly (readonly [string, Place])[];
  /**
   * Numbers that hang together with some that are withheld above: they are attacked together with
   * those of all other areas.
   */
  readonly rest: {
    readonly numbers: readonly (readonly [string, Recorded])[];
    readonly equations: readonly NamedRelation[];
  };
}

/**
 * Attacks the figures within one area. What hangs together with numbers of the area itself that are
 * not told is left for an attack on the whole; all the rest nothing elsewhere can say more of.
 */
export async function attackWithin(
  {code, office, tables, previous, sound, unchanged, threshold}: AttackedArea,
  options: SolverOption = {},
): Promise<AttackedWithin> {
  const figures = tables.map(({indicator, ...table}): FigureTable => ({
    ...table,
    indicator: indicatorOf(indicator),
    office,
  }));
  const ledger = attackedLedger(figures, {
    office,
    previous,
    sound,
    unchanged: unchanged && new Set(unchanged),
  });
  const shared = sharedWith(code, ledger);
  const attacked = await attack(
    {
      ...ledger,
      numbers: new Map([...ledger.numbers].filter(([name]) => !shared.names.has(name))),
      equations: ledger.equations.filter((relation) => !shared.equations.has(relation)),
    },
    {...options, ...(threshold !== undefined && {threshold})},
  );
  const result: Omit<AttackResult, 'ranges'> & {ranges?: unknown} = {...attacked};
  delete result.ranges;
  const places = placesOf(figures, ledger);
  const told = new Set([...result.exact, ...result.narrow, ...result.small].map(({name}) => name));
  return {
    ...result,
    places: [...places].filter(([name]) => told.has(name) || shared.names.has(name)),
    rest: {
      numbers: [...ledger.numbers].filter(([name]) => shared.known.has(name)),
      equations: [...shared.equations],
    },
  };
}

/** The ledger of published figures, with what an earlier release told and without what is not true. */
export function attackedLedger(
  tables: readonly FigureTable[],
  {
    office,
    previous,
    sound,
    unchanged,
  }: {
    readonly office: string;
    readonly previous: Snapshot | null;
    readonly sound?: Float64Array;
    readonly unchanged?: ReadonlySet<string>;
  },
): Ledger {
  const now = ledgerOf(tables);
  const read =
    previous === null ? now : withEarlier(now, ledgerOf(tablesOf(previous, office)), unchanged);
  return {...read, equations: soundIn(read.equations, sound)};
}

/** Which figure shows a number first. */
export function placesOf(
  tables: readonly FigureTable[],
  {readings}: Ledger,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  tables.forEach(({indicator, cells}, i) => {
    readings[i].forEach((reading, at) => {
      for (const {ref, part} of reading?.entries ?? []) {
        const name = nameOf(ref);
        if (places.has(name)) continue;
        places.set(name, {indicator: indicator.key, by: cells[at].by, part: part ?? 'rest'});
      }
    });
  });
  return places;
}

/** What hangs together with numbers of the area itself, or of the whole, that are not told. */
function sharedWith(
  code: string,
  ledger: Ledger,
): {
  /** Not told. */
  readonly names: ReadonlySet<string>;
  /** These, and those told that stand beside them in a relation. */
  readonly known: ReadonlySet<string>;
  readonly equations: ReadonlySet<NamedRelation>;
} {
  const {numbers} = ledger;
  const {told} = toldBy(ledger);
  const fixed = new Set(told.keys());
  // What is in none of the areas within is no number of anything above.
  const isAbove = ({at, kind}: Recorded): boolean =>
    (at.region === undefined || at.region === code) && !(kind === 'slack' && at.along === 'region');
  const seeds = [...numbers].flatMap(([name, number]) =>
    !fixed.has(name) && isAbove(number) ? [name] : [],
  );
  const all = new Map(
    [...numbers].map(([name, number]) => [
      name,
      number.value === null ? {...number, value: told.get(name) ?? 0} : number,
    ]),
  );
  const components = componentsIn({...ledger, numbers: all}, {seeds, fixed, primary: new Set()});
  const known = new Set(components.flatMap(({names}) => names));
  return {
    names: new Set([...known].filter((name) => !fixed.has(name))),
    known,
    equations: new Set(components.flatMap(({equations}) => equations)),
  };
}
