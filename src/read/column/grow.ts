/**
 * Returns an array that has a place for `index`, its new places filled with `missing`; it has `length`
 * places then, or half as many again as are asked for.
 */
export function growInt32(
  array: Int32Array,
  index: number,
  missing: number,
  length = roomFor(index),
): Int32Array {
  if (index < array.length) return array;
  const grown = new Int32Array(length);
  grown.set(array);
  // Memory that is not touched costs nothing.
  if (missing !== 0) grown.fill(missing, array.length);
  return grown;
}

/** As `growInt32`, for numbers; new places are `NaN`. */
export function growFloat64(
  array: Float64Array,
  index: number,
  length = roomFor(index),
): Float64Array {
  if (index < array.length) return array;
  const grown = new Float64Array(length);
  grown.set(array);
  grown.fill(NaN, array.length);
  return grown;
}

/** As `growInt32`, for bytes. */
export function growUint8(
  array: Uint8Array,
  index: number,
  missing: number,
  length = roomFor(index),
): Uint8Array {
  if (index < array.length) return array;
  const grown = new Uint8Array(length);
  grown.set(array);
  if (missing !== 0) grown.fill(missing, array.length);
  return grown;
}

/** The first places of an array; without a copy, where hardly any room is left behind them. */
export function ownInt32(array: Int32Array, length: number): Int32Array {
  return isClose(array, length) ? array.subarray(0, length) : array.slice(0, length);
}

/** As `ownInt32`, for numbers. */
export function ownFloat64(array: Float64Array, length: number): Float64Array {
  return isClose(array, length) ? array.subarray(0, length) : array.slice(0, length);
}

/** As `ownInt32`, for bytes. */
export function ownUint8(array: Uint8Array, length: number): Uint8Array {
  return isClose(array, length) ? array.subarray(0, length) : array.slice(0, length);
}

function isClose(array: ArrayLike<number>, length: number): boolean {
  return array.length <= length * 1.1;
}

function roomFor(index: number): number {
  return Math.max(64, Math.ceil((index + 1) * 1.5));
}
