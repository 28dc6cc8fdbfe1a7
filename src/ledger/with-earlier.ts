import type {Ledger} from './ledger.js';

/**
 * A ledger with what an earlier release tells of the same numbers. Its figures hold for a subject and
 * period of which nothing that both tell has changed: then who reads both takes the earlier number
 * for the one that is withheld now.
 */
export function withEarlier(now: Ledger, before: Ledger): Ledger {
  const changed = new Set<string>();
  const shared = new Set<string>();
  const family = (subject: string, at: Readonly<Record<string, string>>): string =>
    `${subject} ${at.period}`;
  for (const [name, {subject, at, value}] of now.numbers) {
    const earlier = before.numbers.get(name)?.value ?? null;
    if (value === null || earlier === null) continue;
    (value === earlier ? shared : changed).add(family(subject, at));
  }
  const numbers = new Map(
    [...now.numbers].map(([name, number]) => {
      const key = family(number.subject, number.at);
      const earlier = before.numbers.get(name)?.value ?? null;
      const holds = number.value === null && shared.has(key) && !changed.has(key);
      return [name, holds && earlier !== null ? {...number, value: earlier} : number] as const;
    }),
  );
  return {...now, numbers};
}
