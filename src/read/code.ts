import type {RegionLevel} from '../data/region.js';
import type {CellIssue} from './cell.js';
import {issue} from './cell.js';
import type {CodeSystem} from './region-code.js';
import {parseRegionCode} from './region-code.js';
import {isBlankText, surelyFilled} from './symbol.js';
import type {TextReading, TextRules} from './text-builder.js';

/** Which region level a column's codes must have; a level of `null` may be any. */
const regionLevels: Readonly<Record<string, RegionLevel | null>> = {
  provinceCode: 'provinsi',
  regencyCode: 'kabupaten',
  districtCode: 'kecamatan',
  villageCode: 'desa',
  reportedRegion: null,
};

const digitCounts: Readonly<Record<string, {readonly pattern: RegExp; readonly digits: string}>> = {
  nib: {pattern: /^(?!(\d)\1{12})\d{13}$/, digits: '13'},
  ownerNik: {pattern: /^\d{12}(?!0000)\d{4}$/, digits: '16'},
  kbliCode: {pattern: /^\d{2,5}$/, digits: '2–5'},
};

/** A code that a spreadsheet turned into a number: `3,62012E+11`. */
const scientific = /^\d[.,]?\d*e\+?\d+$/i;

/**
 * Makes the rules of a code column. A code is text: leading zeros stay, and one that a spreadsheet
 * has destroyed is refused rather than repaired.
 */
export function codeRules(key: string, system: CodeSystem): TextRules {
  if (key in regionLevels)
    return {interpret: (text) => readRegion(text, regionLevels[key], system)};
  const rule = digitCounts[key];
  if (rule === undefined) return {interpret: readCode, plain: isPlainCode};
  return {
    interpret(text) {
      const reading = readCode(text);
      if (reading.text === null) return reading;
      const bare = reading.text.replace(/[\s.-]/g, '');
      if (rule.pattern.test(bare)) return {text: bare};
      return {text: null, issue: issue('READ_CODE', 'warning', {kind: key, digits: rule.digits})};
    },
  };
}

function readCode(text: string): TextReading {
  if (isBlankText(text)) return {text: null};
  const code = text.replace(/^'/, '');
  return scientific.test(code) ? damaged('') : {text: code};
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
  const reading = parseRegionCode(text, system);
  if (reading.state === 'damaged') return damaged(reading.hint);
  if (reading.state === 'code' && (level === null || reading.level === level)) {
    return {text: reading.code};
  }
  return {
    text: null,
    issue: issue('READ_CODE', 'warning', {kind: 'region', level: level ?? '', system}),
  };
}

function damaged(hint: string): {text: null; issue: CellIssue} {
  return {text: null, issue: issue('READ_CODE_DAMAGED', 'warning', {hint})};
}
