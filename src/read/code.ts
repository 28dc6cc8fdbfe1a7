import type {RegionLevel} from '../data/region.js';
import type {CellIssue} from './cell.js';
import {issue} from './cell.js';
import type {CodeSystem} from './region-code.js';
import {parseRegionCode} from './region-code.js';
import {isBlankText} from './symbol.js';
import type {TextReading} from './text-builder.js';

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
 * Makes the reader of a code column. A code is text: leading zeros stay, and one that a spreadsheet
 * has destroyed is refused rather than repaired.
 */
export function codeReader(key: string, system: CodeSystem): (text: string) => TextReading {
  if (key in regionLevels) return (text) => readRegion(text, regionLevels[key], system);
  const rule = digitCounts[key];
  return (text) => {
    if (isBlankText(text)) return {text: null};
    const code = text.replace(/^'/, '');
    if (scientific.test(code)) return damaged('');
    if (!rule) return {text: code};
    const bare = code.replace(/[\s.-]/g, '');
    if (rule.pattern.test(bare)) return {text: bare};
    return {text: null, issue: issue('READ_CODE', 'warning', {kind: key, digits: rule.digits})};
  };
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
