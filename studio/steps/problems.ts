import {css, html, nothing, type TemplateResult} from 'lit';
import type {Diagnostic, Severity} from '../../src/data/diagnostic.js';
import {codeTitle, messageOf} from '../../src/text/message.js';
import {countText} from '../format.js';
import {resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
import {StepElement} from './step-element.js';

const page = 50;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Third step: what was refused, what was taken with a remark, where, and what to write instead.
 *
 * @tag studio-problems
 */
export class StudioProblems extends StepElement {
  static readonly tag = 'studio-problems';
  static override styles = [
    studioStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 12px 20px;
        margin: 20px 0 4px;
      }
      .list {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
        border-top: 1px solid var(--axis);
      }
      .list li {
        display: grid;
        grid-template-columns: 190px minmax(0, 1fr);
        gap: 2px 20px;
        padding: 10px 0;
        border-bottom: 1px solid var(--grid);
      }
      .where {
        color: var(--ink-2);
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }
      .where strong {
        display: block;
        color: var(--ink);
      }
      .what {
        color: var(--ink);
        overflow-wrap: anywhere;
      }
      .what strong {
        display: block;
      }
      .mark {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 8px;
        border: 1.5px solid var(--ink-2);
      }
      .error .mark {
        border-color: var(--down);
        background: var(--down);
      }
      .warning .mark {
        border-color: var(--down);
      }
      .download {
        margin-top: 16px;
      }
      @media (max-width: 719px) {
        .filters,
        .list li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties = {
    ...StepElement.properties,
    severity: {state: true},
    file: {state: true},
    words: {state: true},
    shown: {state: true},
  };

  declare severity: Severity | '';
  declare file: string;
  declare words: string;
  declare shown: number;

  constructor() {
    super();
    this.severity = '';
    this.file = '';
    this.words = '';
    this.shown = page;
  }

  protected override render(): TemplateResult {
    const {t, state} = this;
    const {lang} = state;
    const all = resultOf(state.reading)?.diagnostics ?? [];
    const n = (count: number): string => countText(count, lang);
    const matching = this.#matching(all);
    const files = [...new Set(all.map(({file}) => file))];
    const annotatable = [
      ...new Set(all.filter(({severity}) => severity !== 'info').map(({file}) => file)),
    ];
    return html`<h2 tabindex="-1">${t.stepProblems}</h2>
      <p>${t.problemsLead}</p>
      ${
        annotatable.length === 0
          ? nothing
          : html`<p class="row download">
                <button
                  class="main"
                  type="button"
                  @click=${() => this.act({wish: 'annotate', file: null})}
                >
                  ${t.annotate}
                </button>
                ${
                  this.file !== '' && annotatable.includes(this.file)
                    ? html`<button
                        type="button"
                        @click=${() => this.act({wish: 'annotate', file: this.file})}
                      >
                        ${t.annotateFile(this.file)}
                      </button>`
                    : nothing
                }
              </p>
              <p class="note">${t.annotateNote}</p>`
      }
      ${
        all.length === 0
          ? html`<p>${t.noProblems}</p>`
          : html`<div class="filters">
                ${this.#field(
                  'severity',
                  t.severity,
                  html`<select id="severity" @change=${this.#severity}>
                    <option value="">${t.all} (${n(totalOf(all))})</option>
                    ${severities.map(
                      (severity) =>
                        html`<option value=${severity} ?selected=${severity === this.severity}>
                          ${this.#name(severity)}
                          (${n(totalOf(all.filter((one) => one.severity === severity)))})
                        </option>`,
                    )}
                  </select>`,
                )}
                ${this.#field(
                  'file',
                  t.file,
                  html`<select id="file" @change=${this.#file}>
                    <option value="">${t.allFiles}</option>
                    ${files.map(
                      (file) =>
                        html`<option value=${file} ?selected=${file === this.file}>
                          ${file}
                        </option>`,
                    )}
                  </select>`,
                )}
                ${this.#field(
                  'words',
                  t.search,
                  html`<input
                    id="words"
                    type="search"
                    .value=${this.words}
                    @input=${this.#words}
                  />`,
                )}
              </div>
              <p class="note" role="status">${t.shownOf(n(totalOf(matching)), n(totalOf(all)))}</p>
              <ul class="list">
                ${matching.slice(0, this.shown).map((one) => this.#problem(one))}
              </ul>
              ${
                matching.length > this.shown
                  ? html`<p>
                      <button type="button" @click=${() => (this.shown += page)}>
                        ${t.showMore(n(Math.min(page, matching.length - this.shown)))}
                      </button>
                    </p>`
                  : nothing
              }`
      }
      ${this.#coerced()}`;
  }

  #field(id: string, label: string, control: TemplateResult): TemplateResult {
    return html`<div class="field"><label for=${id}>${label}</label>${control}</div>`;
  }

  #problem(one: Diagnostic): TemplateResult {
    const {t, state} = this;
    const {file, sheet, row, column, code, severity, params} = one;
    const {lang} = state;
    const cell =
      params.cell === undefined ? (row === null ? '' : `${t.rowWord} ${row}`) : String(params.cell);
    const text = messageOf({...one, file: '', params: {...params, more: 0}}, lang);
    const more = Number(params.more ?? 0);
    return html`<li class=${severity}>
      <div class="where">
        <strong>${[sheet, cell].filter(Boolean).join(' › ') || file}</strong>
        ${cell === '' && sheet === null ? nothing : file}${column === null ? '' : html` · ${column}`}
      </div>
      <div class="what">
        <strong
          ><span class="mark" aria-hidden="true"></span
          ><span class="hidden">${this.#name(severity)}: </span>${codeTitle(code, lang)}</strong
        >
        ${one.found === null ? nothing : html`<span>“${one.found}”</span>`}
        ${text.replace(` [${code}]`, '')}
        ${more > 0 ? html`<span class="note">${t.moreSame(countText(more, lang))}</span>` : nothing}
      </div>
    </li>`;
  }

  /** How many cells of which columns were taken for what they do not say letter by letter. */
  #coerced(): TemplateResult | typeof nothing {
    const {t, state} = this;
    const input = resultOf(state.reading)?.input ?? [];
    const columns = input.flatMap((one) =>
      one.columns.flatMap((column) => (column.coerced > 0 ? [{file: one.file, column}] : [])),
    );
    const n = (count: number): string => countText(count, state.lang);
    if (columns.length === 0) return nothing;
    const total = columns.reduce((sum, {column}) => sum + column.coerced, 0);
    return html`<details>
      <summary>${t.coercedNote(n(total))}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.file}</th>
              <th scope="col">${t.header}</th>
              <th scope="col" class="number">${t.coerced}</th>
            </tr>
          </thead>
          <tbody>
            ${columns.map(
              ({file, column}) =>
                html`<tr>
                  <td>${file}</td>
                  <td>${column.header}</td>
                  <td class="number">${n(column.coerced)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #matching(all: readonly Diagnostic[]): readonly Diagnostic[] {
    const words = this.words.trim().toLowerCase();
    const {lang} = this.state;
    return all
      .filter(
        (one) =>
          (this.severity === '' || one.severity === this.severity) &&
          (this.file === '' || one.file === this.file) &&
          (words === '' || messageOf(one, lang).toLowerCase().includes(words)),
      )
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  }

  #name(severity: Severity): string {
    const {t} = this;
    return {error: t.errors, warning: t.warnings, info: t.infos}[severity];
  }

  readonly #severity = (event: Event): void => {
    this.severity = (event.target as HTMLSelectElement).value as Severity | '';
    this.shown = page;
  };

  readonly #file = (event: Event): void => {
    this.file = (event.target as HTMLSelectElement).value;
    this.shown = page;
  };

  readonly #words = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.shown = page;
  };
}

/** Remarks, those not listed one by one included. */
function totalOf(all: readonly Diagnostic[]): number {
  return all.reduce((sum, {params}) => sum + 1 + Number(params.more ?? 0), 0);
}
