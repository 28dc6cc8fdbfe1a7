import {foldName, textAt, textColumn} from '../../data/access.js';
import {eventYear, isDelivered} from '../../engine/hand-overs.js';
import {aidedGroups} from '../../engine/kinds/attribution.js';
import {excluded, reasonOf, type Draft, type Scope, type TableRow} from '../draft.js';

/** Members of groups that received aid, each once; a group without a list is unknown. */
export function explainAttribution({context: {frame}, by}: Scope): Draft[] {
  const groups = aidedGroups(frame.tables).filter(({period}) => period === by.period);
  const handOvers = handOversOf(frame.tables.aid, by.period);
  const memberRows = membersOf(frame.tables.membership);
  const members = new Map<number, {readonly own: TableRow; readonly because: TableRow[]}>();
  const drafts: Draft[] = [];
  for (const {group, members: refs} of groups) {
    const rows = handOvers.get(foldName(group)) ?? [];
    if (refs === null) {
      const [first, ...more] = rows;
      const reason = reasonOf('group_without_list');
      const adds = {numerator: 0, denominator: 0, unknown: 1};
      drafts.push({role: 'unknown', row: first, thing: null, adds, reason, because: () => more});
      continue;
    }
    for (const {ref, row} of memberRows.get(foldName(group)) ?? []) {
      const business = frame.businessOf(ref);
      const known = members.get(business);
      const at: TableRow = {table: 'membership', row};
      if (known === undefined) members.set(business, {own: at, because: [...rows]});
      else known.because.push(at, ...rows);
    }
  }
  const adds = {numerator: 1, denominator: 0, unknown: 0};
  for (const {own, because} of members.values())
    drafts.unshift({role: 'numerator', row: own, adds, reason: null, because: () => because});
  return [...drafts, ...notDelivered(frame.tables.aid, by.period)];
}

type Aid = Scope['context']['frame']['tables']['aid'];

function handOversOf(aid: Aid, period: string): Map<string, TableRow[]> {
  const groups = textColumn(aid, 'aidGroupName');
  const found = new Map<string, TableRow[]>();
  for (let row = 0; row < (aid?.length ?? 0); row++) {
    const group = textAt(groups, row);
    if (aid === undefined || group === null || !isDelivered(aid, row)) continue;
    if ((eventYear(aid, row) ?? 'unknown') !== period) continue;
    const key = foldName(group);
    found.set(key, [...(found.get(key) ?? []), {table: 'aid', row}]);
  }
  return found;
}

function notDelivered(aid: Aid, period: string): Draft[] {
  const groups = textColumn(aid, 'aidGroupName');
  const drafts: Draft[] = [];
  for (let row = 0; row < (aid?.length ?? 0); row++) {
    if (aid === undefined || textAt(groups, row) === null || isDelivered(aid, row)) continue;
    if ([null, period].includes(eventYear(aid, row)))
      drafts.push(excluded({table: 'aid', row}, reasonOf('not_delivered')));
  }
  return drafts;
}

function membersOf(
  membership: Scope['context']['frame']['tables']['membership'],
): Map<string, {readonly ref: string; readonly row: number}[]> {
  const groups = textColumn(membership, 'membershipGroup');
  const refs = textColumn(membership, 'membershipBusinessRef');
  const found = new Map<string, {readonly ref: string; readonly row: number}[]>();
  for (let row = 0; row < (membership?.length ?? 0); row++) {
    const [group, ref] = [textAt(groups, row), textAt(refs, row)];
    if (group === null || ref === null) continue;
    const key = foldName(group);
    found.set(key, [...(found.get(key) ?? []), {ref, row}]);
  }
  return found;
}
