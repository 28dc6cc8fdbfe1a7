import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {forgetWidths} from './measurer.js';

/** Before anything is known: on a server, or inside something that is not displayed. */
const UNKNOWN_WIDTH = 640;

/** What A4 leaves between its margins. A wider drawing would be cut off or scaled till unreadable. */
const PAPER_WIDTH = 672;

/** Classes of a figure that say how much room it has. */
export function sizeClasses(width: number): string {
  const below = {narrow: 480, tight: 345, tiny: 312, least: 190};
  return Object.entries(below)
    .flatMap(([name, limit]) => (width < limit ? name : []))
    .join(' ');
}

type Host = ReactiveControllerHost & HTMLElement & {away: boolean};

/** The width a figure has and the font it is written in, kept up to date. */
export class SizeController implements ReactiveController {
  /** In whole px. */
  width = UNKNOWN_WIDTH;
  /** Value of `font-family`, for measuring. */
  family = 'sans-serif';
  /** Changes when a web font has arrived: widths measured before it no longer hold. */
  epoch = 0;
  readonly #host: Host;
  /** 0 before it is known. */
  #screenWidth = 0;
  #printing = false;
  #frame = 0;
  #observer: ResizeObserver | null = null;
  #sight: IntersectionObserver | null = null;
  #away = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#readRoom();
    // A frame later: drawing at once would change the size that is just being told.
    this.#observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#read(entry.contentRect.width));
    });
    this.#observer.observe(this.#host);
    this.#sight = new IntersectionObserver(
      (entries) => {
        this.#away = entries.at(-1)?.isIntersecting === false;
        this.#tellAway();
      },
      {rootMargin: '200px'},
    );
    this.#sight.observe(this.#host);
    document.fonts?.addEventListener('loadingdone', this.#onFonts);
    globalThis.addEventListener('beforeprint', this.#onPrint);
    globalThis.addEventListener('afterprint', this.#onPrint);
  }

  /** While a page's styles are on their way nothing has a width; it is asked again before drawing. */
  hostUpdate(): void {
    if (this.#screenWidth === 0) this.#readRoom();
  }

  hostDisconnected(): void {
    if (this.#observer === null) return;
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#observer = null;
    this.#sight?.disconnect();
    this.#sight = null;
    this.#away = false;
    this.#tellAway();
    document.fonts?.removeEventListener('loadingdone', this.#onFonts);
    globalThis.removeEventListener('beforeprint', this.#onPrint);
    globalThis.removeEventListener('afterprint', this.#onPrint);
    this.#printing = false;
  }

  // On its way to paper everything is seen.
  #tellAway(): void {
    this.#host.away = this.#away && !this.#printing;
  }

  // One that waits unseen in the place of something else will have the room that its parent has.
  #readRoom(): void {
    this.#read(this.#host.clientWidth || (this.#host.parentElement?.clientWidth ?? 0));
  }

  #read(exact: number): void {
    const family = getComputedStyle(this.#host).getPropertyValue('--_font').trim() || this.family;
    this.#screenWidth = Math.floor(exact) || this.#screenWidth;
    const width = Math.min(
      this.#screenWidth || UNKNOWN_WIDTH,
      this.#printing ? PAPER_WIDTH : Infinity,
    );
    if (width === this.width && family === this.family) return;
    this.width = width;
    this.family = family;
    this.#host.requestUpdate();
  }

  // The paper's own width is not known yet when it counts: the drawing is made anew before that.
  readonly #onPrint = ({type}: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#tellAway();
    this.#read(this.#host.clientWidth);
  };

  readonly #onFonts = (): void => {
    forgetWidths();
    this.epoch++;
    this.#host.requestUpdate();
  };
}
