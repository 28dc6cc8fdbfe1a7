import {YES} from '../../data/column.js';
import {emptyCube} from '../../data/cube.js';
import type {SpreadFormula} from '../../indicator/indicator.js';
import type {Kind} from '../kind-context.js';
import {eachMargin} from '../margins.js';
import {markOutside, markUnits} from '../marks.js';

/** Areas of a level in which counted things lie, told apart in every margin. */
export const spreadParts: Kind<SpreadFormula> = (context, {over, where, level}, breakdown) => {
  const things = context.things(over);
  if (things.count === 0) return null;
  const {placing, areas} = things.place(breakdown);
  const [region] = things.place({dims: ['region', 'period'], level}).placing.axes;
  const known = context.areas(level).ids.length;
  const counted = things.truth(where);
  const cube = emptyCube(placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels})));
  for (const counts of [cube.numerator, cube.unknown]) counts.fill(0);
  cube.origin.fill(1);
  const seen = new Set<number>();
  const isCounted = (thing: number): boolean => counted[thing] === YES;
  eachMargin(placing, isCounted, (thing, cell) => {
    // Category 0 is the margin, the one after the last area what is unknown.
    const area = region.codes[thing];
    if (area === undefined || area === 0 || area > known) {
      cube.unknown[cell] += placing.weights?.[thing] ?? 1;
      return;
    }
    const key = cell * known + area - 1;
    if (!seen.has(key)) cube.numerator[cell]++;
    seen.add(key);
  });
  for (let cell = 0; cell < cube.size; cell++)
    if (cube.numerator[cell] === 0 && cube.unknown[cell] > 0) cube.numerator[cell] = NaN;
  if (over === undefined || over.of === 'business')
    markUnits(cube, context, {placing, areas, expressions: [where], counted, breakdown});
  else markOutside(cube, things);
  return cube;
};
