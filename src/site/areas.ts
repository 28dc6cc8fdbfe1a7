import {levelOfCode, type RegionLevel} from '../data/region.js';
import {levelBelow} from '../snapshot/areas.js';
import {areasOf} from '../snapshot/area-within.js';
import type {Split} from '../snapshot/split.js';
import type {Snapshot} from '../snapshot/v1.js';

/** An area that has a page of its own. */
export interface AreaOfSite {
  readonly code: string;
  readonly label: string;
  readonly level: RegionLevel;
  /** Below the folder of the site: `areas/33.01.html`. */
  readonly page: string;
  /** What the page is made of: the snapshot, or the part of it that holds the area. */
  readonly snapshot: Snapshot;
  /** Of that, below the folder of the site: `snapshot.json`, `areas/33.01.json`. */
  readonly file: string;
}

/** The areas directly below the whole, in order of their codes; none where figures are of the whole only. */
export function areasOfSite(snapshot: Snapshot, {index, parts}: Split): AreaOfSite[] {
  const {code: whole} = snapshot.extension.region;
  const level = levelBelow(levelOfCode(whole));
  if (level === null) return [];
  const labels = new Map<string, string>();
  for (const {role, dimension, ...rest} of index.link.item) {
    const geo = role.geo?.[0];
    for (const id of areasOf({role, dimension, ...rest})) {
      const isBelow = id.startsWith(`${whole}.`) && levelOfCode(id) === level;
      if (geo && isBelow && !labels.has(id))
        labels.set(id, dimension[geo].category.label[id] ?? id);
    }
  }
  return [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, label]) => {
      const part = parts.get(`areas/${code}.json`);
      return {
        code,
        label,
        level,
        page: `areas/${code}.html`,
        snapshot: part ?? index,
        file: part ? `areas/${code}.json` : 'snapshot.json',
      };
    });
}
