import type {PartCube} from '../data/cube.js';
import type {TableName} from '../data/table.js';
import type {KindContext} from '../engine/kind-context.js';
import type {Breakdown} from '../engine/request.js';
import type {ExplainReason, ReasonFacts} from '../text/explain.js';
import type {Adds, Role} from './explanation.js';

/** A row of a table by its number there, from 0. */
export interface TableRow {
  readonly table: TableName;
  readonly row: number;
}

export interface DraftReason {
  readonly code: ExplainReason;
  readonly facts: ReasonFacts;
}

/** An entry before its rows are looked up: only those of the page asked for are finished. */
export interface Draft {
  readonly role: Role;
  readonly row: TableRow | null;
  /** Left out: the identifier that the row holds. */
  readonly thing?: string | null;
  readonly column?: string;
  readonly adds: Adds;
  readonly reason: DraftReason | null;
  readonly because?: () => readonly TableRow[];
}

/** One cell of parts that is to be explained. */
export interface Scope {
  readonly context: KindContext;
  readonly breakdown: Breakdown;
  /** Categories of the cell; margins are `total`. */
  readonly by: Readonly<Record<string, string>>;
  readonly cube: PartCube;
  readonly cell: number;
  /**
   * What is excluded: `all`; of several counts of one period, `here` without what stands elsewhere,
   * which may count in the next one, and `none` after the first.
   */
  readonly listed: 'all' | 'here' | 'none';
}

export const addsNothing: Adds = {numerator: 0, denominator: 0, unknown: 0};

export function reasonOf(code: ExplainReason, facts: ReasonFacts = {}): DraftReason {
  return {code, facts};
}

/** An entry that counts in nothing. */
export function excluded(row: TableRow | null, reason: DraftReason): Draft {
  return {role: 'excluded', row, adds: addsNothing, reason};
}
