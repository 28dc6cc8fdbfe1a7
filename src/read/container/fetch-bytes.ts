import {UmkmError} from '../../errors.js';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which an attempt is given up. */
  readonly timeout: number;
  /** Waits so many milliseconds; rejects with the signal's reason. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Looks at an answer; throws what is to be thrown, or says that it ends too early. */
  readonly accept: (bytes: Uint8Array, status: number) => 'good' | 'cut';
}

/** Attempts after the first. */
const mostRetries = 3;
const mostRedirects = 3;
const largestMegabytes = 64;
/** Milliseconds before the first retry; each further one waits twice as long. */
const firstPause = 500;
/** Nobody waits longer than this in front of a screen. */
const longestPause = 60_000;

/**
 * Fetches an address, again where the server is busy or the answer is cut, at most three times more.
 * Only redirections within its origin are followed.
 *
 * @throws UmkmError `ADDRESS_UNREACHABLE`, `ADDRESS_STATUS`, `ADDRESS_BUSY`, `ADDRESS_MOVED`,
 *   `ADDRESS_ANSWER`, and what `accept` throws; the signal's reason once it is aborted
 */
export async function fetchBytes(address: URL, options: FetchOptions): Promise<Uint8Array> {
  for (let retry = 0; ; retry++) {
    options.signal?.throwIfAborted();
    const outcome = await attempt(address, options);
    if (outcome instanceof Uint8Array) return outcome;
    if (retry === mostRetries) throw outcome.error;
    const pause = Math.max(firstPause * 2 ** retry, outcome.pause);
    if (pause > longestPause) {
      const seconds = Math.ceil(pause / 1000);
      throw new UmkmError('ADDRESS_BUSY', {found: shown(address), seconds});
    }
    await options.wait(pause, options.signal);
  }
}

/** An address without its questions, which may hold a key. */
export function shown({origin, pathname}: URL): string {
  return `${origin}${pathname}`;
}

/** Why an attempt failed that may be made again. */
interface Failure {
  readonly error: UmkmError;
  /** Milliseconds that the server asks for. */
  readonly pause: number;
}

async function attempt(address: URL, options: FetchOptions): Promise<Uint8Array | Failure> {
  const {signal, timeout} = options;
  const found = shown(address);
  const control = new AbortController();
  const abort = (): void => control.abort();
  const timer = setTimeout(abort, timeout);
  signal?.addEventListener('abort', abort);
  try {
    const response = await follow(address, control.signal, options);
    const {status} = response;
    if (status === 429 || status >= 500) {
      await response.body?.cancel();
      return {
        error: new UmkmError('ADDRESS_STATUS', {found, status}),
        pause: pauseOf(response.headers.get('retry-after')),
      };
    }
    const bytes = await bytesOf(response, found);
    if (options.accept(bytes, status) === 'good') return bytes;
    return {error: new UmkmError('ADDRESS_ANSWER', {found, problem: 'cut'}), pause: 0};
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UmkmError) throw error;
    const cause = control.signal.aborted ? 'timeout' : causeOf(error);
    return {error: new UmkmError('ADDRESS_UNREACHABLE', {found, cause}, {cause: error}), pause: 0};
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function follow(address: URL, signal: AbortSignal, {fetch}: FetchOptions): Promise<Response> {
  let at = address;
  for (let hops = 0; ; hops++) {
    const headers = {accept: 'application/json'};
    const response = await fetch(at, {signal, headers, redirect: 'manual', credentials: 'omit'});
    // A browser does not tell where to.
    const moved =
      response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(response.status);
    if (!moved) return response;
    await response.body?.cancel();
    const to = response.headers.get('location') ?? '';
    const next = to !== '' && URL.canParse(to, at) ? new URL(to, at) : null;
    if (next?.origin !== at.origin || hops === mostRedirects)
      throw new UmkmError('ADDRESS_MOVED', {found: shown(at), to: next ? shown(next) : ''});
    at = next;
  }
}

async function bytesOf({body}: Response, found: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) break;
    pieces.push(read.value);
    length += read.value.length;
    if (length > largestMegabytes * 2 ** 20) {
      await reader?.cancel();
      throw new UmkmError('ADDRESS_ANSWER', {found, problem: 'large', limit: largestMegabytes});
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Milliseconds of a `Retry-After`, which gives seconds or a date. */
function pauseOf(header: string | null): number {
  if (header === null) return 0;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? 0 : Math.max(0, until - Date.now());
}

function causeOf(error: unknown): string {
  const inner = (error as {cause?: {code?: unknown}} | null)?.cause?.code;
  return typeof inner === 'string' ? inner : 'network';
}
