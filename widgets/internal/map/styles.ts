import {css, unsafeCSS, type CSSResultArray} from 'lit';

/** Diverging colours without the middle one, low to high, in the light, dark and grey theme. */
const around = [
  '8f3d0a cf8552 f0d3bd bcd3e6 5f9ac8 1c5d99',
  'ffb98a c97b45 6b452c 27506f 4889bb 9dd2f7',
  '333 777 ccc ccc 777 333',
];

const steps = [1, 2, 3, 5, 6, 7];

function theme(index: 0 | 1 | 2): string {
  const hex = around[index].split(' ');
  const on = index === 1 ? 'on-main' : 'ink';
  return `--_on-3: var(--_${on});${steps
    .map((step, i) => `--_div-${step}: var(--umkm-div-${step}, #${hex[i]});`)
    .join('')}`;
}

const themes = unsafeCSS(`
:host { ${theme(0)} }
:host([theme='dark']) { ${theme(1)} }
:host([theme='grey']) { ${theme(2)} }
@media (prefers-color-scheme: dark) { :host([theme='auto']) { ${theme(1)} } }
@media print { :host, :host([theme]) { ${theme(2)} } }
@media (forced-colors: active) {
  :host, :host([theme]) { --_on-3: CanvasText; ${steps.map((step) => `--_div-${step}: ${step % 6 === 1 ? 'CanvasText' : 'Canvas'};`).join('')} }
}
${steps.map((step) => `.div${step} { --k: var(--_div-${step}); }`).join('')}
`);

/** What is drawn on a map beside the classes of all marks, and the buttons that zoom. */
export const mapStyles: CSSResultArray = [
  themes,
  css`
    .area,
    .coast {
      stroke-linejoin: round;
    }
    .area {
      stroke: var(--_paper);
      stroke-width: 1.2;
    }
    @media (forced-colors: active) {
      .area {
        stroke: GrayText;
      }
    }
    .still {
      vector-effect: non-scaling-stroke;
    }
    /* What is larger than its frame must not make the page larger. */
    .plot:has(.area.still) {
      overflow: hidden;
    }
    .coast {
      fill: none;
      stroke: var(--_axis);
      stroke-width: 2.6;
      pointer-events: none;
    }
    /* A wide line around each of many areas takes a second to draw. */
    .fine {
      stroke: var(--_axis);
      stroke-width: 0.5;
    }
    .loose {
      fill: var(--_paper-2);
    }
    .plot :is(.on-seq3, .on-div2, .on-div6) {
      fill: var(--_on-3);
    }
    .plot :is(.on-seq4, .on-seq5, .on-div1, .on-div7) {
      fill: var(--_on-main);
    }
    .again {
      border: 1px solid var(--_rule);
    }
    .zoom {
      position: absolute;
      top: 0;
      left: 0;
    }
    .zoom button {
      padding: 6px;
    }
    .narrow .zoom button {
      padding: 14px;
    }
    .zoom [aria-disabled] {
      color: var(--_axis);
    }
    @media print {
      .zoom,
      .again {
        display: none;
      }
    }
  `,
];
