import type {Ledger, NamedRelation} from './ledger.js';

/** How many of the smallest numbers of a relation may go. */
const few = 4;

/**
 * Public numbers that may have to go for unsafe ones that nothing else protects.
 *
 * @param reach `near`: the smallest ones of the relations around them, with what these are made of;
 *   `period`: all of their periods
 */
export function loosened(
  {numbers, equations}: Ledger,
  unsafe: readonly string[],
  reach: 'near' | 'period',
): ReadonlySet<string> {
  const isPlain = (name: string): boolean => numbers.get(name)?.rule === 'plain';
  if (reach === 'period') {
    const periods = new Set(unsafe.map((name) => numbers.get(name)?.at.period));
    return new Set(
      [...numbers.keys()].filter(
        (name) => isPlain(name) && periods.has(numbers.get(name)?.at.period),
      ),
    );
  }
  const holders = new Map<string, NamedRelation[]>();
  for (const relation of equations)
    for (const name of [relation[0], ...relation[1]])
      holders.set(name, [...(holders.get(name) ?? []), relation]);
  const loose = new Set<string>();
  const wholes = new Set(
    unsafe.flatMap((name) =>
      (holders.get(name) ?? []).flatMap(([total, parts]) => [total, ...parts].filter(isPlain)),
    ),
  );
  for (const whole of wholes) {
    loose.add(whole);
    for (const [total, parts] of holders.get(whole) ?? []) {
      if (![total, ...parts].every(isPlain)) continue;
      // Beside it in a sum, or below it.
      for (const name of smallest(parts, numbers)) {
        loose.add(name);
        for (const [above, below] of holders.get(name) ?? [])
          if (above === name && below.every(isPlain))
            for (const part of smallest(below, numbers)) loose.add(part);
      }
    }
  }
  // What a looser number is made of must be looser too, at the place of every other one.
  for (const name of [...loose])
    for (const [, parts] of holders.get(name) ?? [])
      if (parts.every(isPlain) && parts.includes(name))
        for (const part of smallest(parts, numbers)) loose.add(part);
  return loose;
}

function smallest(names: readonly string[], numbers: Ledger['numbers']): string[] {
  const value = (name: string): number => numbers.get(name)?.value ?? 0;
  return names
    .filter((name) => value(name) > 0)
    .sort((a, b) => value(a) - value(b))
    .slice(0, few);
}
