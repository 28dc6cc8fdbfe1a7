import {svg, type SVGTemplateResult} from 'lit';
import {linePaths} from '../../chart/line.js';
import {wrapText, type Measure} from '../../chart/measure.js';
import {fromZero, round, timePoints} from '../../chart/scale.js';
import type {ChartFrame, Mark} from '../model.js';
import {
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShortPeriod,
  stateWords,
  type Lang,
} from '../words.js';
import type {Piece} from './bars.js';
import {changeMark, classMark} from './marks.js';
import {growthMessages} from './messages.js';
import {partName, type GrowthPeriod, type UmkmClass} from './periods.js';

/** One small chart: its own scale, from zero. */
export interface Multiple {
  readonly key: UmkmClass;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Room for the line between title and baseline. */
  readonly height: number;
  /** `row` title in one line; `column` the figures under the name, as many lines as they need. */
  readonly title: 'row' | 'column';
  /** Lines that the figures take under the name; more than one puts the change below the value. */
  readonly lines?: number;
  /** Years under the baseline. */
  readonly years: 'none' | 'long' | 'short';
  /** Place in the keyboard's grid. */
  readonly row: number;
  readonly column: number;
  /** Says which period the change is measured from. */
  readonly since?: boolean;
}

/** What stands beside a class's name: its last figure and the change since the period before. */
export interface ClassHeadline {
  readonly period: GrowthPeriod;
  readonly value: string;
  /** `+4,8%` or why there is none. */
  readonly change: string;
  readonly since: string | null;
  /** What to say instead of `change` where that does not fit. */
  readonly brief: string;
}

/** The last figure of a class and its change, in words where there is no number. */
export function headline(
  periods: readonly GrowthPeriod[],
  key: UmkmClass,
  lang: Lang,
): ClassHeadline | null {
  const t = growthMessages[lang];
  const period = periods.findLast((p) => p.classes[key]?.value != null);
  if (!period) return null;
  const value = formatNumber(period.classes[key]?.value ?? 0, lang);
  const last = periods.at(-1)!;
  if (period !== last) {
    const missing = last.classes[key];
    const why = missing?.reason === 'suppressed' ? stateWords(missing, lang)[0] : null;
    const when = formatPeriod(last.period, lang);
    const state = why ? `${when} ${why}` : t.notItemisedIn(when);
    const brief = t.in(formatPeriod(period.period, lang));
    return {period, value, change: `${brief}; ${state}`, since: null, brief};
  }
  const growth = period.growth[key];
  if (period.broken !== null) return {period, value, change: t.noCompare, since: null, brief: ''};
  if (growth?.value == null) {
    return {period, value, change: period.since === null ? '' : t.noChange, since: null, brief: ''};
  }
  return {
    period,
    value,
    change: formatPercent(growth.value, lang, {sign: 'always'}),
    since: period.since === null ? null : t.since(formatPeriod(period.since, lang)),
    brief: formatPercent(growth.value, lang, {sign: 'always'}),
  };
}

/** Lines that the figures under a name need in a column of this width. */
export function headlineLines(
  {value, change}: ClassHeadline,
  width: number,
  measure: Measure,
): number {
  const figures = measure(value, {size: 12, weight: 600}) + 4 + measure(change, {size: 12});
  return figures <= width
    ? 1
    : 1 + Math.min(4, wrapText(change, width, measure, {size: 12}).length);
}

/** A class over time by itself. Its points repeat the bars: they answer the pointer only. */
export function classMultiple(
  periods: readonly GrowthPeriod[],
  at: Multiple,
  {lang, measure, pattern}: ChartFrame,
): Piece {
  const {key, x, width, height, years} = at;
  const piece: Piece = {under: [], marks: [], over: []};
  const head = headline(periods, key, lang);
  const titleHeight = at.title === 'row' ? 16 : 20 + (at.lines ?? 1) * 16;
  const base = at.y + titleHeight + height;
  const breaks = new Set(periods.flatMap((p, i) => (i > 0 && p.broken !== null ? [i] : [])));
  const xs = timePoints(periods.length, {from: x + 4, to: x + width - 4, breaks});
  const values = periods.map((p) => p.classes[key]?.value ?? null);
  const y = fromZero(Math.max(0, ...values.map((value) => value ?? 0)), base, base - height + 8);
  const points = periods.map((p, i) => ({
    x: xs[i],
    y: values[i] === null ? null : y(values[i]),
    provisional: p.classes[key]?.flags.includes('P') ?? false,
    broken: p.broken !== null,
  }));
  piece.under.push(svg`<line class="base" x1=${x} y1=${base} x2=${x + width} y2=${base}></line>`);
  for (const i of breaks) {
    const middle = round((xs[i - 1] + xs[i]) / 2);
    piece.under.push(
      svg`<line class="break" x1=${middle} y1=${base - height + 4} x2=${middle} y2=${base + 4}></line>`,
    );
  }
  const {solid, dotted} = linePaths(points);
  if (solid) piece.under.push(svg`<path class="stroke ${key}" d=${solid}></path>`);
  if (dotted) piece.under.push(svg`<path class="stroke dashed ${key}" d=${dotted}></path>`);
  points.forEach((point, i) => {
    if (point.y === null) return;
    const dot = point.provisional
      ? svg`<circle class="ring ${key}" cx=${point.x} cy=${point.y} r="4"></circle>`
      : svg`<circle class="fill ${key}" cx=${point.x} cy=${point.y} r="2.5"></circle>`;
    const step = xs.length > 1 ? (width - 8) / xs.length : width;
    const box = {
      x: round(point.x - step / 2),
      y: base - height + 4,
      width: round(step),
      height: height - 4,
    };
    piece.marks.push({...classMark(periods[i], key, i, box, lang), body: dot, echo: true});
  });
  piece.over.push(title(at, head, {lang, measure, pattern}));
  if (years !== 'none') {
    const write = years === 'long' ? (p: string) => formatPeriod(p, lang) : formatShortPeriod;
    const last = periods.at(-1)!;
    piece.over.push(
      svg`<text class="tick" x=${x} y=${base + 18}>${write(periods[0].period)}${periods[0].sign}</text>
        <text class="tick end" x=${x + width} y=${base + 18}>${write(last.period)}${last.sign}</text>`,
    );
  }
  if (head) piece.marks.push(changeTarget(head, at, titleHeight, lang));
  return piece;
}

function changeTarget(
  {period}: ClassHeadline,
  {key, x, y, width, row, column}: Multiple,
  height: number,
  lang: Lang,
): Mark {
  return changeMark(
    period,
    key,
    {row, column, box: {x, y: y - 1, width, height: height - 2}},
    lang,
  );
}

function title(
  {key, x, y, width, title: form, since, lines = 1}: Multiple,
  head: ClassHeadline | null,
  {lang, measure, pattern}: Pick<ChartFrame, 'lang' | 'measure' | 'pattern'>,
): SVGTemplateResult {
  const name = partName(key, lang);
  const swatch = svg`<rect class="fill ${key}" x=${x} y=${y + 2} width="10" height="10"></rect>
    <rect x=${x} y=${y + 2} width="10" height="10" fill=${pattern(`grain-${key}`)}></rect>
    <text class="strong" x=${x + 16} y=${y + 12}>${name}</text>`;
  if (head === null) return swatch;
  if (form === 'column') {
    return svg`${swatch}
      <text class="strong s12" x=${x} y=${y + 30}>${head.value}${
        lines === 1 ? svg`<tspan class="muted" dx="4">${head.change}</tspan>` : ''
      }</text>
      ${
        lines > 1
          ? wrapText(head.change, width, measure, {size: 12, lines: lines - 1}).map(
              (text, i) => svg`<text class="muted s12" x=${x} y=${y + 46 + i * 16}>${text}</text>`,
            )
          : ''
      }`;
  }
  const free = width - 16 - measure(name, {weight: 600}) - 12;
  const figures = measure(head.value, {weight: 600}) + 5;
  const long = since && head.since !== null ? [`${head.change} ${head.since}`] : [];
  const said =
    [...long, head.change, head.brief].find((text) => figures + measure(text) <= free) ?? '';
  return svg`${swatch}
    <text class="end" x=${x + width} y=${y + 12}><tspan class="strong">${head.value}</tspan><tspan class="muted" dx="5">${said}</tspan></text>`;
}
