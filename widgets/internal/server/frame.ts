import type {Lang} from '../../../src/text/words.js';
import type {OutputRequest} from '../output/request.js';

/** What a server knows of the page in which an element will stand. */
export interface ServerFrame {
  /**
   * Widths in px that the element may have there, the widest first. Its chart is written once for
   * each; the page's styles show the one that fits.
   */
  readonly widths: readonly number[];
  readonly lang: Lang;
  /** Begins all ids inside the element; the same page gives the same ids. */
  readonly prefix: string;
  /** Hears of the figure that is written, for making something else of it. */
  readonly onFigure?: (request: OutputRequest) => void;
}

const frames = new WeakMap<object, ServerFrame>();

/** Tells an element of its page, before it is rendered. */
export function setServerFrame(element: object, frame: ServerFrame): void {
  frames.set(element, frame);
}

/** What an element was told; a page in Indonesian, 640 px wide, where it was told nothing. */
export function serverFrame(element: object): ServerFrame {
  return frames.get(element) ?? {widths: [640], lang: 'id', prefix: 'umkm'};
}
