import type {Snapshot} from '../snapshot/v1.js';
import {embedWords} from '../text/embed.js';
import {addressesOf, type Addresses} from './addresses.js';
import {embedCodes, embedTable, type EmbedCodes, type EmbedOptions} from './embed-codes.js';
import {attributesText, escapeHtml} from './escape.js';
import {tableHtml} from './table-html.js';

export interface PreviewOptions {
  /** The same files as this page reaches them: `{src: 'snapshot.json'}`. */
  readonly here: Addresses;
  /** A style sheet, such as `site.css` of the site. */
  readonly style?: string;
}

/**
 * A page that shows the figure in each way, and the code to copy for each.
 *
 * @throws UmkmError as `embedCodes`
 */
export function previewPage(
  snapshot: Snapshot,
  options: EmbedOptions,
  {here, style = ''}: PreviewOptions,
): string {
  const {lang = 'id'} = options;
  const t = embedWords[lang];
  const codes = embedCodes(snapshot, options);
  const local = embedCodes(snapshot, {...options, ...addressesOf(here)});
  const table = embedTable(snapshot, options);
  const notice = snapshot.extension.notice?.[lang];
  const section = (format: keyof EmbedCodes): string =>
    [
      `<section aria-labelledby="${format}">`,
      `<h2 id="${format}">${escapeHtml(t[format])}</h2>`,
      `<p>${escapeHtml(t[`${format}Note`])}</p>`,
      `<div class="scroll"><pre tabindex="0" role="region" aria-labelledby="${format}"><code>${escapeHtml(codes[format])}</code></pre></div>`,
      '</section>',
    ].join('\n');
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${t.preview}: ${table.caption}`)}</title>`,
    '<link rel="icon" href="data:,">',
    ...(style === ''
      ? []
      : [
          `<link${attributesText([
            ['rel', 'stylesheet'],
            ['href', style],
          ])}>`,
        ]),
    '</head>',
    '<body class="report">',
    '<header>',
    `<h1>${escapeHtml(t.preview)}</h1>`,
    `<p>${escapeHtml(table.caption)}</p>`,
    ...(notice === undefined ? [] : [`<p class="notice">${escapeHtml(notice)}</p>`]),
    '</header>',
    '<main>',
    `<p>${escapeHtml(t.previewNote)}</p>`,
    `<h2>${escapeHtml(t.shown)}</h2>`,
    local.div,
    `<h2>${escapeHtml(t.withoutScript)}</h2>`,
    `<div class="scroll">\n${tableHtml(table)}\n</div>`,
    `<h2>${escapeHtml(t.framed)}</h2>`,
    local.iframe,
    ...(['tag', 'div', 'wordpress', 'joomla', 'blade', 'iframe'] as const).map(section),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
