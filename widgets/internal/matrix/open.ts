import {datasetsOf} from '../../../src/snapshot/cells.js';
import {dimsOf, pickDataset, type Picked} from '../indicator.js';
import type {FigureContext} from '../model.js';
import {periodOf} from '../period.js';

/** A dataset along some dimensions, and the categories at which the others stay. */
export interface Opened extends Pick<Picked, 'cube' | 'dims'> {
  readonly at: Readonly<Record<string, string>>;
}

/**
 * The dataset of an indicator along `count` dimensions: those of `by`, else the first ones it has
 * beside region and period, else areas. The period is the one asked for, or the latest that has
 * something to say.
 *
 * @returns null where the snapshot has no such dataset
 */
export function openAlong(context: FigureContext, indicator: string, count: number): Opened | null {
  const named = context.by.split(',').flatMap((dim) => dim.trim().split(':')[0] || []);
  const own = datasetsOf(context.snapshot, indicator)
    .map(({id}) => id.slice(0, -1).filter((dim) => dim !== 'region' && dim !== 'period'))
    .filter(({length}) => length > 0 && length <= count)
    .sort((a, b) => b.length - a.length);
  const further = ['region', ...(own[0] ?? [])].slice(-count);
  const first = further.length === count ? further : dimsOf(context, indicator);
  const dims = named.length > 0 ? named : first;
  if (dims.length !== count) return null;
  const picked = pickDataset({...context, by: dims.join()}, indicator);
  if (picked === null) return null;
  const {cube, fixed} = picked;
  const period = dims.includes('period') ? null : periodOf(cube, context);
  if (period === null && !dims.includes('period')) return null;
  return {cube, dims, at: {...fixed, ...(period !== null && {period})}};
}
