import {childrenOf} from './areas.js';
import {reslice} from './reslice.js';
import type {Dataset, Snapshot} from './v1.js';

/** Areas of a dataset in order; none where it is not by area. */
export function areasOf({role, dimension}: Dataset): readonly string[] {
  const geo = role.geo?.[0];
  return geo === undefined ? [] : dimension[geo].category.index;
}

/** A dataset with some of its areas, as they stand in it. */
export function onlyAreas(item: Dataset, keeps: (id: string) => boolean, top: string): Dataset {
  const geo = (item.role.geo as readonly string[])[0];
  const ids = areasOf(item).filter(keeps);
  return reslice(
    item,
    geo,
    ids.map((id) => ({id, from: item})),
    childrenOf(ids, top),
  );
}

/**
 * The areas of a snapshot that have areas within them, other than the whole, each with those directly
 * within it; in the order in which they are first met.
 *
 * @example
 * areaGroups(provinsi); // Map {'33.01' => ['33.01.01', '33.01.02'], '33.02' => ['33.02.01']}
 */
export function areaGroups({link, extension}: Snapshot): ReadonlyMap<string, readonly string[]> {
  const whole = extension.region.code;
  const ids = [...new Set(link.item.flatMap(areasOf))];
  const groups = Object.entries(childrenOf(ids, whole) ?? {}).filter(([code]) => code !== whole);
  return new Map(groups);
}

/** The figures of some areas only; datasets that are left with none go. */
export function withAreas(snapshot: Snapshot, keeps: (id: string) => boolean): Snapshot {
  const whole = snapshot.extension.region.code;
  const item = snapshot.link.item.flatMap((dataset) => {
    const ids = areasOf(dataset);
    if (ids.length === 0 || ids.every(keeps)) return [dataset];
    return ids.some(keeps) ? [onlyAreas(dataset, keeps, whole)] : [];
  });
  return {...snapshot, link: {item}};
}

/** The figures of an area and of the areas directly within it. */
export function areaWithin(snapshot: Snapshot, code: string): Snapshot {
  const within = new Set(areaGroups(snapshot).get(code));
  const own = withAreas(snapshot, (id) => id === code || within.has(id));
  return {...own, link: {item: own.link.item.filter((item) => areasOf(item).length > 0)}};
}

/** The figures of the whole and of the areas directly within it. */
export function areasAtTop(snapshot: Snapshot): Snapshot {
  const deeper = new Set([...areaGroups(snapshot).values()].flat());
  return deeper.size === 0 ? snapshot : withAreas(snapshot, (id) => !deeper.has(id));
}
