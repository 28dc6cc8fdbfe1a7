import {UmkmError} from '../errors.js';
import {auditCells, type Audit} from './audit.js';
import type {Question} from './question.js';

export interface VerifiedPattern {
  readonly secondary: readonly string[];
  readonly totalCost: number;
  readonly audit: Audit;
}

/**
 * The pattern in the words of the table, after the attack test has tried it; `null` where that finds
 * a demand unmet. Secondaries that follow from what is published hide nothing: they are published.
 */
export async function verifiedPattern(
  question: Question,
  pattern: readonly boolean[],
): Promise<VerifiedPattern | null> {
  const {names, problem, costs, widths, secondaryWidth, options, solver} = question;
  const {cells, equations, singletons = []} = options;
  const withheld = new Set(names.filter((_, i) => pattern[i]));
  for (;;) {
    const others = secondaryWidth > 0 ? [...withheld].map((name) => [name, secondaryWidth]) : [];
    const asked = {...Object.fromEntries(others), ...widths} as typeof widths;
    const audit = await auditCells({
      cells: Object.fromEntries(
        Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
      ),
      equations,
      minWidth: asked,
      sensitive: Object.keys(asked),
      singletons: Object.fromEntries(singletons.map((name) => [name, cells[name]])),
      solver,
    });
    const inVain = audit.exactDisclosures.filter((name) => !Object.hasOwn(widths, name));
    for (const name of inVain) withheld.delete(name);
    if (inVain.length > 0) continue;
    if (!audit.safe || !hasRoomAbove(question, audit)) return null;
    const secondary = names
      .map((name, i) => ({name, i}))
      .filter(({name, i}) => {
        return withheld.has(name) && !problem.primary[i];
      });
    return {
      secondary: secondary.map(({name}) => name),
      totalCost: secondary.reduce((sum, {i}) => sum + costs[i], 0),
      audit,
    };
  }
}

function hasRoomAbove({options, equal}: Question, {intervals}: Audit): boolean {
  const {cells, upperProtection = {}} = options;
  return Object.entries(upperProtection).every(([name, need]) => {
    if (!Object.hasOwn(intervals, name)) throw new UmkmError('DISCLOSURE_CELL', {cell: name});
    const upper = intervals[name][1];
    return need <= 0 || upper === null || upper >= cells[name] + need - equal;
  });
}
