import {request as httpRequest, Agent as HttpAgent, type IncomingMessage} from 'node:http';
import {request as httpsRequest, Agent as HttpsAgent} from 'node:https';
import type {Readable} from 'node:stream';
import {UmkmError} from '../errors.js';
import {serverError, shardError} from './shard-errors.js';

export interface ShardOptions {
  /** Address of the server: `http://10.0.0.1:8123`. */
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** Seconds that one question may take. */
  readonly timeout?: number;
  /** How often a question is asked again where the server could not be reached. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

export interface Question {
  /** Database that names without one belong to. */
  readonly database?: string;
  /** Rows that follow the statement: a text, or the answer of another server. */
  readonly rows?: string | Readable;
  /** Whether it may be asked again: it changes nothing, or the same. */
  readonly repeatable?: boolean;
  /** `always`: also when everything else was told to stop, to leave nothing behind. */
  readonly when?: 'always';
}

/** Settings that make every version answer alike. */
const settings = {
  // What has no partner in a join is missing, not zero.
  join_use_nulls: '1',
  max_subquery_depth: '1000',
  max_query_size: '16000000',
  max_ast_depth: '10000',
  max_ast_elements: '1000000',
  max_expanded_ast_elements: '5000000',
  // Errors come before the first row, not after the last.
  wait_end_of_query: '1',
  output_format_json_quote_64bit_integers: '0',
  output_format_json_quote_denormals: '1',
  enable_optimize_predicate_expression: '0',
  compile_expressions: '0',
  log_queries: '0',
  fsync_metadata: '0',
} as const;

/** The HTTP interface of one server. */
export class Shard {
  /** Host and port: how the server is called in messages. */
  readonly name: string;
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #options: ShardOptions;
  readonly #agent: HttpAgent | HttpsAgent;

  /** @throws UmkmError `CLICKHOUSE_ADDRESS` */
  constructor(options: ShardOptions) {
    const url = urlOf(options.url);
    this.name = url.host;
    this.#url = url;
    this.#options = options;
    this.#agent =
      url.protocol === 'https:'
        ? new HttpsAgent({keepAlive: true})
        : new HttpAgent({keepAlive: true});
    // Credentials travel in headers: addresses stand in logs.
    this.#headers = {
      ...(options.user !== undefined && {'X-ClickHouse-User': options.user}),
      ...(options.password !== undefined && {'X-ClickHouse-Key': options.password}),
    };
  }

  /**
   * The answer to a statement, as text.
   *
   * @throws UmkmError `CLICKHOUSE_SHARD`, `CLICKHOUSE_LOGIN`, `CLICKHOUSE_DISK`, `CLICKHOUSE_TIME`,
   *   `CLICKHOUSE_STOPPED`, `CLICKHOUSE_QUERY`
   */
  async ask(sql: string, question: Question = {}): Promise<string> {
    const {retries = 3} = this.#options;
    const repeatable = question.repeatable === true && typeof question.rows !== 'object';
    for (let tried = 0; ; tried++) {
      try {
        return await textOf(await this.#send(sql, question));
      } catch (error) {
        const found = shardError(error, this.name, this.#options);
        if (!repeatable || tried >= retries || found.code !== 'CLICKHOUSE_SHARD') throw found;
        await pause(100 * 2 ** tried, this.#options.signal);
      }
    }
  }

  /** The answer to a statement as it comes, for another server. */
  async stream(sql: string, question: Question = {}): Promise<Readable> {
    try {
      return await this.#send(sql, question);
    } catch (error) {
      throw shardError(error, this.name, this.#options);
    }
  }

  /** Lets go of the connections. */
  close(): void {
    this.#agent.destroy();
  }

  #send(sql: string, {database, rows, when}: Question): Promise<IncomingMessage> {
    const {timeout = 600} = this.#options;
    const signal = when === 'always' ? undefined : this.#options.signal;
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
    url.searchParams.set('max_execution_time', String(timeout));
    if (database !== undefined) url.searchParams.set('database', database);
    if (rows !== undefined) url.searchParams.set('query', sql);
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const asked = send(
        url,
        {method: 'POST', headers: this.#headers, agent: this.#agent, ...(signal && {signal})},
        (response) => {
          if (response.statusCode === 200) resolve(response);
          else
            textOf(response).then(
              (text) => reject(serverError(response.statusCode ?? 0, text, this.name)),
              reject,
            );
        },
      );
      // A server that says nothing for longer than a question may take is not there.
      asked.setTimeout((timeout + Math.min(10, timeout)) * 1000, () =>
        asked.destroy(new UmkmError('CLICKHOUSE_TIME', {shard: this.name, seconds: timeout})),
      );
      asked.on('error', reject);
      if (typeof rows === 'object') {
        rows.on('error', (error) => asked.destroy(error));
        rows.pipe(asked);
      } else asked.end(rows ?? sql);
    });
  }
}

function urlOf(address: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(address);
  } catch {
    // Told below.
  }
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    // The address may hold a password: it is not repeated.
    throw new UmkmError('CLICKHOUSE_ADDRESS', {expected: 'http://host:8123'});
  }
  return url;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
