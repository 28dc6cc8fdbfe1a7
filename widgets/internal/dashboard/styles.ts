import {css, type CSSResult} from 'lit';

/** A page of figures: two columns where there is room, by the dashboard's own width. */
export const dashboardStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .page {
    all: initial;
    display: block;
    background: var(--_paper);
    color: var(--_ink);
    font: 400 14px/20px var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .title {
    font-size: 28px;
    line-height: 36px;
    font-weight: 700;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .skeleton {
    max-width: 100%;
  }
  .meta {
    margin: 4px 0 0;
    color: var(--_ink-2);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    margin: 20px 0 0;
    padding: 10px 0;
    border-bottom: 1px solid var(--_grid);
    background: var(--_paper);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    margin-top: 16px;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 24px 20px;
    margin-top: 24px;
  }
  .notice {
    margin: 12px 0 0;
    padding-left: 10px;
    border-left: 3px solid var(--_axis);
    color: var(--_ink-2);
  }
  /* Said once, above all figures. */
  .numbers > ::part(notice),
  .numbers > ::part(footer),
  .grid > ::part(notice) {
    display: none;
  }
  .group {
    margin-top: 48px;
    color: var(--_ink-2);
    font-size: 16px;
    line-height: 22px;
    font-weight: 600;
  }
  @container (min-width: 720px) {
    .numbers {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @container (min-width: 900px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 48px 40px;
    }
    .wide,
    .grid > :only-child {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 480px) {
    .bar {
      position: static;
    }
  }
  @media print {
    .bar {
      display: none;
    }
    .grid {
      display: block;
    }
    .grid > * {
      break-inside: avoid;
      margin-bottom: 28px;
    }
    .group {
      break-after: avoid;
    }
  }
`;
