import type {Indicator, PartsFormula} from '../indicator/indicator.js';
import {readCells} from './read-cells.js';
import {readCount} from './read-count.js';
import {readOverlap} from './read-overlap.js';
import {readQuantity} from './read-quantity.js';
import {readQuotient} from './read-quotient.js';
import {readRatio} from './read-ratio.js';
import {readTransition} from './read-transition.js';
import {placeOf, ruleOf, toldOf, type Figure, type Reading} from './reading.js';

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

/** Members reached through groups: a count of its own. */
function readAttribution({indicator, cell, office}: Figure): Reading {
  const ref = {subject: `members:${indicator.key}`, at: placeOf(cell, office)};
  const value = toldOf(cell, 'numerator');
  if (value === undefined) return {entries: [], relations: []};
  return {
    entries: [
      {
        ref,
        value,
        kind: 'count',
        rule: ruleOf(indicator),
        latent: false,
        part: 'figure',
        own: true,
      },
    ],
    relations: [],
  };
}
