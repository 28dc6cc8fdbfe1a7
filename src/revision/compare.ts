import {UmkmError} from '../errors.js';
import {inputHashes, releaseRecord} from './release-record.js';
import {datasetKey} from './dataset-key.js';
import {compareDatasets, type Causes} from './compare-datasets.js';
import {groupOf, Guard, withoutEarlier} from './guard.js';
import type {ChangeCause, FigureChange, Revisions} from './revisions.js';
import type {Dataset, Snapshot, SnapshotExtension} from '../snapshot/v1.js';

export interface CompareOptions {
  /** SHA-256 of the snapshot's file; without it that of the text which `encodeSnapshot` gives. */
  readonly sha256?: string;
}

/**
 * Every published figure that differs from an earlier release of the same place: what it was, what it
 * is, and why, as far as the releases tell. A difference that no table shows is none. Where the
 * definition, the limits of classes or the edition of KBLI differ, both figures are given and no
 * difference.
 *
 * A figure that is withheld now is never given with its earlier value, and neither is any figure from
 * which that value could be computed; these groups are in `guarded`.
 *
 * @param previous the earlier release, whole: of a split snapshot with its parts put together
 * @returns no changes where the figures are the same
 * @throws UmkmError `REVISION_REGION` for a snapshot of another place, `REVISION_ORDER` for a later one
 * @example
 * const revisions = compareSnapshots(parseSnapshot(earlier), snapshot);
 * const published = markRevised(snapshot, revisions);
 * const file = revisionsFile(null, revisions, published);
 */
export function compareSnapshots(
  previous: Snapshot,
  current: Snapshot,
  {sha256}: CompareOptions = {},
): Revisions {
  checkOrder(previous.extension, current.extension);
  const earlier = new Map(previous.link.item.map((dataset) => [datasetKey(dataset), dataset]));
  const later = new Set(current.link.item.map(datasetKey));
  const release = releaseRecord(previous, sha256);
  const general = {
    newData: release.inputs.join() !== inputHashes(current).join(),
    newLibrary: previous.extension.library !== current.extension.library,
    lists: changedLists(previous.extension, current.extension),
  };
  const guard = new Guard();
  const changes: FigureChange[] = [];
  for (const dataset of current.link.item) {
    const before = earlier.get(datasetKey(dataset)) ?? null;
    changes.push(...compareDatasets(before, dataset, causesOf(before, dataset, general), guard));
  }
  for (const [key, before] of earlier) {
    if (!later.has(key))
      changes.push(...compareDatasets(before, null, causesOf(before, null, general), guard));
  }
  return {
    previous: release,
    changes: changes.map((change) =>
      guard.has(groupOf(change.indicator, change.by)) ? withoutEarlier(change) : change,
    ),
    guarded: guard.list(),
  };
}

function checkOrder(previous: SnapshotExtension, current: SnapshotExtension): void {
  if (previous.region.code !== current.region.code) {
    throw new UmkmError('REVISION_REGION', {
      found: previous.region.label,
      expected: current.region.label,
    });
  }
  if (previous.asOf > current.asOf)
    throw new UmkmError('REVISION_ORDER', {found: previous.asOf, expected: current.asOf});
}

interface General {
  readonly newData: boolean;
  readonly newLibrary: boolean;
  /** Dimensions whose list of codes has another edition. */
  readonly lists: ReadonlySet<string>;
}

function causesOf(before: Dataset | null, after: Dataset | null, general: General): Causes {
  const {newData, newLibrary, lists} = general;
  const dims = (after ?? before)?.id ?? [];
  const both = before !== null && after !== null;
  const named: [ChangeCause, boolean][] = [
    ['new_data', newData],
    [
      'new_definition',
      both && before.extension.indicatorVersion !== after.extension.indicatorVersion,
    ],
    ['new_regime', both && before.extension.sizeRegime !== after.extension.sizeRegime],
    ['new_code_list', dims.some((dim) => lists.has(dim))],
  ];
  const causes = named.flatMap(([cause, holds]) => (holds ? [cause] : []));
  if (causes.length > 0) return causes;
  return [newLibrary ? 'new_library' : 'new_settings'];
}

/** The limits of size classes are not asked for here: a further year adds a law to their list. */
const listDims: Readonly<Record<string, string>> = {wilayah: 'region', kbli: 'kbli'};

function changedLists(previous: SnapshotExtension, current: SnapshotExtension): Set<string> {
  const editions = ({codeLists}: SnapshotExtension, list: string): string =>
    codeLists
      .filter((one) => one.list === list)
      .map(({edition}) => edition)
      .sort()
      .join('\n');
  const changed = Object.keys(listDims).filter((list) => {
    const [before, after] = [editions(previous, list), editions(current, list)];
    // A list that one of them does not use is not another edition.
    return before !== after && before !== '' && after !== '';
  });
  return new Set(changed.map((list) => listDims[list]));
}
