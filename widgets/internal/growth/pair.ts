import {svg, type SVGTemplateResult} from 'lit';
import {wrapText} from '../../chart/measure.js';
import {fromZero, round, type Slot} from '../../chart/scale.js';
import {spreadLabels, type Layer} from '../../chart/stack.js';
import {breakLine} from '../breaks.js';
import type {ChartFrame} from '../model.js';
import {formatPeriod, stateWords, words} from '../words.js';
import {periodBar, type DrawnBar} from './bar.js';
import type {Piece} from './bars.js';
import {growthMessages} from './messages.js';
import {
  changeText,
  countText,
  isOutline,
  partName,
  type GrowthPeriod,
  type Part,
  type UmkmClass,
} from './periods.js';

export interface PairArea {
  readonly width: number;
  readonly height: number;
}

/**
 * One or two periods, large and annotated: each part named beside its bar, the change between the
 * two on the way from one to the other.
 */
export function growthPair(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  {width, height}: PairArea,
  frame: ChartFrame,
): Piece {
  const {lang, measure} = frame;
  const base = height - 30;
  const max = Math.max(...periods.map((p) => p.cells.total.value ?? 0));
  const y = fromZero(max, base, 30);
  const labelled = periods.map(
    (p) => classes.length > 0 && !isOutline(p, classes) && p.cells.total.value !== null,
  );
  const {slots, stacked, end} = pairLayout(periods, classes, labelled, width, frame);
  const piece: Piece = {under: [], marks: [], over: []};
  piece.under.push(svg`<line class="base" x1="0" y1=${base} x2=${end} y2=${base}></line>`);
  const bar = {classes, y, base, lang, pattern: frame.pattern, absentAt};
  periods.forEach((p, i) => {
    const drawn = periodBar(p, i, slots[i], bar);
    piece.marks.push(...drawn.marks);
    piece.over.push(
      ...barTexts(p, drawn, slots[i], {
        classes,
        base,
        side: i === 0 ? 'left' : 'right',
        stacked,
        frame,
      }),
      svg`<text class="middle" x=${slots[i].middle} y=${base + 20}>${formatPeriod(p.period, lang)}${p.sign}</text>`,
    );
  });
  if (periods.length > 1) {
    const tops = periods.map((p) => (p.cells.total.value === null ? null : y(p.cells.total.value)));
    piece.over.push(between(periods[1], tops, slots, {base, measure, lang}));
  }
  return piece;
}

/** Squares of absent classes stand inside the bar, each with its words below. */
function absentAt({x}: Slot, top: number, n: number): {x: number; y: number} {
  return {x: x + 6, y: top + 6 + n * 18};
}

interface PairFrame {
  readonly classes: readonly UmkmClass[];
  readonly base: number;
  readonly side: 'left' | 'right';
  readonly stacked: boolean;
  readonly frame: ChartFrame;
}

interface PairLayout {
  readonly slots: readonly Slot[];
  /** Every label takes two lines: there is no room for one beside the other. */
  readonly stacked: boolean;
  /** Right end of the zero line: it carries the bars and their labels, not an empty page. */
  readonly end: number;
}

/** Bars as wide as labels and the change between them leave room for. */
function pairLayout(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  labelled: readonly boolean[],
  width: number,
  frame: ChartFrame,
): PairLayout {
  const {narrow} = frame;
  const widest = narrow ? 64 : 96;
  const gap = changeWidth(periods, frame) + 24;
  const place = (stacked: boolean): PairLayout => {
    const gutter = Math.ceil(Math.max(0, ...labelWidths(periods, classes, stacked, frame))) + 10;
    const left = labelled[0] ? gutter : 0;
    const right = labelled[1] ? gutter : narrow ? 4 : 24;
    const free = width - left - right - gap;
    const bar = Math.round(Math.max(28, Math.min(widest, free / Math.max(2, periods.length))));
    const end = Math.min(width, left + right + bar * 2 + (narrow ? 130 : 400)) - right - bar;
    const slots = periods.map((_, i) => {
      const x = i === 0 ? left : Math.max(left + bar + 16, end);
      return {x, width: bar, middle: x + bar / 2};
    });
    const last = slots[slots.length - 1];
    const reach = last.x + last.width + Math.max(24, periods.length > 1 ? right : 0);
    return {slots, stacked, end: Math.min(width, reach)};
  };
  const inline = place(false);
  return inline.slots[0].width >= 52 ? inline : place(true);
}

function changeWidth(periods: readonly GrowthPeriod[], {lang, measure}: ChartFrame): number {
  const change = periods[1]?.growth.total;
  if (change?.value == null || periods[1].broken !== null) return 24;
  const {percent, range} = changeText(change, lang);
  return Math.max(
    measure(percent, {size: 16, weight: 600}),
    range === null ? 0 : measure(range, {size: 12}),
  );
}

/** The total over a bar, the names of its parts beside it, and what is not known inside it. */
function barTexts(
  p: GrowthPeriod,
  {layers, absent, top}: DrawnBar,
  slot: Slot,
  {classes, base, side, stacked, frame}: PairFrame,
): SVGTemplateResult[] {
  const {lang, measure} = frame;
  const {total} = p.cells;
  if (total.value === null) {
    const why = stateWords(total, lang).join(', ');
    return [svg`<text class="note middle" x=${slot.middle} y=${top - 9}>${why}</text>`];
  }
  const whole = {x: slot.x, y: top, width: slot.width, height: base - top};
  const figure = countText(total, lang);
  const size = measure(figure, {size: 16, weight: 600}) > slot.width + 16 ? 13 : 16;
  const wide = measure(figure, {size, weight: 600});
  const x = round(Math.min(slot.middle, frame.width - wide / 2));
  // A total that is wider than its bar reaches over the labels beside it.
  const ceiling = wide > slot.width + 12 ? top - 4 : 0;
  return [
    svg`<text class=${size === 16 ? 'value big middle' : 'value middle'} x=${x} y=${top - 8}>${figure}</text>`,
    ...(isOutline(p, classes)
      ? insideNote(growthMessages[lang].notItemised, whole, measure)
      : absent.flatMap((key, n) => {
          const cell = p.cells[key];
          const states = cell ? stateWords(cell, lang) : [words[lang].notAvailable];
          const text = `${partName(key, lang)}: ${states.join(', ')}`;
          return insideNote(text, {...whole, y: absentAt(slot, top, n).y + 13, height: 0}, measure);
        })),
    ...partLabels(p, layers, slot, ceiling, {base, side, stacked, frame}),
  ];
}

function partLabels(
  p: GrowthPeriod,
  layers: readonly Layer<Part>[],
  slot: Slot,
  ceiling: number,
  {base, side, stacked, frame: {lang}}: Pick<PairFrame, 'base' | 'side' | 'stacked' | 'frame'>,
): SVGTemplateResult[] {
  const x = side === 'left' ? slot.x - 10 : slot.x + slot.width + 10;
  const name = side === 'left' ? 'end' : '';
  const ordered = [...layers].reverse();
  const twoLines = (height: number): boolean => stacked || height >= 40;
  const wanted = ordered.map(({y, height}) => ({
    middle: y + height / 2,
    height: twoLines(height) ? 36 : 17,
  }));
  const middles = spreadLabels(wanted, ceiling, base);
  return ordered.map(({key, height}, i) => {
    const value = countText(p.cells[key], lang);
    const label = partName(key, lang);
    return twoLines(height)
      ? svg`<text class=${name} x=${x} y=${round(middles[i] - 4)}>${label}</text>
          <text class="value ${name}" x=${x} y=${round(middles[i] + 13)}>${value}</text>`
      : svg`<text class=${name} x=${x} y=${round(middles[i] + 4.5)}>${label} <tspan class="strong">${value}</tspan></text>`;
  });
}

function labelWidths(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  stacked: boolean,
  {lang, measure}: ChartFrame,
): number[] {
  const keys: Part[] = [
    ...classes,
    ...(periods.some((p) => p.cells.unknown) ? ['unknown' as const] : []),
  ];
  return keys.map((key) => {
    const widest = Math.max(
      ...periods.map((p) => measure(countText(p.cells[key], lang), {weight: 600})),
    );
    const name = measure(partName(key, lang));
    return stacked ? Math.max(name, widest) : name + 4 + widest;
  });
}

/** A dotted way from one total to the next, with the change on it. */
function between(
  p: GrowthPeriod,
  [from, to]: readonly (number | null)[],
  [first, second]: readonly Slot[],
  {base, measure, lang}: Pick<ChartFrame, 'measure' | 'lang'> & {readonly base: number},
): SVGTemplateResult {
  const start = first.x + first.width;
  const room = second.x - start - 12;
  const middle = round((start + second.x) / 2);
  if (p.broken !== null) {
    const half = room / 2 - 4;
    const lines = half < 56 ? [] : wrapText(p.broken, half, measure, {size: 12, lines: 4});
    return svg`${breakLine(middle, 8, base)}
      ${lines.map((text, i) => svg`<text class="note" x=${middle + 7} y=${20 + i * 16}>${text}</text>`)}`;
  }
  if (from === null || to === null) return svg``;
  const t = growthMessages[lang];
  const cell = p.growth.total;
  const line = svg`<path class="link" d="M${start} ${from}L${second.x} ${to}"></path>`;
  const at = round(Math.max(from, to, (from + to) / 2 + 16) + (Math.abs(from - to) < 40 ? 18 : 0));
  if (!cell || cell.value === null) {
    const why = cell ? `${t.noChange}: ${stateWords(cell, lang).join(', ')}` : t.noChange;
    return svg`${line}${wrapText(why, room, measure, {size: 12, lines: 4}).map(
      (text, i) => svg`<text class="note middle" x=${middle} y=${at + 8 + i * 16}>${text}</text>`,
    )}`;
  }
  const {percent, range} = changeText(cell, lang);
  const long = range === null ? null : t.range(range);
  const said = long !== null && measure(long, {size: 12}) <= room - 8 ? long : range;
  const size = measure(percent, {size: 16, weight: 600}) <= room ? 'big' : 's12';
  return svg`${line}
    <text class=${`value halo middle ${size}`} x=${middle} y=${at + 8}>${percent}</text>
    ${said === null ? '' : svg`<text class="note middle" x=${middle} y=${at + 25}>${said}</text>`}`;
}

function insideNote(
  text: string,
  {
    x,
    y,
    width,
    height,
  }: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  measure: ChartFrame['measure'],
): SVGTemplateResult[] {
  const lines = wrapText(text, width - 12, measure, {size: 12, lines: 5});
  const first = height === 0 ? y + 14 : y + height / 2 - ((lines.length - 1) * 16) / 2 + 4;
  return lines.map(
    (line, i) =>
      svg`<text class="note middle" x=${round(x + width / 2)} y=${round(first + i * 16)}>${line}</text>`,
  );
}
