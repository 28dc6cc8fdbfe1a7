import {amountText, unitOfExtra} from '../../../src/format/amount.js';
import {formatNumber} from '../../../src/format/number.js';
import {words, type Lang} from '../../../src/text/words.js';
import {lineUpPart, type LineUpEntry} from '../line-up-part.js';
import type {ChartFrame, FigureContext, TableRow} from '../model.js';
import {stackParts} from '../parts.js';
import {readCell, spoken, tableCells, tipNote, type Reading} from '../reading.js';
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
}

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
  {title, metric, at: fixed, complete}: Tile,
): TileEntry | null {
  const whole = fixed ? cube.at({...at, ...fixed}) : total;
  if (whole === undefined || (metric !== undefined && !(metric in whole.extra))) return null;
  const unit =
    metric === undefined
      ? cube.dataset.extension.unit
      : unitOfExtra(metric, cube.dataset.extension.unit);
  const further =
    metric === undefined
      ? whole
      : {...whole, value: whole.extra[metric], numerator: null, denominator: null, unknown: null};
  const cell =
    metric !== undefined && whole.withheld?.includes(metric)
      ? {...further, flags: ['Q'], reason: 'suppressed'}
      : further;
  const reading = readCell(cell, {unit, lang, ...(complete && {complete})});
  const {state, note, states, provisional} = reading;
  const big = cell.value === null ? '' : amountText(cell.value, unit, lang);
  const lines =
    cell.value !== null && unit !== 'rupiah' && cell.numerator !== null && cell.denominator !== null
      ? [
          `${formatNumber(cell.numerator, lang)} ${words[lang].of} ${formatNumber(cell.denominator, lang)}`,
        ]
      : [];
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
    meaning: {
      label: spoken(title[lang], {...reading, full: big}, {lang, noun: ''}),
      tip: {
        name: title[lang],
        value: big || states,
        ...(big !== '' && tipNote(reading) !== '' && {note: tipNote(reading)}),
      },
      detail: {
        by: cell.by,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
        flags: cell.flags,
        reason: cell.reason,
      },
    },
    tableRow: {header: title[lang], cells: tableCells({...reading, short: big}, lang)},
  };
}
