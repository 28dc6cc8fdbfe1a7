import type {Severity} from '../../data/diagnostic.js';

/** How reading a cell went. */
export const FILLED = 0;
/** Nothing is stated, which is no fault. */
export const ABSENT = 1;
/** Filled, after its text was interpreted: `1.250.000`, `Rp 2 juta`. */
export const COERCED = 2;
/** Something is stated that is no value of this type. */
export const UNREADABLE = 3;

export type CellState = typeof FILLED | typeof ABSENT | typeof COERCED | typeof UNREADABLE;

/** What is to be said about a cell. */
export interface CellIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Told about a cell whose meaning only the whole column decided. */
export type LateReport = (row: number, state: CellState, issue: CellIssue, found: string) => void;

export function issue(
  code: string,
  severity: Severity = 'warning',
  params: CellIssue['params'] = {},
): CellIssue {
  return {code, severity, params};
}
