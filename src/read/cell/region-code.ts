import type {RegionLevel} from '../../data/region.js';
import {regionLevels} from '../../data/region.js';

export type CodeSystem = 'kemendagri' | 'bps';

/**
 * - `code`: the code in its usual form, with its level.
 * - `damaged`: digits were lost, as when a spreadsheet takes 33.10 for the number 33.1.
 * - `unreadable`: no region code of this system.
 */
export type RegionCodeReading =
  | {readonly state: 'code'; readonly code: string; readonly level: RegionLevel}
  | {readonly state: 'damaged'; readonly hint: string}
  | {readonly state: 'unreadable'};

/**
 * Reads a region code and writes it as its system does: Kemendagri `3201`, `32.01` and `320101`
 * with dots, BPS codes (2, 4, 7 or 10 digits) without.
 *
 * @example
 * parseRegionCode('3201'); // {state: 'code', code: '32.01', level: 'kabupaten'}
 * parseRegionCode('33.1'); // {state: 'damaged', hint: '33.10'}
 */
export function parseRegionCode(
  text: string,
  system: CodeSystem = 'kemendagri',
): RegionCodeReading {
  const body = text.trim().replace(/^'/, '');
  if (/^\d[.,]?\d*e[+-]?\d+$/i.test(body)) return {state: 'damaged', hint: ''};
  return system === 'bps' ? fromBps(body) : fromKemendagri(body);
}

function fromKemendagri(text: string): RegionCodeReading {
  const lost = /^(\d{2}(?:\.\d{2})*)\.(\d)$/.exec(text);
  if (lost) return {state: 'damaged', hint: `${lost[1]}.${lost[2]}0`};
  const dotted = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/.test(text);
  const plain = /^(?:\d{2}|\d{4}|\d{6}|\d{10})$/.test(text);
  if (!dotted && !plain) return {state: 'unreadable'};
  const digits = text.replace(/\./g, '');
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  const used = parts.filter((part) => part !== '');
  if (Number(parts[0]) < 11 || used.some((part) => Number(part) === 0))
    return {state: 'unreadable'};
  return {state: 'code', code: used.join('.'), level: regionLevels[used.length - 1]};
}

function fromBps(text: string): RegionCodeReading {
  const level = {2: 0, 4: 1, 7: 2, 10: 3}[text.length];
  if (level === undefined || !/^[1-9]\d+$/.test(text)) return {state: 'unreadable'};
  return {state: 'code', code: text, level: regionLevels[level]};
}
