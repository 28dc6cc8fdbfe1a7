import {css, nothing, svg, type CSSResult, type SVGTemplateResult} from 'lit';
import {funnelLayout, type FunnelStep, type PlacedStep} from '../chart/funnel.js';
import type {Rect} from '../chart/bar.js';
import {wrapText} from '../chart/measure.js';
import {barShape, stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A step with what it says. */
export interface FunnelEntry {
  readonly row: FunnelStep;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
  readonly provisional: boolean;
}

export interface FunnelPartOptions {
  /** What bars show, above the first. */
  readonly barHead?: string;
  /** What the shares beside them are. */
  readonly asideHead?: string;
}

const HEAD = 17;

/**
 * Steps as bars of a count with wedges between them, as a piece of a drawing: one mark per step, in
 * the order of the entries. A step that is not part of the one before has no wedge; its bar is a
 * share of its own base.
 */
export function funnelPart(
  entries: readonly FunnelEntry[],
  {width, narrow, measure, pattern}: ChartFrame,
  {barHead = '', asideHead = ''}: FunnelPartOptions = {},
): DrawingPart {
  const half = (text: string, wide: number): string[] =>
    text === '' ? [] : wrapText(text, wide, measure, {size: 12});
  const bars = half(barHead, asideHead === '' ? width : narrow ? width * 0.48 : width * 0.6);
  const asides = half(asideHead, narrow ? width * 0.48 : width * 0.27);
  const lines = Math.max(bars.length, asides.length);
  const layout = funnelLayout(
    entries.map(({row}) => row),
    {width, measure, head: lines * HEAD + (lines > 0 ? 6 : 0)},
  );
  const {from, asideX} = layout;
  const asideClass = narrow ? ' end' : '';
  const marks = layout.steps.map((placed, row): Mark => {
    const {meaning, provisional} = entries[row];
    return {
      ...meaning,
      row,
      column: 0,
      box: placed.box,
      body: stepBody(placed, provisional, asideClass, pattern),
    };
  });
  const head = (name: string, x: number) => (text: string, i: number) =>
    words(name, {text, x, y: 12 + i * HEAD});
  return {
    height: layout.height + 2,
    marks,
    under: svg`${bars.map(head('note', from))}${asides.map(head(`note${asideClass}`, asideX))}
      ${layout.steps.map(({wedge, bar, step}) =>
        wedge
          ? svg`<path class="wash" d=${wedge}></path>`
          : bar && step.unknown !== undefined
            ? svg`<rect class="wash" x=${bar.x} y=${bar.y} width=${layout.room} height=${bar.height}></rect>`
            : nothing,
      )}`,
  };
}

function stepBody(
  {step, label, bar, unknown, state, text, said, aside}: PlacedStep,
  provisional: boolean,
  asideClass: string,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const hatched = (rect: Rect | null): unknown =>
    rect
      ? svg`<rect x=${rect.x} y=${rect.y} width=${rect.width} height=${rect.height} fill=${pattern('hatch')}></rect>`
      : nothing;
  // On stripes a number needs an edge of paper.
  const name =
    bar === null ? 'note' : `value big ${text?.inside && !provisional ? 'on-main' : 'halo'}`;
  return svg`
    ${label.map((line) => words('label strong', line))}
    ${bar ? barShape(bar, 'main', provisional, pattern) : nothing}${hatched(unknown)}
    ${state ? stateBox(state, pattern(step.state === 'withheld' ? 'dots' : 'hatch')) : nothing}
    ${text ? words(name, text) : nothing}
    ${said ? svg`<text class="label s12" x=${said.x} y=${said.y}><tspan class="strong">${said.text}</tspan>${step.first ? svg`<tspan class="muted" dx="6">${step.first}</tspan>` : nothing}</text>` : nothing}
    ${
      aside
        ? svg`${aside.track ? svg`<rect class="wash" x=${aside.track.x} y=${aside.track.y} width=${aside.track.width} height="7"></rect>` : nothing}
          ${hatched(aside.unknown)}
          ${aside.bar ? svg`<rect class="fill ink2" x=${aside.bar.x} y=${aside.bar.y} width=${aside.bar.width} height="7"></rect>` : nothing}
          ${words(`label${asideClass}`, aside.text)}`
        : nothing
    }`;
}

/** What a figure with a funnel adds to its styles. */
export const funnelStyles: CSSResult = css`
  .wash {
    fill: var(--_main-wash);
  }
`;
