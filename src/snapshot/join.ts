import {UmkmError} from '../errors.js';
import {areasOf} from './area-within.js';
import {childrenOf, inTreeOrder} from './areas.js';
import {datasetKey} from './dataset-rules.js';
import {reslice} from './reslice.js';
import {fileOf} from './split.js';
import type {Dataset, Snapshot} from './v1.js';

/**
 * The whole snapshot again, of an index and the parts that `splitSnapshot` made or that were read
 * from their files. A snapshot that was not split comes back as it is.
 *
 * @param parts by their file names, relative to the index
 * @throws UmkmError `SNAPSHOT_PART` where a part is not there, or is not the one the index names
 */
export function joinSnapshot(index: Snapshot, parts: ReadonlyMap<string, Snapshot>): Snapshot {
  return joinIn(index, parts, '');
}

/** @param folder of the file that names the parts, from the first index */
function joinIn(index: Snapshot, parts: ReadonlyMap<string, Snapshot>, folder: string): Snapshot {
  const {parts: listed, ...extension} = index.extension;
  if (listed === undefined) return index;
  const within: Dataset[] = [];
  const kept = [...index.link.item];
  const given: (readonly [at: number, dataset: Dataset])[] = [];
  for (const {file, sha256, positions} of listed) {
    const path = folder + file;
    const part = parts.get(path);
    if (part === undefined || fileOf(part).sha256 !== sha256) {
      throw new UmkmError('SNAPSHOT_PART', {file: path});
    }
    if (positions === undefined) {
      const whole = joinIn(part, parts, path.slice(0, path.lastIndexOf('/') + 1));
      within.push(...whole.link.item);
    } else part.link.item.forEach((dataset, i) => given.push([positions[i] ?? Infinity, dataset]));
  }
  // From the front: each then finds the place it had among all.
  given.sort(([a], [b]) => a - b);
  for (const [at, dataset] of given) kept.splice(at, 0, dataset);
  const byKey = new Map<string, Dataset[]>();
  for (const item of within) {
    const key = datasetKey(item);
    const list = byKey.get(key);
    if (list) list.push(item);
    else byKey.set(key, [item]);
  }
  const item = kept.map((dataset) =>
    joined(dataset, byKey.get(datasetKey(dataset)) ?? [], extension.region.code),
  );
  return {...index, link: {item}, extension};
}

function joined(dataset: Dataset, parts: readonly Dataset[], whole: string): Dataset {
  const sources = new Map(areasOf(dataset).map((id) => [id, {id, from: dataset}]));
  const before = sources.size;
  for (const from of parts) {
    for (const id of areasOf(from)) if (!sources.has(id)) sources.set(id, {id, from});
  }
  const geo = dataset.role.geo?.[0];
  if (sources.size === before || geo === undefined) return dataset;
  const ids = inTreeOrder([...sources.keys()], whole);
  return reslice(
    dataset,
    geo,
    ids.flatMap((id) => sources.get(id) ?? []),
    childrenOf(ids, whole),
  );
}
