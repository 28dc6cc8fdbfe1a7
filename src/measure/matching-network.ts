import type {Flag, Reason} from '../data/flags.js';
import {because, flagsOf} from './measure.js';

export interface MatchingNetwork {
  /** Distinct pairs of a business and a partner: meeting again is the same edge. */
  readonly edges: number;
  /** Distinct partners of each business. */
  readonly degree: Readonly<Record<string, number>>;
  /** Businesses per number of partners, from 0 to the largest. */
  readonly distribution: Readonly<Record<string, number>>;
  readonly meanDegree: number | null;
  /** Businesses without a partner. */
  readonly isolates: number;
  /** Edges ÷ possible edges, 0–1. */
  readonly density: number | null;
  /** Edges of the partner that has most ÷ edges, percent. */
  readonly shareTopPartner: number | null;
  /** Matches of a business or partner that the lists lack; they are left out. */
  readonly unlisted: number;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * The network of businesses and partners after business matching. Publish no drawing with names
 * without consent.
 *
 * Without a business, a partner or an edge the figures that divide by it are null
 * (zero_denominator).
 *
 * @example
 * matchingNetwork({umkm: ['U1', 'U2'], partners: ['P1'], matches: [['U1', 'P1']]}).density; // 0.5
 */
export function matchingNetwork({
  umkm,
  partners,
  matches,
}: {
  readonly umkm: readonly string[];
  readonly partners: readonly string[];
  readonly matches: readonly (readonly [umkm: string, partner: string])[];
}): MatchingNetwork {
  const ofBusiness = new Map([...new Set(umkm)].map((key) => [key, new Set<string>()]));
  const ofPartner = new Map([...new Set(partners)].map((key) => [key, new Set<string>()]));
  let unlisted = 0;
  for (const [business, partner] of matches) {
    const [own, other] = [ofBusiness.get(business), ofPartner.get(partner)];
    if (own === undefined || other === undefined) {
      unlisted++;
      continue;
    }
    own.add(partner);
    other.add(business);
  }
  const degree = [...ofBusiness].map(([key, set]) => [key, set.size] as const);
  const degrees = degree.map(([, size]) => size);
  const edges = degrees.reduce((total, size) => total + size, 0);
  const most = [...ofPartner.values()].reduce((top, set) => Math.max(top, set.size), 0);
  const [n, possible] = [ofBusiness.size, ofBusiness.size * ofPartner.size];
  const reason = n === 0 || possible === 0 || edges === 0 ? 'zero_denominator' : null;
  return {
    edges,
    degree: Object.fromEntries(degree),
    distribution: distributionOf(degrees),
    meanDegree: n === 0 ? null : edges / n,
    isolates: degrees.filter((size) => size === 0).length,
    density: possible === 0 ? null : edges / possible,
    shareTopPartner: edges === 0 ? null : (100 * most) / edges,
    unlisted,
    flags: flagsOf(reason),
    ...because(reason),
  };
}

function distributionOf(degrees: readonly number[]): Record<string, number> {
  const largest = degrees.reduce((top, size) => Math.max(top, size), -1);
  const sizes = Array.from({length: largest + 1}, (_, size) => size);
  return Object.fromEntries(
    sizes.map((size) => [size, degrees.filter((one) => one === size).length]),
  );
}
