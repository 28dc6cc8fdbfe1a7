import type {Lost} from './code.js';
import {damaged, repaired} from './code.js';
import {lacksLeadingZero} from './identifiers.js';
import {plainNumber} from './plain-number.js';
import type {TextReading} from '../column/text-builder.js';

/** A spreadsheet keeps 15 digits of a number and writes zeros for the rest. */
const keptDigits = 15;

/** Columns whose codes may begin with zeros, with how many digits a number of theirs may lack. */
const leadingZeros: Readonly<Record<string, readonly number[]>> = {
  nib: [10, 11, 12],
  npwp: [13, 14],
};

/**
 * Says what a code is that its container holds as a number. Digits beyond the fifteenth and zeros at
 * the front are lost; such a code is refused, and repaired only where it can be but one. `null` where
 * nothing was lost, so that its digits are read as a text.
 *
 * @param digits the number as written, with or without an exponent
 */
export function readNumberAsCode(key: string, digits: string): TextReading | null {
  const whole = plainNumber(digits);
  const lost = lostOf(key, whole);
  if (lost !== null) {
    // What a personal number may have been is nobody's to print.
    return damaged(lost, lost === 'leading' && key === 'kbliCode' ? `0${whole}` : '');
  }
  // Mobile numbers begin with 08; a number of a fixed line that begins with 8 is shorter.
  if (key === 'phone' && /^8\d{8,11}$/.test(whole)) return repaired(`0${whole}`);
  return whole === digits ? null : {text: whole};
}

function lostOf(key: string, whole: string): Lost | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(whole)) return 'digits';
  const region = /^(?:province|regency|district|village)Code$|^reportedRegion$/.test(key);
  // 5.1 may have been 5.10; of a region's code its own rules say so.
  if (whole.includes('.')) return region ? null : 'trailing';
  if (whole.length > keptDigits) return 'digits';
  if (key === 'kbliCode') return lacksLeadingZero(whole) ? 'leading' : null;
  return leadingZeros[key]?.includes(whole.length) === true ? 'leading' : null;
}
