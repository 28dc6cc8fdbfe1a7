import {textColumn} from '../data/access.js';
import {MISSING_CODE, type TextColumn} from '../data/column.js';
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
  const book = new AreaBook(expected, level);
  const name = textColumn(registry, columnsOf[level].name);
  const byCode = areaByCode(
    deepestFirst
      .slice(0, deepestFirst.indexOf(level) + 1)
      .map((one) => textColumn(registry, columnsOf[one].code)),
    level,
    length,
    book,
  );
  nameAreas(byCode, name, book);
  const byName = (name?.dictionary ?? []).map((label) => book.ofName(label));
  const found = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const code = name === undefined ? MISSING_CODE : name.codes[row];
    found[row] = byCode[row] >= 0 || code === MISSING_CODE ? byCode[row] : byName[code]();
  }
  return book.finish(level, found);
}

/** Number of each row's area by the first of the code columns that tells it, or -1. */
function areaByCode(
  columns: readonly (TextColumn | undefined)[],
  level: RegionLevel,
  length: number,
  book: AreaBook,
): Int32Array {
  const found = new Int32Array(length).fill(-1);
  for (const column of columns) {
    if (column === undefined) continue;
    const {codes, dictionary} = column;
    const numbers = new Int32Array(dictionary.length).fill(-2);
    for (let row = 0; row < length; row++) {
      const code = codes[row];
      if (found[row] >= 0 || code === MISSING_CODE) continue;
      if (numbers[code] === -2) {
        const own = codeAtLevel(dictionary[code], level);
        numbers[code] = own === null ? -1 : book.add(own);
      }
      found[row] = numbers[code];
    }
  }
  return found;
}

/** Learns which name stands beside which code; each pair once. */
function nameAreas(areas: Int32Array, name: TextColumn | undefined, book: AreaBook): void {
  if (name === undefined) return;
  const {codes, dictionary} = name;
  const seen = new Set<number>();
  let last = -1;
  for (let row = 0; row < areas.length; row++) {
    if (areas[row] < 0 || codes[row] === MISSING_CODE) continue;
    const pair = areas[row] * dictionary.length + codes[row];
    if (pair === last) continue;
    last = pair;
    if (seen.has(pair)) continue;
    seen.add(pair);
    book.name(areas[row], dictionary[codes[row]]);
  }
}

/** Areas found so far, by code and by name. */
class AreaBook {
  readonly #ids: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #labels = new Map<string, string>();
  readonly #ofName = new Map<string, Set<number>>();

  constructor(expected: AreaNames, level: RegionLevel) {
    for (const [code, label] of expected)
      if (codeAtLevel(code, level) === code) this.name(this.add(code), label);
  }

  add(id: string): number {
    let at = this.#index.get(id);
    if (at === undefined) this.#index.set(id, (at = this.#ids.push(id) - 1));
    return at;
  }

  name(area: number, label: string): void {
    const id = this.#ids[area];
    if (!this.#labels.has(id)) this.#labels.set(id, label);
    const key = label.toLowerCase();
    const areas = this.#ofName.get(key);
    if (areas === undefined) this.#ofName.set(key, new Set([area]));
    else areas.add(area);
  }

  /**
   * Asks for the area of a name, once a row has it and no code: that of the one code it stands beside,
   * none where it stands beside several, else an area known by its name alone.
   */
  ofName(label: string): () => number {
    let found: number | undefined;
    return () => (found ??= this.#find(label));
  }

  finish(level: RegionLevel, found: Int32Array): Areas {
    const ids = this.#ids.slice().sort();
    const position = new Map(ids.map((id, i) => [id, i]));
    const moved = this.#ids.map((id) => position.get(id) as number);
    const labels = new Map(ids.map((id) => [id, this.#labels.get(id) ?? id]));
    for (let row = 0; row < found.length; row++)
      if (found[row] >= 0) found[row] = moved[found[row]];
    return {level, ids, labels, ofRow: found};
  }

  #find(label: string): number {
    const areas = this.#ofName.get(label.toLowerCase());
    if (areas !== undefined) return areas.size === 1 ? [...areas][0] : -1;
    const area = this.add(label);
    this.#labels.set(label, label);
    return area;
  }
}
