/** Quantile of the normal distribution for a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Wilson score interval of a share, as decimals 0…1; 0 and 1 are met exactly by none and all.
 *
 * @param x successes @param n observations, above zero; need not be whole
 * @example
 * wilson(45, 150); // [0.2323…, 0.3776…]
 */
export function wilson(x: number, n: number, z = z95): [number, number] {
  const p = x / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [x === 0 ? 0 : Math.max(0, centre - half), x === n ? 1 : Math.min(1, centre + half)];
}

/**
 * Newcombe's hybrid score interval (1998, method 10) of a difference of two shares, as decimals.
 *
 * @returns lower and upper bound of p_a − p_b
 */
export function newcombe(xa: number, na: number, xb: number, nb: number): [number, number] {
  const [pa, pb] = [xa / na, xb / nb];
  const [la, ua] = wilson(xa, na);
  const [lb, ub] = wilson(xb, nb);
  const difference = pa - pb;
  return [difference - Math.hypot(pa - la, ub - pb), difference + Math.hypot(ua - pa, pb - lb)];
}
