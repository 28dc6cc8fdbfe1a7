/** Hashes that are looked at together: their places fit into the processor's own memory. */
const together = 2048;

/**
 * Finds equals among many numbers, a part of them at a time: much faster than one large table where
 * nearly all differ.
 *
 * @returns for each place the first one with the same number; `null` where all differ
 */
export function firstOfEqual(hashes: Int32Array, count: number): Int32Array | null {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(1, count / together))));
  const shift = 32 - bits;
  const begins = new Int32Array((1 << bits) + 1);
  for (let i = 0; i < count; i++) begins[(hashes[i] >>> shift) + 1]++;
  let most = 0;
  for (let part = 1; part < begins.length; part++) {
    if (begins[part] > most) most = begins[part];
    begins[part] += begins[part - 1];
  }
  const sorted = sortByPart(hashes, count, shift, begins);
  const mask = (1 << Math.ceil(Math.log2(most * 2 + 2))) - 1;
  const places = new Int32Array(mask + 1);
  let first: Int32Array | null = null;
  for (let part = 0; part + 1 < begins.length; part++) {
    places.fill(0);
    for (let at = begins[part]; at < begins[part + 1]; at++) {
      const hash = sorted[at * 2];
      let place = hash & mask;
      let known = places[place];
      while (known !== 0 && sorted[known * 2 - 2] !== hash) {
        place = (place + 1) & mask;
        known = places[place];
      }
      if (known === 0) {
        places[place] = at + 1;
      } else {
        first ??= upTo(count);
        first[sorted[at * 2 + 1]] = sorted[known * 2 - 1];
      }
    }
  }
  return first;
}

/** The numbers from 0 on. */
export function upTo(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** Pairs of a hash and whose it is, part by part, in each part in their order. */
function sortByPart(
  hashes: Int32Array,
  count: number,
  shift: number,
  begins: Int32Array,
): Int32Array {
  const next = begins.slice();
  const sorted = new Int32Array(count * 2);
  for (let i = 0; i < count; i++) {
    const at = next[hashes[i] >>> shift]++ * 2;
    sorted[at] = hashes[i];
    sorted[at + 1] = i;
  }
  return sorted;
}
