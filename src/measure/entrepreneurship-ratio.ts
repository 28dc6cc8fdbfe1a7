import type {Flag, Reason} from '../data/flags.js';
import {because, sum, together, type Given} from './measure.js';
import {shareOf} from './share.js';

export interface LabourInput {
  /** Angkatan kerja, persons. */
  readonly labourForce: Given;
  /** Berusaha sendiri. */
  readonly ownAccount: Given;
  /** Berusaha dibantu buruh tidak tetap or unpaid. */
  readonly withCasualOrUnpaid: Given;
  /** Berusaha dibantu buruh tetap and paid. */
  readonly withPermanentPaid: Given;
}

export interface EntrepreneurshipRatio {
  /** Percent of the labour force; the two differ by a factor of ten: never show one unnamed. */
  readonly pemula: number | null;
  readonly mapan: number | null;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * Rasio kewirausahaan after Perpres 2/2022, Lampiran I: pemula = (own account + helped by casual or
 * unpaid workers) ÷ labour force; mapan = (helped by permanent paid workers) ÷ labour force.
 *
 * No labour force is zero_denominator, a missing part leaves its own ratio null (missing_input),
 * more entrepreneurs than labour force are invalid_input.
 *
 * @example
 * entrepreneurshipRatio({
 *   labourForce: 1000, ownAccount: 180, withCasualOrUnpaid: 120, withPermanentPaid: 30,
 * }).pemula; // 30
 */
export function entrepreneurshipRatio({
  labourForce,
  ownAccount,
  withCasualOrUnpaid,
  withPermanentPaid,
}: LabourInput): EntrepreneurshipRatio {
  const early = addUp([ownAccount, withCasualOrUnpaid]);
  const all = addUp([early, withPermanentPaid]);
  const tooMany = all !== null && labourForce != null && labourForce > 0 && all > labourForce;
  const {values, flags, reason} = together({
    pemula: shareOf(tooMany ? NaN : early, labourForce),
    mapan: shareOf(tooMany ? NaN : withPermanentPaid, labourForce),
  });
  return {pemula: values.pemula, mapan: values.mapan, flags, ...because(reason ?? null)};
}

/** A negative part must not hide behind the other. */
function addUp(parts: readonly Given[]): number | null {
  if (parts.some((part) => part != null && !(part >= 0))) return NaN;
  return parts.some((part) => part == null) ? null : sum(parts as number[]);
}
