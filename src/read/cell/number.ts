import type {CellNote} from '../../data/column.js';
import type {Flag} from '../../data/flags.js';
import {damageOf, type NumberDamage} from './number-damage.js';
import {nothing, parseDigits, problemOf, trailingUnit, unreadable} from './number-digits.js';
import {parseRange} from './number-range.js';
import {
  isCurrencyNil,
  isVague,
  namesCurrency,
  takeAbout,
  takeBound,
  takeMultiplier,
  takePeriod,
  withoutCurrency,
  withoutUnit,
} from './number-words.js';
import {plainSigns} from './plain-signs.js';
import {parseSymbol, takeMark} from './symbol.js';

export {problemOf, trailingUnit};

/** `percent` is on the scale 0–100. */
export type NumberKind = 'number' | 'count' | 'rupiah' | 'percent';

/** The period a column's amounts are of, where it has one. */
export type NumberPeriod = 'month' | 'year' | null;

/** How a text separates thousands and decimals, as far as it shows. */
export type Notation = 'dot_thousands' | 'comma_thousands' | 'dot_decimal' | 'comma_decimal';

/** Why a text is no number of the wanted kind. */
export type NumberProblem =
  | 'form'
  | 'fraction'
  | 'negative'
  | 'percent'
  | 'too_large'
  | 'currency'
  /** "puluhan juta": an amount in words alone. */
  | 'vague'
  /** `1.000.000/bulan` where a year's amount is asked for. */
  | 'period'
  /** `500.000 x 12`: what it comes to is for its writer to say. */
  | 'formula'
  /** `5.770 (3.504 mikro, 2.161 kecil)`: the parts do not come to the figure. */
  | 'parts'
  | NumberDamage;

/**
 * - `value`: the text means `value`.
 * - `ambiguous`: `1.500`, which is `value` with a thousands separator and `value / 1000` with a
 *   decimal one; the rest of the column must decide.
 * - `range`: a bracket with `low`, `high`, or both.
 * - `missing`: nothing is stated; `flags` may say why.
 * - `unreadable`: see `problem`.
 */
export interface NumberReading {
  readonly state: 'value' | 'ambiguous' | 'range' | 'missing' | 'unreadable';
  readonly value: number;
  readonly flags: readonly Flag[];
  /** For an approximate figure, the unit it was rounded to. */
  readonly rounding?: number;
  /** The ends of a bracket; of "lebih dari 5.000" the lower one. */
  readonly low?: number;
  readonly high?: number;
  /** A percentage beside the figure: 80 for `4.000 (80 persen)`. */
  readonly share?: number;
  /** How many parts stand beside the figure in brackets. */
  readonly parts?: number;
  readonly remark?: CellNote['remark'];
  /** Of a percentage: whether its sign stood beside it. */
  readonly percentSign?: boolean;
  /** What the text shows of its writer's notation. */
  readonly notation: Notation | null;
  /** The separator of an ambiguous text. */
  readonly separator: '.' | ',' | null;
  readonly problem: NumberProblem | null;
  /** The figure that may be meant by an unreadable text. */
  readonly proposal?: number;
}

/** No number is longer; a hostile cell of a million characters is not worth matching. */
const longest = 100;
/** Digits and their separators, of which no word says anything; one before three may be a bracket. */
const onlySigns = /^\(?-?\d[\d.,]*\)?$/;
const withShare = /^(.*\d.*?)\s*\(\s*([\d.,]+)\s*(?:%|persen)\s*\)$/i;
/** A figure and its parts: `5.770 (3.504 mikro, 2.160 kecil, 106 menengah)`. */
const withParts = /^([^()]*\d[^()]*?)\s*\(([^()]*\d[^()]*[a-z][^()]*\d[^()]*)\)$/i;
const product = /^(.*\d.*?)\s*[x×*]\s*(\d{1,3})\s*(?:bulan|bln|hari|minggu|tahun|orang|unit)?$/i;

/**
 * Reads a number as Indonesian offices write it: `12.345,6`, `12345.6`, `Rp 1.500.000,-`,
 * `1,5 juta`, `± 6.800`, `6.800*`, `2M–15M`, `–`. A separator before exactly three digits is
 * ambiguous unless the text itself shows what it is.
 *
 * @param options.period the period of the column: an amount of another one is refused
 * @example
 * parseNumber('Rp 1.500.000,-', 'rupiah').value; // 1500000
 * parseNumber('± 6.800', 'count').rounding; // 100
 * parseNumber('2M–15M', 'rupiah').high; // 15000000000
 */
export function parseNumber(
  text: string,
  kind: NumberKind = 'number',
  {period = null}: {period?: NumberPeriod} = {},
): NumberReading {
  if (text.length > longest) return unreadable('form');
  const trimmed = plainSigns(text)?.trim();
  if (trimmed === undefined) return unreadable('form');
  const damage = damageOf(trimmed);
  if (damage !== null) return unreadable(damage);
  const sign = parseSymbol(trimmed);
  if (sign) {
    const state = Number.isNaN(sign.value) ? 'missing' : 'value';
    return {...nothing, state, value: sign.value, flags: sign.flags};
  }
  if (kind !== 'percent') return parseMarked(trimmed, kind, period);
  const bare = trimmed.replace(/\s*(?:%|persen|pct)\.?$/i, '');
  const reading = parseMarked(bare, kind, period);
  return bare === trimmed ? reading : {...reading, percentSign: true};
}

/** Reads a figure with its marks and what is said about its share, its period and its reckoning. */
function parseMarked(text: string, kind: NumberKind, period: NumberPeriod): NumberReading {
  const shared = kind === 'percent' ? null : withShare.exec(text);
  if (shared) {
    const share = parseDigits(shared[2], 'percent', 1);
    const reading = parseMarked(shared[1], kind, period);
    const both = share.state === 'value' && reading.state !== 'unreadable';
    return both ? {...reading, share: share.value} : unreadable('percent');
  }
  if (/%|persen/i.test(text)) return unreadable('percent');
  const parted = kind === 'percent' || kind === 'rupiah' ? null : withParts.exec(text);
  if (parted) return parseParted(parted[1], parted[2], kind, period);
  if (onlySigns.test(text)) return parseDigits(text, kind, 1);
  const {body: marked, flags, remark} = takeMark(text.replace(/^'/, ''));
  if (kind !== 'rupiah' && namesCurrency(marked)) return unreadable('currency');
  if (isCurrencyNil(marked)) return {...nothing, state: 'value', value: 0};
  if (isVague(marked)) return unreadable('vague');
  if (/^=/.test(marked)) return unreadable('formula');
  const {body, period: stated} = takePeriod(marked);
  if (stated !== null && stated !== period) return unreadable('period');

  const read = (part: string): NumberReading => parseAbout(part, kind);
  const times = product.exec(body);
  if (times) return {...unreadable('formula'), ...proposalOf(read(times[1]), Number(times[2]))};
  const reading = parseRange(body, kind, read) ?? read(body);
  if (reading.state === 'unreadable') return reading;
  const all: readonly Flag[] = [...new Set([...reading.flags, ...flags])];
  return {...reading, flags: all, ...(remark ? {remark} : {})};
}

/** Reads a figure with its parts in brackets, which must come to it: else either may be wrong. */
function parseParted(
  total: string,
  written: string,
  kind: NumberKind,
  period: NumberPeriod,
): NumberReading {
  const reading = parseMarked(total, kind, period);
  const parts = written.split(/[,;+]\s+|\s*;\s*|\s+(?:dan|dan\/atau)\s+/i).map((part) => {
    const figure = /^(?:\D*\s)?(\d[\d.,]*)(?:\s\D*)?$/.exec(part.trim())?.[1];
    const own = figure === undefined ? NaN : parseDigits(figure, kind, 1).value;
    return own;
  });
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.length < 2 || reading.state === 'unreadable' || sum !== reading.value)
    return unreadable('parts');
  // What adds up shows how it is written.
  return {...reading, state: 'value', separator: null, parts: parts.length};
}

/** Reads a figure that may be about so much, more or less. */
function parseAbout(text: string, kind: NumberKind): NumberReading {
  const plain = kind === 'rupiah' ? withoutCurrency(text) : withoutUnit(text);
  const worded = takeAbout(plain);
  const bounded = kind === 'rupiah' ? {body: worded.body, bound: null} : takeBound(worded.body);
  const bare = kind === 'rupiah' ? withoutCurrency(bounded.body) : withoutUnit(bounded.body);
  const scaled = takeMultiplier(bare, kind);
  if (scaled === null) return unreadable('form');
  const digits = parseDigits(scaled.body, kind, scaled.factor);
  const bound = worded.bound ?? bounded.bound;
  if (digits.state === 'unreadable' || (!worded.about && bound === null)) return digits;
  const {value} = digits;
  const ends = bound === null ? {} : bound === 'low' ? {low: value} : {high: value};
  return {...digits, flags: ['E'], rounding: trailingUnit(value), ...ends};
}

function proposalOf({state, value}: NumberReading, times: number): {proposal?: number} {
  const known = state === 'value' || state === 'ambiguous';
  return known && times > 0 ? {proposal: value * times} : {};
}
