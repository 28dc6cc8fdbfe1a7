import {css, type CSSResultGroup} from 'lit';
import type {Lang} from '../src/text/words.js';
import {digitalChart} from './internal/digital/chart.js';
import {digitalMessages} from './internal/digital/messages.js';
import {digitalModel, type DigitalModel} from './internal/digital/model.js';
import {UmkmFamily} from './internal/family.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import {trend} from './internal/sections/trend.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * How many businesses use a digital channel: any of them as one number, each of them as a dot, and
 * how far micro and small businesses are apart. The base is always all businesses; those whose
 * answer is unknown stay in it and are shown.
 *
 * Reads `digital.any`, `digital.per_channel` and, where published, `digital.any` by size class and
 * `digital.gap`.
 *
 * @tag umkm-digital-adoption
 * @attr {"ladder" | "areas" | "gaps" | "trend"} view - steps of the digital ladder, adoption by area, gaps between groups, channels over time; any channel and each where it is left out
 * @attr {"channel" | "size_class"} by - only this breakdown; both where it is left out
 */
export class UmkmDigitalAdoption extends UmkmFamily<DigitalModel> {
  static override readonly tag = 'umkm-digital-adoption';
  static readonly messages = digitalMessages;
  static override readonly views = {
    ladder: [
      ranked('digital.ladder', {along: 'stage', sort: 'order'}),
      tiles({id: 'Kedalaman', en: 'Depth'}, [
        {
          indicator: 'digital.intensity',
          title: {id: 'Kanal yang cocok dan dipakai', en: 'Suitable channels in use'},
        },
        {
          indicator: 'digital.cohort_active',
          title: {id: 'Aktif sebulan setelah onboarding', en: 'Active a month after onboarding'},
        },
      ]),
    ],
    areas: [ranked('digital.any')],
    gaps: [
      ranked('digital.any', {along: 'size_class', sort: 'order'}),
      ranked('digital.any', {along: 'owner_sex', sort: 'order'}),
    ],
    trend: [trend('digital.per_channel', {by: 'channel'})],
  };
  static override styles: CSSResultGroup = [
    UmkmFamily.styles,
    css`
      .plot .headline-number {
        font-size: 36px;
        font-weight: 700;
        letter-spacing: -0.02em;
      }
      .plot .headline-unit {
        font-size: 20px;
        font-weight: 600;
        letter-spacing: 0;
      }
      .narrow .plot .headline-number {
        font-size: 28px;
      }
      .narrow .plot .headline-unit {
        font-size: 16px;
      }
      .rest {
        fill: var(--_main-wash);
        stroke: var(--_axis);
        stroke-width: 0.5;
      }
    `,
  ];

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return [digitalMessages[lang].chart, context?.place].filter(Boolean).join(', ');
  }

  protected override main(context: FigureContext): DigitalModel | FigureAbsence {
    return digitalModel(context);
  }

  protected override mainChart(model: DigitalModel, frame: ChartFrame): Drawing {
    return digitalChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 480 ? 590 : 660;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-digital-adoption': UmkmDigitalAdoption;
  }
}
