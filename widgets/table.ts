import {IndicatorFigure} from './internal/indicator-figure.js';
import {indicatorMessages, type IndicatorModel} from './internal/indicator-model.js';
import type {FigureAbsence, FigureContext} from './internal/model.js';
import {tableModel} from './internal/table/model.js';

/**
 * Any indicator as a table: `indicator="aid.coverage" by="region" columns="period" sparkline`. With
 * one dimension the numerator, the denominator and the unknowns stand beside the value. A click on
 * a head sorts the rows, the third one puts them back; figures that are not there always come last,
 * in the order in which they stood.
 *
 * @tag umkm-table
 * @attr {string} by - dimension along the rows, or rows and columns with a comma: `region`, `period`, `size_class`, …
 */
export class UmkmTable extends IndicatorFigure<IndicatorModel> {
  static override readonly tag = 'umkm-table';
  static readonly messages = indicatorMessages;
  static override properties = {
    ...IndicatorFigure.properties,
    columns: {type: String},
    sparkline: {type: Boolean},
  };

  /** Dimension along the columns: `period`; rows are areas where `by` is left out. */
  declare columns: string;
  /** A small line over the periods beside each row. */
  declare sparkline: boolean;

  constructor() {
    super();
    this.columns = '';
    this.sparkline = false;
  }

  protected override dependencies(): readonly unknown[] {
    return [...super.dependencies(), this.columns, this.sparkline];
  }

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): IndicatorModel | FigureAbsence {
    const {columns, sparkline} = this;
    return tableModel(context, indicator, {columns, sparkline});
  }

  protected override chart(): null {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-table': UmkmTable;
  }
}
