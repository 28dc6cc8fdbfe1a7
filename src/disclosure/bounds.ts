import type {Row} from './system.js';

export interface Bounds {
  readonly lower: Float64Array;
  /** `Infinity` where nothing limits the unknown. */
  readonly upper: Float64Array;
}

/** Rounds over all relations: enough for the levels of any table, and it need not be the limit. */
const rounds = 12;

/**
 * Bounds that single relations give, passed on from one to the next: no unknown can lie outside,
 * but not every value within need be possible.
 *
 * @param least what no unknown lies below by itself; default 0 for all
 */
export function simpleBounds(
  rows: readonly Row[],
  size: number,
  least: ArrayLike<number> = new Float64Array(size),
): Bounds {
  const lower = Float64Array.from(least);
  const upper = new Float64Array(size).fill(Infinity);
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (const row of rows) if (tighten(row, lower, upper)) moved = true;
  }
  return {lower, upper};
}

function tighten({indices, values, rhs}: Row, lower: Float64Array, upper: Float64Array): boolean {
  let [low, lowFree, high, highFree] = [0, 0, 0, 0];
  const ends = indices.map((j, i) => {
    const [a, b] = [values[i] * lower[j], values[i] * upper[j]];
    const end = {min: Math.min(a, b), max: Math.max(a, b)};
    if (Number.isFinite(end.min)) low += end.min;
    else lowFree++;
    if (Number.isFinite(end.max)) high += end.max;
    else highFree++;
    return end;
  });
  let moved = false;
  indices.forEach((j, i) => {
    const {min, max} = ends[i];
    const others = (free: number, total: number, own: number): number | null =>
      free === 0 ? total - own : free === 1 && !Number.isFinite(own) ? total : null;
    const least = others(lowFree, low, min);
    const most = others(highFree, high, max);
    // value·x = rhs − others
    const limits = [least, most].map((rest) => (rest === null ? null : (rhs - rest) / values[i]));
    const [top, bottom] = values[i] > 0 ? limits : [limits[1], limits[0]];
    if (top !== null && top < upper[j] - slack(top)) {
      upper[j] = Math.max(top, lower[j]);
      moved = true;
    }
    if (bottom !== null && bottom > lower[j] + slack(bottom)) {
      lower[j] = bottom;
      moved = true;
    }
  });
  return moved;
}

/** Less is no progress, but a rounding error. */
function slack(value: number): number {
  return 1e-9 + 1e-12 * Math.abs(value);
}
