import {mergeFlags, type Flag} from '../data/flags.js';
import {classifySize, type SizeClass, type SizeRegime} from '../indicator/size-class.js';

export interface GroupMember {
  readonly id: string;
  /** Hasil penjualan tahunan, rupiah. */
  readonly annualSales?: number | null;
  readonly capital?: number | null;
}

/** A group (kelompok usaha, KUB) is a container: it has no class, its members have. */
export interface GroupSize {
  readonly groupClass: null;
  readonly reason: 'not_applicable';
  /** Distinct members of each class; `unknown` where neither criterion is known. */
  readonly membersByClass: Readonly<Record<SizeClass | 'unknown', number>>;
  /** Distinct members: the group itself is no business. */
  readonly businessesCounted: number;
  /** E where a member was classed by the other criterion. */
  readonly flags: readonly Flag[];
}

/**
 * The size classes of the members of a group. Pooled sales are never classified, and the group adds
 * no business of its own. A member listed twice counts once.
 *
 * @example
 * groupSize([{id: 'U1', annualSales: 250_000_000}], 'pp7_2021').membersByClass.mikro; // 1
 */
export function groupSize(members: readonly GroupMember[], regime: SizeRegime): GroupSize {
  const distinct = new Map(members.map((member) => [member.id, member]));
  const counts = {mikro: 0, kecil: 0, menengah: 0, besar: 0, unknown: 0};
  const flags: Flag[] = [];
  for (const {annualSales, capital} of distinct.values()) {
    const {value, flags: own} = classifySize({regime, annualSales, capital});
    counts[value ?? 'unknown']++;
    if (own.includes('E')) flags.push('E');
  }
  return {
    groupClass: null,
    reason: 'not_applicable',
    membersByClass: counts,
    businessesCounted: distinct.size,
    flags: mergeFlags(flags),
  };
}
