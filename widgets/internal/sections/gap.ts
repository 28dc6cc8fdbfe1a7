import {formatNumber, formatPoints} from '../../../src/format/number.js';
import {formatPeriod, formatSpan} from '../../../src/format/date.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {bilingual, words, type Lang} from '../../../src/text/words.js';
import {dumbbellPart, type DumbbellEntry, type Group} from '../dumbbell-part.js';
import type {FigureContext, TableRow} from '../model.js';
import {countUnits, readCell, reportedIn, spoken, type Reading} from '../reading.js';
import {headline} from '../say.js';
import type {SectionMaker} from '../section.js';
import {levelName, levelOfAll} from '../level.js';
import {named, sliceOf, type Slice} from './pick.js';

export interface GapOptions {
  /** Dimension of the two groups; the first two of its categories that have figures are compared. */
  readonly between: string;
  readonly title?: Readonly<Record<Lang, string>>;
}

interface Pair {
  readonly key: string;
  readonly label: string;
  readonly readings: readonly [Reading, Reading];
  /** Points from the first group to the second; null where the two cannot be compared. */
  readonly by: number | null;
}

const classNames = new Set(['mikro', 'kecil', 'menengah', 'besar']);

/**
 * How far two groups are apart: in each area where the indicator is published so, else in each year.
 * There is no difference where either is missing, or the two are defined differently.
 */
export function gap(indicator: string, {between, title}: GapOptions): SectionMaker {
  return (context) => {
    const {lang, place} = context;
    const t = texts[lang];
    const slice = sliceOf(context, indicator, [between]);
    if (slice === null || slice.cube.dataset.extension.unit !== 'percent') return null;
    const {cube, at, period} = slice;
    const names = groupsOf(slice, between);
    if (names === null) return null;
    const groups = names.map((key, i): Group => ({
      label: cube.label(between, key, lang),
      tone: classNames.has(key) ? key : ['ink2', 'main'][i],
    })) as [Group, Group];
    const {head, pairs, along} = pairsOf(context, slice, between, names);
    const [a, b] = groups.map(({label}) => label);
    const latest = pairs.find(({key}) => key === period) ?? pairs[0];
    const name = title?.[lang] ?? t.title(cube.dataset.extension.title[lang], a, b);
    return {
      sentences: [
        headline(
          ...sentences(latest, [a, b], {name: cube.dataset.extension.title[lang], place, lang}),
          name,
        ),
      ],
      ...(along === 'period'
        ? named({cube, at}, place, formatSpan(pairs[0].key, pairs.at(-1)!.key, lang), lang)
        : {sub: slice.sub, filters: slice.filters}),
      title: name,
      dataset: cube.dataset,
      readings: pairs.flatMap(({readings}) => readings),
      notes: [t.points],
      columns: [{label: head}, ...[a, b, t.gap].map((label) => ({label, numeric: true}))],
      rows: pairs.map((pair) => rowOf(pair, lang)),
      draw: (frame) =>
        dumbbellPart(
          pairs.map((pair) => entryOf(pair, [a, b], lang)),
          frame,
          {
            groups,
            gapHead: t.gap,
            tick: (value, at) => formatNumber(value, lang) + (at === 'last' ? '%' : ''),
          },
        ),
    };
  };
}

/** The first two categories that have a figure in the period; null where there are no two. */
function groupsOf({cube, at}: Slice, between: string): readonly [string, string] | null {
  const [a, b] = cube
    .categories(between)
    .filter((key) => key !== 'total' && key !== 'unknown')
    .filter((key) => cube.at({...at, [between]: key})?.value != null);
  return a !== undefined && b !== undefined ? [a, b] : null;
}

function pairsOf(
  {lang, region, place, snapshot, from, to}: FigureContext,
  {cube, at, period}: Slice,
  between: string,
  names: readonly [string, string],
): {
  readonly head: string;
  readonly pairs: readonly Pair[];
  readonly along: 'region' | 'period';
} {
  const reported = reportedIn(snapshot, period);
  const counted = countUnits(cube.dataset);
  const read = (by: Cell['by'], known: boolean | null): Pair['readings'] | null => {
    const cells = names.map((key) => cube.at({...by, [between]: key}));
    const readings = cells.flatMap((cell) =>
      cell ? [readCell(cell, {unit: 'percent', lang, reported: known, counted})] : [],
    );
    return readings.length === 2 ? [readings[0], readings[1]] : null;
  };
  const pair = (key: string, label: string, readings: Pair['readings'] | null): Pair[] =>
    readings ? [{key, label, readings, by: difference(readings)}] : [];
  const below = cube.children('region', region);
  if (below.length > 0) {
    return {
      along: 'region',
      head: levelName(levelOfAll(below), lang),
      pairs: [
        ...pair(region, place, read(at, null)),
        ...below.flatMap((code) =>
          pair(code, cube.label('region', code, lang), read({...at, region: code}, reported(code))),
        ),
      ],
    };
  }
  const years = cube
    .categories('period')
    .filter((id) => (from === null || id >= from) && (to === null || id <= to));
  return {
    along: 'period',
    head: words[lang].period,
    pairs: years.flatMap((id) => pair(id, formatPeriod(id, lang), read({...at, period: id}, null))),
  };
}

/** Across a definition of another kind a difference would compare what is not alike. */
function difference([a, b]: Pair['readings']): number | null {
  const apart = a.cell.flags.includes('D') !== b.cell.flags.includes('D');
  return a.cell.value === null || b.cell.value === null || apart
    ? null
    : b.cell.value - a.cell.value;
}

function gapText(by: number | null, lang: Lang): string {
  return by === null ? '' : formatPoints(by, lang, {sign: 'always'});
}

/** With indicator and place, with the indicator, without the difference, without the indicator. */
function sentences(
  {label, readings: [a, b], by}: Pair,
  [first, second]: readonly string[],
  {name, place, lang}: {readonly name: string; readonly place: string; readonly lang: Lang},
): string[] {
  if (by === null) return [];
  const soon = a.provisional || b.provisional ? ` (${words[lang].provisionalFigure})` : '';
  const both = `${second} ${b.full}, ${first} ${a.full}`;
  const said = `${both}; ${texts[lang].apart(gapText(by, lang))}`;
  const where = place === '' || place === label ? [] : [place];
  return (
    [
      [[name, ...where], said],
      [[name], said],
      [[name], both],
      [[texts[lang].gap], said],
    ] as const
  ).map(([about, figures]) => `${[...about, label].join(', ')}: ${figures}${soon}`);
}

function entryOf(
  {key, label, readings, by}: Pair,
  names: readonly string[],
  lang: Lang,
): DumbbellEntry {
  const said = readings.map((reading, i) => spoken(names[i], reading, {lang, noun: ''}));
  const apart = by === null ? '' : texts[lang].apart(gapText(by, lang));
  // What only says that a figure is provisional stands in its sign.
  const note = readings.flatMap(({states}, i) =>
    states === '' || states === words[lang].provisional ? [] : [`${names[i]}: ${states}`],
  );
  return {
    soon: [readings[0].provisional, readings[1].provisional],
    row: {
      key,
      label,
      values: [readings[0].cell.value, readings[1].cell.value],
      texts: [readings[0].short, readings[1].short],
      note: note.join('; '),
      gap: gapText(by, lang),
    },
    meaning: {
      label: `${label}, ${[...said, apart].filter(Boolean).join('; ')}`,
      tip: {
        name: label,
        value: readings.map(({full, states}, i) => `${names[i]} ${full || states}`).join(', '),
        ...(apart && {note: apart}),
      },
      detail: {
        by: readings[0].cell.by,
        values: readings.map(({cell}) => cell.value),
        difference: by,
      },
    },
  };
}

function rowOf({key, label, readings, by}: Pair, lang: Lang): TableRow {
  return {
    header: label,
    ...(/^\d\d\./.test(key) ? {area: key} : {key}),
    cells: [
      ...readings.map(({short, states, cell}) => ({
        text: short,
        raw: cell.value,
        ...(states && {state: states}),
      })),
      by === null
        ? {text: '', raw: null, state: words[lang].notApplicable}
        : {text: gapText(by, lang), raw: by},
    ],
  };
}

const texts = bilingual({
  id: {
    title: (figure: string, a: string, b: string) => `${figure}: ${b} dan ${a}`,
    gap: 'Selisih',
    apart: (points: string) => `selisih ${points}`,
    points: 'Selisih dalam poin persen, kelompok kedua dikurangi kelompok pertama.',
  },
  en: {
    title: (figure: string, a: string, b: string) => `${figure}: ${b} and ${a}`,
    gap: 'Difference',
    apart: (points: string) => `difference ${points}`,
    points: 'Difference in percentage points, the second group less the first.',
  },
});
