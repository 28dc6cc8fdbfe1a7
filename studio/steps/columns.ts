import {css, html, nothing, type TemplateResult} from 'lit';
import type {ColumnSummary, InputSummary} from '../../src/data/table.js';
import {reported, reportedContext} from '../../src/schema/reported.js';
import type {ColumnSpec} from '../../src/schema/spec.js';
import {rowTables} from '../../src/schema/tables.js';
import {tableLabel} from '../../src/text/categories.js';
import {matchWords} from '../../src/text/cli.js';
import type {Lang} from '../../src/text/words.js';
import {countText} from '../format.js';
import {isChosen, withMapping} from '../state/mapping.js';
import {openColumns, resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
import {StepElement} from './step-element.js';

/**
 * Second step: what each column is read as. Those that may mean several things come first.
 *
 * @tag studio-columns
 */
export class StudioColumns extends StepElement {
  static readonly tag = 'studio-columns';
  static override styles = [
    studioStyles,
    css`
      details {
        margin: 0;
        border-bottom: 1px solid var(--grid);
      }
      .state + details {
        margin-top: 16px;
        border-top: 1px solid var(--axis);
      }
      summary {
        padding: 8px 0;
        font-weight: 400;
      }
      .state {
        margin: 16px 0 0;
        color: var(--ink);
        font-weight: 600;
      }
      .ask td,
      .ask th {
        background: var(--wash);
      }
      .ask th:first-child {
        padding-left: 8px;
        border-left: 3px solid var(--down);
      }
      select {
        min-width: 180px;
      }
      th[scope='row'] {
        font-weight: 600;
        min-width: 120px;
      }
      .samples {
        color: var(--ink-2);
      }
      .samples span + span::before {
        content: ' · ';
        color: var(--ink-3);
      }
      @media (max-width: 719px) {
        thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        table,
        tbody,
        caption,
        tr,
        th,
        td {
          display: block;
        }
        tr {
          padding: 8px 0 12px;
          border-bottom: 1px solid var(--grid);
        }
        th,
        td,
        .ask th:first-child {
          padding: 2px 0;
          border: 0;
          text-align: left;
        }
        tr.ask {
          padding-left: 10px;
          border-left: 3px solid var(--down);
          background: var(--wash);
        }
        td.number {
          display: inline-block;
          margin-right: 14px;
          color: var(--ink-3);
          font-size: 12px;
        }
        td.number::before {
          content: attr(data-label) ' ';
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    const {t, state} = this;
    const input = resultOf(state.reading)?.input ?? [];
    const tables = input.flatMap((one, at) => (one.columns.length > 0 ? [{one, at}] : []));
    const open = openColumns(state);
    const asking = tables.filter(({one}) => one.columns.some(isOpen));
    return html`<h2 tabindex="-1">${t.stepColumns}</h2>
      <p>${t.columnsLead}</p>
      <p class="note">${t.masked}</p>
      <p class="state" role="status">
        ${open > 0 ? t.toChoose(countText(open, state.lang)) : t.noneToChoose}
      </p>
      ${asking.map(({one, at}) =>
        this.#table(
          one,
          at,
          one.columns.map((_, i) => i).filter((i) => isOpen(one.columns[i])),
        ),
      )}
      ${tables.map(
        ({one, at}) =>
          html`<details ?open=${tables.length === 1}>
            <summary>
              <strong>${placeText(one)}</strong
              >${one.table === null ? '' : ` · ${tableLabel(one.table, state.lang)}`} ·
              ${t.showAll(countText(one.columns.length, state.lang))}
            </summary>
            ${this.#table(
              one,
              at,
              one.columns.map((_, i) => i),
            )}
          </details>`,
      )}`;
  }

  #table(one: InputSummary, at: number, shown: readonly number[]): TemplateResult {
    const {t, state} = this;
    const options = optionsOf(one, state.lang);
    return html`<div class="scroll">
      <table>
        <caption>
          ${placeText(one)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.header}</th>
            <th scope="col">${t.meaning}</th>
            <th scope="col">${t.howSeen}</th>
            <th scope="col">${t.samples}</th>
            <th scope="col" class="number">${t.filled}</th>
            <th scope="col" class="number">${t.missing}</th>
            <th scope="col" class="number">${t.refusedCells}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((index) => this.#row(one, at, index, options))}
        </tbody>
      </table>
    </div>`;
  }

  #row(one: InputSummary, at: number, index: number, options: readonly Option[]): TemplateResult {
    const {t, state} = this;
    const column = one.columns[index];
    const samples = resultOf(state.reading)?.samples[at]?.[index] ?? [];
    const name = column.header === '' ? t.emptyHeader : column.header;
    const n = (count: number): string => countText(count, state.lang);
    return html`<tr class=${isOpen(column) ? 'ask' : ''}>
      <th scope="row">${name}</th>
      <td>
        ${one.table === null || column.header === '' ? nothing : this.#select(one, column, options)}
      </td>
      <td>${this.#how(one, column)}</td>
      <td class="samples">${samples.map((text) => html`<span>${text}</span>`)}</td>
      <td class="number" data-label=${t.filled}>${n(column.filled)}</td>
      <td class="number" data-label=${t.missing}>${n(column.missing)}</td>
      <td class="number" data-label=${t.refusedCells}>${n(column.refused)}</td>
    </tr>`;
  }

  #select(one: InputSummary, column: ColumnSummary, options: readonly Option[]): TemplateResult {
    const {t} = this;
    const open = isOpen(column);
    const likely = column.candidates ?? [];
    const option = ({key, label}: Option): TemplateResult =>
      html`<option value=${key} ?selected=${key === column.key}>${label}</option>`;
    return html`<select
      aria-label="${t.meaning}: ${column.header} (${placeText(one)})"
      @change=${(event: Event) => this.#choose(one, column, (event.target as HTMLSelectElement).value)}
    >
      ${open ? html`<option value="" selected disabled>${t.chooseMeaning}</option>` : nothing}
      <option value="-" ?selected=${column.key === null && !open}>${t.notUsed}</option>
      ${
        likely.length > 0
          ? html`<optgroup label=${t.likely}>
              ${options.filter(({key}) => likely.includes(key)).map(option)}
            </optgroup>`
          : nothing
      }
      <optgroup label=${t.others}>
        ${options.filter(({key}) => !likely.includes(key)).map(option)}
      </optgroup>
    </select>`;
  }

  #how(one: InputSummary, column: ColumnSummary): TemplateResult | typeof nothing {
    const {t, state} = this;
    if (isOpen(column)) return html`<span class="tag ask">${t.mustChoose}</span>`;
    if (column.how === 'config') {
      const own = isChosen(state.config, one, column.header) && state.past.length > 0;
      return html`<span class="tag">${own ? t.byOffice : t.byFile}</span>`;
    }
    if (column.key === null) return nothing;
    return html`<span class="tag">${matchWords[state.lang][column.how]}</span>`;
  }

  #choose(one: InputSummary, {header}: ColumnSummary, value: string): void {
    const config = withMapping(this.state.config, one, header, value === '-' ? null : value);
    this.act({type: 'change', config, change: {kind: 'mapping', about: header}});
  }
}

interface Option {
  readonly key: string;
  readonly label: string;
}

function isOpen({how}: ColumnSummary): boolean {
  return how === 'ambiguous';
}

function placeText({file, sheet}: InputSummary): string {
  return sheet === null ? file : `${file} › ${sheet}`;
}

/** The columns that a table may have, by what they hold. */
function optionsOf({table}: InputSummary, lang: Lang): Option[] {
  if (table === null) return [];
  const columns: readonly ColumnSpec[] =
    table === 'reported'
      ? Object.values({...reported.columns, ...reportedContext})
      : Object.values(rowTables.find(({name}) => name === table)?.spec.columns ?? {});
  return columns
    .map(({key, title}) => ({key, label: title ? `${title[lang]} (${key})` : key}))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
}
