/**
 * The median of numbers, NaN of none.
 *
 * @param times how often each number stands for itself; once where left out
 */
export function medianOf(values: ArrayLike<number>, times?: ArrayLike<number>): number {
  if (values.length === 0) return NaN;
  if (times === undefined) {
    const sorted = Float64Array.from(values).sort();
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const count = order.reduce((sum, i) => sum + times[i], 0);
  const ranked = (rank: number): number => {
    let before = 0;
    return values[order.find((i) => (before += times[i]) > rank) as number];
  };
  return (ranked(Math.floor((count - 1) / 2)) + ranked(Math.floor(count / 2))) / 2;
}
