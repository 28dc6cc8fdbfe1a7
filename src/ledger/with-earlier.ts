import {holds, type Ledger, type NamedRelation, type Recorded} from './ledger.js';

/**
 * A ledger with what an earlier release tells of the same numbers: who reads both takes what did not
 * change for the same. A number that it told stands for the one that is withheld now, and of every
 * sum that it told in part, what it withheld together is known.
 *
 * @param unchanged numbers that it told as they still are, where the office says so; a reader takes
 *   those for unchanged of a year in which nothing that both tell has changed
 */
export function withEarlier(now: Ledger, before: Ledger, unchanged?: ReadonlySet<string>): Ledger {
  const steady = unchanged === undefined ? takenForUnchanged(now, before) : null;
  const same = unchanged ?? steady;
  const numbers = new Map<string, Recorded>(
    [...now.numbers].map(([name, number]) => {
      const earlier = before.numbers.get(name)?.value ?? null;
      const told = number.value === null && earlier !== null && same?.has(name);
      return [name, told ? {...number, value: earlier} : number];
    }),
  );
  return withEarlierSums({...now, numbers}, before, steady);
}

/**
 * The same with the sums alone.
 *
 * @param steady numbers that are taken for unchanged; null where all may be, and those sums hold that
 *   are true
 */
export function withEarlierSums(
  now: Ledger,
  before: Ledger,
  steady: ReadonlySet<string> | null = null,
): Ledger {
  const numbers = new Map(now.numbers);
  const relations: NamedRelation[] = [];
  for (const [total, parts] of before.equations) {
    const valueOf = (name: string): number | null => before.numbers.get(name)?.value ?? null;
    const open = parts.filter((name) => valueOf(name) === null);
    if (open.length === 0 || open.some((name) => !now.numbers.has(name))) continue;
    if (steady !== null && !open.every((name) => steady.has(name))) continue;
    const told = parts.reduce((sum, name) => sum + (valueOf(name) ?? 0), 0);
    const whole = valueOf(total);
    if (whole === null && !now.numbers.has(total)) continue;
    const constant = `${earlierSum}${total}|${parts.join('|')}`;
    const value = whole === null ? told : whole - told;
    const relation: NamedRelation =
      whole === null ? [total, [...open, constant]] : [constant, open];
    if (value < 0) continue;
    const known = {subject: earlierSum, at: {}, value, kind: 'slack', rule: 'none'} as const;
    numbers.set(constant, {...known, latent: true, own: false});
    if (holds(relation, numbers)) relations.push(relation);
    else numbers.delete(constant);
  }
  return {...now, numbers, equations: [...now.equations, ...relations]};
}

/** How the names of numbers begin that an earlier release tells. */
export const earlierSum = 'told before:';

/** Numbers of years in which nothing that both tell has changed. */
function takenForUnchanged(now: Ledger, before: Ledger): ReadonlySet<string> {
  const changed = new Set<string>();
  const shared = new Set<string>();
  for (const [name, {value, at}] of now.numbers) {
    const earlier = before.numbers.get(name)?.value ?? null;
    if (value === null || earlier === null) continue;
    (value === earlier ? shared : changed).add(at.period);
  }
  const same = [...now.numbers].filter(
    ([, {at}]) => shared.has(at.period) && !changed.has(at.period),
  );
  return new Set(same.map(([name]) => name));
}
