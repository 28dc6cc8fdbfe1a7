import {datasetsOf} from '../src/snapshot/cells.js';
import {FurtherFigure} from './internal/further/figure.js';
import {trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {
  sectionsChart,
  sectionsModel,
  type SectionMaker,
  type SectionsModel,
} from './internal/section.js';

/**
 * Any indicator of the snapshot with a chart that fits what is published of it: bars by area or
 * category, a line over the years, or one number. `view` asks for another one: bars in groups, what
 * a count consists of, how many areas lie in which interval, how far two groups are apart.
 *
 * @tag umkm-indicator
 * @attr {"grouped" | "stacked" | "histogram" | "gap"} view - what fits best where it is left out
 * @attr {string} by - `region`, `period`, or another dimension; what fits best where it is left out
 */
export class UmkmIndicator extends FurtherFigure<SectionsModel> {
  static override readonly tag = 'umkm-indicator';
  static override readonly further = ['grouped', 'stacked', 'histogram', 'gap'];

  protected override mainModel(
    context: FigureContext,
    indicator: string,
  ): SectionsModel | FigureAbsence {
    return sectionsModel(context, [fitting(indicator, context)]);
  }

  protected override mainChart(model: SectionsModel, frame: ChartFrame): Drawing {
    return sectionsChart(model, frame);
  }
}

/** The first of the charts that the snapshot has the figures for. */
function fitting(indicator: string, {by, snapshot}: FigureContext): SectionMaker {
  const dims = by.split(',').flatMap((dim) => dim.trim().split(':')[0] || []);
  const further = dims.find((dim) => dim !== 'region' && dim !== 'period');
  const published = datasetsOf(snapshot, indicator);
  const own = published
    .flatMap(({id}) => id.slice(0, -1))
    .find((dim) => dim !== 'region' && dim !== 'period');
  const title = published[0]?.extension.title ?? {id: '', en: ''};
  const makers: SectionMaker[] = dims.includes('period')
    ? [trend(indicator, further === undefined ? {} : {by: further})]
    : further !== undefined
      ? [ranked(indicator, {along: further})]
      : dims.includes('region')
        ? [ranked(indicator)]
        : [
            areas(indicator),
            ...(own === undefined ? [] : [ranked(indicator, {along: own})]),
            trend(indicator),
            tiles(title, [{indicator, title}]),
          ];
  return (context) => {
    for (const make of makers) {
      const section = make(context);
      if (section !== null) return section;
    }
    return null;
  };
}

/** Bars by area, where there is any area below the region. */
function areas(indicator: string): SectionMaker {
  return (context) => {
    const section = ranked(indicator)(context);
    return section && 'rows' in section && section.rows.length > 2 ? section : null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-indicator': UmkmIndicator;
  }
}
