import {textAt, textColumn} from '../data/access.js';
import {codeAtLevel, type RegionLevel} from '../data/region.js';
import type {Table} from '../data/table.js';

/** The areas of one level and the area of each registry row. */
export interface Areas {
  readonly level: RegionLevel;
  /** Codes (or names, where the office has no codes), in order. */
  readonly ids: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** Index in `ids` per registry row, -1 where unknown. */
  readonly ofRow: Int32Array;
}

/** Name of an area, by its code, known from elsewhere: the configuration or another table. */
export type AreaNames = ReadonlyMap<string, string>;

const columnsOf: Record<RegionLevel, {code: string; name: string}> = {
  provinsi: {code: 'provinceCode', name: 'provinceName'},
  kabupaten: {code: 'regencyCode', name: 'regencyName'},
  kecamatan: {code: 'districtCode', name: 'districtName'},
  desa: {code: 'villageCode', name: 'villageName'},
};
const deepestFirst: readonly RegionLevel[] = ['desa', 'kecamatan', 'kabupaten', 'provinsi'];

/**
 * Assigns every registry row to an area: by its own code, by the beginning of a deeper code, or by
 * a name that stands beside exactly one code elsewhere. A row with none of these is unknown; it
 * never inherits its neighbour's area.
 *
 * @param expected areas that should be listed even where no row names them
 */
export function areasOf(
  registry: Table | undefined,
  level: RegionLevel,
  expected: AreaNames = new Map(),
): Areas {
  const length = registry?.length ?? 0;
  const labels = new Map<string, string>();
  for (const [code, label] of expected)
    if (codeAtLevel(code, level) === code) labels.set(code, label);
  const name = textColumn(registry, columnsOf[level].name);
  const codeColumns = deepestFirst
    .slice(0, deepestFirst.indexOf(level) + 1)
    .map((l) => textColumn(registry, columnsOf[l].code));
  const found: (string | null)[] = new Array<string | null>(length).fill(null);
  const codesOfName = new Map<string, Set<string>>();
  for (const [code, label] of labels) codesOfName.set(label.toLowerCase(), new Set([code]));

  for (let row = 0; row < length; row++) {
    for (const column of codeColumns) {
      const code = textAt(column, row);
      const own = code === null ? null : codeAtLevel(code, level);
      if (own !== null) found[row] = own;
      if (own !== null) break;
    }
    const label = textAt(name, row);
    const code = found[row];
    if (code === null || label === null) continue;
    if (!labels.has(code)) labels.set(code, label);
    const codes = codesOfName.get(label.toLowerCase());
    if (codes === undefined) codesOfName.set(label.toLowerCase(), new Set([code]));
    else codes.add(code);
  }
  for (let row = 0; row < length; row++) {
    const label = textAt(name, row);
    if (found[row] !== null || label === null) continue;
    const codes = codesOfName.get(label.toLowerCase());
    found[row] = codes === undefined ? label : codes.size === 1 ? [...codes][0] : null;
    if (codes === undefined) labels.set(label, label);
  }
  const used = new Set(labels.keys());
  for (const id of found) if (id !== null) used.add(id);
  const ids = [...used].sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  return {
    level,
    ids,
    labels: new Map(ids.map((id) => [id, labels.get(id) ?? id])),
    ofRow: Int32Array.from(found, (id) => (id === null ? -1 : (index.get(id) as number))),
  };
}
