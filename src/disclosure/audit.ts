import {UmkmError} from '../errors.js';
import {determinedBy} from './elimination.js';
import {intervalsOf, type Interval} from './intervals.js';
import {requireOption} from './options.js';
import {loadSolver, type Solver, type SolverOption} from './solver.js';
import {componentsOf, systemOf, tolerance, type LinkedCells, type System} from './system.js';

export interface AuditOptions extends LinkedCells, SolverOption {
  /** Intervals narrower than this are reported: one width for all (default 0) or by cell. */
  readonly minWidth?: number | Readonly<Record<string, number>>;
  /** Cells that the width is asked of. Default all that are not published. */
  readonly sensitive?: readonly string[];
  /** Unpublished cells that the attacker knows from elsewhere, with their values. */
  readonly known?: Readonly<Record<string, number>>;
  /** Unpublished cells of one contributor each, who knows the value: each is an attacker too. */
  readonly singletons?: Readonly<Record<string, number>>;
  /** Whether the attacker knows that cells are counts, which rounds bounds inward. Default false. */
  readonly whole?: boolean;
}

/** What one attacker finds. */
export interface Findings {
  /** Cells whose value follows without doubt. */
  readonly exactDisclosures: readonly string[];
  /** Sensitive cells whose interval is narrower than `minWidth`, exact ones among them. */
  readonly tooNarrow: readonly string[];
}

export interface Audit extends Findings {
  /** Per unpublished cell the least and greatest possible value; `null` above where unlimited. */
  readonly intervals: Readonly<Record<string, Interval>>;
  /** What the contributor of each singleton finds about the other cells. */
  readonly insiders: Readonly<Record<string, Findings>>;
  /**
   * Whether an outsider finds nothing, and no insider anything about a sensitive cell. What an
   * insider finds about other cells is in his findings only.
   */
  readonly safe: boolean;
}

/**
 * The attack test: what a reader can find out about unpublished cells (`null`) of all linked tables,
 * levels and releases together, knowing only that no cell is negative. Every interval is the
 * smallest and largest value by linear programming; it always holds the true value. Exact disclosures
 * are found twice over: by intervals of no width and, whatever the values, by exact elimination.
 * Without unpublished cells there is nothing to find: the audit is empty and safe.
 *
 * With `whole` the attacker also rounds the bounds of an interval inward; otherwise bounds are never
 * rounded.
 *
 * For use inside the office: an audit of an unsafe pattern is the disclosure itself.
 *
 * @throws UmkmError `DISCLOSURE_CONTRADICTION` where no table without negative cells has the
 *   published values; `DISCLOSURE_CELL` and `DISCLOSURE_VALUE` for malformed input
 * @example
 * const {exactDisclosures} = await auditCells({
 *   cells: {mikro: 20, kecil: null, total: 23},
 *   equations: [['total', ['mikro', 'kecil']]],
 * });
 * exactDisclosures; // ['kecil']
 */
export async function auditCells(options: AuditOptions): Promise<Audit> {
  const {cells, equations, minWidth = 0, known = {}, singletons = {}, whole = false} = options;
  const {sensitive = Object.keys(cells)} = options;
  const widths = typeof minWidth === 'number' ? null : minWidth;
  const asked = [known, singletons, widths ?? {}].flatMap((by) => Object.keys(by));
  for (const name of [...asked, ...sensitive]) {
    if (!Object.hasOwn(cells, name)) throw new UmkmError('DISCLOSURE_CELL', {cell: name});
  }
  const width = (name: string): number =>
    typeof minWidth === 'number' ? minWidth : Object.hasOwn(minWidth, name) ? minWidth[name] : 0;
  const attack = {
    solver: options.solver ?? (await loadSolver()),
    whole,
    widths: new Map(sensitive.map((name) => [name, width(name)])),
  };
  requireOption(
    [...attack.widths.values()].every((w) => w >= 0),
    'minWidth',
  );
  const seen = {...cells, ...known};
  const {intervals, findings} = attacked(systemOf({cells: seen, equations}), attack);
  const insiders = Object.entries(singletons)
    .filter(([name]) => seen[name] === null)
    .map(([name, value]) => {
      const system = systemOf({cells: {...seen, [name]: value}, equations});
      return [name, attacked(system, attack).findings] as const;
    });
  const isHarmless = ({exactDisclosures, tooNarrow}: Findings): boolean =>
    tooNarrow.length === 0 && !exactDisclosures.some((name) => attack.widths.has(name));
  return {
    intervals: Object.fromEntries(intervals),
    ...findings,
    insiders: Object.fromEntries(insiders),
    safe:
      findings.exactDisclosures.length === 0 &&
      [findings, ...insiders.map(([, found]) => found)].every(isHarmless),
  };
}

interface Attack {
  readonly solver: Solver;
  readonly whole: boolean;
  /** Of the sensitive cells. */
  readonly widths: ReadonlyMap<string, number>;
}

interface Attacked {
  readonly intervals: readonly (readonly [name: string, interval: Interval])[];
  readonly findings: Findings;
}

function attacked(system: System, {solver, whole, widths}: Attack): Attacked {
  const {names, magnitude} = system;
  const intervals: Interval[] = names.map(() => [0, null]);
  const fixed: boolean[] = names.map(() => false);
  const equals = names.map(() => tolerance(magnitude));
  for (const {columns, rows} of componentsOf(system)) {
    if (rows.length === 0) continue;
    // What is left of a large sum may be small: the size of what is left decides.
    const left = rows.reduce((most, {rhs}) => Math.max(most, Math.abs(rhs)), 0);
    const equal = tolerance(left, magnitude);
    const found = intervalsOf(solver, rows, {size: columns.length, magnitude: left});
    const determined = determinedBy(rows, columns.length);
    if (found === null) throw contradiction(names, columns);
    columns.forEach((column, i) => {
      const interval = settled(found[i], {equal, whole, determined: determined[i]});
      if (interval === null) throw contradiction(names, [column]);
      intervals[column] = interval;
      equals[column] = equal;
      fixed[column] = interval[0] === interval[1];
    });
  }
  const isNarrow = (name: string, i: number): boolean => {
    const [lower, upper] = intervals[i];
    return upper !== null && upper - lower < (widths.get(name) ?? 0) - equals[i];
  };
  return {
    intervals: names.map((name, i) => [name, intervals[i]]),
    findings: {
      exactDisclosures: names.filter((_, i) => fixed[i]),
      tooNarrow: names.filter(isNarrow),
    },
  };
}

/**
 * The interval as the attacker writes it: rounding errors removed, one value where there is no
 * width, whole bounds where he knows that cells are counts. `null` where nothing is left.
 */
function settled(
  [low, high]: Interval,
  {equal, whole, determined}: {equal: number; whole: boolean; determined: boolean},
): Interval | null {
  const lower = whole ? Math.ceil(low - equal) + 0 : tidy(low, equal);
  const upper = high === null ? null : whole ? Math.floor(high + equal) : tidy(high, equal);
  if (upper === null) return [lower, null];
  if (upper - lower < -equal) return null;
  if (!determined && upper - lower > equal) return [lower, upper];
  if (upper - lower > 1e3 * equal) throw new UmkmError('DISCLOSURE_SOLVER', {status: 'optimal'});
  return [lower, lower];
}

/** Without the rounding error that lies around whole amounts; the rest stays as it is. */
function tidy(value: number, equal: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= Math.min(equal, 0.01) ? whole + 0 : value;
}

function contradiction(names: readonly string[], columns: readonly number[]): UmkmError {
  return new UmkmError('DISCLOSURE_CONTRADICTION', {
    cells: columns.slice(0, 5).map((column) => names[column]),
  });
}
