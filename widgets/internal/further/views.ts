import {datasetsOf} from '../../../src/snapshot/cells.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from '../model.js';
import {sectionsChart, sectionsModel, type SectionMaker, type SectionsModel} from '../section.js';
import {gap} from '../sections/gap.js';
import {grouped} from '../sections/grouped.js';
import {histogram} from '../sections/histogram.js';
import {stacked} from '../sections/stacked.js';

/** Views that an element of any indicator has beside its main one. */
export interface FurtherViews {
  /** What a view says; null where the indicator has no dimension to show so. */
  model(
    name: string,
    context: FigureContext,
    indicator: string,
  ): SectionsModel | FigureAbsence | null;
  chart(model: SectionsModel, frame: ChartFrame): Drawing;
}

/** Bars in groups, what a count consists of, how many areas lie where, how far groups are apart. */
export const furtherViews: FurtherViews = {
  model(name, context, indicator) {
    const make = makers[name]?.(indicator, dimensionsOf(indicator, context));
    return make ? sectionsModel(context, [make]) : null;
  },
  chart: sectionsChart,
};

/** Dimensions whose categories are groups of businesses, rather than things that they have. */
const groups = ['size_class', 'owner_sex'];

/** By name, for an indicator and its dimensions beside region and period. */
const makers: Readonly<
  Record<string, (indicator: string, dims: readonly string[]) => SectionMaker | null>
> = {
  histogram,
  grouped: (indicator, [across, ...more]) =>
    across === undefined ? null : grouped(indicator, pairOf(across, more)),
  stacked: (indicator, [across, ...more]) =>
    across === undefined ? null : stacked(indicator, pairOf(across, more)),
  gap: (indicator, dims) => {
    const between = groups.find((dim) => dims.includes(dim)) ?? dims[0];
    return between === undefined ? null : gap(indicator, {between});
  },
};

function pairOf(first: string, [second]: readonly string[]): {down?: string; across: string} {
  return second === undefined ? {across: first} : {down: first, across: second};
}

/** Those that `by` names, else those it is published by. */
function dimensionsOf(indicator: string, {by, snapshot}: FigureContext): readonly string[] {
  const isOwn = (dim: string): boolean => dim !== 'region' && dim !== 'period';
  const named = by.split(',').flatMap((dim) => dim.trim().split(':')[0] || []);
  if (named.some(isOwn)) return named.filter(isOwn);
  const published = datasetsOf(snapshot, indicator)
    .map(({id}) => id.slice(0, -1).filter(isOwn))
    .filter(({length}) => length > 0);
  return published.find(([dim]) => groups.includes(dim)) ?? published[0] ?? [];
}
