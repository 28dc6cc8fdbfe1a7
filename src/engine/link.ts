import {textColumn} from '../data/access.js';
import {MISSING_CODE, type TextColumn} from '../data/column.js';
import type {Table} from '../data/table.js';

/** Business numbers: those of the register first, then whoever another table names. */
export class Linker {
  /** First row of each registered business. */
  readonly registryRows: Int32Array;
  /** Business of each row of the register, -1 where the row names none. */
  readonly businessOfRow: Int32Array;
  readonly #byId = new Map<string, number>();
  readonly #byOther = new Map<string, number>();
  readonly #registered: number;
  readonly #registerDictionary: readonly string[] | undefined;
  readonly #businessOfCode: Int32Array | undefined;
  #size = 0;

  constructor(registry: Table | undefined) {
    const length = registry?.length ?? 0;
    const ids = textColumn(registry, 'businessId');
    const others = ['nib', 'ownerNik'].map((key) => textColumn(registry, key));
    const rows = new Int32Array(length);
    this.businessOfRow = new Int32Array(length).fill(-1);
    for (let row = 0; row < length; row++) {
      const id = textOf(ids, row) ?? textOf(others[0], row) ?? textOf(others[1], row);
      if (id === null) continue;
      let business = this.#byId.get(id);
      if (business === undefined) {
        business = this.#size++;
        rows[business] = row;
        this.#byId.set(id, business);
      }
      this.businessOfRow[row] = business;
      for (const other of others) {
        const key = textOf(other, row);
        if (key === null) continue;
        // What several businesses have names none of them.
        const owner = this.#byOther.get(key) ?? business;
        this.#byOther.set(key, owner === business ? business : -1);
      }
    }
    this.registryRows = rows.slice(0, this.#size);
    this.#registered = this.#size;
    if (ids !== undefined) {
      this.#registerDictionary = ids.dictionary;
      this.#businessOfCode = new Int32Array(ids.dictionary.length).fill(-1);
      for (let row = 0; row < length; row++)
        if (ids.codes[row] !== MISSING_CODE)
          this.#businessOfCode[ids.codes[row]] = this.businessOfRow[row];
    }
  }

  get size(): number {
    return this.#size;
  }

  isRegistered(business: number): boolean {
    return business >= 0 && business < this.#registered;
  }

  /** Business per row; -1 where the reference is blank. `foreign` also looks at NIB and NIK. */
  resolve(column: TextColumn | undefined, kind: 'own' | 'foreign'): Int32Array {
    if (column === undefined) return new Int32Array(0);
    const {codes, dictionary} = column;
    const shared = dictionary === this.#registerDictionary ? this.#businessOfCode : undefined;
    const translated = shared?.slice() ?? new Int32Array(dictionary.length).fill(-1);
    const seen = new Uint8Array(dictionary.length);
    const result = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row];
      if (code === MISSING_CODE) {
        result[row] = -1;
        continue;
      }
      if (translated[code] < 0 && seen[code] === 0) {
        seen[code] = 1;
        translated[code] = this.#find(dictionary[code], kind);
      }
      result[row] = translated[code];
    }
    return result;
  }

  /** The business that a foreign reference means, or -1 where no table named it yet. */
  businessOf(key: string): number {
    return this.#byId.get(key) ?? this.#byOther.get(key) ?? -1;
  }

  #find(key: string, kind: 'own' | 'foreign'): number {
    const known = kind === 'foreign' ? this.businessOf(key) : (this.#byId.get(key) ?? -1);
    if (known >= 0) return known;
    this.#byId.set(key, this.#size);
    return this.#size++;
  }
}

function textOf(column: TextColumn | undefined, row: number): string | null {
  const code = column === undefined ? MISSING_CODE : column.codes[row];
  return code === MISSING_CODE ? null : (column as TextColumn).dictionary[code];
}
