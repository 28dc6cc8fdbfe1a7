import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Rect} from '../chart/bar.js';
import type {Measure} from '../chart/measure.js';
import {stackedLayout, type StackedRow} from '../chart/stacked.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

type Meaning = Pick<Mark, 'label' | 'tip' | 'detail'>;

/** A bar of parts with what it says: as a whole, part by part, and what is withheld of it. */
export interface StackedEntry {
  readonly row: StackedRow;
  readonly whole: Meaning;
  /** One for each part; null for one that the whole speaks of. */
  readonly parts: readonly (Meaning | null)[];
  readonly rest: Meaning | null;
  readonly soon: boolean;
}

/** A part's name and colour; `unknown` is hatched. */
export interface StackedKey {
  readonly label: string;
  readonly tone: string;
}

export interface StackedPartOptions {
  readonly keys: readonly StackedKey[];
  /** Above the column of totals. */
  readonly valueHead: string;
}

/** Bars divided into parts as a piece of a drawing: for each row a mark of its whole, then its parts. */
export function stackedPart(
  entries: readonly StackedEntry[],
  {width, measure, pattern}: ChartFrame,
  {keys, valueHead}: StackedPartOptions,
): DrawingPart {
  const legend = legendOf(keys, width - measure(valueHead, {size: 12}) - 16, measure, pattern);
  const layout = stackedLayout(
    entries.map(({row}) => row),
    {width, measure, head: legend.height},
  );
  const {separatorY} = layout;
  const marks = layout.rows.flatMap((placed, row): Mark[] => {
    const {whole, parts, rest, soon} = entries[row];
    const {label, note, value, box} = placed;
    const name = placed.row.total ? 'label strong' : 'label';
    const at = {y: placed.top + 2, height: placed.height - 4};
    return [
      {
        ...whole,
        row,
        column: 0,
        box: {...at, x: 0, width},
        hit: {...at, x: 0, width: layout.from},
        body: svg`${label.map((line) => words(name, line))}
          ${box ? stateBox(box, pattern('dots')) : nothing}
          ${note ? words('note', note) : nothing}
          ${value ? words('value end', value) : nothing}`,
      },
      ...parts.flatMap((meaning, i): Mark[] => {
        const rect = placed.parts[i];
        return meaning && rect
          ? [
              {
                ...meaning,
                row,
                column: i + 1,
                box: rect,
                body: segment(rect, keys[i], soon, pattern),
              },
            ]
          : [];
      }),
      ...(rest && placed.rest
        ? [
            {
              ...rest,
              row,
              column: parts.length + 1,
              box: placed.rest,
              body: stateBox(placed.rest, pattern('dots')),
            },
          ]
        : []),
    ];
  });
  return {
    height: layout.height,
    marks,
    under: svg`${legend.body}
      ${valueHead ? words('note end', {text: valueHead, x: width, y: 12}) : nothing}
      ${separatorY === null ? nothing : svg`<line class="grid" x1="0" x2=${width} y1=${separatorY} y2=${separatorY}></line>`}`,
  };
}

function segment(
  {x, y, width, height}: Rect,
  {tone}: StackedKey,
  soon: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  if (tone === 'unknown')
    return stateBox({x, y, width: Math.max(width, 2), height}, pattern('hatch'));
  const grained = grains.find((one) => one === tone);
  if (soon && grained && width > 3) {
    return svg`<rect class=${`hollow ${tone}`} x=${x + 0.75} y=${y + 0.75} width=${width - 2.5} height=${height - 1.5} fill=${pattern(`soon-${grained}`)}></rect>`;
  }
  // A line of paper between two parts, where there is room for it.
  const rect = {x, y, width: width > 3 ? width - 1 : width, height};
  return svg`<rect class=${`fill ${tone}`} x=${x} y=${y} width=${rect.width} height=${height}></rect>${
    grained && !soon
      ? svg`<rect x=${x} y=${y} width=${rect.width} height=${height} fill=${pattern(`grain-${grained}`)}></rect>`
      : nothing
  }`;
}

const grains = ['mikro', 'kecil', 'menengah', 'besar'] as const;

/** Names of the parts with their colours, in as many lines as they need. */
function legendOf(
  keys: readonly StackedKey[],
  width: number,
  measure: Measure,
  pattern: ChartFrame['pattern'],
): {readonly height: number; readonly body: SVGTemplateResult} {
  let x = 0;
  let line = 0;
  const body = keys.map((key) => {
    const wide = 18 + measure(key.label, {size: 12});
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const at = x;
    x += wide + 16;
    const y = line * 18;
    return svg`${segment({x: at, y: y + 2, width: 12, height: 12}, key, false, pattern)}${words('label s12', {text: key.label, x: at + 18, y: y + 12})}`;
  });
  return {height: (line + 1) * 18 + 8, body: svg`${body}`};
}
