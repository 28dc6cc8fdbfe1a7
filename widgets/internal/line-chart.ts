import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Cell} from '../../src/snapshot/v1.js';
import {linePaths} from '../chart/line.js';
import {fitText, type Measure} from '../chart/measure.js';
import {linear, round, timePoints} from '../chart/scale.js';
import {spreadLabels} from '../chart/stack.js';
import {valueTicks} from '../chart/ticks.js';
import {breakLine, breakNote, noteText} from './breaks.js';
import {figureText, type IndicatorModel} from './indicator-model.js';
import type {ChartFrame, Drawing, Mark} from './model.js';
import {periodAxis} from './period-axis.js';
import {countUnits, readCell} from './reading.js';
import {formatNumber, roundHalfAway, stateKind, stateWords, words, type Lang} from './words.js';

interface Series {
  readonly id: string | null;
  readonly name: string;
  readonly colour: string;
  readonly cells: readonly (Cell | undefined)[];
}

const others = ['main', 'ink', 'soft', 'context'];
const classNames = new Set(['mikro', 'kecil', 'menengah', 'besar']);

/** Lines over the periods of a model whose rows are periods; one for each of its columns. */
export function lineChart(
  model: IndicatorModel,
  {lang, width, narrow, measure, pattern}: ChartFrame,
): Drawing {
  const {rows, picked, unit, label} = model;
  const series = seriesOf(model);
  const values = series.flatMap(({cells}) => cells.flatMap((cell) => cell?.value ?? []));
  const base = narrow ? 200 : 260;
  const ticks = valueTicks(Math.min(0, ...values), Math.max(0, ...values));
  const tickTexts = ticks.map((value, i) => tickText(value, unit, i === ticks.length - 1, lang));
  const left = Math.ceil(Math.max(...tickTexts.map((text) => measure(text, {size: 12})))) + 9;
  const ends = series.map((s) => endLabel(s, model, lang));
  const widest = narrow ? 120 : Math.max(190, Math.min(260, width / 4));
  const labels = (stacked: boolean): number =>
    Math.ceil(
      Math.max(...ends.map(({name, value}) => labelWidth(name, value, {stacked, measure}))),
    ) + 12;
  // A name is not cut for its value: where they do not fit side by side, it stands above it.
  const stacked = labels(false) > widest;
  const right = Math.min(widest, labels(stacked));
  const reasons = breaksOf(model, lang);
  const broken = new Set(reasons.keys());
  const xs = timePoints(rows.length, {from: left + 6, to: width - right - 4, breaks: broken});
  const notes = [...reasons].map(([i, reason]) =>
    breakNote(reason, round((xs[i - 1] + xs[i]) / 2), {left, right: width - right}, measure),
  );
  const head = Math.max(0, ...notes.map(({lines}) => lines.length * 15 + 6));
  const y = linear([ticks[0], ticks[ticks.length - 1]], [base, 12 + head]);
  const under = ticks.map(
    (value, i) =>
      svg`<line class=${value === 0 ? 'base' : 'grid'} x1=${left} y1=${y(value)} x2=${width - right} y2=${y(value)}></line>
        <text class="tick end" x=${left - 7} y=${y(value) + 4}>${tickTexts[i]}</text>`,
  );
  for (const note of notes) under.push(breakLine(note.x, 0, base), noteText(note, 0));
  const marks: Mark[] = [];
  const periods = rows.map((row) => label(picked.dims[0], row));
  const absent = rows.map((_, i) => [
    ...new Set(series.flatMap(({cells}) => (cells[i]?.value == null ? absence(cells[i]) : []))),
  ]);
  const boxed = new Set<string>();
  const reading = {unit, counted: countUnits(picked.cube.dataset), lang, pattern};
  series.forEach((s, row) => {
    const points = s.cells.map((cell, i) => ({
      x: xs[i],
      y: cell?.value == null ? null : y(cell.value),
      provisional: cell?.flags.includes('P') ?? false,
      broken: broken.has(i),
    }));
    const {solid, dotted} = linePaths(points);
    if (solid) under.push(svg`<path class="stroke ${s.colour}" d=${solid}></path>`);
    if (dotted) under.push(svg`<path class="stroke dashed ${s.colour}" d=${dotted}></path>`);
    points.forEach((point, i) => {
      // Lines without a figure for the same reason share one square.
      const kind = absence(s.cells[i]);
      const at = {
        row,
        column: i,
        x: point.x,
        y: point.y ?? base - 9 - absent[i].indexOf(kind) * 17,
      };
      const made = pointMark(s, s.cells[i], periods[i], at, reading);
      const again = point.y === null && boxed.has(`${i} ${kind}`);
      if (point.y === null) boxed.add(`${i} ${kind}`);
      marks.push(again ? {...made, body: svg``} : made);
    });
  });
  const over = [
    ...endLabels(ends, series, width - right + 8, right - 8, {y, base, stacked, measure}),
  ];
  const dated = rows.map((period, i) => ({
    period,
    sign: series.some(({cells}) => cells[i]?.flags.includes('P')) ? '*' : '',
  }));
  over.push(...periodAxis(dated, xs, {y: base + 20, width}, {lang, measure}));
  return {label: model.sub, height: base + 28, under: svg`${under}`, marks, over: svg`${over}`};
}

function seriesOf({rows, columns, picked: {dims}, cell, label}: IndicatorModel): Series[] {
  let next = 0;
  return columns.map((id) => ({
    id,
    name: id === null ? '' : label(dims[1], id),
    colour:
      id !== null && classNames.has(id)
        ? id
        : id === 'total'
          ? 'ink'
          : id === 'unknown'
            ? 'context'
            : others[next++ % others.length],
    cells: rows.map((row) => cell(row, id)),
  }));
}

/** Periods from which on figures do not compare with earlier ones: index and reason. */
function breaksOf({rows, picked, columns, cell}: IndicatorModel, lang: Lang): Map<number, string> {
  const {breaks} = picked.cube.dataset.extension;
  const named = new Map(breaks?.map(({period, note}) => [period, note[lang]]));
  const flagged = (row: string): boolean =>
    columns.some((column) => cell(row, column)?.flags.includes('B') ?? false);
  return new Map(
    rows.flatMap((row, i): [number, string][] =>
      // Further figures on the far side of a break are no breaks of their own.
      i > 0 && (named.has(row) || (flagged(row) && !flagged(rows[i - 1])))
        ? [[i, named.get(row) ?? words[lang].breakInSeries]]
        : [],
    ),
  );
}

function absence(cell: Cell | undefined): ReturnType<typeof stateKind> {
  return cell ? stateKind(cell) : 'missing';
}

interface PointPlace {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

function pointMark(
  {name, colour}: Series,
  cell: Cell | undefined,
  period: string,
  {row, column, x, y}: PointPlace,
  {
    unit,
    counted,
    lang,
    pattern,
  }: Pick<ChartFrame, 'lang' | 'pattern'> & {
    readonly unit: string;
    readonly counted: readonly string[];
  },
): Mark {
  const said = cell ? stateWords(cell, lang) : [words[lang].notAvailable];
  const text = figureText(cell, unit, lang);
  const title = [name, period].filter(Boolean).join(' ');
  const base = cell ? readCell(cell, {unit, lang, counted}).counts.join(` ${words[lang].of} `) : '';
  const note = [base, ...(text === '' ? [] : said)].filter(Boolean).join(', ');
  const value = text === '' ? said.join(', ') : text;
  return {
    label: `${title}: ${[value, note].filter(Boolean).join('; ')}`,
    tip: {name: title, value, ...(note && {note})},
    row,
    column,
    box: {x: round(x - 8), y: round(y - 8), width: 16, height: 16},
    ...(cell?.value != null && !cell.flags.includes('P')
      ? {shape: {kind: 'dot', colour, x, y}}
      : {body: pointBody(cell, colour, x, y, pattern)}),
    ...(cell && {detail: {by: cell.by, value: cell.value, flags: cell.flags, reason: cell.reason}}),
  };
}

function pointBody(
  cell: Cell | undefined,
  colour: string,
  x: number,
  y: number,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  if (cell?.value == null) {
    const kind = absence(cell);
    const fill = kind === 'undefined' ? 'none' : pattern(kind === 'withheld' ? 'dots' : 'hatch');
    return svg`<rect class="state-box" x=${round(x - 6)} y=${round(y - 6)} width="12" height="12" fill=${fill}></rect>`;
  }
  return svg`<circle class="ring ${colour}" cx=${x} cy=${y} r="4"></circle>`;
}

interface EndLabel {
  readonly name: string;
  readonly value: string;
  readonly at: number | null;
}

function endLabel(
  {name, cells}: Series,
  {rows, unit, label}: IndicatorModel,
  lang: Lang,
): EndLabel {
  const last = cells.findLastIndex((cell) => cell?.value != null);
  if (last < 0) return {name, value: '', at: null};
  // A line that ended earlier says when.
  const when = last < rows.length - 1 ? ` (${label('period', rows[last])})` : '';
  return {name, value: figureText(cells[last], unit, lang) + when, at: cells[last]?.value ?? null};
}

function endLabels(
  ends: readonly EndLabel[],
  series: readonly Series[],
  x: number,
  room: number,
  {
    y,
    base,
    stacked,
    measure,
  }: {
    readonly y: (value: number) => number;
    readonly base: number;
    readonly stacked: boolean;
    readonly measure: Measure;
  },
): SVGTemplateResult[] {
  const shown = ends
    .flatMap(({at, ...end}, i) =>
      at === null ? [] : [{...end, middle: y(at), colour: series[i].colour}],
    )
    .sort((a, b) => a.middle - b.middle);
  const middles = spreadLabels(
    shown.map(({middle}) => ({middle, height: stacked ? 34 : 17})),
    0,
    base + 8,
  );
  return shown.map(({name, value, middle}, i) => {
    // A label that had to give way says which line it means.
    const away = Math.abs(middles[i] - middle) > 6;
    const way = away
      ? svg`<line class="base" x1=${x - 7} x2=${x - 2} y1=${middle} y2=${middles[i]}></line>`
      : nothing;
    if (stacked && name !== '') {
      return svg`${way}<text x=${x} y=${round(middles[i] - 3.5)}>${fitText(name, room, measure)}</text>
        <text class="strong" x=${x} y=${round(middles[i] + 12.5)}>${value}</text>`;
    }
    const free = room - measure(value, {weight: 600}) - 5;
    return svg`${way}<text x=${x} y=${round(middles[i] + 4.5)}>${name === '' ? '' : svg`${fitText(name, free, measure)} `}<tspan class="strong">${value}</tspan></text>`;
  });
}

function labelWidth(
  name: string,
  value: string,
  {stacked, measure}: {readonly stacked: boolean; readonly measure: Measure},
): number {
  const beside = name === '' ? 0 : measure(name) + 5;
  const wide = measure(value, {weight: 600});
  return stacked ? Math.max(beside, wide) : beside + wide;
}

function tickText(value: number, unit: string, last: boolean, lang: Lang): string {
  const decimals = [0, 1, 2].find((some) => roundHalfAway(value, some) === value) ?? 3;
  const text = formatNumber(value, lang, {decimals});
  return last && unit === 'percent' ? `${text}%` : text;
}
