import {problemOf, type Given} from './measure.js';
import {unclassified, type Classified} from './product-quadrant.js';

/** I maju dan tumbuh pesat, II maju tertekan, III potensial, IV tertinggal. */
export type KlassenType = 'I' | 'II' | 'III' | 'IV';

export interface KlassenInput {
  /** Share of the product in the area and in the reference, on one scale. */
  readonly share: Given;
  readonly refShare: Given;
  /** Growth of the product in the area and in the reference, on one scale; nominal growth needs
   * deflation first. */
  readonly growth: Given;
  readonly refGrowth: Given;
}

/**
 * Klassen's type of a product (sectoral approach): share and growth against the reference, where
 * equal counts as at least. A missing number is missing_input, a negative share invalid_input.
 *
 * @example
 * klassenType({share: 0.2, refShare: 0.15, growth: 0.03, refGrowth: 0.05}).value; // 'II'
 */
export function klassenType({
  share,
  refShare,
  growth,
  refGrowth,
}: KlassenInput): Classified<KlassenType> {
  const problems = [
    problemOf([share, refShare]),
    problemOf([growth, refGrowth], {least: -Infinity}),
  ];
  if (problems.includes('invalid_input')) return unclassified('invalid_input');
  if (share == null || refShare == null || growth == null || refGrowth == null)
    return unclassified('missing_input');
  const fast = growth >= refGrowth;
  const type = share >= refShare ? (fast ? 'I' : 'II') : fast ? 'III' : 'IV';
  return {value: type, flags: []};
}
