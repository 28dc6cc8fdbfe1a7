import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {BarState, Rect} from '../chart/bar.js';
import {cellRect, matrixLayout, type Head, type MatrixLine} from '../chart/matrix.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import {stackParts, type DrawingPart} from './parts.js';

/** A cell with what it says. */
export interface MatrixEntry {
  /** `43,4`; empty where there is none. */
  readonly text: string;
  /** What it was counted from, where there is room below it. */
  readonly base: string;
  readonly state: BarState;
  /** How dark: 1 to 5, 0 for nothing; null for a cell without a box, such as a total. */
  readonly step: number | null;
  /** `plain` is neither bold nor coloured, whatever the step. */
  readonly tone?: 'up' | 'down' | 'plain';
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

/** A matrix; null where a pair of row and column means nothing. */
export interface MatrixData {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cells: readonly (readonly (MatrixEntry | null)[])[];
  /** Columns name the same things as rows, which a phone then numbers. */
  readonly same?: 'rows';
}

/**
 * A matrix of figures as a piece of a drawing: one mark per cell, walked in both directions. Columns
 * that do not fit stand in a further matrix below.
 */
export function matrixPart(data: MatrixData, frame: ChartFrame): DrawingPart {
  const {width, narrow, measure, pattern} = frame;
  const {columns, same} = data;
  // A row of nothing is there only to give its number a name.
  const kept = data.rows
    .map((line, i) => ({line, cells: data.cells[i]}))
    .filter(({cells}) => (narrow && same) || cells.some((cell) => cell !== null));
  const all = kept.flatMap(({cells}) => cells.filter((cell) => cell !== null));
  const widest = (sizes: readonly number[]): number => Math.max(0, ...sizes);
  const layout = matrixLayout(
    kept.map(({line}) => line),
    columns,
    {
      width,
      measure,
      ...(same && {same}),
      textWidth: widest(all.map(({text}) => measure(text, {size: 13, weight: 600}))),
      baseWidth: widest(all.map(({base}) => measure(base, {size: 12}))),
    },
  );
  const {fits, based, heads, rowLabels, rows, height} = layout;
  const marks = kept.flatMap(({cells}, row) =>
    cells.slice(0, fits).flatMap((entry, column): Mark[] => {
      if (entry === null) return [];
      const box = cellRect(layout, row, column);
      return [{...entry.meaning, row, column, box, body: cellBody(entry, box, based, pattern)}];
    }),
  );
  const first: DrawingPart = {
    height,
    marks,
    under: svg`${heads.map(headText)}
      ${rowLabels.map((lines, i) => lines.map((line) => words(kept[i].line.total ? 'label strong' : 'label', line)))}
      ${rows.map(({y, height: high}, i) => (kept[i].cells.every((cell) => cell?.step === null) && i < rows.length - 1 ? svg`<line class="grid" x1="0" x2=${width} y1=${y + high + 1} y2=${y + high + 1}></line>` : nothing))}`,
  };
  if (fits >= columns.length) return first;
  const rest = {
    ...data,
    columns: columns.slice(fits),
    cells: data.cells.map((cells) => cells.slice(fits)),
  };
  return stackParts('', [first, matrixPart(rest, frame)], {gap: 12});
}

function headText({lines, anchor, leader}: Head): SVGTemplateResult {
  return svg`${leader ? svg`<line class="base" x1=${leader.x} x2=${leader.x} y1=${leader.y1} y2=${leader.y2}></line>` : nothing}
    ${lines.map((line) => words(`note ${anchor}`, line))}`;
}

function cellBody(
  {text, base, state, step, tone}: MatrixEntry,
  {x, y, width, height}: Rect,
  based: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const box = {x, y, width, height};
  if (text === '') {
    // A total of withheld figures has no box to fill.
    const small = {x: x + width / 2 - 7, y: y + height / 2 - 7, width: 14, height: 14};
    const fill =
      state === 'withheld' ? pattern('dots') : state === 'unreported' ? pattern('hatch') : 'none';
    return stateBox(step === null ? small : box, fill);
  }
  const middle = x + width / 2;
  const two = based && base !== '';
  const ink = step === null ? 'strong' : step === 0 ? 'muted' : `strong on-seq${step}`;
  const at = y + height / 2 + (two ? -3 : 4.5);
  return svg`
    ${step === null ? nothing : svg`<rect class=${`${step === 0 ? 'void' : `fill edge seq${step}`}${state === 'small' ? ' few' : ''}`} x=${x + 0.5} y=${y + 0.5} width=${width - 1} height=${height - 1}></rect>`}
    ${words(`label middle ${tone === undefined ? ink : tone === 'plain' ? '' : `strong ${tone}`}`, {text, x: middle, y: at})}
    ${two ? words(`label middle s12 ${step ? `on-seq${step}` : 'muted'}`, {text: base, x: middle, y: at + 15}) : nothing}`;
}
