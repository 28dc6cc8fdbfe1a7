import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {codeAtLevel, levelOfCode, type RegionLevel} from '../data/region.js';
import {areasOf, onlyAreas} from './area-within.js';
import {childrenOf, inTreeOrder, levelBelow} from './areas.js';
import {encodeSnapshot} from './serialize.js';
import type {Dataset, Snapshot, SnapshotPart} from './v1.js';

export interface SplitOptions {
  /**
   * A snapshot of more bytes is split. 1.000.000 for a provinsi; one of a smaller region is split
   * only where this is given.
   */
  readonly maxBytes?: number;
}

export interface Split {
  /** The snapshot itself where it was not split. */
  readonly index: Snapshot;
  /** By the file it belongs in, relative to the index: `areas/33.01.json`. */
  readonly parts: ReadonlyMap<string, Snapshot>;
}

/**
 * A large snapshot as an index, which keeps the whole and the areas directly below it, and one part
 * for each of these that has areas of its own: its figures and those below it, a snapshot by itself.
 * Targets are of the whole and stay in the index. A dataset stays whole in the index where its areas
 * do not stand in the order of `inTreeOrder`, below each other as `childrenOf` has them.
 *
 * @returns `joinSnapshot` makes the same snapshot of it again
 * @throws UmkmError `SNAPSHOT_SHAPE` where the snapshot is damaged
 */
export function splitSnapshot(snapshot: Snapshot, {maxBytes}: SplitOptions = {}): Split {
  const whole = {index: snapshot, parts: new Map<string, Snapshot>()};
  const {region, parts: splitAlready} = snapshot.extension;
  const level = levelBelow(levelOfCode(region.code));
  const limit = maxBytes ?? (region.level === 'provinsi' ? 1_000_000 : Infinity);
  if (level === null || splitAlready || limit === Infinity) return whole;
  if (fileOf(snapshot).bytes <= limit) return whole;

  const partOf = (id: string): string | null => partOfArea(id, region.code, level);
  const divided = new Set(snapshot.link.item.filter((item) => isDivisible(item, snapshot, partOf)));
  const codes = [...divided].flatMap((item) => areasOf(item).flatMap((id) => partOf(id) ?? []));
  if (codes.length === 0) return whole;

  const parts = new Map<string, Snapshot>();
  const listed: SnapshotPart[] = [];
  for (const code of [...new Set(codes)].sort()) {
    const file = `areas/${code}.json`;
    const part = partFor(code, snapshot, (item, id) => divided.has(item) && partOf(id) === code);
    parts.set(file, part);
    listed.push({code, label: part.extension.region.label, file, ...fileOf(part)});
  }
  const kept = snapshot.link.item.map((item) =>
    divided.has(item) ? onlyAreas(item, (id) => partOf(id) === null, region.code) : item,
  );
  return {
    index: {
      ...snapshot,
      link: {item: kept},
      extension: {...snapshot.extension, parts: listed},
    },
    parts,
  };
}

/** Size and hash of the file that holds a snapshot. */
export function fileOf(snapshot: Snapshot): Pick<SnapshotPart, 'bytes' | 'sha256'> {
  const bytes = utf8ToBytes(encodeSnapshot(snapshot));
  return {bytes: bytes.length, sha256: bytesToHex(sha256(bytes))};
}

/** The area directly below the whole that an area within it belongs to; null for all others. */
function partOfArea(id: string, whole: string, level: RegionLevel): string | null {
  const code = codeAtLevel(id, level);
  return code !== id && id.startsWith(`${whole}.`) ? code : null;
}

/** Whether a dataset can be put together again: something stays, something goes, all in order. */
function isDivisible(
  item: Dataset,
  {extension: {region}}: Snapshot,
  partOf: (id: string) => string | null,
): boolean {
  const ids = areasOf(item);
  const going = ids.filter((id) => partOf(id) !== null);
  if (going.length === 0 || going.length === ids.length) return false;
  const {child} = item.dimension[(item.role.geo as readonly string[])[0]].category;
  return (
    same(ids, inTreeOrder(ids, region.code)) &&
    same(sortedEntries(child), sortedEntries(childrenOf(ids, region.code)))
  );
}

function partFor(
  code: string,
  {link, label, extension, ...rest}: Snapshot,
  isBelow: (item: Dataset, id: string) => boolean,
): Snapshot {
  const item = link.item.flatMap((dataset) => {
    const isOwn = (id: string): boolean => id === code || isBelow(dataset, id);
    return areasOf(dataset).some(isOwn) ? [withoutTargets(onlyAreas(dataset, isOwn, code))] : [];
  });
  const name = labelOf(code, item);
  const {reporting, disclosure, revision} = extension;
  const areas = (reporting?.areas ?? []).filter((area) => area.code.startsWith(`${code}.`));
  const count = (of: (dataset: Dataset) => number): number =>
    item.reduce((sum, dataset) => sum + of(dataset), 0);
  return {
    ...rest,
    label: `${label}: ${name}`,
    link: {item},
    extension: {
      ...extension,
      title: `${extension.title}: ${name}`,
      region: {code, label: name, level: levelOfCode(code) ?? extension.region.level},
      reporting: reporting && areas.length > 0 ? {...reporting, areas} : null,
      disclosure: {...disclosure, withheld: count(withheldIn)},
      revision: revision && {
        ...revision,
        changed: count((dataset) => Object.keys(dataset.extension.revised ?? {}).length),
      },
    },
  };
}

function withoutTargets({extension: {targets: _, ...extension}, ...item}: Dataset): Dataset {
  return {...item, extension};
}

function withheldIn({extension: {reasons = {}}}: Dataset): number {
  return Object.values(reasons).filter((reason) => reason === 'suppressed').length;
}

function labelOf(code: string, items: readonly Dataset[]): string {
  for (const {role, dimension} of items) {
    const {label} = dimension[(role.geo as readonly string[])[0]].category;
    if (Object.hasOwn(label, code)) return label[code];
  }
  return code;
}

function sortedEntries(child: Readonly<Record<string, readonly string[]>> | undefined): unknown {
  return child && Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
