import {monthOf} from './month.js';

/** How a spreadsheet spoilt a number. */
export type NumberDamage = 'scientific' | 'error' | 'date';

/**
 * Says how a spreadsheet spoilt a number: digits lost to `3,3E+15`, a formula's error (`#REF!`), a
 * column too narrow to print (`#####`), or a number taken for a date (`Jan-00`, `1/2/1900`). `null`
 * for any other text.
 */
export function damageOf(text: string): NumberDamage | null {
  if (/\d[.,]?\d*e[+-]?\d/i.test(text)) return 'scientific';
  if (isErrorValue(text)) return 'error';
  return isDateLike(text) ? 'date' : null;
}

/** Whether a text is what a spreadsheet prints in place of a value: `#N/A`, `#DIV/0!`, `#####`. */
export function isErrorValue(text: string): boolean {
  return (
    /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i.test(text) ||
    /^#{2,}$/.test(text)
  );
}

function isDateLike(text: string): boolean {
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$|^\d{1,2}([-/])\d{1,2}\2\d{2}$/.test(text)) return true;
  if (/^\d{4}-\d{2}-\d{2}(?:[ T].*)?$|^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) return true;
  const named =
    /^([a-z]{3,9})[-\s.]*'?(?:\d{2}|\d{4})$/i.exec(text) ??
    /^\d{1,2}[-\s]([a-z]{3,9})\.?(?:[-\s]\d{2,4})?$/i.exec(text);
  return named !== null && monthOf(named[1]) !== null;
}
