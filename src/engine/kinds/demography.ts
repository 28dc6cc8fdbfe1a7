import {holdsData} from '../../data/access.js';
import {NO, UNKNOWN, YES} from '../../data/column.js';
import {emptyCube, strides, type PartCube} from '../../data/cube.js';
import {listed as listedExpression} from '../../indicator/expression.js';
import type {DemographyFormula, ReportedParts} from '../../indicator/indicator.js';
import {addMargins, type Placing} from '../aggregate.js';
import {birthsOf} from '../births.js';
import type {Kind, KindContext} from '../kind-context.js';
import {baseOf} from '../reported-base.js';
import type {Breakdown} from '../request.js';
import {markSpans, spansOf, type YearSpan} from '../spans.js';
import {CLOSED, UNSEEN, unitStates} from '../unit-states.js';
import {join} from './ratio.js';

const counts = ['births', 'deaths', 'active_start', 'active_end'] as const;

/** Births, deaths and the stocks around them; see `DemographyFormula`. */
export const demographyParts: Kind<DemographyFormula> = (context, {reported}, breakdown) =>
  join(
    context.frame.unitCount === 0 ? null : fromRows(context, breakdown),
    reported === undefined ? null : fromReported(context, reported, breakdown),
  );

function fromRows(context: KindContext, breakdown: Breakdown): PartCube {
  const {frame} = context;
  const things = context.things(undefined);
  const {placing, areas} = things.place(breakdown);
  const axes = placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels}));
  const cube = emptyCube(axes, counts);
  for (const values of [cube.unknown, ...Object.values(cube.extra)]) values.fill(0);
  cube.origin.fill(1);
  const listed = things.truth(listedExpression);
  const births = birthsOf(frame, listed);
  const states = unitStates(frame);
  const spans = spansOf(frame, 1);
  const step = strides(axes)[1];
  const unmet = new Set<number>();
  for (const span of spans) {
    countNow(cube, frame.periodStart, placing, {listed, births}, span);
    const met = countThen(cube, context, placing, {listed, states, step}, span);
    if (!met) unmet.add(span.end);
  }
  addMargins(cube, placing.axes);
  if (births === null) cube.extra.births.fill(NaN);
  if (!tellsStatus(context)) cube.extra.deaths.fill(NaN);
  for (let cell = 0; cell < cube.size && unmet.size > 0; cell++)
    if (unmet.has(Math.floor(cell / step) % frame.periods.length)) cube.extra.deaths[cell] = NaN;
  sumUp(cube);
  markSpans(cube, frame, spans, areas);
  return cube;
}

/** What the rows of the period itself say. */
function countNow(
  {extra, unknown}: PartCube,
  periodStart: Int32Array,
  {base, weights}: Placing,
  {listed, births}: {readonly listed: Uint8Array; readonly births: Uint8Array | null},
  {end}: YearSpan,
): void {
  for (let unit = periodStart[end]; unit < periodStart[end + 1]; unit++) {
    if (listed[unit] !== YES) continue;
    const many = weights?.[unit] ?? 1;
    extra.active_end[base[unit]] += many;
    if (births?.[unit] === YES) extra.births[base[unit]] += many;
    else if (births?.[unit] === UNKNOWN) unknown[base[unit]] += many;
  }
}

/**
 * What became of those listed a year ago; they stand in the same cell but for the period.
 *
 * @returns whether any of them has a row now: else nobody says who died
 */
function countThen(
  {extra, unknown}: PartCube,
  {frame}: KindContext,
  {base, weights}: Placing,
  {listed, states, step}: {listed: Uint8Array; states: Uint8Array; step: number},
  {start, end}: YearSpan,
): boolean {
  let met = false;
  if (start < 0) return met;
  const {periodStart, unitBusiness} = frame;
  const shift = (end - start) * step;
  for (let unit = periodStart[start]; unit < periodStart[start + 1]; unit++) {
    if (listed[unit] === NO) continue;
    const cell = base[unit] + shift;
    const many = weights?.[unit] ?? 1;
    extra.active_start[cell] += many;
    const later = frame.unitOf(unitBusiness[unit], end);
    if (later < 0 || states[later] === UNSEEN) {
      unknown[cell] += many;
      continue;
    }
    met = true;
    if (states[later] === CLOSED) extra.deaths[cell] += many;
  }
  return met;
}

/** Without any status nobody is known to have closed. */
function tellsStatus({frame: {tables}}: KindContext): boolean {
  return holdsData(tables.observation ?? tables.registry, 'businessStatus');
}

function sumUp({size, numerator, denominator, extra}: PartCube): void {
  for (let cell = 0; cell < size; cell++) {
    numerator[cell] = extra.births[cell] + extra.deaths[cell];
    denominator[cell] = extra.active_start[cell] + extra.births[cell];
  }
}

function fromReported(
  context: KindContext,
  {numerator, denominator = [], ...rest}: ReportedParts,
  breakdown: Breakdown,
): PartCube | null {
  const [births, deaths] = [numerator].flat();
  const born = context.reportedParts({...rest, numerator: births}, breakdown);
  const died = context.reportedParts({...rest, numerator: deaths}, breakdown);
  const some = born ?? died;
  if (some === null) return null;
  const stock = context.reportedParts({...rest, numerator: denominator}, breakdown);
  const cube = {...emptyCube(some.axes, counts), flags: some.flags};
  const before = baseOf(some, stock, ({period, ...by}) => ({
    ...by,
    period: String(Number(period) - 1),
  }));
  for (let cell = 0; cell < cube.size; cell++) {
    if (born?.origin[cell] !== 2 && died?.origin[cell] !== 2) continue;
    cube.origin[cell] = 2;
    cube.unknown[cell] = 0;
    cube.extra.births[cell] = born?.numerator[cell] ?? NaN;
    cube.extra.deaths[cell] = died?.numerator[cell] ?? NaN;
    cube.extra.active_start[cell] = before.numerator(cell);
    cube.extra.active_end[cell] = stock?.numerator[cell] ?? NaN;
    before.flag(cube, cell, died?.flags.get(cell));
  }
  sumUp(cube);
  return cube;
}
