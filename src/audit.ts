import {attackedLedger, placesOf, type AttackedArea, type AttackedWithin} from './attack-within.js';
import type {SolverOption} from './disclosure/solver.js';
import {runInTurn, type RunOption} from './jobs.js';
import {attack, type AttackResult, type Recovered} from './ledger/attack.js';
import {tablesOf} from './ledger/earlier.js';
import type {FigureTable, Ledger} from './ledger/ledger.js';
import {roundedView} from './ledger/read-rounded.js';
import type {SoundRelations} from './ledger/sound.js';
import {areaGroups, areasAtTop, areaWithin} from './snapshot/area-within.js';
import type {Snapshot} from './snapshot/v1.js';

export interface SnapshotAuditOptions extends SolverOption, RunOption {
  /** An earlier release of the same region: what follows from both together. */
  readonly previous?: Snapshot | null;
  /**
   * Relations that hold in the office's own numbers, as `Release` gives them: those that a reader would
   * take for granted and that do not hold lead him astray. Left out outside of the office.
   */
  readonly sound?: SoundRelations;
  /** Numbers that the release before told as they still are, as `Release` gives them. */
  readonly unchanged?: ReadonlySet<string>;
  /** Sensitive counts from 1 to below this are small: the office's own threshold. Default 3. */
  readonly threshold?: number;
}

/** A number that can be recovered, where it stands, and how near one gets. */
export interface Finding {
  readonly indicator: string;
  /** Categories of the figure: `{region: '99.01.03', period: '2024'}`. */
  readonly by: Readonly<Record<string, string>>;
  /** Which of its numbers: `numerator`, or those that it leaves out (`rest`). */
  readonly part: string;
  readonly lower: number;
  readonly upper: number | null;
}

/** What an attacker gets of a snapshot. For inside the office: of an unsafe one it is the disclosure. */
export interface SnapshotAudit {
  /** Nothing below was found, and all of it could be attacked. */
  readonly safe: boolean;
  /** Withheld figures of the file. */
  readonly withheld: number;
  /** Withheld numbers behind them that were attacked. */
  readonly attacked: number;
  /** Withheld numbers that have one possible value. */
  readonly exact: readonly Finding[];
  /** Withheld counts with fewer than three possible values. */
  readonly narrow: readonly Finding[];
  /** Counts of one or two, crossed with something sensitive, that are shown or follow. */
  readonly small: readonly Finding[];
  /** Figures that are said to be withheld and show a number all the same. */
  readonly open: readonly Finding[];
  /** Parts of the file that do not add up, which no attack could be made on. */
  readonly contradictions: number;
}

/**
 * Attacks a snapshot with everything it publishes: sums over areas, classes and answers, counts that
 * several indicators share, rates beside their denominators, and an earlier release. Exact recovery
 * by elimination, then the least and greatest possible value of every withheld number. Areas that have
 * areas within them are attacked one by one, and together wherever something ties them together.
 *
 * @throws UmkmError `DISCLOSURE_SOLVER` where the solver gives no answer
 * @example
 * const {safe, exact} = await auditSnapshot(parseSnapshot(text));
 */
export async function auditSnapshot(
  snapshot: Snapshot,
  {previous = null, sound, unchanged, run = runInTurn, ...options}: SnapshotAuditOptions = {},
): Promise<SnapshotAudit> {
  const office = snapshot.extension.region.code;
  const all = tablesOf(snapshot, office);
  const within = await run(
    'attackWithin',
    areasWithin(snapshot, {previous, sound, unchanged, threshold: options.threshold}),
  );
  const tables = tablesOf(areasAtTop(snapshot), office);
  const told = attackedLedger(tables, {
    office,
    previous: previous && areasAtTop(previous),
    sound: sound?.get(''),
    unchanged,
  });
  const ledger = withRest(told, within);
  const {method} = snapshot.extension.disclosure;
  const view = method === 'rounding' ? roundedView(ledger, tables) : null;
  const top = await attack(view ?? ledger, options);
  const where = new Map([...within.flatMap(({places}) => places), ...placesOf(tables, told)]);
  const tell = ({name, lower, upper}: Recovered): Finding => ({
    ...(where.get(name) ?? {indicator: '', by: {}, part: name}),
    lower,
    upper,
  });
  const open = all.flatMap(openFigures);
  const results = [top, ...within];
  const sum = (of: (result: Pick<AttackResult, 'attacked' | 'contradictions'>) => number): number =>
    results.reduce((count, result) => count + of(result), 0);
  const [exact, narrow, small] = (['exact', 'narrow', 'small'] as const).map((kind) =>
    results
      .flatMap((result) => result[kind])
      // Of rounded numbers: that there may be none is nobody's secret.
      .filter(({lower}) => view === null || lower > 0)
      .map(tell),
  );
  const contradictions = sum((result) => result.contradictions);
  return {
    safe: contradictions === 0 && [exact, narrow, small, open].every((list) => list.length === 0),
    withheld: all.reduce(
      (count, {cells}) => count + cells.filter(({reason}) => reason === 'suppressed').length,
      0,
    ),
    attacked: sum((result) => result.attacked),
    exact,
    narrow,
    small,
    open,
    contradictions,
  };
}

/** The areas that have areas within them, as they are attacked by themselves. */
function* areasWithin(
  snapshot: Snapshot,
  {previous, sound, unchanged, threshold}: SnapshotAuditOptions,
): Generator<AttackedArea> {
  const office = snapshot.extension.region.code;
  const names = unchanged && [...unchanged];
  for (const code of areaGroups(snapshot).keys()) {
    const own = (name: string): boolean => name.includes(`region=${code}`);
    yield {
      code,
      office,
      tables: tablesOf(areaWithin(snapshot, code), office).map(({indicator, params, cells}) => ({
        indicator: indicator.key,
        params,
        cells,
      })),
      previous: previous ? areaWithin(previous, code) : null,
      ...(sound && {sound: sound.get(code) ?? new Float64Array()}),
      ...(names && {unchanged: names.filter(own)}),
      ...(threshold !== undefined && {threshold}),
    };
  }
}

/** The ledger of the whole with what of all areas hangs together with it. */
function withRest(ledger: Ledger, within: readonly AttackedWithin[]): Ledger {
  if (within.every(({rest}) => rest.numbers.length === 0)) return ledger;
  const numbers = new Map(ledger.numbers);
  for (const {rest} of within)
    for (const [name, number] of rest.numbers)
      if ((numbers.get(name)?.value ?? null) === null) numbers.set(name, number);
  return {
    ...ledger,
    numbers,
    equations: [...ledger.equations, ...within.flatMap(({rest}) => rest.equations)],
  };
}

/** Withheld in words, told in numbers. */
function openFigures({indicator, cells}: FigureTable): Finding[] {
  return cells.flatMap(({by, reason, value, numerator, denominator, unknown, extra}) => {
    if (reason !== 'suppressed') return [];
    const told = Object.entries({value, numerator, denominator, unknown, ...extra});
    return told.flatMap(([part, number]): Finding[] =>
      number === null ? [] : [{indicator: indicator.key, by, part, lower: number, upper: number}],
    );
  });
}
