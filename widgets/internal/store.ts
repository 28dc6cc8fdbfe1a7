import {UmkmError} from '../../src/errors.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {keep, recall} from './cache.js';
import {readSnapshot} from './read-snapshot.js';
import {requestText, type Expected, type RequestOptions} from './request.js';

/** Where the data of one address stand. */
export type Load =
  {readonly status: 'loading'} | Ready | {readonly status: 'failed'; readonly error: UmkmError};

export interface Ready {
  readonly status: 'ready';
  readonly snapshot: Snapshot;
  /** This is a kept copy, and nothing newer can be had: why, or that it is asked for once more. */
  readonly stale?: UmkmError | 'loading';
  /** Where it came from; absent for data that the page itself handed over. */
  readonly from?: Origin;
}

/** An address, and whether copies of what it gives may be kept. */
export interface Origin {
  readonly url: string;
  readonly cache: CacheMode;
}

/** `session`: the last good answer stays in this tab's sessionStorage. */
export type CacheMode = 'none' | 'session';

export type Listener = (load: Load) => void;

export type StoreOptions = Omit<RequestOptions, 'abort' | 'cache' | 'expected'>;

export interface Demand {
  /** Holds for the address as soon as one listener asks for it. */
  readonly cache?: CacheMode;
  /** For a file that another one names; said by whoever asks first. */
  readonly expected?: Expected;
}

/** One request per address, however many figures show it. */
export interface Store {
  /**
   * Asks for a snapshot. The listener hears the present state at once and every later one; after
   * the last listener of an address has left, its request is aborted and its data forgotten. A kept
   * copy is there at once; the answer replaces it where it differs.
   *
   * @param url absolute address
   * @returns takes the listener away again
   */
  subscribe(url: string, listener: Listener, demand?: Demand): () => void;
  /** Asks again after a failure, for all listeners of the address. */
  retry(url: string): void;
}

interface Entry extends Demand {
  readonly url: string;
  readonly listeners: Set<Listener>;
  cache: CacheMode;
  load: Load;
  abort: AbortController;
  /** What is shown until an answer comes, and after it did not. */
  kept: {readonly text: string; readonly snapshot: Snapshot} | null;
}

/**
 * Errors reach listeners with the codes of `requestText` and `readData`. Without any network
 * the store asks again by itself when the browser says that there is one.
 */
export function createStore(options: StoreOptions = {}): Store {
  const entries = new Map<string, Entry>();

  function start(entry: Entry, cache?: RequestCache): void {
    const {url, kept, expected} = entry;
    entry.abort.abort();
    const abort = (entry.abort = new AbortController());
    const isOver = (): boolean => entry.abort !== abort || entry.listeners.size === 0;
    publish(entry, kept ? shown(entry, kept.snapshot, 'loading') : {status: 'loading'});
    requestText(url, {...options, abort, cache, expected}).then(
      (text) => isOver() || receive(entry, text, isOver),
      (thrown: unknown) => {
        if (isOver()) return;
        const error = asUmkmError(thrown, url);
        fail(entry, error);
        if (error.code !== 'FETCH_OFFLINE') return;
        const {signal} = abort;
        globalThis.addEventListener('online', () => start(entry, 'no-cache'), {once: true, signal});
      },
    );
  }

  return {
    subscribe(url, listener, {cache = 'none', expected} = {}) {
      let entry = entries.get(url);
      if (entry === undefined) {
        entry = {
          url,
          listeners: new Set([listener]),
          cache,
          load: {status: 'loading'},
          abort: new AbortController(),
          kept: null,
          expected,
        };
        entries.set(url, entry);
        start(entry);
      } else {
        entry.listeners.add(listener);
        listener(entry.load);
      }
      if (cache === 'session') remember(entry);
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
      if (entry && problemOf(entry.load)) start(entry, 'no-cache');
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

/** Why nothing, or nothing newer, is there; null where all is well or still under way. */
export function problemOf(load: Load | null): UmkmError | null {
  if (load?.status === 'failed') return load.error;
  return load?.status === 'ready' && typeof load.stale === 'object' ? load.stale : null;
}

function receive(entry: Entry, text: string, isOver: () => boolean): void {
  const {url, kept, load} = entry;
  const same = kept?.text === text;
  const show = (snapshot: Snapshot): void => {
    if (entry.cache === 'session') keep(url, text);
    entry.kept = null;
    // What is on the page already is not drawn once more.
    if (!same || load.status !== 'ready' || load.stale) publish(entry, shown(entry, snapshot));
  };
  try {
    const read = same ? kept.snapshot : readSnapshot(text);
    if (!(read instanceof Promise)) show(read);
    else {
      read.then(
        (snapshot) => isOver() || show(snapshot),
        (error: unknown) => isOver() || fail(entry, asUmkmError(error, url)),
      );
    }
  } catch (error) {
    fail(entry, asUmkmError(error, url));
  }
}

function fail(entry: Entry, error: UmkmError): void {
  // What an office has closed or taken back is not shown from a copy.
  if (error.code === 'FETCH_STATUS' && [401, 403, 410].includes(Number(error.params.status))) {
    keep(entry.url, '');
    entry.kept = null;
  }
  const {kept} = entry;
  publish(entry, kept ? shown(entry, kept.snapshot, error) : {status: 'failed', error});
}

/** Brings out the kept copy of an address that has nothing to show yet. */
function remember(entry: Entry): void {
  entry.cache = 'session';
  const text = entry.load.status === 'ready' ? '' : recall(entry.url);
  if (text === '') return;
  const show = (snapshot: Snapshot): void => {
    // An answer may have come before what reads the copy, or have closed it.
    if (entry.load.status === 'ready' || recall(entry.url) !== text) return;
    entry.kept = {text, snapshot};
    publish(entry, shown(entry, snapshot, problemOf(entry.load) ?? undefined));
  };
  const forget = (): void => {
    if (recall(entry.url) === text) keep(entry.url, '');
  };
  try {
    const read = readSnapshot(text);
    if (read instanceof Promise) read.then(show, forget);
    else show(read);
  } catch {
    forget();
  }
}

function shown({url, cache}: Entry, snapshot: Snapshot, stale?: UmkmError | 'loading'): Ready {
  return {status: 'ready', snapshot, from: {url, cache}, ...(stale && {stale})};
}

function publish(entry: Entry, load: Load): void {
  entry.load = load;
  for (const listener of [...entry.listeners]) listener(load);
}
