/** No more keys than these are named. */
const most = 5;

/**
 * The keys nearest to one that does not exist, nearest first: those that differ by the fewest
 * letters, whatever their case. Never empty where there are keys.
 *
 * @example
 * nearestKeys('bussinessid', ['businessId', 'nib']); // ['businessId', 'nib']
 */
export function nearestKeys(found: string, keys: Iterable<string>): readonly string[] {
  const wanted = found.slice(0, 40).toLowerCase();
  return [...keys]
    .map((key) => ({key, distance: distanceTo(wanted, key.toLowerCase())}))
    .sort((a, b) => a.distance - b.distance || a.key.localeCompare(b.key))
    .slice(0, most)
    .map(({key}) => key);
}

/** How many letters must be put in, taken out or changed; a part of a key is nearer than its length. */
function distanceTo(wanted: string, key: string): number {
  let before = Array.from({length: key.length + 1}, (_, at) => at);
  for (let i = 1; i <= wanted.length; i++) {
    const row = [i];
    for (let j = 1; j <= key.length; j++) {
      const changed = before[j - 1] + (wanted[i - 1] === key[j - 1] ? 0 : 1);
      row.push(Math.min(changed, before[j] + 1, row[j - 1] + 1));
    }
    before = row;
  }
  const part = wanted.length > 2 && key.includes(wanted);
  return part ? before[key.length] / 4 : before[key.length];
}
