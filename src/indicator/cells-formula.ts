import type {Dimension} from './dimensions.js';
import type {PartsFormula} from './formula.js';

/** A function over finished parts of other formulas. `name` stands in `src/result/cells`. */
export interface CellsFormula {
  readonly kind: 'cells';
  readonly name: CellsFunction;
  readonly of: Readonly<Record<string, PartsFormula>>;
  /** The dimension the function compares along, always computed; `--param along=DIM` where allowed. */
  readonly along?: Dimension;
  /** Dimensions that may stand in for `along`. */
  readonly alongs?: readonly Dimension[];
  /** Formulas that take the place of those of `of` with the same name; the first that fits. */
  readonly instead?: readonly Instead[];
  /** The result has no categories along it: one number for all of them. */
  readonly collapses?: true;
  /** Categories or numbers that `--param` can set, with their defaults. */
  readonly options?: Readonly<Record<string, string | number>>;
}

/** What an option changes in what is counted: `{along: 'product'}`, `{variable: 'workers'}`. */
export interface Instead {
  /** Values of options, the dimension compared along among them; all must fit. */
  readonly when: Readonly<Record<string, string>>;
  readonly of: Readonly<Record<string, PartsFormula>>;
}

export type CellsFunction =
  | 'change'
  | 'share'
  | 'contribution'
  | 'difference'
  | 'cagr'
  | 'index'
  | 'linked'
  | 'theil'
  | 'concentration'
  | 'locationQuotient'
  | 'dynamicLocationQuotient'
  | 'quadrant'
  | 'shiftShare'
  | 'herfindahl'
  | 'krugman'
  | 'klassen'
  | 'ranking'
  | 'stepConversion'
  | 'stale'
  | 'weakest';

/** A function of numbers the caller gives: `name` is exported by the package. */
export interface FunctionFormula {
  readonly kind: 'function';
  readonly name: string;
}
