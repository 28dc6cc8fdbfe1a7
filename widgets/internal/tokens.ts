import {unsafeCSS, type CSSResult} from 'lit';

/**
 * Colours of the light, dark and grey theme in hexadecimal digits. A page overrides one with
 * `--umkm-…` (`--umkm-main: #7a1f1f`), for all themes; inside, styles read `--_…`.
 */
export const tokens = {
  paper: 'fff 11181f fff',
  'paper-2': 'f3f5f6 1a232c f4f4f4',
  ink: '16202a eef2f5 000',
  'ink-2': '46525e b9c4ce 333',
  'ink-3': '5f6b76 98a5b1 555',
  grid: 'e3e8ec 26313b ddd',
  rule: 'cdd5dc 3a4752 bbb',
  axis: '87929d 7d8a96 777',
  main: '1c5d99 6db3ea 333',
  'main-soft': '7295b9 47759c 8e8e8e',
  'main-wash': 'dbe8f2 1d3549 e2e2e2',
  'on-main': 'fff 06101a fff',
  target: '16202a eef2f5 000',
  up: '1c5d99 6db3ea 000',
  down: 'b2410d f39a6b 555',
  mikro: 'c68206 fbb94a 929292',
  kecil: '087970 2ba8a0 666',
  menengah: '4b2a9a 7f66e6 383838',
  besar: '29081a ad3d5c 000',
  'seq-1': 'e2edf5 22384b ececec',
  'seq-2': 'a9c9e2 2d5878 c0c0c0',
  'seq-3': '659ac9 3f82b3 919191',
  'seq-4': '2c69a4 78b4e0 5a5a5a',
  'seq-5': '0e3560 cde7fa 262626',
  focus: '0b57d0 a8c7fa 000',
  grain: '0000 0000 fff',
} as const;

export type TokenName = keyof typeof tokens;

const forced: Partial<Record<TokenName, string>> = {
  paper: 'Canvas',
  'paper-2': 'Canvas',
  'on-main': 'Canvas',
  'main-wash': 'Canvas',
  grain: 'Canvas',
  // Two steps are left: dark letters on the lower three, light ones on the others.
  'seq-1': 'Canvas',
  'seq-2': 'Canvas',
  'seq-3': 'Canvas',
  main: 'Highlight',
  up: 'Highlight',
  mikro: 'GrayText',
  'main-soft': 'GrayText',
  axis: 'GrayText',
  grid: 'GrayText',
  rule: 'GrayText',
  focus: 'Highlight',
};

const names = Object.keys(tokens) as TokenName[];

function declare(pick: (name: TokenName) => string): string {
  return names.map((name) => `--_${name}: ${pick(name)};`).join(' ');
}

function theme(index: 0 | 1 | 2): string {
  return declare((name) => `var(--umkm-${name}, #${tokens[name].split(' ')[index]})`);
}

/** The page's font where it is named, else that of the system. */
const FONT =
  "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif";

/** Declares `--_…` for the theme that the host's attribute `theme` names; light without it. */
export const tokenStyles: CSSResult = unsafeCSS(`
:host { ${theme(0)} color-scheme: light; --_font: var(--umkm-font, ${FONT}); }
:host([theme='dark']) { ${theme(1)} color-scheme: dark; }
:host([theme='grey']) { ${theme(2)} color-scheme: light; }
@media (prefers-color-scheme: dark) { :host([theme='auto']) { ${theme(1)} color-scheme: dark; } }
@media (forced-colors: active) {
  :host, :host([theme]) { ${declare((name) => forced[name] ?? 'CanvasText')} }
}
@media print { :host, :host([theme]) { ${theme(2)} color-scheme: light; } }
`);
