import {UmkmError} from '../errors.js';
import {determinedBy} from './elimination.js';
import {intervalsOf, type Interval} from './intervals.js';
import {rangesOf, type Goal} from './ranges.js';
import type {Solver} from './solver.js';
import {componentsOf, tidy, tolerance, type Component, type System} from './system.js';

/** What one reader of the published cells is asked. */
export interface Question {
  readonly solver: Solver;
  readonly steps: 'any' | 'whole';
  /** Smallest width by sensitive cell. */
  readonly widths: ReadonlyMap<string, number>;
  /** The same for cells that no rule found unsafe. */
  readonly secondary: ReadonlyMap<string, number>;
  /** What the upper bound must reach, by sensitive cell. */
  readonly reaches: ReadonlyMap<string, number>;
  /** What the reader knows each cell not to be below, where that is not zero. */
  readonly floors: ReadonlyMap<string, number>;
  /** Cells whose value is nobody's secret. */
  readonly ignored: ReadonlySet<string>;
  /** `exact` intervals, `enough` to see whether the demands are met, or a `hasty` look. */
  readonly depth: 'exact' | 'enough' | 'hasty';
  /** Cells asked about; default all. */
  readonly only?: (name: string) => boolean;
  readonly onComponent?: (done: number, total: number) => void;
}

export interface Answer {
  readonly intervals: ReadonlyMap<string, Interval>;
  readonly exactDisclosures: readonly string[];
  readonly tooNarrow: readonly string[];
}

/**
 * What a reader finds out about the unknowns of a system.
 *
 * @throws UmkmError `DISCLOSURE_CONTRADICTION` where no table has the published values
 */
export function readerOf(system: System, question: Question): Answer {
  const {names, magnitude} = system;
  const {widths, secondary, reaches, floors, ignored, only = () => true, onComponent} = question;
  const intervals: Interval[] = names.map((name) => [floors.get(name) ?? 0, null]);
  const fixed = names.map(() => false);
  const equals = names.map(() => tolerance(magnitude));
  let done = 0;
  for (const component of componentsOf(system)) {
    done += component.columns.length;
    if (component.rows.length === 0 || !component.columns.some((i) => only(names[i]))) continue;
    // What is left of a large sum may be small: the size of what is left decides.
    const left = component.rows.reduce((most, {rhs}) => Math.max(most, Math.abs(rhs)), 0);
    const equal = tolerance(left, magnitude);
    const found = componentOf(component, {names, left, equal}, question);
    component.columns.forEach((column, i) => {
      intervals[column] = found[i];
      equals[column] = equal;
      fixed[column] = found[i][0] === found[i][1];
    });
    onComponent?.(done, names.length);
  }
  const isNarrow = (name: string, i: number): boolean => {
    const [lower, upper] = intervals[i];
    if (upper === null) return false;
    const width = widths.get(name) ?? secondary.get(name) ?? 0;
    return upper - lower < width - equals[i] || upper < (reaches.get(name) ?? lower) - equals[i];
  };
  const asked = (name: string): boolean => only(name) && (!ignored.has(name) || widths.has(name));
  return {
    intervals: new Map(names.map((name, i) => [name, intervals[i]])),
    exactDisclosures: names.filter((name, i) => asked(name) && fixed[i]),
    tooNarrow: names.filter((name, i) => asked(name) && isNarrow(name, i)),
  };
}

interface Sizes {
  readonly names: readonly string[];
  readonly left: number;
  readonly equal: number;
}

function componentOf(
  {columns, rows}: Component,
  {names, left, equal}: Sizes,
  question: Question,
): Interval[] {
  const {solver, steps, widths, secondary, reaches, floors, ignored, depth} = question;
  const {only = () => true} = question;
  const own = columns.map((column) => names[column]);
  const unknowns = {
    size: columns.length,
    magnitude: left,
    least: own.map((name) => floors.get(name) ?? 0),
  };
  const determined = determinedBy(rows, columns.length);
  let found: readonly Interval[] | null;
  if (depth === 'exact') found = intervalsOf(solver, rows, unknowns);
  else {
    // Narrower than this two values count as one.
    const visible = steps === 'whole' ? 1 : 4 * equal;
    const goals = own.flatMap((name, column): Goal[] => {
      const isAsked = only(name) && (widths.has(name) || !ignored.has(name));
      if (!isAsked || determined[column]) return [];
      const width = Math.max(visible, widths.get(name) ?? secondary.get(name) ?? 0);
      return [{column, width, reach: reaches.get(name) ?? -Infinity}];
    });
    const ending = depth === 'hasty' ? 'hasty' : 'settled';
    const ranges = rangesOf(solver, rows, {...unknowns, goals, equal, steps, ending});
    found =
      ranges &&
      own.map((_, i) => [ranges.low[i], Number.isFinite(ranges.high[i]) ? ranges.high[i] : null]);
  }
  if (found === null) throw contradiction(own);
  return found.map((interval, i) => {
    const whole = steps === 'whole';
    const one = settled(interval, {equal, whole, determined: determined[i]});
    if (one === null) throw contradiction([own[i]]);
    return one;
  });
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

function contradiction(cells: readonly string[]): UmkmError {
  return new UmkmError('DISCLOSURE_CONTRADICTION', {cells: cells.slice(0, 5)});
}
