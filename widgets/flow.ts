import type {CSSResultGroup} from 'lit';
import type {Lang} from '../src/text/words.js';
import {UmkmFigure} from './internal/figure.js';
import {indicatorSubject} from './internal/figure-context.js';
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
export class UmkmFlow extends UmkmFigure<FlowModel> {
  static override readonly tag = 'umkm-flow';
  static readonly messages = flowMessages;
  static override properties = {...UmkmFigure.properties, indicator: {type: String}};

  static override styles: CSSResultGroup = [UmkmFigure.styles, flowStyles];

  /** Key of the indicator whose further figures are the pairs. */
  declare indicator: string;

  constructor() {
    super();
    this.indicator = 'growth.upward_mobility';
  }

  protected override dependencies(): readonly unknown[] {
    return [this.indicator];
  }

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return indicatorSubject(this.indicator, lang, context);
  }

  protected override model(context: FigureContext): FlowModel | FigureAbsence {
    return flowModel(context, this.indicator);
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
