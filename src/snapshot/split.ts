import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {codeAtLevel, levelOfCode, type RegionLevel} from '../data/region.js';
import {areasOf, onlyAreas} from './area-within.js';
import {childrenOf, inTreeOrder, levelBelow} from './areas.js';
import {encodeSnapshot} from './serialize.js';
import type {Dataset, Snapshot, SnapshotPart} from './v1.js';

/** Bytes that take little time on their way: about 75 kB compressed. */
const usual = 300_000;

export interface SplitOptions {
  /**
   * A snapshot of more bytes is split. 100.000 for a provinsi or more; one of a smaller region is
   * split only where this is given.
   */
  readonly maxBytes?: number;
  /** Of what is still larger than this the largest figures get files of their own. Default 300.000. */
  readonly maxFile?: number;
}

export interface Split {
  /** The snapshot itself where it was not split. */
  readonly index: Snapshot;
  /** By the file it belongs in, relative to the index: `areas/33.01.5f2a91c0b7d4.json`. */
  readonly parts: ReadonlyMap<string, Snapshot>;
  /** By its code, the file of an area that has one, and all that it and its own parts hold. */
  readonly ofAreas: ReadonlyMap<string, {readonly file: string; readonly snapshot: Snapshot}>;
}

/**
 * A large snapshot as an index, which keeps the whole and the areas directly below it, and one part
 * for each of these that has areas of its own: its figures and those below it, a snapshot by itself,
 * split again where it is large. What is still too large for one file gives its largest figures away,
 * each indicator to a part of its own; those with targets stay.
 *
 * Files are named after what is in them, so that the same name always holds the same bytes. A part says
 * nothing that depends on other areas: of a new release only those files differ whose figures do.
 * Targets are of the whole and stay in the index and so do figures without areas within areas. A dataset stays whole in the index where its areas
 * do not stand in the order of `inTreeOrder`, below each other as `childrenOf` has them.
 *
 * @returns `joinSnapshot` makes the same snapshot of it again
 * @throws UmkmError `SNAPSHOT_SHAPE` where the snapshot is damaged
 */
export function splitSnapshot(
  snapshot: Snapshot,
  {maxBytes, maxFile = usual}: SplitOptions = {},
): Split {
  const whole = {index: snapshot, parts: new Map<string, Snapshot>(), ofAreas: new Map()};
  const limit = maxBytes ?? (isOfLargeRegion(snapshot) ? 100_000 : Infinity);
  if (snapshot.extension.parts || limit === Infinity || fileOf(snapshot).bytes <= limit)
    return whole;
  const split = splitIn(snapshot, 'areas/', maxFile);
  return split.parts.size === 0 ? whole : split;
}

/** Whether it is of a provinsi or more: then it is split as soon as it is large. */
export function isOfLargeRegion({extension: {region}}: Snapshot): boolean {
  return levelOfCode(region.code) === 'provinsi' || isCountry(region.level);
}

/** Size and hash of the file that holds a snapshot. */
export function fileOf(snapshot: Snapshot): Pick<SnapshotPart, 'bytes' | 'sha256'> {
  const bytes = utf8ToBytes(encodeSnapshot(snapshot));
  return {bytes: bytes.length, sha256: bytesToHex(sha256(bytes))};
}

/** @param folder of its parts, from its own file */
function splitIn(snapshot: Snapshot, folder: string, limit: number): Split {
  const {code} = snapshot.extension.region;
  const parts = new Map<string, Snapshot>();
  const ofAreas = new Map<string, {file: string; snapshot: Snapshot}>();
  const listed: SnapshotPart[] = [];
  const place = (name: string, part: Snapshot): Omit<SnapshotPart, 'code' | 'label'> => {
    const {bytes, sha256: hash} = fileOf(part);
    const file = `${folder}${name}.${hash.slice(0, 12)}.json`;
    parts.set(file, part);
    return {file, bytes, sha256: hash};
  };
  const divided = dividedIn(snapshot);
  for (const [area, own] of divided.areas) {
    const split = splitIn(own, '', limit);
    const {label} = own.extension.region;
    const named = place(area, split.index);
    for (const [file, part] of split.parts) parts.set(folder + file, part);
    for (const [within, {file, snapshot: part}] of split.ofAreas)
      ofAreas.set(within, {file: folder + file, snapshot: part});
    ofAreas.set(area, {file: named.file, snapshot: own});
    listed.push({code: area, label, ...named});
  }
  const around = JSON.stringify([snapshot.extension, listed]).length;
  const {kept, given} = lightened(divided.kept, limit - around);
  for (const [indicator, positions] of given) {
    const item = positions.map((at) => divided.kept[at]);
    const part = partOf(snapshot, {code, item, areas: 'none'});
    const [{extension}] = item;
    listed.push({
      code,
      label: extension.title.id,
      ...place(`${code}--${indicator}`, part),
      indicators: [indicator],
      positions,
    });
  }
  if (listed.length === 0) return {index: snapshot, parts, ofAreas};
  const extension = {...snapshot.extension, parts: listed};
  return {index: {...snapshot, link: {item: kept}, extension}, parts, ofAreas};
}

/** What stays, and the areas directly below the whole that have areas of their own. */
function dividedIn(snapshot: Snapshot): {
  readonly kept: readonly Dataset[];
  readonly areas: readonly (readonly [code: string, part: Snapshot])[];
} {
  const {link, extension} = snapshot;
  const {region} = extension;
  const level = isCountry(region.level) ? 'provinsi' : levelBelow(levelOfCode(region.code));
  if (level === null) return {kept: link.item, areas: []};
  const partWith = (id: string): string | null => areaWith(id, snapshot, level);
  const divided = new Set(link.item.filter((item) => isDivisible(item, snapshot, partWith)));
  const codes = [...divided].flatMap((item) => areasOf(item).flatMap((id) => partWith(id) ?? []));
  const areas = [...new Set(codes)].sort().map((code) => {
    const item = link.item.flatMap((dataset) => {
      // What has nothing within it may compare areas with the whole, and change with any other one.
      if (!divided.has(dataset)) return [];
      const isOwn = (id: string): boolean => id === code || partWith(id) === code;
      return areasOf(dataset).some(isOwn) ? [withoutTargets(onlyAreas(dataset, isOwn, code))] : [];
    });
    return [code, partOf(snapshot, {code, item, areas: 'own'})] as const;
  });
  const kept = link.item.map((item) =>
    divided.has(item) ? onlyAreas(item, (id) => partWith(id) === null, region.code) : item,
  );
  return {kept, areas};
}

/** The area directly below the whole that an area within it belongs to; null for all others. */
function areaWith(id: string, {extension: {region}}: Snapshot, level: RegionLevel): string | null {
  const code = codeAtLevel(id, level);
  const inside = isCountry(region.level) || id.startsWith(`${region.code}.`);
  return code !== id && inside ? code : null;
}

function isCountry(level: string): boolean {
  return level === 'negara';
}

/** Whether a dataset can be put together again: something stays, something goes, all in order. */
function isDivisible(
  item: Dataset,
  {extension: {region}}: Snapshot,
  partWith: (id: string) => string | null,
): boolean {
  const ids = areasOf(item);
  const going = ids.filter((id) => partWith(id) !== null);
  if (going.length === 0 || going.length === ids.length) return false;
  const {child} = item.dimension[(item.role.geo as readonly string[])[0]].category;
  return (
    same(ids, inTreeOrder(ids, region.code)) &&
    same(sortedEntries(child), sortedEntries(childrenOf(ids, region.code)))
  );
}

/** The largest indicators go, until the rest is small enough; at least one stays. */
function lightened(
  items: readonly Dataset[],
  limit: number,
): {
  readonly kept: readonly Dataset[];
  /** Where their datasets stand among all, by indicator, in the order of the datasets. */
  readonly given: ReadonlyMap<string, readonly number[]>;
} {
  const sizes = new Map<string, {bytes: number; positions: number[]; stays: boolean}>();
  let left = 0;
  items.forEach((item, at) => {
    const {indicator, targets} = item.extension;
    const size = sizes.get(indicator) ?? {bytes: 0, positions: [], stays: false};
    const bytes = JSON.stringify(item).length;
    left += bytes;
    size.bytes += bytes;
    size.positions.push(at);
    size.stays ||= targets !== undefined;
    sizes.set(indicator, size);
  });
  const largest = [...sizes]
    .filter(([, {stays}]) => !stays)
    .sort(([a, x], [b, y]) => y.bytes - x.bytes || (a < b ? -1 : 1));
  const going = new Set<string>();
  for (const [indicator, {bytes}] of largest) {
    if (left <= limit || going.size === sizes.size - 1) break;
    going.add(indicator);
    left -= bytes;
  }
  return {
    kept: items.filter(({extension}) => !going.has(extension.indicator)),
    given: new Map(
      [...sizes].flatMap(([indicator, {positions}]) =>
        going.has(indicator) ? [[indicator, positions] as const] : [],
      ),
    ),
  };
}

interface PartOptions {
  readonly code: string;
  readonly item: readonly Dataset[];
  /** `own`: it is about one area, and says which of those within have reported. */
  readonly areas: 'own' | 'none';
}

/** Some figures as a snapshot by itself, in which nothing depends on any other ones. */
function partOf({label, extension, ...rest}: Snapshot, {code, item, areas}: PartOptions): Snapshot {
  const own = areas === 'own';
  const name = own ? labelOf(code, item) : item[0].extension.title.id;
  const {citation, reporting, disclosure, revision, region} = extension;
  const within = own
    ? (reporting?.areas ?? []).filter((area) => area.code.startsWith(`${code}.`))
    : [];
  const count = (of: (dataset: Dataset) => number): number =>
    item.reduce((sum, dataset) => sum + of(dataset), 0);
  const changed = count((dataset) => Object.keys(dataset.extension.revised ?? {}).length);
  const kept = {...extension};
  delete kept.parts;
  return {
    ...rest,
    label: `${label}: ${name}`,
    link: {item},
    extension: {
      ...kept,
      title: `${extension.title}: ${name}`,
      region: own
        ? {code, label: name, level: levelOfCode(code) ?? region.level}
        : extension.region,
      // The index says which files all figures come from.
      inputs: [],
      citation: withoutInputs(citation),
      reporting: reporting && within.length > 0 ? {...reporting, areas: within} : null,
      disclosure: {...disclosure, withheld: count(withheldIn)},
      revision: revision && changed > 0 ? {...revision, changed} : null,
    },
  };
}

/** Its version is that of the library alone, without the hash of all files. */
function withoutInputs(citation: Snapshot['extension']['citation']): typeof citation {
  const [version] = citation.version.split('+');
  const plain = (text: string): string => text.replace(citation.version, version);
  return {
    ...citation,
    version,
    text: {id: plain(citation.text.id), en: plain(citation.text.en)},
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
