import type {CSSResultGroup} from 'lit';
import {IndicatorFigure} from './internal/indicator-figure.js';
import {funnelStyles} from './internal/funnel-part.js';
import {funnelChart} from './internal/funnel/chart.js';
import {funnelMessages} from './internal/funnel/messages.js';
import {funnelModel, type FunnelModel} from './internal/funnel/model.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {stackParts} from './internal/parts.js';

/**
 * Steps of a published indicator as a funnel: the count of each, its share of the step before and of
 * the first, a wedge from bar to bar. Steps that are no part of each other have no wedge between
 * them and are shown as shares of their own bases.
 *
 * @tag umkm-funnel
 * @attr {string} by - dimension of the steps: `licence`, `stage`
 */
export class UmkmFunnel extends IndicatorFigure<FunnelModel> {
  static override readonly tag = 'umkm-funnel';
  static readonly messages = funnelMessages;

  static override styles: CSSResultGroup = [IndicatorFigure.styles, funnelStyles];

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): FunnelModel | FigureAbsence {
    return funnelModel(context, indicator);
  }

  protected override chart(model: FunnelModel, frame: ChartFrame): Drawing {
    return stackParts(model.sub, [funnelChart(model, frame)]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-funnel': UmkmFunnel;
  }
}
