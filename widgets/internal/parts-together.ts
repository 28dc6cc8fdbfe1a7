import {areasOf} from '../../src/snapshot/area-within.js';
import {datasetKey} from '../../src/snapshot/dataset-rules.js';
import type {Dataset, Snapshot, SnapshotPart} from '../../src/snapshot/v1.js';
import type {Ready} from './store.js';

/** The part that holds an area and all below it; null where the snapshot itself does. */
export function partOfArea(
  {extension: {parts = [], region: own}}: Snapshot,
  region: string,
): SnapshotPart | null {
  return (
    parts.find(
      ({code, indicators}) =>
        indicators === undefined && code !== own.code && `${region}.`.startsWith(`${code}.`),
    ) ?? null
  );
}

/** The parts that hold figures of some indicators. */
export function partsOfFigures(
  {extension: {parts = []}}: Snapshot,
  wanted: ReadonlySet<string>,
): readonly SnapshotPart[] {
  return parts.filter(({indicators = []}) => indicators.some((key) => wanted.has(key)));
}

/**
 * What a figure of an area needs: of each dataset the last part's that knows more areas than those
 * before it. What is said of the whole (title, region, date) stays; who reported is of the area.
 */
export function together(
  index: Ready,
  parts: readonly Ready[],
  wanted: ReadonlySet<string> = new Set(),
): Ready {
  const {link} = index.snapshot;
  const {parts: listed, ...rest} = index.snapshot.extension;
  // Those that are here now are missed no more.
  const left = listed?.filter(({indicators = []}) => !indicators.some((key) => wanted.has(key)));
  const extension = {...rest, ...(left && {parts: left})};
  let item = link.item;
  let {reporting} = extension;
  let {stale} = index;
  for (const part of parts) {
    stale ??= part.stale;
    const {region, reporting: own} = part.snapshot.extension;
    if (region.code !== extension.region.code) reporting = own;
    item = withItems(item, part.snapshot.link.item);
  }
  return {
    ...index,
    ...(stale && {stale}),
    snapshot: {...index.snapshot, link: {item}, extension: {...extension, reporting}},
  };
}

function withItems(before: readonly Dataset[], own: readonly Dataset[]): readonly Dataset[] {
  const byKey = new Map(own.map((item) => [datasetKey(item), item]));
  const item = before.map((whole) => {
    const within = byKey.get(datasetKey(whole));
    byKey.delete(datasetKey(whole));
    if (within === undefined) return whole;
    const known = areasOf(whole);
    return areasOf(within).some((id) => !known.includes(id)) ? within : whole;
  });
  // Figures that stood in a file of their own.
  return [...item, ...byKey.values()];
}
