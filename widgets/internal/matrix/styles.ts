import {css, type CSSResult} from 'lit';

/** What a figure with a matrix adds to its styles. */
export const matrixStyles: CSSResult = css`
  .void {
    fill: none;
    stroke: var(--_grid);
  }
  /* The middle colour needs dark letters on both papers. */
  @media screen {
    :host([theme='dark']) .plot .on-seq3 {
      fill: var(--_on-main);
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    :host([theme='auto']) .plot .on-seq3 {
      fill: var(--_on-main);
    }
  }
  @media (forced-colors: active) {
    .plot .on-seq3 {
      fill: CanvasText !important;
    }
  }
  .plot .few {
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 3 2;
  }
  .plot .on-seq4,
  .plot .on-seq5 {
    fill: var(--_paper);
  }
`;
