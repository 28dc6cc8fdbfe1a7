import {html, nothing, type TemplateResult} from 'lit';
import type {Lang} from '../../src/text/words.js';
import {sizeClasses} from './size-controller.js';
import type {Content} from './states.js';

/** The figure around what it shows: its name, its state told aloud, its width as classes. */
export function figureFrame(
  {title, head, state, body, busy}: Content,
  {
    lang,
    width,
    prefix,
    level,
  }: {
    readonly lang: Lang;
    readonly width: number;
    readonly prefix: string;
    /** 1 to 6; 3 where it is none. */
    readonly level: number;
  },
): TemplateResult {
  const id = `${prefix}-heading`;
  return html`<figure
    class="figure ${sizeClasses(width)}"
    lang=${lang}
    aria-busy=${busy ? 'true' : 'false'}
    aria-labelledby=${title === '' ? nothing : id}
    tabindex="-1"
  >
    ${
      title === ''
        ? nothing
        : html`<div
            class="heading"
            part="heading"
            role="heading"
            id=${id}
            aria-level=${Math.min(6, Math.max(1, Math.round(level) || 3))}
          >
            ${title}
          </div>`
    }${head}
    <div role="status">${state}</div>
    ${body}
  </figure>`;
}
