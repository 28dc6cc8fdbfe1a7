import {renderThunked} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {pageContent} from '../output/picture.js';
import type {OutputRequest} from '../output/request.js';
import {stageIn} from '../output/stage.js';
import {renderElement, tidy, type ElementToRender} from './renderer.js';
import {inlineStyles} from './styles.js';

/** A figure on paper of its own, as SVG that still asks for the element's styles. */
export interface StyledPicture {
  /** What stands in the root element. */
  readonly content: string;
  readonly css: string;
  readonly width: number;
  readonly height: number;
  /** Classes of the element that the styles expect around the drawing. */
  readonly className: string;
}

/** Instead of a picture: the words that stand where the chart would. */
export interface NoPicture {
  readonly reason: string;
}

/**
 * A figure with all the words around it.
 *
 * @param asked of its widths the first holds: that of the picture, with its margins
 */
export function renderPicture(asked: Omit<ElementToRender, 'onFigure'>): StyledPicture | NoPicture {
  const [width] = asked.widths;
  const inner = Math.max(200, width - (width < 512 ? 32 : 48));
  let request: OutputRequest | null = null;
  const html = renderElement({
    ...asked,
    widths: [inner],
    onFigure: (figure) => (request ??= figure),
  });
  const figure = request as OutputRequest | null;
  if (figure?.draw == null) return {reason: stateIn(html)};
  const {content, ...size} = pageContent(figure, stageIn(figure, 'var(--_font)'), inner);
  return {
    ...size,
    content: tidy(collectResultSync(renderThunked(content))).replace(
      /<desc class="title">([^<]*)<\/desc>/g,
      '<title>$1</title>',
    ),
    css: inlineStyles(asked.tag),
    className: inner < 480 ? 'figure narrow' : 'figure',
  };
}

/** The sentences of a state, without its mark-up. */
function stateIn(html: string): string {
  const state = /<div class="state [^>]*>([\s\S]*)/.exec(html)?.[1] ?? '';
  return [...state.matchAll(/<p>(?:<b>)?([^<]*)/g)].map(([, text]) => text.trim()).join(' ');
}
