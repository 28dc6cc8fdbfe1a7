import {UmkmError} from '../../src/errors.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {Snapshot} from '../../src/snapshot/v1.js';

/** Where the data of one address stand. */
export type Load =
  | {readonly status: 'loading'}
  | {readonly status: 'ready'; readonly snapshot: Snapshot}
  | {readonly status: 'failed'; readonly error: UmkmError};

export type Listener = (load: Load) => void;

export interface StoreOptions {
  readonly fetch?: typeof fetch;
  /** Longest wait in ms, all attempts together. */
  readonly timeout?: number;
  /** Waits in ms before the second, third and fourth attempt. */
  readonly backoff?: readonly number[];
}

/** One request per address, however many figures show it. */
export interface Store {
  /**
   * Asks for a snapshot. The listener hears the present state at once and every later one; after
   * the last listener of an address has left, its request is aborted and its data forgotten.
   *
   * @param url absolute address
   * @returns takes the listener away again
   */
  subscribe(url: string, listener: Listener): () => void;
  /** Asks again after a failure, for all listeners of the address. */
  retry(url: string): void;
}

interface Entry {
  readonly listeners: Set<Listener>;
  load: Load;
  abort: AbortController;
}

/**
 * Errors reach listeners as `FETCH_NETWORK`, `FETCH_TIMEOUT`, `FETCH_STATUS`, `FETCH_TYPE` or as a
 * code of `parseSnapshot`. Only what can pass by itself is tried again: no network, 5xx, and 429
 * that names a time.
 */
export function createStore({
  fetch: ask = (...request) => globalThis.fetch(...request),
  timeout = 10_000,
  backoff = [400, 1200, 3000],
}: StoreOptions = {}): Store {
  const entries = new Map<string, Entry>();

  function start(url: string, entry: Entry): void {
    const abort = new AbortController();
    entry.abort = abort;
    publish(entry, {status: 'loading'});
    load(url, {ask, timeout, backoff, signal: abort.signal}).then(
      (snapshot) => {
        if (entry.abort === abort) publish(entry, {status: 'ready', snapshot});
      },
      (error: unknown) => {
        if (entry.abort !== abort || abort.signal.aborted) return;
        publish(entry, {status: 'failed', error: asUmkmError(error, url)});
      },
    );
  }

  return {
    subscribe(url, listener) {
      let entry = entries.get(url);
      if (entry === undefined) {
        entry = {
          listeners: new Set([listener]),
          load: {status: 'loading'},
          abort: new AbortController(),
        };
        entries.set(url, entry);
        start(url, entry);
      } else {
        entry.listeners.add(listener);
        listener(entry.load);
      }
      const joined = entry;
      return () => {
        joined.listeners.delete(listener);
        if (joined.listeners.size > 0 || entries.get(url) !== joined) return;
        entries.delete(url);
        joined.abort.abort();
      };
    },
    retry(url) {
      const entry = entries.get(url);
      if (entry?.load.status === 'failed') start(url, entry);
    },
  };
}

/** The store that all figures of this copy of the library share. */
export const sharedStore = createStore();

/** Any thrown thing as an error with a code; what is unknown becomes `WIDGET_FAILED`. */
export function asUmkmError(error: unknown, url?: string): UmkmError {
  if (error instanceof UmkmError) return error;
  const found = error instanceof Error ? error.message : String(error);
  return new UmkmError('WIDGET_FAILED', {found, ...(url !== undefined && {url})}, {cause: error});
}

function publish(entry: Entry, load: Load): void {
  entry.load = load;
  for (const listener of [...entry.listeners]) listener(load);
}

interface Attempt {
  readonly ask: typeof fetch;
  readonly timeout: number;
  readonly backoff: readonly number[];
  readonly signal: AbortSignal;
}

async function load(url: string, {ask, timeout, backoff, signal}: Attempt): Promise<Snapshot> {
  const ends = Date.now() + timeout;
  for (let attempt = 0; ; attempt++) {
    try {
      return parseSnapshot(await read(url, ask, ends - Date.now(), signal));
    } catch (error) {
      if (signal.aborted) throw error;
      const wait = pause(error, backoff[attempt]);
      // Waiting past the end would only replace what is known by "no answer".
      if (wait === null || Date.now() + wait >= ends) throw error;
      await sleep(wait, signal);
    }
  }
}

async function read(
  url: string,
  ask: typeof fetch,
  timeout: number,
  outer: AbortSignal,
): Promise<string> {
  const inner = new AbortController();
  const stop = (): void => inner.abort();
  outer.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  try {
    const response = await ask(url, {signal: inner.signal, headers: {accept: 'application/json'}});
    if (!response.ok) {
      const after = response.headers.get('retry-after');
      throw new UmkmError('FETCH_STATUS', {url, status: response.status, after});
    }
    const type = response.headers.get('content-type') ?? '';
    if (/\b(html|xml|pdf)\b/i.test(type)) throw new UmkmError('FETCH_TYPE', {url, type});
    return await response.text();
  } catch (error) {
    if (error instanceof UmkmError) throw error;
    throw new UmkmError(late ? 'FETCH_TIMEOUT' : 'FETCH_NETWORK', {url}, {cause: error});
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}

/** How long to wait before trying again; null where that would not help. */
function pause(error: unknown, wait: number | undefined): number | null {
  if (wait === undefined || !(error instanceof UmkmError)) return null;
  if (error.code === 'FETCH_NETWORK') return wait;
  if (error.code !== 'FETCH_STATUS') return null;
  const status = Number(error.params.status);
  const after = retryAfter(error.params.after);
  if (status === 429) return after;
  return status >= 500 ? Math.max(wait, after ?? 0) : null;
}

function retryAfter(header: unknown): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, {once: true});
  });
}
