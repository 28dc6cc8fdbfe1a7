import type {PartCube} from '../../data/cube.js';
import {staleSeries} from '../../measure/stale-series.js';
import {cellInPeriod, livePeriods} from '../pair.js';
import {nothing, orNull, type Figure} from '../row.js';

/**
 * How many periods repeat the stock of the year before, over the whole series of a place. Flag U
 * where one does; `suspect_from` is the first such year. A year that is missing repeats nothing,
 * and neither does a stock of zero. Numerator: the repeats; denominator: the pairs of years that
 * could be compared; none is missing_input.
 */
export function staleAt(cube: PartCube, cell: number): Figure {
  const counts = new Map(
    livePeriods(cube).map((period) => {
      const own = cellInPeriod(cube, cell, period);
      return [Number(period), own === null ? null : orNull(cube.numerator[own])] as const;
    }),
  );
  const series: Record<string, number | null> = {};
  let pairs = 0;
  for (const [year, count] of counts) {
    if (count == null) continue;
    series[year] = count === 0 ? null : count;
    if (counts.get(year - 1) != null) pairs++;
    else series[year - 1] = null;
  }
  if (pairs === 0) return nothing('missing_input', {extra: {suspect_from: null}});
  const {suspectFrom, repeats, flags} = staleSeries(series);
  return {
    value: repeats,
    numerator: repeats,
    denominator: pairs,
    unknown: null,
    extra: {suspect_from: suspectFrom === null ? null : Number(suspectFrom)},
    flags,
    reason: null,
  };
}
