import {css} from 'lit';

/** What every part of the studio looks like: the page of figures, with controls. */
export const studioStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font: 400 14px/20px var(--font);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2 {
    margin: 0;
    padding-top: 12px;
    border-top: 1px solid var(--ink);
    font-size: 20px;
    line-height: 26px;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    margin: 32px 0 4px;
    font-size: 16px;
    line-height: 22px;
  }
  p {
    margin: 4px 0 0;
    max-width: 72ch;
    color: var(--ink-2);
    text-wrap: pretty;
  }
  .note {
    color: var(--ink-3);
    font-size: 12px;
    line-height: 17px;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 7px 14px;
    border: 1px solid var(--axis);
    border-radius: 2px;
    background: var(--paper);
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--ink);
  }
  button.main,
  .button.main {
    border-color: var(--main);
    background: var(--main);
    color: var(--on-main);
  }
  button.main:hover,
  .button.main:hover {
    background: var(--ink);
    border-color: var(--ink);
  }
  button.plain {
    min-height: 32px;
    padding: 5px 8px;
    border-color: transparent;
    background: none;
    color: var(--ink-2);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button:disabled {
    border-color: var(--rule);
    background: var(--wash);
    color: var(--ink-3);
    cursor: default;
  }
  select,
  input[type='text'],
  input[type='search'],
  input[type='date'],
  input[type='url'],
  textarea {
    width: 100%;
    min-height: 36px;
    padding: 7px 8px;
    border: 1px solid var(--axis);
    border-radius: 2px;
    background: var(--paper);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    flex: none;
    accent-color: var(--main);
  }
  label {
    color: var(--ink);
  }
  .field > label,
  .field > .label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding: 5px 0;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .fault {
    margin: 12px 0 0;
    padding: 10px 12px;
    border-left: 3px solid var(--down);
    background: var(--wash);
    color: var(--ink);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 18px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    padding: 20px 0 4px;
    text-align: left;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  th,
  td {
    padding: 8px 0 8px 14px;
    border-bottom: 1px solid var(--grid);
    text-align: left;
    font-weight: 400;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  thead th {
    border-bottom-color: var(--axis);
    color: var(--ink-3);
    font-size: 12px;
    line-height: 17px;
    vertical-align: bottom;
  }
  .number {
    text-align: right;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--axis);
    border-radius: 2px;
    color: var(--ink-2);
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  .tag.ask {
    border-color: var(--down);
    color: var(--down);
    font-weight: 600;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul {
    margin: 4px 0 0;
    padding-left: 18px;
    color: var(--ink-2);
  }
  details {
    margin-top: 12px;
  }
  summary {
    padding: 6px 0;
    font-weight: 600;
    cursor: pointer;
  }
  code {
    font:
      12px/17px ui-monospace,
      'Liberation Mono',
      monospace;
  }
  @media (max-width: 719px) {
    button,
    .button,
    select,
    input[type='text'],
    input[type='search'],
    input[type='date'],
    input[type='url'] {
      min-height: 44px;
    }
    summary,
    .check {
      padding: 12px 0;
    }
    .wide-only {
      display: none;
    }
  }
`;
