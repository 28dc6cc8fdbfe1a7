import {Interner} from '../column/interner.js';

/** A member that stands twice in one object: only its last value is read. */
export interface Repeated {
  /** The first record in which it does, from 0. */
  readonly record: number;
  count: number;
}

/** The column of cells that are no object among objects. */
const strayName = '[bukan objek]';

/**
 * The columns of a list of objects: every member of every object is one, and so is every member of
 * an object inside it, as `pemilik.nama`. Names are bytes here, so that none is special.
 */
export class JsonColumns {
  readonly names: string[] = [];
  /** Columns with cells that are kept as JSON text, because they are nested too deeply. */
  readonly deep = new Set<number>();
  /** Members that stand twice in one object, by their name. */
  readonly repeated = new Map<string, Repeated>();

  private readonly keys = new Interner();
  private readonly plain: number[] = [];
  private readonly nested: (number[] | undefined)[] = [];
  /** The record in which a member, or a nested column, was met last. */
  private readonly seen: number[] = [];
  private readonly seenNested: number[] = [];
  /** Columns in which anything else than `null` or `{}` stood. */
  private readonly stated: boolean[] = [];
  private readonly added = new Map<string, number>();

  /** The code of a member's name. */
  key(bytes: Uint8Array, start: number, end: number): number {
    return this.keys.code(bytes, start, end);
  }

  /** The column of a member that is no object. */
  column(key: number): number {
    return (this.plain[key] ??= this.names.push(this.keys.text(key)) - 1);
  }

  /** The column of a member of a member. */
  nestedColumn(key: number, sub: number): number {
    const columns = (this.nested[key] ??= []);
    return (columns[sub] ??= this.names.push(`${this.keys.text(key)}.${this.keys.text(sub)}`) - 1);
  }

  /** Whether this is the second time that an object has a member. */
  meets(key: number, record: number): boolean {
    if (this.seen[key] === record) return this.repeats(this.keys.text(key), record);
    this.seen[key] = record;
    return false;
  }

  meetsNested(column: number, record: number): boolean {
    if (this.seenNested[column] === record) return this.repeats(this.names[column], record);
    this.seenNested[column] = record;
    return false;
  }

  /** All columns that a member has filled. */
  columnsOf(key: number): number[] {
    const own = this.plain[key];
    const inner = (this.nested[key] ?? []).filter((column) => column !== undefined);
    return own === undefined ? inner : [own, ...inner];
  }

  state(column: number): void {
    this.stated[column] = true;
  }

  /** A column of its own, whatever the members are called. */
  add(name: string): number {
    const known = this.added.get(name);
    if (known !== undefined) return known;
    const column = this.names.push(name) - 1;
    this.added.set(name, column);
    this.state(column);
    return column;
  }

  /** The column of elements that are no object. */
  stray(): number {
    return this.add(strayName);
  }

  /** The columns in their order, without those that are `null` wherever they are no object. */
  shown(): number[] {
    const hollow = new Set<number>();
    for (const [key, columns] of this.nested.entries()) {
      const own = this.plain[key];
      if (columns !== undefined && own !== undefined && !this.stated[own]) hollow.add(own);
    }
    return this.names.map((_, column) => column).filter((column) => !hollow.has(column));
  }

  /** What a column is called; one of its own gives way to a member of the same name. */
  nameOf(column: number): string {
    const name = this.names[column];
    const own = this.added.get(name) === column;
    return own && this.names.indexOf(name) !== this.names.lastIndexOf(name) ? `[${name}]` : name;
  }

  private repeats(name: string, record: number): true {
    const known = this.repeated.get(name);
    if (known) known.count++;
    else this.repeated.set(name, {record, count: 1});
    return true;
  }
}
