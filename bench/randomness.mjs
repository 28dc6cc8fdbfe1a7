/**
 * Numbers that look random and are the same for the same seed.
 *
 * @param {number} seed a whole number
 */
export function randomness(seed) {
  let state = seed;
  const below = (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return Math.floor((((hash ^ (hash >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return {
    below,
    one: (list) => list[below(list.length)],
    /** Yes in `yes` of a hundred cells, blank in `blank`. */
    answer: (yes, blank) => {
      const one = below(100);
      return one < yes ? 'Ya' : one < 100 - blank ? 'Tidak' : '';
    },
  };
}
