import type {Lang} from '../../src/text/words.js';
import {UmkmFigure} from './figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext, FigureModel} from './model.js';
import {sectionsChart, sectionsModel, type SectionMaker, type SectionsModel} from './section.js';

/** Views of an element by name; the first shows where `view` names none. */
export type Views = Readonly<Record<string, readonly SectionMaker[]>>;

/**
 * A figure whose views are lists of pieces: what a family of indicators has to say. A subclass lists
 * them; one with a figure of its own for the main view says so with `main` and `mainChart`.
 */
export abstract class UmkmFamily<Model extends FigureModel = SectionsModel> extends UmkmFigure<
  Model | SectionsModel
> {
  static readonly views: Views = {};
  /** What the element is about, for a heading where there is nothing to tell. */
  static readonly about: Readonly<Record<Lang, string>> = {id: '', en: ''};

  /** The main view, where it is no list of pieces; null where it is. */
  protected main(_context: FigureContext): Model | FigureAbsence | null {
    return null;
  }

  protected mainChart(_model: Model, _frame: ChartFrame): Drawing | null {
    return null;
  }

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return [this.#family.about[lang], context?.place].filter(Boolean).join(', ');
  }

  protected override model(context: FigureContext): Model | SectionsModel | FigureAbsence {
    const {views} = this.#family;
    const named = Object.hasOwn(views, this.viewName);
    const main = named ? null : this.main(context);
    return main ?? sectionsModel(context, views[named ? this.viewName : Object.keys(views)[0]]);
  }

  protected override chart(model: Model | SectionsModel, frame: ChartFrame): Drawing | null {
    return 'sections' in model ? sectionsChart(model, frame) : this.mainChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 480 ? 560 : 480;
  }

  get #family(): typeof UmkmFamily {
    return this.constructor as unknown as typeof UmkmFamily;
  }
}
