import type {Ledger, Recorded} from './ledger.js';
import {nameOf} from './quantity.js';
import type {Reading} from './reading.js';

/** Thresholds of the office; confidential. */
export interface Thresholds {
  /** Counts crossed with aid, licences, channels and the like: from 1 to below this. */
  readonly sensitive: number;
  /** Counts that the register alone tells; 0 where they are public. */
  readonly plain: number;
  /** Fewest businesses an amount may rest on. */
  readonly contributors: number;
  /** Which rows of one category are unsafe: those of the side that hurts, both, or none. */
  readonly groups: 'hurtful' | 'both' | 'none';
}

/** A row so small that either side of it tells of each business. */
const tiny = 4;

/** Families in which it hurts to be among those who have it; in all others it hurts to lack it. */
const havingHurts = ['aid', 'mentoring', 'network', 'agency'];

/**
 * The numbers that are unsafe by themselves: small counts by the frequency rule, and rows in which all
 * are in one category. Amounts are judged by those who contribute to them.
 *
 * @param families family of the indicator of each table of the ledger
 */
export function primariesOf(
  {numbers, readings}: Ledger,
  families: readonly string[],
  thresholds: Thresholds,
): Set<string> {
  const primary = new Set<string>();
  for (const [name, number] of numbers) if (isFew(number, thresholds)) primary.add(name);
  readings.forEach((list, i) => {
    for (const reading of list)
      for (const name of oneSided(reading, {numbers, family: families[i], thresholds}))
        primary.add(name);
  });
  return primary;
}

function isFew({value, kind, rule, subject}: Recorded, thresholds: Thresholds): boolean {
  if (kind !== 'count' || value === null || rule === 'none') return false;
  // What an amount is of counts its contributors as well.
  const least = subject.startsWith('of:') ? thresholds.contributors : 0;
  const threshold =
    rule === 'plain' ? thresholds.plain : Math.max(thresholds.sensitive, thresholds.plain, least);
  return value > 0 && value < threshold;
}

/** The side of a share in which all are, where that gives them away. */
function oneSided(
  reading: Reading | null,
  {
    numbers,
    family,
    thresholds,
  }: {
    readonly numbers: Ledger['numbers'];
    readonly family: string;
    readonly thresholds: Thresholds;
  },
): string[] {
  const group = reading?.group;
  if (group === undefined || thresholds.groups === 'none') return [];
  const [having, lacking, all] = [group.having, group.lacking, group.all].map(nameOf);
  const whole = numbers.get(all)?.value ?? null;
  const number = numbers.get(having);
  if (whole === null || whole === 0 || number?.rule !== 'sensitive') return [];
  const sides = havingHurts.includes(family) ? [having, lacking] : [lacking, having];
  return sides.filter((name, i) => {
    if (numbers.get(name)?.value !== whole) return false;
    return i === 0 || thresholds.groups === 'both' || whole < tiny * thresholds.sensitive;
  });
}
