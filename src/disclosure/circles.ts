import type {Equation} from './system.js';

/**
 * Cells of one contributor each, those of the same contributor together: where a sum has a single
 * contributor, so has its only part that is not zero, and it is the same one.
 */
export function circlesOf(
  singletons: readonly string[],
  {
    cells,
    equations,
  }: {
    readonly cells: Readonly<Record<string, number | null>>;
    readonly equations: readonly Equation[];
  },
): string[][] {
  const parent = new Map(singletons.map((name) => [name, name]));
  const root = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [total, parts] of equations) {
    if (!parent.has(total)) continue;
    for (const part of parts) {
      if (parent.has(part) && cells[part] !== 0) parent.set(root(part), root(total));
    }
  }
  const circles = new Map<string, string[]>();
  for (const name of parent.keys()) {
    const key = root(name);
    const circle = circles.get(key);
    if (circle === undefined) circles.set(key, [name]);
    else circle.push(name);
  }
  return [...circles.values()];
}
