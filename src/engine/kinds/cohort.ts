import {YES} from '../../data/column.js';
import {emptyCube, strides, type PartCube} from '../../data/cube.js';
import {listed as listedExpression} from '../../indicator/expression.js';
import type {CohortFormula} from '../../indicator/indicator.js';
import {addMargins} from '../aggregate.js';
import {birthsOf} from '../births.js';
import type {Kind, KindContext} from '../kind-context.js';
import {areasSeen} from '../known.js';
import {OPEN, UNSEEN, unitStates} from '../unit-states.js';

/** Survivors of every year's births in later years; see `CohortFormula`. `null` without births. */
export const cohortParts: Kind<CohortFormula> = (context, _, breakdown) => {
  const {frame} = context;
  const dims = breakdown.dims.filter((dim) => dim !== 'cohort');
  const things = context.things(undefined);
  const {placing, areas} = things.place({...breakdown, dims});
  const births = birthsOf(frame, things.truth(listedExpression));
  const born = births === null ? [] : birthPeriods(context, births);
  if (births === null || born.length === 0) return null;
  const cohort = {
    dim: 'cohort',
    ids: born.map((period) => frame.periods[period]),
    labels: new Map<string, string>(),
  };
  const partition = placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels}));
  const cube = emptyCube([...partition, cohort], ['years']);
  for (const counts of [cube.numerator, cube.denominator, cube.unknown]) counts.fill(0);
  cube.extra.years.fill(0);
  const states = unitStates(frame);
  const step = strides(partition)[1];
  const unmet = new Set<string>();
  born.forEach((from, c) => {
    for (let to = from + 1; to < frame.periods.length; to++) {
      if (!frame.hasStock[to]) continue;
      const cellOf = (unit: number): number =>
        (placing.base[unit] + (to - from) * step) * born.length + c;
      const told = {from, to, births, states};
      const met = follow(context, cube, told, cellOf, placing.weights);
      if (!met) unmet.add(`${from} ${to}`);
    }
  });
  addMargins(cube, placing.axes);
  const seen = areas === null ? null : areasSeen(frame, areas);
  markAges(cube, context, born, {seen, unmet});
  return cube;
};

/** Periods in which businesses were born and that another stock follows. */
function birthPeriods({frame}: KindContext, births: Uint8Array): number[] {
  const {periods, hasStock, periodStart} = frame;
  const last = hasStock.lastIndexOf(true);
  return periods.flatMap((_, period) => {
    const own = births.subarray(periodStart[period], periodStart[period + 1]);
    return period < last && own.includes(YES) ? [period] : [];
  });
}

/**
 * Counts one cohort in one later period.
 *
 * @returns whether any of it has a row then: else nobody says who survived
 */
function follow(
  {frame}: KindContext,
  {numerator, denominator, unknown}: PartCube,
  {from, to, births, states}: {from: number; to: number; births: Uint8Array; states: Uint8Array},
  cellOf: (unit: number) => number,
  weights?: Float64Array,
): boolean {
  let met = false;
  const {periodStart, unitBusiness} = frame;
  for (let unit = periodStart[from]; unit < periodStart[from + 1]; unit++) {
    if (births[unit] !== YES) continue;
    const cell = cellOf(unit);
    const many = weights?.[unit] ?? 1;
    denominator[cell] += many;
    const later = frame.unitOf(unitBusiness[unit], to);
    if (later < 0 || states[later] === UNSEEN) {
      unknown[cell] += many;
      continue;
    }
    met = true;
    if (states[later] === OPEN) numerator[cell] += many;
  }
  return met;
}

/**
 * Ages of the cohorts. Cells before a cohort grew a year old are nowhere, as are periods without a
 * stock; an area that sent no rows for the later period says nothing of its survivors, nor does a
 * list without any of the cohort.
 */
function markAges(
  cube: PartCube,
  {frame: {periods, hasStock}}: KindContext,
  born: readonly number[],
  {seen, unmet}: {seen: readonly Uint8Array[] | null; unmet: ReadonlySet<string>},
): void {
  const step = strides(cube.axes);
  for (let cell = 0; cell < cube.size; cell++) {
    const period = Math.floor(cell / step[1]) % periods.length;
    const from = born[cell % born.length];
    const area = (Math.floor(cell / step[0]) % cube.axes[0].ids.length) - 1;
    const silent = seen !== null && area >= 0 && area < seen.length && seen[area][period] === 0;
    const age = Number(periods[period]) - Number(periods[from]);
    if (period <= from || !hasStock[period]) {
      cube.numerator[cell] = cube.denominator[cell] = cube.unknown[cell] = NaN;
      cube.extra.years[cell] = NaN;
      continue;
    }
    cube.origin[cell] = 1;
    cube.extra.years[cell] = age;
    if (silent || unmet.has(`${from} ${period}`)) cube.numerator[cell] = NaN;
  }
}
