import type {Cell} from '../../../src/snapshot/v1.js';
import {formatPeriod, formatPoints, stateWords, words, type Lang} from '../words.js';
import type {TableCell, TableModel} from '../model.js';
import {growthMessages} from './messages.js';
import {
  changeText,
  countText,
  isCompared,
  known,
  partName,
  smallBase,
  type GrowthPeriod,
  type Key,
  type UmkmClass,
} from './periods.js';

/** The figures of the chart in words, a row for each period. */
export function growthTable(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  caption: string,
  lang: Lang,
): TableModel {
  const t = growthMessages[lang];
  const lower = (key: Key): string => partName(key, lang).toLowerCase();
  const count = (key: Key): Column => ({
    label: partName(key, lang),
    cell: ({cells}) =>
      key === 'unknown' && !cells.unknown
        ? known(cells.total)
          ? {text: '0', raw: 0}
          : cellOf(cells.total, '', lang)
        : cellOf(cells[key], countText(cells[key], lang), lang),
  });
  const change = (key: Key, label: string): Column => ({
    label,
    cell: (p, i) =>
      differenceOf(p, i, key, p.growth[key], lang, (cell) => {
        const {percent, range} = changeText(cell, lang);
        const more = [range === null ? '' : t.range(range), smallBase(cell, lang)];
        return [percent, more.filter(Boolean).join(', ')];
      }),
  });
  const columns: readonly Column[] = [
    count('total'),
    change('total', t.change),
    ...classes.map(count),
    ...(classes.length > 0 && periods.some(({cells}) => cells.unknown) ? [count('unknown')] : []),
    ...classes.map((key) => change(key, t.changeOf(lower(key)))),
    ...(periods.some((p) => classes.some((key) => known(p.contribution[key]))) ? classes : []).map(
      (key): Column => ({
        label: t.contributionOf(lower(key)),
        cell: (p, i) =>
          differenceOf(p, i, key, p.contribution[key], lang, ({value}) => [
            formatPoints(value ?? 0, lang, {sign: 'always'}),
            '',
          ]),
      }),
    ),
  ];
  return {
    caption,
    columns: [{label: words[lang].period}, ...columns.map(({label}) => ({label, numeric: true}))],
    rows: periods.map((p, i) => ({
      header: formatPeriod(p.period, lang),
      cells: columns.map(({cell}) => cell(p, i)),
    })),
  };
}

interface Column {
  readonly label: string;
  readonly cell: (p: GrowthPeriod, index: number) => TableCell;
}

function cellOf(cell: Cell | undefined, text: string, lang: Lang, more = ''): TableCell {
  const states = cell ? stateWords(cell, lang) : [words[lang].notAvailable];
  const state = [more, ...states].filter(Boolean).join(', ');
  return {text, raw: cell?.value ?? null, ...(state && {state})};
}

/** A change since the period before, or why there is none. */
function differenceOf(
  p: GrowthPeriod,
  index: number,
  key: Key,
  cell: Cell | undefined,
  lang: Lang,
  write: (cell: Cell) => readonly [text: string, more: string],
): TableCell {
  const t = growthMessages[lang];
  const none = (state: string): TableCell => ({text: '', raw: null, state});
  // The first period has nothing before it: not a missing figure.
  if (index === 0 && !known(cell)) return none(t.firstPeriod);
  if (!isCompared(p, key)) return none(t.noCompare);
  if (!cell) return none(t.noChange);
  const [text, more] = known(cell) ? write(cell) : ['', ''];
  return cellOf(cell, text, lang, more);
}
