import {css, type CSSResult} from 'lit';

/** For assistive technology only. */
export const quietStyles: CSSResult = css`
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
