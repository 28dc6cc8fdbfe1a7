import {codeAtLevel, levelOfCode, regionLevels, type RegionLevel} from '../data/region.js';

/** The level below another one; null below the last, and for what is no level. */
export function levelBelow(level: RegionLevel | null): RegionLevel | null {
  return level === null ? null : (regionLevels[regionLevels.indexOf(level) + 1] ?? null);
}

/**
 * Areas in the order of a tree: the whole, then every area before those within it, by code; what has
 * no code, such as `unknown`, comes last in the order given.
 *
 * @example
 * inTreeOrder(['unknown', '33.02', '33.01.02', '33.01', '33'], '33');
 * // ['33', '33.01', '33.01.02', '33.02', 'unknown']
 */
export function inTreeOrder(ids: readonly string[], whole: string): string[] {
  const coded = ids.filter((id) => id !== whole && levelOfCode(id) !== null).sort();
  const others = ids.filter((id) => id !== whole && levelOfCode(id) === null);
  return [...ids.filter((id) => id === whole), ...coded, ...others];
}

/**
 * For every area the areas directly below it among those given: an area stands below the smallest
 * one that contains it, else below the whole. What has no code stands below nothing. Undefined where
 * no area stands below another.
 *
 * @example
 * childrenOf(['33', '33.01', '33.01.02', 'unknown'], '33'); // {33: ['33.01'], '33.01': ['33.01.02']}
 */
export function childrenOf(
  ids: readonly string[],
  whole: string,
): Readonly<Record<string, readonly string[]>> | undefined {
  const known = new Set(ids);
  const child = new Map<string, string[]>();
  for (const id of ids) {
    if (id === whole || levelOfCode(id) === null) continue;
    const parent = parentOf(id, known) ?? (known.has(whole) ? whole : null);
    if (parent === null) continue;
    const below = child.get(parent);
    if (below) below.push(id);
    else child.set(parent, [id]);
  }
  return child.size > 0 ? Object.fromEntries(child) : undefined;
}

function parentOf(id: string, known: ReadonlySet<string>): string | null {
  const above = regionLevels
    .map((level) => codeAtLevel(id, level))
    .filter((code) => code !== null && code !== id && known.has(code));
  return above.at(-1) ?? null;
}
