import {nothing, unreadable} from './number-digits.js';
import {multiplierOf, takeBound, withoutCurrency} from './number-words.js';
import type {NumberKind, NumberReading} from './number.js';

const words =
  /^(.*\d.*?)\s*(?:\bs\s*[./]\s*d\b\.?|\bsd\b\.?|\bsampai dengan\b|\bsampai\b|\bhingga\b)\s*(.*\d.*)$/i;
const dash = /^(.*\d[^\d]*?)\s*[-–—−]\s*(?![\s\-–—−])([^\d]*\d.*)$/;
const between = /^antara\s+(.*\d.*?)\s+(?:dan|s\s*[./]\s*d\.?|sampai)\s+(.*\d.*)$/i;

/**
 * Reads a bracket: `2M–15M`, `5-10 juta`, `1 s.d. 5 juta`, `< 2M`, `50 juta ke atas`. `null` where
 * the text is none. A bracket has ends and no value; a multiplying word behind it counts for both.
 *
 * @param read reads the figure of one end
 */
export function parseRange(
  text: string,
  kind: NumberKind,
  read: (text: string) => NumberReading,
): NumberReading | null {
  const body = text.replace(/^[>≥]\s*(?=\S.*\d\s*\D*[-–—])/, '');
  const two = between.exec(body) ?? words.exec(body) ?? dash.exec(body);
  if (two) return fromTo(two[1].trim(), two[2].trim(), kind, read);
  const {body: end, bound} = takeBound(kind === 'rupiah' ? withoutCurrency(text) : text);
  // "> 5.000" businesses are about so many; an amount behind such a sign is a bracket of a form.
  if (bound === null || (bound === 'low' && kind !== 'rupiah')) return null;
  const limit = endOf(read(end), kind);
  if (Number.isNaN(limit)) return unreadable('form');
  return range(bound === 'low' ? {low: limit} : {high: limit});
}

function fromTo(
  first: string,
  second: string,
  kind: NumberKind,
  read: (text: string) => NumberReading,
): NumberReading {
  // Numbers with a zero in front are days, codes or a telephone number.
  if ([first, second].some((part) => /^0\d/.test(part))) return unreadable('form');
  const high = endOf(read(second), kind);
  const own = endOf(read(first), kind);
  const word = multiplierOf(withoutCurrency(second));
  const shared =
    word !== null && multiplierOf(withoutCurrency(first)) === null
      ? endOf(read(`${first} ${word}`), kind)
      : NaN;
  // "500 - 1 juta" leaves open what 500 is; only an amount written out stands for itself.
  const low = shared <= high || (word !== null && own < 1000) ? shared : own;
  return low <= high ? range({low, high}) : unreadable('form');
}

function range(ends: Pick<NumberReading, 'low' | 'high'>): NumberReading {
  return {...nothing, state: 'range', ...ends};
}

/** The figure of one end; where a dot may be either, that of a whole number. */
function endOf({state, value}: NumberReading, kind: NumberKind): number {
  if (state === 'ambiguous') return kind === 'rupiah' || kind === 'count' ? value : NaN;
  return state === 'value' ? value : NaN;
}
