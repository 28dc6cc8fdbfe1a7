import {IndicatorFigure} from './internal/indicator-figure.js';
import {dimsOf} from './internal/indicator.js';
import {
  indicatorMessages,
  indicatorModel,
  type IndicatorModel,
} from './internal/indicator-model.js';
import {lineChart} from './internal/line-chart.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * Any indicator over time: `indicator="aid.coverage" by="period,programme"`. Each category of the
 * second dimension is a line with its name and last value at its end; provisional stretches are
 * dotted, a break or a missing figure interrupts it.
 *
 * @tag umkm-line
 */
export class UmkmLine extends IndicatorFigure<IndicatorModel> {
  static override readonly tag = 'umkm-line';
  static readonly messages = indicatorMessages;

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): IndicatorModel | FigureAbsence {
    const dims = dimsOf(context, indicator).filter((dim) => dim !== 'period');
    // Time always runs along the axis.
    const by = ['period', ...dims].join(',');
    return indicatorModel({...context, by}, indicator, {drawn: true});
  }

  protected override chart(model: IndicatorModel, frame: ChartFrame): Drawing {
    return lineChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 480 ? 228 : 288;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-line': UmkmLine;
  }
}
