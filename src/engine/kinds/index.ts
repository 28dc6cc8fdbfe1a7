import type {PartCube} from '../../data/cube.js';
import type {PartsFormula} from '../../indicator/indicator.js';
import type {KindContext} from '../kind-context.js';
import type {Breakdown} from '../request.js';
import {areasParts} from './areas.js';
import {attributionParts} from './attribution.js';
import {cohortParts} from './cohort.js';
import {consistentParts} from './consistent.js';
import {demographyParts} from './demography.js';
import {filledParts} from './filled.js';
import {quantityParts} from './quantity.js';
import {quotientParts} from './quotient.js';
import {matrixParts} from './matrix.js';
import {overlapParts} from './overlap.js';
import {countParts, ratioParts} from './ratio.js';
import {reportedParts} from './reported.js';
import {spreadParts} from './spread.js';
import {sumsParts} from './sums.js';
import {timelyParts} from './timely.js';
import {transitionParts} from './transition.js';
import {uniqueParts} from './unique.js';
import {validParts} from './valid.js';

/** Parts of a formula, by its kind. */
export function partsOfKind(
  context: KindContext,
  formula: PartsFormula,
  breakdown: Breakdown,
): PartCube | null {
  switch (formula.kind) {
    case 'count':
      return countParts(context, formula, breakdown);
    case 'ratio':
      return ratioParts(context, formula, breakdown);
    case 'attribution':
      return attributionParts(context.frame);
    case 'transition':
      return transitionParts(context, formula, breakdown);
    case 'demography':
      return demographyParts(context, formula, breakdown);
    case 'cohort':
      return cohortParts(context, formula, breakdown);
    case 'reported':
      return reportedParts(context, formula, breakdown);
    case 'quantity':
      return quantityParts(context, formula, breakdown);
    case 'sums':
      return sumsParts(context, formula, breakdown);
    case 'quotient':
      return quotientParts(context, formula, breakdown);
    case 'spread':
      return spreadParts(context, formula, breakdown);
    case 'areas':
      return areasParts(context, formula, breakdown);
    case 'overlap':
      return overlapParts(context, formula, breakdown);
    case 'matrix':
      return matrixParts(context, formula, breakdown);
    case 'filled':
      return filledParts(context, formula, breakdown);
    case 'valid':
      return validParts(context, formula, breakdown);
    case 'unique':
      return uniqueParts(context, formula, breakdown);
    case 'timely':
      return timelyParts(context, formula, breakdown);
    case 'consistent':
      return consistentParts(context, formula, breakdown);
    default:
      return null;
  }
}
