import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

export interface DesaInput {
  readonly desa: Given;
  readonly withProduct: Given;
  /** Surveyed and without a product, which is not the same as not visited. */
  readonly surveyedNone: Given;
}

export interface DesaMapped extends Measure {
  /** Surveyed ÷ desa, percent. */
  readonly surveyed: number | null;
  /** Desa that were not visited. */
  readonly notSurveyed: number | null;
}

/**
 * Desa with at least one mapped product ÷ desa, and the progress of the survey.
 *
 * Percent. No desa is zero_denominator, a missing number missing_input; more surveyed than there are
 * invalid_input. Without the number of those surveyed in vain only the progress is missing (flag O).
 *
 * @example
 * desaMapped({desa: 240, withProduct: 174, surveyedNone: 30}).surveyed; // 85
 */
export function desaMapped({desa, withProduct, surveyedNone}: DesaInput): DesaMapped {
  const none = {surveyed: null, notSurveyed: null};
  const {value, reason} = shareOf(withProduct, desa);
  if (problemOf([surveyedNone]) === 'invalid_input') return unmeasured('invalid_input', none);
  if (value === null || desa == null || withProduct == null)
    return unmeasured(reason ?? 'missing_input', none);
  if (surveyedNone == null) return measured(value, none, ['O']);
  const visited = withProduct + surveyedNone;
  if (visited > desa) return unmeasured('invalid_input', none);
  return measured(value, {surveyed: (100 * visited) / desa, notSurveyed: desa - visited});
}
