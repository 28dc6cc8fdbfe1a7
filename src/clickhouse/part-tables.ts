import type {PartTable} from './sql/query.js';

/**
 * Parts of queries that stand in tables, for the next query that has the same part: what was not asked
 * for longest goes first.
 */
export class PartTables {
  readonly #most: number;
  /** Names by the query of a part. */
  readonly #names = new Map<string, string>();
  /** Those that are made, the one that was asked for last at the end. */
  readonly #made = new Map<string, MadePart>();
  #count = 0;

  /** @param most how many are kept that no query holds */
  constructor(most = 100) {
    this.#most = most;
  }

  /** The name of the table of a part. */
  nameOf(sql: string): string {
    let name = this.#names.get(sql);
    if (name === undefined) this.#names.set(sql, (name = `part_${this.#count++}`));
    return name;
  }

  /** Makes a part, once however many ask for it at the same time, and keeps it until it is released. */
  async hold({name, sql, of}: PartTable, make: () => Promise<unknown>): Promise<void> {
    let part = this.#made.get(name);
    part ??= {sql, of, holders: 0, isOld: false, done: make()};
    this.#made.delete(name);
    this.#made.set(name, part);
    part.holders++;
    try {
      await part.done;
    } catch (error) {
      this.#outdate(part);
      throw error;
    }
  }

  /**
   * Lets go of the parts of a query.
   *
   * @returns the tables that are to be dropped
   */
  release(parts: readonly PartTable[]): readonly string[] {
    for (const {name} of parts) {
      const part = this.#made.get(name);
      if (part !== undefined && part.holders > 0) part.holders--;
    }
    let spare = this.#made.size - this.#most;
    const dropped: string[] = [];
    for (const [name, {holders, isOld}] of this.#made) {
      if (holders > 0 || (!isOld && spare <= 0)) continue;
      spare--;
      this.#forget(name);
      dropped.push(name);
    }
    return dropped;
  }

  /** What was made of a table that changes is made anew when it is asked for again. */
  changed(table: string): void {
    for (const part of this.#made.values()) if (part.of.has(table)) this.#outdate(part);
  }

  #outdate(part: MadePart): void {
    if (!part.isOld) this.#names.delete(part.sql);
    part.isOld = true;
  }

  #forget(name: string): void {
    const sql = this.#made.get(name)?.sql;
    this.#made.delete(name);
    if (sql !== undefined && this.#names.get(sql) === name) this.#names.delete(sql);
  }
}

interface MadePart {
  readonly sql: string;
  readonly of: ReadonlySet<string>;
  /** Queries that look at it now. */
  holders: number;
  /** Whether it could not be made, or what it was made of has changed since. */
  isOld: boolean;
  readonly done: Promise<unknown>;
}
