import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createScope, type Scope} from './scope.js';
import {SourceRequest, sourceReady} from './source-request.js';

type Host = ReactiveControllerHost & EventTarget;

/** The choices a figure follows: those of the source around it, else its own. */
export class ScopeController implements ReactiveController {
  scope: Scope = createScope();
  readonly #host: Host;
  #leave: (() => void) | null = null;
  #shared = true;
  #connected = false;
  #joined = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** A figure with data of its own does not follow the source around it. */
  follow(how: 'source' | 'alone'): void {
    const shared = how === 'source';
    if (shared === this.#shared) return;
    this.#shared = shared;
    if (this.#connected) this.#join();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#join();
    globalThis.document?.addEventListener(sourceReady, this.#join);
  }

  hostDisconnected(): void {
    this.#connected = false;
    globalThis.document?.removeEventListener(sourceReady, this.#join);
    this.#leave?.();
    this.#leave = null;
  }

  readonly #join = (): void => {
    let found: Scope | undefined;
    if (this.#shared) {
      this.#host.dispatchEvent(new SourceRequest((provider) => (found = provider.scope)));
    }
    if (this.#leave !== null && found === this.scope) return;
    this.#leave?.();
    // Without a source the figure keeps choices of its own, not those of the one it left.
    if (found !== undefined) this.scope = found;
    else if (this.#joined) this.scope = createScope();
    this.#joined = found !== undefined;
    this.#leave = this.scope.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  };
}
