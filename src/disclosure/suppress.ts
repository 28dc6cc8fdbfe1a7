import {Attacker, type Attack} from './attacker.js';
import type {Audit} from './audit.js';
import {batchPattern} from './batch-pattern.js';
import {optimalPattern} from './optimal-pattern.js';
import {insiderAttacks, isMet, type Objective} from './pattern.js';
import type {ProgressOption} from './progress.js';
import {questionOf, type Question} from './question.js';
import {loadSolver, type SolverOption} from './solver.js';
import type {Equation} from './system.js';
import {verifiedPattern} from './verified.js';

export interface SuppressOptions extends SolverOption, ProgressOption {
  /** Every cell with its true value, margins and higher levels too; none negative but in `free`. */
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  /** Cells that a primary rule found unsafe. */
  readonly primary: readonly string[];
  /** Smallest width of an interval: one for all primaries (default 1, of counts 2) or by cell. */
  readonly minWidth?: number | Readonly<Record<string, number>>;
  /** Room that the upper bound of a cell must leave above it (`protectionLevel`), by cell. */
  readonly upperProtection?: Readonly<Record<string, number>>;
  /** Primaries of one contributor, who must not find out about the others either. */
  readonly singletons?: readonly string[];
  /** Cells that stay published: margins, structural zeros, what was published before. */
  readonly fixed?: readonly string[];
  /**
   * Cells that are in relations only and never published, at no cost: complements, slacks. They need
   * no protection but where they are in `primary` as well.
   */
  readonly hidden?: readonly string[];
  /** Cells that may be negative: changes. Nothing limits them but the relations. */
  readonly free?: readonly string[];
  /** What the largest contributor of a cell knows to be its own part of it, by cell. */
  readonly ownParts?: Readonly<Record<string, number>>;
  /**
   * Whether cells are counts: then a width is between bounds rounded inward, so that `minWidth` 2,
   * the default then, leaves three values. Default false.
   */
  readonly whole?: boolean;
  /** Whether secondaries must reach the width as well. Default `primaries`. */
  readonly protect?: 'primaries' | 'all';
  /** What withholding a cell costs: its value (default), 1, or by cell (its value where not given). */
  readonly cost?: 'value' | 'unit' | Readonly<Record<string, number>>;
  /** What to keep low, the most important first. Default: fewest cells, then lowest total. */
  readonly objective?: readonly Objective[];
  /** `auto` (default) takes the best pattern where that is found in time. */
  readonly method?: 'auto' | 'optimal' | 'heuristic';
  /** Seconds that `optimal` may take. Default 60. `auto` counts its steps: the same on every machine. */
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
const optimalCells = 100;

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
  const {method = 'auto', seconds = 60, onProgress} = options;
  const solver = options.solver ?? (await loadSolver());
  const question = questionOf(options, solver);
  const {problem} = question;
  const few = problem.given.filter((is) => !is).length <= optimalCells;
  if (method === 'optimal' || (method === 'auto' && few)) {
    const lost = refusalOf(question, [...problem.attacks, ...insiderAttacks(problem)]);
    if (lost !== null) return lost;
    const found = optimalPattern(problem, method === 'auto' ? little : {seconds});
    if (found === 'none') return refusal('not_protectable');
    const pattern = found && (await verifiedPattern(question, found));
    if (pattern !== null) {
      return {...pattern, reason: null, unprotectable: [], method: 'optimal'};
    }
    if (method === 'optimal' && found === null) return refusal('time');
  }
  for (const stretch of stretches) {
    const attacks = problem.attacks.map((attack) => ({...attack, need: attack.need * stretch}));
    const grown = batchPattern({...problem, attacks}, {onProgress});
    const lost = refusalOf(
      question,
      grown.unmet.map((attack) => ({...attack, need: attack.need / stretch})),
    );
    if (lost !== null) return lost;
    const pattern = await verifiedPattern(question, grown.pattern);
    if (pattern !== null) return {...pattern, reason: null, unprotectable: [], method: 'heuristic'};
  }
  const everything = problem.given.map(() => true);
  const pattern = await verifiedPattern(question, everything);
  if (pattern !== null) return {...pattern, reason: null, unprotectable: [], method: 'heuristic'};
  return refusal('not_protectable');
}

/** What `auto` tries for the best pattern: the same on every machine. */
const little = {rounds: 40, nodes: 200};

/** Demands are raised by a little where the audit finds that arithmetic fell short of them. */
const stretches = [1, 1 + 1e-6, 1 + 1e-3];

/** Refuses where a primary is too narrow even if everything that may be withheld is. */
function refusalOf({names, problem}: Question, attacks: readonly Attack[]): Suppression | null {
  const everything = problem.given.map(() => true);
  const attacker = new Attacker({...problem, room: problem.wideRoom});
  try {
    const lost = attacks.filter(
      (attack) => attack.sensitive && !isMet(attacker.reach(everything, attack), attack, problem),
    );
    if (lost.length === 0) return null;
    const targets = [...new Set(lost.map(({target}) => target))].sort((a, b) => a - b);
    return refusal(
      'not_protectable',
      targets.map((i) => names[i]),
    );
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
