import {UNKNOWN, YES} from '../../data/column.js';
import {emptyCube, type PartCube} from '../../data/cube.js';
import type {QuantityFormula} from '../../indicator/indicator.js';
import type {Placing} from '../aggregate.js';
import {edgeCounts} from '../edges.js';
import type {Kind} from '../kind-context.js';
import {eachMargin} from '../margins.js';
import {markOutside, markUnits} from '../marks.js';
import {medianOf} from '../median.js';
import type {Things} from '../things.js';
import {join} from './ratio.js';

/** Number of things, total, median, largest and sum of squares of a number per thing. */
export const quantityParts: Kind<QuantityFormula> = (context, formula, breakdown) => {
  const {over, where, of, distribution, reported} = formula;
  const things = context.things(over);
  let rows: PartCube | null = null;
  // Asked where there is nothing to count too: a parameter that cannot be is refused all the same.
  const counted = things.truth(where);
  if (things.count > 0) {
    const {placing, areas} = things.place(breakdown);
    rows = summed(things, formula, placing);
    if (distribution && of.op === 'different' && typeof of.what === 'object') {
      const {values, top} = edgeCounts(context.frame, of.what, placing, counted);
      rows.extra.partners.set(values);
      rows.extra.top_partner.set(top);
    }
    if (over.of === 'business')
      markUnits(rows, context, {placing, areas, expressions: [where, of], counted, breakdown});
    else markOutside(rows, things);
  }
  return join(rows, reported ? context.reportedParts(reported, breakdown) : null);
};

/** What becomes of a thing. */
const OUT = 0;
export const COUNTED = 1;
const LOST = 2;
const NOT_APPLICABLE = 3;

/** Tells a number of a cell and how often it stands there, once for every margin it counts in. */
type Samples = (tell: (cell: number, value: number, times: number) => void) => void;

function summed(things: Things, formula: QuantityFormula, placing: Placing): PartCube {
  const numbers = things.numbers(formula.of);
  const fates = fatesOf(things, formula, numbers);
  const each = (fate: number, tell: (thing: number, cell: number) => void): void =>
    eachMargin(placing, (i) => fates[i] === fate, tell);
  const times = (thing: number): number => placing.weights?.[thing] ?? 1;
  const samples: Samples =
    things.groups === undefined
      ? (tell) => each(COUNTED, (i, cell) => tell(cell, numbers[i], times(i)))
      : perGroup(
          things.groups,
          (i) => numbers[i] * times(i),
          (tell) => each(COUNTED, tell),
        );
  const cube = cubeFor(formula, placing, samples);
  describe(cube, samples, formula);
  each(LOST, (i, cell) => (cube.unknown[cell] += times(i)));
  const {not_applicable: none} = cube.extra;
  if (none) each(NOT_APPLICABLE, (i, cell) => (none[cell] += times(i)));
  return cube;
}

/** What becomes of each thing: `COUNTED`, or one of the others. */
export function fatesOf(
  things: Things,
  {where, of}: QuantityFormula,
  numbers: Float64Array,
): Uint8Array {
  const truth = things.truth(where);
  const divisors = of.op === 'quotient' ? things.numbers(of.b) : null;
  return truth.map((answer, i) => {
    if (answer === UNKNOWN) return LOST;
    if (answer !== YES) return OUT;
    if (divisors?.[i] === 0) return NOT_APPLICABLE;
    return Number.isNaN(numbers[i]) || things.groups?.[i] === -1 ? LOST : COUNTED;
  });
}

/** One number per group and cell: the sum over its things there. */
function perGroup(
  groups: Int32Array,
  amount: (thing: number) => number,
  each: (tell: (thing: number, cell: number) => void) => void,
): Samples {
  const width = 1 + groups.reduce((a, b) => Math.max(a, b), 0);
  const sums = new Map<number, number>();
  each((i, cell) => {
    const at = cell * width + groups[i];
    sums.set(at, (sums.get(at) ?? 0) + amount(i));
  });
  return (tell) => sums.forEach((sum, at) => tell(Math.floor(at / width), sum, 1));
}

/** A cube of zeros, with a count for each number that occurs where a distribution is asked for. */
function cubeFor(
  {of, atLeast, distribution}: QuantityFormula,
  {axes, size}: Placing,
  samples: Samples,
): PartCube {
  let largest = 0;
  if (distribution) samples((_, value) => (largest = Math.max(largest, value)));
  const degrees = Array.from({length: largest + 1}, (_, degree) => `degree_${degree}`);
  const cube = emptyCube(
    axes.map(({dim, ids, labels}) => ({dim, ids, labels})),
    [
      ...['median', 'max', 'squares'],
      ...(atLeast === undefined ? [] : ['at_least']),
      ...(of.op === 'quotient' ? ['not_applicable'] : []),
      ...(distribution ? ['partners', 'top_partner', ...degrees] : []),
    ],
  );
  for (const counts of [cube.numerator, cube.denominator, cube.unknown]) counts.fill(0, 0, size);
  for (const [name, counts] of Object.entries(cube.extra))
    if (name !== 'median' && name !== 'max') counts.fill(0);
  cube.origin.fill(1);
  return cube;
}

function describe(
  cube: PartCube,
  samples: Samples,
  {atLeast, distribution}: QuantityFormula,
): void {
  const {numerator, denominator, extra} = cube;
  samples((cell, value, times) => {
    numerator[cell] += value * times;
    denominator[cell] += times;
    extra.squares[cell] += value * value * times;
    if (!(value <= extra.max[cell])) extra.max[cell] = value;
    if (atLeast !== undefined && value >= atLeast) extra.at_least[cell] += times;
    if (distribution) extra[`degree_${value}`][cell] += times;
  });
  setMedians(cube, samples);
}

/** Puts the numbers of every cell together; NaN stays where there is none. */
function setMedians({size, extra}: PartCube, samples: Samples): void {
  const start = new Int32Array(size + 1);
  let several = false;
  samples((cell, _, times) => {
    start[cell + 1]++;
    several ||= times !== 1;
  });
  for (let cell = 0; cell < size; cell++) start[cell + 1] += start[cell];
  const next = start.slice();
  const values = new Float64Array(start[size]);
  const often = new Float64Array(several ? start[size] : 0);
  samples((cell, value, times) => {
    const at = next[cell]++;
    values[at] = value;
    if (several) often[at] = times;
  });
  for (let cell = 0; cell < size; cell++) {
    const [from, to] = [start[cell], start[cell + 1]];
    extra.median[cell] = medianOf(
      values.subarray(from, to),
      several ? often.subarray(from, to) : undefined,
    );
  }
}
