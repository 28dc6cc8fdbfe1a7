import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

/** Businesses of one arrival cohort that came as far as a stage. */
export interface FunnelStage {
  readonly stage: string;
  readonly n: Given;
}

export interface FunnelStep {
  readonly from: string;
  readonly to: string;
}

/** `value` is last ÷ first, percent. */
export interface ServiceFunnel extends Measure {
  /** Conversion of each step under the name of the stage it leads to. */
  readonly steps: Readonly<Record<string, Measure>>;
  /** The step with the lowest conversion, the first of equal ones; null where nobody was lost. */
  readonly largestDrop: FunnelStep | null;
}

/**
 * n_s ÷ n_s−1 of one step of a strict funnel.
 *
 * Percent. An empty stage before is zero_denominator; a stage cannot hold more than the one before
 * (invalid_input).
 *
 * @example
 * stepConversion(120, 96).value; // 80
 */
export function stepConversion(from: Given, to: Given): Measure {
  return shareOf(to, from);
}

/**
 * Conversion from stage to stage of one arrival cohort, and from the first to the last.
 *
 * Percent. No stage or a missing number is missing_input, nobody at the first zero_denominator; a
 * stage that grows is no cohort (invalid_input).
 *
 * @example
 * serviceFunnel([{stage: 'datang', n: 120}, {stage: 'dinilai', n: 96}]).value; // 80
 */
export function serviceFunnel(stages: readonly FunnelStage[]): ServiceFunnel {
  const pairs = stages.slice(1).map((to, i) => ({from: stages[i], to}));
  const steps = pairs.map(({from, to}) => ({
    step: {from: from.stage, to: to.stage},
    conversion: stepConversion(from.n, to.n),
  }));
  const lost = steps.flatMap(({step, conversion: {value}}) =>
    value === null || value >= 100 ? [] : [{step, value}],
  );
  const deepest = lost.reduce<(typeof lost)[number] | null>(
    (worst, one) => (worst === null || one.value < worst.value ? one : worst),
    null,
  );
  const parts = {
    steps: Object.fromEntries(steps.map(({step, conversion}) => [step.to, conversion])),
    largestDrop: deepest?.step ?? null,
  };
  const counts = stages.map(({n}) => n);
  const known = counts.filter((n) => n != null);
  const grows = known.some((n, i) => i > 0 && n > known[i - 1]);
  if (grows || problemOf(counts) === 'invalid_input') return unmeasured('invalid_input', parts);
  if (counts.length === 0) return unmeasured('missing_input', parts);
  const {value, reason} = shareOf(counts[counts.length - 1], counts[0]);
  return value === null ? unmeasured(reason ?? 'missing_input', parts) : measured(value, parts);
}
