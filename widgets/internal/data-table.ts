import {html, nothing, type TemplateResult} from 'lit';
import type {TableCell, TableColumn, TableModel, TableRow} from './model.js';

/** The figures of a chart as a table: caption, heads, first column fixed, numbers right. */
export function dataTable({caption, columns, rows}: TableModel): TemplateResult {
  return html`<table>
    <caption class="quiet">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column, i) => head(column, i))}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => line(row, columns))}
    </tbody>
  </table>`;
}

function head({label, numeric}: TableColumn, i: number): TemplateResult {
  return html`<th scope="col" class=${numeric && i > 0 ? 'num' : nothing}>${label}</th>`;
}

function line({header, cells, total}: TableRow, columns: readonly TableColumn[]): TemplateResult {
  return html`<tr class=${total ? 'total' : nothing}>
    <th scope="row">${header}</th>
    ${cells.map((cell, i) => data(cell, columns[i + 1]?.numeric ?? false))}
  </tr>`;
}

function data({text, state}: TableCell, numeric: boolean): TemplateResult {
  return html`<td class=${numeric ? 'num' : nothing}>
    ${text}${state ? html`${text ? ' ' : ''}<span class="said">${state}</span>` : nothing}
  </td>`;
}
