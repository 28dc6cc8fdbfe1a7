import type {CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import {flowStyles} from './internal/flow-part.js';
import {flowChart} from './internal/flow/chart.js';
import {flowModel, type FlowModel} from './internal/flow/model.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';

/**
 * Naik kelas: the same businesses in two years, and the classes they moved between. Only who moved is
 * coloured; an exit or a class not known is no move down.
 *
 * @tag umkm-size-mobility
 * @attr {"trend" | "survival" | "rules"} view - upward mobility over the years, who survives, counts under one rule; flow and table of transitions where it is left out
 */
export class UmkmSizeMobility extends UmkmFamily<FlowModel> {
  static override readonly tag = 'umkm-size-mobility';
  static override readonly about = {id: 'Naik kelas UMKM', en: 'MSMEs moving up a class'};
  static override styles: CSSResultGroup = [UmkmFamily.styles, flowStyles];
  static override readonly views = {
    trend: [
      trend('growth.upward_mobility'),
      tiles({id: 'Pindah kelas', en: 'Moves'}, [
        {
          indicator: 'growth.net_upgrades',
          title: {id: 'Selisih naik dan turun', en: 'Up less down'},
        },
      ]),
    ],
    survival: [trend('growth.survival', {by: 'cohort'})],
    rules: [ranked('growth.reclassification', {along: 'size_class', sort: 'order'})],
  };

  protected override main(context: FigureContext): FlowModel | FigureAbsence {
    return flowModel(context, 'growth.upward_mobility');
  }

  protected override mainChart(model: FlowModel, frame: ChartFrame): Drawing {
    return flowChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 860 ? 760 : 400;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-size-mobility': UmkmSizeMobility;
  }
}
