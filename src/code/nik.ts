import type {CodeCheck} from './code-check.js';
import {bareCode} from './code-check.js';
import {kemendagriProvinces} from './provinces.js';

export type NikProblem = 'digits' | 'length' | 'province' | 'date' | 'serial';

/** A checked NIK; what it says about its holder is `null` where it is not valid. */
export interface NikCheck extends CodeCheck<NikProblem> {
  readonly sex: 'male' | 'female' | null;
  readonly day: number | null;
  readonly month: number | null;
  /** The last two digits of the year of birth; the century is not part of the number. */
  readonly shortYear: number | null;
}

/**
 * Checks a NIK: 16 digits, a known province, a date of birth that exists in 19YY or 20YY (40 is added
 * to a woman's day), and a serial number other than 0000. There is no check digit. The province is
 * that of the first registration, not of residence.
 *
 * @example
 * checkNik('3303014502900001').sex; // 'female'
 */
export function checkNik(text: string): NikCheck {
  const code = bareCode(text);
  if (!/^\d+$/.test(code)) return refuse('digits');
  if (code.length !== 16) return refuse('length');
  if (!kemendagriProvinces.has(code.slice(0, 2))) return refuse('province');
  const written = Number(code.slice(6, 8));
  const female = written > 40;
  const day = female ? written - 40 : written;
  const month = Number(code.slice(8, 10));
  const shortYear = Number(code.slice(10, 12));
  if (!exists(day, month, shortYear)) return refuse('date');
  if (code.endsWith('0000')) return refuse('serial');
  const sex = female ? 'female' : 'male';
  return {valid: true, code, problem: null, sex, day, month, shortYear};
}

function refuse(problem: NikProblem): NikCheck {
  return {valid: false, code: null, problem, sex: null, day: null, month: null, shortYear: null};
}

/** Whether a day exists in one of two centuries: 29 February 00 does, in 2000. */
function exists(day: number, month: number, shortYear: number): boolean {
  if (day < 1 || month < 1 || month > 12) return false;
  return [1900, 2000].some((century) => {
    const last = new Date(Date.UTC(century + shortYear, month, 0)).getUTCDate();
    return day <= last;
  });
}
