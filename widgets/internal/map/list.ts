import {nothing, svg, type SVGTemplateResult} from 'lit';
import {NBSP} from '../../../src/format/number.js';
import {wrapText} from '../../chart/measure.js';
import type {Entry} from '../entry.js';
import type {AreaPiece} from '../tile-part.js';
import type {Box, ChartFrame} from '../model.js';
import {lookOf, lookRect} from './look.js';
import {mapMessages} from './messages.js';
import {isArea, type MapModel} from './model.js';

/** A row of the list beside or below a map. */
export interface ListRow {
  readonly entry: Entry;
  readonly box: Box;
  readonly body: SVGTemplateResult;
}

export interface ListPiece {
  readonly height: number;
  readonly rows: readonly ListRow[];
  readonly over: SVGTemplateResult;
}

export interface ListRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: 1 | 2;
}

interface Section {
  readonly head: string;
  readonly entries: readonly Entry[];
  /** Said below them. */
  readonly more?: string;
}

const ROW = 24;
const LINE = 16;
const GAP = 32;

/**
 * The total, the highest and lowest areas, those without a figure, those too small to hit, and all
 * that the map does not hold, each with its value.
 */
export function listPart(
  model: MapModel,
  frame: ChartFrame,
  {spots, small}: AreaPiece,
  {x, y, width, columns}: ListRoom,
): ListPiece {
  const column = (width - GAP * (columns - 1)) / columns;
  const rows: ListRow[] = [];
  const heads: SVGTemplateResult[] = [];
  const total = model.entries.filter(({row}) => row.total);
  const ends = Array.from({length: columns}, () => y);
  for (const {head, entries, more} of [
    {head: '', entries: total},
    ...sections(model, spots, small),
  ]) {
    const at = ends.indexOf(Math.min(...ends));
    const left = x + at * (column + GAP);
    const wide = head === '' ? width : column;
    let top = ends[at];
    const write = (text: string): void => {
      for (const line of wrapText(text, wide, frame.measure, {size: 12})) {
        heads.push(svg`<text class="note" x=${left} y=${top + 13}>${line}</text>`);
        top += 16;
      }
      top += 4;
    };
    if (head !== '') write(head);
    for (const entry of entries) {
      const row = rowOf(entry, noteOf(entry, spots), {x: left, y: top, width: wide}, model, frame);
      rows.push(row);
      top += row.box.height;
    }
    if (more !== undefined) write(more);
    if (head === '') ends.fill(top + 8);
    else ends[at] = top + 10;
  }
  return {height: Math.max(...ends) - y - 10, rows, over: svg`${heads}`};
}

function sections(
  {entries, unit, lang, waiting}: MapModel,
  spots: AreaPiece['spots'],
  small: readonly Entry[],
): Section[] {
  const t = mapMessages[lang];
  const inUnit = (head: string): string => head + (unit === 'percent' ? t.percent : '');
  // Until its boundaries come, every area may be on the map.
  const drawn = (entry: Entry): boolean => isArea(entry) && (waiting === true || spots.has(entry));
  const shown = entries.filter(drawn);
  const valued = shown.filter(({row}) => row.value !== null);
  const all = valued.length <= 10;
  const most = Math.min(5, Math.floor(valued.length / 2));
  const ends = all ? valued : [...valued.slice(0, most), ...valued.slice(-most)];
  const silent = shown.filter(({row}) => row.value === null);
  const tiny = small.filter((entry) => !ends.includes(entry) && entry.row.value !== null);
  const outside = entries.filter((entry) => !entry.row.total && !drawn(entry));
  return [
    ...(all
      ? [{head: inUnit(t.values), entries: valued}]
      : [
          {head: inUnit(t.highest), entries: valued.slice(0, most)},
          {head: t.lowest, entries: valued.slice(-most)},
        ]),
    ...statesOf(silent, lang),
    limited(t.small, tiny, tiny.length > 8 ? 4 : 8, lang),
    {head: t.outside, entries: outside},
  ].filter(({entries: listed}) => listed.length > 0);
}

/** Areas without a figure, those of each kind together. */
function statesOf(silent: readonly Entry[], lang: MapModel['lang']): Section[] {
  const kinds = [...new Set(silent.map(({reading}) => reading.states))];
  return kinds.map((kind) =>
    limited(
      kind[0].toUpperCase() + kind.slice(1),
      silent.filter(({reading}) => reading.states === kind),
      4,
      lang,
    ),
  );
}

function limited(
  head: string,
  entries: readonly Entry[],
  most: number,
  lang: MapModel['lang'],
): Section {
  const left = entries.length - most;
  return left > 1
    ? {head, entries: entries.slice(0, most), more: mapMessages[lang].more(left)}
    : {head, entries};
}

/** What stands below a name: a small base, or the state where no head tells it. */
function noteOf(entry: Entry, spots: AreaPiece['spots']): string {
  const {row, reading} = entry;
  if (row.state === 'small')
    return [row.note, row.base.replaceAll(NBSP, '')].filter(Boolean).join(', ');
  return row.value === null && !spots.has(entry) ? reading.states : '';
}

function rowOf(
  entry: Entry,
  note: string,
  {x, y, width}: Omit<Box, 'height'>,
  model: MapModel,
  frame: ChartFrame,
): ListRow {
  const {measure} = frame;
  const {total, label, text} = entry.row;
  const look = lookOf(entry, model, frame);
  const value = look.value + (total ? entry.reading.full.slice(text.length) : '');
  const left = total ? x : x + 18;
  const room = x + width - left - measure(value, {size: 13, weight: 600}) - 8;
  const style = {size: 13, weight: total ? 600 : 400};
  const names = wrapText(total ? entry.meaning.tip.name : label, room, measure, style);
  const lines = [
    ...names.map((line) => [total ? 'strong' : 'label', line]),
    ...(note === '' ? [] : [['note', note]]),
  ];
  return {
    entry,
    box: {x, y, width, height: ROW + (lines.length - 1) * LINE},
    body: svg`${
      isArea(entry) ? lookRect(look, {x: x + 0.5, y: y + 7, width: 10, height: 10}) : nothing
    }${lines.map(
      ([name, line], i) => svg`<text class=${name} x=${left} y=${y + 17 + i * LINE}>${line}</text>`,
    )}<text class="value end" x=${x + width} y=${y + 17}>${value}</text>`,
  };
}
