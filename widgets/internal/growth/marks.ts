import type {Cell} from '../../../src/snapshot/v1.js';
import type {Box, Mark} from '../model.js';
import {formatPeriod, formatPercent, formatPoints, stateWords, type Lang} from '../words.js';
import {growthMessages} from './messages.js';
import {changeText, partName, type GrowthPeriod, type Part, type UmkmClass} from './periods.js';
import {countText} from './table.js';

/** Rows of the keyboard's grid, as the parts lie in a bar. */
const rows: Readonly<Record<Part | 'total', number>> = {
  total: 0,
  unknown: 1,
  menengah: 2,
  kecil: 3,
  mikro: 4,
};

/** The mark of a period's total; its change is told with it. */
export function totalMark(p: GrowthPeriod, column: number, box: Box, lang: Lang): Mark {
  const t = growthMessages[lang];
  const name = formatPeriod(p.period, lang);
  const value = p.total.value === null ? '' : t.units(countText(p.total, lang));
  const states = stateWords(p.total, lang);
  const change = changeWords(p, 'total', lang);
  return mark({
    name: `${partName('total', lang)} ${name}`,
    value,
    states,
    more: change,
    column,
    row: rows.total,
    box,
    cell: p.total,
  });
}

/** The mark of one class in one period. */
export function classMark(
  p: GrowthPeriod,
  key: UmkmClass,
  column: number,
  box: Box,
  lang: Lang,
): Mark {
  const cell = p.classes[key];
  const t = growthMessages[lang];
  const value = cell?.value == null ? '' : t.units(countText(cell, lang));
  const states = cell ? stateWords(cell, lang) : [];
  const name = `${partName(key, lang)} ${formatPeriod(p.period, lang)}`;
  return mark({name, value, states, more: null, column, row: rows[key], box, cell});
}

/** The mark of businesses without a known class. */
export function unknownMark(p: GrowthPeriod, column: number, box: Box, lang: Lang): Mark {
  const value = growthMessages[lang].units(
    countText({...p.total, value: p.unknown, flags: []}, lang),
  );
  const name = `${partName('unknown', lang)} ${formatPeriod(p.period, lang)}`;
  return mark({
    name,
    value,
    states: [],
    more: null,
    column,
    row: rows.unknown,
    box,
    cell: undefined,
  });
}

/** The mark of a class's change, beside its small chart. */
export function changeMark(
  p: GrowthPeriod,
  key: UmkmClass,
  place: {readonly row: number; readonly column: number; readonly box: Box},
  lang: Lang,
): Mark {
  const t = growthMessages[lang];
  const cell = p.growth[key];
  const points = p.broken === null ? p.contribution[key]?.value : null;
  const value = changeWords(p, key, lang) ?? t.noChange;
  const contribution =
    points == null ? [] : [t.contribution(formatPoints(points, lang, {sign: 'always'}))];
  return {
    ...mark({
      name: `${partName(key, lang)} ${formatPeriod(p.period, lang)}`,
      value,
      states: [
        ...contribution,
        ...(cell && cell.value !== null && p.broken === null ? stateWords(cell, lang) : []),
      ],
      more: null,
      ...place,
      cell,
    }),
  };
}

/** `naik 4,9% dari 2023`, why there is no change, or null where none is to be expected. */
export function changeWords(p: GrowthPeriod, key: UmkmClass | 'total', lang: Lang): string | null {
  const t = growthMessages[lang];
  const cell = p.growth[key];
  if (p.since === null) return null;
  if (key === 'total' ? p.totalBroken : p.broken !== null) return t.noCompare;
  if (!cell) return null;
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
  return range === null ? said : `${said} (${t.range(range)})`;
}

interface MarkFacts {
  readonly name: string;
  readonly value: string;
  readonly states: readonly string[];
  readonly more: string | null;
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  readonly cell: Cell | undefined;
}

function mark({name, value, states, more, row, column, box, cell}: MarkFacts): Mark {
  const state = states.join(', ');
  const shown = value === '' ? state : value;
  const note = [value === '' ? '' : state, more ?? ''].filter(Boolean).join('; ');
  return {
    label: `${name}: ${[shown, note].filter(Boolean).join('; ')}`,
    tip: {name, value: shown, ...(note && {note})},
    row,
    column,
    box,
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
