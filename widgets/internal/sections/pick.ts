import {formatPeriod} from '../../../src/format/date.js';
import {findDataset} from '../../../src/snapshot/cells.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import type {Lang} from '../../../src/text/words.js';
import {cubeOf, type Cube} from '../cube.js';
import {filtersOf} from '../filters.js';
import {fixedLabels, fixedPairs} from '../indicator.js';
import type {FigureContext} from '../model.js';
import {periodOf} from '../period.js';
import {unitText} from '../unit-text.js';

/** An indicator at one place and period, with the categories that the reader chose. */
export interface Slice {
  readonly cube: Cube;
  readonly at: Readonly<Record<string, string>>;
  readonly period: string;
  /** The figure of the whole: no further category. */
  readonly total: Cell | undefined;
  readonly sub: string;
  /** What was chosen, each with its name: place, further categories, period. */
  readonly filters: readonly string[];
}

/**
 * The dataset of an indicator with exactly these dimensions beside region and period, and with those
 * that the reader has chosen where it is published by them too.
 *
 * @returns null where it is not published, or not for this region or period
 */
export function sliceOf(
  context: FigureContext,
  indicator: string,
  dims: readonly string[] = [],
): Slice | null {
  const {snapshot, region, place, where, lang} = context;
  const base = ['region', 'period', ...dims];
  const chosen = Object.keys(where).filter((dim) => !dims.includes(dim));
  const found =
    (chosen.length > 0 ? findDataset(snapshot, indicator, [...base, ...chosen]) : undefined) ??
    chosen
      .map((dim) => findDataset(snapshot, indicator, [...base, dim]))
      .find((dataset) => dataset !== undefined) ??
    findDataset(snapshot, indicator, base);
  if (found === undefined) return null;
  const cube = cubeOf(found);
  // Only a file of one's own may have areas and no figure of them together.
  if (region !== '' && !cube.categories('region').includes(region)) return null;
  // What is shown along a dimension is not one category of it.
  const fixed = Object.fromEntries(
    chosen.flatMap((dim) => (cube.categories(dim).includes(where[dim]) ? [[dim, where[dim]]] : [])),
  );
  const period = periodOf(cube, context);
  if (period === null) return null;
  const at = {...fixed, region, period};
  const whole = Object.fromEntries(
    dims.flatMap((dim) => (cube.categories(dim).includes('total') ? [[dim, 'total']] : [])),
  );
  return {
    cube,
    at,
    period,
    total: dims.every((dim) => dim in whole) ? cube.at({...at, ...whole}) : undefined,
    ...named({cube, at: fixed}, place, formatPeriod(period, lang), lang),
  };
}

/** Sub-heading and filters of a figure; of one over several periods with the span of them. */
export function named(
  {cube, at: fixed}: Pick<Slice, 'cube' | 'at'>,
  place: string,
  when: string,
  lang: Lang,
): Pick<Slice, 'sub' | 'filters'> {
  const {title, unit} = cube.dataset.extension;
  const stays = {cube, fixed};
  return {
    sub: [
      title[lang] + unitText(unit, lang),
      ...fixedLabels(stays, lang).map((label) => label.toLowerCase()),
      place,
      when,
    ]
      .filter(Boolean)
      .join(', '),
    filters: filtersOf(place, when, lang, fixedPairs(stays, lang)),
  };
}
