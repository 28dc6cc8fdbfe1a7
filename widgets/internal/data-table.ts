import {html, nothing, svg, type TemplateResult} from 'lit';
import type {RowLine, TableCell, TableColumn, TableModel, TableRow} from './model.js';
import type {Sort} from './table/arrange.js';
import {MANY_ROWS} from './table/tracks.js';

export interface TableFrame {
  /** Code of the area whose row is lifted out. */
  readonly selected?: string;
  /** The rows that show, in their order; all of the model where left out. */
  readonly rows?: readonly TableRow[];
  readonly sort?: Sort | null;
  /** Makes buttons of the heads; called with the place of the column. */
  readonly onSort?: (column: number) => void;
}

/**
 * The figures of a chart as a table: caption, heads, first column fixed, numbers right. A state that
 * a whole row or column shares is said once, at its head.
 *
 * All rows are on the page, for a search in it and for print. A long table is laid out in groups of
 * rows, those that show first.
 */
export function dataTable(
  model: TableModel,
  {selected = '', rows = model.rows, sort = null, onSort}: TableFrame = {},
): TemplateResult {
  const {caption, columns, line} = model;
  const {ofRows, ofColumns} = sharedStates(model);
  const stateOf = new Map(model.rows.map((row, i) => [row, ofRows[i]]));
  const many = model.rows.length > MANY_ROWS;
  const role = (name: string): string | typeof nothing => (many ? name : nothing);
  const frame: RowFrame = {
    columns,
    ofColumns,
    strings: rowStrings(columns, many, line !== undefined),
    role,
  };
  const head = ({label, numeric}: TableColumn, i: number): TemplateResult =>
    html`<th
      scope="col"
      role=${role('columnheader')}
      class=${numeric && i > 0 ? 'num' : nothing}
      aria-sort=${sort?.column === i ? sort.direction : nothing}
    >
      ${
        onSort
          ? html`<button class="sort" type="button" @click=${() => onSort(i)}>
              ${label}${arrows}
            </button>`
          : label
      }${said(ofColumns[i - 1])}
    </th>`;
  return html`<table
    class=${many ? 'many' : nothing}
    role=${role('table')}
    aria-rowcount=${many ? rows.length + 1 : nothing}
  >
    <caption class="quiet">
      ${caption}
    </caption>
    <thead role=${role('rowgroup')}>
      <tr role=${role('row')} aria-rowindex=${many ? 1 : nothing}>
        ${columns.map(head)}${line === undefined ? nothing : html`<th scope="col" role=${role('columnheader')}>${line}</th>`}
      </tr>
    </thead>
    ${chunks(rows, many).map(
      (chunk, c) =>
        html`<tbody role=${role('rowgroup')}>
          ${chunk.map((row, i) =>
            rowOf(row, {
              ...frame,
              ofRow: stateOf.get(row),
              lit: selected !== '' && row.area === selected,
              index: many ? c * CHUNK + i + 2 : null,
            }),
          )}
        </tbody>`,
    )}
  </table>`;
}

/** States that every figure of a row or of a column has; undefined where there is none. */
export function sharedStates({rows}: Pick<TableModel, 'rows'>): {
  readonly ofRows: readonly (string | undefined)[];
  readonly ofColumns: readonly (string | undefined)[];
} {
  const ofRows = rows.map(({cells}) => shared(cells));
  const lines = rows.filter(({group}) => !group);
  const ofColumns = (lines[0]?.cells ?? []).map((_, i) => shared(lines.map(({cells}) => cells[i])));
  return {
    ofRows,
    ofColumns: ofColumns.map((state) => (ofRows.includes(state) ? undefined : state)),
  };
}

// Figures that are not there say why themselves.
function shared(cells: readonly TableCell[]): string | undefined {
  const figures = cells.filter(({text}) => text !== '');
  const said = figures.map(({state}) => wordsOf(state));
  const common = said[0]?.filter((word) => said.every((words) => words.includes(word))) ?? [];
  return figures.length > 1 && common.length > 0 ? common.join(BETWEEN) : undefined;
}

const BETWEEN = ', ';

function wordsOf(state: string | undefined): readonly string[] {
  return state ? state.split(BETWEEN) : [];
}

interface RowFrame {
  readonly columns: readonly TableColumn[];
  readonly ofColumns: readonly (string | undefined)[];
  readonly strings: TemplateStringsArray;
  readonly role: (name: string) => string | typeof nothing;
}

/** Rows that are laid out together. */
const CHUNK = 40;

function chunks(rows: readonly TableRow[], many: boolean): (readonly TableRow[])[] {
  if (!many) return [rows];
  return Array.from({length: Math.ceil(rows.length / CHUNK)}, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}

const rowTemplates = new Map<string, TemplateStringsArray>();

/**
 * The strings of a row's template. One template for a whole row costs half of one for each of its
 * cells, and Lit knows it again by the identity of its strings. Nothing in them is from outside.
 */
function rowStrings(
  columns: readonly TableColumn[],
  many: boolean,
  line: boolean,
): TemplateStringsArray {
  const key = [many, line, ...columns.map(({numeric}) => numeric)].join();
  let strings = rowTemplates.get(key);
  if (strings === undefined) {
    const role = (name: string): string => (many ? ` role="${name}"` : '');
    const cells = columns
      .slice(1)
      .map(({numeric}) => `<td${role('cell')}${numeric ? ' class="num"' : ''}>`);
    if (line) cells.push(`<td${role('cell')} class="line">`);
    const texts = [
      `<tr${role('row')} aria-rowindex=`,
      ' class=',
      `><th scope="row"${role('rowheader')}>`,
      ...cells.map((cell, i) => (i === 0 ? `</th>${cell}` : `</td>${cell}`)),
      cells.length > 0 ? '</td></tr>' : '</th></tr>',
    ];
    strings = Object.assign(texts, {raw: texts});
    rowTemplates.set(key, strings);
  }
  return strings;
}

function rowOf(
  {header, cells, total, group, line}: TableRow,
  {
    columns,
    ofColumns,
    strings,
    role,
    ofRow,
    lit,
    index,
  }: RowFrame & {
    readonly ofRow: string | undefined;
    readonly lit: boolean;
    /** Place among all rows, the head being the first; null where nobody needs to be told. */
    readonly index: number | null;
  },
): TemplateResult {
  if (group) {
    return html`<tr class="group" role=${role('row')} aria-rowindex=${index ?? nothing}>
      <th scope="colgroup" role=${role('rowheader')} colspan=${strings.length - 3}>${header}</th>
    </tr>`;
  }
  const values: unknown[] = [
    index ?? nothing,
    [total && 'total', lit && 'lit'].filter(Boolean).join(' ') || nothing,
    withState(header, ofRow),
  ];
  for (let i = 0; i < columns.length - 1; i++) {
    const {text = '', state} = cells[i] ?? {};
    const known = text === '' ? [] : [...wordsOf(ofRow), ...wordsOf(ofColumns[i])];
    const left = known.length === 0 ? state : without(state, known);
    values.push(withState(text, left));
  }
  if (strings.length > values.length + 1) values.push(line ? small(line) : nothing);
  return html(strings, ...values);
}

function without(state: string | undefined, known: readonly string[]): string {
  return wordsOf(state)
    .filter((word) => !known.includes(word))
    .join(BETWEEN);
}

function withState(text: string, state: string | undefined): TemplateResult | string {
  return state ? html`${text}${said(state)}` : text;
}

function said(state: string | undefined): TemplateResult | typeof nothing {
  return state ? html` <span class="said">${state}</span>` : nothing;
}

/** Up and down; the one that the rows are sorted by is the one that is seen. */
const arrows = html`<svg class="arrows" viewBox="0 0 8 16" width="8" height="16" aria-hidden="true">
  <path d="M1 6 4 3 7 6"></path>
  <path d="M1 10 4 13 7 10"></path>
</svg>`;

function small({label, width, height, solid, dotted, dots}: RowLine): TemplateResult {
  return html`<svg
    role="img"
    aria-label=${label}
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
  >
    ${solid ? svg`<path class="stroke main" d=${solid}></path>` : nothing}
    ${dotted ? svg`<path class="stroke dashed main" d=${dotted}></path>` : nothing}
    ${dots.map(({x, y, hollow}) => svg`<circle class=${hollow ? 'ring main' : 'fill main'} cx=${x} cy=${y} r="3"></circle>`)}
  </svg>`;
}
