import {html, nothing, svg, type TemplateResult} from 'lit';
import type {UmkmError} from '../../src/errors.js';
import type {Lang} from '../../src/text/words.js';
import {icon} from './icons.js';
import {failureReason, figureMessages} from './messages.js';
import type {FigureAbsence} from './model.js';
import {patternDefs, patternId} from './patterns.js';

export interface StateFrame {
  readonly lang: Lang;
  /** Of the coming chart, in px. */
  readonly width: number;
  readonly height: number;
  /** Prefix of the figure's pattern ids. */
  readonly prefix: string;
}

type Part = TemplateResult | typeof nothing;

/** What a figure consists of. */
export interface Content {
  /** Heading; empty for none. */
  readonly title: string;
  readonly head: Part;
  /** Stands in a live region, which says it when it changes. */
  readonly state: Part;
  readonly body: Part;
}

/** A figure with nothing in it but its state. */
export function inState(title: string, state: TemplateResult): Content {
  return {title, head: nothing, state, body: nothing};
}

/** Grey bars in the place of the coming figure; they show after 200 ms. */
export function loadingState({lang, width, height}: StateFrame): TemplateResult {
  const shares = [0.92, 0.74, 0.58, 0.36, 0.24];
  const top = 74;
  const step = Math.min(44, (height - 24) / shares.length);
  return html`<div class="state loading">
    <svg
      class="skeleton"
      viewBox="0 0 ${width} ${height + top}"
      width=${width}
      height=${height + top}
      aria-hidden="true"
    >
      <rect x="0" y="3" width=${Math.min(420, width * 0.9)} height="20" rx="2"></rect>
      <rect x="0" y="38" width=${Math.min(280, width * 0.6)} height="12" rx="2"></rect>
      ${shares.map(
        (share, i) =>
          svg`<rect x="0" y=${top + 12 + i * step} width=${width * share} height="14" rx="2"></rect>`,
      )}
    </svg>
    <span class="quiet">${figureMessages[lang].loading}</span>
  </div>`;
}

/** Nothing to draw: an empty choice, nothing reported, or everything withheld. */
export function absentState(
  {absent, title, reason}: FigureAbsence,
  {lang, prefix}: StateFrame,
): TemplateResult {
  const t = figureMessages[lang];
  const said = {
    empty: [t.emptyTitle, t.emptyReason],
    missing: [t.missingTitle, t.missingReason],
    withheld: [t.withheldTitle, t.withheldReason],
  }[absent];
  return html`<div class="state ${absent}" part="state">
    ${absent === 'missing' ? hatched(prefix) : icon(absent)}
    <p><b>${title ?? said[0]}</b></p>
    <p>${reason ?? said[1]}</p>
  </div>`;
}

/** The data could not be had, or not be drawn; one remedy where there is one. */
export function failedState(
  error: UmkmError,
  {lang}: StateFrame,
  retry: (() => void) | null,
): TemplateResult {
  const t = figureMessages[lang];
  return html`<div class="state failed" part="state">
    ${icon('failed')}
    <p><b>${error.code === 'WIDGET_FAILED' ? t.drawFailedTitle : t.failedTitle}</b></p>
    <p>${failureReason(error.code, error.params, lang)}</p>
    ${
      retry === null
        ? nothing
        : html`<button class="line" type="button" @click=${retry}>
            ${icon('retry')}${t.retry}
          </button>`
    }
    <p class="code">${error.code}</p>
  </div>`;
}

function hatched(prefix: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 48 28" width="48" height="28" aria-hidden="true">
    ${patternDefs(prefix)}
    <rect
      x="0.5"
      y="0.5"
      width="47"
      height="27"
      class="state-box"
      fill="url(#${patternId(prefix, 'hatch')})"
    ></rect>
  </svg>`;
}
