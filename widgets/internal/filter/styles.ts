import {css, type CSSResult} from 'lit';
import {quietStyles} from '../quiet-styles.js';

/** Choices in one row that wraps; each under its name. */
export const filterStyles: CSSResult[] = [
  quietStyles,
  css`
    :host {
      display: block;
    }
    .filter {
      all: initial;
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: end;
      font: 400 14px/20px var(--_font);
      color: var(--_ink);
      font-variant-numeric: tabular-nums lining-nums;
    }
    label,
    .periods {
      display: flex;
      flex-direction: column;
      gap: 2px;
      min-width: 0;
    }
    .periods {
      flex-direction: row;
      align-items: end;
      gap: 8px;
    }
    label > span:first-child {
      font-size: 12px;
      line-height: 17px;
      color: var(--_ink-2);
    }
    select,
    button {
      box-sizing: border-box;
      min-height: 36px;
      max-width: 100%;
      padding: 0 10px;
      border: 1px solid var(--_axis);
      border-radius: 4px;
      background: var(--_paper);
      color: var(--_ink);
      font: inherit;
    }
    .slide {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 36px;
    }
    input {
      width: 160px;
      min-height: 24px;
      margin: 0;
      accent-color: var(--_main);
    }
    output {
      min-width: 4ch;
      font-weight: 600;
    }
    button {
      cursor: pointer;
    }
    .play {
      min-width: 36px;
      padding: 0;
    }
    .reset {
      border-color: transparent;
      background: none;
      color: var(--_main);
      text-decoration: underline;
    }
    .ic {
      display: block;
      margin: auto;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    @media (pointer: coarse) {
      select,
      button,
      .slide {
        min-height: 44px;
      }
    }
    @media print {
      .filter {
        display: none;
      }
    }
  `,
];
