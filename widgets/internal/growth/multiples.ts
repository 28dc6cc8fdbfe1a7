import {svg, type SVGTemplateResult} from 'lit';
import {linePaths} from '../../chart/line.js';
import {fromZero, round, timePoints} from '../../chart/scale.js';
import type {ChartFrame, Mark} from '../model.js';
import {formatPercent, formatPeriod, formatShortPeriod, stateWords, type Lang} from '../words.js';
import type {Piece} from './bars.js';
import {changeMark, partMark} from './marks.js';
import {growthMessages} from './messages.js';
import {
  countText,
  isCompared,
  known,
  partName,
  type GrowthPeriod,
  type UmkmClass,
} from './periods.js';

/** One small chart: its own scale, from zero. */
export interface Multiple {
  readonly key: UmkmClass;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Room for the line between title and baseline. */
  readonly height: number;
  /** Years under the baseline. */
  readonly years: 'none' | 'long' | 'short';
  /** Place in the keyboard's grid. */
  readonly row: number;
  readonly column: number;
  /** Says which period the change is measured from. */
  readonly since: boolean;
}

/** Height of the line with name, last figure and change. */
const TITLE = 16;

/** A class over time by itself. Its points repeat the bars: they answer the pointer only. */
export function classMultiple(
  periods: readonly GrowthPeriod[],
  at: Multiple,
  frame: ChartFrame,
): Piece {
  const {key, x, y: top, width, height, years, row, column} = at;
  const {lang} = frame;
  const under: SVGTemplateResult[] = [];
  const base = top + TITLE + height;
  const breaks = new Set(periods.flatMap((p, i) => (i > 0 && p.broken !== null ? [i] : [])));
  const xs = timePoints(periods.length, {from: x + 4, to: x + width - 4, breaks});
  const values = periods.map((p) => p.cells[key]?.value ?? null);
  const y = fromZero(Math.max(0, ...values.map((value) => value ?? 0)), base, base - height + 8);
  const points = periods.map((p, i) => ({
    x: xs[i],
    y: values[i] === null ? null : y(values[i]),
    provisional: p.cells[key]?.flags.includes('P') ?? false,
    broken: p.broken !== null,
  }));
  under.push(svg`<line class="base" x1=${x} y1=${base} x2=${x + width} y2=${base}></line>`);
  for (const i of breaks) {
    const middle = round((xs[i - 1] + xs[i]) / 2);
    under.push(
      svg`<line class="break" x1=${middle} y1=${base - height + 4} x2=${middle} y2=${base + 4}></line>`,
    );
  }
  const {solid, dotted} = linePaths(points);
  if (solid) under.push(svg`<path class="stroke ${key}" d=${solid}></path>`);
  if (dotted) under.push(svg`<path class="stroke dashed ${key}" d=${dotted}></path>`);
  const step = (width - 8) / xs.length;
  const marks = points.flatMap((point, i): Mark[] => {
    if (point.y === null) return [];
    const box = {
      x: round(point.x - step / 2),
      y: base - height + 4,
      width: round(step),
      height: height - 4,
    };
    const body = svg`<circle class="${point.provisional ? 'ring' : 'fill'} ${key}" cx=${point.x} cy=${point.y} r=${point.provisional ? 4 : 2.5}></circle>`;
    return [{...partMark(periods[i], key, i, box, lang), body, echo: true}];
  });
  const last = periods.findLast((p) => known(p.cells[key]));
  const over = [title(periods, last, at, frame)];
  if (years !== 'none') {
    const write = (p: GrowthPeriod): string =>
      (years === 'long' ? formatPeriod(p.period, lang) : formatShortPeriod(p.period)) + p.sign;
    over.push(
      svg`<text class="tick" x=${x} y=${base + 18}>${write(periods[0])}</text>
        <text class="tick end" x=${x + width} y=${base + 18}>${write(periods.at(-1)!)}</text>`,
    );
  }
  if (last) {
    const box = {x, y: top - 1, width, height: TITLE - 2};
    marks.push(changeMark(last, key, {row, column, box}, lang));
  }
  return {under, marks, over};
}

/** Name, last figure and its change, as long as there is room for it. */
function title(
  periods: readonly GrowthPeriod[],
  last: GrowthPeriod | undefined,
  {key, x, y, width, since}: Multiple,
  {lang, measure, pattern}: ChartFrame,
): SVGTemplateResult {
  const name = partName(key, lang);
  const swatch = svg`<rect class="fill ${key}" x=${x} y=${y + 2} width="10" height="10"></rect>
    <rect x=${x} y=${y + 2} width="10" height="10" fill=${pattern(`grain-${key}`)}></rect>
    <text class="strong" x=${x + 16} y=${y + 12}>${name}</text>`;
  if (!last) return swatch;
  const value = countText(last.cells[key], lang);
  const free = width - 16 - measure(name, {weight: 600}) - 12 - measure(value, {weight: 600}) - 5;
  const {long, short} = changeOf(periods, last, key, lang);
  const said =
    [...(since && long !== '' ? [long] : []), ...short].find((text) => measure(text) <= free) ?? '';
  return svg`${swatch}
    <text class="end" x=${x + width} y=${y + 12}><tspan class="strong">${value}</tspan><tspan class="muted" dx="5">${said}</tspan></text>`;
}

/** The change of a class since the period before, or why there is none: with the period, and shorter. */
function changeOf(
  periods: readonly GrowthPeriod[],
  p: GrowthPeriod,
  key: UmkmClass,
  lang: Lang,
): {readonly long: string; readonly short: readonly string[]} {
  const t = growthMessages[lang];
  const end = periods.at(-1)!;
  if (p !== end) {
    const cell = end.cells[key];
    const when = formatPeriod(end.period, lang);
    const state =
      cell?.reason === 'suppressed'
        ? `${when} ${stateWords(cell, lang)[0]}`
        : t.notItemisedIn(when);
    const brief = t.in(formatPeriod(p.period, lang));
    return {long: '', short: [`${brief}; ${state}`, brief]};
  }
  const {growth, since} = p;
  if (!isCompared(p, key)) return {long: '', short: [t.noCompare]};
  const change = growth[key]?.value;
  if (change == null || since === null)
    return {long: '', short: since === null ? [] : [t.noChange]};
  const percent = formatPercent(change, lang, {sign: 'always'});
  return {long: `${percent} ${t.since(formatPeriod(since, lang))}`, short: [percent]};
}
