/** The known words a slip of the pen may have meant, nearest first; none where nothing is near. */
export function nearest(word: string, known: readonly string[]): string[] {
  return known
    .map((name) => ({name, distance: editDistance(word.toLowerCase(), name.toLowerCase())}))
    .filter(({name, distance}) => distance <= Math.max(2, name.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({name}) => name);
}

/** Levenshtein distance in one row; long words are cut, for a word of a megabyte is no slip. */
function editDistance(a: string, b: string): number {
  const [short, long] = [a.slice(0, 64), b.slice(0, 64)];
  let row = Array.from({length: long.length + 1}, (_, j) => j);
  for (let i = 1; i <= short.length; i++) {
    const next = [i];
    for (let j = 1; j <= long.length; j++) {
      const change = row[j - 1] + (short[i - 1] === long[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[long.length];
}
