import {LitElementRenderer, renderThunked} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {LitElement} from 'lit';
import type {Lang} from '../../../src/text/words.js';
import {escapeXml} from '../output/xml.js';
import {giveAll} from './given.js';
import {setServerFrame, type ServerFrame} from './frame.js';
import {inlineStyles, styleLinks} from './styles.js';
import {widthsIn, type Room} from './widths.js';

type RenderInfo = Parameters<LitElementRenderer['renderShadow']>[0];

export interface ElementToRender {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly widths: ServerFrame['widths'];
  readonly lang: Lang;
  readonly prefix: string;
  /** Address of the styles; null for a `<style>` in the HTML. */
  readonly stylesheet: string | null;
  readonly onFigure?: ServerFrame['onFigure'];
}

/**
 * An element and all elements inside it as HTML with declarative shadow roots. Nothing is fetched and
 * nothing waits: the data come with the properties.
 */
export function renderElement(asked: ElementToRender): string {
  giveAll();
  const {tag, attributes, properties, stylesheet} = asked;
  let count = 0;
  // One class for each call: Lit makes the inner elements' renderers, and hands nothing over to them.
  class Renderer extends LitElementRenderer {
    override connectedCallback(): void {
      const element = this.element;
      const {widths, lang, prefix, onFigure} = asked;
      const isFirst = count++ === 0;
      setServerFrame(element, {
        widths: isFirst ? widths : widthsIn(roomOf(element), widths[0]),
        lang,
        prefix: isFirst ? prefix : `${prefix}-${count}`,
        ...(isFirst && {onFigure}),
      });
      element['enableUpdating'] = () => undefined;
      element.connectedCallback();
      super.connectedCallback();
    }

    override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
      const element = this.element;
      const styles =
        stylesheet === null
          ? `<style>${inlineStyles(this.tagName)}</style>`
          : styleLinks(this.tagName, stylesheet);
      return [styles, () => renderThunked(element['render'](), info)];
    }
  }

  const renderer = new Renderer(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  for (const [name, value] of Object.entries(properties)) renderer.setProperty(name, value);
  renderer.connectedCallback();
  const info: RenderInfo = {
    elementRenderers: [Renderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [renderer.element],
    slotStack: [],
    deferHydration: false,
  };
  const shadow = renderer.renderShadow(info) ?? [];
  const written = tidy(collectResultSync(shadow));
  const own = collectResultSync(renderer.renderAttributes());
  const escaped = escapeXml(tag);
  return `<${escaped}${own} data-ssr><template shadowrootmode="open">${written}</template></${escaped}>`;
}

/** Room in a dashboard. */
function roomOf(element: LitElement): Room {
  if (element.localName === 'umkm-stat') return 'quarter';
  return element.getAttribute('class') === 'wide' ? 'whole' : 'half';
}

/**
 * Without the comments and attributes by which Lit would find its templates again: figures are drawn
 * anew. All text is escaped, so that these signs can only be Lit's own.
 */
export function tidy(html: string): string {
  return html
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g, '')
    .replace(/<pattern id="([^"]+)"[\s\S]*?<\/pattern>/g, (pattern, id: string) =>
      html.includes(`url(#${id})`) ? pattern : '',
    )
    .replace(/<template shadowroot="open" /g, '<template ')
    .replaceAll(' defer-hydration>', '>')
    .replace(/\n\s+/g, '\n');
}
