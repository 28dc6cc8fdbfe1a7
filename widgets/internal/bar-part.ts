import {nothing, svg, type SVGTemplateResult} from 'lit';
import {NBSP} from '../../src/format/number.js';
import {
  barLayout,
  type BarRow,
  type PlacedBar,
  type PlacedTarget,
  type PlacedText,
  type Rect,
} from '../chart/bar.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** total: ink. main: plain, or target reached. soft: short of the target. */
export type BarTone = 'ink' | 'main' | 'soft' | 'down';

/** What a row's bar is said and shown to be. */
export interface BarMeaning extends Pick<Mark, 'label' | 'tip' | 'detail'> {
  readonly tone: BarTone;
  /** Outline and stripes instead of a full bar. */
  readonly provisional?: boolean;
}

/** A row with what it says. */
export interface BarEntry {
  readonly row: BarRow;
  readonly meaning: BarMeaning;
}

export interface BarPartOptions {
  readonly valueHead?: string;
  readonly baseHead?: string;
  readonly target?: number | null;
  readonly targetLabel?: string;
}

/**
 * Bars, their names, values, bases, states and target as a piece of a drawing: one mark per row,
 * in the order of the entries.
 */
export function barPart(
  entries: readonly BarEntry[],
  {width, narrow, measure, pattern}: ChartFrame,
  {valueHead = '', baseHead = '', target = null, targetLabel = ''}: BarPartOptions = {},
): DrawingPart {
  const layout = barLayout(
    entries.map(({row}) => (narrow ? {...row, base: row.base.replaceAll(NBSP, '')} : row)),
    {width, measure, valueHeader: valueHead, baseHeader: baseHead, target, targetLabel},
  );
  const {valueX, baseX, headerY, axis, separatorY} = layout;
  const marks = layout.rows.map((placed, index): Mark => {
    const {label, tip, detail, tone, provisional = false} = entries[index].meaning;
    return {
      label,
      tip,
      ...(detail && {detail}),
      row: index,
      column: 0,
      box: {x: 0, y: placed.top + 2, width, height: placed.height - 4},
      body: rowBody(placed, tone, provisional, pattern),
    };
  });
  return {
    height: layout.height,
    marks,
    under: svg`
      ${layout.rows.map(({head}) => head.map((line) => words('label strong', line)))}
      ${baseHead ? svg`<text class="note end" x=${baseX} y=${headerY}>${baseHead}</text>` : nothing}
      ${valueHead ? svg`<text class="note end" x=${valueX} y=${headerY}>${valueHead}</text>` : nothing}
      ${axis ? svg`<line class="base" x1=${axis.x} x2=${axis.x} y1=${axis.y1} y2=${axis.y2}></line>` : nothing}
      ${separatorY === null ? nothing : svg`<line class="grid" x1="0" x2=${width} y1=${separatorY} y2=${separatorY}></line>`}`,
    over: layout.target ? targetMark(layout.target) : svg``,
  };
}

function rowBody(
  {row, label, bar, ring, box, note, value, base}: PlacedBar,
  tone: BarTone,
  provisional: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const name = row.total ? 'label strong' : 'label';
  // Most rows are of this kind, and one template costs a third of five.
  if (bar && !provisional && !ring && !box && !note && label.length === 1) {
    const [{text, x, y}] = label;
    return svg`<text class=${name} x=${x} y=${y}>${text}</text><rect class=${`fill ${tone}`} x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect><text class="value end" x=${value.x} y=${value.y}>${value.text}</text>${base.text ? words('label muted s12 end', base) : nothing}`;
  }
  return svg`
    ${label.map((line) => words(name, line))}
    ${bar ? barShape(bar, tone, provisional && row.state !== 'small', pattern) : nothing}
    ${ring ? svg`<circle class=${`ring ${tone}`} cx=${ring.x} cy=${ring.y} r="4"></circle>` : nothing}
    ${box ? stateBox(box, row.state === 'withheld' ? pattern('dots') : pattern('hatch')) : nothing}
    ${note ? words('note', note) : nothing}
    ${value.text ? words('value end', value) : nothing}
    ${base.text ? words('label muted s12 end', base) : nothing}`;
}

/** One bar: full, or outlined and striped where it is provisional. */
export function barShape(
  {x, y, width, height}: Rect,
  tone: BarTone,
  provisional: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  if (!provisional || tone === 'down') {
    return svg`<rect class=${`fill ${tone}`} x=${x} y=${y} width=${width} height=${height}></rect>`;
  }
  // The outline lies inside the bar, so that its end still marks the value.
  return svg`<rect
    class=${`hollow ${tone}`}
    x=${x + 0.75}
    y=${y + 0.75}
    width=${Math.max(0, width - 1.5)}
    height=${height - 1.5}
    fill=${pattern(`soon-${tone}`)}
  ></rect>`;
}

/** A small square for a value that is not there: dots where withheld, hatched where unreported. */
export function stateBox({x, y, width, height}: Rect, fill: string): SVGTemplateResult {
  return svg`<rect
    class="state-box"
    x=${x + 0.5}
    y=${y + 0.5}
    width=${width - 1}
    height=${height - 1}
    fill=${fill}
  ></rect>`;
}

/** A text at its place. */
export function words(name: string, {text, x, y}: PlacedText): SVGTemplateResult {
  return svg`<text class=${name} x=${x} y=${y}>${text}</text>`;
}

function targetMark({x, lines, label}: PlacedTarget): SVGTemplateResult {
  const name = lines.length > 1 || lines[0].y2 - lines[0].y1 < 20 ? 'target solid' : 'target';
  return svg`
    ${lines.map(({y1, y2}) => svg`<line class="target-halo" x1=${x} x2=${x} y1=${y1} y2=${y2}></line>`)}
    ${lines.map(({y1, y2}) => svg`<line class=${name} x1=${x} x2=${x} y1=${y1} y2=${y2}></line>`)}
    ${words('label strong s12 middle', label)}`;
}
