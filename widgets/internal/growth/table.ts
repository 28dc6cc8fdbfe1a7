import type {Cell} from '../../../src/snapshot/v1.js';
import {
  formatApproximate,
  formatNumber,
  formatPeriod,
  formatPoints,
  stateWords,
  words,
  type Lang,
} from '../words.js';
import type {TableCell, TableModel} from '../model.js';
import {growthMessages} from './messages.js';
import {changeText, partName, type GrowthPeriod, type UmkmClass} from './periods.js';

/** The figures of the chart in words, a row for each period. */
export function growthTable(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  caption: string,
  lang: Lang,
): TableModel {
  const t = growthMessages[lang];
  const unknown = classes.length > 0 && periods.some((p) => p.unknown > 0);
  const contribution = periods.some((p) =>
    classes.some((key) => p.contribution[key]?.value != null),
  );
  const lower = (key: UmkmClass): string => partName(key, lang).toLowerCase();
  const labels = [
    partName('total', lang),
    t.change,
    ...classes.map((key) => partName(key, lang)),
    ...(unknown ? [partName('unknown', lang)] : []),
    ...classes.map((key) => t.changeOf(lower(key))),
    ...(contribution ? classes.map((key) => t.contributionOf(lower(key))) : []),
  ];
  return {
    caption,
    columns: [{label: words[lang].period}, ...labels.map((label) => ({label, numeric: true}))],
    rows: periods.map((p, i) => ({
      header: formatPeriod(p.period, lang),
      cells: [
        countCell(p.total, lang),
        i === 0 && p.growth.total?.value == null ? firstCell(lang) : changeCell(p, 'total', lang),
        ...classes.map((key) => countCell(p.classes[key], lang)),
        ...(unknown ? [numberCell(p.unknown, lang)] : []),
        ...classes.map((key) =>
          i === 0 && p.growth[key]?.value == null ? firstCell(lang) : changeCell(p, key, lang),
        ),
        ...(contribution
          ? classes.map((key) => (i === 0 ? firstCell(lang) : pointsCell(p, key, lang)))
          : []),
      ],
    })),
  };
}

/** A count as the chart writes it: `± 6.800`. */
export function countText(cell: Cell, lang: Lang): string {
  if (cell.value === null) return '';
  return cell.flags.includes('E')
    ? formatApproximate(cell.value, lang)
    : formatNumber(cell.value, lang);
}

function countCell(cell: Cell | undefined, lang: Lang): TableCell {
  if (!cell) return {text: '', raw: null, state: words[lang].notAvailable};
  const state = stateWords(cell, lang).join(', ');
  return {text: countText(cell, lang), raw: cell.value, ...(state && {state})};
}

function numberCell(value: number, lang: Lang): TableCell {
  return {text: formatNumber(value, lang), raw: value};
}

// The first period has nothing before it: not a missing figure.
function firstCell(lang: Lang): TableCell {
  return {text: '', raw: null, state: growthMessages[lang].firstPeriod};
}

function changeCell(p: GrowthPeriod, key: UmkmClass | 'total', lang: Lang): TableCell {
  const cell = p.growth[key];
  const t = growthMessages[lang];
  if (key === 'total' ? p.totalBroken : p.broken !== null) {
    return {text: '', raw: null, state: t.noCompare};
  }
  if (!cell || cell.value === null) {
    return {text: '', raw: null, state: cell ? stateWords(cell, lang).join(', ') : t.noChange};
  }
  const {percent, range} = changeText(cell, lang);
  const state = [...(range ? [t.range(range)] : []), ...stateWords(cell, lang)].join(', ');
  return {text: percent, raw: cell.value, ...(state && {state})};
}

function pointsCell(p: GrowthPeriod, key: UmkmClass, lang: Lang): TableCell {
  const cell = p.contribution[key];
  const t = growthMessages[lang];
  if (p.broken !== null) return {text: '', raw: null, state: t.noCompare};
  if (!cell || cell.value === null) {
    return {text: '', raw: null, state: cell ? stateWords(cell, lang).join(', ') : t.noChange};
  }
  const state = stateWords(cell, lang).join(', ');
  const text = formatPoints(cell.value, lang, {sign: 'always'});
  return {text, raw: cell.value, ...(state && {state})};
}
