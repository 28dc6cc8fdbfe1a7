import type PgDriver from 'pg';
import type {Client, ClientConfig, FieldDef} from 'pg';
import type PgCursor from 'pg-cursor';
import {UmkmError} from '../errors.js';
import {failure} from './failure.js';
import {findTable} from './find-table.js';
import {kindOfType, type PostgresKind} from './values.js';

/** A table of the database, or a question to it. */
export interface PostgresSource {
  /** `pelaku_usaha`, `simumkm.pelaku_usaha`. */
  readonly table?: string | undefined;
  readonly query?: string | undefined;
}

export interface PostgresOptions {
  /** Where the server is and who logs in: `DATABASE_URL`, or `PGHOST`, `PGUSER`, `PGPASSWORD` … */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Seconds that the server may take for one piece of an answer. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Rows that are held at once. */
  readonly piece?: number;
}

export interface PostgresColumn {
  readonly name: string;
  readonly kind: PostgresKind;
}

/** Rows as the server writes them, each with its values in the order of the columns. */
export type PostgresRows = readonly (readonly (string | null)[])[];

/**
 * A state of a database that does not change while it is read: all sources are read in one read-only
 * transaction, so that their tables fit together.
 */
export class PostgresSession {
  readonly #client: Client;
  readonly #Cursor: typeof PgCursor;
  readonly #server: string;
  readonly #signal: AbortSignal | undefined;
  readonly #piece: number;
  readonly #cancel: () => void;

  private constructor(
    client: Client,
    Cursor: typeof PgCursor,
    server: string,
    {signal, piece = 10_000}: PostgresOptions,
    cancel: () => void,
  ) {
    this.#client = client;
    this.#Cursor = Cursor;
    this.#server = server;
    this.#signal = signal;
    this.#piece = piece;
    this.#cancel = cancel;
  }

  /**
   * Logs in.
   *
   * @throws UmkmError `ENGINE_MISSING` where the driver is not installed, `POSTGRES_CONNECT`,
   *   `POSTGRES_LOGIN`, `POSTGRES_STOPPED`
   */
  static async open(options: PostgresOptions = {}): Promise<PostgresSession> {
    const {env = process.env, timeout = 600, signal} = options;
    const {pg, Cursor} = await loadDriver();
    const config: ClientConfig = {
      ...placeOf(env),
      application_name: 'pantau-umkm',
      connectionTimeoutMillis: 15_000,
      statement_timeout: timeout * 1000,
      lock_timeout: timeout * 1000,
      keepAlive: true,
      // Values stay as the server writes them: a number of 16 digits, a day without a time zone.
      types: {getTypeParser: () => (value: string | Buffer) => String(value)},
    };
    const client = new pg.Client(config);
    const server = `${client.host}:${client.port}`;
    // A connection that is lost between two questions is told by the next one.
    client.on('error', () => undefined);
    const cancel = (): void => void cancelQuery(pg, config, client);
    try {
      signal?.throwIfAborted();
      await client.connect();
      signal?.addEventListener('abort', cancel, {once: true});
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET LOCAL DateStyle = 'ISO, YMD'`);
      await client.query(`SET LOCAL extra_float_digits = 1`);
    } catch (error) {
      signal?.removeEventListener('abort', cancel);
      await client.end().catch(() => undefined);
      throw failure(error, {server, source: '', signal});
    }
    return new PostgresSession(client, Cursor, server, options, cancel);
  }

  /**
   * Tells the rows of a source piece by piece; the next piece is asked for when `tell` is through.
   *
   * @param begin told the columns before any row
   * @throws UmkmError `POSTGRES_TABLE`, `POSTGRES_QUERY`, `POSTGRES_TIME`, `POSTGRES_CUT`,
   *   `POSTGRES_STOPPED`
   */
  async read(
    name: string,
    source: PostgresSource,
    begin: (columns: readonly PostgresColumn[]) => Promise<void>,
    tell: (rows: PostgresRows) => Promise<void>,
  ): Promise<void> {
    const place = {server: this.#server, source: name, signal: this.#signal};
    const asked = await this.#asked(name, source).catch((error: unknown) => {
      throw failure(error, place);
    });
    await begin(asked.columns);
    const cursor = this.#client.query(
      new this.#Cursor<(string | null)[]>(asked.sql, [], {rowMode: 'array'}),
    );
    for (;;) {
      const rows = await cursor.read(this.#piece).catch((error: unknown) => {
        throw failure(error, place);
      });
      if (this.#signal?.aborted) throw failure(null, place);
      if (rows.length === 0) break;
      await tell(rows);
    }
    await cursor.close();
  }

  /** Lets go of the connection; nothing was changed. */
  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#cancel);
    await this.#client.end().catch(() => undefined);
  }

  /** The question whose answer is read, and its columns. */
  async #asked(
    name: string,
    {table, query = ''}: PostgresSource,
  ): Promise<{readonly sql: string; readonly columns: readonly PostgresColumn[]}> {
    const found = table === undefined ? null : await findTable(this.#client, table);
    if (table !== undefined && found === null)
      throw new UmkmError('POSTGRES_TABLE', {server: this.#server, source: name, found: table});
    const whole =
      found === null
        ? query.replace(/;(?:\s|;|--[^\n]*(?:\n|$))*$/, '')
        : `SELECT * FROM ${found.name} ${found.order}`;
    const {fields} = await this.#client.query<never>(`SELECT * FROM (${whole}\n) q LIMIT 0`);
    const kinds = await this.#kinds(fields);
    // Two columns may have one name, and a name may be anything.
    const aliases = fields.map((_, c) => `c${c}`);
    const read = aliases.flatMap((alias, c) => {
      const {kind, type} = kinds[c];
      if (kind === null) return [];
      const column = {name: fields[c].name, kind};
      return [{column, sql: type === 'money' ? `q.${alias}::numeric` : `q.${alias}`}];
    });
    if (read.length === 0)
      throw new UmkmError('POSTGRES_TABLE', {server: this.#server, source: name, found: name});
    return {
      sql: `SELECT ${read.map(({sql}) => sql).join(', ')} FROM (${whole}\n) q(${aliases.join(', ')})`,
      columns: read.map(({column}) => column),
    };
  }

  async #kinds(
    fields: readonly FieldDef[],
  ): Promise<readonly {readonly kind: PostgresKind | null; readonly type: string}[]> {
    const {rows} = await this.#client.query<{oid: string; name: string; category: string}>(
      `SELECT oid::text AS oid, typname AS name, typcategory AS category FROM pg_type
       WHERE oid = ANY($1::oid[])`,
      [fields.map(({dataTypeID}) => dataTypeID)],
    );
    const types = new Map(rows.map((row) => [Number(row.oid), row]));
    return fields.map(({dataTypeID}) => {
      const {name = '', category = ''} = types.get(dataTypeID) ?? {};
      return {kind: kindOfType(name, category), type: name};
    });
  }
}

/** Where the environment says the server is; the driver reads `PGHOST` and its like itself. */
function placeOf(env: NonNullable<PostgresOptions['env']>): ClientConfig {
  const url = env.DATABASE_URL?.trim() ?? '';
  if (url !== '') return {connectionString: url};
  const {PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE} = env;
  return {
    ...(PGHOST && {host: PGHOST}),
    ...(PGPORT && {port: Number(PGPORT)}),
    ...(PGUSER && {user: PGUSER}),
    ...(PGPASSWORD && {password: PGPASSWORD}),
    ...(PGDATABASE && {database: PGDATABASE}),
  };
}

/** Asks the server, over a connection of its own, to stop what a client waits for. */
async function cancelQuery(
  {Client: Other}: typeof PgDriver,
  config: ClientConfig,
  client: Client,
): Promise<void> {
  const {processID} = client as Client & {readonly processID: number | null};
  const other = new Other(config);
  other.on('error', () => undefined);
  try {
    await other.connect();
    await other.query('SELECT pg_cancel_backend($1)', [processID]);
  } catch {
    // Where nobody can be asked, the connection that is closed says it.
  } finally {
    await other.end().catch(() => undefined);
  }
}

async function loadDriver(): Promise<{
  readonly pg: typeof PgDriver;
  readonly Cursor: typeof PgCursor;
}> {
  try {
    const [pg, cursor] = await Promise.all([import('pg'), import('pg-cursor')]);
    return {pg: pg.default, Cursor: cursor.default};
  } catch (cause) {
    const command = 'npm install pg pg-cursor';
    throw new UmkmError('ENGINE_MISSING', {engine: 'postgres', command}, {cause});
  }
}
