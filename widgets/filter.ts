import {html, noChange, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Snapshot} from '../src/snapshot/v1.js';
import {DataController} from './internal/data-controller.js';
import {filterMessages} from './internal/filter/messages.js';
import {filterStyles} from './internal/filter/styles.js';
import {choicesOf, type Choices, type Option} from './internal/filter/choices.js';
import {icon} from './internal/icons.js';
import {languageOf} from './internal/language.js';
import {ScopeController} from './internal/scope-controller.js';
import type {ScopeState} from './internal/scope.js';
import {ServedElement} from './internal/served-element.js';
import {tokenStyles} from './internal/tokens.js';
import {formatPeriod} from '../src/format/date.js';
import type {Lang} from '../src/text/words.js';

/** How long each period stays while they play, in ms. */
const STEP = 1200;

/**
 * What all figures under the same source show: area, period, size class. It offers what the
 * snapshot holds; what is chosen is told by the source with `umkm-filter`.
 *
 * @tag umkm-filter
 * @attr {string} by - which choices, comma between them; all of `region,period,size_class` without it
 * @csspart control - one choice with its name
 */
export class UmkmFilter extends ServedElement {
  static readonly tag = 'umkm-filter';
  static readonly messages = filterMessages;
  static override styles = [tokenStyles, filterStyles];
  static override properties = {
    src: {type: String},
    data: {attribute: false},
    by: {type: String},
    theme: {reflect: true},
    playing: {state: true},
  };

  /** Address of a snapshot, for a page without `<umkm-source>`. */
  declare src: string;
  declare data: unknown;
  declare by: string;
  /** `light`, `dark`, `grey` or `auto`. */
  declare theme: string | null;
  declare protected playing: boolean;

  readonly #data = new DataController(this, () => this.#stop());
  readonly #scope = new ScopeController(this);
  /** The same data with the part of each area on the way to the chosen one; only where they are split. */
  readonly #within: DataController[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.src = '';
    this.by = '';
    this.theme = null;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(): void {
    const {src, data} = this;
    const {region} = this.#scope.scope.state;
    this.#data.setOrigin({src, data});
    const {load} = this.#data;
    const isSplit = load?.status === 'ready' && load.snapshot.extension.parts !== undefined;
    const way = isSplit ? wayOf(region) : [];
    while (this.#within.length < way.length) {
      this.#within.push(new DataController(this, () => undefined));
    }
    this.#within.forEach((controller, i) => {
      controller.setOrigin({src, data, region: way[i] ?? ''});
    });
  }

  protected override updated(_changed: PropertyValues): void {
    // The value of a select can only be set once its options are there.
    for (const select of this.renderRoot.querySelectorAll('select')) {
      const {value = ''} = select.dataset;
      if (select.value !== value) select.value = value;
    }
  }

  protected override render(): TemplateResult | typeof noChange {
    const lang = languageOf(this);
    const load = this.#data.load;
    if (this.keepsServed(load)) return noChange;
    const t = filterMessages[lang];
    if (load?.status !== 'ready') return html`<div class="filter" aria-busy="true"></div>`;
    const {state} = this.#scope.scope;
    const within = this.#within.flatMap(({load: part}) =>
      part?.status === 'ready' ? part.snapshot : [],
    );
    const choices = choicesOf(load.snapshot, within, state, lang);
    const asked = new Set(
      (this.by || 'region,period,size_class').split(',').map((dim) => dim.trim()),
    );
    const chosen =
      state.region !== '' || state.period !== '' || Object.keys(state.where).length > 0;
    return html`<div class="filter" role="group" aria-label=${t.label} lang=${lang}>
      ${
        asked.has('region') && choices.regions.length > 1
          ? this.#select('region', t.region, choices.regions, state.region)
          : nothing
      }
      ${choices.dims
        .filter(({id}) => asked.has(id))
        .map(({id, label, options}) => this.#select(id, label, options, state.where[id] ?? ''))}
      ${asked.has('period') && choices.periods.length > 1 ? this.#periods(choices, state, lang) : nothing}
      ${
        chosen
          ? html`<button type="button" class="reset" @click=${this.#reset}>${t.reset}</button>`
          : nothing
      }
      <span class="quiet" role="status">${this.#said(load.snapshot, choices, state, lang)}</span>
    </div>`;
  }

  #select(dim: string, label: string, options: readonly Option[], value: string): TemplateResult {
    const choose = (event: Event): void => {
      const id = (event.target as HTMLSelectElement).value;
      const {scope} = this.#scope;
      if (dim === 'region') {
        scope.set({region: id, selected: ''});
        return;
      }
      const rest = Object.entries(scope.state.where).filter(([one]) => one !== dim);
      scope.set({where: Object.fromEntries(id === '' ? rest : [...rest, [dim, id]])});
    };
    return html`<label part="control"
      ><span>${label}</span
      ><select data-value=${value} @change=${choose}>
        ${options.map(
          ({id, text, depth = 0}) =>
            html`<option value=${id} ?selected=${id === value}>
              ${'\u2003'.repeat(depth)}${text}
            </option>`,
        )}
      </select></label
    >`;
  }

  #periods({periods}: Choices, {period}: ScopeState, lang: Lang): TemplateResult {
    const t = filterMessages[lang];
    const at = period === '' ? periods.length - 1 : Math.max(0, periods.indexOf(period));
    const move = (event: Event, change: 'step' | 'trace'): void => {
      this.#stop();
      const id = periods[Number((event.target as HTMLInputElement).value)];
      if (change === 'step') this.#settle(id);
      else this.#scope.scope.set({period: id}, 'trace');
    };
    return html`<div class="periods" part="control">
      <label
        ><span>${t.period}</span
        ><span class="slide"
          ><input
            type="range"
            min="0"
            max=${periods.length - 1}
            step="1"
            .value=${String(at)}
            aria-valuetext=${formatPeriod(periods[at], lang)}
            @input=${(event: Event) => move(event, 'trace')}
            @change=${(event: Event) => move(event, 'step')}
          /><output>${formatPeriod(periods[at], lang)}</output></span
        ></label
      ><button
        type="button"
        class="play"
        aria-label=${this.playing ? t.pause : t.play}
        @click=${() => (this.playing ? this.#stop() : this.#play(periods))}
      >
        ${icon(this.playing ? 'pause' : 'play')}
      </button>
    </div>`;
  }

  /** What the slider showed on its way counts as one step. */
  #settle(period: string): void {
    const {scope} = this.#scope;
    const before = scope.state.period;
    if (before === period) scope.set({period: ''}, 'trace');
    scope.set({period});
  }

  #play(periods: readonly string[]): void {
    const {scope} = this.#scope;
    this.playing = true;
    const next = (at: number): void => {
      scope.set({period: periods[at]}, 'trace');
      if (at + 1 < periods.length) this.#timer = setTimeout(() => next(at + 1), STEP);
      else this.#stop();
    };
    const at = periods.indexOf(scope.state.period);
    next(at < 0 || at === periods.length - 1 ? 0 : at + 1);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    if (this.playing) this.playing = false;
  }

  readonly #reset = (): void => {
    this.#stop();
    this.#scope.scope.set({region: '', period: '', where: {}, selected: ''});
    void this.updateComplete.then(() => this.renderRoot.querySelector('select')?.focus());
  };

  #said(
    {extension}: Snapshot,
    {regions, periods, dims}: Choices,
    {region, period, where}: ScopeState,
    lang: Lang,
  ): string {
    const place = regions.find(({id}) => id === region)?.text ?? extension.region.label;
    return filterMessages[lang].showing(
      [
        place,
        ...dims.flatMap(({id, options}) =>
          where[id] ? (options.find((option) => option.id === where[id])?.text ?? []) : [],
        ),
        formatPeriod(period || (periods.at(-1) ?? ''), lang),
      ].join(', '),
    );
  }
}

/** The codes of an area and of those around it: `33.01`, `33.01.02`. */
function wayOf(code: string): string[] {
  const steps = code === '' ? [] : code.split('.');
  return steps.map((_, i) => steps.slice(0, i + 1).join('.'));
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-filter': UmkmFilter;
  }
}
