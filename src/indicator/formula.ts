import type {CellsFormula, FunctionFormula} from './cells-formula.js';
import type {Dimension} from './dimensions.js';
import type {
  FilledFormula,
  ValidFormula,
  UniqueFormula,
  TimelyFormula,
  ConsistentFormula,
} from './quality-formula.js';
import type {EventTable} from './events.js';
import type {ColumnRef, Expression, Param, Quantity} from './expression.js';
import type {SizeClass} from './size-class.js';

export type * from './cells-formula.js';
export type * from './quality-formula.js';

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
  | MatrixFormula
  | FilledFormula
  | ValidFormula
  | UniqueFormula
  | TimelyFormula
  | ConsistentFormula
  | AreasFormula
  | ReportedFormula
  | SpreadFormula
  | {readonly kind: 'attribution'};

/** What is counted. */
export type Grain =
  /** A business in a period. */
  | {readonly of: 'business'}
  /**
   * A row of a table, in the period of its day or year, or of `date` where another column is meant.
   * Rows of a table without days stand in the last period that has begun by the cut-off. `every`: also rows that the table itself
   * does not count, such as aid not delivered yet.
   */
  | {
      readonly of: 'row';
      readonly table: EventTable | 'registry';
      readonly date?: ColumnRef;
      readonly every?: true;
      /** Of several rows about one business only the first. */
      readonly once?: true;
    }
  /**
   * A licence of one of the kinds, in every period at whose end it is in the state. One without a day
   * of issue stands in all periods; where an application is without one, applications are known from
   * the last period begun by the cut-off only. Nothing is known before the first one of these kinds.
   */
  | {readonly of: 'licence'; readonly kinds: readonly string[]; readonly state: LicenceState}
  /** Rows of a table that share a role: a mentor, a business and its partner. */
  | {readonly of: 'group'; readonly table: EventTable; readonly by: 'mentor' | 'pair'};

/** What has become of a licence: granted and not expired, granted and expired, or asked for. */
export type LicenceState = 'inForce' | 'expired' | 'application';

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
  /** Numbers to state beside it, each over the things of which `where` is true and it is known. */
  readonly numbers?: Readonly<Record<string, BesideNumber>>;
  /** Counts of other things to state beside it, over the same breakdown. */
  readonly beside?: Readonly<Record<string, CountFormula>>;
  readonly reported?: ReportedParts;
}

/** The mean, or the median of every margin anew, of a number. */
export interface BesideNumber {
  readonly show: 'mean' | 'median';
  readonly where: Expression;
  readonly of: Quantity;
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
  /** Measures that stand for it where it only came counted. */
  readonly reported?: ReportedParts;
}

/**
 * A number per thing: how many things, total, mean, median, largest.
 *
 * Counted are the things of which `where` is true and the number known. Unknown are those of which
 * `where` is unknown, or the number missing; they are stated, and in no figure. A quotient by zero is
 * neither: it does not apply. Without a thing there is no mean, and the total is 0, unless there are
 * unknown ones: then all is missing. Parts: numerator = total, denominator = things counted,
 * `squares` = sum of squares, `median`, `max`. Medians, maxima and groups (a mentor) are made for
 * every margin anew.
 */
export interface QuantityFormula {
  readonly kind: 'quantity';
  readonly over: Grain;
  readonly where: Expression;
  readonly of: Quantity;
  /** What the value of the result is. */
  readonly show: 'mean' | 'total' | 'median';
  /** Figures that stand beside it. */
  readonly states: readonly QuantityFigure[];
  /** 100 for numbers 0…1 that are shown as percent. */
  readonly scale?: 1 | 100;
  /** States the share of things whose number is this or more. */
  readonly atLeast?: number;
  /**
   * States how many things have the number 0, 1, 2, … and what the network is like: its edges (a
   * thing and one of the values it is different in), density, and the share of the largest value.
   */
  readonly distribution?: true;
  /** Total and number of things, where only those came counted: there is no median then. */
  readonly reported?: ReportedParts;
}

export type QuantityFigure =
  | 'n'
  | 'total'
  | 'mean'
  | 'median'
  | 'max'
  | 'max_to_mean'
  /** Population standard deviation ÷ mean, percent. */
  | 'cv'
  /** Largest ÷ total, percent. */
  | 'top_share'
  /** Things whose quotient has a divisor of zero. */
  | 'not_applicable';

/**
 * 100 × Σ numerator ÷ Σ denominator over rows where both are known. A row with one of the two missing
 * is unknown and in neither sum; nor is one whose denominator is zero, which has no rate (`items_zero`).
 * `items` counts the rows summed, `items_above` those whose numerator is the larger one.
 */
export interface SumsFormula {
  readonly kind: 'sums';
  readonly over: Grain;
  readonly where: Expression;
  readonly numerator: ColumnRef;
  readonly denominator: ColumnRef;
  readonly reported?: ReportedParts;
}

/**
 * One count ÷ another of something else: businesses per mentor. Cells are those of either count; a
 * category that one of them does not have is zero there. Unknown is that of the denominator.
 */
export interface QuotientFormula {
  readonly kind: 'quotient';
  readonly numerator: CountFormula;
  readonly denominator: CountFormula;
  readonly scale: 1 | 100;
  readonly reported?: ReportedParts;
}

/**
 * The same businesses at the start and at the end of a span of years, by size class under one rule:
 * that of the end, or the one the caller asks for. Cells are those of the end.
 *
 * Start: businesses in the register and not known to have left, branches of larger firms aside, by
 * class (`unknown` without one). End: the class, `keluar` (a row that says closed, inactive or
 * moved, or that it is a branch now) or `unknown` (no row, or a row without a class). Parts: a count
 * per pair of states as `extra['mikro>kecil']`. A period is compared where both ends have a stock;
 * where no business at all has a row at both ends the moves are missing.
 *
 * - `upward`: numerator = of class `from` to a higher one, denominator = all of `from` at the start,
 *   unknown = of `from` to `unknown`
 * - `net`: numerator = up − down, unknown = pairs with `unknown` on either side, but `keluar`
 * - `reclassification`: numerator = listed businesses per class under the rule of their year,
 *   `constant` the same under the rule of the last period, and those that came down into the class
 *   since the period before, on both bases: `apparent_downgrades`, `true_downgrades`
 */
export interface TransitionFormula {
  readonly kind: 'transition';
  /** Years between start and end: `--param years=N`. */
  readonly years: Param;
  readonly show: 'upward' | 'net' | 'reclassification';
  /** The class at the start that `upward` is about. */
  readonly from?: WordParam<'mikro' | 'kecil' | 'menengah'>;
  /**
   * `upward`: those that rose ÷ businesses of class `from` `years` earlier. `reclassification`:
   * figures as published.
   */
  readonly reported?: ReportedParts;
}

/** A word that `--param NAME=WORD` can set, among a few. */
export interface WordParam<Word extends string> {
  readonly param: string;
  readonly default: Word;
}

/**
 * Births and deaths of businesses in the period, against the stock one year earlier.
 *
 * A birth is a business listed now, founded this year, and not listed in either of the two years
 * before: registration is no birth, nor is reactivation. A death is one listed a year ago of which
 * the row of this period says closed or inactive; moving away is none. Numerator = births + deaths,
 * denominator = listed a year ago + births, unknown = new in the list without a founding date, and
 * listed a year ago without a row now. Births are missing without any founding year, deaths without
 * any status, or where nobody listed a year ago has a row now. Extra: `births`, `deaths`,
 * `active_start`, `active_end`.
 */
export interface DemographyFormula {
  readonly kind: 'demography';
  /** Numerator: births, then deaths. Denominator: the stock, taken one year earlier. */
  readonly reported?: ReportedParts;
}

/**
 * Of the businesses born in a year (axis `cohort`; births as in `DemographyFormula`), those in the
 * register and not known to have left in later years, whatever their size then. Denominator = the
 * cohort, unknown = those without a row, which stay in it; where none has a row the numerator is
 * missing. `extra.years` = age.
 */
export interface CohortFormula {
  readonly kind: 'cohort';
}

/**
 * Businesses that two agencies both serve, over the service tables of the period: axes `agency` and
 * `agency_b`, without margins, every pair in both orders. Numerator = served by both, denominator =
 * served by one of them, each business once; extra `size_a`, `size_b`. Unknown = served, but (also)
 * by an agency that the row does not name.
 */
export interface OverlapFormula {
  readonly kind: 'overlap';
}

/**
 * 100 × agencies with a row of the table ÷ agencies of the office (those configured, and those the
 * table names), by `agency` and `programme_type`. Extra: `programmes`, the rows of the cell, also of
 * agencies left blank; and in the margin over both `types_with_two_or_more_agencies`. A cell of one
 * agency has it as its denominator. The region has no categories.
 */
export interface MatrixFormula {
  readonly kind: 'matrix';
  readonly table: 'programme';
}

/**
 * 100 × areas of a level in which something is the case ÷ areas of that level, those configured and
 * those the register names.
 *
 * A row lies in the area it names (its desa, its kecamatan, the area of its mentor), else in that of
 * its business. Rows of unknown area are in no area (`unplaced`); where all of a period are, nothing
 * is known. Cells are the areas that the region's categories hold. Unknown = areas not looked at,
 * where `looked` says which were. Extra: `looked` = looked at with nothing found; `mentors` and
 * `unplaced` in the margin over region and per category.
 */
export interface AreasFormula {
  readonly kind: 'areas';
  readonly level: 'kecamatan' | 'desa';
  /** An area counts where a row of the table lies in it, and `where` holds of the row. */
  readonly table: EventTable;
  readonly where: Expression;
  /** Rows that say that the area was looked at and nothing found. */
  readonly looked?: Expression;
  /** Who is told apart among the rows: the mentors of the areas. */
  readonly counts?: 'mentors';
  readonly reported?: ReportedParts;
  /** Areas looked at with nothing found, where they only came counted. */
  readonly reportedLooked?: ReportedParts;
}

/**
 * Different areas of a level in which counted things lie: the desa that make a product. Numerator =
 * areas, counted once in every margin; unknown = counted things of unknown area. Where all things of
 * a cell are of unknown area the numerator is missing; without things it is zero.
 */
export interface SpreadFormula {
  readonly kind: 'spread';
  /** Default: businesses. */
  readonly over?: Grain;
  readonly where: Expression;
  readonly level: 'kecamatan' | 'desa';
}

/** Figures that only come already counted. */
export interface ReportedFormula {
  readonly kind: 'reported';
  readonly reported: ReportedParts;
  readonly scale: 1 | 100;
  /** Categories of a dimension, each with measures of its own. */
  readonly layers?: {
    readonly dim: Dimension;
    readonly of: Readonly<Record<string, ReportedParts>>;
  };
  /**
   * The denominator is the stock of one size class: that of an office of the level, or the one the
   * parameter names. Register rows may tell it as well.
   */
  readonly ofClass?: {
    readonly param: string;
    readonly provinsi: SizeClass;
    readonly kabupaten: SizeClass;
  };
}

/** Measures of the `reported` table that stand for the same parts; several are added up. */
export interface ReportedParts {
  readonly numerator: string | readonly string[];
  readonly denominator?: string | readonly string[];
  /** Unit of the figures; default `usaha`. */
  readonly unit?: string;
  /** Unit of those of the denominator, where it is another. */
  readonly denominatorUnit?: string;
  /** Measure per category of the dimension: `{licence: {nib: 'nibHolders'}}`. */
  readonly by?: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>>;
}
