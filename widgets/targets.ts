import type {CSSResultGroup} from 'lit';
import type {Lang} from '../src/text/words.js';
import {bulletPart, bulletStyles} from './internal/bullet-part.js';
import {UmkmFigure} from './internal/figure.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {stackParts} from './internal/parts.js';
import {targetMessages} from './internal/targets/messages.js';
import {targetsModel, type TargetsModel} from './internal/targets/model.js';

/**
 * Targets of the office: what was set, what was reached, in percent and in words. Every target is 100
 * on one scale; where lower is better the row says so. Every achievement has a rating, 90,5 too.
 *
 * @tag umkm-targets
 */
export class UmkmTargets extends UmkmFigure<TargetsModel> {
  static override readonly tag = 'umkm-targets';
  static readonly messages = targetMessages;
  static override styles: CSSResultGroup = [UmkmFigure.styles, bulletStyles];

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return [targetMessages[lang].title, context?.place].filter(Boolean).join(', ');
  }

  protected override model(context: FigureContext): TargetsModel | FigureAbsence {
    return targetsModel(context);
  }

  protected override chart({entries, lang, sub}: TargetsModel, frame: ChartFrame): Drawing {
    const t = targetMessages[lang];
    return stackParts(sub, [
      bulletPart(entries, frame, {
        targetLabel: t.target,
        textHead: t.achieved,
        ratingHead: t.rating,
      }),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-targets': UmkmTargets;
  }
}
