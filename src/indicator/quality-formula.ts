import type {WordParam} from './formula.js';
import type {ColumnRef, Param} from './expression.js';

/**
 * 100 × filled mandatory cells ÷ (records × mandatory fields), per `field` where asked.
 *
 * Records are the businesses of the register in the period, whatever their state. A field is one cell
 * of a record, filled where one of its columns holds something: also a bracket, and what reading
 * refused, which is for `valid` to tell. A column that no file has is empty everywhere. Extra:
 * `records`, and `filled_<field>` per mandatory field.
 */
export interface FilledFormula {
  readonly kind: 'filled';
  /** Fields that may be mandatory, each with the columns that can fill it. */
  readonly fields: Readonly<Record<string, readonly ColumnRef[]>>;
  /** Those that are, with commas between: `--param fields=nib,kbli`. */
  readonly mandatory: WordParam<string>;
}

/**
 * 100 × valid cells ÷ (valid + refused) of the columns, per `field` (the column) where asked. Cells
 * are those of the records of `FilledFormula`; empty ones are in neither. A cell that reading refused
 * is not valid, even where another column made up for it. Extra: `refused`.
 */
export interface ValidFormula {
  readonly kind: 'valid';
  readonly columns: readonly ColumnRef[];
}

/**
 * 100 × distinct keys ÷ rows with a key, those that reading set aside or refused for their key
 * included. A business stands in every period in which it is in the register; a row without a key
 * (identifier, else NIB, else NIK) in none. Extra: `duplicate_records`, rows beyond the first.
 */
export interface UniqueFormula {
  readonly kind: 'unique';
  readonly table: 'registry';
}

/**
 * 100 × records whose day in the column lies at most `maxAge` days before the day that the figures
 * describe (else the cut-off) ÷ records. In the last period with a stock, for a record tells only when
 * it was updated last; other periods, and a register without the column, are missing. Extra:
 * `never_updated` (blank), `misdated` (refused, or after that day); neither is in the numerator.
 */
export interface TimelyFormula {
  readonly kind: 'timely';
  readonly column: ColumnRef;
  readonly maxAge: Param;
}

/**
 * 100 × sum checks passed ÷ sum checks that can be made, over figures that came already counted.
 *
 * Checks are made where a total and one of its parts are stated, all else being equal: of the three
 * size classes (a total with large businesses passes as well), and of two or more areas next below an
 * area. One with a part that is missing or approximate, or a total that is, cannot be made. A
 * difference that stated rounding explains passes. Rates and averages are not added up. A check stands
 * at the area of its total; those of the whole in the margin alone. Totals that reading set aside are
 * not among the figures. Without reported figures there is no check (zero). Extra: `failed`,
 * `not_checkable`.
 */
export interface ConsistentFormula {
  readonly kind: 'consistent';
}
