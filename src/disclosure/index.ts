/** Disclosure control inside the office: what is unsafe, what to withhold, and whether it holds. */
export {auditCells, type Audit, type AuditOptions, type Findings} from './audit.js';
export {
  differencing,
  type Differencing,
  type DifferencingRule,
  type Publication,
} from './differencing.js';
export {frequencyUnsafe, type FrequencyRule} from './frequency.js';
export {gridCells, type GridCells} from './grid.js';
export {groupDisclosure, type GroupDisclosure} from './group-disclosure.js';
export {
  holdingUnsafe,
  mergeHoldings,
  type HoldingVerdict,
  type OwnedContribution,
} from './holding.js';
export type {Interval as FeasibilityInterval} from './intervals.js';
export {magnitudeUnsafe, type MagnitudeRules, type MagnitudeVerdict} from './magnitude.js';
export type {Objective} from './pattern.js';
export type {Progress, ProgressOption} from './progress.js';
export {protectionLevel, type ProtectionLevel} from './protection-level.js';
export {
  roundCells,
  roundControlled,
  type RoundCellsOptions,
  type RoundControlledOptions,
  type RoundedCells,
  type RoundedTable,
} from './rounding.js';
export {
  singletonPair,
  type SingletonOptions,
  type SingletonVerdict,
  type SuppressedCell,
} from './singletons.js';
export {loadSolver, type Solver, type SolverFiles, type SolverOption} from './solver.js';
export {suppressSecondary, type Suppression, type SuppressOptions} from './suppress.js';
export type {Equation, LinkedCells} from './system.js';
