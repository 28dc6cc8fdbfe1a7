import {auditCells, type Audit} from './audit.js';
import type {Question} from './question.js';

export interface VerifiedPattern {
  readonly secondary: readonly string[];
  readonly totalCost: number;
  readonly audit: Audit;
}

/** More cells than this are not followed to the very ends of their intervals. */
const exactCells = 100;

/**
 * The pattern in the words of the table, after the attack test has tried it; `null` where that finds
 * a demand unmet. Secondaries that follow from what is published hide nothing: they are published.
 */
export async function verifiedPattern(
  question: Question,
  pattern: readonly boolean[],
): Promise<VerifiedPattern | null> {
  const {names, problem, costs, widths, secondaryWidth, options, solver} = question;
  const {cells, equations, singletons = [], hidden = [], free, ownParts, onProgress} = options;
  const {upperProtection = {}, whole} = options;
  const never = new Set(hidden);
  const withheld = new Set(names.filter((_, i) => pattern[i]));
  for (;;) {
    const secret = [...withheld].filter((name) => !never.has(name));
    const others = secret.filter((name) => secondaryWidth > 0 && !Object.hasOwn(widths, name));
    const audit = await auditCells({
      cells: Object.fromEntries(
        Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
      ),
      equations,
      minWidth: widths,
      sensitive: Object.keys(widths),
      secondary: Object.fromEntries(others.map((name) => [name, secondaryWidth])),
      singletons: Object.fromEntries(singletons.map((name) => [name, cells[name]])),
      mustReach: Object.fromEntries(
        Object.entries(upperProtection).map(([name, need]) => [name, cells[name] + need]),
      ),
      hidden,
      free,
      ownParts,
      whole,
      depth: withheld.size > exactCells ? 'enough' : 'exact',
      onProgress,
      solver,
    });
    const inVain = audit.exactDisclosures.filter((name) => !Object.hasOwn(widths, name));
    for (const name of inVain) withheld.delete(name);
    if (inVain.length > 0) continue;
    if (!audit.safe) return null;
    const secondary = names
      .map((name, i) => ({name, i}))
      .filter(({name, i}) => {
        return withheld.has(name) && !problem.given[i];
      });
    return {
      secondary: secondary.map(({name}) => name),
      totalCost: secondary.reduce((sum, {i}) => sum + costs[i], 0),
      audit,
    };
  }
}
