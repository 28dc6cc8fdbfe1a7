import {css, type CSSResult} from 'lit';
import {tokenStyles} from './tokens.js';

/**
 * The frame of a figure. The page's own rules stop at `.figure`: nothing it inherits from the host
 * but custom properties and visibility, and every size is in px.
 */
const frameStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .figure {
    all: initial;
    display: flex;
    flex-direction: column;
    position: relative;
    box-sizing: border-box;
    height: 100%;
    min-width: 0;
    padding-top: 12px;
    border-top: 1px solid var(--_ink);
    background: var(--_paper);
    color: var(--_ink);
    font: 400 14px/20px var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
    direction: ltr;
    visibility: inherit;
    overflow-wrap: anywhere;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  :host {
    --_font: var(
      --umkm-font,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      system-ui,
      sans-serif
    );
  }
  .figure *,
  .figure *::before,
  .figure *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .heading {
    max-width: 34em;
    font-size: 20px;
    line-height: 26px;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .narrow .heading {
    font-size: 18px;
    line-height: 24px;
  }
  .sub {
    margin: 4px 0 0;
    color: var(--_ink-2);
    text-wrap: pretty;
  }
  .notice {
    margin: 8px 0 0;
    padding-left: 10px;
    border-left: 3px solid var(--_axis);
    color: var(--_ink-2);
    font-size: 12px;
    line-height: 17px;
  }
  .chart {
    position: relative;
    margin-top: 16px;
  }
  .body {
    min-width: 0;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .ic {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

const footerStyles = css`
  .footer {
    margin-top: auto;
    padding-top: 14px;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-3);
  }
  .footer p {
    margin: 2px 0 0;
    max-width: 66em;
  }
  .footer .note-line {
    margin-bottom: 4px;
    color: var(--_ink-2);
  }
  .cover {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .footer .cover {
    margin-top: 6px;
  }
  .strip {
    flex: none;
  }
  .strip-full {
    fill: var(--_ink-2);
  }
  .strip-hollow {
    fill: none;
    stroke: var(--_ink-3);
  }
  details {
    margin-top: 6px;
  }
  summary {
    display: inline-block;
    padding: 4px 0;
    border-radius: 2px;
    color: var(--_ink-2);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 3px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '+';
    display: inline-block;
    width: 14px;
    font-weight: 700;
  }
  [open] > summary::before {
    content: '−';
  }
  .narrow summary {
    padding: 13px 0 14px;
    margin: -8px 0;
  }
  .def {
    display: grid;
    grid-template-columns: 110px 1fr;
    gap: 2px 12px;
    margin: 0;
    padding: 6px 0 4px 14px;
    color: var(--_ink-2);
  }
  .narrow .def {
    grid-template-columns: 92px 1fr;
    padding-left: 0;
  }
  .def dt {
    color: var(--_ink-3);
  }
  .def dd {
    margin: 0;
  }
`;

const toolStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-top: 10px;
    padding-top: 8px;
    border-top: 1px solid var(--_grid);
  }
  .grow {
    flex: 1;
  }
  button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    margin: 0;
    padding: 7px 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: 500 13px/16px var(--_font);
    cursor: pointer;
  }
  button:hover {
    color: var(--_ink);
    background: var(--_paper-2);
  }
  .seg {
    display: inline-flex;
    padding: 2px;
    border-radius: 6px;
    background: var(--_paper-2);
  }
  .seg button {
    min-height: 28px;
    padding: 5px 10px;
  }
  .seg button[aria-pressed='true'] {
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 0 0 1px var(--_rule);
  }
  .narrow .tools button {
    min-height: 44px;
  }
  .narrow .seg button {
    min-height: 40px;
  }
  .tight .tools {
    gap: 0;
  }
  .tight .tools button {
    padding-inline: 8px;
  }
  .tiny .tool > button > .long {
    display: none;
  }
  .tool {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 2;
    right: 0;
    bottom: calc(100% + 6px);
    display: grid;
    width: max-content;
    max-width: 280px;
    padding: 4px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_paper);
  }
  .menu button {
    width: 100%;
    text-align: left;
  }
  .menu .said {
    padding: 6px 10px;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-2);
  }
  .menu textarea {
    width: 100%;
    min-height: 72px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    padding: 6px 8px;
    background: var(--_paper);
    color: var(--_ink);
    font: 12px/17px ui-monospace, Consolas, 'DejaVu Sans Mono', monospace;
  }
  @media (forced-colors: active) {
    .seg button[aria-pressed='true'] {
      outline: 1px solid;
    }
  }
`;

const tableStyles = css`
  .scroll {
    position: relative;
    overflow-x: auto;
    margin-top: 16px;
    /* The paper moves with the rows and covers the fading edge where nothing is left to scroll to. */
    background:
      linear-gradient(to left, var(--_paper) 50%, transparent) right / 44px 100% no-repeat local,
      linear-gradient(to left, var(--_grid), transparent) right / 20px 100% no-repeat scroll;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 18px;
  }
  th,
  td {
    padding: 8px 0 8px 14px;
    border-bottom: 1px solid var(--_grid);
    text-align: left;
    font-weight: 400;
    vertical-align: baseline;
    overflow-wrap: normal;
  }
  th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    padding-left: 0;
    padding-right: 8px;
    background: var(--_paper);
  }
  thead th {
    border-bottom-color: var(--_axis);
    color: var(--_ink-3);
    font-size: 12px;
    line-height: 17px;
    vertical-align: bottom;
  }
  .num {
    text-align: right;
  }
  td.num {
    white-space: nowrap;
  }
  .total > * {
    font-weight: 600;
  }
  .said {
    color: var(--_ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  td .said {
    display: block;
    white-space: normal;
  }
  td.num .said {
    min-width: 76px;
  }
  .narrow th:first-child {
    box-shadow: 1px 0 0 var(--_grid);
  }
`;

const stateStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    font-size: 13px;
    line-height: 19px;
    color: var(--_ink-2);
  }
  .state p {
    margin: 6px 0 0;
    max-width: 46em;
  }
  .state b {
    color: var(--_ink);
    font-weight: 600;
  }
  .state > .ic {
    width: 28px;
    height: 28px;
    stroke-width: 1;
  }
  .state.failed > .ic {
    color: var(--_down);
  }
  .state .code {
    font-size: 12px;
    color: var(--_ink-3);
  }
  .state .line {
    margin-top: 12px;
    border: 1px solid var(--_rule);
  }
  .swatch {
    display: block;
  }
  .skeleton {
    opacity: 0;
    animation: umkm-show 0s 200ms forwards;
  }
  .skeleton rect {
    fill: var(--_grid);
  }
  @keyframes umkm-show {
    to {
      opacity: 1;
    }
  }
  @keyframes umkm-wait {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton rect {
      animation: umkm-wait 1.6s ease-in-out infinite alternate;
    }
  }
`;

const printStyles = css`
  @media print {
    .tools,
    .tip {
      display: none !important;
    }
    .figure {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      height: auto;
    }
  }
`;

/** All styles that every figure shares, without those of marks. */
export const figureStyles: readonly CSSResult[] = [
  tokenStyles,
  frameStyles,
  footerStyles,
  toolStyles,
  tableStyles,
  stateStyles,
  printStyles,
];
