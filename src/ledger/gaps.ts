import type {Recorded} from './ledger.js';
import {nameOf, type Relation} from './quantity.js';
import type {Shown} from './reading.js';

/**
 * Sums whose parts are not all there are. Where the register shows more in a kabupaten than in its
 * kecamatan together, some of its businesses are in none of them, and the same holds of everything
 * else that is counted there: what is left over is a number of its own in each of these sums.
 *
 * @param relations sums over areas or classes, as `marginsOf` gives them
 */
export function withGaps(
  relations: readonly Relation[],
  numbers: ReadonlyMap<string, Recorded>,
): {readonly relations: readonly Relation[]; readonly slacks: readonly Shown[]} {
  const broken = new Map<string, Set<string>[]>();
  for (const relation of relations) {
    const family = familyOf(relation);
    if (family === null || !isShort(relation, numbers)) continue;
    broken.set(family.key, [...(broken.get(family.key) ?? []), family.categories]);
  }
  const slacks: Shown[] = [];
  const mended = relations.map((relation): Relation => {
    const family = familyOf(relation);
    const wider = family === null ? [] : (broken.get(family.key) ?? []);
    const isOpen = wider.some((known) =>
      [...(family?.categories ?? [])].every((id) => known.has(id)),
    );
    if (family === null || !isOpen) return relation;
    const {total, parts} = relation;
    const ref = {subject: `elsewhere:${total.subject}`, at: {...total.at, along: family.dim}};
    slacks.push({ref, value: null, kind: 'slack', rule: 'none', latent: true, part: null});
    return {total, parts: [...parts, ref]};
  });
  return {relations: mended, slacks};
}

/** The dimension that a sum runs along, and its categories; null where it runs along none. */
function familyOf({total, parts}: Relation): {
  readonly key: string;
  readonly dim: string;
  readonly categories: Set<string>;
} | null {
  const [first] = parts;
  const dim = Object.keys(first?.at ?? {}).find((name) => first.at[name] !== total.at[name]);
  if (dim === undefined || parts.some(({subject}) => subject !== total.subject)) return null;
  const {period = '', region = ''} = total.at;
  return {
    key: JSON.stringify([dim, period, region]),
    dim,
    categories: new Set(parts.map(({at}) => at[dim])),
  };
}

/** Whether all is told, and the parts are fewer than the whole. */
function isShort({total, parts}: Relation, numbers: ReadonlyMap<string, Recorded>): boolean {
  const valueOf = (name: string): number | null => numbers.get(name)?.value ?? null;
  const whole = valueOf(nameOf(total));
  const values = parts.map((part) => valueOf(nameOf(part)));
  if (whole === null || values.includes(null)) return false;
  return whole - values.reduce<number>((sum, value) => sum + (value ?? 0), 0) > 1e-6;
}
