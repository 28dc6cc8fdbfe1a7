import type {Lang} from '../text/words.js';

/** U+00A0: keeps a number and its sign or unit on one line. */
export const NBSP = '\u00a0';
/** U+2060: forbids a line break without showing. */
export const WORD_JOINER = '\u2060';
const MINUS = '\u2212';

export interface NumberOptions {
  /** Digits after the decimal sign, always shown. Default 0. */
  readonly decimals?: number;
  /** `always` puts a plus before what is above zero. Default `negative`. */
  readonly sign?: 'negative' | 'always';
}

/**
 * A number as Indonesian (`12.345,6`) or English (`12,345.6`) readers write it, rounded half away
 * from zero. A value that rounds to zero has no sign. Digits are grouped by hand: the first
 * `Intl.NumberFormat` costs a page 20 ms; only numbers of more than 15 digits ask it.
 *
 * @example
 * formatNumber(12345.65, 'id', {decimals: 1}); // '12.345,7'
 */
export function formatNumber(
  value: number,
  lang: Lang = 'id',
  {decimals = 0, sign = 'negative'}: NumberOptions = {},
): string {
  const rounded = roundHalfAway(value, decimals);
  // As a whole number of its last digit, whose text is cheap; beyond 15 digits that is not exact.
  const unit = 10 ** decimals;
  const units = Math.round(Math.abs(rounded) * unit);
  const text =
    units < 1e15
      ? grouped(Math.floor(units / unit), lang) + fraction(units % unit, decimals, lang)
      : intl(lang, decimals).format(Math.abs(value));
  if (rounded < 0) return MINUS + text;
  return sign === 'always' && rounded > 0 ? `+${text}` : text;
}

/**
 * Rounds to `decimals` digits, halves away from zero, on the decimal digits that a reader would
 * see: 1.005 becomes 1.01 though its binary form lies below.
 */
export function roundHalfAway(value: number, decimals = 0): number {
  if (Number.isInteger(value)) return value || 0;
  const size = Math.abs(value);
  // Digits are read only where the binary number may lie on another side of a half than they do.
  const shifted = size * 10 ** decimals;
  const nearest = Math.round(shifted);
  if (shifted < 1e9 && Math.abs(Math.abs(shifted - nearest) - 0.5) > 1e-6) {
    return (value < 0 ? -nearest : nearest) / 10 ** decimals || 0;
  }
  const text = String(size);
  if (!Number.isFinite(size) || text.includes('e')) return Number(value.toFixed(decimals)) || 0;
  const fraction = text.length - 1 - text.indexOf('.');
  // A number that has no more digits stays what it is: shifting a long one would cost its last.
  if (!text.includes('.') || fraction <= decimals) return value || 0;
  const rounded = Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
  return value < 0 ? -rounded || 0 : rounded;
}

/** `43,4%`; one decimal unless told otherwise. `value` is on the scale 0–100. */
export function formatPercent(
  value: number,
  lang: Lang = 'id',
  options: NumberOptions = {},
): string {
  return `${formatNumber(value, lang, {decimals: 1, ...options})}%`;
}

/** Percentage points: `+2,1 poin` or `+2.1 points`. */
export function formatPoints(
  value: number,
  lang: Lang = 'id',
  options: NumberOptions = {},
): string {
  const number = formatNumber(value, lang, {decimals: 1, ...options});
  return `${number}${NBSP}${lang === 'id' ? 'poin' : 'points'}`;
}

/**
 * Rupiah as one reads it aloud: `Rp950.000`, `Rp4,8 miliar`. From one million upward with at most
 * one decimal and the unit in words.
 *
 * @example
 * formatRupiah(4_800_000_000); // 'Rp4,8 miliar'
 */
export function formatRupiah(value: number, lang: Lang = 'id'): string {
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  const scale = scales.find(({from}) => size >= from);
  if (scale === undefined) return `${sign}Rp${formatNumber(size, lang)}`;
  const short = roundHalfAway(size / scale.unit, 1);
  const decimals = Number.isInteger(short) ? 0 : 1;
  return `${sign}Rp${formatNumber(short, lang, {decimals})}${NBSP}${scale[lang]}`;
}

/**
 * Two bounds as one range that no line break divides: `17,0–18,7%`.
 *
 * @param write turns one bound into text; a unit at the end of the first is dropped
 */
export function formatRange(low: number, high: number, write: (value: number) => string): string {
  const from = write(low).replace(/[%\u00a0 ]*$/, '');
  return `${from}${WORD_JOINER}–${WORD_JOINER}${write(high)}`;
}

/** A rounded or estimated number: `± 6.800`. */
export function formatApproximate(value: number, lang: Lang = 'id'): string {
  return `±${NBSP}${formatNumber(value, lang)}`;
}

/** Units of the library's own indicators that need no sign and no word. */
export function isPlainUnit(unit: string): boolean {
  return /^(count|class|ratio|index|score|day|month|year)$/.test(unit);
}

/**
 * A figure by the unit of its dataset: `percent`, `percentage_point`, `rupiah`, else a count.
 * A count that is not whole keeps one decimal; a small figure in a unit of somebody else's, which
 * may be an index or a coefficient, two.
 */
export function formatUnit(value: number, unit: string, lang: Lang = 'id'): string {
  if (unit === 'percent') return formatPercent(value, lang);
  if (unit === 'percentage_point') return formatPoints(value, lang, {sign: 'always'});
  if (unit === 'rupiah') return formatRupiah(value, lang);
  const fine = Math.abs(value) < 10 && !isPlainUnit(unit) ? 2 : 1;
  return formatNumber(value, lang, {decimals: Number.isInteger(value) ? 0 : fine});
}

const scales = [
  {from: 999_950_000_000, unit: 1e12, id: 'triliun', en: 'trillion'},
  {from: 999_950_000, unit: 1e9, id: 'miliar', en: 'billion'},
  {from: 999_950, unit: 1e6, id: 'juta', en: 'million'},
] as const;

function grouped(whole: number, lang: Lang): string {
  const digits = String(whole);
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = digits.slice(Math.max(0, end - 3), end) + (lang === 'id' ? '.' : ',') + text;
  return text;
}

function fraction(units: number, decimals: number, lang: Lang): string {
  if (decimals === 0) return '';
  return (lang === 'id' ? ',' : '.') + String(units).padStart(decimals, '0');
}

const formats = new Map<string, Intl.NumberFormat>();

function intl(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}
