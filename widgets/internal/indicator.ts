import {datasetsOf} from '../../src/snapshot/cells.js';
import type {Dataset} from '../../src/snapshot/v1.js';
import {dimensionLabel} from '../../src/text/categories.js';
import type {Lang} from '../../src/text/words.js';
import {cubeOf, type Cube} from './cube.js';
import type {FigureContext} from './model.js';
import {isOwn} from './own-names.js';

/** A dataset picked by attributes: `indicator="aid.coverage" by="period,programme"`. */
export interface Picked {
  readonly cube: Cube;
  /** Dimensions shown, in the order of `by`; the others stay at one category. */
  readonly dims: readonly string[];
  /** Category of each dimension that is not shown. */
  readonly fixed: Readonly<Record<string, string>>;
}

/**
 * The dataset of an indicator that has all dimensions of `by`, those the reader chose a category of,
 * and the fewest beside them. Without `by` that is the simplest one, shown over time. Dimensions not
 * named stay at the region asked for, the last period, what the reader chose, else the total.
 *
 * @param by dimension ids, comma between them
 */
export function pickDataset(context: FigureContext, indicator: string): Picked | null {
  const {snapshot, region, from, to, where} = context;
  const dims = dimsOf(context, indicator);
  const chosen = ({id}: Dataset): number => id.filter((dim) => dim in where).length;
  const found = [...datasetsOf(snapshot, indicator)]
    .filter(({id}) => dims.every((dim) => id.includes(dim)))
    .sort((a, b) => chosen(b) - chosen(a) || a.id.length - b.id.length)
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
      fixed[dim] = [where[dim], 'total'].find((id) => categories.includes(id)) ?? categories[0];
    }
  }
  return {cube, dims, fixed};
}

/** Dimensions to show: those of `by`; periods, and of a file of one's own whatever it has. */
export function dimsOf({by, snapshot}: FigureContext, indicator: string): readonly string[] {
  const wanted = by.split(',').flatMap((dim) => dim.trim() || []);
  if (wanted.length > 0) return wanted;
  const [first] = datasetsOf(snapshot, indicator);
  const own =
    first && isOwn(first) ? first.id.slice(0, -1).filter((_, d) => first.size[d] > 1) : [];
  return own.length > 0 ? own.slice(0, 2) : ['period'];
}

/** Name of a dimension as head of a column; that of the file where it is one's own. */
export function dimensionHead({dataset}: Cube, dim: string, lang: Lang): string {
  return isOwn(dataset) ? dataset.dimension[dim].label : dimensionLabel(dim, lang);
}

type Fixed = Pick<Picked, 'cube' | 'fixed'>;

/** Categories at which dimensions stay that are not shown, place, time and totals left out. */
export function fixedLabels(picked: Fixed, lang: Lang): string[] {
  return fixedPairs(picked, lang).map(([, label]) => label);
}

/** The same with the names of their dimensions. */
export function fixedPairs({cube, fixed}: Fixed, lang: Lang): [name: string, label: string][] {
  return Object.entries(fixed).flatMap(([dim, id]) =>
    dim === 'region' || dim === 'period' || id === 'total'
      ? []
      : [[dimensionHead(cube, dim, lang), cube.label(dim, id, lang)]],
  );
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
  // A file of one's own may have areas and no figure of them together.
  return [region, ...cube.children(dim, region)].filter((code) => categories.includes(code));
}

function within(periods: readonly string[], from: string | null, to: string | null): string[] {
  return periods.filter((id) => (from === null || id >= from) && (to === null || id <= to));
}
