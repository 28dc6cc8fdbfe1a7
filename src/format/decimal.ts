/**
 * A number in plain digits with a point, at full precision: nobody's reader stumbles over 1e+21.
 * Parsing the text gives the number back. What is no finite number is empty.
 *
 * @example
 * decimalText(1e-7); // '0.0000001'
 */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const [digits, exponent] = text.split('e-');
  const bare = digits.replace(/[-.]/g, '');
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${bare}`;
}
