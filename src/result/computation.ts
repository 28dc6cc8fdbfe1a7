import type {Diagnostic} from '../data/diagnostic.js';
import type {Dimension} from '../indicator/indicator.js';
import type {ResultRow} from './row.js';

/** One indicator over its breakdown. */
export interface Computation {
  readonly indicator: string;
  readonly version: number;
  readonly unit: string;
  readonly dims: readonly Dimension[];
  readonly rows: readonly ResultRow[];
  /** Names of areas and other categories, by dimension. */
  readonly labels: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Category of the region that is all of the office's area: its code, or `total`. */
  readonly office?: string;
  /** Choices made where the caller left them open: `{base: 'eligible'}`. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Parameters that the caller set; none where all are as the indicator has them. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'severity' | 'params'>[];
}
