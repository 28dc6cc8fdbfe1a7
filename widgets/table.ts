import type {Lang} from '../src/text/words.js';
import {UmkmFigure} from './internal/figure.js';
import {indicatorSubject} from './internal/figure-context.js';
import {
  indicatorMessages,
  indicatorModel,
  type IndicatorModel,
} from './internal/indicator-model.js';
import type {FigureAbsence, FigureContext} from './internal/model.js';

/**
 * Any indicator as a table: `indicator="size.class" by="period,size_class"`. The first dimension
 * makes the rows, the second the columns; with one dimension the numerator, the denominator and the
 * unknowns stand beside the value.
 *
 * @tag umkm-table
 */
export class UmkmTable extends UmkmFigure<IndicatorModel> {
  static override readonly tag = 'umkm-table';
  static readonly messages = indicatorMessages;
  static override properties = {...UmkmFigure.properties, indicator: {type: String}};

  /** Key of the indicator: `aid.coverage`. */
  declare indicator: string;

  constructor() {
    super();
    this.indicator = '';
  }

  protected override dependencies(): readonly unknown[] {
    return [this.indicator];
  }

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return indicatorSubject(this.indicator, lang, context);
  }

  protected override model(context: FigureContext): IndicatorModel | FigureAbsence {
    return indicatorModel(context, this.indicator);
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
