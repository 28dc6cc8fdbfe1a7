import {foldName, numberAt, numberColumn, textAt, textColumn} from '../../data/access.js';
import {emptyCube, TOTAL, type PartCube} from '../../data/cube.js';
import type {Tables} from '../../data/table.js';
import type {Frame} from '../frame.js';
import {eventYear, isDelivered} from '../hand-overs.js';

/** One group that received aid, with its members where a list exists. */
export interface AidedGroup {
  readonly group: string;
  readonly period: string;
  /** Distinct references on the list, or `null` without a list. */
  readonly members: readonly string[] | null;
  /** Rupiah over all hand-overs of the period, or `null` where one of them is missing. */
  readonly value: number | null;
  /** Items handed over, or `null` where the table does not say. */
  readonly items: number | null;
}

/**
 * Groups that received aid, per period. Members are counted, never estimated: a group without a
 * list stays a group.
 */
export function aidedGroups({aid, membership}: Tables): AidedGroup[] {
  const lists = memberLists(membership);
  const groups = textColumn(aid, 'aidGroupName');
  const values = numberColumn(aid, 'aidValue');
  const items = numberColumn(aid, 'aidQuantity');
  const found = new Map<string, {group: string; period: string; value: number; items: number}>();
  for (let row = 0; row < (aid?.length ?? 0); row++) {
    const group = textAt(groups, row);
    if (group === null || aid === undefined || !isDelivered(aid, row)) continue;
    const period = eventYear(aid, row) ?? 'unknown';
    const key = JSON.stringify([foldName(group), period]);
    const entry = found.get(key) ?? {group, period, value: 0, items: 0};
    entry.value += numberAt(values, row);
    entry.items += numberAt(items, row);
    found.set(key, entry);
  }
  return [...found.values()].map(({group, period, value, items: count}) => ({
    group,
    period,
    members: lists.get(foldName(group)) ?? null,
    value: Number.isNaN(value) ? null : value,
    items: Number.isNaN(count) ? null : count,
  }));
}

/** What each member received through groups, split equally: for use inside the office only. */
export function memberValues(groups: readonly AidedGroup[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const {members, value} of groups) {
    if (members === null || value === null) continue;
    for (const member of members)
      values.set(member, (values.get(member) ?? 0) + value / members.length);
  }
  return values;
}

/**
 * Parts of `aid.group_members`: the numerator counts distinct members, once over all groups and
 * however a list refers to them. A year of the aid list without a group has none, which is known.
 */
export function attributionParts(frame: Frame): PartCube | null {
  const {tables, periods} = frame;
  const groups = aidedGroups(tables);
  if (groups.length === 0) return null;
  const years = handOverYears(tables);
  const names = [...new Set([...periods, ...groups.map((g) => g.period)])].sort();
  const axes = [
    {dim: 'region', ids: [TOTAL], labels: new Map<string, string>()},
    {dim: 'period', ids: names, labels: new Map<string, string>()},
  ];
  const cube = emptyCube(axes, [
    'groups',
    'groups_without_list',
    'value_not_attributed',
    'items',
    'items_per_group',
  ]);
  names.forEach((period, cell) => {
    const own = groups.filter((g) => g.period === period);
    const within = years.length > 0 && period >= years[0] && period <= years[years.length - 1];
    if (own.length === 0 && !within) return;
    const listed = own.filter((g) => g.members !== null);
    const unlisted = own.filter((g) => g.members === null);
    const members = new Set(
      listed.flatMap((g) => g.members ?? []).map((ref) => frame.businessOf(ref)),
    );
    const items = sum(own.map((g) => g.items));
    cube.origin[cell] = 1;
    cube.numerator[cell] = listed.length === 0 && own.length > 0 ? NaN : members.size;
    cube.unknown[cell] = unlisted.length;
    cube.extra.groups[cell] = own.length;
    cube.extra.groups_without_list[cell] = unlisted.length;
    cube.extra.value_not_attributed[cell] = sum(unlisted.map((g) => g.value));
    cube.extra.items[cell] = items;
    cube.extra.items_per_group[cell] = own.length === 0 ? NaN : items / own.length;
    if (unlisted.length > 0) cube.flags.set(cell, ['L']);
  });
  return cube;
}

function memberLists(membership: Tables['membership']): Map<string, string[]> {
  const groups = textColumn(membership, 'membershipGroup');
  const refs = textColumn(membership, 'membershipBusinessRef');
  const lists = new Map<string, Set<string>>();
  for (let row = 0; row < (membership?.length ?? 0); row++) {
    const group = textAt(groups, row);
    const ref = textAt(refs, row);
    if (group === null || ref === null) continue;
    const list = lists.get(foldName(group));
    if (list === undefined) lists.set(foldName(group), new Set([ref]));
    else list.add(ref);
  }
  return new Map([...lists].map(([group, list]) => [group, [...list]]));
}

/** Years with delivered aid, in order. */
function handOverYears({aid}: Tables): string[] {
  const years = new Set<string>();
  for (let row = 0; row < (aid?.length ?? 0); row++) {
    const year = aid !== undefined && isDelivered(aid, row) ? eventYear(aid, row) : null;
    if (year !== null) years.add(year);
  }
  return [...years].sort();
}

/** NaN as soon as one part is missing. */
function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? NaN), 0);
}
