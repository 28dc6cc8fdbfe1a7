import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {forgetWidths} from './measurer.js';

/** Before anything is known: on a server, or inside something that is not displayed. */
const UNKNOWN_WIDTH = 640;

/** The width a figure has and the font it is written in, kept up to date. */
export class SizeController implements ReactiveController {
  /** In whole px. */
  width = UNKNOWN_WIDTH;
  /** Value of `font-family`, for measuring. */
  family = 'sans-serif';
  /** Changes when a web font has arrived: widths measured before it no longer hold. */
  epoch = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #asked = false;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#read(this.#host.clientWidth);
    this.#observer = new ResizeObserver(([entry]) => this.#read(entry.contentRect.width));
    this.#observer.observe(this.#host);
    document.fonts?.addEventListener('loadingdone', this.#onFonts);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    globalThis.document?.fonts?.removeEventListener('loadingdone', this.#onFonts);
  }

  hostUpdated(): void {
    if (this.#asked) return;
    const figure = this.#host.shadowRoot?.querySelector('.figure');
    if (!figure) return;
    this.#asked = true;
    const family = getComputedStyle(figure).fontFamily;
    if (family === '' || family === this.family) return;
    this.family = family;
    this.#host.requestUpdate();
  }

  #read(exact: number): void {
    const width = Math.floor(exact);
    if (width <= 0 || width === this.width) return;
    this.width = width;
    this.#asked = false;
    this.#host.requestUpdate();
  }

  readonly #onFonts = (): void => {
    forgetWidths();
    this.epoch++;
    this.#asked = false;
    this.#host.requestUpdate();
  };
}
