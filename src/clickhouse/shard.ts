import {randomBytes} from 'node:crypto';
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
  /** Settings for this question alone. */
  readonly settings?: Readonly<Record<string, string>>;
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
  /** For what must not be asked twice: no server has closed its connection meanwhile. */
  readonly #fresh: HttpAgent | HttpsAgent;
  /** Names of the questions that are not answered yet. */
  readonly #running = new Set<string>();
  #usedAt = -Infinity;

  /** @throws UmkmError `CLICKHOUSE_ADDRESS` */
  constructor(options: ShardOptions) {
    const url = urlOf(options.url);
    this.name = url.host;
    this.#url = url;
    this.#options = options;
    const Agent = url.protocol === 'https:' ? HttpsAgent : HttpAgent;
    this.#agent = new Agent({keepAlive: true});
    this.#fresh = new Agent({keepAlive: false});
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
        return await this.#watched((id) => this.#send(sql, question, id).then(textOf));
      } catch (error) {
        const found = error as UmkmError;
        if (!repeatable || tried >= retries || found.code !== 'CLICKHOUSE_SHARD') throw found;
        await pause(100 * 2 ** tried, this.#options.signal);
      }
    }
  }

  /** The answer to a statement as it comes, for another server. */
  stream(sql: string, question: Question = {}): Promise<Readable> {
    return this.#watched((id) => this.#send(sql, question, id));
  }

  /**
   * The lines of an answer as they come, some together.
   *
   * @throws UmkmError as `ask`, also where the answer breaks off
   */
  async *lines(sql: string, question: Question = {}): AsyncGenerator<readonly string[]> {
    const answer = await this.stream(sql, question);
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const piece of answer) {
        const lines = `${rest}${decoder.decode(piece as Buffer, {stream: true})}`.split('\n');
        rest = lines.pop() as string;
        if (lines.length > 0) yield lines;
      }
    } catch (error) {
      throw shardError(error, this.name, this.#options);
    }
    if (rest !== '') throw shardError({code: 'ECONNRESET'}, this.name, this.#options);
  }

  /** Ends what the server is still busy with for this process; where it does not answer, it is left. */
  async kill(ids: readonly string[] = [...this.#running]): Promise<void> {
    if (ids.length === 0) return;
    const sql = `KILL QUERY WHERE query_id IN (${ids.map((id) => `'${id}'`).join(', ')}) ASYNC`;
    const late = new Promise<void>((resolve) => setTimeout(resolve, killTimeout).unref());
    const told = this.#send(sql, {when: 'always'}, newId()).then(textOf);
    await Promise.race([told, late]).catch(() => undefined);
    told.catch(() => undefined);
  }

  /** Lets go of the connections. */
  close(): void {
    this.#agent.destroy();
    this.#fresh.destroy();
  }

  /** Asks under a name by which the server can be told to stop. */
  async #watched<T>(ask: (id: string) => Promise<T>): Promise<T> {
    const id = newId();
    this.#running.add(id);
    try {
      return await ask(id);
    } catch (error) {
      const found = shardError(error, this.name, this.#options);
      // A server goes on though nobody waits for its answer any more.
      if (found.code === 'CLICKHOUSE_STOPPED' || found.code === 'CLICKHOUSE_TIME')
        await this.kill([id]);
      throw found;
    } finally {
      this.#running.delete(id);
    }
  }

  #send(
    sql: string,
    {database, rows, when, repeatable, settings: own = {}}: Question,
    id: string,
  ): Promise<IncomingMessage> {
    const {timeout = 600} = this.#options;
    const signal = when === 'always' ? undefined : this.#options.signal;
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries({...settings, ...own}))
      url.searchParams.set(name, value);
    url.searchParams.set('max_execution_time', String(timeout));
    url.searchParams.set('query_id', id);
    if (database !== undefined) url.searchParams.set('database', database);
    if (rows !== undefined) url.searchParams.set('query', sql);
    const isIdle = performance.now() - this.#usedAt > idle;
    const agent = repeatable !== true && isIdle ? this.#fresh : this.#agent;
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const asked = send(
        url,
        {method: 'POST', headers: this.#headers, agent, ...(signal && {signal})},
        (response) => {
          this.#usedAt = performance.now();
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

/** Milliseconds after which a server may have closed a connection that nobody uses: its default is 3 s. */
const idle = 1000;

/** Milliseconds that a server is given to hear that it may stop. */
const killTimeout = 2000;

function newId(): string {
  return `pantau_${randomBytes(12).toString('hex')}`;
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
