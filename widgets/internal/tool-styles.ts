import {css, type CSSResult} from 'lit';

/** The row under a figure and its menus. */
export const toolStyles: CSSResult = css`
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
  .narrow .seg {
    padding-block: 0;
  }
  .narrow .seg button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--_rule);
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
  .menu .said:not(:empty) {
    padding: 6px 10px;
  }
  .menu .said {
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
    font:
      12px/17px ui-monospace,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
  }
  @media (forced-colors: active) {
    .seg button[aria-pressed='true'] {
      outline: 1px solid;
    }
  }
`;
