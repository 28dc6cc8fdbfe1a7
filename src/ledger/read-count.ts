import {UNKNOWN_CATEGORY} from '../data/cube.js';
import type {CountFormula} from '../indicator/indicator.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';
import {countSubject} from './subject.js';

/** A count shows itself; what it states beside are counts of other things. */
export function readCount({indicator, cell, office}: Figure, formula: CountFormula): Reading {
  const entries: Shown[] = [];
  const at = placeOf(cell, office, formula.layers ? [formula.layers.dim] : []);
  const layer = formula.layers ? cell.by[formula.layers.dim] : undefined;
  const subject = countSubject({
    ...formula,
    where: formula.layers?.of[layer ?? '']?.numerator ?? formula.where,
  });
  const value = toldOf(cell, 'numerator');
  const common = {kind: 'count', rule: ruleOf(indicator), latent: false} as const;
  if (value !== undefined)
    entries.push({ref: {subject, at}, value, ...common, part: 'figure', own: true});
  if (cell.by.size_class !== undefined && cell.unknown !== null) {
    // Beside a class stands how many have none: a number of its own.
    const ref = {subject, at: {...at, size_class: UNKNOWN_CATEGORY}};
    entries.push({ref, value: cell.unknown, ...common, part: 'unknown', aside: true});
  }
  return {entries, relations: []};
}
