import {UmkmError} from '../../src/errors.js';
import type {SnapshotPart} from '../../src/snapshot/v1.js';

/** What a file must be to the byte, as the index that names it says. */
export type Expected = Pick<SnapshotPart, 'file' | 'bytes' | 'sha256'>;

export interface RequestOptions {
  /** Ends the request, from outside or because time is up. */
  readonly abort: AbortController;
  readonly fetch?: typeof fetch;
  /** Longest wait in ms, all attempts together. */
  readonly timeout?: number;
  /** Waits in ms before the second, third and fourth attempt. */
  readonly backoff?: readonly number[];
  /** Most bytes of an answer, unpacked. */
  readonly limit?: number;
  /** How the first attempt treats the browser's cache; every later one asks the server. */
  readonly cache?: RequestCache;
  readonly expected?: Expected;
}

/**
 * The text at an address. Only what can pass by itself is tried again: no network, 5xx, 429 that
 * names a time, and a file that is not the expected one.
 *
 * @throws UmkmError `FETCH_NETWORK`, `FETCH_OFFLINE`, `FETCH_TIMEOUT`, `FETCH_STATUS`, `FETCH_TYPE`,
 *   `SNAPSHOT_SIZE`, `SNAPSHOT_PART`
 */
export async function requestText(url: string, options: RequestOptions): Promise<string> {
  const {abort, timeout = 10_000, backoff = [400, 1200, 3000], cache} = options;
  const ends = Date.now() + timeout;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, timeout);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        return await read(url, {...options, cache: attempt > 0 ? 'no-cache' : cache});
      } catch (thrown) {
        const error = late ? new UmkmError('FETCH_TIMEOUT', {url}) : thrown;
        const wait = pause(error, backoff[attempt]);
        // Waiting past the end would only replace what is known by "no answer".
        if (abort.signal.aborted || wait === null || Date.now() + wait >= ends) throw error;
        await sleep(wait, abort.signal);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

async function read(
  url: string,
  {
    abort: {signal},
    fetch: ask = (...request) => globalThis.fetch(...request),
    cache,
    limit = 64 * 2 ** 20,
    expected,
  }: RequestOptions,
): Promise<string> {
  const headers = {accept: 'application/json'};
  const response = await reached(url, ask(url, {signal, headers, ...(cache && {cache})}));
  const type = response.headers.get('content-type') ?? '';
  const reader = response.body?.getReader();
  try {
    if (!response.ok) {
      const after = response.headers.get('retry-after');
      throw new UmkmError('FETCH_STATUS', {url, status: response.status, after});
    }
    if (/\b(html|xml|pdf)\b/i.test(type)) throw new UmkmError('FETCH_TYPE', {url, type});
    // A small file may unpack to more than the machine holds: it is counted as it comes.
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for (;;) {
      const {value} = (reader && (await reached(url, reader.read()))) ?? {};
      if (value === undefined) break;
      bytes += value.length;
      if (bytes > limit) throw new UmkmError('SNAPSHOT_SIZE', {url, limit});
      text += decoder.decode(value, {stream: true});
    }
    text += decoder.decode();
    if (expected) await check(text, expected);
    return text;
  } finally {
    // What is left of an answer that was refused need not arrive.
    reader?.cancel().catch(() => undefined);
  }
}

/**
 * A browser tells a page neither why a request failed nor that another server forbade it. Named is
 * what can be known: no connection at all, or a server other than the page's (`host`; empty for a
 * file of this machine).
 */
async function reached<T>(url: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const to = URL.canParse(url) ? new URL(url) : null;
    const far = to && (to.protocol === 'file:' || to.origin !== globalThis.location?.origin);
    const code = globalThis.navigator?.onLine === false ? 'FETCH_OFFLINE' : 'FETCH_NETWORK';
    throw new UmkmError(code, {url, ...(far && {host: to.host})}, {cause});
  }
}

async function check(text: string, {file, bytes, sha256}: Expected): Promise<void> {
  const data = new TextEncoder().encode(text);
  // Pages without https have no hashes.
  const hash = await globalThis.crypto?.subtle?.digest('SHA-256', data);
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
  const found = hash ? Array.from(new Uint8Array(hash), hex).join('') : sha256;
  if (data.length !== bytes || found !== sha256) throw new UmkmError('SNAPSHOT_PART', {file});
}

/** How long to wait before trying again; null where that would not help. */
function pause(error: unknown, wait: number | undefined): number | null {
  if (wait === undefined || !(error instanceof UmkmError)) return null;
  const {code, params} = error;
  if (code === 'FETCH_NETWORK' || code === 'SNAPSHOT_PART') return wait;
  if (code !== 'FETCH_STATUS') return null;
  const status = Number(params.status);
  const after = retryAfter(params.after);
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
    const timer = setTimeout(resolve, ms);
    signal.onabort = () => {
      clearTimeout(timer);
      reject(new UmkmError('FETCH_NETWORK'));
    };
  });
}
