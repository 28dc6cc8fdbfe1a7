import type {Indicator, PartsFormula} from '../indicator/indicator.js';
import {readCells} from './read-cells.js';
import {readCount} from './read-count.js';
import {readOverlap} from './read-overlap.js';
import {readQuantity} from './read-quantity.js';
import {readQuotient} from './read-quotient.js';
import {readRatio} from './read-ratio.js';
import {readTransition} from './read-transition.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';

/** Reads a figure; null where it shows nothing that could give anyone away. */
export function readingOf(figure: Figure): Reading | null {
  const {formulaKind: formula} = figure.indicator;
  return formula.kind === 'cells' ? readCells(figure, formula) : readParts(figure, formula);
}

function readParts(figure: Figure, formula: Indicator['formulaKind']): Reading | null {
  const kind = formula as PartsFormula;
  switch (kind.kind) {
    case 'count':
      return readCount(figure, kind);
    case 'ratio':
      return readRatio(figure, kind);
    case 'quantity':
      return readQuantity(figure, kind);
    case 'quotient':
      return readQuotient(figure, kind);
    case 'transition':
      return readTransition(figure, kind);
    case 'overlap':
      return readOverlap(figure);
    case 'attribution':
      return readAttribution(figure);
    default:
      return null;
  }
}

/**
 * Members reached through groups, and the groups without a list: their number stands beside as what is
 * unknown too, and what they got is told only where they are not few.
 */
function readAttribution({indicator, cell, office}: Figure): Reading {
  const at = placeOf(cell, office);
  const common = {kind: 'count', rule: ruleOf(indicator), latent: false} as const;
  const entries: Shown[] = [];
  const members = toldOf(cell, 'numerator');
  if (members !== undefined) {
    const ref = {subject: `members:${indicator.key}`, at};
    entries.push({ref, value: members, ...common, part: 'figure', own: true});
  }
  const groups = toldOf(cell, 'groups_without_list');
  if (groups !== undefined) {
    const ref = {subject: `groups without a list:${indicator.key}`, at};
    for (const part of ['groups_without_list', 'unknown', 'value_not_attributed'])
      entries.push({ref, value: groups, ...common, part});
  }
  return {entries, relations: []};
}
