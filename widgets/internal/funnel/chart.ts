import {funnelPart} from '../funnel-part.js';
import type {ChartFrame} from '../model.js';
import type {DrawingPart} from '../parts.js';
import {funnelMessages} from './messages.js';
import type {FunnelModel} from './model.js';

/** Steps under the heads of their bars and shares. */
export function funnelChart(
  {lang, entries, nested, unsaid}: FunnelModel,
  frame: ChartFrame,
): DrawingPart {
  const t = funnelMessages[lang];
  const own = nested && entries.some(({row}) => row.aside);
  return funnelPart(entries, frame, {
    barHead: nested ? t.reached : unsaid ? '' : t.share,
    asideHead: own ? t.own : '',
  });
}
