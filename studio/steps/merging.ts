import {css, html, nothing, type TemplateResult} from 'lit';
import {catalogue as indicators} from '../../src/catalogue/index.js';
import {countText} from '../format.js';
import {
  mergedAreas,
  officeAreas,
  withMergedAreas,
  withoutMergedArea,
  type OfficeArea,
} from '../state/merging.js';
import {resultOf} from '../state/state.js';
import {studioStyles} from '../styles.js';
import {faultText, type Fault} from '../texts/texts.js';
import {StepElement} from './step-element.js';

/**
 * Part of the fifth step: areas that are too small are shown as one, so that less is withheld.
 *
 * @tag studio-merging
 */
export class StudioMerging extends StepElement {
  static readonly tag = 'studio-merging';
  static override styles = [
    studioStyles,
    css`
      :host {
        display: block;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
        border-top: 1px solid var(--grid);
      }
      .areas {
        columns: 3 220px;
        column-gap: 40px;
      }
      li {
        break-inside: avoid;
        border-bottom: 1px solid var(--grid);
      }
      .merged li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
        justify-content: space-between;
        padding: 8px 0;
      }
      .join {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 20px;
        align-items: end;
        margin-top: 12px;
      }
      .join .field {
        flex: 1 1 260px;
        max-width: 480px;
      }
    `,
  ];
  static override properties = {
    ...StepElement.properties,
    chosen: {state: true},
    name: {state: true},
  };

  /** Codes of the areas that are to be one. */
  declare chosen: readonly string[];
  /** What the officer calls them; empty for the names of all. */
  declare name: string;

  constructor() {
    super();
    this.chosen = [];
    this.name = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const {t, state} = this;
    const figures = resultOf(state.figures);
    const merged = mergedAreas(state.config);
    const all = figures ? officeAreas(figures.snapshot, state.config) : [];
    if (all.length < 2 && merged.length === 0) return nothing;
    return html`<h3>${t.merging}</h3>
      <p>${t.mergingNote}</p>
      ${merged.length > 0 ? this.#merged(all) : nothing}
      ${figures?.remarks.map((one) => html`<p class="fault">${this.#remark(one)}</p>`)}
      ${
        all.length < 2
          ? nothing
          : html`<details>
              <summary>${t.mergeChoose}</summary>
              ${this.#choice(all)}
            </details>`
      }`;
  }

  #merged(all: readonly OfficeArea[]): TemplateResult {
    const {t, state} = this;
    const {config} = state;
    const withheld = new Map(all.map((area) => [area.code, area.withheld]));
    return html`<ul class="merged">
      ${mergedAreas(config).map(
        ({code, name, members}) =>
          html`<li>
            <span>
              <strong>${name}</strong>
              <span class="note">${t.mergedOf(countText(members.length, state.lang))}</span>
              ${withheld.has(code) ? this.#count(withheld.get(code) ?? 0) : nothing}
            </span>
            <button
              type="button"
              aria-label="${t.mergeUndo}: ${name}"
              @click=${() => this.#set(withoutMergedArea(config, code))}
            >
              ${t.mergeUndo}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  /** What is said of indicators by key is said of them by name here. */
  #remark(one: Fault): string {
    const {t, state} = this;
    if (one.code !== 'CONFIG_COLLAPSE_LEFT_OUT') return faultText(one, state.lang);
    const titles = new Map(indicators.map(({key, title}) => [key, title[state.lang]]));
    const found = String(one.params.found).split(', ');
    return t.mergeLeftOut(
      found.map((key) => titles.get(key) ?? (key === 'areaRank' ? t.areaRank : key)).join('; '),
    );
  }

  #choice(all: readonly OfficeArea[]): TemplateResult {
    const {t} = this;
    const chosen = all.filter(({code}) => this.chosen.includes(code));
    return html`<ul class="areas" aria-label=${t.mergeChoose}>
        ${all.map(
          ({code, name, withheld}) =>
            html`<li>
              <label class="check"
                ><input
                  type="checkbox"
                  .checked=${this.chosen.includes(code)}
                  @change=${(event: Event) =>
                    this.#choose(code, (event.target as HTMLInputElement).checked)}
                />
                <span>${name} ${this.#count(withheld)}</span></label
              >
            </li>`,
        )}
      </ul>
      <div class="join">
        <div class="field">
          <label for="name">${t.mergeName}</label>
          <input
            id="name"
            type="text"
            .value=${this.name}
            placeholder=${this.#suggested(chosen)}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
          />
        </div>
        <button
          class="main"
          type="button"
          ?disabled=${chosen.length < 2}
          @click=${() => this.#merge(chosen, all)}
        >
          ${t.merge}
        </button>
      </div>`;
  }

  #count(withheld: number): TemplateResult {
    return html`<span class="note"
      >${this.t.mergeWithheld(countText(withheld, this.state.lang))}</span
    >`;
  }

  #suggested(chosen: readonly OfficeArea[]): string {
    if (chosen.length < 2) return '';
    return new Intl.ListFormat(this.state.lang).format(chosen.map(({name}) => name));
  }

  #choose(code: string, on: boolean): void {
    this.chosen = on ? [...this.chosen, code] : this.chosen.filter((one) => one !== code);
  }

  #merge(chosen: readonly OfficeArea[], all: readonly OfficeArea[]): void {
    const name = this.name.trim() === '' ? this.#suggested(chosen) : this.name.trim();
    this.chosen = [];
    this.name = '';
    this.#set(withMergedAreas(this.state.config, chosen, {name, all}));
  }

  #set(config: typeof this.state.config): void {
    this.act({type: 'change', config, change: {kind: 'setting', about: ''}});
  }
}
