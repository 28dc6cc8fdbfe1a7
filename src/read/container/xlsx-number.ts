/**
 * The digits of a number as a workbook stores it, without an exponent and without what a binary
 * fraction adds behind the 15th digit; `null` where it is no number. Whole numbers keep every digit,
 * also those that a computer's number has no room for.
 *
 * @example
 * plainDigits('3.62012E+11'); // '362012000000'
 * plainDigits('1.1000000000000001'); // '1.1'
 */
export function plainDigits(stored: string): string | null {
  if (whole.test(stored)) return /^-0+$/.test(stored) ? '0' : stored;
  if (!decimal.test(stored)) return null;
  const value = Number(stored);
  return Number.isFinite(value) ? plainText(value) : null;
}

const whole = /^-?\d+$/;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The shortest digits that mean this number; from 1e21 on they have an exponent. */
function plainText(value: number): string {
  if (value === 0) return '0';
  const text = String(value);
  const found = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!found) return text;
  const [, sign, first, rest = '', exponent] = found;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}
