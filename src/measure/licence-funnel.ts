import {mergeFlags, type Flag, type Reason} from '../data/flags.js';
import {because, firstReason, type Measure} from './measure.js';
import {shareOf} from './share.js';

/**
 * Whether a business holds the licence of a stage: `null` where the stage does not apply to it,
 * `undefined` where nobody knows.
 */
export type Holding = boolean | 0 | 1 | null | undefined;

/** `value` is holders ÷ applicable, percent. */
export interface StageShare extends Measure {
  readonly have: number;
  readonly applicable: number;
  /** Of the applicable, those of which nobody knows; they stay in the denominator. */
  readonly unknown: number;
}

export interface LicenceFunnel {
  readonly independent: Readonly<Record<string, StageShare>>;
  /** Businesses that hold this and all earlier stages that apply to them; never increasing. */
  readonly strict: Readonly<Record<string, number>>;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * The funnel of licences (NIB → PIRT → halal → merek), each stage by itself and strictly one after
 * the other. The order is that of a service, not a legal prerequisite.
 *
 * A stage that does not apply leaves its denominator and lets a business pass in the strict funnel.
 * A stage that applies to nobody has no share (zero_denominator); a value that is neither yes, no
 * nor one of the blanks makes its stage invalid_input.
 *
 * @example
 * licenceFunnel(['nib', 'pirt'], [{nib: 1, pirt: null}, {nib: 1, pirt: 0}]).strict;
 * // {nib: 2, pirt: 1}
 */
export function licenceFunnel(
  order: readonly string[],
  businesses: readonly Readonly<Record<string, unknown>>[],
): LicenceFunnel {
  const stages = order.map((stage) => [stage, stageShare(businesses, stage)] as const);
  let passing = businesses;
  const strict = order.map((stage) => {
    passing = passing.filter((business) => isHeld(business[stage]) || business[stage] === null);
    return [stage, passing.length] as const;
  });
  const figures = stages.map(([, figure]) => figure);
  return {
    independent: Object.fromEntries(stages),
    strict: Object.fromEntries(strict),
    flags: mergeFlags(...figures.map(({flags}) => flags)),
    ...because(firstReason(figures.map(({reason}) => reason))),
  };
}

function stageShare(
  businesses: readonly Readonly<Record<string, unknown>>[],
  stage: string,
): StageShare {
  const held = businesses.map((business) => business[stage]).filter((value) => value !== null);
  const have = held.filter(isHeld).length;
  const unknown = held.filter((value) => value === undefined).length;
  const strange = held.some(
    (value) => !(isHeld(value) || value === false || value === 0 || value === undefined),
  );
  const silent = held.length > 0 && unknown === held.length;
  const share = shareOf(strange ? NaN : silent ? null : have, held.length);
  return {...share, have, applicable: held.length, unknown};
}

function isHeld(value: unknown): boolean {
  return value === true || value === 1;
}
