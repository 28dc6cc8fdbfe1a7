import {html, nothing, svg, type TemplateResult} from 'lit';
import type {UmkmError} from '../../src/errors.js';
import {formatDate} from '../../src/format/date.js';
import type {Lang} from '../../src/text/words.js';
import {icon} from './icons.js';
import {failureReason, figureMessages} from './messages.js';
import type {FigureAbsence, PatternName} from './model.js';
import {patternDefs, patternId} from './patterns.js';
import type {Load} from './store.js';

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
  /** Something is still on its way. */
  readonly busy?: true;
}

/** A figure with nothing in it but its state. */
export function inState(title: string, state: TemplateResult): Content {
  return {title, head: nothing, state, body: nothing};
}

/** A figure on its way. */
export function inLoading(frame: StateFrame): Content {
  return {...inState('', loadingState(frame)), busy: true};
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
  const [bold, plain] = {
    waiting: [t.loading, ''],
    empty: [t.emptyTitle, t.emptyReason],
    missing: [t.missingTitle, t.missingReason],
    withheld: [t.withheldTitle, t.withheldReason],
    break: [t.breakTitle, t.breakReason],
    undefined: [t.undefinedTitle, t.undefinedReason],
  }[absent];
  return html`<div class="state ${absent}" part="state">
    ${
      absent === 'missing' || absent === 'withheld'
        ? swatch(prefix, absent === 'missing' ? 'hatch' : 'dots')
        : icon('empty')
    }
    <p><b>${title ?? bold}</b></p>
    <p>${reason ?? plain}</p>
  </div>`;
}

/** The data could not be had, or not be drawn; one remedy where there is one. */
export function failedState(
  error: UmkmError,
  {lang}: StateFrame,
  retry: (() => void) | null,
): TemplateResult {
  const t = figureMessages[lang];
  const {code, params} = error;
  const denied = code === 'FETCH_STATUS' && (params.status === 401 || params.status === 403);
  const title = denied
    ? 'deniedTitle'
    : code === 'WIDGET_FAILED'
      ? 'drawFailedTitle'
      : 'failedTitle';
  const kind = denied ? 'denied' : 'failed';
  return html`<div class="state ${kind}" part="state">
    ${icon(kind)}
    <p><b>${t[title]}</b></p>
    <p>${failureReason(code, params, lang)}</p>
    ${retry === null ? nothing : retryButton(retry, lang)}
    <p class="code">${code}</p>
  </div>`;
}

/** Above a figure drawn from a kept copy: of when it is, and why there is nothing newer. */
export function staleLine(
  load: Load,
  {lang}: Pick<StateFrame, 'lang'>,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (load.status !== 'ready' || load.stale === undefined) return nothing;
  const {stale, snapshot} = load;
  const t = figureMessages[lang];
  return html`<p class="notice stale" part="stale">
    ${
      stale === 'loading'
        ? t.loading
        : html`<span
              >${t.stale(formatDate(snapshot.extension.asOf, lang))}
              ${failureReason(stale.code, stale.params, lang)}</span
            >
            ${retryButton(retry, lang)}`
    }
  </p>`;
}

function retryButton(retry: () => void, lang: Lang): TemplateResult {
  return html`<button class="line" type="button" @click=${retry}>
    ${icon('retry')}${figureMessages[lang].retry}
  </button>`;
}

function swatch(prefix: string, pattern: PatternName): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 48 28" width="48" height="28" aria-hidden="true">
    ${patternDefs(prefix, new Set([pattern]))}
    <rect
      x="0.5"
      y="0.5"
      width="47"
      height="27"
      class="state-box"
      fill="url(#${patternId(prefix, pattern)})"
    ></rect>
  </svg>`;
}
