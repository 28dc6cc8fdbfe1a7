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
    box-shadow: inset 0 0 0 1px var(--_rule);
  }
  .narrow .tools button {
    min-height: 44px;
  }
  .narrow .seg {
    padding-block: 0;
  }
  .tight .tools {
    gap: 0;
  }
  .tight .tools button {
    padding-inline: 8px;
  }
  .tiny .tool > button > .long,
  .least .long {
    display: none;
  }
  .tools,
  .tool {
    position: relative;
  }
  .narrow .tool {
    position: static;
  }
  .menu {
    position: absolute;
    /* Heads of a table stay in sight with up to 3. */
    z-index: 4;
    right: 0;
    bottom: calc(100% + 6px);
    overflow-y: auto;
    width: max-content;
    max-width: 100%;
    padding: 4px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_paper);
  }
  .figure:not(.narrow) .menu {
    max-width: 280px;
  }
  .menu.under {
    top: calc(100% + 6px);
    bottom: auto;
  }
  .menu button {
    width: 100%;
    text-align: left;
  }
  .menu :focus-visible {
    outline-offset: -2px;
  }
  .footer .told:not(:empty) {
    margin-top: 6px;
    color: var(--_ink-2);
  }
  dialog {
    width: 600px;
    max-width: calc(100vw - 24px);
    max-height: calc(100vh - 24px);
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font-size: 14px;
    line-height: 20px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .sheet {
    display: grid;
    gap: 16px;
    padding: 20px;
  }
  .narrow .sheet {
    padding: 16px;
  }
  .sheet-title {
    font-size: 18px;
    line-height: 24px;
    font-weight: 700;
  }
  .sheet p:empty {
    display: none;
  }
  .sheet p {
    color: var(--_ink-2);
  }
  .sheet textarea {
    display: block;
    width: 100%;
    margin: 6px 0;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    padding: 6px 8px;
    background: var(--_paper-2);
    color: var(--_ink);
    font:
      12px/17px ui-monospace,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
  }
  .sheet button {
    min-height: 36px;
    border: 1px solid var(--_rule);
    justify-self: end;
  }
  .narrow .sheet button {
    min-height: 44px;
  }
  @media print {
    .told,
    dialog {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .seg button[aria-pressed='true'] {
      outline: 1px solid;
    }
  }
`;
