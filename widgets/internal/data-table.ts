import {html, nothing, type TemplateResult} from 'lit';
import type {TableCell, TableModel, TableRow} from './model.js';

/**
 * The figures of a chart as a table: caption, heads, first column fixed, numbers right. A state that
 * a whole row or column shares is said once, at its head.
 */
export function dataTable(model: TableModel): TemplateResult {
  const {caption, columns, rows} = model;
  const {ofRows, ofColumns} = sharedStates(model);
  return html`<table>
    <caption class="quiet">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          ({label, numeric}, i) =>
            html`<th scope="col" class=${numeric && i > 0 ? 'num' : nothing}>
              ${label}${said(ofColumns[i - 1])}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, i) => line(row, columns, ofRows[i], ofColumns))}
    </tbody>
  </table>`;
}

/** States that every figure of a row or of a column has; undefined where they differ. */
export function sharedStates({rows}: TableModel): {
  readonly ofRows: readonly (string | undefined)[];
  readonly ofColumns: readonly (string | undefined)[];
} {
  const ofRows = rows.map(({cells}) => shared(cells));
  const ofColumns = (rows[0]?.cells ?? []).map((_, i) => shared(rows.map(({cells}) => cells[i])));
  return {
    ofRows,
    ofColumns: ofColumns.map((state) => (ofRows.includes(state) ? undefined : state)),
  };
}

// Figures that are not there say why themselves.
function shared(cells: readonly TableCell[]): string | undefined {
  const figures = cells.filter(({text}) => text !== '');
  const [first] = figures;
  const same = figures.length > 1 && figures.every(({state}) => state === first.state);
  return same ? first.state : undefined;
}

function line(
  {header, cells, total}: TableRow,
  columns: TableModel['columns'],
  ofRow: string | undefined,
  ofColumns: readonly (string | undefined)[],
): TemplateResult {
  return html`<tr class=${total ? 'total' : nothing}>
    <th scope="row">${header}${said(ofRow)}</th>
    ${cells.map(({text, state}, i) => {
      const known = text !== '' && (state === ofRow || state === ofColumns[i]);
      return html`<td class=${columns[i + 1]?.numeric ? 'num' : nothing}>
        ${text}${said(known ? undefined : state)}
      </td>`;
    })}
  </tr>`;
}

function said(state: string | undefined): TemplateResult | typeof nothing {
  return state ? html` <span class="said">${state}</span>` : nothing;
}
