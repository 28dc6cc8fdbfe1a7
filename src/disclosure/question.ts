import {UmkmError} from '../errors.js';
import type {Attack} from './attacker.js';
import {simpleBounds} from './bounds.js';
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
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) throw new UmkmError('DISCLOSURE_VALUE', {cell: names[negative]});

  const scale = 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, ...values) / 2 ** 20)));
  const {lower, upper} = simpleBounds(rows, names.length);
  const costs = costsOf(options, names);
  // Costs that are small whole numbers stay so: then the solver tells equal from nearly equal.
  const unit = Math.max(1, Math.max(...costs) / 1e4);
  const widths = widthsOf(options, values);
  const secondaryWidth = secondaryWidthOf(options, widths);
  const primary = new Set(options.primary);
  const attacks = attacksOf(options, names, {widths, secondaryWidth}).map((attack) => {
    return {...attack, need: attack.need / scale};
  });
  const equal = tolerance(magnitude);
  const least = Math.min(...attacks.map(({need}) => need), Infinity);
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
      room: {
        down: values.map((value, i) => Math.max(0, value - lower[i]) / scale),
        up: values.map((value, i) => Math.max(0, upper[i] - value) / scale),
      },
      primary: names.map((name) => primary.has(name)),
      attacks,
      cost: costs.map((cost) => cost / unit),
      objective,
      // Never less than the solver itself lets pass.
      slack: Math.max(Math.min(equal / scale / 2, least / 1000), 2e-7),
    },
  };
}

function requireNames(options: SuppressOptions): void {
  const {cells, primary, fixed = [], singletons = [], upperProtection = {}} = options;
  const {minWidth, cost} = options;
  const named = [minWidth, cost].flatMap((by) => (typeof by === 'object' ? Object.keys(by) : []));
  const all = [primary, fixed, singletons, Object.keys(upperProtection), named].flat();
  for (const name of all) {
    if (!Object.hasOwn(cells, name)) throw new UmkmError('DISCLOSURE_CELL', {cell: name});
  }
  const unsafe = new Set(primary);
  requireOption(!fixed.some((name) => unsafe.has(name)), 'fixed');
  requireOption(
    singletons.every((name) => unsafe.has(name)),
    'singletons',
  );
  requireOption(
    Object.keys(upperProtection).every((name) => unsafe.has(name)),
    'upperProtection',
  );
}

function costsOf({cells, cost = 'value'}: SuppressOptions, names: readonly string[]): number[] {
  const costs = names.map((name) => {
    if (cost === 'unit') return 1;
    return typeof cost === 'object' && Object.hasOwn(cost, name) ? cost[name] : cells[name];
  });
  requireOption(
    costs.every((value) => Number.isFinite(value) && value >= 0),
    'cost',
  );
  return costs;
}

/** A width of zero asks that a cell be not exact: any width will do. */
function widthsOf(
  {primary, minWidth = 1}: SuppressOptions,
  values: readonly number[],
): Record<string, number> {
  const any = 1e-3 * Math.min(1, ...values.filter((value) => value > 0));
  const widths = primary.map((name): [string, number] => {
    const width = typeof minWidth === 'number' ? minWidth : (minWidth[name] ?? 0);
    requireOption(width === 0 || isPositive(width), 'minWidth');
    return [name, width === 0 ? any : width];
  });
  return Object.fromEntries(widths);
}

function secondaryWidthOf(
  {protect = 'primaries', minWidth = 1}: SuppressOptions,
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
  const {singletons = [], upperProtection = {}} = options;
  const column = new Map(names.map((name, i) => [name, i]));
  const at = (name: string): number => column.get(name) ?? -1;
  const primary = Object.keys(widths);
  const others = secondaryWidth > 0 ? names.filter((name) => !Object.hasOwn(widths, name)) : [];
  return [
    ...primary.map((name): Attack => {
      return {target: at(name), insider: null, asks: 'width', need: widths[name]};
    }),
    ...Object.entries(upperProtection)
      .filter(([, need]) => need > 0)
      .map(([name, need]): Attack => ({target: at(name), insider: null, asks: 'room_above', need})),
    ...[...new Set(singletons)].flatMap((own) =>
      primary
        .filter((name) => name !== own)
        .map((name): Attack => {
          return {target: at(name), insider: at(own), asks: 'width', need: widths[name]};
        }),
    ),
    ...others.map((name): Attack => {
      return {target: at(name), insider: null, asks: 'width', need: secondaryWidth};
    }),
  ];
}
