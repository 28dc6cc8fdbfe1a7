import type {CodeCheck} from './code-check.js';
import {bareCode, isFiller} from './code-check.js';
import {passesLuhn} from './luhn.js';
import {checkNik} from './nik.js';

export type NpwpProblem = 'digits' | 'length' | 'filler' | 'check_digit' | 'nik';

/** A checked tax number. */
export interface NpwpCheck extends CodeCheck<NpwpProblem> {
  /**
   * - `npwp15`, `npwp16`: the form in use until 2024 and the one that puts a 0 before it
   * - `nik`: a resident's NIK, which is the tax number of a person
   * - `nitku`: that of a branch, 22 digits
   */
  readonly kind: 'npwp15' | 'npwp16' | 'nik' | 'nitku' | null;
  /** The 16 digits of PMK 112/2022. */
  readonly npwp16: string | null;
}

/**
 * Checks a tax number: of 15 digits the ninth is a check digit (Luhn); 16 digits that begin with 0
 * hold one of 15; any other 16 digits are a NIK; 22 digits begin with one of 16.
 *
 * @example
 * checkNpwp('01.312.166.0-091.000').npwp16; // '0013121660091000'
 */
export function checkNpwp(text: string): NpwpCheck {
  const code = bareCode(text);
  if (!/^\d+$/.test(code)) return refuse('digits');
  if (isFiller(code)) return refuse('filler');
  switch (code.length) {
    case 15:
      return passesLuhn(code.slice(0, 9))
        ? accept('npwp15', code, `0${code}`)
        : refuse('check_digit');
    case 16:
      return checkSixteen(code, code);
    case 22:
      return checkSixteen(code.slice(0, 16), code);
    default:
      return refuse('length');
  }
}

function checkSixteen(npwp: string, code: string): NpwpCheck {
  const branch = code.length > 16;
  if (npwp.startsWith('0')) {
    if (!passesLuhn(npwp.slice(0, 10))) return refuse('check_digit');
    return accept(branch ? 'nitku' : 'npwp16', code, npwp);
  }
  return checkNik(npwp).valid ? accept(branch ? 'nitku' : 'nik', code, npwp) : refuse('nik');
}

function accept(kind: NonNullable<NpwpCheck['kind']>, code: string, npwp16: string): NpwpCheck {
  return {valid: true, code, problem: null, kind, npwp16};
}

function refuse(problem: NpwpProblem): NpwpCheck {
  return {valid: false, code: null, problem, kind: null, npwp16: null};
}
