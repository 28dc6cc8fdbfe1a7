import {formatPeriod} from '../format/date.js';
import {formatNumber, formatPercent, formatPoints, formatUnit} from '../format/number.js';
import {datasetKey, figureKey} from '../revision/dataset-key.js';
import type {FigureChange} from '../revision/index.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';

/** What changes are called in a snapshot. */
export type FigureNames = (change: Pick<FigureChange, 'indicator' | 'by' | 'params'>) => string;

/**
 * Names figures by what they are of: `Cakupan sasaran, Awan, 2024`. Margins are not named; of a
 * dataset that the snapshot does not have, the keys are told.
 */
export function figureNames(snapshot: Snapshot, lang: Lang): FigureNames {
  const datasets = new Map(snapshot.link.item.map((one) => [datasetKey(one), one]));
  return ({indicator, by, params}) => {
    const dataset = datasets.get(figureKey(indicator, Object.keys(by), params));
    const chosen = Object.entries(params).map(([key, value]) => `${key} ${value}`);
    const parts = Object.entries(by).flatMap(([dim, id]) =>
      id === 'total' && dim !== 'region' ? [] : [categoryName(dataset, dim, id, lang)],
    );
    return [dataset?.extension.title[lang] ?? indicator, ...chosen, ...parts].join(', ');
  };
}

function categoryName(dataset: Dataset | undefined, dim: string, id: string, lang: Lang): string {
  if (dim === 'period') return formatPeriod(id, lang);
  const of = dataset?.dimension[dim];
  const english = lang === 'en' ? of?.extension?.labelEn?.[id] : undefined;
  return english ?? of?.category.label[id] ?? id;
}

/** A figure as precisely as changes are told: two decimals of percent, four of an index. */
export function preciseFigure(value: number, unit: string, lang: Lang): string {
  if (unit === 'percent') return formatPercent(value, lang, {decimals: 2});
  if (unit === 'percentage_point') return formatPoints(value, lang, {decimals: 2});
  if (unit === 'rupiah' || Number.isInteger(value)) return formatUnit(value, unit, lang);
  return formatNumber(value, lang, {decimals: 4});
}

/** The difference of two figures with its sign; of shares in percentage points. */
export function differenceText(value: number, unit: string, lang: Lang): string {
  if (unit === 'percent' || unit === 'percentage_point')
    return formatPoints(value, lang, {decimals: 2, sign: 'always'});
  if (unit === 'rupiah') return (value > 0 ? '+' : '') + formatUnit(value, unit, lang);
  const decimals = Number.isInteger(value) ? 0 : 4;
  return formatNumber(value, lang, {decimals, sign: 'always'});
}
