import type {Snapshot} from '../../../src/snapshot/v1.js';
import {dimensionLabel} from '../../../src/text/categories.js';
import type {Lang} from '../../../src/text/words.js';
import {filterMessages} from './messages.js';
import type {ScopeState} from '../scope.js';

export interface Option {
  /** Empty for the whole. */
  readonly id: string;
  readonly text: string;
  /** Steps to the right: a desa below its kecamatan. */
  readonly depth?: number;
}

export interface Choices {
  readonly regions: readonly Option[];
  readonly periods: readonly string[];
  readonly dims: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly Option[];
  }[];
}

/** Dimensions that a reader may choose one category of. */
const CHOSEN = ['size_class', 'owner_sex', 'sector'];

/**
 * What a snapshot lets a reader choose. Something chosen that it does not hold is offered too.
 *
 * @param within the same with the parts that the chosen area lies in, where the snapshot is split
 */
export function choicesOf(
  snapshot: Snapshot,
  within: readonly Snapshot[],
  {region}: ScopeState,
  lang: Lang,
): Choices {
  const {link, extension} = snapshot;
  const items = link.item;
  const own = extension.region.code;
  const child: Record<string, readonly string[]> = {};
  const names = new Map<string, string>();
  const known = [...items, ...within.flatMap(({link: {item}}) => item)];
  for (const {dimension} of known) {
    const of = dimension.region;
    Object.assign(child, of?.category.child);
    for (const [code, label] of Object.entries(of?.category.label ?? {})) {
      names.set(code, (lang === 'en' ? of?.extension?.labelEn?.[code] : undefined) ?? label);
    }
  }
  const below = (code: string, depth: number): Option[] =>
    (child[code] ?? []).flatMap((id) => [
      {id, text: names.get(id) ?? id, depth},
      ...below(id, depth + 1),
    ]);
  const regions = [
    {id: '', text: extension.region.label || filterMessages[lang].all},
    ...below(own, 1),
  ];
  if (region !== '' && !regions.some(({id}) => id === region)) {
    regions.push({id: region, text: region, depth: 1});
  }
  const periods = new Set(items.flatMap(({dimension}) => dimension.period?.category.index ?? []));
  return {
    regions,
    periods: [...periods].filter((id) => /^\d/.test(id)).sort(),
    dims: CHOSEN.flatMap((id) => {
      const found = items.find(({dimension}) => dimension[id] !== undefined)?.dimension[id];
      if (found === undefined) return [];
      const {index, label} = found.category;
      const options = index
        .filter((one) => one !== 'total' && one !== 'unknown')
        .map((one) => ({
          id: one,
          text: (lang === 'en' ? found.extension?.labelEn?.[one] : undefined) ?? label[one] ?? one,
        }));
      return [
        {
          id,
          label: dimensionLabel(id, lang),
          options: [{id: '', text: filterMessages[lang].all}, ...options],
        },
      ];
    }),
  };
}
