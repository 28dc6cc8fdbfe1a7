import {UmkmError} from '../errors.js';
import {Attacker} from './attacker.js';
import type {Audit} from './audit.js';
import {grownPattern} from './grown-pattern.js';
import {optimalPattern} from './optimal-pattern.js';
import {isMet, type Objective, type PatternProblem} from './pattern.js';
import {questionOf} from './question.js';
import {loadSolver, type SolverOption} from './solver.js';
import type {Equation} from './system.js';
import {verifiedPattern} from './verified.js';

export interface SuppressOptions extends SolverOption {
  /** Every cell with its true value, margins and higher levels too; none negative. */
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  /** Cells that a primary rule found unsafe. */
  readonly primary: readonly string[];
  /** Smallest width of an interval: one for all primaries (default 1) or by cell. */
  readonly minWidth?: number | Readonly<Record<string, number>>;
  /** Room that the upper bound of a cell must leave above it (`protectionLevel`), by cell. */
  readonly upperProtection?: Readonly<Record<string, number>>;
  /** Primaries of one contributor, who must not find out about the others either. */
  readonly singletons?: readonly string[];
  /** Cells that stay published: margins, structural zeros, what was published before. */
  readonly fixed?: readonly string[];
  /** Whether secondaries must reach the width as well. Default `primaries`. */
  readonly protect?: 'primaries' | 'all';
  /** What withholding a cell costs: its value (default), 1, or by cell (its value where not given). */
  readonly cost?: 'value' | 'unit' | Readonly<Record<string, number>>;
  /** What to keep low, the most important first. Default: fewest cells, then lowest total. */
  readonly objective?: readonly Objective[];
  /** `auto` (default) takes the best pattern where that is found in time. */
  readonly method?: 'auto' | 'optimal' | 'heuristic';
  /** Seconds that the search for the best pattern may take. Default 60. */
  readonly seconds?: number;
}

export interface Suppression {
  /** Cells to withhold beside the primaries, in the order of `cells`; `null` where it is in vain. */
  readonly secondary: readonly string[] | null;
  /** Why there is no pattern: withholding everything would not protect these, or time ran out. */
  readonly reason: 'not_protectable' | 'time' | null;
  /** Primaries that no pattern protects. */
  readonly unprotectable: readonly string[];
  /** Sum of what the secondaries cost; with the default cost, of their values. */
  readonly totalCost: number | null;
  readonly method: 'optimal' | 'heuristic' | null;
  /** The attack test of the pattern. */
  readonly audit: Audit | null;
}

/** Tables of more cells that may be withheld are not tried for the best pattern by `auto`. */
const optimalCells = 200;

/**
 * Secondary suppression: which further cells to withhold so that no primary can be recovered, and
 * its feasibility interval is at least `minWidth` wide, whatever is published of the table. The
 * pattern is the best one by integer programming, or for large tables a good one that grows until
 * it is safe; either way `auditCells` has tried it before it is returned. No withheld cell is exactly
 * recoverable. Without primaries nothing is withheld.
 *
 * A zero may be withheld like any other cell. Name those that everybody knows to be zero in
 * `fixed`, or they protect nothing.
 *
 * For use inside the office: the pattern may be published, its widths, costs and audit may not.
 *
 * @throws UmkmError `DISCLOSURE_CELL`, `DISCLOSURE_VALUE`, `DISCLOSURE_OPTION` for malformed input;
 *   `DISCLOSURE_CONTRADICTION` where the cells do not add up
 * @example
 * const {cells, equations, margins} = gridCells([[20, 3, 9], [30, 12, 8], [10, 25, 14]]);
 * await suppressSecondary({cells, equations, fixed: margins, primary: ['r0c1'], minWidth: 5});
 * // {secondary: ['r0c2', 'r1c1', 'r1c2'], totalCost: 29, method: 'optimal', …}
 */
export async function suppressSecondary(options: SuppressOptions): Promise<Suppression> {
  const {method = 'auto', seconds = 60} = options;
  const solver = options.solver ?? (await loadSolver());
  const question = questionOf(options, solver);
  const {names, problem} = question;
  const lost = unprotectable(problem);
  if (lost.length > 0)
    return refusal(
      'not_protectable',
      lost.map((i) => names[i]),
    );
  const few = problem.primary.filter((is) => !is).length <= optimalCells;
  if (method === 'optimal' || (method === 'auto' && few)) {
    const found = optimalPattern(problem, {seconds});
    if (found === 'none') return refusal('not_protectable');
    const pattern = found && (await verifiedPattern(question, found));
    if (pattern !== null) {
      return {...pattern, reason: null, unprotectable: [], method: 'optimal'};
    }
    if (method === 'optimal' && found === null) return refusal('time');
  }
  for (const stretch of stretches) {
    const attacks = problem.attacks.map((attack) => ({...attack, need: attack.need * stretch}));
    const grown = grownPattern({...problem, attacks});
    if (grown === null && stretch === 1) return refusal('not_protectable');
    const pattern = grown && (await verifiedPattern(question, grown));
    if (pattern !== null) {
      return {...pattern, reason: null, unprotectable: [], method: 'heuristic'};
    }
  }
  throw new UmkmError('DISCLOSURE_SOLVER', {status: 'audit'});
}

/** Demands are raised by a little where the audit finds that arithmetic fell short of them. */
const stretches = [1, 1 + 1e-6, 1 + 1e-3];

/** Primaries that are too narrow even if everything that may be withheld is. */
function unprotectable({solver, rows, room, primary, attacks, slack}: PatternProblem): number[] {
  const everything = primary.map(() => true);
  const attacker = new Attacker(solver, rows, room);
  try {
    const lost = attacks.filter(
      (attack) =>
        primary[attack.target] && !isMet(attacker.reach(everything, attack).width, attack, slack),
    );
    return [...new Set(lost.map(({target}) => target))].sort((a, b) => a - b);
  } finally {
    attacker.dispose();
  }
}

function refusal(
  reason: 'not_protectable' | 'time',
  unprotectable: readonly string[] = [],
): Suppression {
  return {secondary: null, reason, unprotectable, totalCost: null, method: null, audit: null};
}
