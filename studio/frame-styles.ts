import {css} from 'lit';

/** Layout of the page around the steps. */
export const frameStyles = css`
  :host {
    max-width: 1120px;
    margin: 0 auto;
    padding: 0 32px 64px;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 20px;
    padding: 32px 0 20px;
  }
  h1 {
    margin: 0;
    font-size: 28px;
    line-height: 36px;
    letter-spacing: -0.015em;
  }
  .lang {
    align-self: start;
    white-space: nowrap;
  }
  .lang [aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .local {
    grid-column: 1 / -1;
    margin-top: 8px;
    padding: 8px 12px;
    max-width: none;
    background: var(--wash);
    color: var(--ink);
  }
  nav ol {
    display: flex;
    gap: 0;
    margin: 0 0 28px;
    padding: 0;
    list-style: none;
    border-bottom: 1px solid var(--axis);
    overflow-x: auto;
  }
  nav li {
    flex: 1 0 auto;
  }
  nav button {
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--ink-2);
    font-weight: 400;
    white-space: nowrap;
  }
  nav button:hover:not(:disabled, [aria-current='step']) {
    color: var(--ink);
    border-bottom-color: var(--rule);
  }
  nav button[aria-current='step'] {
    border-bottom-color: var(--main);
    color: var(--ink);
    font-weight: 600;
  }
  nav button:disabled {
    background: none;
    color: var(--ink-3);
  }
  nav button:focus-visible {
    outline-offset: -3px;
  }
  nav .at {
    font-variant-numeric: tabular-nums;
    color: var(--ink-3);
  }
  nav .present {
    display: none;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: center;
    margin: -12px 0 20px;
    padding: 10px 12px;
    background: var(--wash);
  }
  .work span {
    font-weight: 600;
  }
  .work progress {
    grid-row: 2;
    width: 100%;
    height: 8px;
    accent-color: var(--main);
  }
  .work button {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  .fault.row span {
    overflow-wrap: anywhere;
  }
  .fault.row {
    justify-content: space-between;
    margin: -12px 0 20px;
  }
  .fault.row span {
    flex: 1 1 300px;
  }
  .undo {
    margin: -16px 0 12px;
    text-align: right;
  }
  .turns {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: center;
    justify-content: space-between;
    margin-top: 40px;
    padding-top: 16px;
    border-top: 1px solid var(--rule);
  }
  .turns .note {
    order: 1;
  }
  .turns .main {
    order: 2;
    margin-left: auto;
  }
  footer {
    margin-top: 32px;
    padding-top: 12px;
    border-top: 1px solid var(--rule);
  }
  .resume {
    margin: 0 0 20px;
    padding: 12px;
    border: 1px solid var(--main);
  }
  .resume p {
    margin: 0 0 8px;
    color: var(--ink);
  }
  @media (max-width: 719px) {
    :host {
      padding: 0 16px 48px;
    }
    header {
      grid-template-columns: minmax(0, 1fr);
      padding: 20px 0 16px;
    }
    nav {
      margin: 0 0 24px;
      border-top: 1px solid var(--axis);
      border-bottom: 1px solid var(--axis);
    }
    nav .present {
      display: flex;
      gap: 8px 12px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 0;
      border: 0;
      color: var(--ink);
      text-align: left;
    }
    nav .present::after {
      content: '';
      flex: none;
      width: 8px;
      height: 8px;
      margin: -4px 4px 0 0;
      border: solid var(--ink-2);
      border-width: 0 2px 2px 0;
      transform: rotate(45deg);
    }
    nav.open .present::after {
      margin-top: 4px;
      transform: rotate(225deg);
    }
    nav ol {
      display: none;
      margin: 0;
      border: 0;
    }
    nav.open ol {
      display: block;
      border-top: 1px solid var(--grid);
    }
    nav ol button {
      justify-content: flex-start;
      padding: 8px 0 8px 12px;
      border-bottom: 0;
      border-left: 3px solid transparent;
      text-align: left;
    }
    nav ol button[aria-current='step'] {
      border-left-color: var(--main);
    }
    .turns button {
      width: 100%;
    }
    .turns .note {
      order: 3;
    }
    .turns .main {
      order: 0;
    }
  }
`;
