import {svg} from 'lit';
import {round, type Slot} from '../../chart/scale.js';
import {stackLayers, type Layer} from '../../chart/stack.js';
import type {Box, ChartFrame, Mark} from '../model.js';
import {stateKind} from '../words.js';
import {partMark} from './marks.js';
import {
  isOutline,
  known,
  type GrowthPeriod,
  type Key,
  type Part,
  type UmkmClass,
} from './periods.js';
import {outline, plainBar, seams, segment, stateSquare} from './segments.js';

export interface BarFrame extends Pick<ChartFrame, 'lang' | 'pattern'> {
  readonly classes: readonly UmkmClass[];
  readonly y: (value: number) => number;
  readonly base: number;
  /** Where the square of the nth class without a figure stands. */
  readonly absentAt: (
    slot: Slot,
    top: number,
    n: number,
  ) => {readonly x: number; readonly y: number};
}

export interface DrawnBar {
  /** From the top of the bar to its bottom. */
  readonly marks: readonly Mark[];
  /** Top edge, where the total stands. */
  readonly top: number;
  /** Parts that are drawn, from the bottom; none of a bar in one piece. */
  readonly layers: readonly Layer<Part>[];
  /** Classes of a bar that is broken down, without a figure of their own. */
  readonly absent: readonly UmkmClass[];
}

/** The bar of one period: its total, its parts, and a square for each that is not known. */
export function periodBar(
  p: GrowthPeriod,
  column: number,
  slot: Slot,
  {classes, y, base, lang, pattern, absentAt}: BarFrame,
): DrawnBar {
  const mark = (key: Key, box: Box): Mark => partMark(p, key, column, tall(box), lang);
  const square = (key: Key, at: {readonly x: number; readonly y: number}): Mark => {
    const box = {x: round(at.x), y: round(at.y), width: 13, height: 13};
    const cell = p.cells[key];
    const fill = pattern(cell && stateKind(cell) === 'withheld' ? 'dots' : 'hatch');
    return {...mark(key, box), body: stateSquare(box.x, box.y, fill)};
  };
  const total = p.cells.total.value;
  if (total === null) {
    const at = {x: slot.middle - 6.5, y: base - 17};
    return {marks: [square('total', at)], top: at.y, layers: [], absent: []};
  }
  const top = y(total);
  const whole = {x: slot.x, y: top, width: slot.width, height: round(base - top)};
  if (classes.length === 0 || isOutline(p, classes)) {
    const body = classes.length === 0 ? plainBar(whole, p.provisional, pattern) : outline(whole);
    const unnamed = [...classes].reverse().filter((key) => p.cells[key]);
    return {
      marks: [{...mark('total', whole), body}, ...unnamed.map((key) => mark(key, whole))],
      top,
      layers: [],
      absent: [],
    };
  }
  const parts: readonly Part[] = [...classes, 'unknown'];
  const layers = stackLayers(
    parts.map((key) => [key, p.cells[key]?.value ?? null] as const),
    y,
  );
  const absent = classes.filter((key) => !known(p.cells[key]));
  // What a withheld class holds is not drawn as a length.
  const height = round((layers.at(-1)?.y ?? base) - top);
  const marks = [
    ...layers.map((layer, i): Mark => {
      const {key, y: at, height: high} = layer;
      const seam = i === 0 || p.provisional ? [] : seams([layers[i - 1], layer], slot);
      return {
        ...mark(key, {...whole, y: at, height: high}),
        body: svg`${segment(layer, slot, p.provisional, pattern)}${seam}`,
      };
    }),
    ...absent.map((key, i) => square(key, absentAt(slot, top, i))),
  ];
  return {
    marks: [
      {
        ...mark('total', whole),
        ...(absent.length > 0 && {body: outline({...whole, height})}),
        // The parts lie over the bar: the pointer finds the total at its figure.
        hit: {...whole, y: round(top - 24), height: round(height + 24)},
      },
      ...marks.sort((a, b) => a.row - b.row),
    ],
    top,
    layers,
    absent,
  };
}

// A bar of one px must still be hit by a pointer and ringed by the focus.
function tall(box: Box): Box {
  const height = Math.max(box.height, 6);
  return {...box, y: round(box.y - (height - box.height) / 2), height: round(height)};
}
