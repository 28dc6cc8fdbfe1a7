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
 * What can be done with the area that was chosen in this figure: open it, or let it go. In every
 * figure that shows an area the reader opened, the way to it, each step of which leads back up.
 */
export function selectionLine(
  snapshot: Snapshot,
  scope: Scope,
  {lang, region, here}: SelectionFrame,
): TemplateResult | typeof nothing {
  const t = texts[lang];
  const {selected} = scope.state;
  const {parts = []} = snapshot.extension;
  const name = (code: string): string => {
    const found = placeName(snapshot, code, lang);
    return found === code ? (parts.find((part) => part.code === code)?.label ?? code) : found;
  };
  const way = region !== '' && region === scope.state.region ? wayTo(snapshot, region) : [];
  const last = way.length - 1;
  const chosen = here !== '' && here === selected;
  if (last < 1 && !chosen) return nothing;
  return html`${
    last < 1
      ? nothing
      : html`<div class="chosen way" role="group" aria-label=${t.way}>
          ${way.map((code, i) =>
            i === last
              ? html`<b aria-current="location">${name(code)}</b>`
              : html`${button(name(code), () => scope.set({region: i === 0 ? '' : code, selected: ''}))}
                › `,
          )}
        </div>`
  }${
    chosen
      ? html`<p class="chosen" role="status">
          ${t.chosen(name(here))} ${button(t.open, () => scope.set({region: here, selected: ''}))}
          ${button(t.clear, () => scope.set({selected: ''}, 'trace'))}
        </p>`
      : nothing
  }`;
}

/** A button that goes away when it is pressed: the focus stays in the figure. */
function button(text: string, act: () => void): TemplateResult {
  return html`<button
    class="line"
    type="button"
    @click=${({currentTarget}: Event) => {
      const figure = (currentTarget as Element).closest('figure');
      act();
      figure?.focus({preventScroll: true});
    }}
  >
    ${text}
  </button>`;
}

/** The areas around an area, from that of the snapshot down to itself; none for one it does not hold. */
export function wayTo({link, extension}: Snapshot, code: string): string[] {
  const parents = new Map<string, string>();
  for (const {dimension} of link.item) {
    for (const [parent, below] of Object.entries(dimension.region?.category.child ?? {})) {
      for (const one of below) parents.set(one, parent);
    }
  }
  const own = extension.region.code;
  const way = [code];
  // A file that lists an area below itself does not hold the page up.
  while (way[0] !== own && way.length < 8) {
    const parent = parents.get(way[0]);
    // The file of a part begins with its own area: what lies above is told by the codes, or listed.
    const above = parent ?? way[0].slice(0, Math.max(0, way[0].lastIndexOf('.')));
    if (parent === undefined && !`${above}.`.startsWith(`${own}.`)) {
      const isPart = extension.parts?.some((part) => part.code === way[0]);
      return isPart ? [own, ...way] : [own, code];
    }
    way.unshift(above);
  }
  return way;
}

const texts = bilingual({
  id: {
    chosen: (place: string) => `Dipilih: ${place}.`,
    way: 'Wilayah yang ditampilkan',
    open: 'Lihat wilayah ini',
    clear: 'Hapus pilihan',
  },
  en: {
    chosen: (place: string) => `Chosen: ${place}.`,
    way: 'Area shown',
    open: 'Look into this area',
    clear: 'Clear',
  },
});
