import {textColumn} from '../data/access.js';
import {MISSING_CODE, type TextColumn} from '../data/column.js';
import type {Table} from '../data/table.js';

/**
 * Business numbers: those of the register first, then whoever another table names. Texts are looked
 * up only where a table does not share the register's identifiers.
 */
export class Linker {
  /** First row of each registered business. */
  readonly registryRows: Int32Array;
  /** Business of each row of the register, -1 where the row names none. */
  readonly businessOfRow: Int32Array;
  readonly #ids: TextColumn | undefined;
  readonly #others: readonly (TextColumn | undefined)[];
  /** Business per code of the register's identifiers. */
  readonly #businessOfCode: Int32Array;
  /** Those that an identifier does not name: by NIB or NIK in its place, or by another table. */
  readonly #byText = new Map<string, number>();
  readonly #registered: number;
  #codes: Map<string, number> | undefined;
  #byOther: Map<string, number> | undefined;
  #size = 0;

  constructor(registry: Table | undefined) {
    const length = registry?.length ?? 0;
    const ids = (this.#ids = textColumn(registry, 'businessId'));
    this.#others = ['nib', 'ownerNik'].map((key) => textColumn(registry, key));
    this.#businessOfCode = new Int32Array(ids === undefined ? 0 : sizeOf(ids)).fill(-1);
    const rows = new Int32Array(length);
    this.businessOfRow = new Int32Array(length).fill(-1);
    for (let row = 0; row < length; row++) {
      const code = ids === undefined ? MISSING_CODE : ids.codes[row];
      const known = code === MISSING_CODE ? this.#numbered(row) : this.#ofCode(code);
      if (known === null) continue;
      const business = known >= 0 ? known : this.#size++;
      if (known < 0) rows[business] = row;
      if (code !== MISSING_CODE) this.#businessOfCode[code] = business;
      else this.#byText.set(this.#standIn(row) as string, business);
      this.businessOfRow[row] = business;
    }
    this.registryRows = rows.slice(0, this.#size);
    this.#registered = this.#size;
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
    const {codes} = column;
    const translated = new Int32Array(sizeOf(column)).fill(-1);
    const shared = this.#shares(column);
    if (shared) translated.set(this.#businessOfCode);
    const result = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row];
      if (code === MISSING_CODE) {
        result[row] = -1;
        continue;
      }
      if (translated[code] < 0) {
        const text = column.dictionary[code];
        // Reading has sought it in the register already, by the keys that the office names.
        translated[code] = shared ? this.#unregistered(text) : this.#find(text, kind);
      }
      result[row] = translated[code];
    }
    return result;
  }

  /** Whether the codes of the register's identifiers mean the same in a column. */
  #shares(column: TextColumn): boolean {
    const ids = this.#ids;
    if (ids === undefined) return false;
    if (column === ids || column.shares === ids) return true;
    return column.shares === undefined && (column.base ?? column.dictionary) === ids.dictionary;
  }

  /** The business that a foreign reference means, or -1 where no table named it yet. */
  businessOf(key: string): number {
    return this.#own(key) ?? this.#otherKeys().get(key) ?? -1;
  }

  #find(key: string, kind: 'own' | 'foreign'): number {
    const known = kind === 'foreign' ? this.businessOf(key) : (this.#own(key) ?? -1);
    return known >= 0 ? known : this.#unregistered(key);
  }

  /** The business of a text that the register does not have. */
  #unregistered(text: string): number {
    let business = this.#byText.get(text);
    if (business === undefined) this.#byText.set(text, (business = this.#size++));
    return business;
  }

  #own(key: string): number | undefined {
    const business = this.#byText.get(key);
    if (business !== undefined) return business;
    this.#codes ??= new Map(this.#ids?.dictionary.map((id, code) => [id, code]));
    const code = this.#codes.get(key);
    const named = code === undefined ? -1 : this.#businessOfCode[code];
    return named < 0 ? undefined : named;
  }

  /** What stands in for the identifier that a row of the register lacks. */
  #standIn(row: number): string | null {
    return textOf(this.#others[0], row) ?? textOf(this.#others[1], row);
  }

  /** Number of the business of a row without an identifier: -1 for a new one, `null` for none. */
  #numbered(row: number): number | null {
    const text = this.#standIn(row);
    return text === null ? null : (this.#own(text) ?? -1);
  }

  /** Number of the business of an identifier, -1 for a new one. */
  #ofCode(code: number): number {
    const known = this.#businessOfCode[code];
    if (known >= 0 || this.#byText.size === 0) return known;
    return this.#byText.get((this.#ids as TextColumn).dictionary[code]) ?? -1;
  }

  /** Businesses by NIB and NIK; what several businesses have names none of them. */
  #otherKeys(): Map<string, number> {
    if (this.#byOther !== undefined) return this.#byOther;
    const found = new Map<string, number>();
    for (let row = 0; row < this.businessOfRow.length; row++) {
      const business = this.businessOfRow[row];
      for (const other of business < 0 ? [] : this.#others) {
        const key = textOf(other, row);
        if (key === null) continue;
        const owner = found.get(key) ?? business;
        found.set(key, owner === business ? business : -1);
      }
    }
    return (this.#byOther = found);
  }
}

/** How many texts a column has; a million of them are made only when one is asked for. */
function sizeOf(column: TextColumn): number {
  return column.size ?? column.dictionary.length;
}

function textOf(column: TextColumn | undefined, row: number): string | null {
  const code = column === undefined ? MISSING_CODE : column.codes[row];
  return code === MISSING_CODE ? null : (column as TextColumn).dictionary[code];
}
