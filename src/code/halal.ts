import type {CodeCheck} from './code-check.js';
import {bareCode} from './code-check.js';

export type HalalProblem = 'format' | 'decision';

/** A checked number of a halal certificate. */
export interface HalalCheck extends CodeCheck<HalalProblem> {
  /** `normalised`: written in lower case or in groups; `short`: fewer than the usual 17 digits. */
  readonly warning: 'normalised' | 'short' | null;
}

/**
 * Checks the number of a halal certificate: `ID` and 14–17 digits, usually 17. The number of a
 * decision (`KH…`) is no certificate. The form is inferred from certificates seen: no grammar of it
 * was published.
 *
 * @example
 * checkHalal('KH.06.12.2023').problem; // 'decision'
 */
export function checkHalal(text: string): HalalCheck {
  const trimmed = text.trim();
  const code = bareCode(trimmed).toUpperCase();
  if (/^KH/.test(code)) return {valid: false, code: null, problem: 'decision', warning: null};
  if (!/^ID\d{14,17}$/.test(code)) {
    return {valid: false, code: null, problem: 'format', warning: null};
  }
  const warning = code.length < 19 ? 'short' : code === trimmed ? null : 'normalised';
  return {valid: true, code, problem: null, warning};
}
