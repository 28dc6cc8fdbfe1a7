import {emptyCube, strides, type PartCube} from '../../data/cube.js';
import {UmkmError} from '../../errors.js';
import {spanOf} from '../../indicator/expression.js';
import type {TransitionFormula} from '../../indicator/indicator.js';
import {addMargins, type Placing} from '../aggregate.js';
import {markMargins} from '../class-marks.js';
import {lengthOf, type Params} from '../context.js';
import type {Kind, KindContext} from '../kind-context.js';
import type {Breakdown} from '../request.js';
import {NO_UMKM, regimeOfPeriod, type RegimeChoice} from '../size.js';
import {markSpans, spansOf, type YearSpan} from '../spans.js';
import {OPEN, UNSEEN, unitStates} from '../unit-states.js';
import {join} from './ratio.js';
import {reclassificationParts} from './reclassification.js';
import {reportedUpgrades} from './reported.js';

/** States in the order of their numbers: the classes, then what is not known, then gone. */
const startStates = ['mikro', 'kecil', 'menengah', 'besar', 'unknown'] as const;
const endStates = [...startStates, 'keluar'] as const;
export const [UNKNOWN_STATE, GONE] = [4, 5];
const pairNames = startStates.flatMap((from) => endStates.map((to) => `${from}>${to}`));
const pairs = pairNames.length;

/** Moves between size classes, or classes on two bases; see `TransitionFormula`. */
export const transitionParts: Kind<TransitionFormula> = (context, formula, breakdown) => {
  if (formula.show === 'reclassification')
    return reclassificationParts(context, formula, breakdown);
  const years = lengthOf(spanOf(formula.years), context.params);
  const from = startClass(formula, context.params);
  const rows =
    context.frame.unitCount === 0 ? null : movesBetween(context, breakdown, {formula, years, from});
  return join(rows, reportedUpgrades(context, formula, breakdown, {years, from}));
};

interface Asked {
  readonly formula: TransitionFormula;
  readonly years: number;
  readonly from: number;
}

/** @throws UmkmError `PARAM_VALUE` */
export function startClass({from}: TransitionFormula, params: Params): number {
  const allowed = startStates.slice(0, 3);
  const word = from === undefined ? 'mikro' : String(params[from.param] ?? from.default);
  const index = (allowed as readonly string[]).indexOf(word);
  if (index >= 0) return index;
  const expected = allowed.join(', ');
  throw new UmkmError('PARAM_VALUE', {param: from?.param ?? 'from', found: word, expected});
}

function movesBetween(context: KindContext, breakdown: Breakdown, asked: Asked): PartCube {
  const {frame} = context;
  const {placing, areas} = context.things(undefined).place(breakdown);
  const axes = placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels}));
  const cube = emptyCube(axes, pairNames);
  const counts = new Int32Array(placing.size * pairs);
  const estimated = new Uint8Array(placing.size);
  const spans = spansOf(frame, asked.years);
  const states = unitStates(frame);
  const unmet: YearSpan[] = [];
  for (const span of spans) {
    if (span.start < 0) continue;
    const met = countMoves(context, placing, strides(axes)[1], states, span, {
      counts,
      estimated,
      isShown: isShown(asked),
    });
    if (!met) unmet.push(span);
  }
  pairNames.forEach((name, pair) => {
    const own = cube.extra[name];
    for (let cell = 0; cell < placing.size; cell++) own[cell] = counts[cell * pairs + pair];
  });
  cube.origin.fill(1);
  addMargins(cube, placing.axes);
  sumUp(cube, asked);
  markMargins(estimated, placing);
  estimated.forEach((mark, cell) => mark === 1 && cube.flags.set(cell, ['E']));
  markSpans(cube, frame, spans, areas);
  forgetUnmet(cube, unmet);
  return cube;
}

/**
 * One pass over the units of the start; the cell of the end is the same but for the period.
 *
 * @returns whether any business has a row in both periods
 */
function countMoves(
  context: KindContext,
  {base, weights}: Placing,
  periodStep: number,
  states: Uint8Array,
  {start, end}: YearSpan,
  into: {
    readonly counts: Int32Array;
    readonly estimated: Uint8Array;
    readonly isShown: (from: number, to: number) => boolean;
  },
): boolean {
  const {estimated} = context.sizesUnder(ruleOf(context.regime, context.frame.periods[end]));
  const shift = (end - start) * periodStep;
  return eachMove(context, states, {start, end}, (unit, later, from, to) => {
    const cell = base[unit] + shift;
    into.counts[cell * pairs + from * endStates.length + to] += weights?.[unit] ?? 1;
    const guessed = estimated[unit] === 1 || (to < UNKNOWN_STATE && estimated[later] === 1);
    if (guessed && into.isShown(from, to)) into.estimated[cell] = 1;
  });
}

/**
 * Tells every business of the start with its state then and at the end.
 *
 * @param tell `later` is the unit at the end, or -1
 * @returns whether any business has a row in both periods
 */
export function eachMove(
  context: KindContext,
  states: Uint8Array,
  {start, end}: YearSpan,
  tell: (unit: number, later: number, from: number, to: number) => void,
): boolean {
  const {frame, regime} = context;
  const {periodStart, unitBusiness, periods} = frame;
  const {codes} = context.sizesUnder(ruleOf(regime, periods[end]));
  let met = false;
  for (let unit = periodStart[start]; unit < periodStart[start + 1]; unit++) {
    const from = codes[unit];
    if (states[unit] !== OPEN || from === NO_UMKM) continue;
    const later = frame.unitOf(unitBusiness[unit], end);
    let to = UNKNOWN_STATE;
    if (later >= 0 && states[later] !== UNSEEN) {
      to = states[later] !== OPEN || codes[later] === NO_UMKM ? GONE : codes[later];
      met = true;
    }
    tell(unit, later, from, to);
  }
  return met;
}

/** The law's change never makes a move: both ends are classed under the rule of the end. */
function ruleOf(regime: RegimeChoice, end: string): RegimeChoice {
  return regime === 'in_force' ? regimeOfPeriod(end) : regime;
}

/** Whether the result rests on the classes of a pair. */
function isShown({formula, from}: Asked): (start: number, end: number) => boolean {
  if (formula.show === 'upward') return (start) => start === from;
  return (start, end) => start < UNKNOWN_STATE && end < UNKNOWN_STATE;
}

/** Numerator, denominator and unknown of every cell from its pairs. */
function sumUp(cube: PartCube, {formula, from}: Asked): void {
  const sums = (weight: (start: number, end: number) => number): Float64Array => {
    const result = new Float64Array(cube.size);
    pairNames.forEach((name, pair) => {
      const factor = weight(Math.floor(pair / endStates.length), pair % endStates.length);
      if (factor === 0) return;
      const counts = cube.extra[name];
      for (let cell = 0; cell < cube.size; cell++) result[cell] += factor * counts[cell];
    });
    return result;
  };
  const isClass = (state: number): boolean => state < UNKNOWN_STATE;
  if (formula.show === 'upward') {
    cube.numerator.set(sums((a, b) => (a === from && isClass(b) && b > from ? 1 : 0)));
    cube.denominator.set(sums((a) => (a === from ? 1 : 0)));
    cube.unknown.set(sums((a, b) => (a === from && b === UNKNOWN_STATE ? 1 : 0)));
    return;
  }
  cube.numerator.set(sums((a, b) => (isClass(a) && isClass(b) ? Math.sign(b - a) : 0)));
  cube.unknown.set(
    sums((a, b) => (b !== GONE && (a === UNKNOWN_STATE || b === UNKNOWN_STATE) ? 1 : 0)),
  );
}

/** Lists that have no business in common say nothing of moves; who was there at the start is known. */
function forgetUnmet(cube: PartCube, unmet: readonly YearSpan[]): void {
  if (unmet.length === 0) return;
  const step = strides(cube.axes)[1];
  const ends = new Set(unmet.map(({end}) => end));
  for (let cell = 0; cell < cube.size; cell++) {
    if (!ends.has(Math.floor(cell / step) % cube.axes[1].ids.length)) continue;
    cube.numerator[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
  }
}
