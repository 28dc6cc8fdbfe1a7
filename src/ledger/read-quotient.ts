import type {QuotientFormula} from '../indicator/indicator.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';
import {countSubject} from './subject.js';

/** One count for each of another: both are shown. */
export function readQuotient({indicator, cell, office}: Figure, formula: QuotientFormula): Reading {
  const at = placeOf(cell, office);
  const entries = (['numerator', 'denominator'] as const).flatMap((metric): Shown[] => {
    const value = toldOf(cell, metric);
    if (value === undefined) return [];
    const ref = {subject: countSubject(formula[metric]), at};
    const rule = ruleOf(indicator);
    return [{ref, value, kind: 'count', rule, latent: false, part: 'figure'}];
  });
  return {entries, relations: []};
}
