import type {Tables} from '../../data/table.js';
import type {Config} from '../../schema/config.js';
import type {LateNotes} from '../late-notes.js';
import {deduplicate} from './link-duplicates.js';
import {linkGroups} from './link-groups.js';
import {withOwners} from './link-owners.js';
import {withoutPersonal, withPseudonyms} from './link-personal.js';
import type {ProbableDuplicates} from './link-probable.js';
import {findProbable} from './link-probable.js';
import type {LinkSummary} from './link-references.js';
import {linkReferences} from './link-references.js';
import {findShared} from './link-shared.js';
import {withPirtExpiry} from './pirt-expiry.js';

export interface LinkOptions {
  /** The key of the register by which a table names businesses, where it is not to be found out. */
  readonly link?: Config['link'];
  /** The office's secret; with it no identifier is left in the tables as it was written. */
  readonly pseudonymKey?: string | undefined;
  /** `keep` leaves names, NIK and telephone numbers in the tables, for use inside the office. */
  readonly personal?: 'drop' | 'keep';
}

/** How businesses were linked across tables. */
export interface Links {
  readonly tables: readonly LinkSummary[];
  readonly duplicates: readonly ProbableDuplicates[];
}

/**
 * Makes one row of every business of the register, and its identifier the one by which all other
 * tables name it. What cannot be linked stays and is counted; what is probably the same is reported,
 * never merged. Afterwards nothing is left of names, NIK and telephone numbers.
 *
 * @throws UmkmError `PSEUDONYM_KEY` where the key cannot be used
 */
export async function linkTables(
  tables: Tables,
  notes: LateNotes,
  {link = {}, pseudonymKey, personal = 'drop'}: LinkOptions = {},
): Promise<{tables: Tables; links: Links}> {
  findShared(tables, notes);
  const register = tables.registry ? deduplicate(tables.registry, notes) : null;
  const single = register ? {...tables, registry: register.table} : tables;
  const duplicates = register ? findProbable(register.table, notes) : [];
  const linked = linkReferences(single, register?.aliases ?? new Map(), link, notes);
  const grouped = withOwners(withPirtExpiry(linkGroups(linked.tables, notes)));
  const links = {tables: linked.links, duplicates};
  if (pseudonymKey !== undefined)
    return {tables: await withPseudonyms(withoutPersonal(grouped), pseudonymKey), links};
  return {tables: personal === 'keep' ? grouped : withoutPersonal(grouped), links};
}
