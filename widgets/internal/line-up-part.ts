import {nothing, svg} from 'lit';
import type {BarState} from '../chart/bar.js';
import {lineUpLayout, type LineUpItem} from '../chart/line-up.js';
import {stateBox, words} from './bar-part.js';
import {wrapText} from '../chart/measure.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A number of a line-up with what it says. */
export interface LineUpEntry {
  readonly item: LineUpItem;
  readonly state: BarState;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

/** Numbers under rules as a piece of a drawing: one mark each, in one row or, narrow, below each other. */
export function lineUpPart(
  entries: readonly LineUpEntry[],
  {width, narrow, measure, pattern}: ChartFrame,
): DrawingPart {
  const {items, height, anchor} = lineUpLayout(
    entries.map(({item}) => item),
    {width, measure},
  );
  const big = anchor === 'end' ? 'figure-number end' : 'figure-number';
  const marks = items.map((placed, index): Mark => {
    const {meaning, state} = entries[index];
    return {
      ...meaning,
      row: narrow ? index : 0,
      column: narrow ? 0 : index,
      box: placed.box,
      body: svg`
        ${placed.title.map((line) => words('label strong', line))}
        ${placed.big ? words(big, placed.big) : nothing}
        ${placed.state ? stateBox(placed.state, pattern(state === 'withheld' ? 'dots' : 'hatch')) : nothing}
        ${placed.note ? words('note', placed.note) : nothing}
        ${placed.lines.map((line) => words('note', line))}`,
    };
  });
  return {
    height,
    marks,
    under: svg`${items.map(
      ({rule}) =>
        svg`<line class="item-rule" x1=${rule.x1} x2=${rule.x2} y1=${rule.y} y2=${rule.y}></line>`,
    )}`,
  };
}

/** A strong line above a piece, with a remark at the right edge; broken where it is too long. */
export function headPart(
  text: string,
  {width, measure}: Pick<ChartFrame, 'width' | 'measure'>,
  remark = '',
): DrawingPart {
  const room = remark === '' ? width : width - measure(remark, {size: 12}) - 12;
  const lines = wrapText(text, room, measure, {weight: 600});
  return {
    height: 18 * lines.length - 2,
    marks: [],
    under: svg`${lines.map((line, i) => words('label strong', {text: line, x: 0, y: 12 + 18 * i}))}
      ${remark ? words('note end', {text: remark, x: width, y: 12}) : nothing}`,
  };
}
