import type {Snapshot} from '../../src/snapshot/v1.js';
import {cubeOf, type Cube} from './cube.js';
import type {FigureContext} from './model.js';

/** A dataset picked by attributes: `indicator="aid.coverage" by="period,programme"`. */
export interface Picked {
  readonly cube: Cube;
  /** Dimensions shown, in the order of `by`; the others stay at one category. */
  readonly dims: readonly string[];
  /** Category of each dimension that is not shown. */
  readonly fixed: Readonly<Record<string, string>>;
}

/**
 * The dataset of an indicator that has all dimensions of `by` and the fewest beside them. Without
 * `by` that is the simplest one, shown over time. Dimensions not named stay at the region asked
 * for, the last period, else the total.
 *
 * @param by dimension ids, comma between them
 */
export function pickDataset(
  {snapshot, region, by, from, to}: FigureContext,
  indicator: string,
): Picked | null {
  const wanted = by.split(',').flatMap((dim) => dim.trim() || []);
  const dims = wanted.length > 0 ? wanted : ['period'];
  const found = datasetsOf(snapshot, indicator)
    .filter(({id}) => dims.every((dim) => id.includes(dim)))
    .sort((a, b) => a.id.length - b.id.length)
    .at(0);
  if (found === undefined) return null;
  const cube = cubeOf(found);
  const fixed: Record<string, string> = {};
  for (const dim of found.id.slice(0, -1)) {
    if (dims.includes(dim)) continue;
    const categories = cube.categories(dim);
    if (dim === 'region') {
      if (!categories.includes(region)) return null;
      fixed.region = region;
    } else if (dim === 'period') {
      const shown = within(categories, from, to);
      if (shown.length === 0) return null;
      fixed.period = shown[shown.length - 1];
    } else {
      fixed[dim] = categories.includes('total') ? 'total' : categories[0];
    }
  }
  return {cube, dims, fixed};
}

/** Categories of a shown dimension: periods asked for, the region with those below it, else all. */
export function shownCategories(
  {region, from, to}: FigureContext,
  {cube}: Picked,
  dim: string,
): readonly string[] {
  const categories = cube.categories(dim);
  if (dim === 'period') return within(categories, from, to);
  if (dim !== 'region') return categories;
  const below = cube.children(dim, region);
  if (!categories.includes(region)) return [];
  return [region, ...below.filter((code) => categories.includes(code))];
}

function within(periods: readonly string[], from: string | null, to: string | null): string[] {
  return periods.filter((id) => (from === null || id >= from) && (to === null || id <= to));
}

function datasetsOf(snapshot: Snapshot, indicator: string): Snapshot['link']['item'][number][] {
  return snapshot.link.item.filter(({extension}) => extension.indicator === indicator);
}
