import type {CSSResultGroup} from 'lit';
import {IndicatorFigure} from './internal/indicator-figure.js';
import {flowStyles} from './internal/flow-part.js';
import {flowChart} from './internal/flow/chart.js';
import {flowMessages} from './internal/flow/messages.js';
import {flowModel, type FlowModel} from './internal/flow/model.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * Moves of the same businesses between the size classes of two periods: ribbons, the matrix of
 * transitions, and how many went up and down. Only those who moved are coloured; what is withheld is
 * named and not drawn.
 *
 * Reads the pairs (`mikro>kecil`) of `growth.upward_mobility`.
 *
 * @tag umkm-flow
 */
export class UmkmFlow extends IndicatorFigure<FlowModel> {
  static override readonly tag = 'umkm-flow';
  static readonly messages = flowMessages;

  static override styles: CSSResultGroup = [IndicatorFigure.styles, flowStyles];

  constructor() {
    super();
    this.indicator = 'growth.upward_mobility';
  }

  protected override modelOf(context: FigureContext, indicator: string): FlowModel | FigureAbsence {
    return flowModel(context, indicator);
  }

  protected override chart(model: FlowModel, frame: ChartFrame): Drawing {
    return flowChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 860 ? 760 : 400;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-flow': UmkmFlow;
  }
}
