import {flagOfReason, mergeFlags, type Flag, type Reason} from '../data/flags.js';

/** A number that may be missing. Missing is never zero. */
export type Given = number | null | undefined;

/** One finished figure. A null value always says why. */
export interface Measure {
  readonly value: number | null;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/** Figures that stand beside each other, none of them the main one; `reasons` tells of each null. */
export interface Measures {
  readonly values: Readonly<Record<string, number | null>>;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
  readonly reasons: Readonly<Record<string, Reason>>;
}

/** A figure that could be worked out, with the further figures beside it. */
export function measured<T extends object>(
  value: number,
  extra: T,
  flags: readonly Flag[] = [],
): Measure & T {
  return {...extra, value, flags: mergeFlags(flags)};
}

/** A figure that could not, with its reason, the flag of that reason, and what is known. */
export function unmeasured<T extends object>(
  reason: Reason,
  extra: T,
  flags: readonly Flag[] = [],
): Measure & T {
  return {...extra, value: null, flags: flagsOf(reason, flags), reason};
}

/** The flags of what is null for a reason, beside those it has anyway. */
export function flagsOf(reason: Reason | null | undefined, flags: readonly Flag[] = []): Flag[] {
  const own = reason == null ? null : flagOfReason(reason);
  return mergeFlags(flags, own === null ? [] : [own]);
}

/** `{reason}` where there is one and nothing where there is none, to be spread into a result. */
export function because(reason: Reason | null): {reason?: Reason} {
  return reason === null ? {} : {reason};
}

/**
 * Several figures as one answer: the flags of all of them; the reason is that of the first null
 * one, an invalid one before all others.
 */
export function together(figures: Readonly<Record<string, Measure>>): Measures {
  const entries = Object.entries(figures);
  const reasons = Object.fromEntries(
    entries.flatMap(([key, {reason}]) => (reason === undefined ? [] : [[key, reason]])),
  ) as Record<string, Reason>;
  return {
    values: Object.fromEntries(entries.map(([key, {value}]) => [key, value])),
    flags: mergeFlags(...entries.map(([, {flags}]) => flags)),
    ...because(firstReason(Object.values(reasons))),
    reasons,
  };
}

/** The reason to give for several: an invalid input before all others, else the first. */
export function firstReason(reasons: readonly (Reason | null | undefined)[]): Reason | null {
  const given = reasons.filter((reason) => reason != null);
  return given.find((reason) => reason === 'invalid_input') ?? given[0] ?? null;
}

/**
 * What is wrong with numbers that a figure needs: one is not finite or lies below `least`
 * (invalid_input), or one is missing (missing_input). `null` where all can be used.
 */
export function problemOf(
  values: readonly Given[],
  {least = 0}: {least?: number} = {},
): 'missing_input' | 'invalid_input' | null {
  if (values.some((value) => value != null && !(Number.isFinite(value) && value >= least))) {
    return 'invalid_input';
  }
  return values.some((value) => value == null) ? 'missing_input' : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
