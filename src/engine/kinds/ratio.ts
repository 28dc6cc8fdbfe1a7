import {axisIndex, mergeCubes, TOTAL, type Axis, type PartCube} from '../../data/cube.js';
import type {Expression} from '../../indicator/expression.js';
import type {CountFormula, Dimension, RatioFormula} from '../../indicator/indicator.js';
import {countInto, type Layer} from '../aggregate.js';
import {besideCount, besideNumbers} from '../beside.js';
import {groupsCounted} from '../group-counts.js';
import type {Per} from '../evaluate.js';
import type {Kind, KindContext} from '../kind-context.js';
import {markOutside, markUnits} from '../marks.js';
import {needsOf, windowsKnown} from '../needs.js';
import type {Breakdown} from '../request.js';
import {stack} from '../stack.js';
import type {Things} from '../things.js';

/** Things per category: rows where there are rows of the period, else reported figures. */
export const countParts: Kind<CountFormula> = (context, formula, breakdown) => {
  const {over, where, layers, extra = {}} = formula;
  const things = context.things(over);
  const free = layers && breakdown.dims.includes(layers.dim) ? namedAxis(layers) : null;
  const layer = (own: Expression = where): Layer => {
    const truth = things.truth(own);
    return {numerator: truth, denominator: truth, extra: truthsOf(things, extra)};
  };
  // Nothing to count, and yet a parameter that cannot be is refused.
  if (things.count === 0) layer();
  const rows =
    things.count === 0 && !things.span
      ? null
      : things.groups
        ? groupsCounted(things, where, breakdown)
        : counted(context, things, breakdown, {
            expressions: [where, ...Object.values(layers?.of ?? {}).map((one) => one.numerator)],
            free,
            layers: (ids) =>
              ids === null ? [layer()] : ids.map((id) => layer(layers?.of[id]?.numerator)),
            units: over === undefined || over.of === 'business',
          });
  rows?.denominator.fill(NaN);
  return join(rows, countedAlready(context, formula, breakdown));
};

/**
 * Numerator, denominator and unknown of a ratio per category, and what stands beside it. Of rows,
 * what another list should tell (`within`) is missing in the periods that this list does not reach.
 */
export const ratioParts: Kind<RatioFormula> = (context, formula, breakdown) => {
  const {over, numerator, denominator, extra = {}, per, layers, unknowns} = formula;
  const {numbers = {}, beside = {}} = formula;
  const things = context.things(over);
  const whole = (at: Per = {}): Layer => {
    const few = things.few?.(numerator, at) ?? undefined;
    if (few === undefined && Object.keys(at).length === 0)
      return layerOf(things, {numerator, denominator, extra});
    const base = things.truth(denominator);
    // Where few answer yes nobody looks at the answers of the others.
    if (few !== undefined)
      return {numerator: base, few, denominator: base, extra: truthsOf(things, extra)};
    return {
      numerator: things.truth(numerator, at),
      denominator: base,
      extra: truthsOf(things, extra),
    };
  };
  const named = (id: string): Layer => {
    const own = layers?.of[id];
    if (own === undefined) return whole();
    return layerOf(things, {
      numerator: own.numerator,
      denominator: own.denominator ?? denominator,
      extra: own.extra ?? extra,
    });
  };
  const dim = layers?.dim ?? per;
  const listed = dim !== undefined && breakdown.dims.includes(dim);
  const free = !listed ? null : layers ? namedAxis(layers) : freeAxis(context, per as 'channel');
  const inLayers = Object.values(layers?.of ?? {}).flatMap((one) => [
    one.numerator,
    ...(one.denominator ? [one.denominator] : []),
  ]);
  if (things.count === 0) whole();
  const rows =
    things.count === 0
      ? null
      : counted(context, things, breakdown, {
          expressions: [numerator, denominator, ...(listed ? inLayers : [])],
          free,
          layers: (ids) => {
            if (ids === null) return [whole()];
            if (layers) return ids.map(named);
            return ids.map((id, i) =>
              id === TOTAL ? whole() : whole({[per as string]: i - (ids[0] === TOTAL ? 1 : 0)}),
            );
          },
          units: over === undefined || over.of === 'business',
        });
  if (rows !== null && unknowns === 'apart') setUnknownsApart(rows);
  if (rows !== null && Object.keys({...numbers, ...beside}).length > 0) {
    Object.assign(
      rows.extra,
      besideNumbers(things, things.place(breakdown).placing, numbers, rows.size),
    );
    for (const [name, other] of Object.entries(beside))
      rows.extra[name] = besideCount(rows, countParts(context, other, breakdown));
  }
  return join(rows, countedAlready(context, formula, breakdown));
};

/** One cube of both roads; rows go first where both know a cell. */
export function join(rows: PartCube | null, reported: PartCube | null): PartCube | null {
  if (rows === null || reported === null) return rows ?? reported;
  return mergeCubes(rows, reported);
}

/** Figures that came already counted, over all categories of the layers where these are listed. */
function countedAlready(
  context: KindContext,
  {reported, layers}: Pick<RatioFormula, 'reported' | 'layers'>,
  breakdown: Breakdown,
): PartCube | null {
  if (layers === undefined || !breakdown.dims.includes(layers.dim))
    return reported ? context.reportedParts(reported, breakdown) : null;
  const dims = breakdown.dims.filter((dim) => dim !== layers.dim);
  const parts = Object.values(layers.of).map((own) =>
    own.reported ? context.reportedParts(own.reported, {...breakdown, dims}) : null,
  );
  return stack(layers.dim, Object.keys(layers.of), parts);
}

/** Counts things into a cube and says of which cells nothing is known. */
function counted(
  context: KindContext,
  things: Things,
  breakdown: Breakdown,
  {
    expressions,
    free,
    layers,
    units,
  }: {
    readonly expressions: readonly Expression[];
    readonly free: Axis | null;
    readonly layers: (ids: readonly string[] | null) => readonly Layer[];
    readonly units: boolean;
  },
): PartCube {
  const {placing, areas} = things.place(breakdown);
  const truths = layers(free === null ? null : free.ids);
  const cube = countInto(placing, free, truths);
  const seen = truths[0]?.denominator ?? new Uint8Array(things.count);
  if (units) markUnits(cube, context, {placing, areas, expressions, counted: seen, breakdown});
  else {
    markOutside(cube, things);
    markUnreached(cube, context, expressions);
  }
  return cube;
}

/** Nothing is known of windows in which no event of the other list could fall. */
function markUnreached(
  cube: PartCube,
  {frame, params}: KindContext,
  expressions: readonly Expression[],
): void {
  const needs = needsOf(expressions);
  const periodAt = axisIndex(cube, 'period');
  const step = cube.axes.slice(periodAt + 1).reduce((product, {ids}) => product * ids.length, 1);
  const known = frame.periods.map((period) => windowsKnown(frame, needs, period, params));
  for (let cell = 0; cell < cube.size; cell++) {
    if (known[Math.floor(cell / step) % known.length]) continue;
    cube.numerator[cell] = cube.unknown[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
  }
}

/** A layer whose truths are made only where somebody looks at them. */
function layerOf(
  things: Things,
  layer: {
    readonly numerator: Expression;
    readonly denominator: Expression;
    readonly extra: Readonly<Record<string, Expression>>;
  },
): Layer {
  return {
    register: things.ofRegister?.(layer),
    get numerator() {
      return things.truth(layer.numerator);
    },
    get denominator() {
      return things.truth(layer.denominator);
    },
    get extra() {
      return truthsOf(things, layer.extra);
    },
  };
}

function truthsOf(
  things: Things,
  expressions: Readonly<Record<string, Expression>>,
): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(expressions).map(([name, one]) => [name, things.truth(one)]),
  );
}

/** Unknowns leave the denominator; the result states bounds with them. */
function setUnknownsApart(cube: PartCube): void {
  for (let cell = 0; cell < cube.size; cell++) cube.denominator[cell] -= cube.unknown[cell];
}

/** Channels have no margin: their users overlap and any-channel is another indicator. */
function freeAxis({evaluator}: KindContext, per: 'channel' | 'programme'): Axis {
  const ids = per === 'channel' ? evaluator.channels.names : [TOTAL, ...evaluator.programmes.names];
  return {dim: per, ids, labels: new Map()};
}

function namedAxis({dim, of}: {dim: Dimension; of: Readonly<Record<string, unknown>>}): Axis {
  return {dim, ids: Object.keys(of), labels: new Map()};
}
