import type {Indicator} from '../indicator/indicator.js';
import type {Ledger, NamedRelation, Recorded} from './ledger.js';
import {nameOf} from './quantity.js';

/**
 * What rounding does with the figures of an indicator: shares and counts that are crossed with
 * something sensitive are rounded, other figures of that sort are withheld whole, all the rest stays.
 */
export type Way = 'rounded' | 'withheld' | 'exact';

/** What becomes of one number of a ledger. */
export type Standing =
  /** It stays as it is: the register alone tells it. */
  | 'exact'
  /** It goes to a multiple of the base beside it. */
  | 'rounded'
  /** It is shown as what rounded and exact numbers leave: those without, of all of them. */
  | 'derived'
  /** No figure shows it; it is whatever the others leave. */
  | 'free';

/** @returns what rounding does with an indicator; it depends on its definition only */
export function wayOf({sensitive, formulaKind: {kind}}: Indicator): Way {
  if (!sensitive) return 'exact';
  return kind === 'ratio' || kind === 'count' ? 'rounded' : 'withheld';
}

/**
 * What becomes of the counts of a ledger under rounding. It depends on what the numbers are and on
 * which figures there are, not on any value, so that who reads the result finds the same. Amounts are
 * left out: they are not rounded.
 *
 * @param ways of the tables of the ledger, in their order
 */
export function standingsOf(
  {numbers, equations, readings}: Ledger,
  ways: readonly Way[],
): ReadonlyMap<string, Standing> {
  const shown = new Set<string>();
  readings.forEach((list, i) => {
    if (ways[i] !== 'rounded') return;
    for (const reading of list)
      for (const {ref, latent, kind} of reading?.entries ?? [])
        if (!latent && kind === 'count') shown.add(nameOf(ref));
  });
  const standings = new Map<string, Standing>();
  for (const [name, number] of numbers)
    if (number.kind !== 'amount') standings.set(name, firstStanding(number, shown.has(name)));
  for (const name of derivedIn(equations, standings)) standings.set(name, 'derived');
  return standings;
}

function firstStanding({kind, rule, latent, subject}: Recorded, isShown: boolean): Standing {
  if (kind === 'slack') return 'free';
  const isPlain = rule === 'plain' && !subject.startsWith('answered:');
  if (isPlain) return latent ? 'free' : 'exact';
  return isShown ? 'rounded' : 'free';
}

/**
 * Where an exact number is the sum of shown ones only, they cannot all be multiples: what the others
 * leave is shown as it comes, those without rather than those with.
 */
function derivedIn(
  equations: readonly NamedRelation[],
  standings: ReadonlyMap<string, Standing>,
): Set<string> {
  const same = equalsOf(equations);
  const isOpen = (name: string): boolean =>
    same(name).every((one) => standings.get(one) === 'free');
  const derived = new Set<string>();
  for (const [total, parts] of equations) {
    const names = [total, ...parts];
    if (names.length < 3 || !names.some((name) => standings.get(name) === 'exact')) continue;
    const moving = names.filter((name) => standings.get(name) !== 'exact');
    if (moving.length === 0 || moving.some((name) => isOpen(name) || derived.has(name))) continue;
    const without = moving.find((name) => /^(?:not|rest):/.test(name));
    for (const one of same(without ?? moving[moving.length - 1]))
      if (standings.get(one) === 'rounded') derived.add(one);
  }
  return derived;
}

/** Numbers that are equal because a relation has them alone on both sides. */
function equalsOf(equations: readonly NamedRelation[]): (name: string) => readonly string[] {
  const groups = new Map<string, string[]>();
  const groupOf = (name: string): string[] => groups.get(name) ?? [name];
  for (const [total, parts] of equations) {
    if (parts.length !== 1 || groupOf(total).includes(parts[0])) continue;
    const joined = [...groupOf(total), ...groupOf(parts[0])];
    for (const name of joined) groups.set(name, joined);
  }
  return groupOf;
}
