import {axisIndex, strides, type PartCube} from '../data/cube.js';
import type {Areas} from './areas.js';
import type {Frame} from './frame.js';
import {areasSeen} from './known.js';

/** A period and the one some years before it; `start` is -1 where that has no stock. */
export interface YearSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Spans of a number of years that end in a period with a stock. Those that would begin before the
 * first stock are none; one whose start lies in a gap is kept, with `start` -1.
 */
export function spansOf(frame: Frame, years: number): YearSpan[] {
  const {periods, hasStock} = frame;
  const first = Number(periods[hasStock.indexOf(true)]);
  return periods.flatMap((name, end) => {
    const year = Number(name) - years;
    if (!hasStock[end] || !(year >= first)) return [];
    const start = frame.periodOfYear(year);
    return [{start: start >= 0 && hasStock[start] ? start : -1, end}];
  });
}

/**
 * Says of which cells a comparison of two periods knows nothing: periods that end no span are
 * nowhere; where a span has no start, or an area sent no rows for either end, all is missing.
 */
export function markSpans(
  cube: PartCube,
  frame: Frame,
  spans: readonly YearSpan[],
  areas: Areas | null,
): void {
  const seen = areas === null ? null : areasSeen(frame, areas);
  const [regionAt, periodAt] = [axisIndex(cube, 'region'), axisIndex(cube, 'period')];
  const step = strides(cube.axes);
  const spanOf = new Map(spans.map((span) => [span.end, span]));
  for (let cell = 0; cell < cube.size; cell++) {
    const period = Math.floor(cell / step[periodAt]) % cube.axes[periodAt].ids.length;
    const area = (Math.floor(cell / step[regionAt]) % cube.axes[regionAt].ids.length) - 1;
    const span = spanOf.get(period);
    const silent =
      span !== undefined &&
      seen !== null &&
      area >= 0 &&
      area < seen.length &&
      (seen[area][span.end] === 0 || (span.start >= 0 && seen[area][span.start] === 0));
    if (span !== undefined && span.start >= 0 && !silent) continue;
    cube.numerator[cell] = cube.denominator[cell] = cube.unknown[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
    cube.origin[cell] = span === undefined ? 0 : 1;
  }
}
