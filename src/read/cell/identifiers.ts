import type {CodeCheck} from '../../code/code-check.js';
import {checkHalal} from '../../code/halal.js';
import {checkIntellectualProperty} from '../../code/intellectual-property.js';
import {checkKbli, isKbliDivision} from '../../code/kbli.js';
import {checkNib} from '../../code/nib.js';
import {checkNik} from '../../code/nik.js';
import {checkNpwp} from '../../code/npwp.js';
import {checkPirt} from '../../code/pirt.js';

/** What the cells of a column of identifiers are checked by. */
export interface Identifier {
  /** The name of the rule, as in the specification. */
  readonly rule: string;
  check(text: string): CodeCheck<string>;
}

const byKey: Readonly<Record<string, Identifier>> = {
  nib: {rule: 'code.nib', check: checkNib},
  ownerNik: {rule: 'code.nik', check: checkNik},
  npwp: {rule: 'code.npwp', check: checkNpwp},
  pirt: {rule: 'code.pirt', check: checkPirt},
  halal: {rule: 'code.halal', check: checkHalal},
  trademark: {rule: 'code.ip', check: checkIntellectualProperty},
  kbliCode: {rule: 'code.kbli', check: checkAnyKbli},
};

const regions: ReadonlySet<string> = new Set(
  'provinceCode regencyCode districtCode villageCode reportedRegion'.split(' '),
);

/** The check of a column by its schema key; `null` where its cells may be anything. */
export function identifierOf(key: string): Identifier | null {
  return Object.hasOwn(byKey, key) ? byKey[key] : null;
}

/** Names the rule by which a column's cells are checked, `code.nib`; empty where there is none. */
export function checkedBy(key: string | null): {readonly rule?: string} {
  if (key === null) return {};
  const rule = regions.has(key) ? 'code.region' : identifierOf(key)?.rule;
  return rule === undefined ? {} : {rule};
}

/**
 * A code of any edition: files do not say which. A title may stand behind it, as in
 * `56101 - Restoran`.
 */
function checkAnyKbli(text: string): CodeCheck<string> {
  const bare = text.replace(/^(\s*'?\d{2,5})\s*[-–:]?\s+[a-z(].*$/i, '$1');
  const {problem} = checkKbli(bare, null);
  if (problem !== 'version') return {valid: false, code: null, problem};
  return {valid: true, code: bare.replace(/\D/g, ''), problem: null};
}

/** Whether a number of four digits may be a KBLI code that lost its leading zero. */
export function lacksLeadingZero(code: string): boolean {
  return /^[1-9]\d{3}$/.test(code) && isKbliDivision(`0${code}`);
}
