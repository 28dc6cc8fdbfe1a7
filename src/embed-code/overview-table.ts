import {formatUnit, formatPercent} from '../format/number.js';
import {formatPeriod} from '../format/date.js';
import {plannedFigures} from '../snapshot/figures.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {dimensionLabel} from '../text/categories.js';
import {embedWords} from '../text/embed.js';
import type {Lang} from '../text/words.js';
import {plainLength, refuse, regionsOf} from './choice.js';
import type {Overview} from './plan.js';
import {categoryName, type StaticTable} from './static-table.js';
import {cellAt, figureText, remarksOf} from './table-text.js';

/**
 * A table with a row for each of several indicators, each of its last period that has a figure: the
 * big numbers of a dashboard, or figures beside their targets.
 *
 * @throws UmkmError `EMBED_CHOICE` where the snapshot has none of them
 */
export function overviewTable(
  snapshot: Snapshot,
  name: Overview,
  {region, period}: {readonly region: string; readonly period: string},
  lang: Lang,
): StaticTable {
  const t = embedWords[lang];
  const targets = name === 'targets';
  const datasets = targets ? targeted(snapshot, region) : numbers(snapshot, region);
  const rows = datasets.flatMap((dataset) => {
    const {title, unit, targets: set = {}} = dataset.extension;
    const at = placeIn(dataset, region, period, targets);
    if (at === null) return [];
    const target = Object.hasOwn(set, at.by.period) ? set[at.by.period] : null;
    const cells = [formatPeriod(at.by.period, lang), figureText(at, unit, lang, snapshot)];
    return targets
      ? [{header: title[lang], cells: [...cells, targetText(target, unit, lang)]}]
      : [{header: title[lang], cells}];
  });
  if (rows.length === 0) refuse('region', region, regionsOf(snapshot.link.item));
  return {
    caption: [
      snapshot.extension.title,
      ...(region === snapshot.extension.region.code
        ? []
        : [categoryName(datasets[0], 'region', region, lang)]),
    ].join(', '),
    columns: [t.indicator, dimensionLabel('period', lang), t.value, ...(targets ? [t.target] : [])],
    rows,
    remarks: remarksOf(snapshot, '', lang),
  };
}

/** The figure of a region in the period asked for, else the last that has one (and a target). */
function placeIn(dataset: Dataset, region: string, period: string, targets: boolean) {
  const at = cellAt(dataset);
  const fixed = Object.fromEntries(
    dataset.id.slice(0, -1).map((dim) => [dim, firstOf(dataset, dim)]),
  );
  const {index} = dataset.dimension.period.category;
  const set = dataset.extension.targets ?? {};
  const able = index.filter((id) => (period === '' || id === period) && (!targets || id in set));
  const cells = able.map((id) => at({...fixed, region, period: id}));
  return cells.findLast(({value}) => value !== null) ?? cells.at(-1) ?? null;
}

function firstOf({dimension}: Dataset, dim: string): string {
  const {index} = dimension[dim].category;
  return index.includes('total') ? 'total' : index[0];
}

/** The simplest dataset of each number at the head of a dashboard. */
function numbers(snapshot: Snapshot, region: string): Dataset[] {
  return plannedFigures(snapshot).numbers.flatMap(
    (key) => withRegion(snapshot, region).find(({extension}) => extension.indicator === key) ?? [],
  );
}

/** The figures by region and period that have a target, as `umkm-targets` shows them. */
function targeted(snapshot: Snapshot, region: string): Dataset[] {
  return withRegion(snapshot, region).filter(
    ({id, extension}) => extension.targets && id.length === plainLength && id.includes('period'),
  );
}

function withRegion({link}: Snapshot, region: string): Dataset[] {
  return link.item
    .filter(({dimension}) => dimension.region?.category.index.includes(region))
    .toSorted((a, b) => a.id.length - b.id.length);
}

function targetText(target: number | null, unit: string, lang: Lang): string {
  if (target === null) return '–';
  return unit === 'percent'
    ? formatPercent(target, lang, {decimals: Number.isInteger(target) ? 0 : 1})
    : formatUnit(target, unit, lang);
}
