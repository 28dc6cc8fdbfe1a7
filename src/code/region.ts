import type {RegionLevel} from '../data/region.js';
import {regionLevels} from '../data/region.js';
import type {CodeCheck} from './code-check.js';

export type RegionCodeSystem = 'kemendagri' | 'bps';

export type RegionCodeProblem =
  | 'format'
  /** Nobody said whose code it is, and both systems know such codes. */
  | 'system'
  /** A spreadsheet took `33.10` for a number. */
  | 'trailing_zero'
  /** `00` or `70`, which are neither a kabupaten nor a kota. */
  | 'regency'
  | 'district'
  /** A village's number begins with 1 (kelurahan), 2 (desa) or 3 (desa adat). */
  | 'village';

/** A checked region code; its parts are `null` where it has none or is not valid. */
export interface RegionCodeCheck extends CodeCheck<RegionCodeProblem> {
  readonly level: RegionLevel | null;
  readonly province: string | null;
  readonly regency: string | null;
  readonly district: string | null;
  /** Of the Ministry's codes: whether the second part is a kabupaten's or a kota's. */
  readonly regencyKind: 'kabupaten' | 'kota' | null;
  readonly villageKind: 'kelurahan' | 'desa' | 'desa_adat' | null;
  /** What is meant, where a digit was lost. */
  readonly suggestion: string | null;
}

const none: RegionCodeCheck = {
  valid: false,
  code: null,
  problem: null,
  level: null,
  province: null,
  regency: null,
  district: null,
  regencyKind: null,
  villageKind: null,
  suggestion: null,
};

const villageKinds: Readonly<Record<string, NonNullable<RegionCodeCheck['villageKind']>>> = {
  1: 'kelurahan',
  2: 'desa',
  3: 'desa_adat',
};

/**
 * Checks the form of a region code: `33.03.01.2001` or `3303012001` of the Ministry of Home Affairs,
 * 2, 4, 7 or 10 digits of BPS. Whether such a region exists is for a list of regions to say.
 *
 * @param system `null` where nobody said whose code it is: only one with dots is then certain
 * @example
 * checkRegionCode('33.1', 'kemendagri').suggestion; // '33.10'
 */
export function checkRegionCode(text: string, system: RegionCodeSystem | null): RegionCodeCheck {
  const code = text.trim().replace(/^['’]/, '');
  const lost = /^([1-9]\d(?:\.\d{2}){0,2})\.([1-9])$/.exec(code);
  if (lost && system !== 'bps')
    return {...none, problem: 'trailing_zero', suggestion: `${lost[1]}.${lost[2]}0`};
  if (system === 'bps') return checkBps(code);
  const plain = /^(?:\d{2}|\d{4}|\d{6}|\d{10})$/.test(code);
  const dotted = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/.test(code);
  if (system === null && /^(?:\d{2}|\d{4}|\d{7}|\d{10})$/.test(code))
    return {...none, problem: 'system'};
  return plain || dotted ? checkKemendagri(code.replace(/\./g, '')) : {...none, problem: 'format'};
}

function checkKemendagri(digits: string): RegionCodeCheck {
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  const [province, regency, district, village] = parts as [string, string, string, string];
  if (Number(province) < 11) return {...none, problem: 'format'};
  if (regency === '00' || regency === '70') return {...none, problem: 'regency'};
  if (district === '00') return {...none, problem: 'district'};
  if (village !== '' && !/^[123]/.test(village)) return {...none, problem: 'village'};
  const used = parts.filter((part) => part !== '');
  const upTo = (depth: number): string | null =>
    used.length >= depth ? used.slice(0, depth).join('.') : null;
  return {
    ...none,
    valid: true,
    code: used.join('.'),
    level: regionLevels[used.length - 1],
    province,
    regency: upTo(2),
    district: upTo(3),
    regencyKind: regency === '' ? null : Number(regency) < 70 ? 'kabupaten' : 'kota',
    villageKind: village === '' ? null : villageKinds[village[0]],
  };
}

function checkBps(code: string): RegionCodeCheck {
  const depth = [2, 4, 7, 10].indexOf(code.length);
  if (depth < 0 || !/^[1-9]\d+$/.test(code)) return {...none, problem: 'format'};
  const upTo = (length: number): string | null =>
    code.length >= length ? code.slice(0, length) : null;
  return {
    ...none,
    valid: true,
    code,
    level: regionLevels[depth],
    province: upTo(2),
    regency: upTo(4),
    district: upTo(7),
  };
}
