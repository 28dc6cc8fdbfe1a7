import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Lang} from '../../src/text/words.js';
import {dataTable} from './data-table.js';
import type {TableColumn, TableModel, TableRow} from './model.js';
import {arrange, type Sort} from './table/arrange.js';
import {tableMessages} from './table/messages.js';
import {RestOfTable} from './table/rest.js';
import {fitTable} from './table/tracks.js';

/** Tables of more rows scroll below their head and can be searched. */
const TALL = 20;

export interface TableState {
  readonly lang: Lang;
  /** Code of the area whose row is lifted out. */
  readonly selected: string;
  readonly hidden: boolean;
}

type Host = ReactiveControllerHost & Element & {readonly renderRoot: ParentNode};

/**
 * The table under a figure: sorted by a click on a head, and searched where it is long. Both belong
 * to the columns that show; a table of other columns begins anew.
 */
export class TableController implements ReactiveController {
  #asked: {readonly of: string; readonly sort: Sort | null; readonly query: string} = {
    of: '',
    sort: null,
    query: '',
  };
  #model: TableModel | null = null;
  /** The table that the reader has seen; it stays on the page when they go back to the chart. */
  #seen: TableModel | null = null;
  readonly #host: Host;
  readonly #rest: RestOfTable;

  constructor(host: Host) {
    this.#host = host;
    this.#rest = new RestOfTable(host);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#model !== null) fitTable(this.#host.renderRoot, this.#model);
    this.#rest.start();
  }

  render(model: TableModel, {lang, selected, hidden}: TableState): TemplateResult {
    const {columns, caption} = model;
    // Nobody sees a hidden table, nor is it told to anyone, and it would cost as much as the chart: it
    // is made when it is asked for.
    const waits = hidden && this.#seen !== model;
    if (!hidden) this.#seen = model;
    const rows = waits ? [] : model.rows;
    const of = columns.map(({label}) => label).join('\n');
    const {sort, query} = this.#asked.of === of ? this.#asked : {sort: null, query: ''};
    const ask = (to: {readonly sort?: Sort | null; readonly query?: string}): void => {
      this.#asked = {of, sort, query, ...to};
      this.#rest.putOff();
      this.#host.requestUpdate();
    };
    const all = rows.filter(({group}) => !group).length;
    const shown = arrange(rows, {sort, query, lang});
    const tall = all > TALL && !hidden;
    this.#model = waits ? null : model;
    return html`${tall ? this.#search(query, (to) => ask({query: to}), {shown, all, lang}) : nothing}
      <div
        class=${tall ? 'scroll tall' : 'scroll'}
        part="table"
        role="region"
        tabindex="0"
        aria-label=${caption}
        ?hidden=${hidden}
      >
        ${
          waits
            ? nothing
            : guard([model, selected, sort, query], () =>
                dataTable(model, {
                  selected,
                  rows: shown,
                  sort,
                  ...(all > 2 && {onSort: (column) => ask({sort: turned(sort, columns, column)})}),
                }),
              )
        }
      </div>`;
  }

  #search(query: string, find: (query: string) => void, {shown, all, lang}: Found): TemplateResult {
    const t = tableMessages[lang];
    const count = shown.filter(({group}) => !group).length;
    return html`<div class="find">
      <label>
        <span>${t.find}</span>
        <input
          type="search"
          autocomplete="off"
          .value=${query}
          @input=${({target}: InputEvent) => find((target as HTMLInputElement).value)}
        />
      </label>
      <span role="status">${query.trim() === '' ? nothing : t.found(count, all)}</span>
    </div>`;
  }
}

interface Found {
  readonly shown: readonly TableRow[];
  /** How many rows there are, heads over others left out. */
  readonly all: number;
  readonly lang: Lang;
}

/** High to low, low to high, as given; names begin with A. */
function turned(sort: Sort | null, columns: readonly TableColumn[], column: number): Sort | null {
  const order = ['descending', 'ascending'] as const;
  const [first, second] = column > 0 && columns[column].numeric ? order : [order[1], order[0]];
  if (sort?.column !== column) return {column, direction: first};
  return sort.direction === first ? {column, direction: second} : null;
}
