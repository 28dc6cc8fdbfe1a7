import type {Flag} from './flags.js';

/**
 * A column holds one value per row in a typed array, never an object per row.
 * Text is dictionary-encoded: equal texts share one code.
 */
export type Column = TextColumn | NumberColumn | DateColumn | TruthColumn;

/** `codes[row]` is an index into `dictionary`, or `MISSING_CODE`. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
  /**
   * Another column's dictionary with whose texts this one begins: a code below its length means the
   * same text in both. Tables that name the businesses of a register share its identifiers this way.
   */
  readonly base?: readonly string[];
  /** The column whose dictionary `base` is, known without making its texts. */
  readonly shares?: TextColumn;
  /** How many texts the dictionary has, where these are made only when somebody asks for them. */
  readonly size?: number;
}

/** `values[row]` is the number in the column's unit, or `NaN` where it is missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  /** What the cell itself said about its value; only rows that said something. */
  readonly notes?: ReadonlyMap<number, CellNote>;
}

/** `days[row]` counts days since 1970-01-01, or is `MISSING_DAY`. */
export interface DateColumn {
  readonly kind: 'date';
  readonly days: Int32Array;
  /**
   * The last day where a cell states several, as `28 s.d. 29 November 2024`: `days[row]` is the
   * first. `MISSING_DAY` in every other row; absent where no cell states several.
   */
  readonly ends?: Int32Array;
}

/** `values[row]` is `NO`, `YES` or `UNKNOWN`; a blank cell is unknown, never no. */
export interface TruthColumn {
  readonly kind: 'truth';
  readonly values: Uint8Array;
}

/** A cell's own remark: `± 6.800` is flagged `E` and rounded to 100. */
export interface CellNote {
  readonly flags: readonly Flag[];
  /** The unit the figure was rounded to: 100 stands for half a hundred up or down. */
  readonly rounding?: number;
  /** The cell holds nothing, so that nothing was stated: a sum of its parts may stand in for it. */
  readonly blank?: true;
  /**
   * The lower end of a bracket, in the column's unit: 2 thousand million for `2M–15M`. The value of a
   * bracket is missing. Brackets meet at their ends, and the law counts the upper one in: of
   * `2M–15M` the lower end is not part, of `> 5.000` neither.
   */
  readonly low?: number;
  /** The upper end of a bracket; absent in `> 50M`. Of `< 2M` it is not part. */
  readonly high?: number;
  /** A percentage beside the figure: 80 for `4.000 (80 persen)`. */
  readonly share?: number;
  /** What a mark says beyond its flag: `**` is very provisional, `r` corrected. */
  readonly remark?: 'very_provisional' | 'revised';
}

export const MISSING_CODE = -1;
export const MISSING_DAY = -2147483648;
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
