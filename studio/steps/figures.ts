import {css, html, nothing, type TemplateResult} from 'lit';
import {catalogue as indicators} from '../../src/catalogue/index.js';
import {published} from '../../src/published.js';
import {formatNumber} from '../../src/format/number.js';
import type {Config} from '../../src/schema/config.js';
import {resultOf} from '../state/state.js';
import {withoutTarget, withTarget, yearTargets} from '../state/targets.js';
import {studioStyles} from '../styles.js';
import {StepElement} from './step-element.js';

/** Indicators for which an office sets targets: shares and amounts, not classes or indices. */
const publishedKeys = [...new Set(published.map(({key}) => key))];

/**
 * Fourth step: the page as it will be, and what it is told about itself.
 *
 * @tag studio-figures
 */
export class StudioFigures extends StepElement {
  static readonly tag = 'studio-figures';
  static override styles = [
    studioStyles,
    css`
      .first {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      .first li {
        padding: 8px 0;
        border-bottom: 1px solid var(--grid);
        color: var(--ink);
      }
      .about {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 14px 20px;
        margin-top: 12px;
      }
      .target {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: 8px 12px;
        align-items: end;
        margin-top: 12px;
      }
      .public {
        columns: 2;
        column-gap: 40px;
        margin: 8px 0 12px;
        padding: 0;
        border: 0;
      }
      .public .check {
        break-inside: avoid;
      }
      .settings > details {
        margin: 0;
        border-bottom: 1px solid var(--grid);
      }
      .settings {
        margin-top: 20px;
        border-top: 1px solid var(--axis);
      }
      .settings summary {
        padding: 10px 0;
      }
      .settings details[open] {
        padding-bottom: 20px;
      }
      .preview {
        margin-top: 32px;
      }
      umkm-dashboard {
        display: block;
        margin-top: 20px;
      }
      @media (max-width: 719px) {
        .about,
        .target {
          grid-template-columns: minmax(0, 1fr);
        }
        .public {
          columns: 1;
        }
      }
    `,
  ];
  static override properties = {
    ...StepElement.properties,
    wrong: {state: true},
    places: {attribute: false},
  };

  declare wrong: string;
  /** Provinces, kabupaten and kota to choose from; empty until they are loaded. */
  declare places: readonly {readonly code: string; readonly name: string}[];

  constructor() {
    super();
    this.wrong = '';
    this.places = [];
  }

  protected override render(): TemplateResult {
    const {t, state} = this;
    const figures = resultOf(state.figures);
    return html`<h2 tabindex="-1">${t.stepFigures}</h2>
      <p>${t.figuresLead}</p>
      ${
        state.first.length > 0 && figures === null
          ? html`<h3>${t.firstTitle}</h3>
              <p class="note">${t.firstNote}</p>
              <ul class="first">
                ${state.first.map(({sentence}) => html`<li>${sentence}</li>`)}
              </ul>`
          : nothing
      }
      <div class="settings">
        <details>
          <summary>${t.about}</summary>
          ${this.#about()}
        </details>
        <details>
          <summary>${t.targets}</summary>
          ${this.#targets()}
        </details>
        <details>
          <summary>${t.public}</summary>
          ${this.#public()}
        </details>
      </div>
      ${
        figures
          ? html`<section class="preview" aria-label=${t.preview}>
              <umkm-dashboard
                lang=${state.lang}
                theme="auto"
                .data=${figures.snapshot}
              ></umkm-dashboard>
            </section>`
          : state.figures.status === 'none' || state.figures.status === 'cancelled'
            ? html`<p>${t.noFigures}</p>`
            : nothing
      }`;
  }

  #about(): TemplateResult {
    const {t, state} = this;
    const {config} = state;
    const known = resultOf(state.figures)?.snapshot.extension;
    const field = (
      name: string,
      label: string,
      value: string | undefined,
      {type = 'text', hint = '', list = ''} = {},
    ): TemplateResult =>
      html`<div class="field">
        <label for=${name}>${label}</label>
        <input
          id=${name}
          name=${name}
          type=${type}
          .value=${value ?? ''}
          list=${list || nothing}
          aria-describedby=${hint ? `${name}-hint` : nothing}
        />
        ${hint ? html`<p class="note" id="${name}-hint">${hint}</p>` : nothing}
      </div>`;
    return html`<form @submit=${(event: SubmitEvent) => this.#saveAbout(event)}>
      <div class="about">
        ${field('title', t.pageTitle, config.title ?? known?.title)}
        ${field('publisher', t.publisher, config.publisher ?? known?.publisher)}
        ${field('source', t.source, config.source)}
        ${field('asOf', t.asOf, config.asOf ?? known?.asOf, {type: 'date'})}
        ${field('code', t.place, config.region?.code ?? known?.region.code, {
          hint: t.placeHint,
          list: 'places',
        })}
        ${field('name', t.placeName, config.region?.name ?? known?.region.label)}
        ${field('notice', t.notice, config.notice?.[state.lang])}
        <datalist id="places">
          ${this.places.map(({code, name}) => html`<option value=${code}>${name}</option>`)}
        </datalist>
      </div>
      <p class="row"><button class="main" type="submit">${t.apply}</button></p>
    </form>`;
  }

  #targets(): TemplateResult {
    const {t, state} = this;
    const {lang} = state;
    const all = yearTargets(state.config);
    const titles = new Map(indicators.map(({key, title}) => [key, title[lang]]));
    return html`<p>${t.targetsNote}</p>
      ${
        all.length === 0
          ? nothing
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${t.indicator}</th>
                  <th scope="col">${t.year}</th>
                  <th scope="col" class="number">${t.targetValue}</th>
                  <th scope="col"></th>
                </tr>
              </thead>
              <tbody>
                ${all.map(
                  (one) =>
                    html`<tr>
                      <th scope="row">${titles.get(one.indicator) ?? one.indicator}</th>
                      <td>${one.year}</td>
                      <td class="number">${formatNumber(one.target, lang)}</td>
                      <td>
                        <button
                          class="plain"
                          type="button"
                          aria-label=${t.removeTarget(`${titles.get(one.indicator) ?? one.indicator} ${one.year}`)}
                          @click=${() => this.#set(withoutTarget(state.config, one))}
                        >
                          ✕
                        </button>
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      <form class="target" @submit=${(event: SubmitEvent) => this.#addTarget(event)}>
        <div class="field">
          <label for="indicator">${t.indicator}</label>
          <select id="indicator" name="indicator">
            ${publishedKeys.map((key) => html`<option value=${key}>${titles.get(key) ?? key}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="year">${t.year}</label>
          <input id="year" name="year" type="text" inputmode="numeric" />
        </div>
        <div class="field">
          <label for="value">${t.targetValue}</label>
          <input id="value" name="value" type="text" inputmode="decimal" />
        </div>
        <button type="submit">${t.addTarget}</button>
      </form>
      <div role="alert">${this.wrong ? html`<p class="fault">${this.wrong}</p>` : nothing}</div>`;
  }

  #public(): TemplateResult {
    const {t, state} = this;
    const omit = state.config.published?.omit ?? [];
    return html`<form @submit=${(event: SubmitEvent) => this.#savePublic(event)}>
      <p>${t.publicNote}</p>
      <fieldset class="public" aria-label=${t.public}>
        ${publishedKeys.map(
          (key) =>
            html`<label class="check"
              ><input type="checkbox" name="key" value=${key} .checked=${!omit.includes(key)} />
              <span
                >${indicators.find((one) => one.key === key)?.title[state.lang] ?? key}</span
              ></label
            >`,
        )}
      </fieldset>
      <button class="main" type="submit">${t.apply}</button>
    </form>`;
  }

  #saveAbout(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const config: Record<string, unknown> = {...this.state.config};
    for (const name of ['title', 'publisher', 'source', 'asOf']) {
      if (text(name) === '') delete config[name];
      else config[name] = text(name);
    }
    if (text('code') === '') delete config.region;
    else config.region = {code: text('code'), ...(text('name') && {name: text('name')})};
    const notice = text('notice');
    const {notice: before} = this.state.config;
    if (notice === '') delete config.notice;
    else config.notice = {id: notice, en: notice, ...before, [this.state.lang]: notice};
    this.#set(config);
  }

  #addTarget(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const year = formText(data, 'year');
    const written = formText(data, 'value').replace(/\./g, '').replace(',', '.');
    const target = written === '' ? NaN : Number(written);
    this.wrong = /^(?:19|20)\d\d$/.test(year) && Number.isFinite(target) ? '' : this.t.badTarget;
    if (this.wrong) return;
    this.#set(
      withTarget(this.state.config, {indicator: formText(data, 'indicator'), year, target}),
    );
    form.reset();
  }

  #savePublic(event: SubmitEvent): void {
    event.preventDefault();
    const kept = new FormData(event.target as HTMLFormElement).getAll('key');
    const omit = publishedKeys.filter((key) => !kept.includes(key));
    const {published: own = {}, ...config} = this.state.config;
    const next = {...own, omit};
    this.#set(omit.length === 0 && own.add === undefined ? config : {...config, published: next});
  }

  #set(config: Config): void {
    this.act({
      type: 'change',
      config,
      change: {kind: settingKind(this.state.config, config), about: ''},
    });
  }
}

function formText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Another area or another day may change how files are read. */
function settingKind(before: Config, after: Config): 'setting' | 'table' {
  const read = ({region, asOf}: Config): string => JSON.stringify([region, asOf]);
  return read(before) === read(after) ? 'setting' : 'table';
}
