import type {Snapshot} from '../snapshot/v1.js';
import type {CompareOptions} from './compare.js';
import {groupOf, Guard, withoutValues} from './guard.js';
import {parseRevisions} from './read-file.js';
import {releaseRecord} from './release-record.js';
import {
  REVISIONS_FORMAT,
  type CountedChange,
  type FigureChange,
  type ReleaseRecord,
  type ReleaseEntry,
  type Revisions,
  type RevisionsFile,
} from './revisions.js';
import {unpublished} from './withheld.js';

/**
 * The text of `revisions.json`: the releases of the earlier file and this one, oldest first. What
 * this release withholds is taken out of the earlier ones too, together with every figure from which
 * it could be computed. The same input gives the same bytes.
 *
 * @param previousFile text of the file beside the earlier snapshot, or null where there is none: the
 *   earlier release then opens the list
 * @param revisions what this release changes, or null where it is the first
 * @param snapshot this release as it is published, after `markRevised`
 * @param options SHA-256 of the file that this snapshot is written as, where it is not one line of JSON
 * @throws UmkmError `REVISIONS_FORMAT` where the earlier file is something else
 */
export function revisionsFile(
  previousFile: string | null,
  revisions: Revisions | null,
  snapshot: Snapshot,
  {sha256}: CompareOptions = {},
): string {
  const {title, region} = snapshot.extension;
  const earlier = previousFile === null ? [] : parseRevisions(previousFile).releases;
  const file: RevisionsFile = {
    format: REVISIONS_FORMAT,
    title,
    region: {code: region.code, label: region.label},
    releases: [
      ...scrubbed(chainTo(earlier, revisions), revisions, snapshot),
      {...releaseRecord(snapshot, sha256), ...entryOf(revisions)},
    ],
  };
  return `${JSON.stringify(file)}\n`;
}

/** The releases up to the one that is revised; a release after it was replaced by this one. */
function chainTo(
  earlier: readonly ReleaseEntry[],
  revisions: Revisions | null,
): readonly ReleaseEntry[] {
  if (revisions === null) return earlier;
  const {previous} = revisions;
  const at = earlier.findLastIndex(({sha256}) => sha256 === previous.sha256);
  if (at >= 0) return earlier.slice(0, at + 1);
  return [...earlier, {...previous, revises: null, changes: [], added: [], removed: []}];
}

function scrubbed(
  releases: readonly ReleaseEntry[],
  revisions: Revisions | null,
  snapshot: Snapshot,
): ReleaseEntry[] {
  const guard = new Guard(revisions?.guarded);
  const told = releases.flatMap(({changes}) => changes.filter(isTold));
  const lost = unpublished(snapshot, told);
  for (const [{indicator, by}, fate] of lost)
    if (fate === 'withheld') guard.add(groupOf(indicator, by));
  const isLost = (change: FigureChange): boolean =>
    lost.has(change) || guard.has(groupOf(change.indicator, change.by));
  return releases.map((release) => ({
    ...release,
    changes: release.changes.map((change) => (isLost(change) ? withoutValues(change) : change)),
  }));
}

/** Whether a change holds any value. */
function isTold({from, to, parts}: FigureChange): boolean {
  return from !== null || to !== null || parts !== undefined;
}

function entryOf(revisions: Revisions | null): Omit<ReleaseEntry, keyof ReleaseRecord> {
  const changes = revisions?.changes ?? [];
  return {
    revises: revisions && {asOf: revisions.previous.asOf, sha256: revisions.previous.sha256},
    changes: changes.filter(({kind}) => kind !== 'added' && kind !== 'removed'),
    added: counted(changes, 'added'),
    removed: counted(changes, 'removed'),
  };
}

/** How many figures of each dataset and period. */
function counted(changes: readonly FigureChange[], kind: FigureChange['kind']): CountedChange[] {
  const groups = new Map<string, CountedChange>();
  for (const change of changes) {
    if (change.kind !== kind) continue;
    const {indicator, params, by} = change;
    const group = {indicator, params, dims: Object.keys(by), period: by.period ?? null};
    const key = JSON.stringify(group);
    groups.set(key, {...group, count: (groups.get(key)?.count ?? 0) + 1});
  }
  return [...groups.values()];
}
