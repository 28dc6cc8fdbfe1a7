import type {Expression} from './expression.js';

/** An indicator as data: what it is called, what it means and how it is computed. */
export interface Indicator {
  readonly key: string;
  /** Raised whenever the meaning of the number changes. */
  readonly version: number;
  readonly title: Words;
  readonly definition: Words;
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

export type Unit = 'percent' | 'percentage_point' | 'count';

export type Dimension =
  'region' | 'period' | 'size_class' | 'sector' | 'owner_sex' | 'programme' | 'channel';

/**
 * The kinds of formula. `count` and `ratio` stop at parts that can be added up; the others are
 * functions over finished parts of another indicator.
 */
export type Formula =
  | CountFormula
  | RatioFormula
  | {readonly kind: 'change' | 'share' | 'contribution'; readonly of: CountFormula}
  | {
      readonly kind: 'difference';
      readonly of: RatioFormula;
      readonly along: Dimension;
      readonly a: string;
      readonly b: string;
    }
  | {readonly kind: 'attribution'};

/** Businesses per category. */
export interface CountFormula {
  readonly kind: 'count';
  readonly where: Expression;
  readonly reported: ReportedParts;
}

/** 100 × businesses with `numerator` ÷ businesses with `denominator`, each counted once. */
export interface RatioFormula {
  readonly kind: 'ratio';
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** Evaluates `numerator` once per category of a multiple-answer dimension. */
  readonly per?: 'channel' | 'programme';
  /** Further counts to state beside the ratio, among all businesses of the cell. */
  readonly extra?: Readonly<Record<string, Expression>>;
  readonly reported?: ReportedParts;
}

/** Measures of the `reported` table that stand for the same parts. */
export interface ReportedParts {
  readonly numerator: string;
  readonly denominator?: string;
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
