import type {PartCube} from '../../data/cube.js';
import type {PartsFormula} from '../../indicator/indicator.js';
import type {KindContext} from '../kind-context.js';
import type {Breakdown} from '../request.js';
import {attributionParts} from './attribution.js';
import {countParts, ratioParts} from './ratio.js';

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
    default:
      return null;
  }
}
