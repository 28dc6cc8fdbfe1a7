import type {PartCube} from '../data/cube.js';
import type {QuantityFigure, QuantityFormula} from '../indicator/indicator.js';
import {nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * Mean, total or median of a number per thing, with the figures the formula states beside it.
 *
 * Without a thing there is no mean and no median (zero_denominator), and the total is zero; where
 * nothing but unknown things exist all are missing (missing_input).
 */
export function quantityAt(formula: QuantityFormula): (cube: PartCube, cell: number) => Figure {
  const {show, states, scale = 1, distribution} = formula;
  return (cube, cell) => {
    const [total, n, unknown] = [cube.numerator[cell], cube.denominator[cell], cube.unknown[cell]];
    const own = cube.flags.get(cell) ?? [];
    if (Number.isNaN(total) || (Number.isNaN(n) && show !== 'total'))
      return nothing(whyMissing(cube, cell), {
        numerator: orNull(total),
        denominator: orNull(n),
        unknown: orNull(unknown),
      });
    // A sum of nothing but unknown numbers is none.
    const lost = n === 0 && unknown > 0;
    const figures = {...figuresOf(cube, cell, scale), ...(lost && {total: null})};
    const parts = {
      numerator: lost ? null : total,
      denominator: orNull(n),
      unknown: orNull(unknown),
      extra: {
        ...Object.fromEntries(states.map((name) => [name, figures[name]])),
        ...shareAtLeast(cube, cell, formula),
        ...(distribution && networkOf(cube, cell)),
      },
      flags: own,
    };
    const value = figures[show];
    if (value !== null) return {...parts, value, reason: null};
    return nothing(n === 0 && !lost ? 'zero_denominator' : 'missing_input', parts);
  };
}

function figuresOf(
  {numerator, denominator, extra}: PartCube,
  cell: number,
  scale: number,
): Record<QuantityFigure, number | null> {
  const [total, n] = [numerator[cell], denominator[cell]];
  const of = (name: string): number => extra[name]?.[cell] ?? NaN;
  const max = of('max');
  // n² times the variance: exact for whole numbers, where a difference of means is not.
  const spread = Math.max(0, n * of('squares') - total * total);
  return {
    n: orNull(n),
    total: orNull(total * scale),
    mean: orNull((scale * total) / n),
    median: orNull(of('median') * scale),
    max: orNull(max * scale),
    max_to_mean: orNull((max * n) / total),
    cv: orNull((100 * Math.sqrt(spread)) / total),
    top_share: orNull((100 * max) / total),
    not_applicable: orNull(of('not_applicable')),
  };
}

/** Things whose number is this or more, percent: `share_ge_3`. */
function shareAtLeast(
  {denominator, extra}: PartCube,
  cell: number,
  {atLeast}: QuantityFormula,
): Record<string, number | null> {
  if (atLeast === undefined) return {};
  const count = extra.at_least?.[cell] ?? NaN;
  return {[`share_ge_${atLeast}`]: orNull((100 * count) / denominator[cell])};
}

/** How many things have each number, and what the edges between things and values are like. */
function networkOf(
  {numerator, denominator, extra}: PartCube,
  cell: number,
): Record<string, number | null> {
  const [edges, n] = [numerator[cell], denominator[cell]];
  const [partners, top] = ['partners', 'top_partner'].map((name) => extra[name]?.[cell] ?? NaN);
  const degrees = Object.keys(extra).filter((name) => name.startsWith('degree_'));
  return {
    edges: orNull(edges),
    partners: orNull(partners),
    mean_degree: orNull(edges / n),
    isolates: orNull(extra.degree_0?.[cell] ?? NaN),
    density: orNull(edges / (n * partners)),
    share_top_partner: orNull((100 * top) / edges),
    ...Object.fromEntries(degrees.map((name) => [name, orNull(extra[name][cell])])),
  };
}
