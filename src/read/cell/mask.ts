/**
 * Hides a personal text: its first character stays, so that the row can be recognised by who holds
 * the file, and nobody else learns it.
 *
 * @example
 * maskText('3303120101010001'); // '3•••'
 */
export function maskText(text: string): string {
  const [first = ''] = text;
  return `${text.length > 3 ? first : ''}•••`;
}

/** Digits of any script, and the letters that stand for 0 and 1 where somebody types. */
const digit = '[\\p{Nd}OoIl]';
/** What people put between the groups of a number; at most three signs of it. */
const gap = '[\\s.\\-‐-―_/()\\u00ad\\u200b-\\u200f\\u2060\\ufeff]{0,3}';
/** As long as a NIB or a NIK. */
const identifier = new RegExp(`\\p{Nd}(?:${gap}${digit}){12,}`, 'gu');
/** A mobile number from 08 or 62 8, and a fixed line with its area in front. */
const mobile = new RegExp(
  `(?<![\\p{Nd}\\p{L}])\\(?(?:\\+?${gap}62${gap}|[0Oo]${gap}|(?:\\+62|62)${gap}[0Oo]?${gap})\\)?${gap}8(?:${gap}${digit}){7,}`,
  'gu',
);
const fixed = /(?<!\p{Nd})\(?0\d{2,3}\)?[\s-]{1,2}\d{3,4}[\s-]?\d{3,4}(?!\p{Nd})/gu;
const mail = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

const day = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{2})$/;
/** Of up to twelve digits: a longer one may be a NIB that a spreadsheet has grouped. */
const amount = /^\d{1,3}(?:\.\d{3}){1,3}$/;

/** Hides what may be a NIB, a NIK, a telephone number or an address of mail wherever it stands. */
export function hideNumbers(text: string): string {
  const hide = (found: string): string =>
    isNumber(found) ? maskText(found.replace(/^[\s(]+/u, '')) : found;
  return text
    .replace(mail, maskText)
    .replace(mobile, hide)
    .replace(fixed, hide)
    .replace(identifier, hide);
}

/** Whether a text holds what may be a NIB, a NIK or a telephone number. */
export function holdsPersonalNumber(text: string): boolean {
  return [identifier, mobile].some((pattern) => (text.match(pattern) ?? []).some(isNumber));
}

/** Cuts a long text, and hides what may be a personal number in it. */
export function shorten(text: string): string {
  // What stands behind the cut is not shown, and a cell of a million characters is not worth a search.
  const hidden = hideNumbers(text.slice(0, 200));
  return hidden.length > 60 ? `${hidden.slice(0, 59)}…` : hidden;
}

/**
 * Says how a file begins without naming anybody: a line that holds a long number is a row of data,
 * and of each of its cells only the first character is shown.
 *
 * @example
 * maskLine('Laporan UMKM 2024'); // 'Laporan UMKM 2024'
 * maskLine('3303120101010001;Siti Aminah'); // '3•••;S•••'
 */
export function maskLine(line: string): string {
  const undated = line.replace(/\b\d{1,2}[-./]\d{1,2}[-./]\d{4}\b/g, '');
  const data = /\d(?:[ .]?\d){6,}/.test(undated) || hideNumbers(undated) !== undated;
  return data ? line.replace(/[^;,|\t]+/g, maskText) : line;
}

/** Digits enough to be somebody's number, and more than days, years or amounts in a row. */
function isNumber(found: string): boolean {
  if ((found.match(/\p{Nd}/gu) ?? []).length < 8) return false;
  const parts = found
    .trim()
    .split(/\s+(?:[-–—]\s+)?|(?<=\d)[–—](?=\d)|(?<=\.\d{3})-(?=\d{1,3}\.)/u)
    .map((part) => part.replace(/[.,\-/()]+$/, ''));
  return !parts.every((part) => day.test(part) || (parts.length > 1 && amount.test(part)));
}
