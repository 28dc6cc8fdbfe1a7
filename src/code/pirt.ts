import type {CodeCheck} from './code-check.js';
import {bareCode, isFiller} from './code-check.js';
import {kemendagriProvinces} from './provinces.js';

export type PirtProblem = 'digits' | 'length' | 'filler' | 'packaging' | 'region';

/** A checked P-IRT number; its parts are `null` where it is not valid. */
export interface PirtCheck extends CodeCheck<PirtProblem> {
  readonly parts: PirtParts | null;
}

/** What a P-IRT number is made of, each part as its digits. */
export interface PirtParts {
  /** Kind of packaging, 1–8. */
  readonly packaging: string;
  readonly foodType: string;
  /** The kabupaten or kota that issued it, with a dot. */
  readonly region: string;
  readonly product: string;
  readonly producer: string;
  /** The last year in which it holds. */
  readonly expiryYear: number;
}

/**
 * Checks the number of a home-industry food permit: packaging 1–8, food type (2 digits), region (4),
 * product (2), producer (4 or more), last year (2). One number per product; it holds for five years.
 * A permit that has run out is well formed: ask `pirtHolds`.
 *
 * @example
 * checkPirt('P-IRT 3063306010072-19').parts?.expiryYear; // 2019
 */
export function checkPirt(text: string): PirtCheck {
  const named = text.replace(
    /^\s*(?:spp|p)?[\s.-]*p?[\s.-]*irt\b[\s.:]*(?:no(?:mor)?\b[\s.:]*)?/i,
    '',
  );
  const code = bareCode(named);
  if (!/^\d+$/.test(code)) return refuse('digits');
  if (code.length < 15 || code.length > 17) return refuse('length');
  if (isFiller(code)) return refuse('filler');
  if (!/^[1-8]/.test(code)) return refuse('packaging');
  if (!kemendagriProvinces.has(code.slice(3, 5))) return refuse('region');
  const parts: PirtParts = {
    packaging: code.slice(0, 1),
    foodType: code.slice(1, 3),
    region: `${code.slice(3, 5)}.${code.slice(5, 7)}`,
    product: code.slice(7, 9),
    producer: code.slice(9, -2),
    expiryYear: 2000 + Number(code.slice(-2)),
  };
  return {valid: true, code, problem: null, parts};
}

/** Whether a permit holds in a year: to the end of its last one. */
export function pirtHolds({expiryYear}: PirtParts, year: number): boolean {
  return year <= expiryYear;
}

function refuse(problem: PirtProblem): PirtCheck {
  return {valid: false, code: null, problem, parts: null};
}
