import {escapeHtml, inert} from './escape.js';
import type {StaticTable} from './static-table.js';

/** A table and its remarks as HTML that content systems leave alone: no class, no style, no script. */
export function tableHtml({caption, columns, rows, remarks}: StaticTable): string {
  const [first, ...others] = columns;
  const head = [first, ...others].map((text) => `<th scope="col">${written(text)}</th>`);
  return [
    '<table>',
    `<caption>${written(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ({header, cells}) =>
        `<tr><th scope="row">${written(header)}</th>${cells
          .map((text) => `<td>${written(text)}</td>`)
          .join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    ...remarks.map((text) => `<p>${written(text)}</p>`),
  ].join('\n');
}

function written(text: string): string {
  return escapeHtml(inert(text));
}
