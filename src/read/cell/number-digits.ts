import type {Notation, NumberKind, NumberProblem, NumberReading} from './number.js';

/** A text that says nothing; what a reading of something is built from. */
export const nothing: NumberReading = {
  state: 'missing',
  value: NaN,
  flags: [],
  notation: null,
  separator: null,
  problem: null,
};

export function unreadable(problem: NumberProblem): NumberReading {
  return {...nothing, state: 'unreadable', problem};
}

/**
 * The largest numbers that are read: more businesses or workers than people in the country, and more
 * rupiah than any state budget, are a NIK or another code that has slipped into the column.
 */
const largest: Readonly<Record<NumberKind, number>> = {
  number: Number.MAX_SAFE_INTEGER,
  count: 999_999_999,
  rupiah: 999_999_999_999_999,
  percent: 999_999,
};

/**
 * Checks that a value is one of its kind: a count is whole and not negative, an amount below a
 * thousand rupiah has no fraction (it was written in millions), and none is impossibly large.
 */
export function problemOf(value: number, kind: NumberKind): NumberProblem | null {
  if (!Number.isFinite(value) || Math.abs(value) > largest[kind]) return 'too_large';
  if (kind === 'number' || kind === 'percent') return null;
  if (kind === 'rupiah') {
    return Math.abs(value) < 1000 && !Number.isInteger(value) ? 'fraction' : null;
  }
  if (!Number.isInteger(value)) return 'fraction';
  return value < 0 ? 'negative' : null;
}

/** Whether an amount is rather a NIB: thousands of billions without a round end. */
export function isIdentifier(value: number, kind: NumberKind): boolean {
  return kind === 'rupiah' && Math.abs(value) >= 1e12 && value % 1000 !== 0;
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

/** Reads what is left when words and marks are gone: a sign, digits, separators. */
export function parseDigits(text: string, kind: NumberKind, factor: number): NumberReading {
  // A bracket without its partner is what is left of a footnote: "6.8001)" is 6.800 and note 1.
  const bracketed = /^\((.*)\)$/.exec(text);
  const negative = bracketed !== null || /^[-−–]/.test(text);
  const unsigned = (bracketed?.[1] ?? text).replace(/^[-−–]\s*/, '').trim();
  const body = /^\d{1,3}(?:[ '’]\d{3})+(?!\d)/.test(unsigned)
    ? unsigned.replace(/[ '’]/g, '')
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
    return problem ? unreadable(problem) : {...nothing, state: 'value', value, notation};
  };
  if (dots === 0 && commas === 0) {
    return factor === 1 && isIdentifier(Number(body), kind)
      ? unreadable('too_large')
      : finish(body, null);
  }
  if (dots > 0 && commas > 0) return parseMixed(body, kind, finish);

  const separator = dots > 0 ? '.' : ',';
  const groups = body.split(separator);
  const grouped =
    /^\d{1,3}$/.test(groups[0]) && groups.slice(1).every((group) => group.length === 3);
  const thousands: Notation = separator === '.' ? 'dot_thousands' : 'comma_thousands';
  if (groups.length > 2) return grouped ? finish(groups.join(''), thousands) : unreadable('form');
  // "000.000" is nothing however it is read; no group of thousands begins with a zero otherwise.
  if (grouped && /^0\d/.test(groups[0]))
    return Number(groups.join('')) === 0 ? finish('0', null) : unreadable('form');
  // "10,000000" rupiah has lost a separator: nobody writes millionths of them.
  if (kind === 'rupiah' && factor === 1 && groups[0].length <= 3 && groups[1].length > 3)
    return unreadable('form');
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
