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
    z-index: 2;
    padding-left: 0;
    padding-right: 8px;
    background: var(--_paper);
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_paper);
    border-bottom-color: var(--_axis);
    color: var(--_ink-3);
    font-size: 12px;
    line-height: 17px;
    vertical-align: bottom;
  }
  thead th:first-child {
    z-index: 3;
  }
  .tall {
    max-height: min(640px, 80vh);
    overflow-y: auto;
    border-bottom: 1px solid var(--_grid);
  }
  .num {
    text-align: right;
  }
  .sort {
    display: flex;
    gap: 4px;
    width: 100%;
    min-height: 24px;
    margin: -8px 0;
    padding: 8px 0;
    border-radius: 0;
    font: inherit;
    color: inherit;
    text-align: inherit;
  }
  .num .sort {
    flex-direction: row-reverse;
  }
  .sort:hover {
    background: none;
  }
  .arrows {
    flex: none;
    fill: none;
    stroke: var(--_axis);
    stroke-width: 1.5;
  }
  .sort:hover .arrows,
  [aria-sort] .arrows {
    stroke: var(--_ink);
  }
  [aria-sort] .sort {
    color: var(--_ink);
    font-weight: 600;
  }
  [aria-sort='ascending'] .arrows :last-child,
  [aria-sort='descending'] .arrows :first-child {
    stroke: none;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-top: 16px;
    color: var(--_ink-2);
    font-size: 13px;
  }
  .find label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .find + .scroll {
    margin-top: 8px;
  }
  input {
    width: 200px;
    height: 32px;
    margin: 0;
    padding: 0 8px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    background: var(--_paper);
    color: var(--_ink);
    font: 400 13px/18px var(--_font);
  }
  .narrow input {
    height: 44px;
    font-size: 16px;
  }
  /* Rows of a long table do not see each other: those that do not show cost next to nothing. */
  .many,
  .many thead,
  .many tbody {
    display: block;
  }
  .many thead {
    position: sticky;
    top: 0;
    z-index: 3;
  }
  .many thead th {
    align-content: end;
  }
  .many tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1400px;
  }
  .many tbody.laid {
    content-visibility: visible;
  }
  .many tr {
    display: grid;
    grid-template-columns: var(--_columns, minmax(120px, 2fr));
    grid-auto-columns: minmax(96px, 1fr);
    grid-auto-flow: column;
  }
  .many .group > th {
    grid-column: 1 / -1;
  }
  td.num {
    white-space: nowrap;
  }
  .total > *,
  .group > *,
  .lit > * {
    font-weight: 600;
  }
  .group > th:first-child {
    padding-top: 18px;
    border-bottom-color: var(--_axis);
  }
  .lit > th:first-child,
  .lit > * {
    background: var(--_main-wash);
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
  td.line {
    width: 110px;
    padding-block: 3px;
    vertical-align: middle;
  }
  td.line svg {
    display: block;
  }
  @media print {
    .tall {
      max-height: none;
    }
    .many tbody {
      content-visibility: visible;
    }
    .find label {
      display: none;
    }
  }
`;
