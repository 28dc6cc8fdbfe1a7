import {css, type CSSResult} from 'lit';

/** The figures as a table that scrolls sideways. */
export const tableStyles: CSSResult = css`
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
    /* Pages without a doctype take colour and font of tables from elsewhere. */
    color: var(--_ink);
    font: 400 13px/18px var(--_font);
    font-variant-numeric: inherit;
    text-align: left;
    white-space: normal;
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
  td .said,
  thead .said {
    display: block;
    white-space: normal;
  }
  td.num .said {
    min-width: 76px;
  }
  tbody th:first-child {
    white-space: nowrap;
  }
  .narrow tbody th:first-child {
    min-width: 84px;
    white-space: normal;
  }
  .narrow th:first-child {
    box-shadow: 1px 0 0 var(--_grid);
  }
`;
