import {css, type CSSResult} from 'lit';

/**
 * Classes for what is drawn. A colour class (`mikro`, `main`, `ink`, …) sets `--k`; a form class
 * (`fill`, `hollow`, `stroke`, `ring`) uses it. Text: `value`, `label`, `strong`, `muted`, `tick`,
 * `note`, `big`, `s12`, with `halo` for a paper edge.
 */
export const markStyles: CSSResult = css`
  .plot {
    display: block;
    overflow: visible;
  }
  .plot:focus,
  .plot [tabindex]:focus {
    outline: none;
  }
  .plot text {
    font-family: var(--_font);
    font-size: 13px;
    fill: var(--_ink);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .plot .tick,
  .plot .note {
    font-size: 12px;
    font-weight: 400;
    fill: var(--_ink-3);
  }
  .plot .value,
  .plot .strong {
    font-weight: 600;
  }
  .plot .figure-number {
    font-size: 24px;
    font-weight: 700;
  }
  .narrow .plot .figure-number {
    font-size: 20px;
  }
  .item-rule {
    stroke: var(--_rule);
  }
  .plot .lit text {
    font-weight: 700;
  }
  .plot .dim:not(g),
  .plot .dim rect,
  .plot .dim circle,
  .plot .dim path {
    opacity: 0.35;
  }
  .plot .muted {
    font-weight: 400;
    fill: var(--_ink-3);
  }
  .plot .ink2-text {
    fill: var(--_ink-2);
  }
  .plot .big {
    font-size: 16px;
  }
  .plot .s12 {
    font-size: 12px;
  }
  .plot .halo {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .plot .up {
    fill: var(--_up);
  }
  .plot .down {
    fill: var(--_down);
  }
  .plot .on-main {
    fill: var(--_on-main);
  }
  .end {
    text-anchor: end;
  }
  .middle {
    text-anchor: middle;
  }
  .grid {
    stroke: var(--_grid);
    stroke-width: 1;
  }
  .base {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .target {
    stroke: var(--_target);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .target.solid {
    stroke-dasharray: none;
  }
  .target-halo {
    stroke: var(--_paper);
    stroke-width: 3;
  }
  .break {
    stroke: var(--_axis);
    stroke-width: 1;
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
  .break-mark {
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
  }
  .seam {
    stroke: var(--_paper);
    stroke-width: 1;
  }
  .link {
    fill: none;
    stroke: var(--_axis);
    stroke-width: 1.5;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .mikro {
    --k: var(--_mikro);
  }
  .kecil {
    --k: var(--_kecil);
  }
  .menengah {
    --k: var(--_menengah);
  }
  .besar {
    --k: var(--_besar);
  }
  .main {
    --k: var(--_main);
  }
  .soft {
    --k: var(--_main-soft);
  }
  .ink {
    --k: var(--_ink);
  }
  .ink2 {
    --k: var(--_ink-2);
  }
  .context {
    --k: var(--_axis);
  }
  .seq1 {
    --k: var(--_seq-1);
  }
  .seq2 {
    --k: var(--_seq-2);
  }
  .seq3 {
    --k: var(--_seq-3);
  }
  .seq4 {
    --k: var(--_seq-4);
  }
  .seq5 {
    --k: var(--_seq-5);
  }
  .fill {
    fill: var(--k);
  }
  .fill.edge {
    stroke: var(--_axis);
    stroke-width: 0.5;
  }
  .hollow {
    stroke: var(--k);
    stroke-width: 1.5;
  }
  .hollow.dashed {
    stroke-dasharray: 4 3;
  }
  .stroke {
    fill: none;
    stroke: var(--k);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .stroke.dashed {
    stroke-dasharray: 1 4;
  }
  .ring {
    fill: var(--_paper);
    stroke: var(--k);
    stroke-width: 2;
  }
  .track {
    fill: var(--_paper-2);
  }
  .interval {
    stroke: var(--_axis);
    stroke-width: 1.5;
  }
  .state-box {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .hit {
    fill: transparent;
    pointer-events: all;
  }
  .mark {
    cursor: default;
  }
  .dot {
    stroke: transparent;
    stroke-width: 10px;
    pointer-events: all;
  }
  .focus-halo,
  .focus-ring {
    fill: none;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .focus-halo {
    stroke: var(--_paper);
    stroke-width: 6;
  }
  .focus-ring {
    stroke: var(--_focus);
    stroke-width: 2;
  }
  .pat-bg {
    fill: var(--_paper);
  }
  .pat-hatch {
    stroke: var(--_axis);
    stroke-width: 2.5;
  }
  .pat-dot {
    fill: var(--_axis);
  }
  .pat-wash {
    fill: var(--k);
    opacity: 0.12;
  }
  .pat-soon {
    stroke: var(--k);
    stroke-width: 1.6;
    opacity: 0.5;
  }
  .pat-grain {
    stroke: var(--_grain);
    stroke-width: 1.4;
  }
  .pat-grain-dot {
    fill: var(--_grain);
  }
  .tip {
    position: absolute;
    z-index: 1;
    top: 0;
    left: 0;
    display: grid;
    width: max-content;
    max-width: min(260px, 100%);
    padding: 8px 10px;
    border-radius: 4px;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 12px;
    line-height: 17px;
    pointer-events: none;
  }
  .tip::after {
    content: '';
    position: absolute;
    top: 100%;
    left: var(--at, 50%);
    margin-left: -6px;
    border: 6px solid transparent;
    border-top-color: var(--_ink);
  }
  .tip.under::after {
    top: auto;
    bottom: 100%;
    border-color: transparent;
    border-bottom-color: var(--_ink);
  }
  .tip b {
    font-size: 13px;
    font-weight: 600;
  }
  .tip .tip-note {
    opacity: 0.85;
  }
  @media (forced-colors: active) {
    .tip {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
