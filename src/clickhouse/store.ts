import {holdsData} from '../data/access.js';
import type {ColumnKind} from '../sql/source.js';
import type {Table, TableName, Tables} from '../data/table.js';
import {UmkmError} from '../errors.js';
import type {Cluster} from './cluster.js';
import {piecesOf, rowsByShard} from './pieces.js';
import type {Shard} from './shard.js';
import type {FileAccount, StoredFile} from './stored-file.js';
import {quotedName} from './sql/column.js';
import {columnTypes, literal} from './sql/value.js';
import {tabSeparated, typeOf, type Cells} from './tab-separated.js';

/** How far a file is. */
export interface LoadProgress {
  readonly file: string;
  readonly table: TableName;
  readonly done: number;
  readonly total: number;
}

export interface StoreOptions {
  /** Database of the office on every shard. */
  readonly database: string;
  /** Rows of a batch of a table that is in memory. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * The tables of an office on the shards. A file is written in batches; which of them a shard has is
 * written beside them, and that a file is whole comes last. So a load that broke off is repeated by
 * doing it again: what is there is passed over, what was written twice is read once, and a file that
 * is not whole counts for nothing.
 */
export class Store {
  readonly #cluster: Cluster;
  readonly #database: string;
  readonly #batchSize: number;
  readonly #onProgress: StoreOptions['onProgress'];

  private constructor(cluster: Cluster, options: StoreOptions) {
    this.#cluster = cluster;
    this.#database = options.database;
    this.#batchSize = options.batchSize ?? 50_000;
    this.#onProgress = options.onProgress;
  }

  /** @throws UmkmError `CLICKHOUSE_SHARDS` where the tables lie on another number of shards */
  static async open(cluster: Cluster, options: StoreOptions): Promise<Store> {
    const store = new Store(cluster, options);
    await store.#prepare();
    return store;
  }

  /** The files that are whole, in the order of their names: of each name what was loaded last. */
  async files(): Promise<readonly StoredFile[]> {
    const latest = new Map<string, ToldFile>();
    const told = await this.#told();
    for (const one of told) {
      const version = told.filter(({file}) => isSameVersion(file, one.file));
      const tables = new Set(version.map(({file}) => file.table));
      const before = latest.get(one.file.name);
      if (tables.size === one.file.tables && (before === undefined || before.at <= one.at))
        latest.set(one.file.name, one);
    }
    const found = new Map<string, StoredFile>();
    for (const {file} of told)
      if (isSameVersion(file, latest.get(file.name)?.file))
        found.set(`${file.table} ${file.name}`, file);
    return [...found.values()].sort((a, b) => compare(a.table, b.table) || compare(a.name, b.name));
  }

  /**
   * Loads the tables of a file.
   *
   * @param hash of what the file holds
   * @throws UmkmError `CLICKHOUSE_…`; what was written stays, and another load goes on from there
   */
  async load(tables: Tables, name: string, hash: string): Promise<readonly StoredFile[]> {
    const loaded: StoredFile[] = [];
    const all = Object.values(tables);
    for (const table of all)
      loaded.push(
        await this.#loadTable(piecesOf(table, this.#batchSize), {
          ...{name, hash, table: table.name, tables: all.length, total: table.length},
        }),
      );
    return loaded;
  }

  /**
   * Loads one table of a file that comes in pieces: no more than two of them are in memory. While the
   * shards write one, the next is read.
   *
   * @param pieces rows of one table, in the order of the file; of the same file always the same pieces
   * @param file `total` is how many rows will come, where that is known; `onRead` is called behind the
   *   last piece, before the file counts
   * @throws UmkmError `CLICKHOUSE_…`, and whatever reading a piece throws; what was written stays, and
   *   another load passes it over
   */
  async loadPieces(
    pieces: AsyncIterable<Table> | Iterable<Table>,
    {
      onRead,
      ...file
    }: Pick<StoredFile, 'name' | 'hash' | 'table'> & {
      readonly total?: number;
      readonly onRead?: () => Promise<void>;
    },
  ): Promise<readonly [StoredFile]> {
    const all = async function* (): AsyncIterable<Table> {
      yield* pieces;
      await onRead?.();
    };
    return [await this.#loadTable(all(), {...file, tables: 1})];
  }

  /** Keeps what reading said of a file, for whoever publishes it later without reading it again. */
  async remember(hash: string, account: FileAccount): Promise<void> {
    const {input, diagnostics, regions} = account;
    const row = `${hash}\t${escaped(JSON.stringify({input, diagnostics, regions}))}\n`;
    await this.#cluster.onAll((shard) => this.#insert(shard, 'accounts (file, told)', row));
  }

  /** What reading said of files, by their hashes; those are left out of which nothing is known. */
  async accounts(hashes: readonly string[]): Promise<ReadonlyMap<string, FileAccount>> {
    if (hashes.length === 0) return new Map();
    const [shard] = this.#cluster.shards;
    const found = await this.#ask(
      shard,
      `SELECT file, told FROM accounts WHERE file IN (${hashes.map(literal).join(', ')}) FORMAT JSONEachRow`,
    );
    return new Map(
      lines(found)
        .map((line) => JSON.parse(line) as {readonly file: string; readonly told: string})
        .map(({file, told}) => [file, JSON.parse(told) as FileAccount]),
    );
  }

  /**
   * What a shard has of a table, each row once: a query with `row`, counted from 0 over all files.
   *
   * @param keys columns to be told; one that a file lacks is missing there
   */
  rowsQuery(files: readonly StoredFile[], keys: readonly string[]): string {
    const [{table}] = files;
    const columns = keys.map(quotedName).join(', ');
    let before = 0;
    const offsets = files.map((file) => (before += file.length) - file.length);
    const hashes = files.map(({hash}) => literal(hash)).join(', ');
    const offset =
      files.length === 1
        ? 'toInt64(0)'
        : `transform(file, [${hashes}], [${offsets.map((one) => `toInt64(${one})`).join(', ')}], toInt64(0))`;
    return `SELECT toNullable(${offset} + position) AS row${columns && `, ${columns}`}
      FROM (SELECT file, position${columns && `, ${columns}`} FROM ${this.#rows(table)}
        WHERE file IN (${hashes}) LIMIT 1 BY file, position)`;
  }

  /**
   * Makes sure that the shards have every row of some files.
   *
   * @throws UmkmError `CLICKHOUSE_ROWS`
   */
  async check(files: readonly StoredFile[]): Promise<void> {
    for (const {table, hash, name, length} of files) {
      const counts = await this.#cluster.onAll((shard) =>
        this.#ask(
          shard,
          `SELECT uniqExact(position) FROM ${this.#rows(table)} WHERE file = ${literal(hash)} FORMAT TabSeparated`,
        ),
      );
      const count = counts.reduce((sum, one) => sum + Number(one), 0);
      if (count !== length)
        throw new UmkmError('CLICKHOUSE_ROWS', {file: name, table, found: count, expected: length});
    }
  }

  async #loadTable(
    pieces: AsyncIterable<Table> | Iterable<Table>,
    {
      total,
      ...known
    }: Pick<StoredFile, 'name' | 'hash' | 'table' | 'tables'> & {
      readonly total?: number;
    },
  ): Promise<StoredFile> {
    const told = (await this.#told()).filter(({file: one}) => one.name === known.name);
    const whole = told.find(
      ({file: one}) => one.table === known.table && isSameVersion(one, known),
    )?.file;
    const file = whole ?? (await this.#write(pieces, known, total));
    // Only now is the file one that counts; one that was there before is now the last of its name.
    if (whole === undefined || told.some((one) => !isSameVersion(one.file, file)))
      for (const shard of this.#cluster.shards)
        await this.#insert(
          shard,
          'files (told, at)',
          `${escaped(JSON.stringify(file))}\t${Date.now()}\n`,
        );
    return file;
  }

  async #write(
    pieces: AsyncIterable<Table> | Iterable<Table>,
    known: Pick<StoredFile, 'name' | 'hash' | 'table' | 'tables'>,
    total: number | undefined,
  ): Promise<StoredFile> {
    const done = await this.#cluster.onAll((shard) => this.#batchesOf(shard, known));
    const columns: Record<string, ColumnKind> = {};
    const filled = new Set<string>();
    let [length, batch] = [0, 0];
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const piece of pieces) {
        const keys = Object.keys(piece.columns);
        const isNew = batch === 0 || keys.some((key) => !Object.hasOwn(columns, key));
        for (const key of keys) {
          columns[key] = piece.columns[key].kind;
          if (holdsData(piece, key)) filled.add(key);
        }
        const place = {...known, batch, from: length};
        length += piece.length;
        batch++;
        await writing;
        writing = this.#writePiece(piece, place, {done, isNew}).then(() =>
          this.#onProgress?.({
            ...{file: known.name, table: known.table, done: place.from + piece.length},
            total: Math.max(place.from + piece.length, total ?? 0),
          }),
        );
        // Whoever reads the next piece hears of it when that is here.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
    return {...known, length, columns, filled: [...filled]};
  }

  /** Writes a piece to all shards at once. */
  async #writePiece(
    piece: Table,
    {hash, table, batch, from}: PiecePlace,
    {done, isNew}: {readonly done: readonly ReadonlySet<number>[]; readonly isNew: boolean},
  ): Promise<void> {
    const keys = Object.keys(piece.columns);
    if (isNew) await this.#cluster.onAll((shard) => this.#makeTable(shard, piece));
    const into = `${this.#rows(table)} (file, position${keys.map((key) => `, ${quotedName(key)}`).join('')})`;
    const cells: Cells[] = [
      {kind: 'text', codes: new Int32Array(piece.length), dictionary: [hash]},
      Array.from({length: piece.length}, (_, row) => from + row),
      ...keys.map((key) => piece.columns[key]),
    ];
    const own = rowsByShard(piece, this.#cluster.shards.length);
    await this.#cluster.onAll(async (shard, index) => {
      if (done[index].has(batch)) return;
      if (own[index].length > 0) await this.#insert(shard, into, tabSeparated(cells, own[index]));
      await this.#insert(
        shard,
        'batches (file, table, batch, rows)',
        `${hash}\t${table}\t${batch}\t${own[index].length}\n`,
      );
    });
  }

  async #batchesOf(
    shard: Shard,
    {hash, table}: Pick<StoredFile, 'hash' | 'table'>,
  ): Promise<ReadonlySet<number>> {
    const where = `file = ${literal(hash)} AND table = ${literal(table)}`;
    return new Set(
      lines(
        await this.#ask(
          shard,
          `SELECT DISTINCT batch FROM batches WHERE ${where} FORMAT TabSeparated`,
        ),
      ).map(Number),
    );
  }

  async #told(): Promise<readonly ToldFile[]> {
    const found = await this.#cluster.onAll(async (shard) =>
      lines(await this.#ask(shard, 'SELECT told, at FROM files FORMAT JSONEachRow')),
    );
    return found
      .flat()
      .map((line) => JSON.parse(line) as {readonly told: string; readonly at: number})
      .map(({told, at}) => ({file: JSON.parse(told) as StoredFile, at}));
  }

  async #prepare(): Promise<void> {
    const count = this.#cluster.shards.length;
    await this.#cluster.onAll(async (shard, index) => {
      const statements = [
        `CREATE DATABASE IF NOT EXISTS ${quotedName(this.#database)}`,
        ...[
          'batches (file String, table String, batch UInt32, rows UInt32) ENGINE = MergeTree ORDER BY (file, table, batch)',
          'files (told String, at Int64) ENGINE = MergeTree ORDER BY at',
          'accounts (file String, told String) ENGINE = MergeTree ORDER BY file',
          'shards (number UInt32, count UInt32) ENGINE = MergeTree ORDER BY number',
        ].map((one) => `CREATE TABLE IF NOT EXISTS ${quotedName(this.#database)}.${one}`),
      ];
      for (const one of statements) await shard.ask(one, {repeatable: true});
      const [told] = lines(
        await this.#ask(shard, 'SELECT number, count FROM shards LIMIT 1 FORMAT TabSeparated'),
      );
      if (told === undefined)
        await this.#insert(shard, 'shards (number, count)', `${index}\t${count}\n`);
      else if (told !== `${index}\t${count}`) {
        const [number, of] = told.split('\t').map(Number);
        throw new UmkmError('CLICKHOUSE_SHARDS', {
          ...{shard: shard.name, number: number + 1, count: of},
          ...{asked: index + 1, of: count},
        });
      }
    });
  }

  async #makeTable(shard: Shard, {name, columns}: Table): Promise<void> {
    const table = this.#rows(name);
    const typed = Object.entries(columns).map(
      ([key, column]) => `, ${quotedName(key)} ${columnTypes[typeOf(column)]}`,
    );
    await shard.ask(
      `CREATE TABLE IF NOT EXISTS ${table} (file String, position Int64${typed.join('')}) ENGINE = MergeTree ORDER BY (file, position)`,
      {repeatable: true},
    );
    const known = new Set(
      lines(
        await this.#ask(
          shard,
          `SELECT name FROM system.columns WHERE database = ${literal(this.#database)} AND table = ${literal(`rows_${name}`)} FORMAT TabSeparated`,
        ),
      ),
    );
    for (const [key, column] of Object.entries(columns))
      if (!known.has(key))
        await shard.ask(
          `ALTER TABLE ${table} ADD COLUMN ${quotedName(key)} ${columnTypes[typeOf(column)]}`,
        );
  }

  #rows(table: TableName): string {
    return `${quotedName(this.#database)}.${quotedName(`rows_${table}`)}`;
  }

  #ask(shard: Shard, sql: string): Promise<string> {
    return shard.ask(sql, {database: this.#database, repeatable: true});
  }

  /** Rows may be written again: they are told apart by their file and position. */
  async #insert(shard: Shard, into: string, rows: string): Promise<void> {
    await shard.ask(`INSERT INTO ${into} FORMAT TabSeparated`, {
      ...{database: this.#database, rows, repeatable: true},
    });
  }
}

interface PiecePlace extends Pick<StoredFile, 'hash' | 'table'> {
  readonly batch: number;
  /** Rows of the file before it. */
  readonly from: number;
}

interface ToldFile {
  readonly file: StoredFile;
  /** When it was whole. */
  readonly at: number;
}

type Version = Pick<StoredFile, 'name' | 'hash'>;

function isSameVersion(a: Version, b: Version | undefined): boolean {
  return b !== undefined && a.name === b.name && a.hash === b.hash;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
