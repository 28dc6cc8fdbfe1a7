import type {Lang} from '../src/text/words.js';
import {UmkmFigure} from './internal/figure.js';
import {growthChart} from './internal/growth/chart.js';
import {growthMessages} from './internal/growth/messages.js';
import {growthModel, type GrowthModel} from './internal/growth/model.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * Units by size class over time: stacked bars with each year's total, a small chart for each class
 * with its change, breaks, provisional and missing figures as such. One or two periods are drawn
 * large with every part named.
 *
 * Reads `size.class`, `growth.yoy` and, where published, `growth.contribution`, each by region,
 * period and size class.
 *
 * @tag umkm-growth
 * @attr {"size_class" | "total"} by - `total` leaves the classes out
 * @cssprop --umkm-mikro - colour of a class; also `--umkm-kecil`, `--umkm-menengah`
 */
export class UmkmGrowth extends UmkmFigure<GrowthModel> {
  static override readonly tag = 'umkm-growth';
  static readonly messages = growthMessages;

  protected override subject(lang: Lang, context: FigureContext | null): string {
    const t = growthMessages[lang];
    return context ? t.caption(context.place, this.by !== 'total') : t.subject(this.by !== 'total');
  }

  protected override model(context: FigureContext): GrowthModel | FigureAbsence {
    return growthModel(context);
  }

  protected override chart(model: GrowthModel, frame: ChartFrame): Drawing {
    return growthChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width >= 600 ? 330 : 382;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-growth': UmkmGrowth;
  }
}
