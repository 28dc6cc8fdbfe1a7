import {formatPercent} from '../../../src/format/number.js';
import {bilingual, words, type Lang} from '../../../src/text/words.js';
import {notBelow} from '../level.js';
import type {Mark, TableRow} from '../model.js';
import {readCell, type Reading} from '../reading.js';
import {headline} from '../say.js';
import {stackedPart, type StackedEntry, type StackedKey} from '../stacked-part.js';
import type {SectionMaker} from '../section.js';
import {gridOf, type Grid, type Line} from './along.js';

export interface StackedOptions {
  /** Dimension of the bars; the areas below the region where left out. */
  readonly down?: string;
  /** Dimension of the parts. */
  readonly across: string;
  readonly title?: Readonly<Record<Lang, string>>;
}

/** Most bars that are drawn; what is left stands in the table. */
const MOST = 20;
const classNames = new Set(['mikro', 'kecil', 'menengah', 'besar']);
const others = ['seq5', 'seq3', 'seq2', 'seq4', 'seq1'];

type Meaning = Pick<Mark, 'label' | 'tip' | 'detail'>;

/**
 * What a count consists of, as bars of equal length: the whole first. A part that is withheld is not
 * drawn by itself: only what several of them leave of a published total is shown, dotted, and of a
 * row that lacks its total or a single part there is no bar.
 *
 * @returns null where the parts are no counts of one whole
 */
export function stacked(
  indicator: string,
  {down = 'region', across, title}: StackedOptions,
): SectionMaker {
  return (context) => {
    const {lang, place, region} = context;
    const grid = gridOf(context, indicator, {down, across});
    if (grid === null) return null;
    const {slice, head, lines, categories} = grid;
    const {cube, sub, filters} = slice;
    const {dataset} = cube;
    const isCount = dataset.extension.unit === 'count';
    if (!isCount || !cube.categories(across).includes('total')) return null;
    const t = texts[lang];
    const rows = lines.map((line) => readRow(grid, line, lang));
    const entries = rows.map((row) => entryOf(row, lang));
    const keys = categories.map(({key, label}, i): StackedKey => ({
      label,
      tone: key === 'unknown' || classNames.has(key) ? key : others[i % others.length],
    }));
    const name = title?.[lang] ?? dataset.extension.title[lang];
    const [whole] = rows;
    const largest = whole?.parts.reduce((a, b) =>
      (b.reading.cell.value ?? 0) > (a.reading.cell.value ?? 0) ? b : a,
    );
    const soon = rows.some(({total, parts}) =>
      [total, ...parts.map(({reading}) => reading)].some(({provisional}) => provisional),
    );
    return {
      sentences: [
        largest && largest.share !== ''
          ? headline(
              ...[`${name}, ${place}`, name].map(
                (about) =>
                  t.most(about, largest.label, largest.share, whole.total.full) +
                  (soon ? ` (${words[lang].provisionalFigure})` : ''),
              ),
            )
          : name,
      ],
      sub,
      filters,
      title: name,
      dataset,
      readings: rows.flatMap(({total, parts}) => [total, ...parts.map(({reading}) => reading)]),
      notes: [
        t.equal,
        ...(rows.length > MOST + 1 ? [t.more(rows.length - MOST - 1)] : []),
        ...(entries.some(({row}) => row.rest > 0) ? [t.rest] : []),
        ...(rows.some(({total}, i) => total.cell.value !== null && entries[i].row.parts === null)
          ? [t.none]
          : []),
        ...(down === 'region' ? notBelow(region, cube.children('region', region), lang) : []),
      ],
      columns: [
        {label: head},
        ...[...categories.map(({label}) => label), words[lang].total].map((label) => ({
          label,
          numeric: true,
        })),
      ],
      rows: rows.map(tableRowOf),
      draw: (frame) =>
        stackedPart(entries.slice(0, MOST + 1), frame, {keys, valueHead: words[lang].total}),
    };
  };
}

interface Part {
  readonly label: string;
  readonly reading: Reading;
  /** `94,2%` of the row's total; empty where either is missing. */
  readonly share: string;
}

interface Row {
  readonly line: Line;
  readonly total: Reading;
  readonly parts: readonly Part[];
}

function readRow({slice: {cube}, categories, at}: Grid, line: Line, lang: Lang): Row {
  const {unit} = cube.dataset.extension;
  const none = {by: {}, value: null, numerator: null, denominator: null, unknown: null};
  const read = (category: string): Reading =>
    readCell(at(line, category) ?? {...none, extra: {}, flags: ['O'], reason: 'missing_input'}, {
      unit,
      lang,
      reported: line.reported,
    });
  const total = read('total');
  return {
    line,
    total,
    parts: categories.map(({key, label}) => {
      const reading = read(key);
      const all = total.cell.value;
      return {
        label,
        reading,
        share:
          reading.cell.value === null || !all
            ? ''
            : formatPercent((100 * reading.cell.value) / all, lang),
      };
    }),
  };
}

function entryOf({line, total, parts}: Row, lang: Lang): StackedEntry {
  const all = total.cell.value;
  const values = parts.map(({reading}) => reading.cell.value);
  const sum = values.reduce<number>((a, b) => a + (b ?? 0), 0);
  const lacking = values.filter((value) => value === null).length;
  // What a single missing part would be could be read from the length that is left.
  const whole = all !== null && all > 0 && lacking !== 1 && sum <= all;
  const known = values.some((value) => value !== null);
  const drawn = whole && known;
  const said = (part: Part): string =>
    [part.reading.full, part.share && `(${part.share})`, part.reading.states]
      .filter(Boolean)
      .join(' ');
  const silent = parts.filter(({reading}) => !drawn || !reading.cell.value);
  const apart = drawn ? silent.filter(({reading}) => reading.cell.value === null) : [];
  const inWhole = silent.filter((part) => !apart.includes(part));
  const totalText = [total.full, total.states].filter(Boolean).join(', ');
  const texts = [
    `${words[lang].total} ${totalText}`,
    ...inWhole.map((part) => `${part.label} ${said(part)}`),
  ];
  const meaning = (name: string, value: string, cells: readonly Reading[]): Meaning => ({
    label: `${name}: ${value}`,
    tip: {name, value},
    detail: {
      by: cells[0].cell.by,
      values: cells.map(({cell}) => cell.value),
      flags: cells[0].cell.flags,
      reason: cells[0].cell.reason,
    },
  });
  return {
    row: {
      key: line.key,
      label: line.label,
      parts: drawn ? values.map((value) => (value ?? 0) / all) : null,
      rest: drawn && lacking > 1 ? Math.max(0, (all - sum) / all) : 0,
      text: total.short,
      note: drawn ? '' : noteOf(total, parts, lang),
      boxed: !drawn && [total, ...parts.map(({reading}) => reading)].some(isBoxed),
      total: line.total,
    },
    whole: meaning(line.label, texts.join('; '), [total]),
    parts: parts.map((part) =>
      drawn && part.reading.cell.value
        ? meaning(`${line.label}, ${part.label}`, said(part), [part.reading])
        : null,
    ),
    rest:
      apart.length > 0
        ? meaning(
            line.label,
            apart.map((part) => `${part.label} ${part.reading.states}`).join('; '),
            apart.map(({reading}) => reading),
          )
        : null,
    soon: total.provisional,
  };
}

function isBoxed({state}: Reading): boolean {
  return state === 'withheld' || state === 'unreported';
}

/** Why a row has no bar: what is said of its total, else of its parts. */
function noteOf(total: Reading, parts: readonly Part[], lang: Lang): string {
  if (total.cell.value === null) return total.states;
  if (total.cell.value === 0) return texts[lang].nothing;
  const lacking = parts.find(({reading}) => reading.cell.value === null);
  return lacking ? texts[lang].lacking(lacking.label, lacking.reading.states) : '';
}

function tableRowOf({line, total, parts}: Row): TableRow {
  const cell = (
    {cell: {value}, short, states}: Reading,
    share = '',
  ): TableRow['cells'][number] => ({
    text: share ? `${short} (${share})` : short,
    raw: value,
    ...(states && {state: states}),
  });
  return {
    header: line.label,
    total: line.total,
    ...(total.cell.by.region !== undefined && {area: total.cell.by.region}),
    cells: [...parts.map(({reading, share}) => cell(reading, share)), cell(total)],
  };
}

const texts = bilingual({
  id: {
    most: (about: string, part: string, share: string, all: string) =>
      `${about}: ${part} ${share} dari ${all}`,
    equal: 'Tiap batang sama panjang; jumlahnya di kanan.',
    more: (count: number) => `${count} baris lain ada dalam tabel.`,
    rest: 'Berbintik: bagian yang disembunyikan, bersama-sama.',
    none: 'Tanpa batang: ada bagian atau jumlah yang tidak terbit.',
    nothing: 'tidak ada usaha',
    lacking: (part: string, state: string) => `${part} ${state}`,
  },
  en: {
    most: (about: string, part: string, share: string, all: string) =>
      `${about}: ${part} ${share} of ${all}`,
    equal: 'All bars are equally long; totals stand at the right.',
    more: (count: number) => `${count} more rows stand in the table.`,
    rest: 'Dotted: parts that are withheld, together.',
    none: 'No bar: a part or the total is not published.',
    nothing: 'no businesses',
    lacking: (part: string, state: string) => `${part} ${state}`,
  },
});
