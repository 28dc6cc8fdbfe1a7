import {css, html, nothing, type TemplateResult} from 'lit';
import {formatPercent} from '../../src/format/number.js';
import type {Config} from '../../src/schema/config.js';
import {countText} from '../format.js';
import {resultOf} from '../state/state.js';
import {withheldIn, type Withheld} from '../state/withheld.js';
import {studioStyles} from '../styles.js';
import type {Figures} from '../worker/messages.js';
import {StepElement} from './step-element.js';

type Method = NonNullable<NonNullable<Config['disclosure']>['method']>;

const methods: readonly Method[] = ['suppress', 'round', 'none'];
/** Names of withheld figures that are written out; the rest is a number. */
const named = 60;

/**
 * Fifth step: what is withheld, and why, in plain words.
 *
 * @tag studio-privacy
 */
export class StudioPrivacy extends StepElement {
  static readonly tag = 'studio-privacy';
  static override styles = [
    studioStyles,
    css`
      .count {
        margin-top: 20px;
        font-size: 20px;
        line-height: 26px;
        font-weight: 700;
        letter-spacing: -0.012em;
        color: var(--ink);
      }
      .reasons {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
        border-top: 1px solid var(--axis);
      }
      .reasons li {
        padding: 10px 0;
        border-bottom: 1px solid var(--grid);
        color: var(--ink);
        max-width: 80ch;
      }
      fieldset {
        margin: 32px 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: 16px;
        line-height: 22px;
        font-weight: 700;
      }
      .where {
        columns: 3 200px;
        margin: 4px 0 12px;
        padding: 0;
        list-style: none;
        font-size: 13px;
        line-height: 18px;
      }
      .where li {
        padding: 2px 0;
        break-inside: avoid;
      }
      details {
        margin: 0;
        border-bottom: 1px solid var(--grid);
      }
      summary {
        padding: 8px 0;
        font-weight: 400;
      }
      summary strong {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
  static override properties = {...StepElement.properties, asking: {state: true}};

  /** The office is asked whether it means to publish everything. */
  declare asking: boolean;

  constructor() {
    super();
    this.asking = false;
  }

  protected override render(): TemplateResult {
    const {t} = this;
    const figures = resultOf(this.state.figures);
    return html`<h2 tabindex="-1">${t.stepPrivacy}</h2>
      <p>${t.privacyLead}</p>
      ${figures ? this.#outcome(figures) : nothing} ${this.#choice()}
      <studio-merging .state=${this.state}></studio-merging>
      <h3>${t.personalTitle}</h3>
      <p>${t.personalNote}</p>
      ${figures ? this.#list(withheldIn(figures.snapshot, this.state.lang)) : nothing}`;
  }

  #outcome({snapshot, loss, attacked, compared}: Figures): TemplateResult {
    const {t, state} = this;
    const {lang} = state;
    const n = (count: number): string => countText(count, lang);
    const {applied, method} = snapshot.extension.disclosure;
    if (!applied) return html`<p class="fault">${t.privacyOff}</p>`;
    const hidden = loss.unsafe + loss.along;
    const share = loss.figures === 0 ? 0 : (100 * hidden) / loss.figures;
    return html`<p class="count">
        ${
          hidden === 0
            ? t.privacyNone
            : t.privacyCount(n(hidden), n(loss.figures), formatPercent(share, lang))
        }
      </p>
      <ul class="reasons">
        ${method === 'rounding' ? html`<li>${t.privacyRounded}</li>` : nothing}
        ${loss.unsafe > 0 ? html`<li>${t.privacyUnsafe(n(loss.unsafe))}</li>` : nothing}
        ${loss.along > 0 ? html`<li>${t.privacyAlong(n(loss.along))}</li>` : nothing}
        ${hidden > 0 ? html`<li>${t.privacyStays}</li>` : nothing}
        ${attacked ? html`<li>${t.privacyAttacked}</li>` : nothing}
        ${compared ? html`<li>${t.privacyEarlier}</li>` : nothing}
      </ul>`;
  }

  #choice(): TemplateResult {
    const {t, state} = this;
    const current = this.asking ? 'none' : (state.config.disclosure?.method ?? 'suppress');
    const labels: Readonly<Record<Method, string>> = {
      suppress: t.methodSuppress,
      round: t.methodRound,
      none: t.methodNone,
    };
    return html`<fieldset>
      <legend>${t.method}</legend>
      ${methods.map(
        (method) =>
          html`<label class="check"
            ><input
              type="radio"
              name="method"
              value=${method}
              .checked=${current === method}
              @change=${() => this.#choose(method)}
            />
            <span>${labels[method]}</span></label
          >`,
      )}
      ${
        this.asking
          ? html`<div class="fault">
              <label class="check"
                ><input type="checkbox" @change=${() => this.#set('none')} />
                <span>${t.methodNoneSure}</span></label
              >
            </div>`
          : nothing
      }
    </fieldset>`;
  }

  #list(all: readonly Withheld[]): TemplateResult | typeof nothing {
    const {t, state} = this;
    if (all.length === 0) return nothing;
    const n = (count: number): string => countText(count, state.lang);
    return html`<h3>${t.byIndicator}</h3>
      ${all.map(
        ({title, count, places}) =>
          html`<details>
            <summary>${title} · <strong>${n(count)}</strong></summary>
            <ul class="where" aria-label=${t.hiddenWhere}>
              ${places.slice(0, named).map((place) => html`<li>${place}</li>`)}
              ${
                places.length > named
                  ? html`<li class="note">${t.moreSame(n(places.length - named))}</li>`
                  : nothing
              }
            </ul>
          </details>`,
      )}`;
  }

  #choose(method: Method): void {
    // Publishing everything is a choice to answer for: it is asked for twice.
    this.asking = method === 'none';
    if (method !== 'none') this.#set(method);
  }

  #set(method: Method): void {
    this.asking = false;
    const {config} = this.state;
    const disclosure = {...config.disclosure, method};
    this.act({
      type: 'change',
      config: {...config, disclosure},
      change: {kind: 'setting', about: ''},
    });
  }
}
