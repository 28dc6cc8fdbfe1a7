import {nothing, svg} from 'lit';
import {dumbbellLayout, type DumbbellRow, type PlacedDumbbell} from '../chart/dumbbell.js';
import {words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A row with what it says. */
export interface DumbbellEntry {
  readonly row: DumbbellRow;
  /** Which of the two values are provisional. */
  readonly soon: readonly [boolean, boolean];
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

export interface DumbbellOptions {
  /** Names of the two groups and the colour of their dots. */
  readonly groups: readonly [Group, Group];
  /** Above the column of differences. */
  readonly gapHead: string;
  readonly tick: (value: number, place: 'last' | 'other') => string;
}

export interface Group {
  readonly label: string;
  readonly tone: string;
}

const HEAD = 26;

/** Two groups on one scale as a piece of a drawing: one mark per row, both values in its name. */
export function dumbbellPart(
  entries: readonly DumbbellEntry[],
  {width, measure}: ChartFrame,
  {groups, gapHead, tick}: DumbbellOptions,
): DrawingPart {
  const keys = keyOf(groups, measure);
  // On a phone the names of the groups leave no room for the head beside them.
  const headRoom = keys.width + 16 + measure(gapHead, {size: 12}) <= width;
  const head = HEAD + (headRoom ? 0 : 18);
  const {height, rows, axis, ticks} = dumbbellLayout(
    entries.map(({row}) => row),
    {width, head, tick, measure},
  );
  return {
    height,
    marks: rows.map((placed, index): Mark => ({
      ...entries[index].meaning,
      row: index,
      column: 0,
      box: {x: 0, y: placed.top + 2, width, height: placed.height - 4},
      body: rowBody(placed, entries[index].soon, groups),
    })),
    under: svg`
      ${keys.body}
      ${rows.some(({gap}) => gap) ? words('note end', {text: gapHead, x: width, y: headRoom ? 12 : 30}) : nothing}
      ${ticks.map(
        ({text, x, y}, i) => svg`
        ${i > 0 ? svg`<line class="grid" x1=${x} x2=${x} y1=${axis.y1} y2=${axis.y2}></line>` : nothing}
        ${words('tick middle', {text, x, y})}`,
      )}
      ${ticks.length > 0 ? svg`<line class="base" x1=${axis.x} x2=${axis.x} y1=${axis.y1} y2=${axis.y2}></line>` : nothing}`,
  };
}

function rowBody(
  {y, label, note, dots, left, right, gap}: PlacedDumbbell,
  soon: DumbbellEntry['soon'],
  groups: DumbbellOptions['groups'],
): Mark['body'] {
  const [a, b] = dots;
  return svg`
    ${label.map((line) => words('label', line))}
    ${a !== null && b !== null ? svg`<line class="stroke context" x1=${a} x2=${b} y1=${y} y2=${y}></line>` : nothing}
    ${dots.map((x, i) => (x === null ? nothing : dot(x, y, groups[i], soon[i])))}
    ${left ? words('value halo end', left) : nothing}
    ${right ? words('value halo', right) : nothing}
    ${note.map((line) => words('note halo', line))}
    ${gap ? words('label muted s12 end', gap) : nothing}`;
}

function dot(x: number, y: number, {tone}: Group, soon: boolean): Mark['body'] {
  return svg`<circle class=${`${soon ? 'ring' : 'fill'} ${tone}`} cx=${x} cy=${y} r=${soon ? 4.5 : 5.5}></circle>`;
}

function keyOf(
  groups: DumbbellOptions['groups'],
  measure: ChartFrame['measure'],
): {readonly width: number; readonly body: Mark['body']} {
  let x = 0;
  const body = groups.map((group) => {
    const at = x;
    x += 16 + measure(group.label, {size: 13}) + 18;
    return svg`${dot(at + 6, 8, group, false)}${words('label', {text: group.label, x: at + 16, y: 12.5})}`;
  });
  return {width: x - 18, body: svg`${body}`};
}
