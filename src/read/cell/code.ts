import {checkRegionCode} from '../../code/region.js';
import type {RegionLevel} from '../../data/region.js';
import type {CellIssue} from './cell.js';
import {issue} from './cell.js';
import {plainCheckOf} from './code-plain.js';
import type {Identifier} from './identifiers.js';
import {identifierOf} from './identifiers.js';
import {readNegation} from './negation.js';
import {isErrorValue} from './number-damage.js';
import {isPending} from './pending.js';
import type {CodeSystem} from './region-code.js';
import {parseRegionCode} from './region-code.js';
import {isBlankText, surelyFilled} from './symbol.js';
import type {TextReading, TextRules} from '../column/text-builder.js';

/** Which region level a column's codes must have; a level of `null` may be any. */
const regionLevels: Readonly<Record<string, RegionLevel | null>> = {
  provinceCode: 'provinsi',
  regencyCode: 'kabupaten',
  districtCode: 'kecamatan',
  villageCode: 'desa',
  reportedRegion: null,
};

/** What a spreadsheet took away from a code. */
export type Lost = 'digits' | 'leading' | 'trailing';

/** A code that a spreadsheet turned into a number: `3,62012E+11`. */
const scientific = /^\d[.,]?\d*e\+?\d+$/i;

/**
 * Makes the rules of a code column. A code is text: leading zeros stay, and one that a spreadsheet
 * has destroyed is refused rather than repaired. In a column of identifiers `0`, `-` and "tidak ada"
 * say that there is none.
 */
export function codeRules(key: string, system: CodeSystem): TextRules {
  if (key in regionLevels)
    return {interpret: (text) => readRegion(text, regionLevels[key], system)};
  const identifier = identifierOf(key);
  if (identifier === null) return {interpret: readCode, plain: isPlainCode};
  const plain = plainCheckOf(key);
  const interpret = (text: string): TextReading => readIdentifier(text, identifier);
  return plain === null ? {interpret} : {interpret, plain};
}

/** A code that a spreadsheet has destroyed; `hint` is what it may have been, never a personal one. */
export function damaged(lost: Lost, hint = ''): {text: null; issue: CellIssue} {
  return {text: null, issue: issue('READ_CODE_DAMAGED', 'warning', {lost, hint})};
}

/** A code that is known again although a spreadsheet had changed it. */
export function repaired(text: string): TextReading {
  return {text, issue: issue('READ_CODE_REPAIRED', 'info')};
}

/** What is said about an identifier that fails its check. */
export function identifierIssue({rule}: Identifier, problem: string | null): CellIssue {
  return issue('READ_CODE', 'warning', {rule, problem: problem ?? ''});
}

function readCode(text: string): TextReading {
  if (isBlankText(text)) return {text: null};
  const code = text.replace(/^'/, '');
  return isDamaged(code) ? damaged('digits') : {text: code};
}

function isDamaged(code: string): boolean {
  return scientific.test(code) || isErrorValue(code);
}

function readIdentifier(text: string, identifier: Identifier): TextReading {
  if (statesNone(text)) return {text: null};
  const reading = readCode(text);
  if (reading.text === null) return reading;
  const {code, problem} = identifier.check(reading.text);
  return code === null ? {text: null, issue: identifierIssue(identifier, problem)} : {text: code};
}

/** Whether a text says that there is no number, or none yet. */
function statesNone(text: string): boolean {
  if (/\d/.test(text)) return /^'?0{1,6}$/.test(text.trim());
  return isBlankText(text) ? !isErrorValue(text) : readNegation(text) !== null || isPending(text);
}

/** Whether a code has nothing that must be looked at: no sign for none, apostrophe, or exponent. */
function isPlainCode(bytes: Uint8Array, start: number, end: number): boolean {
  if (!surelyFilled(bytes, start, end)) return false;
  for (let i = start; i < end; i++)
    if (bytes[i] === 0x45 || bytes[i] === 0x65 || bytes[i] === 0x27) return false;
  return true;
}

function readRegion(text: string, level: RegionLevel | null, system: CodeSystem): TextReading {
  if (isBlankText(text)) return {text: null};
  if (isErrorValue(text)) return damaged('digits');
  const whole = withoutGrouping(text);
  const reading = parseRegionCode(whole, system);
  if (reading.state === 'damaged')
    return damaged(reading.hint === '' ? 'digits' : 'trailing', reading.hint);
  if (
    reading.state === 'code' &&
    (level === null || reading.level === level) &&
    checkRegionCode(reading.code, system).valid
  ) {
    return whole === text ? {text: reading.code} : repaired(reading.code);
  }
  return {
    text: null,
    issue: issue('READ_CODE', 'warning', {rule: 'code.region', level: level ?? '', system}),
  };
}

/**
 * `3.203` as 3203: no code has dots there, so that they stand between thousands of a number. Any other
 * text stays as it is.
 */
function withoutGrouping(text: string): string {
  if (!/^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text)) return text;
  const digits = text.replace(/[.,]/g, '');
  return [4, 6, 7, 10].includes(digits.length) ? digits : text;
}
