import {dimensions, type Dimension} from './dimensions.js';
import type {CellsFormula, Formula, FunctionFormula} from './formula.js';

export type * from './formula.js';
export {dimensions, type Dimension};

/** An indicator as data: what it is called, what it means and how it is computed. */
export interface Indicator {
  readonly key: string;
  /** Raised whenever the meaning of the number changes. */
  readonly version: number;
  readonly title: Words;
  readonly definition: Words;
  /**
   * The heading of a figure in one sentence. Filled in are `{value}` (`{signed}` with a plus),
   * `{numerator}`, `{denominator}` (`{numeratorRupiah}`, `{denominatorRupiah}`), `{unknown}`, `{place}`,
   * `{period}`, `{previous}`, `{category}` (all categories) or the name of one dimension (`{stage}`),
   * `{most}` (highest, where the figure is that of several), `{named}` (a category that is the value),
   * parameters (`{days}`) and further figures by their names. `{n|one|other}` is the word for a number;
   * a part in `[…]` is left out where a name in it has nothing. A change has sentences of its own, and a
   * function of given numbers has none.
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
  /** Planning document that uses it, and its code there: `Bappenas 02.10.005`. */
  readonly dokumen: string;
  readonly kodeDokumen?: string;
  /** Keys or names of what a composite one is made of. */
  readonly komponen?: readonly string[];
}

/** Formulas that a heading needs no template for. */
type WithoutSentence = FunctionFormula | (CellsFormula & {readonly name: 'change'});

/** Every other indicator must say what its figures say. */
type DeclaredIndicator = Indicator &
  ({readonly sentence: Words} | {readonly formulaKind: WithoutSentence});

/** Declares an indicator; the place where a wrong definition stops compiling. */
export function defineIndicator(indicator: DeclaredIndicator): Indicator {
  return indicator;
}
