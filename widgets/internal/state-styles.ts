import {css, type CSSResult} from 'lit';

/** What stands in place of a chart, and above one that is drawn from a kept copy. */
export const stateStyles: CSSResult = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    font-size: 13px;
    line-height: 19px;
    color: var(--_ink-2);
  }
  .heading + div > .state {
    padding-top: 16px;
  }
  .figure:focus {
    outline-offset: 6px;
  }
  .state p {
    margin: 6px 0 0;
    max-width: 46em;
  }
  .state b {
    color: var(--_ink);
    font-weight: 600;
  }
  .state > .ic {
    width: 28px;
    height: 28px;
    stroke-width: 1;
  }
  .state.failed > .ic {
    color: var(--_down);
  }
  .state .code {
    font-size: 12px;
    color: var(--_ink-3);
  }
  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    border-color: var(--_down);
  }
  .stale .line {
    border: 1px solid var(--_rule);
  }
  .state .line {
    margin-top: 12px;
    border: 1px solid var(--_rule);
  }
  .swatch {
    display: block;
  }
  .skeleton {
    /* Until its width is known, a figure must not widen the page. */
    max-width: 100%;
    opacity: 0;
    animation: umkm-show 0s 200ms forwards;
  }
  .skeleton rect {
    fill: var(--_grid);
  }
  @keyframes umkm-show {
    to {
      opacity: 1;
    }
  }
  @keyframes umkm-wait {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton rect {
      animation: umkm-wait 1.6s ease-in-out infinite alternate;
    }
  }
`;
