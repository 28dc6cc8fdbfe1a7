import {css, type CSSResult} from 'lit';

/** Buttons and their icons, below a figure and where it could not be loaded. */
export const buttonStyles: CSSResult = css`
  .ic {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
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
    font: 400 13px/16px var(--_font);
    cursor: pointer;
  }
  button:hover {
    color: var(--_ink);
    background: var(--_paper-2);
  }
`;
