import {bilingual, type Lang} from '../../src/text/words.js';
import {indicatorSubject} from './figure-context.js';
import {UmkmFigure} from './figure.js';
import type {FigureAbsence, FigureContext, FigureModel} from './model.js';

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

  /** What the snapshot says of an indicator, or why there is nothing to show. */
  protected abstract modelOf(context: FigureContext, indicator: string): Model | FigureAbsence;

  protected override model(context: FigureContext): Model | FigureAbsence {
    const indicator = this.indicator || context.only;
    return indicator === ''
      ? {absent: 'empty', ...noIndicator[context.lang]}
      : this.modelOf(context, indicator);
  }

  protected override dependencies(): readonly unknown[] {
    return [this.indicator];
  }

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return indicatorSubject(this.indicator, lang, context);
  }
}

const noIndicator = bilingual({
  id: {
    title: 'Grafik ini belum diberi nama indikator.',
    reason: 'Isi atribut indicator, misalnya indicator="aid.coverage".',
  },
  en: {
    title: 'This figure was given no indicator.',
    reason: 'Set the attribute indicator, such as indicator="aid.coverage".',
  },
});
