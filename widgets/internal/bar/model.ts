import {formatPeriod} from '../../../src/format/date.js';
import {words, type Lang} from '../../../src/text/words.js';
import {rankRows} from '../../chart/bar.js';
import {absenceOf, entryOf, type Entry} from '../entry.js';
import {filtersOf} from '../filters.js';
import {
  dimensionHead,
  dimsOf,
  fixedLabels,
  fixedPairs,
  pickDataset,
  type Picked,
} from '../indicator.js';
import {figureColumns} from '../heads.js';
import {levelName, levelOf, notBelow} from '../level.js';
import type {FigureAbsence, FigureContext, FigureModel, TableRow} from '../model.js';
import {isOwn} from '../own-names.js';
import {periodOf} from '../period.js';
import {countUnits, definitionOf, signNotes, reportedIn} from '../reading.js';
import {sectionMessages} from '../section-messages.js';
import {unitText} from '../unit-text.js';
import {barMessages} from './messages.js';

export interface BarModel extends FigureModel {
  readonly lang: Lang;
  readonly entries: readonly Entry[];
  readonly unit: string;
  readonly target: number | null;
}

/** Rows of one indicator along one dimension, for one place and period. */
export function barModel(context: FigureContext, indicator: string): BarModel | FigureAbsence {
  const {lang, region, place} = context;
  const dim = dimensionOf(context, indicator);
  const by = dim === 'region' ? dim : `region,${dim}`;
  const picked = pickDataset({...context, by, from: null, to: null}, indicator);
  const period = picked && periodOf(picked.cube, context);
  if (picked === null || period === null) return {absent: 'empty'};
  const {cube} = picked;
  if (region !== '' && !cube.categories('region').includes(region)) return {absent: 'empty'};
  const entries = entriesOf(picked, context, {dim, period});
  const absent = absenceOf(entries);
  if (absent !== null) return {absent};

  const {title, unit, targets} = cube.dataset.extension;
  const year = formatPeriod(period, lang);
  let tableRows: readonly TableRow[] | undefined;
  const target = dim === 'region' ? (targets?.[period] ?? null) : null;
  const sub = [title[lang] + unitText(unit, lang), ...fixedLabels(picked, lang), place, year]
    .filter(Boolean)
    .join(', ');
  return {
    lang,
    entries,
    unit,
    target,
    heading: headingOf(title[lang], unit, entries, lang),
    sub,
    notes: [
      ...(entries.some(({row}) => row.state === 'small') ? [sectionMessages[lang].smallBase] : []),
      ...(dim === 'region' && !isOwn(cube.dataset)
        ? notBelow(region, cube.children('region', region), lang)
        : []),
      ...signNotes(
        entries.map(({reading}) => reading),
        cube.dataset,
        lang,
      ),
    ],
    table: {
      caption: sub,
      columns: figureColumns(dimensionHead(cube, dim, lang), lang),
      get rows() {
        return (tableRows ??= entries.map(({tableRow}) => tableRow));
      },
    },
    definition: definitionOf(cube.dataset, entries.find(({row}) => row.total)?.reading.cell, lang),
    filters: filtersOf(place, year, lang, fixedPairs(picked, lang)),
  };
}

/** The dimension beside region and period, `region` where there is none; of `region:kecamatan` its name. */
function dimensionOf(context: FigureContext, indicator: string): string {
  const dims = dimsOf(context, indicator).map((part) => part.split(':')[0]);
  if (context.by === '' && dims.includes('region')) return 'region';
  return dims.find((dim) => dim !== '' && dim !== 'region' && dim !== 'period') ?? 'region';
}

function entriesOf(
  {cube, fixed}: Picked,
  {snapshot, lang, region, place}: FigureContext,
  {dim, period}: {readonly dim: string; readonly period: string},
): Entry[] {
  const {unit} = cube.dataset.extension;
  const counted = countUnits(cube.dataset);
  const reported = reportedIn(snapshot, period);
  const along = dim === 'region' ? cube.children('region', region) : cube.categories(dim);
  const rows: Entry[] = [];
  // One object for all: half a thousand areas are asked for.
  const by: Record<string, string> = {...fixed, region, period};
  for (const category of along) {
    by[dim] = category;
    const cell = category === 'total' ? undefined : cube.at(by);
    if (cell === undefined) continue;
    rows.push(
      entryOf(category, cube.label(dim, category, lang), cell, {
        unit,
        lang,
        noun: '',
        counted,
        tone: cell.value !== null && cell.value < 0 ? 'down' : 'main',
        reported: dim === 'region' ? reported(category) : null,
      }),
    );
  }
  const ranked = rankRows(rows, ({row}) => row);
  const total = cube.at({...fixed, region, period, ...(dim !== 'region' && {[dim]: 'total'})});
  if (total === undefined || (dim !== 'region' && !along.includes('total'))) return ranked;
  const level = isOwn(cube.dataset) ? place : levelName(levelOf(region), lang);
  const name = dim === 'region' ? level : words[lang].total;
  const head = entryOf('total', name, total, {
    unit,
    lang,
    noun: '',
    counted,
    tone: 'ink',
    total: true,
    name: place,
  });
  return [head, ...ranked];
}

/** The highest and the lowest row by name; of a single row its value. */
function headingOf(title: string, unit: string, entries: readonly Entry[], lang: Lang): string {
  const t = barMessages[lang];
  const s = sectionMessages[lang];
  // What is unknown is no category that could be high or low.
  const rows = entries.filter(({row}) => !row.total && row.value !== null && row.key !== 'unknown');
  const [high] = rows;
  const low = rows.at(-1);
  if (!high || !low) {
    const [{meaning, reading}] = entries;
    return reading.full === '' ? title : t.only(title, meaning.tip.name, reading.full);
  }
  if (high === low) return t.only(title, high.row.label, high.reading.full);
  const counted = unit === 'count' || unit === 'rupiah';
  const [top, bottom] = counted ? [t.most, t.fewest] : [s.highest, s.lowest];
  const mark = high.reading.provisional ? ` (${words[lang].provisionalFigure})` : '';
  const first = `${title}: ${top(high.row.label, high.reading.full)}`;
  const both = `${first}; ${bottom(low.row.label, low.reading.full)}${mark}`;
  return both.length <= 100 ? both : first + mark;
}
