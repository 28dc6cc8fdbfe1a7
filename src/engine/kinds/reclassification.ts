import {NO, YES} from '../../data/column.js';
import {emptyCube, strides, type PartCube} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import {listed as listedExpression, spanOf} from '../../indicator/expression.js';
import type {TransitionFormula} from '../../indicator/indicator.js';
import {addMargins, countInto, countYes, place, type Placing} from '../aggregate.js';
import {sizeAxis} from '../axes.js';
import {markClasses, markUnclassed, regimeBreak} from '../class-marks.js';
import {lengthOf} from '../context.js';
import type {Kind, KindContext} from '../kind-context.js';
import {markMissing} from '../known.js';
import {needsOf} from '../needs.js';
import type {Breakdown} from '../request.js';
import {regimeOfPeriod, type RegimeChoice, type UnitSizes} from '../size.js';
import {spansOf} from '../spans.js';
import {OPEN, unitStates} from '../unit-states.js';
import {join} from './ratio.js';

/** Downgrades since the period before, by the basis they are read off. */
const downgrades = ['apparent_downgrades', 'true_downgrades'] as const;

/**
 * Class counts on two bases, the size class last among the axes: as published (the numerator) and
 * under one rule throughout (`constant`). Figures that came already counted have only the first.
 */
export const reclassificationParts: Kind<TransitionFormula> = (context, formula, breakdown) => {
  const dims = [...breakdown.dims.filter((dim) => dim !== 'size_class'), 'size_class' as const];
  const sorted = {...breakdown, dims};
  const rows = context.frame.unitCount === 0 ? null : countClasses(context, formula, sorted);
  const reported = formula.reported ? context.reportedParts(formula.reported, sorted) : null;
  return join(rows, reported);
};

function countClasses(
  context: KindContext,
  formula: TransitionFormula,
  breakdown: Breakdown,
): PartCube {
  const {frame, params, evaluator} = context;
  const others = {...breakdown, dims: breakdown.dims.filter((dim) => dim !== 'size_class')};
  const {placing, areas} = context.things(undefined).place(others);
  const states = unitStates(frame);
  const [published, constant] = (['in_force', ruleOfAll(context)] as const).map((rule) =>
    basisOf(context, placing, states, rule),
  );
  const layer = {numerator: published.counted, denominator: published.counted, extra: {}};
  const counts = countInto(published.placing, null, [layer]);
  const years = lengthOf(spanOf(formula.years), params);
  const spans = spansOf(frame, years).filter(({start}) => start >= 0);
  const extra = emptyCube(counts.axes, ['constant', ...downgrades]).extra;
  const {base, size, weights} = constant.placing;
  extra.constant.set(countYes(constant.counted, base, size, weights));
  const step = strides(counts.axes)[1];
  [published, constant].forEach((basis, i) => {
    const down = extra[downgrades[i]].fill(0);
    for (const {start, end} of spans)
      countDowngrades(context, basis, states, {start, end, into: down});
  });
  const cube = {...counts, extra};
  // The counts have their margins already, which adding them up again leaves as they are.
  addMargins(cube, published.placing.axes);
  const compared = new Set(spans.map(({end}) => end));
  for (let cell = 0; cell < cube.size; cell++)
    if (!compared.has(Math.floor(cell / step) % frame.periods.length))
      for (const name of downgrades) extra[name][cell] = NaN;
  cube.denominator.fill(NaN);
  const needs = needsOf([listedExpression]);
  markMissing(cube, frame, {areas, needs, params, channelsKnown: evaluator.channels.known});
  markUnclassed(cube, frame, published.sizes);
  markClasses(cube, frame, published.sizes, {...published, regime: 'in_force'});
  markChange(cube, context);
  return cube;
}

/** Who is listed, and in which class, under a rule. */
export function basisOf(
  context: KindContext,
  {axes, weights}: Placing,
  states: Uint8Array,
  rule: RegimeChoice,
): Basis {
  const sizes = context.sizesUnder(rule);
  const counted = states.map((state, unit) =>
    state === OPEN && sizes.codes[unit] >= 0 && sizes.codes[unit] !== 3 ? YES : NO,
  );
  const all = place([...axes, sizeAxis(sizes)], context.frame.unitCount);
  return {sizes, counted, placing: {...all, ...(weights && {weights})}};
}

/** The one rule for all years: the one asked for, else that of the last period with a stock. */
function ruleOfAll({regime, frame}: KindContext): RegimeChoice {
  if (regime !== 'in_force') return regime;
  const last = frame.hasStock.lastIndexOf(true);
  return regimeOfPeriod(frame.periods[last] ?? '');
}

/** Businesses there at both ends and of a known class, lower at the end; each in its class then. */
function countDowngrades(
  {frame}: KindContext,
  {sizes: {codes}, counted, placing: {base, weights}}: Basis,
  states: Uint8Array,
  {start, end, into}: {readonly start: number; readonly end: number; readonly into: Float64Array},
): void {
  const {periodStart, unitBusiness} = frame;
  for (let unit = periodStart[end]; unit < periodStart[end + 1]; unit++) {
    if (counted[unit] === NO || codes[unit] > 3) continue;
    const before = frame.unitOf(unitBusiness[unit], start);
    if (before < 0 || states[before] !== OPEN || codes[before] > 3) continue;
    if (codes[before] > codes[unit]) into[base[unit]] += weights?.[unit] ?? 1;
  }
}

interface Basis {
  readonly sizes: UnitSizes;
  readonly counted: Uint8Array;
  readonly placing: Placing;
}

/** The total carries the flag of its classes: what came down in it is the law's doing. */
function markChange(cube: PartCube, {frame}: KindContext): void {
  const first = regimeBreak(frame.classPeriods, 'in_force');
  if (first < 0) return;
  const change = frame.periods.indexOf(frame.classPeriods[first]);
  const step = strides(cube.axes);
  const sizes = cube.axes.length - 1;
  for (let cell = 0; cell < cube.size; cell++) {
    const period = Math.floor(cell / step[1]) % cube.axes[1].ids.length;
    const isTotal = Math.floor(cell / step[sizes]) % cube.axes[sizes].ids.length === 0;
    if (period === change && isTotal && cube.origin[cell] === 1)
      cube.flags.set(cell, mergeFlags(cube.flags.get(cell), ['B']));
  }
}
