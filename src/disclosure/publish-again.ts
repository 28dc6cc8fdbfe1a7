import type {Attack} from './attacker.js';
import type {Growth} from './batch-pattern.js';
import type {ProgressOption} from './progress.js';

/** How many cells all programmes together may look at: some seconds. */
const effort = 2.5e5;

/**
 * Publishes again what others have made unnecessary: cells that no deviation moves, and then, dearest
 * first, cells whose demands can be met without them. The second part ends after some effort; then
 * the rest stays withheld, which is safe.
 */
export function publishAgain(growth: Growth, {onProgress}: ProgressOption): void {
  const {pattern, evidence, prices, problem} = growth;
  const extra = (): number[] =>
    pattern.flatMap((withheld, i) => (withheld && !problem.given[i] ? [i] : []));
  for (const i of extra()) if (!evidence.moves(i)) pattern[i] = false;
  if (growth.open().length > 0) return;
  const candidates = extra().sort((a, b) => prices[b] - prices[a] || b - a);
  const size = pattern.filter((withheld) => withheld).length;
  const published: number[] = [];
  const pairs = problem.insiders.length * problem.attacks.length;
  let left = effort / (size + pairs / 25);
  growth.pin();
  for (const [done, i] of candidates.entries()) {
    if (left <= 0) break;
    if (done % 16 === 0) onProgress?.({phase: 'publish', done, total: candidates.length});
    pattern[i] = false;
    evidence.publish(i);
    const lost = growth.open();
    if (lost.length > 0) {
      left -= lost.length > few ? 0 : 1;
      if (lost.length > few || !isFound(growth, lost, [...published, i])) {
        pattern[i] = true;
        evidence.withhold(i);
        continue;
      }
    }
    published.push(i);
  }
  for (const i of extra()) if (!evidence.moves(i)) pattern[i] = false;
}

/** A cell that so many demands rest on is not given up. */
const few = 60;

function isFound(growth: Growth, lost: readonly Attack[], without: readonly number[]): boolean {
  const outside = lost.filter(({insider}) => insider.length === 0);
  const inside = lost.filter(({insider}) => insider.length > 0);
  for (const some of [outside, inside]) {
    if (growth.seek(some, {without, most: 6}).length > 0) return false;
  }
  return growth.open().length === 0;
}
