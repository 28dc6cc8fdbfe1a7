import {LitElement, ReactiveElement, isServer, type PropertyValues} from 'lit';
import {ownTask} from './own-task.js';
import type {Load} from './store.js';

/**
 * An element that a server may have written beforehand, numbers and all. What the server wrote stays
 * on the page, whatever becomes of the network, until the element has data of its own; then the
 * element draws everything anew for its real width and font, before the next frame is painted.
 *
 * Lit's hydration would keep the server's nodes, but only where the browser makes the same templates
 * of the same values; a chart at another width has others.
 */
export abstract class ServedElement extends LitElement {
  /**
   * Out of the reader's sight: it is drawn anew after what they see. Set by who watches.
   *
   * @internal
   */
  away = false;
  #served: readonly ChildNode[] = [];
  #until: Promise<void> | null = null;

  protected override scheduleUpdate(): void | Promise<unknown> {
    const now = (): void | Promise<unknown> => super.scheduleUpdate();
    return this.hasUpdated && this.away ? ownTask().then(now) : now();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (isServer || this.shadowRoot === null) return super.createRenderRoot();
    this.#served = [...this.shadowRoot.childNodes];
    // Not Lit's own, which would draw before what is there, or wait for it to be the same.
    return ReactiveElement.prototype['createRenderRoot'].call(this);
  }

  /**
   * Whether what a server wrote stays for now. Asked in `render`: with the first data it goes, and the
   * focus that was in it moves on to what stands there instead.
   */
  protected keepsServed(load: Load | null, still?: 'busy'): boolean {
    if (this.#served.length === 0) return false;
    if (isClosed(load) ? false : load?.status !== 'ready' || still === 'busy') return true;
    const root = this.shadowRoot!;
    const focused = root.activeElement !== null;
    const opened = root.querySelector('.served[open]') !== null;
    this.dropServed();
    void this.updateComplete.then(() => {
      if (opened) this.openTable();
      if (focused) root.querySelector<HTMLElement>('figure, select')?.focus({preventScroll: true});
    });
    return false;
  }

  /** Takes away what a server wrote. */
  protected dropServed(): void {
    for (const node of this.#served) node.remove();
    this.#served = [];
    this.removeAttribute('data-ssr');
  }

  /**
   * A removed attribute leaves null, and a framework that has no value yet assigns undefined: neither
   * says anything.
   */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const {elementProperties} = this.constructor as typeof LitElement;
    const values = this as unknown as Record<PropertyKey, unknown>;
    for (const name of changed.keys()) {
      if (elementProperties.get(name)?.type === String) values[name] ??= '';
    }
    return true;
  }

  /** Draws anew once something has come; an update is not complete before. */
  protected waitFor(until: Promise<void>, come: () => void): void {
    if (this.#until === until) return;
    this.#until = until;
    void until.then(() => {
      if (this.#until !== until) return;
      this.#until = null;
      come();
      this.requestUpdate();
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const until = this.#until;
    if (until === null) return done;
    await until;
    return super.getUpdateComplete();
  }

  /** The reader had opened the server's table. */
  protected openTable(): void {}
}

/** What an office has closed or taken back does not stay because a page was made before. */
function isClosed(load: Load | null): boolean {
  if (load?.status !== 'failed' || load.error.code !== 'FETCH_STATUS') return false;
  return [401, 403, 410].includes(Number(load.error.params.status));
}
