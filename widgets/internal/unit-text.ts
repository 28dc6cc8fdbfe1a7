import {isPlainUnit} from '../../src/format/number.js';
import type {Lang} from '../../src/text/words.js';

/**
 * What follows the title of an indicator: ` dalam persen`, and of a file of one's own ` (kg)`; empty
 * for counts and plain numbers.
 */
export function unitText(unit: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = units[lang];
  if (Object.hasOwn(known, unit)) return known[unit];
  return unit === '' || isPlainUnit(unit) ? '' : ` (${unit})`;
}

const units = {
  id: {percent: ' dalam persen', percentage_point: ' dalam poin persen', rupiah: ' dalam rupiah'},
  en: {percent: ' in percent', percentage_point: ' in percentage points', rupiah: ' in rupiah'},
} as const;
