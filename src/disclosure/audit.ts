import {UmkmError} from '../errors.js';
import {contributorFindings, singletonFindings, type Findings} from './insiders.js';
import type {Interval} from './intervals.js';
import {requireOption} from './options.js';
import type {ProgressOption} from './progress.js';
import {readerOf, type Question} from './reader.js';
import {loadSolver, type SolverOption} from './solver.js';
import {systemOf, type LinkedCells} from './system.js';

export type {Findings} from './insiders.js';

export interface AuditOptions extends LinkedCells, SolverOption, ProgressOption {
  /** Intervals narrower than this are reported: one width for all (default 0) or by cell. */
  readonly minWidth?: number | Readonly<Record<string, number>>;
  /** Cells that the width is asked of. Default all that are not published, `hidden` ones excepted. */
  readonly sensitive?: readonly string[];
  /** Widths asked of cells that are withheld for others' sake; of what outsiders find only. */
  readonly secondary?: Readonly<Record<string, number>>;
  /** Unpublished cells that the attacker knows from elsewhere, with their values. */
  readonly known?: Readonly<Record<string, number>>;
  /** Unpublished cells of one contributor each, who knows the value: each is an attacker too. */
  readonly singletons?: Readonly<Record<string, number>>;
  /** Whether the attacker knows that cells are counts, which rounds bounds inward. Default false. */
  readonly whole?: boolean;
  /** What the largest contributor of a cell knows to be its own part: each is an attacker too. */
  readonly ownParts?: Readonly<Record<string, number>>;
  /** Values that upper bounds must reach (a cell and its protection level), by cell. */
  readonly mustReach?: Readonly<Record<string, number>>;
  /** Unpublished cells whose value is no secret: complements, slacks. None is reported. */
  readonly hidden?: readonly string[];
  /** Cells that may be negative. */
  readonly free?: readonly string[];
  /**
   * `exact` (default): the smallest and largest value of every cell, two programmes each. `enough`:
   * for large tables; intervals are followed only until the demands are met, and may be wider.
   */
  readonly depth?: 'exact' | 'enough';
}

export interface Audit extends Findings {
  /** Per unpublished cell the least and greatest possible value; `null` above where unlimited. */
  readonly intervals: Readonly<Record<string, Interval>>;
  /** What the contributor of each singleton finds about the other cells; others where they do. */
  readonly insiders: Readonly<Record<string, Findings>>;
  /**
   * Whether an outsider finds nothing, and no insider anything about a sensitive cell. What an
   * insider finds about other cells is in his findings only.
   */
  readonly safe: boolean;
}

/**
 * The attack test: what a reader can find out about unpublished cells (`null`) of all linked tables,
 * levels and releases together, knowing only that no cell is negative (but for `free`). Every interval is the
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
  const {cells, equations, known = {}, singletons = {}, ownParts = {}, onProgress} = options;
  const question = await questionOf(options);
  const seen = {...cells, ...known};
  const withheld = (by: Readonly<Record<string, number>>): Map<string, number> =>
    new Map(Object.entries(by).filter(([name]) => seen[name] === null));
  const linked = {cells: seen, equations};
  const found = readerOf(systemOf(linked), {
    ...question,
    onComponent: (done, total) => onProgress?.({phase: 'attack', done, total}),
  });
  const inside = {...question, secondary: new Map(), reaches: new Map()};
  const alone = withheld(singletons);
  const parts = new Map([...withheld(ownParts)].filter(([name]) => !alone.has(name)));
  const insiders = new Map([
    ...(parts.size > 0 ? contributorFindings(linked, parts, inside) : []),
    ...singletonFindings(linked, alone, inside),
  ]);
  const isHarmless = ({exactDisclosures, tooNarrow}: Findings): boolean =>
    tooNarrow.length === 0 && !exactDisclosures.some((name) => question.widths.has(name));
  return {
    intervals: Object.fromEntries(found.intervals),
    exactDisclosures: found.exactDisclosures,
    tooNarrow: found.tooNarrow,
    insiders: Object.fromEntries(insiders),
    safe: found.exactDisclosures.length === 0 && [found, ...insiders.values()].every(isHarmless),
  };
}

async function questionOf(options: AuditOptions): Promise<Question> {
  const {cells, minWidth = 0, known = {}, singletons = {}, ownParts = {}, whole = false} = options;
  const {mustReach = {}, secondary = {}, hidden = [], free = [], depth = 'exact'} = options;
  const ignored = new Set(hidden);
  const {sensitive = Object.keys(cells).filter((name) => !ignored.has(name))} = options;
  const widths = typeof minWidth === 'number' ? {} : minWidth;
  const keyed = [known, singletons, widths, ownParts, mustReach, secondary].flatMap((by) =>
    Object.keys(by),
  );
  for (const name of [...keyed, ...sensitive, ...hidden, ...free]) {
    if (!Object.hasOwn(cells, name)) throw new UmkmError('DISCLOSURE_CELL', {cell: name});
  }
  const width = (name: string): number =>
    typeof minWidth === 'number' ? minWidth : Object.hasOwn(minWidth, name) ? minWidth[name] : 0;
  const question: Question = {
    solver: options.solver ?? (await loadSolver()),
    steps: whole ? 'whole' : 'any',
    widths: new Map(sensitive.map((name) => [name, width(name)])),
    secondary: new Map(Object.entries(secondary)),
    reaches: new Map(Object.entries(mustReach)),
    floors: new Map(free.map((name) => [name, -Infinity])),
    ignored,
    depth,
  };
  requireOption(
    [...question.widths.values()].every((w) => w >= 0),
    'minWidth',
  );
  return question;
}
