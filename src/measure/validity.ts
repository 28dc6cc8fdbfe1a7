import {checkHalal} from '../code/halal.js';
import {checkIntellectualProperty} from '../code/intellectual-property.js';
import {checkKbli} from '../code/kbli.js';
import {checkNib} from '../code/nib.js';
import {checkNik} from '../code/nik.js';
import {checkNpwp} from '../code/npwp.js';
import {checkPirt} from '../code/pirt.js';
import {checkRegionCode} from '../code/region.js';
import {measured, unmeasured, type Measure} from './measure.js';

const rules = {
  'code.region.kemendagri': (text: string) => checkRegionCode(text, 'kemendagri').valid,
  'code.region.bps': (text: string) => checkRegionCode(text, 'bps').valid,
  'code.nik': (text: string) => checkNik(text).valid,
  'code.npwp': (text: string) => checkNpwp(text).valid,
  'code.nib': (text: string) => checkNib(text).valid,
  'code.pirt': (text: string) => checkPirt(text).valid,
  'code.halal': (text: string) => checkHalal(text).valid,
  'code.ip': (text: string) => checkIntellectualProperty(text).valid,
  'code.kbli.2020': (text: string) => checkKbli(text, '2020').valid,
  'code.kbli.2025': (text: string) => checkKbli(text, '2025').valid,
} as const;

/** A rule by name; KBLI needs its edition, region codes their system. */
export type ValidityRule = keyof typeof rules;

export const validityRules = Object.keys(rules) as readonly ValidityRule[];

export interface Validity extends Measure {
  readonly valid: number;
  readonly nonMissing: number;
}

/** What stands for nothing in a column of identifiers. */
const blanks = new Set(['', '...', '…', 'NA']);

/**
 * Values that pass a rule ÷ values that are not missing: a blank counts against completeness, not
 * against validity.
 *
 * Percent. Nothing but blanks is zero_denominator, a rule of unknown name invalid_input.
 *
 * @param rule a name, or a test of one's own
 * @example
 * validity(['33.03.01.2001', '33.3', null], 'code.region.kemendagri').value; // 50
 */
export function validity(
  values: readonly (string | null | undefined)[],
  rule: ValidityRule | ((text: string) => boolean),
): Validity {
  const present = values.filter((value) => !isBlank(value)) as readonly string[];
  const counts = {valid: 0, nonMissing: present.length};
  const test = typeof rule === 'function' ? rule : Object.hasOwn(rules, rule) ? rules[rule] : null;
  if (test === null) return unmeasured('invalid_input', counts);
  // A number where a text should be has lost its zeros: what is left of it is checked.
  const valid = present.filter((value) => test(String(value))).length;
  if (present.length === 0) return unmeasured('zero_denominator', counts);
  return measured((100 * valid) / present.length, {...counts, valid});
}

/** Whether an identifier is missing: blank, `...` or `NA`. */
export function isBlank(value: unknown): boolean {
  return value == null || (typeof value === 'string' && blanks.has(value.trim()));
}
