import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {UmkmError} from '../../src/errors.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {asUmkmError, sharedStore, type Load, type Store} from './store.js';
import {SourceRequest, sourceReady, type SourceProvider} from './source-request.js';

/** What the host says about where its data are. */
export interface DataOrigin {
  readonly src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  readonly data: unknown;
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
    host.addController(this);
  }

  /** Tells where the data are; the same origin again changes nothing. */
  setOrigin(origin: DataOrigin): void {
    if (origin.src === this.#origin.src && origin.data === this.#origin.data) return;
    this.#origin = origin;
    if (this.#connected) this.#start();
  }

  /** Asks again after a failure. */
  retry(): void {
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
    else if (src !== '') this.#fetch(src);
    else this.#ask();
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = null;
    this.#retry = null;
  }

  #set(load: Load | null): void {
    if (load === this.load) return;
    this.load = load;
    this.#changed(load);
    this.#host.requestUpdate();
  }

  #take(data: unknown): void {
    if (isPromise(data)) {
      let current = true;
      this.#leave = () => (current = false);
      this.#set({status: 'loading'});
      data.then(
        (value) => current && this.#set(parsed(value)),
        (error: unknown) => current && this.#set({status: 'failed', error: asUmkmError(error)}),
      );
      return;
    }
    this.#set(parsed(data));
  }

  #fetch(src: string): void {
    const base = globalThis.document?.baseURI;
    const url = URL.canParse(src, base) ? new URL(src, base).href : src;
    this.#retry = () => this.#store.retry(url);
    this.#leave = this.#store.subscribe(url, (load) => this.#set(load));
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
      leaveSource = provider.subscribe((load) => this.#set(load));
      return true;
    };
    if (!request()) this.#set(null);
    const missing = setTimeout(() => {
      if (leaveSource === null)
        this.#set({status: 'failed', error: new UmkmError('SOURCE_MISSING')});
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

function isPromise(data: unknown): data is Promise<unknown> {
  return (
    typeof data === 'object' &&
    data !== null &&
    typeof (data as {then?: unknown}).then === 'function'
  );
}
