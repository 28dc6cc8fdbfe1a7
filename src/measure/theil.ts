import {benefitProblem, type BenefitArea} from './concentration-index.js';
import {measured, sum, unmeasured, type Measure} from './measure.js';

/**
 * Theil's T between areas, Σ v ln(v ÷ n): v an area's share of the benefit, n its share of the
 * eligible businesses; 0 · ln 0 = 0.
 *
 * 0 where each area gets by its eligible, higher the less so. No benefit at all, or benefit where
 * nobody is eligible (a wrong frame, or leakage), is zero_denominator; a missing number
 * missing_input, a negative one invalid_input.
 *
 * @example
 * theilIndex([{eligible: 100, benefit: 50}, {eligible: 100, benefit: 150}]).value; // 0.1308…
 */
export function theilIndex(areas: readonly BenefitArea[]): Measure {
  const known = areas.map(({eligible, benefit}) => ({
    eligible: eligible ?? NaN,
    benefit: benefit ?? NaN,
  }));
  const plain = areas.map(({eligible, benefit}) => ({eligible, benefit}));
  const reason = benefitProblem(known, plain);
  if (reason !== null) return unmeasured(reason, {});
  const [eligible, benefit] = [
    sum(known.map((area) => area.eligible)),
    sum(known.map((area) => area.benefit)),
  ];
  const terms = known.map((area) => {
    if (area.benefit === 0) return 0;
    const share = area.benefit / benefit;
    return share * Math.log(share / (area.eligible / eligible));
  });
  // The terms of an even spread may add up to a negative trifle.
  return measured(Math.max(0, sum(terms)), {});
}
