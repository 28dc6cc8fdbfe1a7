import {svg, type SVGTemplateResult} from 'lit';
import {fromZero, round, timeSlots, type Slot} from '../../chart/scale.js';
import {stackLayers, type Layer} from '../../chart/stack.js';
import {countTicks} from '../../chart/ticks.js';
import {breakLine, breakNote, noteText} from '../breaks.js';
import type {Box, ChartFrame, Mark} from '../model.js';
import {formatNumber, formatPeriod, formatShortPeriod, stateKind} from '../words.js';
import {classMark, totalMark, unknownMark} from './marks.js';
import {isOutline} from './notes.js';
import type {GrowthPeriod, Part, UmkmClass} from './periods.js';
import {outline, plainBar, seams, segment, stateSquare} from './segments.js';
import {countText} from './table.js';

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
  const max = Math.max(...periods.map((p) => p.total.value ?? 0));
  const ticks = countTicks(max).map((value) => ({value, text: formatNumber(value, lang)}));
  const left = Math.ceil(Math.max(...ticks.map(({text}) => measure(text, {size: 12})))) + 7;
  const slots = timeSlots(periods.length, {from: left, to: width, breaks});
  const notes = [...breaks].map((i) => {
    const x = round((slots[i - 1].x + slots[i - 1].width + slots[i].x) / 2);
    return breakNote(periods[i].broken ?? '', x, {left, right: width}, measure);
  });
  const noteHeight = Math.max(0, ...notes.map(({lines}) => lines.length * 15 + 6));
  const headroom = Math.max(0, ...periods.map((p) => absentClasses(p, classes).length)) * SQUARE;
  const y = fromZero(max, base, top + noteHeight + 22 + headroom);
  const piece: Piece = {under: [], marks: [], over: []};
  for (const {value, text} of ticks) {
    const line = value === 0 ? 'base' : 'grid';
    piece.under.push(
      svg`<line class=${line} x1=${left} y1=${y(value)} x2=${width} y2=${y(value)}></line>
        <text class="tick end" x=${left - 7} y=${y(value) + 4}>${text}</text>`,
    );
  }
  const bars = periods.map((p, i) => bar(p, i, slots[i], {classes, y, base, lang, pattern}));
  for (const {marks} of bars) piece.marks.push(...marks);
  piece.over.push(...totals(periods, bars, slots, {width, breaks}, measure, lang));
  piece.over.push(...axis(periods, slots, {base, width}, {lang, measure}));
  for (const note of notes) piece.over.push(breakLine(note.x, top, base), noteText(note, top));
  return piece;
}

interface BarFrame extends Pick<ChartFrame, 'lang' | 'pattern'> {
  readonly classes: readonly UmkmClass[];
  readonly y: (value: number) => number;
  readonly base: number;
}

interface DrawnBar {
  readonly marks: Mark[];
  /** Top edge, where the total stands. */
  readonly top: number;
}

function bar(p: GrowthPeriod, column: number, slot: Slot, frame: BarFrame): DrawnBar {
  const {classes, y, base, lang, pattern} = frame;
  const total = p.total.value;
  if (total === null) {
    const withheld = stateKind(p.total) === 'withheld';
    const box = {x: round(slot.middle - 6.5), y: base - 17, width: 13, height: 13};
    const square = stateSquare(box.x, box.y, pattern(withheld ? 'dots' : 'hatch'));
    return {marks: [{...totalMark(p, column, box, lang), body: square}], top: box.y};
  }
  const top = y(total);
  const whole = {x: slot.x, y: top, width: slot.width, height: round(base - top)};
  if (classes.length === 0) {
    const body = plainBar(whole, p.provisional, pattern);
    return {marks: [{...totalMark(p, column, tall(whole), lang), body}], top};
  }
  if (isOutline(p, classes)) {
    const absent = [...classes]
      .reverse()
      .flatMap((key) => absentMark(p, key, column, whole, frame));
    return {
      marks: [{...totalMark(p, column, tall(whole), lang), body: outline(whole)}, ...absent],
      top,
    };
  }
  const {layers, rest} = layersOf(p, classes, y);
  // What a withheld class holds is not drawn as a length.
  const known = layers.at(-1)?.y ?? base;
  const body = rest ? outline({...whole, height: round(known - top)}) : undefined;
  // The parts lie over the bar: the pointer finds the total at its figure.
  const hit = {x: slot.x, y: round(top - 24), width: slot.width, height: round(known - top + 24)};
  const marks: Mark[] = [{...totalMark(p, column, tall(whole), lang), ...(body && {body}), hit}];
  layers.forEach((layer, i) => {
    const box = tall({x: slot.x, y: layer.y, width: slot.width, height: layer.height});
    const made =
      layer.key === 'unknown'
        ? unknownMark(p, column, box, lang)
        : classMark(p, layer.key, column, box, lang);
    const seam = i === 0 || p.provisional ? [] : seams([layers[i - 1], layer], slot);
    marks.push({...made, body: svg`${segment(layer, slot, p.provisional, pattern)}${seam}`});
  });
  absentClasses(p, classes).forEach((key, i) => {
    const box = {
      x: round(slot.middle - 6.5),
      y: round(top - 20 - SQUARE * (i + 1)),
      width: 13,
      height: 13,
    };
    const withheld = p.classes[key] && stateKind(p.classes[key]) === 'withheld';
    const square = stateSquare(box.x, box.y, pattern(withheld ? 'dots' : 'hatch'));
    marks.push({...classMark(p, key, column, box, lang), body: square});
  });
  // Read from the top of the bar to its bottom.
  return {marks: [marks[0], ...marks.slice(1).sort((a, b) => a.row - b.row)], top};
}

/** Known classes from the bottom, then what has no class; `rest` where something stays hidden. */
export function layersOf(
  p: GrowthPeriod,
  classes: readonly UmkmClass[],
  y: (value: number) => number,
): {layers: Layer<Part>[]; rest: boolean} {
  const parts: [Part, number | null][] = classes.map((key) => [key, p.classes[key]?.value ?? null]);
  const rest = parts.some(([, value]) => value === null);
  if (p.unknown > 0) parts.push(['unknown', p.unknown]);
  return {layers: stackLayers(parts, y), rest};
}

/** Classes of a bar that is broken down, without a figure of their own. */
function absentClasses(p: GrowthPeriod, classes: readonly UmkmClass[]): UmkmClass[] {
  if (p.total.value === null || isOutline(p, classes)) return [];
  return classes.filter((key) => p.classes[key]?.value == null);
}

function absentMark(
  p: GrowthPeriod,
  key: UmkmClass,
  column: number,
  whole: Box,
  {lang}: BarFrame,
): Mark[] {
  return p.classes[key] ? [classMark(p, key, column, tall(whole), lang)] : [];
}

// A bar of one px must still be hit by a pointer and ringed by the focus.
function tall(box: Box): Box {
  const height = Math.max(box.height, 6);
  return {...box, y: round(box.y - (height - box.height) / 2), height: round(height)};
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
      measure(countText(q.total, lang), {size, weight: 600});
    return (text(p) + text(periods[i - 1])) / 2 + 5;
  }
  for (const i of order) {
    const p = periods[i];
    if (p.total.value === null || (!all && !edge(i))) continue;
    const text = countText(p.total, lang);
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

function axis(
  periods: readonly GrowthPeriod[],
  slots: readonly Slot[],
  {base, width}: Pick<BarArea, 'base' | 'width'>,
  {lang, measure}: Pick<ChartFrame, 'lang' | 'measure'>,
): SVGTemplateResult[] {
  const step = slots.length > 1 ? slots[1].middle - slots[0].middle : Infinity;
  const long = periods.map((p) => formatPeriod(p.period, lang) + p.sign);
  const fits = (texts: readonly string[], every: number): boolean =>
    texts.every((text) => measure(text, {size: 12}) + 6 <= step * every);
  const texts = fits(long, 1) ? long : periods.map((p) => formatShortPeriod(p.period) + p.sign);
  let every = 1;
  while (!fits(texts, every) && every < periods.length) every++;
  const last = periods.length - 1;
  const inside = (text: string, middle: number): number =>
    round(Math.min(middle, width - measure(text, {size: 12}) / 2));
  return texts.flatMap((text, i) =>
    (last - i) % every === 0
      ? [
          svg`<text class="tick middle" x=${inside(text, slots[i].middle)} y=${base + 18}>${text}</text>`,
        ]
      : [],
  );
}
