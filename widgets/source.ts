import {LitElement, css, html, type TemplateResult} from 'lit';
import {DataController} from './internal/data-controller.js';
import {SourceRequest, sourceReady} from './internal/source-request.js';
import type {Load} from './internal/store.js';

/**
 * Shares one snapshot with every figure inside it, at any depth: the file is fetched once.
 *
 * @tag umkm-source
 * @slot - figures and anything around them
 * @fires umkm-ready - the snapshot is there
 * @fires umkm-error - it could not be had; `detail.code` says why
 */
export class UmkmSource extends LitElement {
  static readonly tag = 'umkm-source';
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = {
    src: {type: String},
    data: {attribute: false},
  };

  /** Address of the snapshot, absolute or relative to the page. */
  declare src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  declare data: unknown;

  readonly #listeners = new Set<(load: Load | null) => void>();
  readonly #data = new DataController(this, (load) => this.#publish(load));

  constructor() {
    super();
    this.src = '';
  }

  override connectedCallback(): void {
    // eslint-disable-next-line wc/guard-super-call -- LitElement has it
    super.connectedCallback();
    this.addEventListener(SourceRequest.type, this.#answer);
    this.dispatchEvent(new Event(sourceReady, {bubbles: true, composed: true}));
  }

  protected override willUpdate(): void {
    this.#data.setOrigin({src: this.src, data: this.data});
  }

  protected override render(): TemplateResult {
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
    });
  };

  #publish(load: Load | null): void {
    for (const listener of [...this.#listeners]) listener(load);
    if (load?.status === 'ready') {
      this.dispatchEvent(new CustomEvent('umkm-ready', {bubbles: true, composed: true}));
    } else if (load?.status === 'failed') {
      const {code, params} = load.error;
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
