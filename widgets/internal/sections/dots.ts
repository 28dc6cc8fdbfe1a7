import {
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import {dotLabelWidth} from '../../chart/dot.js';
import {dotPart, type DotEntry} from '../dot-part.js';
import {entryOf, type Entry} from '../entry.js';
import {headPart} from '../line-up-part.js';
import type {FigureContext} from '../model.js';
import {stackParts, type DrawingPart} from '../parts.js';
import {meaningOf, readCell, tableCells} from '../reading.js';
import {sentenceOf} from '../say.js';
import {sectionMessages} from '../section-messages.js';
import type {Section, SectionMaker} from '../section.js';
import {textPart} from '../text-part.js';
import {sliceOf, type Slice} from './pick.js';
import {rankedEntries} from './ranked.js';

type Words = Readonly<Record<Lang, string>>;

/** Shares along one dimension, a dot for each. */
export interface DotGroup {
  readonly indicator: string;
  readonly along: string;
  readonly title: Words;
  /** `order`: as the dimension has its categories; `value`: high to low. */
  readonly sort?: 'value' | 'order';
  /** Name of the category `unknown`, where its own says too little. */
  readonly unknown?: Words;
  /** Below, where there is more than one of them. */
  readonly note?: Words;
  /** Distance between two categories, lower first, as an indicator of its own. */
  readonly gap?: {
    readonly indicator: string;
    readonly title: Words;
    readonly between: readonly [string, string];
  };
}

interface Drawn extends DotGroup {
  readonly slice: Slice;
  readonly entries: readonly ShareEntry[];
  readonly distance: (Pick<Entry, 'tableRow' | 'meaning'> & {readonly known: boolean}) | null;
}

/** A share of units and how many of them gave no answer. */
export type ShareEntry = Entry & DotEntry;

/** Shares along one or more dimensions as dots on one scale, those without an answer apart. */
export function dots(groups: readonly DotGroup[], noun: Words): SectionMaker {
  return (context): Section | null => {
    const {lang, place} = context;
    const drawn = groups.flatMap((group) => drawnOf(context, group, noun[lang]) ?? []);
    const [first] = drawn;
    if (first === undefined) return null;
    const {cube, sub} = first.slice;
    const entries = drawn.flatMap((group) => group.entries);
    return {
      // The commonest stands first; of what is in another order none does.
      sentences:
        first.sort === 'order'
          ? []
          : [place, ''].map((where) =>
              sentenceOf(cube, first.entries[0].reading.cell, where, lang),
            ),
      sub,
      filters: drawn.flatMap(({slice}) => slice.filters),
      title: '',
      dataset: cube.dataset,
      readings: entries.map(({reading}) => reading),
      notes: drawn.flatMap(({note, entries: own}) => (note && own.length > 1 ? [note[lang]] : [])),
      rows: drawn.flatMap(({entries: own, distance}) =>
        [...own, ...(distance ? [distance] : [])].map(({tableRow}) => tableRow),
      ),
      draw: (frame) => {
        const {width, measure} = frame;
        const rows = entries.map(({row}) => row);
        const scale = {
          labelWidth: dotLabelWidth(rows, {width, measure}),
          most: Math.max(0, ...rows.map(({value, high}) => Math.max(value ?? 0, high ?? 0))),
        };
        const tick = (value: number, at: 'last' | 'other'): string =>
          formatNumber(value, lang) + (at === 'last' ? '%' : '');
        return stackParts(
          sub,
          drawn.flatMap(({title, entries: own, gap, distance}, i): DrawingPart[] => [
            ...(i > 0 ? [space(28)] : []),
            headPart(title[lang], frame, words[lang].unknown.toLowerCase()),
            space(8),
            dotPart(own, frame, {
              ...scale,
              gap: gap && distance?.known !== false ? gap.between : null,
              ...(i === 0 && {tick}),
            }),
            ...(distance
              ? [space(8), textPart(distance.meaning.label, distance.meaning, frame)]
              : []),
          ]),
        );
      },
    };
  };
}

function drawnOf(context: FigureContext, group: DotGroup, noun: string): Drawn | null {
  const {lang} = context;
  const {along, sort = 'value', unknown, gap} = group;
  const slice = sliceOf(context, group.indicator, [along]);
  if (slice === null) return null;
  const entries = rankedEntries(context, slice, {along, sort}).flatMap(({row, reading: {cell}}) =>
    row.total || cell.denominator === 0
      ? []
      : [
          shareEntry(row.key, (row.key === 'unknown' && unknown?.[lang]) || row.label, cell, {
            lang,
            noun,
          }),
        ],
  );
  if (entries.length === 0) return null;
  const apart = gap && entries.length > 1 ? sliceOf(context, gap.indicator)?.total : undefined;
  return {
    ...group,
    slice,
    entries,
    distance: gap && apart ? distanceOf(gap.title[lang], apart, lang) : null,
  };
}

/** A share and its name as a row, with the share of those that gave no answer. */
export function shareEntry(
  key: string,
  label: string,
  cell: Cell,
  {lang, noun}: {readonly lang: Lang; readonly noun: string},
): ShareEntry {
  const entry = entryOf(key, label, cell, {unit: 'percent', lang, noun, tone: 'main'});
  const share = unknownShare(cell);
  const unknownText = share === null ? '' : formatPercent(share, lang);
  const {row, meaning, tableRow} = entry;
  const [, , , last] = tableRow.cells;
  const said = cell.unknown
    ? `${words[lang].unknown.toLowerCase()} ${unknownText} (${formatNumber(cell.unknown, lang)} ${noun})`
    : '';
  return {
    ...entry,
    provisional: entry.reading.provisional,
    row: {
      ...row,
      low: cell.extra.ci_low ?? null,
      high: cell.extra.ci_high ?? null,
      unknownText,
    },
    meaning:
      share === null || said === ''
        ? meaning
        : {
            ...meaning,
            label: `${meaning.label}; ${said}`,
            tip: {...meaning.tip, note: [meaning.tip.note, said].filter(Boolean).join('; ')},
          },
    tableRow:
      share === null
        ? tableRow
        : {
            ...tableRow,
            cells: [
              ...tableRow.cells.slice(0, 3),
              {...last, text: `${last.text} (${unknownText})`},
            ],
          },
  };
}

/** Percent of all units whose answer is unknown; null where that is not published. */
export function unknownShare({value, unknown, denominator}: Cell): number | null {
  return value === null || unknown === null || !denominator ? null : (100 * unknown) / denominator;
}

function distanceOf(title: string, cell: Cell, lang: Lang): Drawn['distance'] {
  const t = sectionMessages[lang];
  const {value, extra} = cell;
  const full = value === null ? '' : formatPoints(value, lang, {sign: 'always'});
  const reading = {
    ...readCell(cell, {unit: 'percentage_point', lang}),
    full,
    short: full,
    // A difference of two shares has two bases, which stand with the shares.
    base: '',
    counts: [],
  };
  const {ci_low: low, ci_high: high} = extra;
  const write = (bound: number): string => formatNumber(bound, lang, {decimals: 1});
  const more =
    value === null || low == null || high == null
      ? []
      : // A dash between signed numbers reads as one more sign.
        [t.interval(low < 0 ? t.to(write(low), write(high)) : formatRange(low, high, write))];
  const [first] = tableCells(reading, lang);
  const state = [...more, reading.states].filter(Boolean).join('; ');
  return {
    known: value !== null,
    meaning: {...meaningOf(title, reading, {lang, more}), tone: 'main'},
    tableRow: {header: title, cells: [{...first, ...(state !== '' && {state})}]},
  };
}

function space(height: number): DrawingPart {
  return {height, marks: []};
}
