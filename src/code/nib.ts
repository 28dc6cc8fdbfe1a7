import type {CodeCheck} from './code-check.js';
import {bareCode, isFiller} from './code-check.js';

export type NibProblem = 'digits' | 'length' | 'filler';

/**
 * Checks a NIB: 13 digits, not one and the same. The number is random and has no check digit, so
 * that a slip of the pen cannot be found.
 *
 * @example
 * checkNib('0220003849102').valid; // true
 * checkNib('912000384910').problem; // 'length'
 */
export function checkNib(text: string): CodeCheck<NibProblem> {
  const code = bareCode(text);
  const problem = problemOf(code);
  return {valid: problem === null, code: problem === null ? code : null, problem};
}

function problemOf(code: string): NibProblem | null {
  if (!/^\d+$/.test(code)) return 'digits';
  if (code.length !== 13) return 'length';
  return isFiller(code) ? 'filler' : null;
}
