import type {SolverOption} from './disclosure/solver.js';
import {attack, type Recovered} from './ledger/attack.js';
import {tablesOf} from './ledger/earlier.js';
import {ledgerOf, type FigureTable, type Ledger} from './ledger/ledger.js';
import {nameOf} from './ledger/quantity.js';
import {roundedView} from './ledger/read-rounded.js';
import {withEarlier} from './ledger/with-earlier.js';
import type {Snapshot} from './snapshot/v1.js';

export interface SnapshotAuditOptions extends SolverOption {
  /** An earlier release of the same region: what follows from both together. */
  readonly previous?: Snapshot | null;
  /**
   * Relations that hold in the office's own numbers, as `Release` gives them: those that a reader would
   * take for granted and that do not hold lead him astray. Left out outside of the office.
   */
  readonly sound?: ReadonlySet<string>;
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
 * by elimination, then the least and greatest possible value of every withheld number.
 *
 * @throws UmkmError `DISCLOSURE_SOLVER` where the solver gives no answer
 * @example
 * const {safe, exact} = await auditSnapshot(parseSnapshot(text));
 */
export async function auditSnapshot(
  snapshot: Snapshot,
  {previous = null, sound, unchanged, ...options}: SnapshotAuditOptions = {},
): Promise<SnapshotAudit> {
  const office = snapshot.extension.region.code;
  const tables = tablesOf(snapshot, office);
  const now = ledgerOf(tables);
  const read =
    previous === null ? now : withEarlier(now, ledgerOf(tablesOf(previous, office)), unchanged);
  const ledger = sound === undefined ? read : {...read, equations: soundOnly(read, sound)};
  const {method} = snapshot.extension.disclosure;
  const view = method === 'rounding' ? roundedView(ledger, tables) : null;
  const result = await attack(view ?? ledger, options);
  const where = placesOf(tables, ledger);
  const tell = ({name, lower, upper}: Recovered): Finding => ({
    ...(where.get(name) ?? {indicator: '', by: {}, part: name}),
    lower,
    upper,
  });
  const open = tables.flatMap(openFigures);
  const [exact, narrow, small] = [result.exact, result.narrow, result.small].map((list) =>
    // Of rounded numbers: that there may be none is nobody's secret.
    list.filter(({lower}) => view === null || lower > 0).map(tell),
  );
  return {
    safe:
      result.contradictions === 0 &&
      [exact, narrow, small, open].every((list) => list.length === 0),
    withheld: tables.reduce(
      (all, {cells}) => all + cells.filter(({reason}) => reason === 'suppressed').length,
      0,
    ),
    attacked: result.attacked,
    exact,
    narrow,
    small,
    open,
    contradictions: result.contradictions,
  };
}

function soundOnly({equations}: Ledger, sound: ReadonlySet<string>): Ledger['equations'] {
  return equations.filter((relation) => sound.has(JSON.stringify(relation)));
}

/** Which figure shows a number first. */
function placesOf(
  tables: readonly FigureTable[],
  {readings}: Ledger,
): Map<string, Pick<Finding, 'indicator' | 'by' | 'part'>> {
  const places = new Map<string, Pick<Finding, 'indicator' | 'by' | 'part'>>();
  tables.forEach(({indicator, cells}, i) => {
    readings[i].forEach((reading, at) => {
      for (const {ref, part} of reading?.entries ?? []) {
        const name = nameOf(ref);
        if (places.has(name)) continue;
        places.set(name, {
          indicator: indicator.key,
          by: cells[at].by,
          part: part ?? 'rest',
        });
      }
    });
  });
  return places;
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
