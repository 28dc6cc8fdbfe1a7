import {html, type TemplateResult} from 'lit';

const paths = {
  chart: 'M2 14h12M4 12V7M8 12V3M12 12V9',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 3v10',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  share:
    'M6 8.8 10.2 11.2M10.2 4.8 6 7.2M4.2 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM11.8 2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM11.8 10.4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8',
  empty: 'M2.5 5.5h11v8h-11zM2.5 5.5l2-3h7l2 3M6 8.5h4',
  failed: 'M8 2 14.5 13.5h-13zM8 6.5v3.5M8 11.8v.4',
  denied: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line drawing in the colour of the text; hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="ic" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d=${paths[name]}></path>
  </svg>`;
}
