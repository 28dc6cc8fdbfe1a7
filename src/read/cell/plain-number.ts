/** Longer ones are no figures; writing them out would only make a text of zeros. */
const mostDigits = 400;

/**
 * Writes out a number's text without an exponent, digit by digit: neither a digit nor a closing zero
 * is lost. A text beyond all figures stays as it is.
 *
 * @example
 * plainNumber('1.25e3'); // '1250'
 * plainNumber('5e-7'); // '0.0000005'
 */
export function plainNumber(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = '', power] = match;
  const exponent = Number(power);
  if (Math.abs(exponent) > mostDigits) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point).concat(digits);
  const cut = Math.max(point, 1);
  const left = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  const right = padded.slice(cut);
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}

/** A spreadsheet keeps fifteen digits; a whole number with more is read by its digits. */
const longestNumber = 1e15;

/**
 * The number that a plain text of digits means; `NaN` for a whole number with more than fifteen
 * digits, which is a code or is said rightly by its text alone.
 */
export function exactNumber(text: string): number {
  const value = Number(text);
  return Number.isInteger(value) && Math.abs(value) >= longestNumber ? NaN : value;
}
