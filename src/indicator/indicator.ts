import type {EventTable} from './events.js';
import type {ColumnRef, Expression, Param, Quantity} from './expression.js';

/** An indicator as data: what it is called, what it means and how it is computed. */
export interface Indicator {
  readonly key: string;
  /** Raised whenever the meaning of the number changes. */
  readonly version: number;
  readonly title: Words;
  readonly definition: Words;
  /**
   * The heading of a figure in one sentence: `{value}`, `{numerator}`, `{denominator}`, `{unknown}`,
   * `{place}`, `{period}`, `{category}` and the names of further figures are filled in; a part in
   * `[…]` is left out where a name in it has nothing. Growth has sentences of its own.
   */
  readonly sentence?: Words;
  /** The formula in words and signs, for the foot of a figure. */
  readonly formula: Words;
  readonly numerator: Words;
  readonly denominator: Words;
  readonly unknown: Words;
  readonly unit: Unit;
  readonly direction: 'up' | 'down' | 'neutral';
  /** Whether a count of it, crossed with an area, can give a business away. */
  readonly sensitive: boolean;
  readonly formulaKind: Formula;
  /** Breakdowns it may be asked for, beside region and period. */
  readonly dimensions: readonly Dimension[];
  /** Dimensions every answer lists, asked for or not. */
  readonly always: readonly Dimension[];
  /** Pitfalls, for the foot of a figure. */
  readonly notes: readonly Note[];
  readonly source: string;
  readonly msInd: MsInd;
}

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** A remark; `when: 'break'` only where the series is broken by the law on size classes. */
export interface Note extends Words {
  readonly when?: 'break';
}

export type Unit =
  | 'percent'
  | 'percentage_point'
  | 'count'
  | 'rupiah'
  | 'ratio'
  | 'index'
  | 'days'
  | 'class'
  | 'score';

/** Dimensions of answers; the margin over one is its category `total`. */
export const dimensions = [
  'region',
  'period',
  'size_class',
  'kbli',
  'sector',
  'owner_sex',
  'programme',
  'programme_type',
  'agency',
  'agency_b',
  'channel',
  'licence',
  'stage',
  'mentor',
  'product',
  'status',
  'kind',
  'field',
  'cohort',
] as const;

export type Dimension = (typeof dimensions)[number];

/**
 * The kinds of formula. Those of `PartsFormula` stop at parts; `cells` is a function over finished
 * parts, and `function` one over numbers that the caller gives.
 */
export type Formula = PartsFormula | CellsFormula | FunctionFormula;

export type PartsFormula =
  | CountFormula
  | RatioFormula
  | QuantityFormula
  | SumsFormula
  | QuotientFormula
  | TransitionFormula
  | DemographyFormula
  | CohortFormula
  | OverlapFormula
  | FilledFormula
  | ValidFormula
  | UniqueFormula
  | ConsistentFormula
  | AreasFormula
  | ReportedFormula
  | {readonly kind: 'attribution'};

/** What is counted. */
export type Grain =
  /** A business in a period. */
  | {readonly of: 'business'}
  /**
   * A row of a table, in the period of its day or year, or of `date` where another column is meant.
   * Rows of a table without days stand in the last period. `every`: also rows that the table itself
   * does not count, such as aid not delivered yet.
   */
  | {
      readonly of: 'row';
      readonly table: EventTable | 'registry';
      readonly date?: ColumnRef;
      readonly every?: true;
    }
  /** Rows of a table that share a role: a mentor, a business and its partner. */
  | {readonly of: 'group'; readonly table: EventTable; readonly by: 'mentor' | 'pair'};

/** Things per category. */
export interface CountFormula {
  readonly kind: 'count';
  /** Default: businesses. */
  readonly over?: Grain;
  readonly where: Expression;
  readonly layers?: Layers;
  readonly extra?: Readonly<Record<string, Expression>>;
  readonly reported?: ReportedParts;
}

/** 100 × things with `numerator` ÷ things with `denominator`, each counted once. */
export interface RatioFormula {
  readonly kind: 'ratio';
  /** Default: businesses. */
  readonly over?: Grain;
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** Evaluates `numerator` once per category of a multiple-answer dimension. */
  readonly per?: 'channel' | 'programme';
  /** Categories of a dimension that overlap, each with an answer of its own. */
  readonly layers?: Layers;
  /** `apart`: unknowns leave the denominator and are stated beside it, with bounds. Default: stay. */
  readonly unknowns?: 'stay' | 'apart';
  /** The result is 100 minus the ratio: those not reached. */
  readonly complement?: true;
  /** Further counts to state beside the ratio, among all things of the cell. */
  readonly extra?: Readonly<Record<string, Expression>>;
  readonly reported?: ReportedParts;
}

/** A multiple-answer dimension spelt out: `{licence: nib, pirt …}`. */
export interface Layers {
  readonly dim: Dimension;
  readonly of: Readonly<Record<string, LayerTruth>>;
}

/** What stands in place of the formula's own numerator and denominator in a category. */
export interface LayerTruth {
  readonly numerator: Expression;
  readonly denominator?: Expression;
  readonly extra?: Readonly<Record<string, Expression>>;
}

/** A number per thing: how many things, total, mean, median, largest. */
export interface QuantityFormula {
  readonly kind: 'quantity';
  readonly over: Grain;
  readonly where: Expression;
  readonly of: Quantity;
  /** What the value of the result is; the others stand beside it. */
  readonly show: 'mean' | 'total' | 'median';
  /** 100 for numbers 0…1 that are shown as percent. */
  readonly scale?: 1 | 100;
  /** States the share of things whose number is this or more. */
  readonly atLeast?: number;
  /** States how many things have the number 0, 1, 2, …, and how many partners there are. */
  readonly distribution?: true;
}

/** 100 × Σ numerator ÷ Σ denominator over rows where both are known. */
export interface SumsFormula {
  readonly kind: 'sums';
  readonly over: Grain;
  readonly where: Expression;
  readonly numerator: ColumnRef;
  readonly denominator: ColumnRef;
  readonly reported?: ReportedParts;
}

/** One count ÷ another of something else: businesses per mentor. */
export interface QuotientFormula {
  readonly kind: 'quotient';
  readonly numerator: CountFormula;
  readonly denominator: CountFormula;
  readonly scale: 1 | 100;
  readonly reported?: ReportedParts;
}

/**
 * The same businesses at the start and at the end of a span of years, by size class under one rule
 * (that of the end). Parts: a count per pair of states as `extra['mikro>kecil']`; states at the end
 * are also `keluar` (known to have left) and `unknown`.
 */
export interface TransitionFormula {
  readonly kind: 'transition';
  /** Years between start and end: `--param years=N`. */
  readonly years: Param;
  readonly show: 'upward' | 'net' | 'reclassification';
}

/** Births and deaths of businesses in the period. */
export interface DemographyFormula {
  readonly kind: 'demography';
  readonly reported?: ReportedParts;
}

/** Of the businesses born in a year (axis `cohort`), those active in later years. */
export interface CohortFormula {
  readonly kind: 'cohort';
}

/** Businesses that two agencies both serve: axes `agency` and `agency_b`. */
export interface OverlapFormula {
  readonly kind: 'overlap';
}

/** Filled cells ÷ cells of the mandatory columns, per `field` where asked. */
export interface FilledFormula {
  readonly kind: 'filled';
  readonly columns: readonly ColumnRef[];
}

/** Valid cells ÷ filled cells: what reading refused is filled and not valid. */
export interface ValidFormula {
  readonly kind: 'valid';
  readonly columns: readonly ColumnRef[];
}

/** Distinct keys ÷ records with a key. */
export interface UniqueFormula {
  readonly kind: 'unique';
  readonly table: 'registry';
}

/** Sum checks passed ÷ sum checks that can be made, over figures that came already counted. */
export interface ConsistentFormula {
  readonly kind: 'consistent';
}

/** Areas of a level in which something is the case ÷ areas of that level. */
export interface AreasFormula {
  readonly kind: 'areas';
  readonly level: 'kecamatan' | 'desa';
  /** An area counts where a row of the table lies in it, and `where` holds of the row. */
  readonly table: EventTable;
  readonly where: Expression;
  /** Rows that say that the area was looked at and nothing found. */
  readonly looked?: Expression;
  readonly reported?: ReportedParts;
}

/** Figures that only come already counted. */
export interface ReportedFormula {
  readonly kind: 'reported';
  readonly reported: ReportedParts;
  readonly scale: 1 | 100;
}

/** A function over finished parts of other formulas. `name` stands in `src/result/cells`. */
export interface CellsFormula {
  readonly kind: 'cells';
  readonly name: CellsFunction;
  readonly of: Readonly<Record<string, PartsFormula>>;
  /** The dimension the function compares along, always computed; `--param along=DIM` where allowed. */
  readonly along?: Dimension;
  /** Dimensions that may stand in for `along`. */
  readonly alongs?: readonly Dimension[];
  /** The result has no categories along it: one number for all of them. */
  readonly collapses?: true;
  /** Categories or numbers that `--param` can set, with their defaults. */
  readonly options?: Readonly<Record<string, string | number>>;
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

/** Measures of the `reported` table that stand for the same parts; several are added up. */
export interface ReportedParts {
  readonly numerator: string | readonly string[];
  readonly denominator?: string | readonly string[];
  /** Unit of the figures; default `usaha`. */
  readonly unit?: string;
  /** Measure per category of the dimension: `{licence: {nib: 'nibHolders'}}`. */
  readonly by?: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>>;
}

/** Indicator metadata after Satu Data Indonesia (MS-Ind, Peraturan BPS 5/2020). */
export interface MsInd {
  readonly konsep: string;
  readonly interpretasi: string;
  readonly ukuran: 'jumlah' | 'persentase' | 'rasio' | 'indeks';
  readonly satuan: string;
  readonly klasifikasi: string;
  readonly komposit: 'ya' | 'tidak';
  readonly kegiatan: string;
  readonly variabel: string;
  readonly levelEstimasi: string;
  readonly aksesUmum: 'ya' | 'tidak';
  readonly dokumen: string;
}

/** Declares an indicator; the place where a wrong definition stops compiling. */
export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}
