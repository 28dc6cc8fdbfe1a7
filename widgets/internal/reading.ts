import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {amountText} from '../../src/format/amount.js';
import {
  formatApproximate,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatUnit,
  NBSP,
  roundHalfAway,
} from '../../src/format/number.js';
import {finalNote, REVISED, revisedNote} from '../../src/format/sign-notes.js';
import {stateKind, stateWords} from '../../src/format/state.js';
import {bilingual, words, type Lang} from '../../src/text/words.js';
import type {BarState} from '../chart/bar.js';
import type {DefinitionRow, Mark, TableCell} from './model.js';

/** One figure in the words a chart, its table and a screen reader share. */
export interface Reading {
  readonly cell: Cell;
  readonly state: BarState;
  /** In a column whose head carries the unit: `43,4`; empty where there is none. */
  readonly short: string;
  /** Complete: `43,4%`; empty where there is none. */
  readonly full: string;
  /** What it was counted from, `612 / 940`; empty where either count is not published. */
  readonly base: string;
  /** The two counts of the base: `612` and `940`, `Rp4,8 miliar` and `Rp5,2 miliar`. */
  readonly counts: readonly string[];
  /** What they are counted in. */
  readonly counted: readonly string[];
  /** State beside the mark: `disembunyikan`; empty for a plain figure. */
  readonly note: string;
  readonly shortNote: string;
  /** All that is to be said of the state, `sementara, basis kecil`; empty for a plain figure. */
  readonly states: string;
  readonly provisional: boolean;
}

export interface ReadingOptions {
  readonly unit: string;
  readonly lang: Lang;
  /** Whether the place of the figure has reported; null where nobody says. */
  readonly reported?: boolean | null;
  /** The base are all there are; few of them are no small base. */
  readonly complete?: boolean;
  /** What numerator and denominator are counted in; see `countUnits`. */
  readonly counted?: readonly string[];
}

/** A share of fewer units than this is shown as one with a small base. */
export const SMALL_BASE = 30;

/** Puts a figure into words. A value with a base under 30, or flagged U, has a small base. */
export function readCell(
  cell: Cell,
  {unit, lang, reported = null, complete = false, counted = []}: ReadingOptions,
): Reading {
  const {value, numerator, denominator, flags} = cell;
  const t = texts[lang];
  const provisional = value !== null && flags.includes('P');
  const small =
    value !== null &&
    !complete &&
    unit === 'percent' &&
    (flags.includes('U') || (denominator !== null && denominator < SMALL_BASE));
  const kind = stateKind(cell);
  const state: BarState =
    kind === 'value'
      ? small
        ? 'small'
        : 'value'
      : kind === 'withheld'
        ? 'withheld'
        : reported === false
          ? 'unreported'
          : 'empty';
  const said = stateWords(cell, lang);
  if (small && !flags.includes('U')) said.push(words[lang].unreliable);
  if (state === 'unreported') said.splice(0, said.length, words[lang].notReported);
  if (cell.reason === 'suppressed') said.splice(0, said.length, t.withheld);
  const full = value === null ? '' : written(value, unit, flags, lang);
  const note = small ? words[lang].unreliable : value === null ? said.join(', ') : '';
  const mark = (provisional ? '*' : '') + (cell.revised ? REVISED : '');
  const counts =
    value === null || numerator === null || denominator === null
      ? []
      : [numerator, denominator].map((count, i) => countIn(count, counted[i], lang));
  return {
    cell,
    state,
    short: value === null ? '' : full.replace(/(%|\u00a0(poin|points))$/, '') + mark,
    full,
    base: counts.join(`${NBSP}/${NBSP}`),
    counts,
    counted,
    note,
    shortNote: small ? t.small : cell.reason === 'suppressed' ? words[lang].withheld : note,
    states: said.join(', '),
    provisional,
  };
}

/** What the counts of a dataset are counted in, as it states: `usaha`, `rupiah`. */
export function countUnits({dimension}: Dataset): readonly string[] {
  const {unit} = dimension.metric.category;
  return ['numerator', 'denominator', 'unknown'].map((name) => unit?.[name]?.label ?? '');
}

function countIn(count: number, unit: string | undefined, lang: Lang): string {
  return unit === 'rupiah' ? formatRupiah(count, lang) : formatNumber(count, lang);
}

function written(value: number, unit: string, flags: readonly string[], lang: Lang): string {
  if (unit === 'count' && flags.includes('E')) return formatApproximate(value, lang);
  // Quotients near 1 and indices need more than one decimal.
  if (/^(ratio|score|index)$/.test(unit)) return amountText(value, unit, lang);
  // One decimal would say all, or nothing, of what is nearly so.
  const nearly = unit === 'percent' && value !== 100 && value !== 0;
  const hidden = nearly && [0, 100].includes(roundHalfAway(value, 1));
  return hidden ? amountText(value, unit, lang) : formatUnit(value, unit, lang);
}

/**
 * Name, value, base and state in one sentence part: `Awan: 61,3%, 498 dari 812 usaha sasaran`.
 *
 * @param noun what the denominator counts; left out where the base is not published
 */
export function spoken(
  name: string,
  {full, counts, states}: Pick<Reading, 'full' | 'counts' | 'states'>,
  {lang, noun}: {readonly lang: Lang; readonly noun: string},
): string {
  const counted = counts.length === 0 ? '' : `${counts.join(` ${words[lang].of} `)} ${noun}`;
  return `${name}: ${[full, counted.trim(), states].filter((part) => part !== '').join(', ')}`;
}

/**
 * A figure as a mark says it: accessible name, tooltip, and what `umkm-select` tells of it.
 *
 * @param more what else is to be said of it, between its base and its state
 */
export function meaningOf(
  name: string,
  reading: Reading,
  {
    lang,
    noun = '',
    more = [],
  }: {readonly lang: Lang; readonly noun?: string; readonly more?: readonly string[]},
): Required<Pick<Mark, 'label' | 'tip' | 'detail'>> {
  const {cell, full, base, counts, states} = reading;
  const {by, value, numerator, denominator, flags, reason} = cell;
  const note = [base, ...more, full === '' ? '' : states].filter(Boolean).join('; ');
  const said = [...more, states].filter(Boolean).join(', ');
  return {
    label: spoken(name, {full, counts, states: said}, {lang, noun}),
    tip: {name, value: full || states, ...(note !== '' && {note})},
    detail: {by, value, numerator, denominator, flags, reason},
  };
}

/** The figure of which nobody said anything. */
export function nothingAt(by: Cell['by']): Cell {
  return {
    by,
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: {},
    flags: ['O'],
    reason: 'missing_input',
  };
}

/**
 * A further figure of a cell in the place of its value: a count by itself, withheld where it is, and
 * not available where nobody has it.
 */
export function furtherCell(cell: Cell, metric: string): Cell {
  const value = cell.extra[metric] ?? null;
  const hidden = cell.withheld?.includes(metric);
  const reason = value !== null ? null : hidden ? 'suppressed' : (cell.reason ?? 'missing_input');
  return {
    ...cell,
    value,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: {},
    reason,
    ...(value === null && cell.reason === null && {flags: [hidden ? 'Q' : 'O']}),
  };
}

/** Base and state for a tooltip's last line. */
export function tipNote({base, states}: Reading): string {
  return [base, states].filter((part) => part !== '').join('; ');
}

/** Value, numerator, denominator and unknown of a row of a table. */
export function tableCells(reading: Reading, lang: Lang): TableCell[] {
  const {cell, short, states, counted} = reading;
  const state = states === '' ? {} : {state: states};
  return [{text: short, raw: cell.value, ...state}, ...partCells(cell, lang, counted)];
}

/**
 * Numerator, denominator and unknown in a table. One that is not there says why: with its figure,
 * or by itself where a count has no denominator or a small count is withheld.
 */
export function partCells(
  cell: Cell | undefined,
  lang: Lang,
  counted: readonly string[] = [],
): TableCell[] {
  const {numerator = null, denominator = null, unknown = null} = cell ?? {};
  const t = words[lang];
  const alone =
    cell === undefined
      ? t.notAvailable
      : cell.value === null
        ? stateWords(cell, lang).join(', ')
        : null;
  const absent = [t.withheld, t.notApplicable, t.withheld];
  return [numerator, denominator, unknown].map((count, i) =>
    count === null
      ? {text: '', raw: null, state: alone ?? absent[i], uncounted: true as const}
      : {text: countIn(count, counted[i], lang), raw: count},
  );
}

/**
 * Whether an area reported for a period; null where nobody says: of an area that was not expected
 * to, and of any other period than the one the snapshot tells of.
 */
export function reportedIn(
  {extension: {reporting}}: Snapshot,
  period: string,
): (code: string) => boolean | null {
  if (reporting === null || reporting.period !== period) return () => null;
  const areas = new Map(reporting.areas.map(({code, reported}) => [code, reported]));
  return (code) => areas.get(code) ?? null;
}

/** A target as round as it was set: `40%`, `42,5%`. */
export function formatTarget(target: number, unit: string, lang: Lang): string {
  return unit === 'percent'
    ? formatPercent(target, lang, {decimals: Number.isInteger(target) ? 0 : 1})
    : formatUnit(target, unit, lang);
}

/** How a figure was made: formula, numerator, denominator, unknowns, with the counts at hand. */
export function definitionOf(
  {extension}: Dataset,
  cell: Cell | undefined,
  lang: Lang,
): DefinitionRow[] {
  const t = words[lang];
  const counted = (text: string, count: number | null | undefined): string =>
    count ? `${formatNumber(count, lang)} ${text}` : text;
  return [
    {term: t.formula, detail: extension.formula[lang]},
    {term: t.numerator, detail: counted(extension.numerator[lang], cell?.numerator)},
    {term: t.denominator, detail: counted(extension.denominator[lang], cell?.denominator)},
    {term: t.unknown, detail: counted(extension.unknown[lang], cell?.unknown)},
    {term: t.note, detail: extension.notes.map((note) => note[lang]).join(' ')},
  ].filter(({detail}) => detail !== '');
}

/** The remarks that the signs beside figures stand for, where any of the figures carries one. */
export function signNotes(
  readings: readonly Reading[],
  {extension}: Dataset,
  lang: Lang,
): string[] {
  const cells = readings.map(({cell}) => cell);
  return [
    ...(readings.some((one) => one.provisional) ? [`* ${words[lang].provisionalFigure}.`] : []),
    ...finalNote(cells, extension.final, lang),
    ...revisedNote(cells, lang),
  ];
}

const texts = bilingual({
  id: {withheld: 'disembunyikan', small: 'n kecil'},
  en: {withheld: 'withheld', small: 'small n'},
});
