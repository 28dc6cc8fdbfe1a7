import {levelName, levelOf, levelOfAll} from '../level.js';
import {words, type Lang} from '../../../src/text/words.js';
import {rankRows} from '../../chart/bar.js';
import {barPart} from '../bar-part.js';
import {entryOf, type Entry} from '../entry.js';
import type {FigureContext} from '../model.js';
import {isOwn} from '../own-data.js';
import {formatTarget, reportedIn} from '../reading.js';
import {sentenceOf} from '../say.js';
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
}

/** Most rows that are drawn; what is left is one line that says so, and stands in the table. */
const MOST = 20;

/** Bars of one indicator along one dimension, the whole first. */
export function ranked(
  indicator: string,
  {along = 'region', title, at = {}, sort = 'value'}: RankedOptions = {},
): SectionMaker {
  return (context) => {
    const {lang, place} = context;
    const t = sectionMessages[lang];
    const slice = sliceOf(
      {...context, where: {...at, ...context.where}},
      indicator,
      along === 'region' ? [] : [along],
    );
    if (slice === null) return null;
    const {cube, period, sub} = slice;
    const {unit, targets} = cube.dataset.extension;
    const entries = rankedEntries(context, slice, {along, sort});
    if (entries.length === 0) return null;
    const target = along === 'region' ? (targets?.[period] ?? null) : null;
    return {
      sentences: rankedSentences(slice, entries, place, lang),
      sub,
      title: title?.[lang] ?? titleOf(context, slice, along),
      dataset: cube.dataset,
      readings: entries.map(({reading}) => reading),
      ...(entries.length > MOST + 1 && {notes: [t.more(entries.length - MOST - 1)]}),
      columns: [
        {label: headOf(context, slice, along)},
        ...[t.value, t.part, t.base, words[lang].unknown].map((label) => ({label, numeric: true})),
      ],
      rows: entries.map(({tableRow}) => tableRow),
      draw: (frame) =>
        barPart(entries.slice(0, MOST + 1), frame, {
          valueHead: unit === 'percent' ? '%' : unit === 'percentage_point' ? t.points : '',
          baseHead: entries.some(({row}) => row.base !== '')
            ? frame.narrow
              ? t.countsNarrow
              : t.counts
            : '',
          target,
          targetLabel: target === null ? '' : t.target(formatTarget(target, unit, lang)),
        }),
    };
  };
}

/** The whole with the highest and the lowest, then shorter sentences. */
function rankedSentences(
  {cube, total}: Slice,
  entries: readonly Entry[],
  place: string,
  lang: Lang,
): string[] {
  const extremes = extremesOf(entries, lang).join('; ');
  const said = sentenceOf(cube, total, place, lang);
  const short = sentenceOf(cube, total, '', lang);
  const title = cube.dataset.extension.title[lang];
  const [{meaning, reading}] = entries;
  return [
    ...(said === '' || extremes === '' ? [] : [`${said}; ${extremes}`, `${short}; ${extremes}`]),
    said,
    short,
    ...(extremes === '' ? [] : [`${title}: ${extremes}`]),
    reading.full === '' ? title : `${title}, ${meaning.tip.name}: ${reading.full}`,
  ];
}

/** The whole and its categories as rows. */
export function rankedEntries(
  {snapshot, lang, region, place}: FigureContext,
  {cube, at, period, total}: Slice,
  {along, sort}: {readonly along: string; readonly sort: 'value' | 'order'},
): Entry[] {
  const {unit, targets} = cube.dataset.extension;
  const reported = reportedIn(snapshot, period);
  const target = along === 'region' ? targets?.[period] : undefined;
  const ids = along === 'region' ? cube.children('region', region) : cube.categories(along);
  const rows = ids.flatMap((id): Entry[] => {
    const cell = id === 'total' ? undefined : cube.at({...at, [along]: id});
    // A category that cannot have a figure is no row; an area always is one.
    if (!cell || (along !== 'region' && cell.reason === 'zero_denominator')) return [];
    const short = target !== undefined && cell.value !== null && cell.value < target;
    return [
      entryOf(id, cube.label(along, id, lang), cell, {
        unit,
        lang,
        noun: '',
        tone: cell.value !== null && cell.value < 0 ? 'down' : short ? 'soft' : 'main',
        reported: along === 'region' ? reported(id) : null,
      }),
    ];
  });
  const placed =
    sort === 'value'
      ? rankRows(rows.map((entry) => ({...entry.row, entry}))).map(({entry}) => entry)
      : rows;
  // What only its categories have, the whole does not lack.
  const none = total?.value === null && /^(not_applicable|missing_input)$/.test(total.reason ?? '');
  if (total === undefined || (none && (along !== 'region' || total.reason === 'not_applicable')))
    return placed;
  const name = along === 'region' ? levelName(levelOf(region), lang) : words[lang].total;
  return [
    entryOf('total', name, total, {
      unit,
      lang,
      noun: '',
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
