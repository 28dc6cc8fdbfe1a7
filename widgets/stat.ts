import {css, type CSSResultGroup} from 'lit';
import {IndicatorFigure} from './internal/indicator-figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {stackParts} from './internal/parts.js';
import {statPart} from './internal/stat-part.js';
import {statMessages} from './internal/stat/messages.js';
import {statModel, type StatModel} from './internal/stat/model.js';

/**
 * One number of any published indicator: large, with its base, what changed since the period before
 * in words, its target, and the periods as a small line. It never says rise or fall across a break
 * or another definition.
 *
 * @tag umkm-stat
 */
export class UmkmStat extends IndicatorFigure<StatModel> {
  static override readonly tag = 'umkm-stat';
  static readonly messages = statMessages;

  static override styles: CSSResultGroup = [
    IndicatorFigure.styles,
    css`
      .figure .heading {
        font-size: 14px;
        line-height: 20px;
        letter-spacing: 0;
      }
      .sub {
        margin: 0;
        font-size: 12px;
        line-height: 17px;
      }
      .chart {
        margin-top: 8px;
      }
      .figure .tools {
        margin-top: 6px;
        padding-top: 4px;
      }
      .figure .tools button {
        min-height: 32px;
        padding-block: 4px;
      }
      .plot .stat {
        font-weight: 700;
        letter-spacing: -0.02em;
      }
      .plot .s36 {
        font-size: 36px;
      }
      .plot .s28 {
        font-size: 28px;
      }
      .unit {
        font-size: 20px;
        font-weight: 600;
        letter-spacing: 0;
      }
      .s28 .unit {
        font-size: 16px;
      }
      .dashed {
        stroke-dasharray: 3 3;
      }
      line.dashed {
        stroke: var(--_axis);
      }
    `,
  ];

  protected override modelOf(context: FigureContext, indicator: string): StatModel | FigureAbsence {
    return statModel(context, indicator);
  }

  protected override chart({stat, sub}: StatModel, frame: ChartFrame): Drawing {
    return stackParts(sub, [statPart(stat, frame)]);
  }

  protected override reservedHeight(): number {
    return 90;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-stat': UmkmStat;
  }
}
