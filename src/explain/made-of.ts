import {axisIndex, coordinates, positionOf, TOTAL, type PartCube} from '../data/cube.js';
import type {CellsFormula, CellsFunction} from '../indicator/indicator.js';
import {alongIn, layoutOf} from '../result/cells/layout.js';
import {usedCells} from '../result/cells/standing.js';
import type {Cubes, Finish, Options} from '../result/finish.js';

/** A cell of one of the cubes that a figure was made of. */
export interface PartCell {
  readonly name: string;
  readonly cell: number;
  /** The further count of the cell that is meant in place of its numerator. */
  readonly extra?: string;
}

/** What a figure over finished parts was made from. */
export interface Made {
  readonly cubes: Cubes;
  readonly cell: number;
  readonly finish: Finish;
}

const overTime: readonly CellsFunction[] = ['change', 'cagr', 'index', 'linked', 'stale'];
const quotients: readonly CellsFunction[] = [
  'locationQuotient',
  'dynamicLocationQuotient',
  'quadrant',
  'shiftShare',
];

/**
 * The cells whose numbers a function over finished parts divides: of growth this year's and last
 * year's, of a share its own and the total, of a location quotient its four. Of functions over many
 * areas or categories all that were looked at, without the margins over them.
 */
export function cellsMadeOf(
  formula: Pick<CellsFormula, 'name' | 'along'>,
  made: Made,
  options: Options,
): readonly PartCell[] {
  const found = cellsOf(formula, made, options);
  // Where nothing is divided, at a break, it is the figure's own count that cannot be compared.
  return found.length > 0 ? found : [{name: Object.keys(made.cubes)[0], cell: made.cell}];
}

function cellsOf(
  {name, along}: Pick<CellsFormula, 'name' | 'along'>,
  made: Made,
  options: Options,
): readonly PartCell[] {
  const looked = lookedAt(made);
  const [first, main] = Object.entries(made.cubes)[0];
  const own = (cells: readonly number[]): PartCell[] =>
    unique(cells).map((cell) => ({name: first, cell}));
  if (name === 'share') return own([made.cell, totalOf(main, made.cell, 'size_class')]);
  if (name === 'contribution') return own(contributionCells(main, made, looked));
  if (name === 'stepConversion')
    return stepCells(first, main, made.cell, alongIn({along, ...options} as Options));
  if (overTime.includes(name)) return samePlace(made, looked);
  if (quotients.includes(name))
    return own(quotientCells(main, made, looked, {along, ...options} as Options));
  const margins = marginsOver(made.cubes, looked);
  return looked.filter(({name: cube, cell}) => !margins.has(`${cube} ${cell}`));
}

/** Every cell whose numerator the function read, in order. */
function lookedAt({cubes, cell, finish}: Made): PartCell[] {
  const read = new Map<string, Set<number>>();
  const watched = Object.fromEntries(
    Object.entries(cubes).map(([name, cube]) => {
      const cells = new Set<number>();
      read.set(name, cells);
      return [name, {...cube, numerator: watch(cube.numerator, (at) => cells.add(at))}];
    }),
  );
  finish(watched, cell);
  return [...read].flatMap(([name, cells]) =>
    [...cells].sort((a, b) => a - b).map((at) => ({name, cell: at})),
  );
}

function watch(values: Float64Array, tell: (at: number) => void): Float64Array {
  return new Proxy(values, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) tell(Number(key));
      const found: unknown = Reflect.get(target, key, target);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
}

/**
 * The same place in all periods that were looked at. Where fewer areas are compared than there are,
 * the areas that sent all of these periods, in place of their margin.
 */
function samePlace({cubes, cell, finish}: Made, looked: readonly PartCell[]): PartCell[] {
  const [main] = Object.values(cubes);
  const place = placeOf(main, cell);
  const differs = (one: PartCell): string[] => {
    const other = placeOf(cubes[one.name], one.cell);
    return Object.keys(place).filter((dim) => dim !== 'period' && other[dim] !== place[dim]);
  };
  const {areas_compared: compared} = finish(cubes, cell).extra;
  if (compared == null) return looked.filter((one) => differs(one).length === 0);
  const areas = looked.filter((one) => differs(one).join() === 'region');
  const silent = new Set(
    areas
      .filter((one) => Number.isNaN(cubes[one.name].numerator[one.cell]))
      .map((one) => placeOf(cubes[one.name], one.cell).region),
  );
  return areas.filter((one) => !silent.has(placeOf(cubes[one.name], one.cell).region));
}

/** Its own class now and a year before, and the total that the change is compared with. */
function contributionCells(
  cube: PartCube,
  {cell}: Made,
  looked: readonly PartCell[],
): readonly number[] {
  const total = totalOf(cube, cell, 'size_class');
  const year = Number(placeOf(cube, cell).period) - 1;
  const before = (one: number): number[] =>
    looked
      .map((other) => other.cell)
      .filter((other) => {
        const [a, b] = [placeOf(cube, one), placeOf(cube, other)];
        return Object.keys(a).every((dim) =>
          dim === 'period' ? b.period === String(year) : a[dim] === b[dim],
        );
      });
  return [cell, ...before(cell), ...before(total)];
}

/** A stage and the one before it, by those that came through all stages where they are counted. */
function stepCells(name: string, cube: PartCube, cell: number, along: string): PartCell[] {
  const axis = axisIndex(cube, along);
  const at = coordinates(cube.axes, cell);
  const extra = cube.extra.strict === undefined ? {} : {extra: 'strict'};
  const stages = axis < 0 || at[axis] === 0 ? [at] : [movedTo(at, axis, at[axis] - 1), at];
  return stages.map((stage) => ({name, cell: positionOf(cube.axes, stage), ...extra}));
}

function movedTo(at: readonly number[], axis: number, index: number): number[] {
  return at.map((own, a) => (a === axis ? index : own));
}

/** x_ik, x_k, X_i and X, at every period that was looked at. */
function quotientCells(
  cube: PartCube,
  {cell}: Made,
  looked: readonly PartCell[],
  options: Options,
): readonly number[] {
  const layout = layoutOf(cube, alongIn(options));
  const now = layout.period.of(cell);
  const periods = unique(looked.map((one) => layout.period.of(one.cell)));
  return [now, ...periods]
    .filter((period) => period <= now)
    .flatMap((period) => usedCells(layout, cell - (now - period) * layout.period.step));
}

/** All cells that are a margin over one that was looked at. */
function marginsOver(cubes: Cubes, looked: readonly PartCell[]): ReadonlySet<string> {
  const margins = new Set<string>();
  for (const {name, cell} of looked) {
    const {axes} = cubes[name];
    const totals = axes.map(({ids}) => ids.indexOf(TOTAL));
    let over = [coordinates(axes, cell)];
    totals.forEach((total, a) => {
      if (total < 0) return;
      over = [...over, ...over.map((at) => at.map((index, b) => (b === a ? total : index)))];
    });
    for (const at of over) {
      const position = positionOf(axes, at);
      if (position !== cell) margins.add(`${name} ${position}`);
    }
  }
  return margins;
}

function totalOf(cube: PartCube, cell: number, dim: string): number {
  const axis = axisIndex(cube, dim);
  const at = coordinates(cube.axes, cell);
  if (axis < 0) return cell;
  at[axis] = cube.axes[axis].ids.indexOf(TOTAL);
  return at[axis] < 0 ? cell : positionOf(cube.axes, at);
}

/** Categories of a cell. */
export function placeOf({axes}: PartCube, cell: number): Record<string, string> {
  const at = coordinates(axes, cell);
  return Object.fromEntries(axes.map(({dim, ids}, a) => [dim, ids[at[a]]]));
}

function unique(cells: readonly number[]): number[] {
  return [...new Set(cells)];
}
