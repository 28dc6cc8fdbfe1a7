import {mergeFlags, type Flag} from '../data/flags.js';
import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

/** Aid handed to a group (kelompok usaha). */
export interface GroupAward {
  readonly id: string;
  /** Its listed members; `null` or an empty list is no list. */
  readonly members: readonly string[] | null;
  /** Rupiah. */
  readonly value: Given;
}

/** `value` is the number of distinct members. */
export interface GroupAid extends Measure {
  readonly groups: number;
  readonly distinctMembers: number | null;
  readonly groupsWithoutList: number;
  /** Rupiah of each member over all groups, split equally; null where an award has no value. */
  readonly memberValue: Readonly<Record<string, number | null>>;
  /** Rupiah of the groups without a list; null where one of them has no value. */
  readonly valueNotAttributed: number | null;
  /** Items are not recipients. */
  readonly items: number | null;
  readonly itemsPerGroup: number | null;
}

/**
 * Aid to groups: groups, distinct listed members, and the value split equally over the members. A
 * group without a list is counted as a group alone (flag L) and never multiplied by an average size.
 *
 * Where no group has a list the members are missing_input, flag L; a negative value is
 * invalid_input.
 *
 * @example
 * groupAid([{id: 'G1', members: ['a', 'b'], value: 6e6}]).memberValue; // {a: 3000000, b: 3000000}
 */
export function groupAid(
  awards: readonly GroupAward[],
  {items = null}: {readonly items?: number | null} = {},
): GroupAid {
  const ids = new Set(awards.map(({id}) => id));
  const listed = awards.filter(({members}) => members?.some((member) => member != null));
  const bare = awards.filter((award) => !listed.includes(award));
  const memberValue = splitEqually(listed);
  const parts = {
    groups: ids.size,
    distinctMembers: Object.keys(memberValue).length,
    groupsWithoutList: new Set(bare.map(({id}) => id)).size,
    memberValue,
    valueNotAttributed: totalOf(bare.map(({value}) => value)),
    items,
    itemsPerGroup: items === null || ids.size === 0 ? null : items / ids.size,
  };
  const flags: readonly Flag[] = bare.length > 0 ? ['L'] : [];
  if (problemOf([...awards.map(({value}) => value), items]) === 'invalid_input')
    return unmeasured('invalid_input', parts, flags);
  if (listed.length > 0 || awards.length === 0)
    return measured(parts.distinctMembers, parts, flags);
  // What exists but was not collected is not said to be missing as well.
  const unknown = {...parts, distinctMembers: null};
  return {...unknown, value: null, flags: mergeFlags(flags), reason: 'missing_input'};
}

function splitEqually(awards: readonly GroupAward[]): Record<string, number | null> {
  const shares = new Map<string, number | null>();
  for (const {members, value} of awards) {
    const distinct = new Set(members?.filter((member) => member != null));
    for (const member of distinct) {
      const before = shares.has(member) ? shares.get(member) : 0;
      shares.set(member, before == null || value == null ? null : before + value / distinct.size);
    }
  }
  return Object.fromEntries(shares);
}

function totalOf(values: readonly Given[]): number | null {
  return values.some((value) => value == null) ? null : sum(values as number[]);
}
