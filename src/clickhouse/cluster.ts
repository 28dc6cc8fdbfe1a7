import {randomBytes} from 'node:crypto';
import type {SqlDatabase, Value} from '../sql/database.js';
import type {SqlTables} from '../sql/source.js';
import {linkCluster} from './link.js';
import {Shard, type Question, type ShardOptions} from './shard.js';
import type {Query, SqlType, Statement} from './sql/ast.js';
import {gather, type Row} from './sql/gather.js';
import {parseQuery, parseStatement} from './sql/parse.js';
import {quotedName, type Column} from './sql/column.js';
import {PartTables} from './part-tables.js';
import {QueryWriter, type PartTable, type Shape, type Written} from './sql/query.js';
import {columnTypes} from './sql/value.js';
import {tabSeparated, typeOf, lengthOf, type Cells} from './tab-separated.js';

export interface ClusterOptions extends Omit<ShardOptions, 'url'> {
  /** Addresses of the shards, one server of each. Their order is part of where rows lie. */
  readonly urls: readonly string[];
  /** Engine of the tables that are made on the way: `Memory` where everything fits. */
  readonly scratch?: 'Log' | 'Memory';
}

/**
 * The shards as one database. Every question goes to all of them and is answered by all of them or by
 * none: figures of some shards are never shown as those of all.
 */
export class Cluster implements SqlDatabase {
  readonly engine = 'clickhouse';
  readonly shards: readonly Shard[];
  /** Database of the tables that are made on the way, on every shard. */
  readonly scratch: string;
  readonly #storage: 'Log' | 'Memory';
  readonly #shapes = new Map<string, Shape>();
  /** Tables that every shard has the same rows of. */
  readonly #everywhere = new Set<string>();
  readonly #parts = new PartTables();

  private constructor(shards: readonly Shard[], scratch: string, storage: 'Log' | 'Memory') {
    this.shards = shards;
    this.scratch = scratch;
    this.#storage = storage;
  }

  /**
   * Opens the shards.
   *
   * @throws UmkmError `CLICKHOUSE_ADDRESS`, `CLICKHOUSE_SHARD`, `CLICKHOUSE_LOGIN`
   */
  static async open({urls, scratch = 'Log', ...options}: ClusterOptions): Promise<Cluster> {
    const shards = urls.map((url) => new Shard({...options, url}));
    const name = `pantau_work_${Date.now()}_${randomBytes(4).toString('hex')}`;
    const cluster = new Cluster(shards, name, scratch);
    try {
      await cluster.onAll((shard) => shard.ask(`CREATE DATABASE ${name}`));
      await cluster.#dropOld();
    } catch (error) {
      await cluster.close();
      throw error;
    }
    return cluster;
  }

  async run(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.#make(parseStatement(statement));
  }

  async rows(sql: string): Promise<readonly Row[]> {
    const {query, merge} = gather(parseQuery(sql));
    const written = this.#write(query, {joined: true});
    const asked = this.#isEverywhere(query) ? this.shards.slice(0, 1) : this.shards;
    const answers = await this.#withParts(written, () =>
      this.onAll((shard, index) => this.select(shard, index, written), asked),
    );
    return merge(answers.flat());
  }

  async columns(sql: string): Promise<readonly (readonly Value[])[]> {
    const count = parseQuery(sql).selects[0].items.length;
    const rows = await this.rows(sql);
    return Array.from({length: count}, (_, c) => rows.map((row) => row[c]));
  }

  async each(
    sql: string,
    tell: (rows: readonly Row[]) => Promise<void>,
    piece = 200_000,
  ): Promise<void> {
    const rows = await this.rows(sql);
    for (let from = 0; from < rows.length; from += piece)
      await tell(rows.slice(from, from + piece));
  }

  /** Appends the same rows on every shard. */
  async append(name: string, columns: readonly Cells[]): Promise<void> {
    this.#everywhere.add(name);
    this.#parts.changed(name);
    const rows = tabSeparated(columns, Array(lengthOf(columns[0])).keys());
    if (rows !== '') await this.onAll((shard) => this.insert(shard, name, rows));
  }

  link(tables: SqlTables): Promise<void> {
    return linkCluster(this, tables);
  }

  /** Makes an empty table on every shard. */
  async create(name: string, columns: readonly Column[]): Promise<void> {
    const declared = columns.map((one) => `${quotedName(one.name)} ${columnTypes[one.type]}`);
    await this.#replace(name, columns, () => `(${declared.join(', ')}) ENGINE = ${this.#storage}`);
  }

  /** Makes a table of a query on every shard; the query may differ. */
  async createAs(name: string, written: Written): Promise<void> {
    const {sql, columns} = written;
    await this.#withParts(written, () =>
      this.#replace(
        name,
        columns,
        (shard) => `ENGINE = ${this.#storage} AS ${numbered(sql, shard)}`,
      ),
    );
  }

  /** Inserts rows into a table of one shard: `FORMAT TabSeparated`, or what another shard says. */
  async insert(shard: Shard, name: string, rows: NonNullable<Question['rows']>): Promise<void> {
    const format = typeof rows === 'string' ? 'TabSeparated' : 'Native';
    const into = `INSERT INTO ${quotedName(name)} FORMAT ${format}`;
    await shard.ask(into, {database: this.scratch, rows});
  }

  /** What a shard answers to a query whose parts are made. */
  async select(shard: Shard, index: number, {sql, columns}: Written): Promise<Row[]> {
    const text = await shard.ask(`${numbered(sql, index)} FORMAT JSONCompact`, {
      database: this.scratch,
      repeatable: true,
    });
    const {data} = JSON.parse(text) as {readonly data: readonly (readonly unknown[])[]};
    const read = columns.map(({type}) => readers[type]);
    return data.map((row) => row.map((cell, c) => (cell === null ? null : read[c](cell))));
  }

  /** A query without joins, or with one, in words that ClickHouse understands. */
  written(sql: string): Written {
    return this.#write(parseQuery(sql));
  }

  #write(query: Query, {joined = false}: {readonly joined?: boolean} = {}): Written {
    const nameOf = (sql: string): string => this.#parts.nameOf(sql);
    return new QueryWriter(this.#shapes, {nameOf, joined}).write(query);
  }

  columnsOf(name: string): readonly Column[] {
    const shape = this.#shapes.get(name);
    if (shape === undefined || 'selects' in shape) throw new Error(`SQL: no table ${name}`);
    return shape;
  }

  /** Renames a table over another one. */
  async rename(from: string, to: string): Promise<void> {
    const columns = this.columnsOf(from);
    await this.onAll(async (shard) => {
      await this.#statement(shard, `DROP TABLE IF EXISTS ${quotedName(to)}`);
      await shard.ask(`RENAME TABLE ${quotedName(from)} TO ${quotedName(to)}`, {
        database: this.scratch,
      });
    });
    for (const name of [from, to]) this.#parts.changed(name);
    this.#shapes.delete(from);
    this.#shapes.set(to, columns);
  }

  async drop(name: string): Promise<void> {
    this.#shapes.delete(name);
    this.#parts.changed(name);
    await this.onAll((shard) => this.#statement(shard, `DROP TABLE IF EXISTS ${quotedName(name)}`));
  }

  /**
   * The same on all shards at once. When one fails the others are told to stop; that failure is told
   * when all are through.
   */
  async onAll<T>(
    ask: (shard: Shard, index: number) => Promise<T>,
    shards: readonly Shard[] = this.shards,
  ): Promise<T[]> {
    const failures: unknown[] = [];
    const all = await Promise.allSettled(
      shards.map(async (shard, index) => {
        try {
          return await ask(shard, index);
        } catch (error) {
          const isFirst = failures.push(error) === 1;
          if (isFirst)
            await Promise.all(shards.filter((one) => one !== shard).map((one) => one.kill()));
          throw error;
        }
      }),
    );
    if (failures.length > 0) throw failures[0];
    return all.map((one) => (one as PromiseFulfilledResult<T>).value);
  }

  /** Lets go of what was made on the way, and of the connections. */
  async close(): Promise<void> {
    await Promise.allSettled(
      this.shards.map((shard) =>
        shard.ask(`DROP DATABASE IF EXISTS ${this.scratch}`, {when: 'always'}),
      ),
    );
    for (const shard of this.shards) shard.close();
  }

  async #make(statement: Statement): Promise<void> {
    const {name} = statement;
    switch (statement.s) {
      case 'view':
        this.#shapes.set(name, statement.query);
        this.#parts.changed(name);
        return;
      case 'drop':
        return this.drop(name);
      case 'empty':
        this.#everywhere.delete(name);
        return this.create(
          name,
          statement.columns.map(([column, type]) => ({name: column, type})),
        );
      case 'create': {
        const written = this.#write(statement.query);
        if (this.#isEverywhere(statement.query)) this.#everywhere.add(name);
        else this.#everywhere.delete(name);
        return this.createAs(name, written);
      }
    }
  }

  async #replace(
    name: string,
    columns: readonly Column[],
    as: (shard: number) => string,
  ): Promise<void> {
    const isNew = !this.#shapes.has(name);
    this.#parts.changed(name);
    await this.onAll(async (shard, index) => {
      if (!isNew) await this.#statement(shard, `DROP TABLE IF EXISTS ${quotedName(name)}`);
      await shard.ask(`CREATE TABLE ${quotedName(name)} ${as(index)}`, {database: this.scratch});
    });
    this.#shapes.set(name, columns);
  }

  /** Makes the parts of a query that are not there yet, and holds them while it is asked. */
  async #withParts<T>({tables}: Written, ask: () => Promise<T>): Promise<T> {
    const held: PartTable[] = [];
    try {
      for (const one of tables) {
        held.push(one);
        await this.#parts.hold(one, () =>
          this.onAll((shard, index) =>
            shard.ask(
              `CREATE TABLE ${quotedName(one.name)} ENGINE = ${this.#storage} AS ${numbered(one.sql, index)}`,
              {database: this.scratch},
            ),
          ),
        );
      }
      return await ask();
    } finally {
      await this.#dropAll(this.#parts.release(held));
    }
  }

  async #dropAll(names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.onAll((shard) =>
        this.#statement(shard, `DROP TABLE IF EXISTS ${quotedName(name)}`),
      );
  }

  #statement(shard: Shard, sql: string): Promise<string> {
    return shard.ask(sql, {database: this.scratch, repeatable: true});
  }

  /** Whether a query looks only at what every shard has the same rows of. */
  #isEverywhere(query: ReturnType<typeof parseQuery>): boolean {
    return query.selects.every(({from, joins}) =>
      [...(from === null ? [] : [from]), ...joins.map(({source}) => source)].every((source) => {
        if (typeof source.from === 'string') return this.#everywhere.has(source.from);
        return 'names' in source.from || this.#isEverywhere(source.from);
      }),
    );
  }

  /** Databases that a session before left behind, a day after. */
  async #dropOld(): Promise<void> {
    await this.onAll(async (shard) => {
      const names = await shard.ask(
        "SELECT name FROM system.databases WHERE name LIKE 'pantau\\\\_work\\\\_%' FORMAT TabSeparated",
        {repeatable: true},
      );
      const late = Date.now() - 86_400_000;
      for (const name of names.split('\n'))
        if (Number(/^pantau_work_(\d+)_[0-9a-f]+$/.exec(name)?.[1] ?? Infinity) < late)
          await shard.ask(`DROP DATABASE IF EXISTS ${name}`, {repeatable: true});
    });
  }
}

/** The type of what is to be appended. */
export function columnsFor(names: readonly string[], cells: readonly Cells[]): Column[] {
  return names.map((name, c) => ({name, type: typeOf(cells[c])}));
}

/** A statement with the number of the shard that it goes to. */
function numbered(sql: string, shard: number): string {
  return sql.replaceAll('{shard}', `toInt64(${shard})`);
}

/** What has no number in JSON. */
const infinite: Readonly<Record<string, number>> = {inf: Infinity, '-inf': -Infinity};

const readers: Readonly<Record<SqlType, (cell: unknown) => Value>> = {
  int: Number,
  float: (cell) => infinite[String(cell)] ?? Number(cell),
  text: String,
  truth: (cell) => cell === 1,
  list: String,
};
