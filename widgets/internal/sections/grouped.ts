import {bilingual, words, type Lang} from '../../../src/text/words.js';
import {barPart} from '../bar-part.js';
import {entryOf, type Entry} from '../entry.js';
import {notBelow} from '../level.js';
import type {TableRow} from '../model.js';
import {countUnits} from '../reading.js';
import {sentenceOf} from '../say.js';
import {sectionMessages} from '../section-messages.js';
import type {SectionMaker} from '../section.js';
import {gridOf, type Grid, type Line} from './along.js';
import {extremesOf} from './ranked.js';

export interface GroupedOptions {
  /** Dimension of the groups; the areas below the region where left out. */
  readonly down?: string;
  /** Dimension of the bars in each group. */
  readonly across: string;
  readonly title?: Readonly<Record<Lang, string>>;
}

/** Most bars that are drawn; the other groups stand in the table. */
const MOST = 44;

/** Bars in groups on one scale: the categories of an indicator in each area, the whole first. */
export function grouped(
  indicator: string,
  {down = 'region', across, title}: GroupedOptions,
): SectionMaker {
  return (context) => {
    const {lang, place, region} = context;
    const t = sectionMessages[lang];
    const grid = gridOf(context, indicator, {down, across});
    if (grid === null) return null;
    const {slice, head, categories} = grid;
    const {cube, sub, filters, total} = slice;
    const {dataset} = cube;
    const {unit} = dataset.extension;
    const groups = sorted(grid).map((line) => ({line, entries: groupOf(grid, line, lang)}));
    const room = Math.max(3, Math.floor(MOST / Math.max(1, categories.length)));
    const drawn = groups.slice(0, room).flatMap(({entries}) => entries);
    const all = groups.flatMap(({entries}) => entries);
    if (all.length === 0) return null;
    const first = categories[0].label;
    const name = dataset.extension.title[lang];
    const extremes = extremesOf(groups[0].entries, lang).join('; ');
    return {
      sentences: [
        ...[place, ''].map((where) => sentenceOf(cube, total, where, lang)),
        ...(extremes === '' ? [] : [`${name}, ${groups[0].line.label}: ${extremes}`]),
        ...(extremes === '' ? [name] : [`${name}: ${extremes}`]),
      ],
      sub,
      filters,
      title: title?.[lang] ?? name,
      dataset,
      readings: all.map(({reading}) => reading),
      notes: [
        ...(groups.length > 2 ? [texts[lang].sorted(first)] : []),
        ...(groups.length > room ? [texts[lang].more(groups.length - room)] : []),
        ...(down === 'region' ? notBelow(region, cube.children('region', region), lang) : []),
      ],
      columns: [
        {label: `${head}, ${dataset.dimension[across].label.toLowerCase()}`},
        ...[t.value, t.part, t.base, words[lang].unknown].map((label) => ({label, numeric: true})),
      ],
      rows: groups.flatMap(({line, entries}): TableRow[] => [
        {header: line.label, cells: [], group: true},
        ...entries.map(({tableRow}) => tableRow),
      ]),
      draw: (frame) =>
        barPart(drawn, frame, {
          valueHead: unit === 'percent' ? '%' : '',
          baseHead: drawn.some(({row}) => row.base !== '')
            ? frame.narrow
              ? t.countsNarrow
              : t.counts
            : '',
        }),
    };
  };
}

/** The whole, then lines by their first category, high to low; those without it keep their order. */
function sorted({lines, categories, at}: Grid): Line[] {
  const value = (line: Line): number => at(line, categories[0]?.key)?.value ?? -Infinity;
  return [...lines].sort((a, b) =>
    a.total || b.total ? Number(b.total) - Number(a.total) : value(b) - value(a) || 0,
  );
}

function groupOf({slice: {cube}, categories, at}: Grid, line: Line, lang: Lang): Entry[] {
  const {unit} = cube.dataset.extension;
  return categories.flatMap(({key, label}, i): Entry[] => {
    const cell = at(line, key);
    if (cell === undefined) return [];
    const entry = entryOf(`${line.key} ${key}`, label, cell, {
      unit,
      lang,
      noun: '',
      tone: line.total ? 'ink' : 'main',
      name: `${line.label}, ${label}`,
      reported: line.reported,
      counted: countUnits(cube.dataset),
    });
    return [
      i === 0 ? {...entry, row: {...entry.row, head: line.label}, tableRow: entry.tableRow} : entry,
    ];
  });
}

const texts = bilingual({
  id: {
    sorted: (category: string) => `Diurutkan menurut ${category}, dari yang tertinggi.`,
    more: (count: number) => `${count} kelompok lain ada dalam tabel.`,
  },
  en: {
    sorted: (category: string) => `Sorted by ${category}, highest first.`,
    more: (count: number) => `${count} more groups stand in the table.`,
  },
});
