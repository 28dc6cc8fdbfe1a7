import type {Config} from '../schema/config.js';

/** A rating of an achievement. */
export interface Predicate {
  readonly id: string;
  readonly label: {readonly id: string; readonly en: string};
}

/**
 * The rating (predikat) of an achievement in percent.
 *
 * By default the bands of Permendagri 86/2017 without its gaps between whole numbers: up to 50 sangat
 * rendah, above 50 rendah, above 65 sedang, above 75 tinggi, above 90 sangat tinggi. Those of the
 * configuration go each from its own threshold, that included, to below the next.
 *
 * @example
 * predicateOf(90).id; // 'high'
 * predicateOf(90.5).id; // 'veryHigh'
 */
export function predicateOf(
  achievement: number,
  {predicates}: Pick<Config, 'predicates'> = {},
): Predicate {
  // 100 × 0.7 ÷ 1 is 70.00000000000001 on no paper.
  const rounded = Math.round(achievement * 1e9) / 1e9;
  const {id, label} =
    predicates === undefined || predicates.length === 0
      ? (bands.findLast(({above}) => rounded > above) ?? bands[0])
      : (predicates.findLast(({from}) => rounded >= from) ?? predicates[0]);
  return {id, label};
}

const bands: readonly (Predicate & {readonly above: number})[] = [
  {id: 'veryLow', label: {id: 'sangat rendah', en: 'very low'}, above: -Infinity},
  {id: 'low', label: {id: 'rendah', en: 'low'}, above: 50},
  {id: 'medium', label: {id: 'sedang', en: 'medium'}, above: 65},
  {id: 'high', label: {id: 'tinggi', en: 'high'}, above: 75},
  {id: 'veryHigh', label: {id: 'sangat tinggi', en: 'very high'}, above: 90},
];
