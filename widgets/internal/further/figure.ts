import {IndicatorFigure} from '../indicator-figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext, FigureModel} from '../model.js';
import type {SectionsModel} from '../section.js';
import {further} from './later.js';

/** A figure of any indicator that has further views; a page loads them with the first it shows. */
export abstract class FurtherFigure<Model extends FigureModel> extends IndicatorFigure<
  Model | SectionsModel
> {
  /** Names of the further views that the element has. */
  static readonly further: readonly string[] = [];

  /** What the main view says. */
  protected abstract mainModel(
    context: FigureContext,
    indicator: string,
  ): Model | SectionsModel | FigureAbsence;

  protected abstract mainChart(model: Model, frame: ChartFrame): Drawing;

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): Model | SectionsModel | FigureAbsence {
    const {further: names} = this.constructor as typeof FurtherFigure;
    const main = (): Model | SectionsModel | FigureAbsence => this.mainModel(context, indicator);
    if (!names.includes(this.viewName)) return main();
    if (further.made === null) return further.absence();
    return further.made.furtherViews.model(this.viewName, context, indicator) ?? main();
  }

  protected override chart(model: Model | SectionsModel, frame: ChartFrame): Drawing {
    return further.made !== null && 'sections' in model
      ? further.made.furtherViews.chart(model, frame)
      : this.mainChart(model as Model, frame);
  }
}
