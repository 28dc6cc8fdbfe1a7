import {svg, type SVGTemplateResult} from 'lit';
import {fromZero, round, timeSlots, type Slot} from '../../chart/scale.js';
import {countTicks} from '../../chart/ticks.js';
import {breakLine, breakNote, noteText} from '../breaks.js';
import type {ChartFrame, Mark} from '../model.js';
import {periodAxis} from '../period-axis.js';
import {formatNumber} from '../words.js';
import {periodBar, type BarFrame, type DrawnBar} from './bar.js';
import {countText, isOutline, known, type GrowthPeriod, type UmkmClass} from './periods.js';

/** A small square and its distance to the next. */
const SQUARE = 16;

/** The part of a drawing that one piece of a figure adds. */
export interface Piece {
  readonly under: SVGTemplateResult[];
  readonly marks: Mark[];
  readonly over: SVGTemplateResult[];
}

/** Where the bars stand, in px. */
export interface BarArea {
  readonly width: number;
  readonly top: number;
  /** The zero line. */
  readonly base: number;
}

/** Stacked bars over the periods, with gridlines, a total on each bar and breaks between them. */
export function growthBars(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  {width, top, base}: BarArea,
  {lang, measure, pattern}: ChartFrame,
): Piece {
  const breaks = new Set(periods.flatMap((p, i) => (i > 0 && p.broken !== null ? [i] : [])));
  const max = Math.max(...periods.map((p) => p.cells.total.value ?? 0));
  const ticks = countTicks(max).map((value) => ({value, text: formatNumber(value, lang)}));
  const left = Math.ceil(Math.max(...ticks.map(({text}) => measure(text, {size: 12})))) + 7;
  const slots = timeSlots(periods.length, {from: left, to: width, breaks});
  const notes = [...breaks].map((i) => {
    const x = round((slots[i - 1].x + slots[i - 1].width + slots[i].x) / 2);
    return breakNote(periods[i].broken ?? '', x, {left, right: width}, measure);
  });
  const noteHeight = Math.max(0, ...notes.map(({lines}) => lines.length * 15 + 6));
  const headroom =
    SQUARE *
    Math.max(
      0,
      ...periods.map((p) =>
        known(p.cells.total) && !isOutline(p, classes)
          ? classes.filter((key) => !known(p.cells[key])).length
          : 0,
      ),
    );
  const y = fromZero(max, base, top + noteHeight + 22 + headroom);
  const piece: Piece = {under: [], marks: [], over: []};
  for (const {value, text} of ticks) {
    const line = value === 0 ? 'base' : 'grid';
    piece.under.push(
      svg`<line class=${line} x1=${left} y1=${y(value)} x2=${width} y2=${y(value)}></line>
        <text class="tick end" x=${left - 7} y=${y(value) + 4}>${text}</text>`,
    );
  }
  const absentAt: BarFrame['absentAt'] = ({middle}, edge, n) => ({
    x: middle - 6.5,
    y: edge - 20 - SQUARE * (n + 1),
  });
  const bars = periods.map((p, i) =>
    periodBar(p, i, slots[i], {classes, y, base, lang, pattern, absentAt}),
  );
  for (const {marks} of bars) piece.marks.push(...marks);
  piece.over.push(...totals(periods, bars, slots, {width, breaks}, measure, lang));
  const middles = slots.map(({middle}) => middle);
  piece.over.push(...periodAxis(periods, middles, {y: base + 18, width}, {lang, measure}));
  for (const note of notes) piece.over.push(breakLine(note.x, top, base), noteText(note, top));
  return piece;
}

/** Totals over the bars: the last, then the edges of each stretch, then all that find room. */
function totals(
  periods: readonly GrowthPeriod[],
  bars: readonly DrawnBar[],
  slots: readonly Slot[],
  {width, breaks}: {readonly width: number; readonly breaks: ReadonlySet<number>},
  measure: ChartFrame['measure'],
  lang: ChartFrame['lang'],
): SVGTemplateResult[] {
  const last = periods.length - 1;
  const edge = (i: number): boolean => i === 0 || i === last || breaks.has(i) || breaks.has(i + 1);
  const size = slots.length > 1 && slots[1].middle - slots[0].middle < 44 ? 12 : 13;
  const order = periods.map((_, i) => i).sort((a, b) => rank(b) - rank(a) || b - a);
  function rank(i: number): number {
    return i === last ? 2 : edge(i) ? 1 : 0;
  }
  const taken: [number, number][] = [];
  const shown: SVGTemplateResult[] = [];
  // All or only the edges: some in between would look like a choice.
  const all = periods.every(
    (p, i) => i === 0 || room(p, i) < slots[i].middle - slots[i - 1].middle,
  );
  function room(p: GrowthPeriod, i: number): number {
    const text = (q: GrowthPeriod): number =>
      measure(countText(q.cells.total, lang), {size, weight: 600});
    return (text(p) + text(periods[i - 1])) / 2 + 5;
  }
  for (const i of order) {
    const p = periods[i];
    if (p.cells.total.value === null || (!all && !edge(i))) continue;
    const text = countText(p.cells.total, lang);
    const half = measure(text, {size, weight: 600}) / 2;
    const middle = Math.min(slots[i].middle, width - half);
    if (taken.some(([from, to]) => middle - half - 4 < to && middle + half + 4 > from)) continue;
    taken.push([middle - half, middle + half]);
    const name = size === 12 ? 'value halo middle s12' : 'value halo middle';
    shown.push(
      svg`<text class=${name} x=${round(middle)} y=${round(bars[i].top - 7)}>${text}</text>`,
    );
  }
  return shown;
}
