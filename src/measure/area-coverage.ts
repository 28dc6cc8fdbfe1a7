import {mergeFlags} from '../data/flags.js';
import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

export interface AreaCoverage extends Measure {
  readonly mentors: number | null;
  readonly areas: number;
  readonly mentorsPerArea: number | null;
  readonly areasWithMentor: number;
  /** Areas of which nobody knows; they stay in the denominator. */
  readonly unknown: number;
}

/**
 * Areas with at least one mentor ÷ areas. Eighteen mentors in eighteen kecamatan need not mean one
 * in each.
 *
 * Percent. Without an area zero_denominator. An area of unknown number is no area without mentor: it
 * is counted as unknown, the sum of mentors is then missing (flag O).
 *
 * @example
 * areaCoverage({K01: 2, K02: 0}).value; // 50
 */
export function areaCoverage(mentorsByArea: Readonly<Record<string, Given>>): AreaCoverage {
  const counts = Object.values(mentorsByArea);
  const problem = problemOf(counts);
  const areas = counts.length;
  const unknown = counts.filter((count) => count == null).length;
  const areasWithMentor = counts.filter((count) => count != null && count > 0).length;
  const mentors = problem === null ? sum(counts as number[]) : null;
  const mentorsPerArea = mentors === null || areas === 0 ? null : mentors / areas;
  const parts = {mentors, areas, mentorsPerArea, areasWithMentor, unknown};
  if (problem === 'invalid_input') return unmeasured(problem, parts);
  if (areas === 0) return unmeasured('zero_denominator', parts);
  if (unknown === areas) return unmeasured('missing_input', parts);
  return measured((100 * areasWithMentor) / areas, parts, mergeFlags(unknown > 0 ? ['O'] : []));
}
