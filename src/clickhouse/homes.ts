import {shardOf} from './placement.js';

/** A NIB or NIK that means one registered business, which is listed under another identifier. */
export interface OtherKey {
  readonly key: string;
  readonly business: number;
  /** What the business itself is known by. */
  readonly id: string;
}

/** Where rows belong that do not lie where their own key would have them. */
export interface Homes {
  readonly keys: ReadonlyMap<string, number>;
  /** Shards of groups, by their folded names. */
  readonly groups: ReadonlyMap<string, number>;
  /** The shard of a business, by what it is known by. */
  readonly homeOf: (id: string) => number;
}

/**
 * Finds a shard for every group: aid to a group is aid to each of its businesses, so they all lie
 * together, and with them the businesses of other groups that one of them is in too.
 *
 * @param members groups, and what their list calls a business
 */
export function homesOf(
  members: readonly (readonly [string, string])[],
  others: readonly OtherKey[],
  shards: number,
): Homes {
  const idOf = new Map(others.map(({key, id}) => [key, id]));
  const sets = new DisjointSets();
  const known = members.map(([group, member]) => [group, idOf.get(member) ?? member] as const);
  for (const [group, id] of known) sets.join(`g${group}`, `b${id}`);
  // The same business for everybody, in whichever order the list is read.
  const first = new Map<string, string>();
  for (const [, id] of known) {
    const set = sets.of(`b${id}`);
    const before = first.get(set);
    if (before === undefined || id < before) first.set(set, id);
  }
  const home = (node: string, otherwise: string): number =>
    shardOf(first.get(sets.of(node)) ?? otherwise, shards);
  const homeOf = (id: string): number => home(`b${id}`, id);
  const keys = new Map<string, number>();
  for (const key of new Set([...known.map(([, id]) => id), ...idOf.keys()])) {
    const target = homeOf(idOf.get(key) ?? key);
    if (target !== shardOf(key, shards)) keys.set(key, target);
  }
  const groups = new Map(known.map(([group]) => [group, home(`g${group}`, group)]));
  return {keys, groups, homeOf};
}

/** Sets of names, of which any two may become one. */
class DisjointSets {
  readonly #parents = new Map<string, string>();

  of(name: string): string {
    let root = name;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root))
      root = up;
    for (let at = name; at !== root;) {
      const up = this.#parents.get(at) as string;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#parents.set(x, y);
  }
}
