import {css, html, isServer, type PropertyValues, type TemplateResult} from 'lit';
import {DataController} from './internal/data-controller.js';
import {createScope, type ScopeState} from './internal/scope.js';
import {ServedElement} from './internal/served-element.js';
import {SourceRequest, sourceReady} from './internal/source-request.js';
import {problemOf, type Load} from './internal/store.js';
import {syncWithUrl} from './internal/url-sync.js';

/**
 * Shares one snapshot with every figure inside it, at any depth: the file is fetched once. What the
 * reader chooses in one of them (area, period, class) holds for all.
 *
 * @tag umkm-source
 * @slot - figures and anything around them
 * @fires umkm-filter - the reader chose something; `detail` is `{region, period, where, selected}`
 * @fires umkm-ready - the snapshot is there
 * @fires umkm-error - it could not be had; `detail.code` says why
 */
export class UmkmSource extends ServedElement {
  static readonly tag = 'umkm-source';
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = {
    src: {type: String},
    data: {attribute: false},
    cache: {type: String},
    sync: {type: String},
    // Named, so that a choice made before the element was defined is taken over.
    choice: {attribute: false, noAccessor: true},
  };

  /** Address of the snapshot, absolute or relative to the page. */
  declare src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  declare data: unknown;
  /**
   * `session`: the last good answer stays in this tab, and is shown with its date when the data
   * cannot be had.
   */
  declare cache: string;
  /** `url`: choices stand in the page's address, and the back button takes them back. */
  declare sync: string;

  readonly #scope = createScope();
  #endSync: (() => void) | null = null;
  readonly #listeners = new Set<(load: Load | null) => void>();
  readonly #data = new DataController(this, (load) => this.#publish(load));

  constructor() {
    super();
    this.src = '';
    this.cache = '';
    this.sync = '';
    this.#scope.subscribe((state) => this.#tell(state));
  }

  /** What the reader has chosen; setting it chooses for them. Not the attributes of any figure. */
  get choice(): ScopeState {
    return this.#scope.state;
  }

  set choice(state: Partial<ScopeState>) {
    this.#scope.set(state);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(SourceRequest.type, this.#answer);
    this.dispatchEvent(new Event(sourceReady, {bubbles: true, composed: true}));
    this.#startSync();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSync?.();
    this.#endSync = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#data.setOrigin({src: this.src, data: this.data, cache: this.cache});
    if (changed.has('sync') && this.isConnected) this.#startSync();
  }

  protected override render(): TemplateResult {
    this.dropServed();
    return html`<slot></slot>`;
  }

  readonly #answer = (event: Event): void => {
    if (event.target === this || !isRequest(event)) return;
    event.stopPropagation();
    event.answer({
      subscribe: (listener) => {
        this.#listeners.add(listener);
        listener(this.#data.load);
        return () => this.#listeners.delete(listener);
      },
      retry: () => this.#data.retry(),
      scope: this.#scope,
    });
  };

  #startSync(): void {
    this.#endSync?.();
    this.#endSync =
      this.sync === 'url' && !isServer ? syncWithUrl(this.#scope, this.id || 'umkm') : null;
  }

  #tell(detail: ScopeState): void {
    this.dispatchEvent(new CustomEvent('umkm-filter', {bubbles: true, composed: true, detail}));
  }

  #publish(load: Load | null): void {
    for (const listener of [...this.#listeners]) listener(load);
    if (load?.status === 'ready' && load.stale !== 'loading') {
      this.dispatchEvent(new CustomEvent('umkm-ready', {bubbles: true, composed: true}));
    }
    const error = problemOf(load);
    if (error) {
      const {code, params} = error;
      this.dispatchEvent(
        new CustomEvent('umkm-error', {bubbles: true, composed: true, detail: {code, params}}),
      );
    }
  }
}

// By shape, not by class: the figure may come from another copy of the library.
function isRequest(event: Event): event is SourceRequest {
  return typeof (event as Partial<SourceRequest>).answer === 'function';
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-source': UmkmSource;
  }
}
