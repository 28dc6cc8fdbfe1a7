import type {PartCube} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import {linkedGrowth} from '../../measure/linked-growth.js';
import {changeAt} from '../change.js';
import type {Cubes} from '../finish.js';
import {areaCounts, cellInPeriod, pairBetween, periodOf} from '../pair.js';
import {unknownClass} from '../ratio.js';
import {nothing, orNull, type Figure} from '../row.js';
import {sameCell} from '../same-cell.js';

/**
 * Growth over the previous year, across a change of definition by ratio splicing: in a period that
 * was also counted the old way (cube `old`) the previous stock × (new ÷ old) is what it is compared
 * with. Such a figure is flagged B and E. Without an overlap a break stays one.
 */
export function linkedAt({stock, old}: Cubes, cell: number): Figure {
  const overlap = oldCount(stock, old, cell);
  const none = {link_factor: null, previous_linked: null};
  if (Number.isNaN(overlap)) {
    const plain = changeAt(stock, cell);
    return {...plain, extra: {...plain.extra, ...none}};
  }
  const unknown = unknownClass(stock, cell);
  const before = cellInPeriod(stock, cell, String(Number(periodOf(stock, cell)) - 1));
  const pair = pairBetween(stock, cell, before, 'yes');
  if (typeof pair === 'string') return nothing(pair, {unknown, extra: {...none}, flags: ['B']});
  // The old count is of the whole: it cannot be split over the areas that sent both years.
  if (pair.areas !== null)
    return nothing('missing_input', {unknown, extra: {...none, ...areaCounts(pair)}, flags: ['B']});
  const linked = linkedGrowth({
    previousOld: pair.before,
    overlapOld: overlap,
    overlapNew: pair.now,
  });
  const absolute = linked.previousLinked === null ? null : pair.now - linked.previousLinked;
  const parts = {
    numerator: absolute,
    denominator: orNull(linked.previousLinked ?? NaN),
    unknown,
    extra: {
      absolute,
      low: null,
      high: null,
      link_factor: linked.linkFactor,
      previous_linked: linked.previousLinked,
    },
    flags: mergeFlags(pair.flags, linked.flags),
  };
  if (linked.value === null) return nothing(linked.reason ?? 'missing_input', parts);
  return {...parts, value: linked.value, reason: null};
}

/** What the old definition counts in the place and period of a cell; NaN where nobody says. */
function oldCount(stock: PartCube, old: PartCube | undefined, cell: number): number {
  const found = old === undefined ? null : sameCell(stock, old, cell);
  return found === null || old === undefined ? NaN : old.numerator[found];
}
