import {cellsOf} from '../../src/snapshot/cells.js';
import type {Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {categoryLabel} from '../../src/text/categories.js';
import type {Lang} from '../../src/text/words.js';

/** What is withheld of one indicator. */
export interface Withheld {
  readonly indicator: string;
  readonly title: string;
  /** Figures whose value is withheld, and those of which only a part is. */
  readonly count: number;
  /** The figures by name: `Awan, 2024`. */
  readonly places: readonly string[];
}

/** Every withheld figure of a snapshot by indicator, those with most first. */
export function withheldIn(snapshot: Snapshot, lang: Lang): Withheld[] {
  const found = new Map<string, {title: string; places: string[]}>();
  for (const dataset of snapshot.link.item) {
    const {indicator, title} = dataset.extension;
    for (const {by, reason, withheld} of cellsOf(dataset)) {
      if (reason !== 'suppressed' && !withheld) continue;
      let known = found.get(indicator);
      if (!known) found.set(indicator, (known = {title: title[lang], places: []}));
      known.places.push(placeText(dataset, by, lang));
    }
  }
  return [...found]
    .map(([indicator, {title, places}]) => ({
      ...{indicator, title, count: places.length},
      places: [...new Set(places)],
    }))
    .sort((a, b) => b.count - a.count);
}

function placeText(
  {id, dimension}: Dataset,
  by: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  return id
    .filter((dim) => by[dim] !== undefined && by[dim] !== 'total')
    .map((dim) => {
      const english = lang === 'en' ? dimension[dim].extension?.labelEn?.[by[dim]] : undefined;
      return english ?? dimension[dim].category.label[by[dim]] ?? categoryLabel(dim, by[dim], lang);
    })
    .join(', ');
}
