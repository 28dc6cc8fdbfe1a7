import {css, nothing, svg, type CSSResult, type SVGTemplateResult} from 'lit';
import {flowLayout, type FlowLink, type FlowNode, type PlacedNode} from '../chart/flow.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark, SizeClass} from './model.js';
import type {DrawingPart} from './parts.js';

/** A state with its colour: of a class, grey for who left, hatched for unknown, dotted for withheld. */
export interface FlowNodeEntry extends FlowNode {
  readonly tone: SizeClass | 'context' | 'unknown' | 'withheld';
}

/** A flow with what it says; `still` is grey. */
export interface FlowLinkEntry extends FlowLink {
  readonly tone: 'still' | 'up' | 'down';
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

export interface FlowPartOptions {
  /** What the bars left and right are: `Skala 2023`. */
  readonly fromHead?: string;
  readonly toHead?: string;
  readonly height?: number;
}

/**
 * Flows between the states of two periods as a piece of a drawing: one mark per link, in the order
 * given, row by row of the states at the start. Only those who moved up or down are coloured. A flow
 * that is withheld is not drawn: nothing gives its width away.
 */
export function flowPart(
  nodes: readonly FlowNodeEntry[],
  links: readonly FlowLinkEntry[],
  {width, measure, pattern}: ChartFrame,
  {fromHead = '', toHead = '', height}: FlowPartOptions = {},
): DrawingPart {
  const layout = flowLayout(nodes, links, {
    width,
    measure,
    head: 24,
    ...(height !== undefined && {height}),
  });
  const order = (side: FlowNode['side'], key: string): number =>
    nodes.filter((node) => node.side === side).findIndex((node) => node.key === key);
  const marks = layout.links.map(({from, to, path, box}, i): Mark => {
    const {tone, meaning} = links[i];
    return {
      ...meaning,
      row: order('from', from),
      column: order('to', to),
      box,
      // The pointer finds the ribbon itself: boxes of ribbons cover each other.
      hit: {x: 0, y: 0, width: 0, height: 0},
      ...(path && {
        body: svg`<path class="grip" d=${path}></path>${tone === 'still' ? svg`<path class="flow" d=${path}></path>` : nothing}`,
      }),
    };
  });
  return {
    height: layout.height,
    marks,
    under: svg`${fromHead ? words('note', {text: fromHead, x: 0, y: 12}) : nothing}
      ${toHead ? words('note', {text: toHead, x: Math.min(layout.toX, width - measure(toHead, {size: 12})), y: 12}) : nothing}`,
    // Those who moved lie over all who stayed.
    over: svg`${layout.links.map(({path}, i) =>
      path && links[i].tone !== 'still'
        ? svg`<path class=${`flow ${links[i].tone}`} d=${path}></path>`
        : nothing,
    )}
      ${layout.nodes.map((placed) => nodeBody(placed, toneOf(placed, nodes), pattern))}`,
  };
}

function toneOf({node}: PlacedNode, nodes: readonly FlowNodeEntry[]): FlowNodeEntry['tone'] {
  return nodes.find(({key, side}) => key === node.key && side === node.side)!.tone;
}

function nodeBody(
  {bar: {x, y, width, height}, label, count, notes}: PlacedNode,
  tone: FlowNodeEntry['tone'],
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const rect = (name: string, fill?: string): SVGTemplateResult =>
    svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height} fill=${fill ?? nothing}></rect>`;
  return svg`
    ${
      tone === 'withheld'
        ? stateBox({x, y: y + height / 2 - 6, width: 12, height: 12}, pattern('dots'))
        : tone === 'unknown'
          ? rect('state-box', pattern('hatch'))
          : rect(`fill ${tone}`)
    }
    ${tone === 'mikro' || tone === 'kecil' || tone === 'menengah' || tone === 'besar' ? rect('', pattern(`grain-${tone}`)) : nothing}
    ${label.map((line) => words('label strong', line))}
    ${words('label muted s12', count)}
    ${notes.map((note) => words(note.tone === 'plain' ? 'note' : `label strong s12 ${note.tone}`, note))}`;
}

/** What a figure with flows adds to its styles. */
export const flowStyles: CSSResult = css`
  .flow {
    fill: var(--_axis);
    opacity: 0.22;
  }
  .plot .flow.up,
  .plot .flow.down {
    opacity: 0.95;
  }
  .grip {
    fill: transparent;
    stroke: transparent;
    stroke-width: 10;
  }
`;
