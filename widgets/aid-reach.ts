import {css, type CSSResultGroup} from 'lit';
import type {Lang} from '../src/text/words.js';
import {aidChart} from './internal/aid/chart.js';
import {aidMessages} from './internal/aid/messages.js';
import {aidModel, type AidModel} from './internal/aid/model.js';
import {UmkmFigure} from './internal/figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * How many of the businesses that aid is meant for it reached: by area against the target, or by
 * programme; below, recipients of several programmes, mentoring after aid, and groups without a
 * list of members. An area that is withheld or has not reported never counts as low.
 *
 * Reads `aid.coverage` and, where published, `aid.multiple`, `aid.followup`, `aid.group_members`.
 *
 * @tag umkm-aid-reach
 * @attr {"region" | "programme"} by - rows of the chart; the areas below the region where it is left out
 */
export class UmkmAidReach extends UmkmFigure<AidModel> {
  static override readonly tag = 'umkm-aid-reach';
  static readonly messages = aidMessages;
  static override styles: CSSResultGroup = [
    UmkmFigure.styles,
    css`
      .plot .figure-number {
        font-size: 24px;
        font-weight: 700;
        letter-spacing: -0.01em;
      }
      .narrow .plot .figure-number {
        font-size: 20px;
      }
      .item-rule {
        stroke: var(--_rule);
        stroke-width: 1;
      }
    `,
  ];

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return [aidMessages[lang].chart, context?.place].filter(Boolean).join(', ');
  }

  protected override model(context: FigureContext): AidModel | FigureAbsence {
    return aidModel(context);
  }

  protected override chart(model: AidModel, frame: ChartFrame): Drawing {
    return aidChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 480 ? 800 : 660;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-aid-reach': UmkmAidReach;
  }
}
