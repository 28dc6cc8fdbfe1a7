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
  #frame = 0;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#read(this.#host.clientWidth);
    // A frame later: drawing at once would change the size that is just being told.
    this.#observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#read(entry.contentRect.width));
    });
    this.#observer.observe(this.#host);
    document.fonts?.addEventListener('loadingdone', this.#onFonts);
  }

  hostDisconnected(): void {
    if (this.#observer === null) return;
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#observer = null;
    document.fonts?.removeEventListener('loadingdone', this.#onFonts);
  }

  #read(exact: number): void {
    const family = getComputedStyle(this.#host).getPropertyValue('--_font').trim() || this.family;
    const width = Math.floor(exact) > 0 ? Math.floor(exact) : this.width;
    if (width === this.width && family === this.family) return;
    this.width = width;
    this.family = family;
    this.#host.requestUpdate();
  }

  readonly #onFonts = (): void => {
    forgetWidths();
    this.epoch++;
    this.#host.requestUpdate();
  };
}
