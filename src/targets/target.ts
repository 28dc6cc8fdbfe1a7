import {foldName} from '../data/access.js';
import {TOTAL} from '../data/cube.js';
import type {Computation} from '../result/computation.js';
import type {ResultRow} from '../result/row.js';
import type {Config} from '../schema/config.js';

/** What a figure should be in a period, of an area or the whole, of a category or all of them. */
export interface Target {
  readonly period: string;
  /** Code or name of an area; without it of all of the office's area. */
  readonly region?: string;
  readonly by?: Readonly<Record<string, string>>;
  readonly target: number;
  /** Overrides the direction of the indicator. */
  readonly lowerIsBetter?: boolean;
}

/** Targets of an indicator in one form, whichever way the configuration writes them. */
export function configuredTargets({targets = {}}: Config, key: string): readonly Target[] {
  const own = Object.hasOwn(targets, key) ? targets[key] : [];
  if (Array.isArray(own)) return own;
  return Object.entries(own).map(([period, target]) => ({period, target}));
}

/**
 * The target of a row: the first one of its period, area and categories. A category that the target
 * does not name must be all of them.
 */
export function targetOf(
  targets: readonly Target[],
  row: ResultRow,
  {labels, office = TOTAL}: Pick<Computation, 'labels' | 'office'>,
): Target | undefined {
  const {period, region = TOTAL, ...categories} = row.by;
  const isWhole = region === TOTAL || region === office;
  const name = labels.region?.get(region) ?? region;
  return targets.find((one) => {
    if (one.period !== period) return false;
    const wanted = one.region;
    const isHere =
      wanted === undefined ? isWhole : [region, name].some((x) => foldName(x) === foldName(wanted));
    const by = one.by ?? {};
    return (
      isHere &&
      Object.entries(categories).every(([dim, id]) => id === (by[dim] ?? TOTAL)) &&
      Object.keys(by).every((dim) => dim in categories)
    );
  });
}
