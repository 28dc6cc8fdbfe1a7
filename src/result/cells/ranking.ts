import type {PartCube} from '../../data/cube.js';
import {rankProducts, type Ranking} from '../../measure/ranking.js';
import type {Options} from '../finish.js';
import {nothing, orNull} from '../row.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {alongIn, amountAt, categoryCells, cellIn, layoutOf, remember, wholeCell} from './layout.js';
import type {Memory} from './layout.js';
import {quotientAt} from './location-quotient.js';

const criteria = ['lq', 'units', 'desa'] as const;
type Criterion = (typeof criteria)[number];

/**
 * Rank of a product within its area by location quotient, units and desa that have it: value =
 * weighted score 0…sum of the weights, `extra.rank` = competition rank 1, 2, 2, 4.
 *
 * Cubes: the first counts units, `desa` the villages. Options `weightLq`, `weightUnits`,
 * `weightDesa`. Numerator: units. Extra: the criteria `lq`, `units`, `desa`, their ranks `rank_lq` …
 * (ties averaged), the weights used `weight_lq` …, `products` ranked and `tied` with this one. A
 * criterion that no product of the area has is left out: its weight stands as 0. What the area does
 * not have is not ranked (not_applicable); a single product has nothing to be ranked against
 * (zero_denominator).
 */
export const rankingAt: CellsAt = (cubes, cell, options) => {
  const [units] = Object.values(cubes);
  const layout = layoutOf(units, alongIn(options));
  const whole = wholeCell(layout, cell);
  const weights = weightsIn(options);
  const key = JSON.stringify([whole, layout.along.step, weights]);
  const list = remember(lists, units, key, () =>
    listOf(units, cubes.desa, categoryCells(layout, cell), options),
  );
  const {unknown, flags, reason} = quotientAt(units, cell, alongIn(options));
  const item = list.items[cell];
  const amount = orNull(amountAt(units, cell));
  if (item === undefined) {
    const absent = amount === 0;
    const why = absent ? 'not_applicable' : (reason ?? 'missing_input');
    return nothing(why, {numerator: amount, unknown, extra: {rank: null}});
  }
  const {scores, ranks, reasons} = list.ranking;
  const rank = ranks[cell];
  const tied = Object.values(ranks).filter((one) => one !== null && one === rank).length;
  const extra: Record<string, number | null> = {rank, products: list.ranked, tied: tied - 1};
  for (const one of criteria) {
    extra[one] = item[one];
    extra[`rank_${one}`] = list.ranks[one]?.[cell] ?? null;
    extra[`weight_${one}`] = list.weights[one];
  }
  const measure = {value: scores[cell], flags: [], reason: reasons[cell]};
  return figureOf(measure, {numerator: amount, unknown, extra, flags});
};

type Item = Readonly<Record<Criterion, number | null>>;

/** The products of one place with their ranks, by cell. */
interface List {
  readonly items: Readonly<Record<number, Item>>;
  readonly ranking: Ranking;
  readonly ranks: Readonly<Partial<Record<Criterion, Readonly<Record<string, number>>>>>;
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly ranked: number;
}

const lists: Memory<string, List> = new WeakMap();

function listOf(
  units: PartCube,
  desa: PartCube | undefined,
  cells: readonly number[],
  options: Options,
): List {
  const along = alongIn(options);
  const items: Record<number, Item> = {};
  for (const cell of cells) {
    const amount = orNull(amountAt(units, cell));
    if (amount === null || amount === 0) continue;
    const there = desa === undefined ? -1 : cellIn(desa, units, cell);
    const villages = desa === undefined || there < 0 ? null : orNull(amountAt(desa, there));
    items[cell] = {lq: quotientAt(units, cell, along).value, units: amount, desa: villages};
  }
  const all = Object.values(items);
  const asked = weightsIn(options);
  const weights = {...asked};
  for (const one of criteria) if (all.every((item) => item[one] === null)) weights[one] = 0;
  const counted = Object.fromEntries(
    criteria.filter((one) => weights[one] !== 0).map((one) => [one, weights[one]]),
  );
  const ranking = rankProducts(counted, items);
  const complete = Object.fromEntries(
    Object.entries(items).filter(([cell]) => ranking.ranks[cell] !== null),
  );
  const ranked = Object.keys(complete).length;
  const ranks = Object.fromEntries(
    Object.keys(counted).map((one) => [one, ranksBy(one, complete, ranked)]),
  );
  return {items, ranking, ranks, weights, ranked};
}

/** Descending rank within one criterion, ties averaged: the rescaled rank turned back. */
function ranksBy(
  criterion: string,
  items: Readonly<Record<string, Item>>,
  count: number,
): Record<string, number> {
  const {scores} = rankProducts({[criterion]: 1}, items);
  return Object.fromEntries(
    Object.entries(scores).map(([cell, score]) => [cell, 1 + (1 - (score ?? 1)) * (count - 1)]),
  );
}

function weightsIn({weightLq, weightUnits, weightDesa}: Options): Record<Criterion, number> {
  return {lq: Number(weightLq), units: Number(weightUnits), desa: Number(weightDesa)};
}
