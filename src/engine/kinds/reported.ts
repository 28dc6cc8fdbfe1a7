import {TOTAL, type PartCube} from '../../data/cube.js';
import {levelOfCode} from '../../data/region.js';
import {UmkmError} from '../../errors.js';
import {listed} from '../../indicator/expression.js';
import type {ReportedFormula, TransitionFormula} from '../../indicator/indicator.js';
import {sizeClasses} from '../../indicator/size-class.js';
import type {Kind, KindContext} from '../kind-context.js';
import {baseOf, hasClasses} from '../reported-base.js';
import type {Breakdown} from '../request.js';
import {regimeOfPeriod} from '../size.js';
import {stack} from '../stack.js';
import {countParts} from './ratio.js';

/** Figures that came already counted, per category where the formula names several. */
export const reportedParts: Kind<ReportedFormula> = (context, formula, breakdown) => {
  const {reported, layers, ofClass} = formula;
  if (ofClass !== undefined) return overClass(context, {...formula, ofClass}, breakdown);
  if (layers === undefined || !breakdown.dims.includes(layers.dim))
    return context.reportedParts(reported, breakdown);
  const dims = breakdown.dims.filter((dim) => dim !== layers.dim);
  const parts = Object.values(layers.of).map((one) =>
    context.reportedParts(one, {...breakdown, dims}),
  );
  return stack(layers.dim, Object.keys(layers.of), parts);
};

/**
 * Reported upgrades over the businesses of the class at the start. A figure that does not say which
 * class they came from may hold others too, and is flagged D; over the change of the law the class
 * at the start is another one, which is flagged B.
 */
export function reportedUpgrades(
  context: KindContext,
  {reported, show}: TransitionFormula,
  breakdown: Breakdown,
  {years, from}: {readonly years: number; readonly from: number},
): PartCube | null {
  if (reported?.denominator === undefined || show !== 'upward' || years !== 1) return null;
  const dims = [...breakdown.dims, 'size_class' as const];
  const whole = context.reportedParts({numerator: reported.numerator}, breakdown);
  const classed = context.reportedParts({numerator: reported.numerator}, {...breakdown, dims});
  const stock = context.reportedParts({numerator: reported.denominator}, {...breakdown, dims});
  if (whole === null) return null;
  const inClass = (by: Readonly<Record<string, string>>) => ({
    ...by,
    size_class: sizeClasses[from],
  });
  const own = baseOf(whole, classed, inClass);
  const base = baseOf(whole, stock, ({period, ...by}) =>
    inClass({...by, period: String(Number(period) - 1)}),
  );
  everyCell(whole, (cell, {period}) => {
    const exact = own.numerator(cell);
    // The class alone may be stated, without what it is a part of.
    if (whole.origin[cell] === 0 && Number.isNaN(exact)) return;
    const change = regimeOfPeriod(period) !== regimeOfPeriod(String(Number(period) - 1));
    whole.denominator[cell] = base.numerator(cell);
    if (!Number.isNaN(exact)) {
      whole.numerator[cell] = exact;
      whole.unknown[cell] = 0;
      whole.origin[cell] = 2;
    }
    base.flag(
      whole,
      cell,
      Number.isNaN(exact) ? ['D'] : [],
      change && context.regime === 'in_force' ? ['B'] : [],
    );
  });
  return whole;
}

type OverClass = ReportedFormula & {readonly ofClass: NonNullable<ReportedFormula['ofClass']>};

/** Figures over the stock of one size class, that of the office's level. */
function overClass(
  context: KindContext,
  {reported, ofClass}: OverClass,
  breakdown: Breakdown,
): PartCube | null {
  const {denominator, ...top} = reported;
  const cube = context.reportedParts(top, breakdown);
  if (cube === null || denominator === undefined) return cube;
  const size = classOf(context, ofClass);
  const stock = countParts(
    context,
    {kind: 'count', where: listed, reported: {numerator: denominator}},
    {...breakdown, dims: [...breakdown.dims, 'size_class']},
  );
  const known = stock !== null && hasClasses(stock) ? stock : null;
  const base = baseOf(cube, known, (by) => ({...by, size_class: size}));
  eachCell(cube, (cell) => {
    cube.denominator[cell] = base.numerator(cell);
    base.flag(cube, cell);
  });
  return cube;
}

/** @throws UmkmError `PARAM_VALUE` */
function classOf(
  {params, engine, reported, evaluator}: KindContext,
  {param, provinsi, kabupaten}: OverClass['ofClass'],
): string {
  const asked = params[param];
  const allowed: readonly string[] = sizeClasses.slice(0, 3);
  if (asked !== undefined && !allowed.includes(String(asked)))
    throw new UmkmError('PARAM_VALUE', {
      param,
      found: String(asked),
      expected: allowed.join(', '),
    });
  const office = engine.region?.code ?? reported.commonRegion?.code ?? TOTAL;
  const own = levelOfCode(office) === 'provinsi' ? provinsi : kabupaten;
  return (evaluator.chosen[param] = asked === undefined ? own : String(asked));
}

/** Cells that figures came for, with their categories. */
function eachCell(
  cube: PartCube,
  visit: (cell: number, by: Readonly<Record<string, string>>) => void,
): void {
  everyCell(cube, (cell, by) => {
    if (cube.origin[cell] !== 0) visit(cell, by);
  });
}

/** All cells, those included of which nothing is known. */
function everyCell(
  {axes, size}: PartCube,
  visit: (cell: number, by: Readonly<Record<string, string>>) => void,
): void {
  for (let cell = 0; cell < size; cell++) {
    const by: Record<string, string> = {};
    let rest = cell;
    for (let a = axes.length - 1; a >= 0; a--) {
      const {dim, ids} = axes[a];
      by[dim] = ids[rest % ids.length];
      rest = Math.floor(rest / ids.length);
    }
    visit(cell, by);
  }
}
