import {decimalText} from './decimal.js';

/** Which sign stands between fields; the semicolon goes with a decimal comma, as in Indonesia. */
export interface CsvDialect {
  readonly separator: ';' | ',';
}

/** Byte order mark: by it a spreadsheet knows UTF-8. */
export const BOM = '\ufeff';

/**
 * One line of a CSV file, without its end. Numbers are written in full and are never altered, below
 * zero neither; a field that is not there stays empty. Texts that a spreadsheet would run as a
 * formula are made harmless by `guardFormula`.
 *
 * @example
 * csvLine(['Awan', -3.25, null, '=1+1'], {separator: ';'}); // "Awan;-3,25;;'=1+1"
 */
export function csvLine(
  fields: readonly (string | number | null)[],
  {separator}: CsvDialect,
): string {
  return fields.map((field) => csvField(field, separator)).join(separator);
}

function csvField(field: string | number | null, separator: ';' | ','): string {
  if (field === null) return '';
  if (typeof field === 'number') {
    return separator === ';' ? decimalText(field).replace('.', ',') : decimalText(field);
  }
  const safe = guardFormula(field);
  // Either separator is quoted: a spreadsheet of another locale may split at the other one.
  return /[;,\t"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that no spreadsheet runs: an apostrophe before each place where a formula would begin. These
 * are the beginning of the text, also behind blanks, and what follows a separator or a line break,
 * where a spreadsheet of another locale splits in spite of quotes. The signs are OWASP's with their
 * full-width twins. `unguardFormula` gives every text back.
 */
export function guardFormula(text: string): string {
  return text
    .replace(afterSeparator, "$1'")
    .replace(/^(?=['\s\ufeff]*[=+\-@＝＋－＠]|'*[\t\r\n])/, "'");
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text
    .replace(/^'(?=['\s\ufeff]*[=+\-@＝＋－＠]|'*[\t\r\n])/, '')
    .replace(/([;,\t\r\n])'(?=['"]*[=+\-@＝＋－＠])/g, '$1');
}

const afterSeparator = /([;,\t\r\n])(?=['"]*[=+\-@＝＋－＠])/g;
