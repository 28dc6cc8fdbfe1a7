import {amountText, unitOfExtra} from '../../../src/format/amount.js';
import {words, type Lang} from '../../../src/text/words.js';
import {lineUpPart, type LineUpEntry} from '../line-up-part.js';
import type {ChartFrame, FigureContext, TableRow} from '../model.js';
import {stackParts} from '../parts.js';
import {
  countUnits,
  furtherCell,
  meaningOf,
  readCell,
  tableCells,
  type Reading,
} from '../reading.js';
import {sentenceOf} from '../say.js';
import type {Section, SectionMaker} from '../section.js';
import {sliceOf, type Slice} from './pick.js';

/** One big number: the value of an indicator, or one of its further figures. */
export interface Tile {
  readonly indicator: string;
  readonly title: Readonly<Record<Lang, string>>;
  /** Name of a further figure: `median`; the value where left out. */
  readonly metric?: string;
  readonly at?: Readonly<Record<string, string>>;
  /** Its base are all there are, not a sample: `18 dari 18 kecamatan` is no small base. */
  readonly complete?: true;
  /** Complete where it stands alone, in the table and in words; the title where left out. */
  readonly name?: Words;
  /** What its base counts: `penerima`. */
  readonly noun?: Words;
  /** Further figures below it, `#` for the number: of `value`, `unknown` or a metric that is not 0. */
  readonly lines?: Readonly<Record<string, Words>>;
  /** Left out where nobody had anything to report, as a place without groups has none. */
  readonly optional?: true;
}

type Words = Readonly<Record<Lang, string>>;

interface TileEntry extends LineUpEntry {
  readonly reading: Reading;
  readonly tableRow: TableRow;
}

/** Numbers side by side under rules; those that are not published are left out. */
export function tiles(title: Readonly<Record<Lang, string>>, list: readonly Tile[]): SectionMaker {
  return (context): Section | null => {
    const {lang, place} = context;
    const found = list.flatMap((tile) => {
      const slice = sliceOf(context, tile.indicator, Object.keys(tile.at ?? {}));
      const entry = slice && tileEntry(context, slice, tile);
      return entry ? [{slice, entry}] : [];
    });
    const [first] = found;
    if (first === undefined) return null;
    return {
      sentences: found.flatMap(({slice: {cube, total}}) =>
        [place, ''].map((where) => sentenceOf(cube, total, where, lang)),
      ),
      sub: first.slice.sub,
      filters: found.flatMap(({slice}) => slice.filters),
      title: title[lang],
      dataset: first.slice.cube.dataset,
      readings: found.map(({entry}) => entry.reading),
      rows: found.map(({entry}) => entry.tableRow),
      draw: (frame) =>
        rowsOf(
          found.map(({entry}) => entry),
          frame,
          (some) => lineUpPart(some, frame),
        ),
    };
  };
}

const GAP = 24;

/** Four numbers to a row at most; fewer where the figure is not wide enough. */
function rowsOf(
  entries: readonly TileEntry[],
  {width, narrow, measure}: ChartFrame,
  draw: (some: readonly TileEntry[]) => ReturnType<typeof lineUpPart>,
): ReturnType<typeof lineUpPart> {
  // A number is never cut, and no title squeezed: a column is at least as wide as either.
  const wide = Math.max(
    128,
    ...entries.map(({item}) => measure(item.big, {size: 24, weight: 700})),
  );
  const fit = Math.floor((width + GAP) / (wide + GAP));
  const most = narrow ? entries.length : Math.max(1, Math.min(4, fit));
  const parts = [];
  for (let i = 0; i < entries.length; i += most) parts.push(draw(entries.slice(i, i + most)));
  return parts.length === 1 ? parts[0] : stackParts('', parts, {gap: 20});
}

function tileEntry(
  {lang}: FigureContext,
  {cube, at, total}: Slice,
  {title, name = title, metric, at: fixed, complete, noun, lines: below = {}, optional}: Tile,
): TileEntry | null {
  const whole = fixed ? cube.at({...at, ...fixed}) : total;
  if (whole === undefined || (metric !== undefined && !(metric in whole.extra))) return null;
  if (optional && whole.reason === 'missing_input') return null;
  const own = cube.dataset.extension.unit;
  const unit = metric === undefined ? own : unitOfExtra(metric, own);
  const cell = metric === undefined ? whole : furtherCell(whole, metric);
  const reading = readCell(cell, {
    unit,
    lang,
    counted: countUnits(cube.dataset),
    ...(complete && {complete}),
  });
  const {state, note, states, provisional, counts} = reading;
  const big = cell.value === null ? '' : amountText(cell.value, unit, lang);
  const more = Object.entries(below).flatMap(([figure, words]): string[] => {
    const count = figure === 'value' || figure === 'unknown' ? whole[figure] : whole.extra[figure];
    const text = count
      ? amountText(count, figure === 'value' ? own : unitOfExtra(figure, own), lang)
      : '';
    return text === '' ? [] : [words[lang].replace('#', text)];
  });
  const counted =
    counts.length === 0 || unit === 'rupiah'
      ? []
      : [[counts.join(` ${words[lang].of} `), noun?.[lang]].filter(Boolean).join(' ')];
  const lines = [...counted, ...more];
  const [first, ...rest] = tableCells({...reading, short: big}, lang);
  const remark = [...more, states].filter(Boolean).join('; ');
  return {
    reading,
    state,
    item: {
      key: title.id,
      title: title[lang],
      big: big === '' ? '' : big + (provisional ? '*' : ''),
      note: big === '' ? note || states : '',
      boxed: big === '' && (state === 'withheld' || cell.reason === 'missing_input'),
      lines: state === 'small' ? [...lines, note] : lines,
    },
    meaning: meaningOf(
      name[lang],
      {...reading, full: big},
      {lang, more, ...(noun && {noun: noun[lang]})},
    ),
    tableRow: {
      header: name[lang],
      cells: [{...first, ...(remark !== '' && {state: remark})}, ...rest],
    },
  };
}
