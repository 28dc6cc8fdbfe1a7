import {UmkmError} from '../errors.js';
import type {Attack} from './attacker.js';
import {simpleBounds} from './bounds.js';
import {circlesOf} from './circles.js';
import {isPositive, requireOption} from './options.js';
import type {PatternProblem} from './pattern.js';
import type {Solver} from './solver.js';
import type {SuppressOptions} from './suppress.js';
import {systemOf, tolerance} from './system.js';

/** A table to protect, in the numbers of the solver, and what is needed to answer in its words. */
export interface Question {
  readonly options: SuppressOptions;
  readonly solver: Solver;
  /** Cells that may be withheld, in the order of the columns of `problem`. */
  readonly names: readonly string[];
  readonly problem: PatternProblem;
  /** Smallest width by primary, as the audit asks for it. */
  readonly widths: Readonly<Record<string, number>>;
  /** The same for secondaries; 0 where they need none. */
  readonly secondaryWidth: number;
  /** What withholding a cell costs, by column. */
  readonly costs: readonly number[];
  /** What counts as equal among the cells. */
  readonly equal: number;
}

/** @throws UmkmError for malformed input, as `suppressSecondary` says */
export function questionOf(options: SuppressOptions, solver: Solver): Question {
  const {cells, equations, objective = ['fewest_cells', 'lowest_total_value']} = options;
  requireNames(options);
  // The whole table must add up before any of it is withheld.
  const {magnitude} = systemOf({cells, equations});
  const fixed = new Set(options.fixed);
  const open = Object.entries(cells).map(([name, value]) => [name, fixed.has(name) ? value : null]);
  const {names, rows} = systemOf({cells: Object.fromEntries(open) as typeof cells, equations});
  const values = names.map((name) => cells[name]);
  const free = new Set(options.free);
  const whole = options.whole === true;
  const negative = values.findIndex((value, i) => value < 0 && !free.has(names[i]));
  if (negative >= 0) throw new UmkmError('DISCLOSURE_VALUE', {cell: names[negative]});

  const scale = whole ? 1 : 2 ** Math.max(0, Math.ceil(Math.log2(largest(values) / 2 ** 20)));
  const least = Float64Array.from(names, (name) => (free.has(name) ? -Infinity : 0));
  const {lower, upper} = simpleBounds(rows, names.length, least);
  const costs = costsOf(options, names);
  // Costs that are small whole numbers stay so: then the solver tells equal from nearly equal.
  const unit = Math.max(1, largest(costs) / 1e4);
  const widths = widthsOf(options, values);
  const secondaryWidth = secondaryWidthOf(options, widths);
  const primary = new Set(options.primary);
  const hidden = new Set(options.hidden);
  const alone = new Set(options.singletons);
  const own = options.ownParts ?? {};
  // All contributors at once know that a cell is no less than what they bring in themselves.
  const floors = names.map((name, i) =>
    alone.has(name) ? lower[i] : Math.max(lower[i], own[name] ?? -Infinity),
  );
  const up = values.map((value, i) => Math.max(0, upper[i] - value) / scale);
  const roomBelow = (bounds: ArrayLike<number>): number[] =>
    values.map((value, i) => Math.max(0, value - bounds[i]) / scale);
  const equal = tolerance(magnitude);
  const attacks = attacksOf(options, names, {widths, secondaryWidth}).map((attack) => {
    // Narrower than some rounding errors is as good as exact.
    return {...attack, need: (whole ? attack.need : Math.max(attack.need, 8 * equal)) / scale};
  });
  const smallest = attacks.reduce((min, {need}) => Math.min(min, need), Infinity);
  const column = new Map(names.map((name, i) => [name, i]));
  return {
    options,
    solver,
    names,
    widths,
    secondaryWidth,
    costs,
    equal,
    problem: {
      solver,
      rows: rows.map((row) => ({...row, rhs: 0})),
      room: {down: roomBelow(floors), up},
      wideRoom: {down: roomBelow(lower), up},
      given: names.map((name) => primary.has(name) || hidden.has(name)),
      idle: names.map((name) => hidden.has(name) && !primary.has(name)),
      attacks,
      insiders: circlesOf(options.singletons ?? [], options).map((circle) =>
        circle.flatMap((name) => column.get(name) ?? []),
      ),
      steps: whole ? 'whole' : 'any',
      cost: costs.map((cost) => cost / unit),
      objective,
      // Never less than the solver itself lets pass.
      slack: Math.max(Math.min(equal / scale / 2, smallest / 1000), 2e-7),
    },
  };
}

function requireNames(options: SuppressOptions): void {
  const {cells, primary, fixed = [], singletons = [], upperProtection = {}} = options;
  const {minWidth, cost, hidden = [], free = [], ownParts = {}} = options;
  const named = [minWidth, cost].flatMap((by) => (typeof by === 'object' ? Object.keys(by) : []));
  const keyed = [upperProtection, ownParts].flatMap((by) => Object.keys(by));
  const all = [primary, fixed, singletons, hidden, free, keyed, named].flat();
  for (const name of all) {
    if (!Object.hasOwn(cells, name)) throw new UmkmError('DISCLOSURE_CELL', {cell: name});
  }
  const unsafe = new Set(primary);
  const never = new Set(hidden);
  requireOption(!fixed.some((name) => unsafe.has(name) || never.has(name)), 'fixed');
  requireOption(
    singletons.every((name) => unsafe.has(name)),
    'singletons',
  );
  requireOption(
    Object.keys(upperProtection).every((name) => unsafe.has(name)),
    'upperProtection',
  );
}

function costsOf(options: SuppressOptions, names: readonly string[]): number[] {
  const {cells, cost = 'value', hidden = []} = options;
  const never = new Set(hidden);
  const costs = names.map((name) => {
    if (never.has(name)) return 0;
    if (cost === 'unit') return 1;
    return typeof cost === 'object' && Object.hasOwn(cost, name)
      ? cost[name]
      : Math.abs(cells[name]);
  });
  requireOption(
    costs.every((value) => Number.isFinite(value) && value >= 0),
    'cost',
  );
  return costs;
}

/** A width of zero asks that a cell be not exact: any width will do. */
function widthsOf(
  {primary, whole = false, minWidth = whole ? 2 : 1}: SuppressOptions,
  values: readonly number[],
): Record<string, number> {
  const least = values.reduce((min, value) => (value > 0 ? Math.min(min, value) : min), 1);
  const any = whole ? 1 : 1e-3 * least;
  const widths = primary.map((name): [string, number] => {
    const width = typeof minWidth === 'number' ? minWidth : (minWidth[name] ?? 0);
    requireOption(width === 0 || isPositive(width), 'minWidth');
    return [name, width === 0 ? any : width];
  });
  return Object.fromEntries(widths);
}

function secondaryWidthOf(
  {protect = 'primaries', whole = false, minWidth = whole ? 2 : 1}: SuppressOptions,
  widths: Readonly<Record<string, number>>,
): number {
  const all = Object.values(widths);
  if (protect === 'primaries' || all.length === 0) return 0;
  return typeof minWidth === 'number' && minWidth > 0 ? minWidth : Math.min(...all);
}

function attacksOf(
  options: SuppressOptions,
  names: readonly string[],
  {widths, secondaryWidth}: Pick<Question, 'widths' | 'secondaryWidth'>,
): Attack[] {
  const {upperProtection = {}, hidden = []} = options;
  const column = new Map(names.map((name, i) => [name, i]));
  const at = (name: string): number => column.get(name) ?? -1;
  const never = new Set(hidden);
  const isSecondary = (name: string): boolean => !Object.hasOwn(widths, name) && !never.has(name);
  const others = secondaryWidth > 0 ? names.filter(isSecondary) : [];
  return [
    ...Object.keys(widths).map((name): Attack => {
      return {...outsider, target: at(name), asks: 'width', need: widths[name], sensitive: true};
    }),
    ...Object.entries(upperProtection)
      .filter(([, need]) => need > 0)
      .map(([name, need]): Attack => {
        return {...outsider, target: at(name), asks: 'room_above', need, sensitive: true};
      }),
    ...others.map((name): Attack => {
      return {...outsider, target: at(name), asks: 'width', need: secondaryWidth, sensitive: false};
    }),
  ];
}

const outsider = {insider: []};

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}
