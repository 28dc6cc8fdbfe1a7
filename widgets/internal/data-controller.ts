import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {UmkmError} from '../../src/errors.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {FORMAT, type Snapshot} from '../../src/snapshot/v1.js';
import {PartsLoader} from './parts-loader.js';
import {readSnapshot} from './read-snapshot.js';
import {asUmkmError, sharedStore, type Load, type Store} from './store.js';
import {SourceRequest, sourceReady, type SourceProvider} from './source-request.js';

/** What the host says about where its data are. */
export interface DataOrigin {
  readonly src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  readonly data: unknown;
  /** `session` keeps the last good answer in this tab, for when the next one does not come. */
  readonly cache?: string;
  /** Code of the area to show: where the snapshot is split, the part it lies in is loaded too. */
  readonly region?: string;
}

export interface DataControllerOptions {
  readonly store?: Store;
  /** How long in ms a source may come later than a figure that has no `src`. */
  readonly patience?: number;
}

type Host = ReactiveControllerHost & EventTarget;

/**
 * Owns the data of one figure or source: its own `data` or `src`, else the nearest source around
 * it. Only the present origin is listened to, so a late answer of an earlier one changes nothing.
 */
export class DataController implements ReactiveController {
  /** null: nobody named any data. */
  load: Load | null = null;
  readonly #host: Host;
  readonly #changed: (load: Load | null) => void;
  readonly #store: Store;
  readonly #patience: number;
  readonly #parts: PartsLoader;
  #origin: DataOrigin = {src: '', data: undefined};
  #connected = false;
  #leave: (() => void) | null = null;
  #retry: (() => void) | null = null;

  constructor(
    host: Host,
    changed: (load: Load | null) => void,
    {store = sharedStore, patience = 3000}: DataControllerOptions = {},
  ) {
    this.#host = host;
    this.#changed = changed;
    this.#store = store;
    this.#patience = patience;
    this.#parts = new PartsLoader(store, (load) => this.#set(load));
    host.addController(this);
  }

  /** Tells where the data are; the same origin again changes nothing. */
  setOrigin(origin: DataOrigin): void {
    const {src, data, cache} = this.#origin;
    this.#origin = origin;
    const moved = origin.src !== src || origin.data !== data || origin.cache !== cache;
    if (moved) this.#stop();
    this.#parts.choose(origin.region ?? '');
    // A server may not connect elements; it has the data at hand, and asks nobody.
    if (moved && (isServer || this.#connected)) this.#start();
  }

  /** Figures that stand in files of their own, which the present snapshot was asked for in vain. */
  want(indicators: readonly string[]): void {
    this.#parts.want(indicators);
  }

  /** Loads what an area will need, should the reader go on to it. */
  prefetch(region: string): void {
    this.#parts.prefetch(region);
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#parts.retry();
    if (this.#retry) this.#retry();
    else this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  #start(): void {
    this.#stop();
    const {src, data} = this.#origin;
    if (data !== undefined && data !== null) this.#take(data);
    else if (src === '') this.#ask();
    else if (isServer) this.#parts.hear({status: 'loading'});
    else this.#fetch(src);
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = null;
    this.#retry = null;
    this.#parts.stop();
  }

  #set(load: Load | null): void {
    if (load === this.load) return;
    this.load = load;
    this.#changed(load);
    this.#host.requestUpdate();
  }

  #take(data: unknown): void {
    const ready = (snapshot: Snapshot): void => this.#parts.hear({status: 'ready', snapshot});
    const failed = (error: unknown): void =>
      this.#parts.hear({status: 'failed', error: asUmkmError(error)});
    try {
      const read = isPromise(data) ? data.then(readSnapshot) : readSnapshot(data);
      if (!isPromise(read)) {
        ready(read);
        return;
      }
      let current = true;
      this.#leave = () => (current = false);
      this.#parts.hear({status: 'loading'});
      read.then(
        (snapshot) => current && ready(snapshot),
        (error: unknown) => current && failed(error),
      );
    } catch (error) {
      failed(error);
    }
  }

  #fetch(src: string): void {
    const base = globalThis.document?.baseURI;
    const url = URL.canParse(src, base) ? new URL(src, base).href : src;
    this.#retry = () => this.#store.retry(url);
    this.#leave = this.#store.subscribe(url, (load) => this.#parts.hear(load), {
      cache: this.#origin.cache === 'session' ? 'session' : 'none',
    });
  }

  #ask(): void {
    let leaveSource: (() => void) | null = null;
    const request = (): boolean => {
      let found: SourceProvider | null = null;
      this.#host.dispatchEvent(new SourceRequest((provider) => (found ??= provider)));
      if (found === null) return false;
      leaveSource?.();
      const provider: SourceProvider = found;
      this.#retry = () => provider.retry();
      leaveSource = provider.subscribe((load) => this.#parts.hear(inFormat(load)));
      return true;
    };
    if (!request()) this.#parts.hear(null);
    if (isServer) return;
    const missing = setTimeout(() => {
      if (leaveSource === null)
        this.#parts.hear({status: 'failed', error: new UmkmError('SOURCE_MISSING')});
    }, this.#patience);
    // A source may be defined, or a nearer one added, after this figure.
    const again = (event: Event): void => {
      if (event.composedPath()[0] !== (this.#host as EventTarget)) request();
    };
    globalThis.document?.addEventListener(sourceReady, again);
    this.#leave = () => {
      clearTimeout(missing);
      globalThis.document?.removeEventListener(sourceReady, again);
      leaveSource?.();
    };
  }
}

function parsed(data: unknown): Load {
  try {
    return {status: 'ready', snapshot: parseSnapshot(data)};
  } catch (error) {
    return {status: 'failed', error: asUmkmError(error)};
  }
}

/** A source of another version of the library may hand over another format. */
function inFormat(load: Load | null): Load | null {
  return load?.status === 'ready' && load.snapshot.extension.format !== FORMAT
    ? parsed(load.snapshot)
    : load;
}

function isPromise<T>(data: T | Promise<T>): data is Promise<T> {
  return typeof (data as {then?: unknown}).then === 'function';
}
