import type {Cell} from '../../../src/snapshot/v1.js';
import type {Box, Mark} from '../model.js';
import {formatPeriod, formatPercent, formatPoints, stateWords, words, type Lang} from '../words.js';
import {growthMessages} from './messages.js';
import {
  changeText,
  countText,
  isCompared,
  partName,
  smallBase,
  type GrowthPeriod,
  type Key,
} from './periods.js';

/** Rows of the keyboard's grid, as the parts lie in a bar. */
const rows: readonly Key[] = ['total', 'unknown', 'menengah', 'kecil', 'mikro'];

/** The mark of one part of a period; the change of the total is told with it. */
export function partMark(p: GrowthPeriod, key: Key, column: number, box: Box, lang: Lang): Mark {
  const cell = p.cells[key];
  const count = countText(cell, lang);
  return mark(p, key, cell, {
    lang,
    value: count && growthMessages[lang].units(count),
    states: cell ? stateWords(cell, lang) : [words[lang].notAvailable],
    more: key === 'total' ? changeWords(p, key, lang) : '',
    at: {row: rows.indexOf(key), column, box},
  });
}

/** The mark of a class's change, beside its small chart. */
export function changeMark(
  p: GrowthPeriod,
  key: Key,
  at: Pick<Mark, 'row' | 'column' | 'box'>,
  lang: Lang,
): Mark {
  const t = growthMessages[lang];
  const cell = p.growth[key];
  const points = isCompared(p, key) ? p.contribution[key]?.value : null;
  return mark(p, key, cell, {
    lang,
    value: changeWords(p, key, lang) || t.noChange,
    states: [
      ...(points == null ? [] : [t.contribution(formatPoints(points, lang, {sign: 'always'}))]),
      ...(cell && cell.value !== null && isCompared(p, key) ? stateWords(cell, lang) : []),
    ],
    more: '',
    at,
  });
}

/** `naik 4,9% dari 2023`, why there is no change, or empty where none is to be expected. */
function changeWords(p: GrowthPeriod, key: Key, lang: Lang): string {
  const t = growthMessages[lang];
  const cell = p.growth[key];
  if (p.since === null) return '';
  if (!isCompared(p, key)) return t.noCompare;
  if (!cell) return '';
  if (cell.value === null) return `${t.noChange}: ${stateWords(cell, lang).join(', ')}`;
  const since = formatPeriod(p.since, lang);
  const {range} = changeText(cell, lang);
  const percent = formatPercent(Math.abs(cell.value), lang);
  const said =
    cell.value > 0
      ? t.rise(percent, since)
      : cell.value < 0
        ? t.fall(percent, since)
        : t.same(since);
  const more = [range === null ? '' : t.range(range), smallBase(cell, lang)].filter(Boolean);
  return more.length === 0 ? said : `${said} (${more.join(', ')})`;
}

function mark(
  {period}: GrowthPeriod,
  key: Key,
  cell: Cell | undefined,
  {
    lang,
    value,
    states,
    more,
    at,
  }: {
    readonly lang: Lang;
    readonly value: string;
    readonly states: readonly string[];
    readonly more: string;
    readonly at: Pick<Mark, 'row' | 'column' | 'box'>;
  },
): Mark {
  const name = `${partName(key, lang)} ${formatPeriod(period, lang)}`;
  const state = states.join(', ');
  const shown = value || state;
  const note = [value && state, more].filter(Boolean).join('; ');
  return {
    label: `${name}: ${[shown, note].filter(Boolean).join('; ')}`,
    tip: {name, value: shown, ...(note && {note})},
    ...at,
    ...(cell && {
      detail: {
        by: cell.by,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
        flags: cell.flags,
        reason: cell.reason,
      },
    }),
  };
}
