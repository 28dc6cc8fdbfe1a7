import {levelName, levelOf, levelOfAll, notBelow} from '../level.js';
import {formatNumber} from '../../../src/format/number.js';
import type {Cell, Dataset} from '../../../src/snapshot/v1.js';
import {levelWords, words, type Lang} from '../../../src/text/words.js';
import {rankRows} from '../../chart/bar.js';
import {barPart} from '../bar-part.js';
import {entryOf, type Entry} from '../entry.js';
import {barHeads, figureColumns} from '../heads.js';
import type {FigureContext} from '../model.js';
import {isOwn} from '../own-names.js';
import {countUnits, formatTarget, nothingAt, reportedIn} from '../reading.js';
import {lowerFirst, mark, sentenceOf} from '../say.js';
import {sectionMessages} from '../section-messages.js';
import type {SectionMaker} from '../section.js';
import {sliceOf, type Slice} from './pick.js';

export interface RankedOptions {
  /** Dimension along the rows; the areas below the region where left out. */
  readonly along?: string;
  readonly title?: Readonly<Record<Lang, string>>;
  /** Categories of further dimensions that the indicator is always published by. */
  readonly at?: Readonly<Record<string, string>>;
  /** `order`: as the dimension has its categories; `value`: high to low. */
  readonly sort?: 'value' | 'order';
  /** What the denominator counts; left out where the sentence around it says so. */
  readonly noun?: (dataset: Dataset) => Words;
  /** Head of the column of counts: `penerima / sasaran`. */
  readonly counts?: (dataset: Dataset) => Words;
  /** Name of the whole where its categories overlap: `Semua program`. */
  readonly whole?: Words;
  readonly note?: Words;
}

type Words = Readonly<Record<Lang, string>>;

/** Most rows that are drawn; what is left is one line that says so, and stands in the table. */
const MOST = 20;

/** Bars of one indicator along one dimension, the whole first. */
export function ranked(indicator: string, options: RankedOptions = {}): SectionMaker {
  const {along = 'region', title, at = {}, sort = 'value', noun, counts, whole, note} = options;
  return (context) => {
    const {lang} = context;
    const t = sectionMessages[lang];
    const slice = sliceOf(
      {...context, where: {...at, ...context.where}},
      indicator,
      along === 'region' ? [] : [along],
    );
    if (slice === null) return null;
    const {cube, period, sub, filters} = slice;
    const {unit, targets} = cube.dataset.extension;
    const entries = rankedEntries(context, slice, {
      along,
      sort,
      noun: noun?.(cube.dataset)[lang],
      whole: whole?.[lang],
    });
    if (entries.length === 0) return null;
    const target = along === 'region' ? (targets?.[period] ?? null) : null;
    return {
      sentences: rankedSentences(context, slice, entries, target),
      sub,
      filters,
      title: title?.[lang] ?? titleOf(context, slice, along),
      dataset: cube.dataset,
      readings: entries.map(({reading}) => reading),
      notes: [
        ...(note ? [note[lang]] : []),
        ...(entries.length > MOST + 1 ? [t.more(entries.length - MOST - 1)] : []),
        ...(along === 'region' && !isOwn(cube.dataset)
          ? notBelow(context.region, cube.children('region', context.region), lang)
          : []),
      ],
      columns: figureColumns(headOf(context, slice, along), lang),
      rows: entries.map(({tableRow}) => tableRow),
      draw: (frame) =>
        barPart(
          entries.slice(0, MOST + 1),
          frame,
          barHeads(entries, {
            lang,
            unit,
            target,
            narrow: frame.narrow,
            counts: counts?.(cube.dataset)[lang],
          }),
        ),
    };
  };
}

/** How many reached the target, the whole with the highest and the lowest, then shorter sentences. */
function rankedSentences(
  {place, lang}: FigureContext,
  {cube, total}: Slice,
  entries: readonly Entry[],
  target: number | null,
): string[] {
  const ends = extremesOf(entries, lang);
  const extremes = ends.join('; ');
  const said = sentenceOf(cube, total, place, lang);
  const short = sentenceOf(cube, total, '', lang);
  const {dataset} = cube;
  const title = dataset.extension.title[lang];
  const [{meaning, reading}] = entries;
  return [
    ...reachedSentences(dataset, entries, target, {lang, ends}),
    ...(said === '' || extremes === '' ? [] : [`${said}; ${extremes}`, `${short}; ${extremes}`]),
    said,
    short,
    ...(extremes === '' ? [] : [`${title}: ${extremes}`]),
    reading.full === '' ? title : `${title}, ${meaning.tip.name}: ${reading.full}`,
  ];
}

/** An area that is withheld or has not reported counts neither as one that reached it nor as low. */
function reachedSentences(
  {extension: {title, unit, direction}}: Dataset,
  entries: readonly Entry[],
  target: number | null,
  {lang, ends}: {readonly lang: Lang; readonly ends: readonly string[]},
): string[] {
  const known = entries.filter(({row}) => !row.total && row.value !== null);
  if (target === null || known.length < 2) return [];
  const t = sectionMessages[lang];
  const met = known.filter(({row}) => isMet(row.value!, target, direction)).length;
  const areas = levelWords[lang][levelOfAll(known.map(({row}) => row.key))];
  const said =
    t.reached(
      met === 0 ? t.none : formatNumber(met, lang),
      formatNumber(known.length, lang),
      areas,
      lowerFirst(title[lang]),
      formatTarget(target, unit, lang),
    ) + mark(known[0].reading.cell, lang);
  const far = ends[(met === 0) === (direction !== 'down') ? 0 : 1];
  return [...(far ? [`${said}; ${far}`] : []), said];
}

function isMet(value: number, target: number, direction: string): boolean {
  return direction === 'down' ? value <= target : value >= target;
}

/** The whole and its categories as rows. */
export function rankedEntries(
  {snapshot, lang, region, place}: FigureContext,
  {cube, at, period, total}: Slice,
  {
    along,
    sort,
    noun = '',
    whole,
  }: {
    readonly along: string;
    readonly sort: 'value' | 'order';
    readonly noun?: string | undefined;
    readonly whole?: string | undefined;
  },
): Entry[] {
  const {unit, targets, direction} = cube.dataset.extension;
  const counted = countUnits(cube.dataset);
  const reported = reportedIn(snapshot, period);
  const target = along === 'region' ? targets?.[period] : undefined;
  const ids = along === 'region' ? cube.children('region', region) : cube.categories(along);
  // Areas that were expected to report and sent nothing, also where the dataset does not hold them.
  const {reporting, region: own} = snapshot.extension;
  const silent =
    along === 'region' && ids.length > 0 && region === own.code && reporting?.period === period
      ? reporting.areas.filter((area) => !area.reported && !ids.includes(area.code))
      : [];
  const rowOf = (id: string, label: string, cell: Cell | undefined): Entry[] => {
    // A category that cannot have a figure is no row; an area always is one.
    if (!cell || (along !== 'region' && cell.reason === 'zero_denominator')) return [];
    const short =
      target !== undefined && cell.value !== null && !isMet(cell.value, target, direction);
    return [
      entryOf(id, label, cell, {
        unit,
        lang,
        noun,
        counted,
        tone: cell.value !== null && cell.value < 0 ? 'down' : short ? 'soft' : 'main',
        reported: along === 'region' ? reported(id) : null,
      }),
    ];
  };
  const rows = [
    ...ids.flatMap((id) =>
      id === 'total' ? [] : rowOf(id, cube.label(along, id, lang), cube.at({...at, [along]: id})),
    ),
    ...silent.flatMap(({code, label}) => rowOf(code, label, nothingAt({...at, region: code}))),
  ];
  const placed = sort === 'value' ? rankRows(rows, ({row}) => row) : rows;
  // What only its categories have, the whole does not lack.
  const none = total?.value === null && /^(not_applicable|missing_input)$/.test(total.reason ?? '');
  if (total === undefined || (none && (along !== 'region' || total.reason === 'not_applicable')))
    return placed;
  const name = along === 'region' ? levelName(levelOf(region), lang) : (whole ?? words[lang].total);
  return [
    entryOf('total', name, total, {
      unit,
      lang,
      noun,
      counted,
      tone: 'ink',
      total: true,
      name: along === 'region' ? place : name,
    }),
    ...placed,
  ];
}

/** The highest and the lowest by name. What is unknown is no category that could be either. */
export function extremesOf(entries: readonly Entry[], lang: Lang): string[] {
  const t = sectionMessages[lang];
  const rows = entries
    .filter(
      ({row}) => !row.total && row.value !== null && row.key !== 'unknown' && row.state === 'value',
    )
    .sort((a, b) => b.row.value! - a.row.value!);
  const [high] = rows;
  const low = rows.at(-1);
  if (!high || !low || high.row.value === low.row.value) return [];
  return [t.highest(high.row.label, high.reading.full), t.lowest(low.row.label, low.reading.full)];
}

function titleOf({lang}: FigureContext, {cube}: Slice, along: string): string {
  const title = cube.dataset.extension.title[lang];
  if (along === 'region') return title;
  return sectionMessages[lang].by(title, cube.dataset.dimension[along].label.toLowerCase());
}

function headOf({region, lang}: FigureContext, {cube}: Slice, along: string): string {
  if (along !== 'region' || isOwn(cube.dataset)) return cube.dataset.dimension[along].label;
  const below = cube.children('region', region);
  return levelName(below.length > 0 ? levelOfAll(below) : levelOf(region), lang);
}
