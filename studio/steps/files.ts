import {css, html, nothing, type TemplateResult} from 'lit';
import type {Diagnostic} from '../../src/data/diagnostic.js';
import {formatDate} from '../../src/format/date.js';
import {tableNames, type InputSummary, type TableName} from '../../src/data/table.js';
import {tableLabel} from '../../src/text/categories.js';
import {messageOf} from '../../src/text/message.js';
import {countText, sizeText} from '../format.js';
import {tableChosen, withTable} from '../state/mapping.js';
import {resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
import {faultText} from '../texts/texts.js';
import type {Earlier, GivenFile} from '../worker/messages.js';
import {StepElement} from './step-element.js';

/**
 * First step: files in, and what each was recognised as.
 *
 * @tag studio-files
 */
export class StudioFiles extends StepElement {
  static readonly tag = 'studio-files';
  static override styles = [
    studioStyles,
    css`
      .drop {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 20px;
        align-items: center;
        margin-top: 16px;
        padding: 24px;
        border: 1px dashed var(--axis);
        background: var(--wash);
      }
      .drop.over {
        border: 1px solid var(--main);
        background: var(--main-wash);
      }
      .drop p {
        margin: 0;
        font-size: 16px;
        line-height: 22px;
        color: var(--ink);
      }
      .files {
        margin: 24px 0 0;
        padding: 0;
        list-style: none;
        border-top: 1px solid var(--axis);
      }
      .files > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr) 32px;
        gap: 0 20px;
        align-items: center;
        padding: 6px 0;
        border-bottom: 1px solid var(--grid);
      }
      .earlier .note {
        margin: 0;
      }
      .files .setting {
        display: block;
        padding: 8px 0;
      }
      .name {
        font-weight: 600;
        color: var(--ink);
        overflow-wrap: anywhere;
      }
      .size {
        margin-left: 8px;
        font-weight: 400;
        color: var(--ink-3);
        font-size: 12px;
        white-space: nowrap;
      }
      .sheet {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 240px;
        gap: 4px 20px;
        align-items: center;
        padding: 3px 0;
      }
      .sheet p {
        margin: 0;
      }
      .why {
        color: var(--down);
      }
      @media (max-width: 719px) {
        .drop {
          padding: 16px;
        }
        .files > li {
          grid-template-columns: minmax(0, 1fr) 44px;
          padding: 10px 0;
        }
        .tables,
        .earlier .note {
          grid-row: 2;
          grid-column: 1 / -1;
        }
        .sheet {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties = {...StepElement.properties, over: {state: true}};

  declare over: boolean;

  constructor() {
    super();
    this.over = false;
  }

  protected override render(): TemplateResult {
    const {t, state} = this;
    const {files, faults, areas, earlier, config, lang} = state;
    return html`<h2 tabindex="-1">${t.stepFiles}</h2>
      <p>${t.filesLead}</p>
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#drag(event, true)}
        @dragleave=${(event: DragEvent) => this.#drag(event, false)}
        @drop=${(event: DragEvent) => this.#drop(event)}
      >
        <p class="wide-only">${t.drop}</p>
        <button class="main" type="button" @click=${() => this.#input()?.click()}>
          ${t.choose}
        </button>
        <input
          id="choose"
          type="file"
          multiple
          hidden
          aria-label=${t.choose}
          @change=${(event: Event) => this.#chosen(event)}
        />
        <button class="plain" type="button" @click=${() => this.act({wish: 'template'})}>
          ${t.example}
        </button>
      </div>
      <div role="alert">
        ${faults.map((fault) => html`<p class="fault">${faultText(fault, lang)}</p>`)}
      </div>
      ${
        files.length === 0 && areas === null && earlier === null
          ? html`<p class="note">${t.nothingYet}</p>`
          : html`<ul class="files">
                ${
                  Object.keys(config).length > 0 && this.#hasSettings()
                    ? html`<li class="setting note">${t.settings}</li>`
                    : nothing
                }
                ${earlier ? this.#earlier(earlier) : nothing}
                ${areas ? this.#areas(areas) : nothing} ${files.map((file) => this.#file(file))}
              </ul>
              ${earlier ? nothing : html`<p class="note">${t.earlierHint}</p>`}
              <p>
                <button class="plain" type="button" @click=${() => this.act({type: 'clear'})}>
                  ${t.removeAll}
                </button>
              </p>`
      }`;
  }

  /** Whether a `pantau.json` was given: something is set that the studio's own steps did not. */
  #hasSettings(): boolean {
    return this.state.past.length === 0;
  }

  #areas({name}: GivenFile): TemplateResult {
    return html`<li class="setting"><span class="name">${name}</span> ${this.t.areasList}</li>`;
  }

  #earlier({name, place, asOf}: Earlier): TemplateResult {
    const {t, state} = this;
    return html`<li class="earlier">
      <span class="name">${name}</span>
      <span class="note">${t.earlierUsed(place, formatDate(asOf, state.lang))}</span>
      <button
        class="plain"
        type="button"
        aria-label=${t.forgetEarlier}
        @click=${() => this.act({type: 'forget'})}
      >
        ✕
      </button>
    </li>`;
  }

  #file({name, file}: GivenFile): TemplateResult {
    const {t, state} = this;
    const outcome = resultOf(state.reading);
    const tables = outcome?.input.filter((one) => one.file === name) ?? [];
    return html`<li>
      <span class="name">${name}<span class="size">${sizeText(file.size, state.lang)}</span></span>
      <div class="tables">
        ${
          outcome === null
            ? html`<p class="note">${state.reading.status === 'running' ? t.waiting : ''}</p>`
            : tables.map((one) => this.#table(one, outcome.diagnostics))
        }
      </div>
      <button
        class="plain"
        type="button"
        aria-label=${t.remove(name)}
        @click=${() => this.act({type: 'remove', name})}
      >
        ✕
      </button>
    </li>`;
  }

  #table(one: InputSummary, diagnostics: readonly Diagnostic[]): TemplateResult {
    const {t, state} = this;
    const {lang} = state;
    const n = (count: number): string => countText(count, lang);
    const chosen = tableChosen(state.config, one);
    const place = one.sheet === null ? one.file : `${one.file} › ${one.sheet}`;
    return html`<div class="sheet">
        <p>
          ${one.sheet === null ? nothing : html`<strong>${one.sheet}</strong> · `}
          ${
            one.table === null
              ? html`<span class="why">${t.notSeen}</span>`
              : html`${tableLabel(one.table, lang)} ·
                ${t.rowsOf(n(one.accepted), n(one.refused), n(one.setAside))}`
          }
        </p>
        <select
          aria-label="${t.seenAs}: ${place}"
          @change=${(event: Event) => this.#choose(one, (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${chosen === null}>
            ${
              one.table !== null && chosen === null
                ? `${t.automatic}: ${tableLabel(one.table, lang)}`
                : t.automatic
            }
          </option>
          ${tableNames.map(
            (name) =>
              html`<option value=${name} ?selected=${chosen === name}>
                ${tableLabel(name, lang)}
              </option>`,
          )}
        </select>
      </div>
      ${one.table === null ? this.#why(one, diagnostics) : nothing}`;
  }

  /** Why nothing of a file or sheet could be read. */
  #why({file, sheet}: InputSummary, diagnostics: readonly Diagnostic[]): TemplateResult[] {
    const {lang} = this.state;
    return diagnostics
      .filter((one) => one.file === file && one.sheet === sheet && one.severity !== 'info')
      .slice(0, 2)
      .map(
        (one) =>
          html`<p class="fault">
            ${capital(messageOf({...one, file: ''}, lang).replace(` [${one.code}]`, ''))}
          </p>`,
      );
  }

  #choose(one: InputSummary, value: string): void {
    const table = value === '' ? null : (value as TableName);
    const config = withTable(this.state.config, one, table);
    this.act({type: 'change', config, change: {kind: 'table', about: one.file}});
  }

  #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#choose');
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    this.act({wish: 'takeFiles', files});
    // The same file may be chosen again once it was corrected.
    input.value = '';
  }

  #drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over = over;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    if (event.dataTransfer) this.act({wish: 'take', transfer: event.dataTransfer});
  }
}

/** A message that usually follows the name of its file, by itself. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
