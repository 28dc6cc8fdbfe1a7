import type {Lang} from '../text/words.js';
import type {Snapshot} from '../snapshot/v1.js';
import {html, Html} from './html.js';

/** Room that a figure has on a page; it decides for which widths its chart is written. */
export type Room = 'whole' | 'half' | 'quarter' | 'single';

/** A figure of a page. */
export interface FigureToWrite {
  /** Without `umkm-`. */
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly room: Room;
  /** Way from the page to the folder of the site. */
  readonly root: '' | '../';
}

/**
 * Writes the figures of one snapshot without a browser. It stands outside of the site because only
 * some programs can: pages are made without it too, and then scripts draw their figures.
 */
export interface StaticFigures {
  /** The element with all its numbers inside, which asks for the styles that `styles` gives. */
  readonly html: (figure: FigureToWrite) => string;
  /** The figure as a picture of its own; null where there is nothing to draw. */
  readonly svg: (figure: Pick<FigureToWrite, 'element' | 'attributes'>) => Promise<string | null>;
  /** Elements that are written elsewhere and share these styles. */
  readonly use: (elements: readonly string[]) => void;
  /** Styles of all elements written or used so far, by file name below `embed`. */
  readonly styles: () => ReadonlyMap<string, string>;
}

/** Makes the writer of a snapshot. */
export type FigureMaker = (snapshot: Snapshot, lang: Lang) => Promise<StaticFigures>;

/**
 * A figure for a page: with its numbers where somebody can write them, else the element by itself with
 * what is to be read where no script runs.
 */
export function figureHtml(
  figures: StaticFigures | null,
  figure: FigureToWrite,
  instead: Html | '' = '',
): Html {
  if (figures !== null) return new Html(`${figures.html(figure)}\n`);
  const name = `umkm-${figure.element}`;
  const attributes = Object.entries(figure.attributes).map(
    ([key, value]) => html` ${new Html(key)}="${value}"`,
  );
  return html`<${new Html(name)}${attributes}>${instead}</${new Html(name)}>
`;
}
