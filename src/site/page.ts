import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {html, type Html} from './html.js';

/** What differs between the pages of a site. */
export interface Page {
  readonly lang: Lang;
  /** Of the window; the heading of the page stands in `header`. */
  readonly title: string;
  /** Class of the body: `dashboard`, `single`, `report`, `area`, `paper`, `frame`. */
  readonly look: string;
  /** Way to the folder of the site: empty in it, `../` one below. */
  readonly root?: '' | '../';
  /** Scripts of the site in the order they run, from its folder; without any, the page allows none. */
  readonly scripts?: readonly string[];
  /** One more that is needed where the page was opened from a disk. */
  readonly disk?: string;
  /** `use`: they are loaded when the reader begins to use the page, which is complete without them. */
  readonly startsWith?: 'page' | 'use';
  /** Further style sheets, from the folder of the site. */
  readonly styles?: readonly string[];
  readonly header?: Html;
  readonly main: Html;
  readonly footer?: Html;
}

/**
 * A page of a site: one head, one policy and one frame for all of them. Addresses are relative, so
 * that the site works in any folder. The policy holds from the page itself, also where the server
 * sends none.
 */
export function pageText(page: Page): string {
  const {lang, title, look, root = '', scripts = [], styles = [], header, main, footer} = page;
  const text = html`<html lang="${lang}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="${policy(scripts.length > 0)}" />
      <title>${title}</title>
      <link rel="icon" href="data:," />
      ${['site.css', ...styles].map(
        (path) => html`<link rel="stylesheet" href="${root}${path}" /> `,
      )}
      ${scriptTag(page)}
    </head>
    <body class="${look}">
      ${header === undefined ? '' : html`<header>${header}</header>`}
      <main>${main}</main>
      ${footer === undefined ? '' : html`<footer>${footer}</footer>`}
    </body>
  </html> `;
  return `<!doctype html>\n${text.text}`;
}

function scriptTag({root = '', scripts = [], disk, startsWith = 'page'}: Page): Html | '' {
  if (scripts.length === 0) return '';
  return html`<script
    src="${root}embed/start.js"
    data-begin="${startsWith === 'use' ? 'use' : 'now'}"
    data-scripts="${scripts.map((path) => root + path).join(' ')}"
    data-disk="${disk === undefined ? '' : root + disk}"
    defer
  ></script>`;
}

/** The remark that every page must show, such as that the figures are invented. */
export function noticeOf({extension: {notice}}: Snapshot, lang: Lang): Html | '' {
  return notice ? html`<p class="notice">${notice[lang]}</p>` : '';
}

function policy(hasScripts: boolean): string {
  return [
    "default-src 'none'",
    ...(hasScripts ? ["script-src 'self'", "connect-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...(hasScripts ? ["require-trusted-types-for 'script'"] : []),
  ].join('; ');
}
