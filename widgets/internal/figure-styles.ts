import {css, type CSSResult} from 'lit';
import {buttonStyles} from './button-styles.js';
import {quietStyles} from './quiet-styles.js';
import {stateStyles} from './state-styles.js';
import {tableStyles} from './table-styles.js';
import {tokenStyles} from './tokens.js';
import {toolStyles} from './tool-styles.js';

/**
 * The frame of a figure. The page's own rules stop at `.figure`: nothing it inherits from the host
 * but custom properties and visibility, and every size is in px.
 */
const frameStyles = css`
  :host {
    display: flow-root;
    /* Holds the float below where a page makes this a mere block. */
    align-content: start;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* A page's rule for *::before makes these stand inside the figure. */
  :host::before,
  :host::after {
    content: none !important;
  }
  .figure {
    all: initial;
    display: flex;
    /* Lines that a page draws through its text go through every block below it, but no float. */
    float: left;
    width: 100%;
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
  .chosen {
    margin: 8px 0 0;
    font-size: 13px;
  }
  .chosen .line {
    margin-left: 6px;
  }
  .way :is(.line, b) {
    white-space: nowrap;
  }
  .way .line {
    margin: 0 2px 0 -4px;
  }
  .way .line:first-child {
    margin-left: -10px;
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
    content: '+' / '';
    display: inline-block;
    width: 14px;
    font-weight: 700;
  }
  [open] > summary::before {
    content: '−';
    content: '−' / '';
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

const printStyles = css`
  @media print {
    .tools,
    .tip {
      display: none !important;
    }
    .figure {
      break-inside: avoid;
      padding-bottom: 1px;
    }
    .plot {
      max-width: 100%;
      height: auto;
    }
    .scroll {
      overflow: visible;
      background: none;
    }
    .heading,
    .sub,
    .notice {
      break-after: avoid;
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
  quietStyles,
  frameStyles,
  footerStyles,
  buttonStyles,
  toolStyles,
  tableStyles,
  stateStyles,
  printStyles,
];
