import type {FileLog} from '../log.js';

/** Stretches that are named; of more only the number is said. */
const named = 5;

/** Says which rows a sheet hides: they are read like all others. */
export function noteHiddenRows(rows: readonly number[], log: FileLog): void {
  if (rows.length === 0) return;
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (const row of sorted) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const texts = stretches
    .slice(0, named)
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  const more = stretches.length > named ? ', …' : '';
  const params = {count: sorted.length, rows: texts.join(', ') + more};
  log.add({code: 'READ_HIDDEN_ROWS', severity: 'info', row: sorted[0], params});
}
