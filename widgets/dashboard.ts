import {html, noChange, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../src/format/date.js';
import {plannedFigures, type PlannedFigure} from '../src/snapshot/figures.js';
import type {Snapshot} from '../src/snapshot/v1.js';
import type {Lang} from '../src/text/words.js';
import {buttonStyles} from './internal/button-styles.js';
import {DataController} from './internal/data-controller.js';
import {dashboardMessages} from './internal/dashboard/messages.js';
import {dashboardStyles} from './internal/dashboard/styles.js';
import {languageOf} from './internal/language.js';
import {quietStyles} from './internal/quiet-styles.js';
import {ServedElement} from './internal/served-element.js';
import {stateStyles} from './internal/state-styles.js';
import {failedState, loadingState} from './internal/states.js';
import {tokenStyles} from './internal/tokens.js';

/**
 * Everything a snapshot holds, laid out: title, choices for all figures, four numbers, then the
 * figures of each group that have data. Prints on A4.
 *
 * The figures are elements of their own; `pantau-umkm/widgets/dashboard/define` registers them too.
 *
 * @tag umkm-dashboard
 * @slot - below the title, before the choices
 * @csspart title - name of the page
 */
export class UmkmDashboard extends ServedElement {
  static readonly tag = 'umkm-dashboard';
  static readonly messages = dashboardMessages;
  static override styles = [tokenStyles, quietStyles, buttonStyles, stateStyles, dashboardStyles];
  static override properties = {
    src: {type: String},
    data: {attribute: false},
    sync: {type: String},
    theme: {reflect: true},
    heading: {type: String},
  };

  /** Address of the snapshot; without it the nearest `<umkm-source>` is asked. */
  declare src: string;
  /** A snapshot, its JSON text, or a promise of one; goes before `src`. */
  declare data: unknown;
  /** `url`: choices stand in the page's address; of a source around it that source decides. */
  declare sync: string;
  /** `light`, `dark`, `grey` or `auto`. */
  declare theme: string | null;
  /** Replaces the title of the snapshot. */
  declare heading: string;

  readonly #data = new DataController(this, () => undefined);

  constructor() {
    super();
    this.src = '';
    this.sync = '';
    this.theme = null;
    this.heading = '';
  }

  protected override willUpdate(): void {
    this.#data.setOrigin({src: this.src, data: this.data});
  }

  protected override render(): TemplateResult | typeof noChange {
    const lang = languageOf(this);
    const {load} = this.#data;
    if (this.keepsServed(load)) return noChange;
    const frame = {lang, width: 640, height: 400, prefix: 'umkm-dashboard'};
    if (load === null || load.status === 'loading') {
      return html`<div class="page" aria-busy="true">${loadingState(frame)}</div>`;
    }
    if (load.status === 'failed') {
      return html`<div class="page" role="status">
        ${failedState(load.error, frame, () => this.#data.retry())}
      </div>`;
    }
    const page = this.#page(load.snapshot, lang);
    const own = this.src !== '' || this.data != null;
    return own
      ? html`<umkm-source .src=${this.src} .data=${this.data} .sync=${this.sync}
          >${page}</umkm-source
        >`
      : page;
  }

  #page(snapshot: Snapshot, lang: Lang): TemplateResult {
    const t = dashboardMessages[lang];
    const {numbers, groups} = plannedFigures(snapshot);
    const {title, publisher, asOf, notice} = snapshot.extension;
    const theme = this.theme ?? nothing;
    return html`<div class="page" lang=${lang}>
      <div class="title" part="title" role="heading" aria-level="2">${this.heading || title}</div>
      <p class="meta">${publisher} · ${t.asOf(formatDate(asOf, lang))}</p>
      ${notice ? html`<p class="notice">${notice[lang]}</p>` : nothing}
      <slot></slot>
      <div class="bar"><umkm-filter theme=${theme}></umkm-filter></div>
      <div class="numbers" role="group" aria-label=${t.numbers}>
        ${numbers.map(
          (key) => html`<umkm-stat theme=${theme} indicator=${key} heading-level="3"></umkm-stat>`,
        )}
      </div>
      ${groups.map(
        (group) =>
          html`<div class="group" role="heading" aria-level="3">${group.title[lang]}</div>
            <div class="grid">${group.figures.map((one) => figure(one, theme))}</div>`,
      )}
    </div>`;
  }
}

function figure(
  {element, attributes: {view, indicator} = {}, wide}: PlannedFigure,
  theme: string | typeof nothing,
): TemplateResult | typeof nothing {
  const level = 4;
  const size = wide ? 'wide' : '';
  switch (element) {
    case 'growth':
      return html`<umkm-growth
        class=${size}
        theme=${theme}
        heading-level=${level}
        view=${view ?? nothing}
      ></umkm-growth>`;
    case 'size-mobility':
      return html`<umkm-size-mobility
        class=${size}
        theme=${theme}
        heading-level=${level}
      ></umkm-size-mobility>`;
    case 'aid-reach':
      return html`<umkm-aid-reach
        theme=${theme}
        heading-level=${level}
        view=${view ?? nothing}
      ></umkm-aid-reach>`;
    case 'mentoring':
      return html`<umkm-mentoring theme=${theme} heading-level=${level}></umkm-mentoring>`;
    case 'digital-adoption':
      return html`<umkm-digital-adoption
        theme=${theme}
        heading-level=${level}
        view=${view ?? nothing}
      ></umkm-digital-adoption>`;
    case 'legality':
      return html`<umkm-legality
        theme=${theme}
        heading-level=${level}
        view=${view ?? nothing}
      ></umkm-legality>`;
    case 'products':
      return html`<umkm-products theme=${theme} heading-level=${level}></umkm-products>`;
    case 'network':
      return html`<umkm-network theme=${theme} heading-level=${level}></umkm-network>`;
    case 'agencies':
      return html`<umkm-agencies
        class=${size}
        theme=${theme}
        heading-level=${level}
      ></umkm-agencies>`;
    case 'targets':
      return html`<umkm-targets theme=${theme} heading-level=${level}></umkm-targets>`;
    case 'data-quality':
      return html`<umkm-data-quality theme=${theme} heading-level=${level}></umkm-data-quality>`;
    case 'indicator':
      return html`<umkm-indicator
        theme=${theme}
        heading-level=${level}
        indicator=${indicator ?? nothing}
        view=${view ?? nothing}
      ></umkm-indicator>`;
    default:
      return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-dashboard': UmkmDashboard;
  }
}
