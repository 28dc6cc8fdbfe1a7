import {levelOfCode, type RegionLevel} from '../data/region.js';
import {areasOf} from '../snapshot/area-within.js';
import {levelBelow} from '../snapshot/areas.js';
import type {Split} from '../snapshot/split.js';
import type {Snapshot} from '../snapshot/v1.js';

/** An area that has a page of its own. */
export interface AreaOfSite {
  readonly code: string;
  readonly label: string;
  readonly level: RegionLevel;
  /** Below the folder of the site: `areas/33.01.html`. */
  readonly page: string;
  /** What the page is made of: the snapshot, or the part of it that holds the area, unsplit. */
  readonly snapshot: Snapshot;
  /** Of that, below the folder of the site: `snapshot.json`, `areas/33.01.5f2a91c0b7d4.json`. */
  readonly file: string;
  /** Areas within it that have pages too, in the order of their codes. */
  readonly within: readonly AreaOfSite[];
}

/**
 * The areas directly below the whole, in order of their codes, each with those within it; none where
 * figures are of the whole only.
 *
 * @param snapshot the figures of the whole and of what is directly below it
 */
export function areasOfSite(snapshot: Snapshot, {ofAreas}: Split): AreaOfSite[] {
  const {code, level} = snapshot.extension.region;
  const below = level === 'negara' ? 'provinsi' : levelBelow(levelOfCode(code));
  return areasIn(snapshot, {whole: code, below, file: 'snapshot.json', ofAreas});
}

interface Inside {
  readonly whole: string;
  readonly below: RegionLevel | null;
  readonly file: string;
  readonly ofAreas: Split['ofAreas'];
}

function areasIn(snapshot: Snapshot, {whole, below, file, ofAreas}: Inside): AreaOfSite[] {
  if (below === null) return [];
  const inside = (id: string): boolean => below === 'provinsi' || id.startsWith(`${whole}.`);
  const labels = new Map<string, string>();
  for (const {role, dimension, ...rest} of snapshot.link.item) {
    const geo = role.geo?.[0];
    for (const id of areasOf({role, dimension, ...rest})) {
      if (geo && inside(id) && levelOfCode(id) === below && !labels.has(id))
        labels.set(id, dimension[geo].category.label[id] ?? id);
    }
  }
  return [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, label]) => {
      const part = ofAreas.get(code);
      const own = part ?? {snapshot, file};
      return {
        code,
        label,
        level: below,
        page: `areas/${code}.html`,
        ...own,
        within: part
          ? areasIn(part.snapshot, {
              whole: code,
              below: levelBelow(below),
              file: part.file,
              ofAreas,
            })
          : [],
      };
    });
}
