import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Reporting} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {figureMessages} from './messages.js';

/** Above this many areas single ticks can no longer be counted by eye. */
const MOST_TICKS = 40;

/**
 * The reporting strip: one tick for each area, filled where it reported; above 40 areas one bar in
 * proportion. Beside it the count in words.
 */
export function reportingStrip({areas, level}: Reporting, lang: Lang): TemplateResult {
  const reported = areas.filter((area) => area.reported).length;
  const {ticks, width} = reportingTicks({areas});
  return html`<p class="cover">
    <svg class="strip" viewBox="0 0 ${width} 10" width=${width} height="10" aria-hidden="true">
      ${ticks}
    </svg>
    <span>${figureMessages[lang].covered(reported, areas.length, level)}</span>
  </p>`;
}

/** The strip's ink, 10 px high, and its width in px. */
export function reportingTicks({areas}: Pick<Reporting, 'areas'>): {
  readonly ticks: readonly SVGTemplateResult[];
  readonly width: number;
} {
  const {length} = areas;
  if (length > MOST_TICKS)
    return {ticks: [bar(areas.filter(({reported}) => reported).length / length, 160)], width: 160};
  // One path for all ticks of a kind: a page of a dozen figures would have hundreds of shapes.
  const ticks = [
    pathOf(areas, {reported: true, name: 'strip-full', tick: 'v10h4V0z', from: [0, 0]}),
    pathOf(areas, {reported: false, name: 'strip-hollow', tick: 'v9h3V.5z', from: [0.5, 0.5]}),
  ];
  return {ticks: ticks.flat(), width: Math.max(length * 6 - 2, 4)};
}

function pathOf(
  areas: Reporting['areas'],
  {
    reported,
    name,
    tick,
    from: [x, y],
  }: {
    readonly reported: boolean;
    readonly name: string;
    readonly tick: string;
    readonly from: readonly [x: number, y: number];
  },
): SVGTemplateResult[] {
  const path = areas.map((area, i) =>
    area.reported === reported ? `M${i * 6 + x} ${y}${tick}` : '',
  );
  const d = path.join('');
  return d === '' ? [] : [svg`<path class=${name} d=${d}></path>`];
}

function bar(share: number, width: number): SVGTemplateResult {
  return svg`<rect x="0.5" y="0.5" width=${width - 1} height="9" class="strip-hollow"></rect>
    <rect x="0" y="0" width=${Math.round(share * width)} height="10" class="strip-full"></rect>`;
}
