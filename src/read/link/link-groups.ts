import {foldName, textColumn} from '../../data/access.js';
import {MISSING_CODE} from '../../data/column.js';
import type {Table, Tables} from '../../data/table.js';
import {foldText} from '../../schema/header.js';
import type {LateNotes} from '../late-notes.js';

/**
 * Writes a group that received aid as its list of members writes it ("KUB. Mekar" for "KUB MEKAR"),
 * so that its members are found, and counts once a file the groups that have no list.
 */
export function linkGroups(tables: Tables, notes: LateNotes): Tables {
  const {aid, membership} = tables;
  const groups = textColumn(aid, 'aidGroupName');
  if (!aid || !groups) return tables;
  const lists = new Map<string, string>();
  for (const name of textColumn(membership, 'membershipGroup')?.dictionary ?? [])
    if (!lists.has(foldText(name))) lists.set(foldText(name), name);
  noteUnlisted(
    aid,
    groups.dictionary.map((name) => lists.has(foldText(name))),
    notes,
  );
  const dictionary = groups.dictionary.map((name) => {
    const listed = lists.get(foldText(name));
    return listed === undefined || foldName(listed) === foldName(name) ? name : listed;
  });
  const columns = {...aid.columns, aidGroupName: {...groups, dictionary}};
  return {...tables, aid: {...aid, columns}};
}

function noteUnlisted(aid: Table, listed: readonly boolean[], notes: LateNotes): void {
  const groups = textColumn(aid, 'aidGroupName')!;
  const refs = textColumn(aid, 'aidBusinessRef');
  const files = new Map<number, {first: number; rows: number; groups: Set<string>}>();
  for (let row = 0; row < aid.length; row++) {
    const code = groups.codes[row];
    if (code < 0 || listed[code] || (refs?.codes[row] ?? MISSING_CODE) >= 0) continue;
    let file = files.get(aid.origin.file[row]);
    if (!file) files.set(aid.origin.file[row], (file = {first: row, rows: 0, groups: new Set()}));
    file.rows++;
    file.groups.add(foldText(groups.dictionary[code]));
  }
  for (const {first, rows, groups: names} of files.values()) {
    const found = groups.dictionary[groups.codes[first]];
    const params = {groups: names.size, rows};
    const code = 'READ_GROUP_UNLISTED';
    notes.add(aid, first, {code, severity: 'info', found, params}, 'aidGroupName');
  }
}
