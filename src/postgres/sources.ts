import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';
import {postgresName, postgresPath} from './address.js';
import {PostgresSession, type PostgresSource} from './session.js';

/**
 * The tables of a PostgreSQL database that `pantau.json` names. Who may log in stands in the
 * environment alone; the server is asked when the first table is wanted, and once.
 */
export class PostgresSources {
  readonly #config: Config;
  readonly #signal: AbortSignal | undefined;
  #session: Promise<PostgresSession> | null = null;

  constructor(config: Config, signal?: AbortSignal) {
    this.#config = config;
    this.#signal = signal;
  }

  /**
   * What a path means.
   *
   * @throws UmkmError `POSTGRES_SOURCE` for a name that the configuration lacks
   */
  source(path: string): {readonly name: string; readonly source: PostgresSource} {
    const name = postgresName(path);
    const {sources = {}} = this.#config.postgres ?? {};
    if (!Object.hasOwn(sources, name))
      throw new UmkmError('POSTGRES_SOURCE', {found: name, known: Object.keys(sources)});
    return {name, source: sources[name]};
  }

  /** The connection. @throws UmkmError as `PostgresSession.open` says */
  session(): Promise<PostgresSession> {
    this.#session ??= PostgresSession.open({
      timeout: this.#config.postgres?.timeout,
      signal: this.#signal,
    });
    return this.#session;
  }

  /** Lets go of the connection where there is one. */
  async close(): Promise<void> {
    const session = await this.#session?.catch(() => null);
    this.#session = null;
    await session?.close();
  }
}

/** The paths of all sources, in the order of the configuration. */
export function postgresPaths({postgres}: Config): readonly string[] {
  return Object.keys(postgres?.sources ?? {}).map(postgresPath);
}
