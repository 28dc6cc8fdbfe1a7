/** Returns an array that has a place for `index`, its new places filled with `missing`. */
export function growInt32(array: Int32Array, index: number, missing: number): Int32Array {
  if (index < array.length) return array;
  const grown = new Int32Array(capacity(index));
  grown.set(array);
  grown.fill(missing, array.length);
  return grown;
}

/** As `growInt32`, for numbers; new places are `NaN`. */
export function growFloat64(array: Float64Array, index: number): Float64Array {
  if (index < array.length) return array;
  const grown = new Float64Array(capacity(index));
  grown.set(array);
  grown.fill(NaN, array.length);
  return grown;
}

/** As `growInt32`, for bytes. */
export function growUint8(array: Uint8Array, index: number, missing: number): Uint8Array {
  if (index < array.length) return array;
  const grown = new Uint8Array(capacity(index));
  grown.set(array);
  if (missing !== 0) grown.fill(missing, array.length);
  return grown;
}

function capacity(index: number): number {
  return Math.max(64, Math.ceil((index + 1) * 1.5));
}
