import {foldName, textAt, textColumn} from '../data/access.js';
import {TOTAL} from '../data/cube.js';
import type {Table} from '../data/table.js';
import type {EventSpec} from '../indicator/events.js';
import type {Areas} from './areas.js';

/**
 * The areas that each row of a table names itself, as numbers in `areas`: its desa or kecamatan, else
 * the area its role is assigned to, which may be several (`Awan, Embun`). Names are compared folded,
 * codes as they are. A name that two areas have is that of the kecamatan which the row also names,
 * else of none.
 */
export function areasOfRows(
  table: Table | undefined,
  spec: EventSpec,
  areas: Areas,
  kecamatan: Areas,
): (row: number) => readonly number[] {
  const [village, district, assigned] = [spec.village, spec.district, spec.assigned].map((key) =>
    textColumn(table, key ?? ''),
  );
  const own = areas.level === 'desa' ? village : district;
  const index = byName(areas);
  const parents = byName(kecamatan);
  const find = (text: string | null, row: number): number => {
    if (text === null) return -1;
    const found = index.get(foldName(text)) ?? [];
    if (found.length === 1) return found[0];
    const parent = areas.level === 'desa' ? textAt(district, row) : null;
    const within = (parents.get(foldName(parent ?? '')) ?? []).map((i) => kecamatan.ids[i]);
    const inside = found.filter((i) => within.some((code) => areas.ids[i].startsWith(`${code}.`)));
    return inside.length === 1 ? inside[0] : -1;
  };
  return (row) => {
    const at = find(textAt(own, row), row);
    if (at >= 0) return [at];
    const parts = (textAt(assigned, row) ?? '').split(/[;,/&]|\bdan\b/);
    return parts.map((part) => find(part, row)).filter((i) => i >= 0);
  };
}

/** Areas by folded name and by code. */
function byName({ids, labels}: Areas): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  ids.forEach((id, i) => {
    for (const name of new Set([foldName(id), foldName(labels.get(id) ?? id)])) {
      if (name === TOTAL) continue;
      const own = found.get(name);
      if (own === undefined) found.set(name, [i]);
      else own.push(i);
    }
  });
  return found;
}
