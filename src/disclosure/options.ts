import {UmkmError} from '../errors.js';

/**
 * Refuses an option that no rule can work with. The error names the option only, never its value:
 * the parameters of disclosure rules are confidential.
 */
export function requireOption(holds: unknown, option: string): asserts holds {
  if (holds !== true) throw new UmkmError('DISCLOSURE_OPTION', {option});
}

/** Whether a number is finite and above zero. */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
