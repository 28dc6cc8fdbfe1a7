import type {Flag} from '../data/flags.js';
import {parseSymbol, takeMark} from './symbol.js';

export type NumberKind = 'number' | 'count' | 'rupiah';

/** How a text separates thousands and decimals, as far as it shows. */
export type Notation = 'dot_thousands' | 'comma_thousands' | 'dot_decimal' | 'comma_decimal';

/** Why a text is no number of the wanted kind. */
export type NumberProblem =
  'form' | 'scientific' | 'fraction' | 'negative' | 'percent' | 'too_large' | 'currency';

/**
 * - `value`: the text means `value`.
 * - `ambiguous`: `1.500`, which is `value` with a thousands separator and `value / 1000` with a
 *   decimal one; the rest of the column must decide.
 * - `missing`: nothing is stated; `flags` may say why.
 * - `unreadable`: see `problem`.
 */
export interface NumberReading {
  readonly state: 'value' | 'ambiguous' | 'missing' | 'unreadable';
  readonly value: number;
  readonly flags: readonly Flag[];
  /** For an approximate figure, the unit it was rounded to. */
  readonly rounding?: number;
  /** What the text shows of its writer's notation. */
  readonly notation: Notation | null;
  /** The separator of an ambiguous text. */
  readonly separator: '.' | ',' | null;
  readonly problem: NumberProblem | null;
}

/** No number is longer; a hostile cell of a million characters is not worth matching. */
const longest = 100;
const approximate =
  /^(?:±|\+\s*\/\s*-|\+-|≈|~|sekitar|kurang lebih|kira-kira|kira kira|lebih dari|hampir|lk\.?|ca\.?)\s*/i;
const money = /^(?:rp\.?|idr)\s*/i;
const units =
  /\s*(?:unit usaha|unit|usaha|umkm|ukm|ikm|orang|pelaku usaha|pelaku|kelompok|anggota|jiwa|buah|paket)\.?$/i;
const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  milliar: 1e9,
  m: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
  t: 1e12,
};

/**
 * Reads a number as Indonesian offices write it: `12.345,6`, `12345.6`, `Rp 1.500.000,-`,
 * `1,5 juta`, `± 6.800`, `6.800*`, `–`. A separator before exactly three digits is ambiguous unless
 * the text itself shows what it is.
 *
 * @example
 * parseNumber('Rp 1.500.000,-', 'rupiah').value; // 1500000
 * parseNumber('± 6.800', 'count').rounding; // 100
 */
export function parseNumber(text: string, kind: NumberKind = 'number'): NumberReading {
  if (text.length > longest) return unreadable('form');
  const trimmed = text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim();
  const sign = parseSymbol(trimmed);
  if (sign) {
    const state = Number.isNaN(sign.value) ? 'missing' : 'value';
    return {...none, state, value: sign.value, flags: sign.flags};
  }
  if (/\d[.,]?\d*e[+-]?\d/i.test(trimmed)) return unreadable('scientific');
  if (/%|persen/i.test(trimmed)) return unreadable('percent');

  const marked = takeMark(trimmed.replace(/^'/, ''));
  let body = marked.body.replace(money, '');
  const about = approximate.test(body);
  if (about) body = body.replace(approximate, '').replace(money, '');
  if (kind !== 'rupiah' && /rp|idr/i.test(marked.body)) return unreadable('currency');

  if (kind === 'rupiah') body = body.replace(/\s*(?:rupiah)$/i, '').replace(/[.,]\s*[-–=]+$/, '');
  else body = body.replace(units, '');

  let factor = 1;
  const scaled = /^(.*\d)\s*(ribu|rb|juta|jt|miliar|milyar|milliar|triliun|trilyun|m|t)\.?$/i.exec(
    body,
  );
  if (scaled) {
    const name = scaled[2].toLowerCase();
    if (name.length === 1 && kind !== 'rupiah') return unreadable('form');
    factor = multipliers[name]!;
    body = scaled[1]!;
  }
  const digits = parseDigits(body, kind, factor);
  if (digits.state === 'unreadable') return digits;
  const flags: readonly Flag[] = about
    ? ['E', ...marked.flags.filter((flag) => flag !== 'E')]
    : marked.flags;
  const rounding = about ? {rounding: trailingUnit(digits.value)} : {};
  return {...digits, flags, ...rounding};
}

/**
 * The largest numbers that are read: more businesses or workers than people in the country, and more
 * rupiah than any state budget, are a NIK or another code that has slipped into the column.
 */
const largest: Readonly<Record<NumberKind, number>> = {
  number: Number.MAX_SAFE_INTEGER,
  count: 999_999_999,
  rupiah: 999_999_999_999_999,
};

/**
 * Checks that a value is one of its kind: a count is whole and not negative, an amount below a
 * thousand rupiah has no fraction (it was written in millions), and none is impossibly large.
 */
export function problemOf(value: number, kind: NumberKind): NumberProblem | null {
  if (!Number.isFinite(value) || Math.abs(value) > largest[kind]) return 'too_large';
  if (kind === 'number') return null;
  if (kind === 'rupiah') {
    return Math.abs(value) < 1000 && !Number.isInteger(value) ? 'fraction' : null;
  }
  if (!Number.isInteger(value)) return 'fraction';
  return value < 0 ? 'negative' : null;
}

/** The unit that a figure's trailing zeros say it was rounded to: 100 for 6800. */
export function trailingUnit(value: number): number {
  let unit = 1;
  if (value === 0) return unit;
  if (Number.isInteger(value)) {
    while (value % (unit * 10) === 0) unit *= 10;
    return unit;
  }
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 1 / 10 ** decimals;
}

const none: NumberReading = {
  state: 'missing',
  value: NaN,
  flags: [],
  notation: null,
  separator: null,
  problem: null,
};

function unreadable(problem: NumberProblem): NumberReading {
  return {...none, state: 'unreadable', problem};
}

/** Reads what is left when words and marks are gone: a sign, digits, separators. */
function parseDigits(text: string, kind: NumberKind, factor: number): NumberReading {
  // A bracket without its partner is what is left of a footnote: "6.8001)" is 6.800 and note 1.
  const bracketed = /^\((.*)\)$/.exec(text);
  const negative = bracketed !== null || /^[-−–]/.test(text);
  const unsigned = (bracketed?.[1] ?? text).replace(/^[-−–]\s*/, '');
  const body = /^\d{1,3}(?:[ ']\d{3})+(?!\d)/.test(unsigned)
    ? unsigned.replace(/[ ']/g, '')
    : unsigned;
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(body) || /[.,]$/.test(body)) return unreadable('form');
  // No office pads an amount: this is a telephone number or another code.
  if (/^0\d{4}/.test(body)) return unreadable('form');
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const finish = (plain: string, notation: Notation | null): NumberReading => {
    // Decimal arithmetic by powers of ten keeps 1,1 juta at 1100000 exactly.
    const scaled = scale(plain, factor);
    const value = negative && scaled !== 0 ? -scaled : scaled;
    const problem = problemOf(value, kind);
    return problem ? unreadable(problem) : {...none, state: 'value', value, notation};
  };
  if (dots === 0 && commas === 0) {
    // Thousands of billions without a separator or a round end are a NIB.
    const identifier = kind === 'rupiah' && body.length >= 13 && !body.endsWith('000');
    return identifier ? unreadable('too_large') : finish(body, null);
  }
  if (dots > 0 && commas > 0) return parseMixed(body, kind, finish);

  const separator = dots > 0 ? '.' : ',';
  const groups = body.split(separator);
  const grouped =
    /^\d{1,3}$/.test(groups[0]) && groups.slice(1).every((group) => group.length === 3);
  const thousands: Notation = separator === '.' ? 'dot_thousands' : 'comma_thousands';
  if (groups.length > 2) return grouped ? finish(groups.join(''), thousands) : unreadable('form');
  if (grouped && !groups[0].startsWith('0')) {
    const reading = finish(groups.join(''), null);
    return reading.state === 'value' ? {...reading, state: 'ambiguous', separator} : reading;
  }
  return finish(`${groups[0]}.${groups[1]}`, separator === '.' ? 'dot_decimal' : 'comma_decimal');
}

function parseMixed(
  body: string,
  kind: NumberKind,
  finish: (plain: string, notation: Notation) => NumberReading,
): NumberReading {
  const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const [whole = '', fraction = '', ...more] = body.split(decimal);
  const groups = whole.split(decimal === '.' ? ',' : '.');
  const grouped =
    /^\d{1,3}$/.test(groups[0]) && groups.slice(1).every((group) => group.length === 3);
  if (!grouped || more.length > 0) return unreadable('form');
  // "1,250.000" rupiah is more likely a slip for 1.250.000 than a fraction of a rupiah.
  if (fraction.length === 3 && kind !== 'number') return unreadable('form');
  return finish(
    `${groups.join('')}.${fraction}`,
    decimal === '.' ? 'comma_thousands' : 'dot_thousands',
  );
}

/** Multiplies a plain decimal text by a power of ten without binary rounding of the product. */
function scale(plain: string, factor: number): number {
  return factor === 1 ? Number(plain) : Number(`${plain}e${Math.round(Math.log10(factor))}`);
}
