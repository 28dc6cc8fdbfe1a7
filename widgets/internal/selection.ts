import {html, nothing, type TemplateResult} from 'lit';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {bilingual, type Lang} from '../../src/text/words.js';
import {placeName} from './figure-context.js';
import type {Scope} from './scope.js';

export interface SelectionFrame {
  readonly lang: Lang;
  /** Code of the area the figure shows. */
  readonly region: string;
  /** The area that the reader chose or opened in this figure; empty for none. */
  readonly here: string;
}

/**
 * What can be done with the area that was chosen in this figure: open it, let it go, or go back up.
 * Nothing where nothing was chosen here.
 */
export function selectionLine(
  snapshot: Snapshot,
  scope: Scope,
  {lang, region, here}: SelectionFrame,
): TemplateResult | typeof nothing {
  const t = texts[lang];
  const {selected} = scope.state;
  const name = (code: string): string => placeName(snapshot, code, lang);
  const button = (text: string, act: () => void): TemplateResult =>
    html`<button class="line" type="button" @click=${act}>${text}</button>`;
  if (here === '') return nothing;
  if (here === selected) {
    return html`<p class="chosen" role="status">
      ${t.chosen(name(here))} ${button(t.open, () => scope.set({region: here, selected: ''}))}
      ${button(t.clear, () => scope.set({selected: ''}, 'trace'))}
    </p>`;
  }
  if (here !== scope.state.region || here !== region) return nothing;
  const up = parentOf(snapshot, here);
  const back = (): void => scope.set({region: up === snapshot.extension.region.code ? '' : up});
  return html`<p class="chosen" role="status">
    ${t.shown(name(here))} ${button(t.back(name(up)), back)}
  </p>`;
}

/** The area that an area lies in, among those of the snapshot; its own where there is none. */
export function parentOf({link, extension}: Snapshot, code: string): string {
  for (const {dimension} of link.item) {
    for (const [parent, below] of Object.entries(dimension.region?.category.child ?? {})) {
      if (below.includes(code)) return parent;
    }
  }
  return extension.region.code;
}

const texts = bilingual({
  id: {
    chosen: (place: string) => `Dipilih: ${place}.`,
    shown: (place: string) => `Menampilkan ${place}.`,
    open: 'Lihat wilayah ini',
    clear: 'Hapus pilihan',
    back: (place: string) => `Kembali ke ${place}`,
  },
  en: {
    chosen: (place: string) => `Chosen: ${place}.`,
    shown: (place: string) => `Showing ${place}.`,
    open: 'Look into this area',
    clear: 'Clear',
    back: (place: string) => `Back to ${place}`,
  },
});
