import {closedIn, type ClosedNumber} from './closed.js';
import {indicatorOf} from './compute.js';
import {demandsOf, type AmountFacts} from './demands.js';
import type {SolverOption} from './disclosure/solver.js';
import {earlierNumbers} from './ledger/earlier.js';
import {
  ledgerOf,
  type FigureTable,
  type Ledger,
  type NamedRelation,
  type Recorded,
} from './ledger/ledger.js';
import type {Thresholds} from './ledger/primary.js';
import {protect, widthOf} from './ledger/protect.js';
import {soundOf} from './ledger/sound.js';
import {withholdIn} from './ledger/withhold.js';
import type {ResultRow} from './result/row.js';
import {lossOf, type Loss} from './safe.js';
import type {Snapshot} from './snapshot/v1.js';

/** Figures of one area and of the areas within it; plain data, which another thread can be sent. */
export interface AreaWithin {
  /** Of the area: `33.01`. */
  readonly code: string;
  /** Of the whole: `33`. */
  readonly office: string;
  readonly tables: readonly {
    /** Key of the indicator. */
    readonly indicator: string;
    readonly params: Readonly<Record<string, string>>;
    /** Of the area itself, as they truly are. */
    readonly own: readonly ResultRow[];
    /** Of the areas within it. */
    readonly within: readonly ResultRow[];
    /** By figure, first of the area itself, what is known of the contributors of an amount. */
    readonly facts?: readonly (AmountFacts | null)[];
  }[];
  /** Numbers of the area and of the whole that are not published. */
  readonly closed: readonly ClosedNumber[];
  readonly thresholds: Thresholds;
  /** What the release before told of the area and those within. */
  readonly previous: Snapshot | null;
  /** Whether areas within these follow, which are to know what is not published of these. */
  readonly goesOn?: true;
}

/** Figures within an area that may be published. */
export interface SafeWithin {
  /** By table. */
  readonly rows: readonly (readonly ResultRow[])[];
  readonly loss: Loss;
  readonly sound: Float64Array;
  readonly unchanged: readonly string[];
  readonly closed: readonly ClosedNumber[];
  /** Unsafe numbers that nothing protects. */
  readonly unprotected: number;
}

/**
 * Disclosure control within one area, what is published of the area itself and of the whole being
 * fixed: of that nothing more is withheld, and nothing of what is withheld there follows from what is
 * shown here.
 */
export async function protectWithin(
  area: AreaWithin,
  options: SolverOption = {},
): Promise<SafeWithin> {
  const {office, tables, thresholds, goesOn} = area;
  const figures = tables.map(({indicator, params, own, within}): FigureTable => ({
    indicator: indicatorOf(indicator),
    params,
    cells: [...own, ...within],
    office,
  }));
  const truth = ledgerOf(figures, 'truth');
  const earlier = earlierNumbers(area.previous, truth, office);
  const judged = tables.map(({indicator, facts}) => ({
    family: indicator.split('.')[0],
    ...(facts && {facts}),
  }));
  const {ledger, constants} = withRanges(earlier.ledger, area.closed);
  const asked = demandsOf(ledger, judged, thresholds, {...earlier, ledger});
  const demands = underMargins(asked, ledger, {...area, constants});
  const {withheld, unprotected} = await protect(ledger, demands, options);
  const lost = new Set([...withheld, ...demands.primary, ...area.closed.map(({name}) => name)]);
  const known = withNumbers(ledger, area.closed);
  const safe = figures.map(({cells}, i) =>
    withholdIn(cells as readonly ResultRow[], truth.readings[i], {withheld: lost, ledger: known}),
  );
  const rows = safe.map((list, i) => list.slice(tables[i].own.length));
  const published = figures.map((table, i) => ({...table, cells: safe[i]}));
  return {
    rows,
    loss: lossOf(
      tables.map(({indicator, within}) => ({
        indicator: {key: indicator},
        computation: {rows: within},
      })),
      rows,
      demands.primary,
      {
        ...ledger,
        readings: truth.readings.map((list, i) => list.slice(tables[i].own.length)),
      },
    ),
    sound: soundOf(earlier.ledger.equations),
    unchanged: [...earlier.unchanged],
    closed: goesOn ? await closedIn(truth, published, options) : [],
    unprotected: unprotected.length,
  };
}

/** What is published above stays; what is not has to be protected here as well. */
function underMargins(
  demands: ReturnType<typeof demandsOf>,
  {numbers}: Ledger,
  {code, closed, constants}: AreaWithin & {readonly constants: readonly string[]},
): ReturnType<typeof demandsOf> {
  const secret = new Map(closed.map((one) => [one.name, one]));
  const primary = new Set(demands.primary);
  const published = new Set([...demands.published, ...constants]);
  for (const [name, number] of numbers) {
    if (!isAbove(number, code) || number.latent) continue;
    const one = secret.get(name);
    if (one !== undefined) {
      // What is known to be nearly this already is not to be protected here.
      if (isWide(one)) primary.add(name);
      else primary.delete(name);
      published.delete(name);
    } else {
      primary.delete(name);
      published.add(name);
    }
  }
  return {...demands, primary, published, fixed: new Set([...demands.fixed, ...published])};
}

function isWide({number: {kind, value}, range}: ClosedNumber): boolean {
  if (range === null || range[1] === null) return true;
  return range[1] - range[0] >= widthOf(kind, value ?? 0);
}

/** Of the area itself, or of no area: those of the whole. */
function isAbove({at}: Recorded, code: string): boolean {
  return at.region === undefined || at.region === code;
}

/**
 * What a reader knows already of numbers that are not published, as relations: each is its least value
 * and something, and with something more its greatest.
 */
function withRanges(
  ledger: Ledger,
  closed: readonly ClosedNumber[],
): {readonly ledger: Ledger; readonly constants: readonly string[]} {
  const numbers = new Map(ledger.numbers);
  const constants: string[] = [];
  const equations: NamedRelation[] = [...ledger.equations];
  const slack = (name: string, value: number): string => {
    const known = {subject: name, at: {}, value, kind: 'slack', rule: 'none'} as const;
    numbers.set(name, {...known, latent: true, own: false});
    return name;
  };
  for (const {name, number, range} of closed) {
    const value = number.value;
    if (range === null || value === null || !numbers.has(name)) continue;
    const [least, greatest] = range;
    if (least > 0 && least <= value) {
      const constant = slack(`least:${name}`, least);
      constants.push(constant);
      equations.push([name, [constant, slack(`above:${name}`, value - least)]]);
    }
    if (greatest !== null && greatest >= value) {
      const constant = slack(`greatest:${name}`, greatest);
      constants.push(constant);
      equations.push([constant, [name, slack(`below:${name}`, greatest - value)]]);
    }
  }
  return {ledger: {...ledger, numbers, equations}, constants};
}

/** With numbers that no figure here shows, but that some are made of. */
function withNumbers(ledger: Ledger, closed: readonly ClosedNumber[]): Ledger {
  const numbers = new Map(ledger.numbers);
  for (const {name, number} of closed) if (!numbers.has(name)) numbers.set(name, number);
  return {...ledger, numbers};
}
