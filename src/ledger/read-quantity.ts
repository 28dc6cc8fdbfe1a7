import type {QuantityFormula} from '../indicator/indicator.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';
import {amountSubject, countOf} from './subject.js';

/**
 * A mean, total or median shows how many businesses it is of and what theirs add up to: either gives
 * the other away beside the mean. Medians and shares go with them.
 */
export function readQuantity({indicator, cell, office}: Figure, formula: QuantityFormula): Reading {
  const at = placeOf(cell, office);
  const entries: Shown[] = [];
  const total = toldOf(cell, 'numerator');
  const things = toldOf(cell, 'denominator');
  const unknown = toldOf(cell, 'unknown');
  const rule = ruleOf(indicator);
  const subject = amountSubject(formula);
  const common = {latent: false, part: 'figure'} as const;
  if (total !== undefined)
    entries.push({ref: {subject, at}, value: total, kind: 'amount', rule, ...common, own: true});
  if (things !== undefined) {
    const ref = {subject: `of:${subject}`, at};
    entries.push({ref, value: things, kind: 'count', rule, ...common});
  }
  if (unknown !== undefined) {
    const ref = {subject: `u:${subject}`, at};
    entries.push({
      ref,
      value: unknown,
      kind: 'count',
      rule: 'none',
      latent: false,
      part: 'unknown',
    });
  }
  if (things === undefined || unknown === undefined || formula.of.op === 'quotient')
    return {entries, relations: []};
  // Beside groups stand businesses that belong to none.
  if (formula.over?.of === 'group') return {entries, relations: []};
  // Those of the figure and those of whom the number is missing are all of whom it could be.
  const all = {subject: countOf(formula.where, formula.over), at};
  const value = things === null || unknown === null ? null : things + unknown;
  entries.push({ref: all, value, kind: 'count', rule, latent: true, part: null});
  const parts = [
    {subject: `of:${subject}`, at},
    {subject: `u:${subject}`, at},
  ];
  return {entries, relations: [{total: all, parts}]};
}
