/**
 * Random numbers that repeat. Only addition, multiplication and shifts are used, so that every
 * machine and every engine version draws the same numbers.
 *
 * @typedef {object} Random
 * @property {() => number} next a number from 0 up to, not including, 1
 * @property {(low: number, high: number) => number} int a whole number, both ends included
 * @property {(probability: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[]) => T[]} shuffle a new list in random order
 */

/**
 * mulberry32, seeded by a word: each part of the example draws from a stream of its own, so a
 * change in one part leaves the others as they were.
 *
 * @param {string} word
 * @returns {Random}
 */
export function randomOf(word) {
  let state = hash(word);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)],
    shuffle: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = int(0, i);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
      }
      return mixed;
    },
  };
}

/** FNV-1a over the characters of a word. */
function hash(word) {
  let h = 0x811c9dc5;
  for (const character of word) h = Math.imul(h ^ character.codePointAt(0), 0x01000193);
  return h >>> 0;
}
