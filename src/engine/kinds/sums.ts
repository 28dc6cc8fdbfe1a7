import {UNKNOWN, YES} from '../../data/column.js';
import {emptyCube, type PartCube} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import type {ReportedParts, SumsFormula} from '../../indicator/indicator.js';
import {addMargins} from '../aggregate.js';
import type {Kind, KindContext} from '../kind-context.js';
import {markOutside, markUnits} from '../marks.js';
import type {Breakdown} from '../request.js';
import type {Things} from '../things.js';
import {join} from './ratio.js';

/** Sums of two columns over the rows where both are known and the denominator is not zero. */
export const sumsParts: Kind<SumsFormula> = (context, formula, breakdown) => {
  const {over, where, reported} = formula;
  const things = context.things(over);
  let rows: PartCube | null = null;
  if (things.count > 0) {
    const {placing, areas} = things.place(breakdown);
    const counted = things.truth(where);
    rows = summed(things, formula, breakdown);
    if (over.of === 'business')
      markUnits(rows, context, {placing, areas, expressions: [where], counted, breakdown});
    else markOutside(rows, things);
  }
  return join(rows, reported ? reportedSums(context, reported, breakdown) : null);
};

function summed(
  things: Things,
  {where, numerator, denominator}: SumsFormula,
  breakdown: Breakdown,
): PartCube {
  const {axes, base, weights} = things.place(breakdown).placing;
  const truth = things.truth(where);
  const [tops, bottoms] = [numerator, denominator].map((column) =>
    things.numbers({op: 'number', column}),
  );
  const cube = emptyCube(
    axes.map(({dim, ids, labels}) => ({dim, ids, labels})),
    ['items', 'items_zero', 'items_above'],
  );
  const {items, items_zero: zero, items_above: above} = cube.extra;
  for (const counts of [cube.numerator, cube.denominator, cube.unknown, items, zero, above])
    counts.fill(0);
  cube.origin.fill(1);
  for (let i = 0; i < things.count; i++) {
    const [cell, top, bottom] = [base[i], tops[i], bottoms[i]];
    if (truth[i] !== YES && truth[i] !== UNKNOWN) continue;
    const times = weights?.[i] ?? 1;
    if (top > bottom) above[cell] += times;
    if (truth[i] === UNKNOWN || Number.isNaN(top) || Number.isNaN(bottom))
      cube.unknown[cell] += times;
    else if (bottom === 0) zero[cell] += times;
    else {
      items[cell] += times;
      cube.numerator[cell] += top * times;
      cube.denominator[cell] += bottom * times;
    }
  }
  addMargins(cube, axes);
  return cube;
}

/** Each sum is asked for at its own place: what one programme spent stands over its own ceiling. */
function reportedSums(
  context: KindContext,
  {numerator, denominator, ...spec}: ReportedParts,
  breakdown: Breakdown,
): PartCube | null {
  if (denominator === undefined) return null;
  const tops = context.reportedParts({...spec, numerator}, breakdown);
  const bottoms = context.reportedParts({...spec, numerator: denominator}, breakdown);
  if (tops === null || bottoms === null) return null;
  // Both know the same places, for they come from one table.
  tops.denominator.set(bottoms.numerator);
  bottoms.origin.forEach((origin, cell) => {
    if (origin > tops.origin[cell]) tops.origin[cell] = origin;
  });
  bottoms.flags.forEach((flags, cell) =>
    tops.flags.set(cell, mergeFlags(tops.flags.get(cell), flags)),
  );
  return tops;
}
