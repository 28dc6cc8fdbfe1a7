import {IndicatorFigure} from '../indicator-figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext, FigureModel} from '../model.js';
import type {SectionsModel} from '../section.js';
import {furtherViews} from './later.js';

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

  protected override dependencies(): readonly unknown[] {
    return [...super.dependencies(), furtherViews.state];
  }

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): Model | SectionsModel | FigureAbsence {
    if (!this.#further) return this.mainModel(context, indicator);
    const views = furtherViews.of(this);
    if (views === null) return {absent: 'waiting'};
    return views.model(this.viewName, context, indicator) ?? this.mainModel(context, indicator);
  }

  protected override chart(model: Model | SectionsModel, frame: ChartFrame): Drawing {
    const views = this.#further ? furtherViews.of(this) : null;
    return views && 'sections' in model
      ? views.chart(model, frame)
      : this.mainChart(model as Model, frame);
  }

  protected override again(): void {
    furtherViews.retry();
    this.requestUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#further || furtherViews.pending === null) return done;
    await furtherViews.pending;
    return super.getUpdateComplete();
  }

  get #further(): boolean {
    const {further} = this.constructor as typeof FurtherFigure;
    return further.includes(this.viewName);
  }
}
