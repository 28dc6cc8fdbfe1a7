import {aTimeout, expect} from '@open-wc/testing';
import {createStore, type Load, type Store} from '../../widgets/internal/store.js';
import type {Demand} from '../../widgets/internal/store.js';

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
}

/** A network whose answers a test gives one by one. */
export function network(): {asked: Asked[]; fetch: typeof fetch} {
  const asked: Asked[] = [];
  const ask = (url: unknown, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const signal = init.signal ?? new AbortController().signal;
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      asked.push({
        url: String(url),
        init,
        signal,
        answer: resolve,
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  return {asked, fetch: ask};
}

/** Short enough that a test can wait for it. */
export const quick = {timeout: 2000, backoff: [5, 5, 5]};

/** A store whose network is given answers by the test. */
export function quickStore(options = {}): {asked: Asked[]; store: Store} {
  const {asked, fetch} = network();
  return {asked, store: createStore({fetch, ...quick, ...options})};
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: {'content-type': 'application/json'},
    ...init,
  });
}

export interface Heard {
  readonly loads: Load[];
  readonly leave: () => void;
  /** `loading`, `ready`, `stale CODE`, or the code of the error. */
  readonly last: () => string;
}

/** Writes down what a store says of an address. */
export function listen(store: Store, url: string, demand?: Demand): Heard {
  const loads: Load[] = [];
  const leave = store.subscribe(url, (load) => loads.push(load), demand);
  return {loads, leave, last: () => said(loads.at(-1))};
}

/** A load in one word. */
export function said(load: Load | null | undefined): string {
  if (!load) return 'none';
  if (load.status === 'failed') return load.error.code;
  if (load.status === 'loading' || load.stale === undefined) return load.status;
  return `stale ${load.stale === 'loading' ? load.stale : load.stale.code}`;
}

/** Waits until something holds; fails after ten seconds, which a busy machine may need. */
export async function until(test: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!test() && performance.now() < end) await aTimeout(10);
  expect(test(), 'waited ten seconds in vain').to.equal(true);
}

/** Lets the browser believe that it has no network, until the end of `act`. */
export async function offline(act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** What the controllers of Lit ask of an element, without an element. */
export class FakeHost extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  addController(): void {
    // The test calls the controller itself.
  }
  removeController(): void {
    // As above.
  }
  requestUpdate(): void {
    // Nothing is drawn.
  }
}
