import {UmkmError} from '../errors.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';

/** What of an indicator a table shows. */
export interface Choice {
  readonly indicator: string;
  /** Empty: what fits best. */
  readonly by: string;
  /** What to show along where `by` is empty and the region has figures of it. */
  readonly prefer?: string;
  readonly region: string;
  /** Empty: the last period that has a figure. */
  readonly period: string;
}

/**
 * A dataset, the dimension whose categories are the rows, and where the others stay; the period is
 * left out while it is still to be found.
 */
export interface Chosen {
  readonly dataset: Dataset;
  readonly along: string;
  readonly rows: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
}

/**
 * The figures of an indicator that make a table. Where `by` is silent: by area, if areas are all that
 * is published beside years and there are at least two below the region; else by another dimension,
 * else over time.
 *
 * @throws UmkmError `EMBED_CHOICE` where the snapshot does not publish them
 */
export function choose(snapshot: Snapshot, choice: Choice): Chosen {
  const {indicator, by, region, period} = choice;
  const published = snapshot.link.item.filter(({extension}) => extension.indicator === indicator);
  const able = published
    .filter((one) => areas(one, region).length > 0)
    .toSorted((a, b) => a.id.length - b.id.length);
  if (able.length === 0) refuse('region', region, regionsOf(published));
  const [dataset, along] = candidate(able, choice) ?? refuse('by', by, dimensionsOf(able));
  const {index} = dataset.dimension[along].category;
  const fixed: Record<string, string> = {};
  for (const dim of dataset.id.slice(0, -1)) {
    if (dim === along) continue;
    const categories = dataset.dimension[dim].category.index;
    if (dim === 'region') fixed.region = oneOf('region', region, categories);
    else if (dim !== 'period') fixed[dim] = categories.includes('total') ? 'total' : categories[0];
    else if (period !== '') fixed.period = oneOf('period', period, categories);
  }
  return {dataset, along, fixed, rows: along === 'region' ? areas(dataset, region) : index};
}

/** Areas directly below a region, after the region itself where it has figures. */
export function areas({dimension}: Dataset, region: string): string[] {
  if (dimension.region === undefined) return [];
  const {index, child = {}} = dimension.region.category;
  const below = Object.hasOwn(child, region) ? child[region] : [];
  return [region, ...below].filter((code) => index.includes(code));
}

/** @throws UmkmError `EMBED_CHOICE` */
export function refuse(option: string, found: string, known: readonly string[]): never {
  throw new UmkmError('EMBED_CHOICE', {option, found, known});
}

/**
 * The dataset with the fewest further dimensions that can be shown along `by`, and its dimension.
 *
 * @param able the simplest first
 */
function candidate(
  able: readonly Dataset[],
  {by, prefer = '', region}: Choice,
): readonly [Dataset, string] | undefined {
  const along = (dim: string): readonly [Dataset, string] | undefined => {
    const dataset = able.find((one) =>
      dim === 'region'
        ? areas(one, region).length > 2
        : one.id.includes(dim) && one.dimension.region.category.index.includes(region),
    );
    return dataset && [dataset, dim];
  };
  const named = (word: string): string => {
    const [dim] = word.split(',')[0].trim().split(':');
    return levels.has(dim) ? 'region' : dim;
  };
  if (by !== '') return along(named(by));
  const preferred = prefer === '' ? undefined : along(named(prefer));
  const plain = along('region');
  if (preferred !== undefined) return preferred;
  if (plain !== undefined && plain[0].id.length === plainLength) return plain;
  const further = able.flatMap(({id}) => id.slice(0, -1)).find((dim) => !common.test(dim));
  return (further === undefined ? undefined : along(further)) ?? along('period');
}

/** Dimensions that nearly every dataset has; with the metric they are the simplest breakdown. */
const common = /^(region|period)$/;
export const plainLength = 3;

/** Words that ask for areas. */
const levels = new Set(['region', 'provinsi', 'kabupaten', 'kota', 'kecamatan', 'desa']);

function oneOf(option: string, found: string, known: readonly string[]): string {
  return known.includes(found) ? found : refuse(option, found, known);
}

/** Regions that any of the datasets has figures of. */
export function regionsOf(datasets: readonly Dataset[]): string[] {
  return [...new Set(datasets.flatMap(({dimension}) => dimension.region?.category.index ?? []))];
}

function dimensionsOf(published: readonly Dataset[]): string[] {
  return [...new Set(published.flatMap(({id}) => id.slice(0, -1)))];
}
