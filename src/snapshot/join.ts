import {UmkmError} from '../errors.js';
import {childrenOf, inTreeOrder} from './areas.js';
import {datasetKey} from './dataset-rules.js';
import {reslice} from './reslice.js';
import {areasOf} from './area-within.js';
import {fileOf} from './split.js';
import type {Dataset, Snapshot} from './v1.js';

/**
 * The whole snapshot again, of an index and the parts that `splitSnapshot` made or that were read
 * from their files. A snapshot that was not split comes back as it is.
 *
 * @param parts by the file names of the index
 * @throws UmkmError `SNAPSHOT_PART` where a part is not there, or is not the one the index names
 */
export function joinSnapshot(index: Snapshot, parts: ReadonlyMap<string, Snapshot>): Snapshot {
  const {parts: listed, ...extension} = index.extension;
  if (listed === undefined) return index;
  const found = listed.flatMap(({file, sha256}) => {
    const part = parts.get(file);
    if (part === undefined || fileOf(part).sha256 !== sha256) {
      throw new UmkmError('SNAPSHOT_PART', {file});
    }
    return part.link.item;
  });
  const byKey = new Map<string, Dataset[]>();
  for (const item of found) {
    const key = datasetKey(item);
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  const item = index.link.item.map((dataset) =>
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
