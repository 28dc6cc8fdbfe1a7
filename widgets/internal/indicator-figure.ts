import type {Lang} from '../../src/text/words.js';
import {indicatorSubject} from './figure-context.js';
import {UmkmFigure} from './figure.js';
import type {FigureContext, FigureModel} from './model.js';

/** A figure of any indicator, named by an attribute. */
export abstract class IndicatorFigure<
  Model extends FigureModel = FigureModel,
> extends UmkmFigure<Model> {
  static override properties = {...UmkmFigure.properties, indicator: {type: String}};

  /** Key of the indicator: `aid.coverage`; of a file with a single one it can be left out. */
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
}
