import type {Lang} from '../src/text/words.js';
import {UmkmFamily} from './internal/family.js';
import {growthChart} from './internal/growth/chart.js';
import {growthMessages} from './internal/growth/messages.js';
import {growthModel, type GrowthModel} from './internal/growth/model.js';
import {fields} from './internal/sections/fields.js';
import {stacked, trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
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
 * @attr {"areas" | "composition" | "index" | "contribution" | "demography" | "entrepreneurship"} view - growth by area, classes in each area, index, contribution of each class, births and deaths, entrepreneurs; units by class where it is left out
 * @attr {"size_class" | "total"} by - `total` leaves the classes out
 * @cssprop --umkm-mikro - colour of a class; also `--umkm-kecil`, `--umkm-menengah`
 */
export class UmkmGrowth extends UmkmFamily<GrowthModel> {
  static override readonly tag = 'umkm-growth';
  static readonly messages = growthMessages;
  static override readonly views = {
    areas: [ranked('growth.yoy', {at: {size_class: 'total'}})],
    composition: [stacked('size.class', {across: 'size_class'})],
    index: [trend('growth.index', {by: 'size_class'})],
    contribution: [ranked('growth.contribution', {along: 'size_class', sort: 'order'})],
    demography: [
      fields('growth.demography', {
        title: {id: 'Usaha yang lahir dan mati', en: 'Businesses born and ended'},
        unit: 'count',
        metrics: {
          active_start: {id: 'Aktif pada awal tahun', en: 'Active at the start of the year'},
          births: {id: 'Lahir', en: 'Born'},
          deaths: {id: 'Mati', en: 'Ended'},
          active_end: {id: 'Aktif pada akhir tahun', en: 'Active at the end of the year'},
        },
      }),
    ],
    entrepreneurship: [
      ranked('growth.entrepreneurship_ratio', {along: 'kind', sort: 'order'}),
      trend('growth.proportion_became_entrepreneur'),
    ],
  };

  protected override subject(lang: Lang, context: FigureContext | null): string {
    const t = growthMessages[lang];
    return [t.subject(this.by !== 'total'), context?.place].filter(Boolean).join(', ');
  }

  protected override main(context: FigureContext): GrowthModel | FigureAbsence {
    return growthModel(context);
  }

  protected override mainChart(model: GrowthModel, frame: ChartFrame): Drawing {
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
