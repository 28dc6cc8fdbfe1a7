import type {PartCube} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import type {BenefitArea} from '../../measure/concentration-index.js';
import type {Measure} from '../../measure/measure.js';
import type {Cubes, Options} from '../finish.js';
import {nothing, orNull, type Figure} from '../row.js';
import {figureOf} from './figure.js';
import {amountAt, cellIn, layoutOf, missingReason, referenceCell, thingsAt} from './layout.js';

/** An area with what it got; `id` is its code. */
export interface AidArea extends BenefitArea {
  readonly id: string;
  readonly label: string;
}

/**
 * A figure of how aid is spread over areas. Cubes: `eligible` businesses, `recipients` and the
 * `value` of aid in rupiah.
 *
 * Option `benefit`: `value`, `recipients`, or `auto` (default): the value where that of every area
 * is known wholly, else the recipients. Extra `benefit_value` or `benefit_recipients` says which of
 * the two it was, `areas` how many there are, `benefit_unplaced` what reached no known area.
 * Unknown: eligible businesses of no known area. Both are left out.
 *
 * @param measure what is made of the areas, in the order of their codes
 */
export function aidSpreadAt(
  {eligible, recipients, value}: Cubes,
  cell: number,
  options: Options,
  measure: (areas: readonly AidArea[]) => Measure,
): Figure {
  const layout = layoutOf(eligible, 'region');
  const {region} = layout;
  const margin = referenceCell(layout, cell);
  const cells = region.named.map((i) => margin + i * region.step);
  const byValue =
    options.benefit === 'value' ||
    (options.benefit !== 'recipients' && isWhole(value, eligible, cells));
  const benefit = byValue ? value : recipients;
  const {labels} = eligible.axes[eligible.axes.findIndex(({dim}) => dim === 'region')];
  const areas = cells.map((one): AidArea => {
    const id = region.ids[region.of(one)];
    const got = wholeAt(benefit, eligible, one);
    return {
      id,
      label: labels.get(id) ?? id,
      eligible: orNull(amountAt(eligible, one)),
      benefit: got,
    };
  });
  const unplaced = region.unknown < 0 ? null : margin + region.unknown * region.step;
  const name = byValue ? 'benefit_value' : 'benefit_recipients';
  const total = sumOf(areas.map((area) => area.benefit));
  const parts = {
    numerator: total,
    denominator: sumOf(areas.map((area) => area.eligible)),
    unknown: unplaced === null ? 0 : orNull(thingsAt(eligible, unplaced)),
    extra: {
      [name]: total,
      areas: areas.length,
      benefit_unplaced: unplaced === null ? 0 : wholeAt(benefit, eligible, unplaced),
    },
  };
  if (areas.some((area) => area.eligible === null || area.benefit === null))
    return nothing(missingReason(eligible, cells) ?? 'missing_input', parts);
  const flags = mergeFlags(
    ...cells.flatMap((one) => [
      eligible.flags.get(one),
      benefit?.flags.get(cellIn(benefit, eligible, one)),
    ]),
  );
  return figureOf(measure(areas), {...parts, flags});
}

/** Whether the value of aid is known wholly in all areas, and there is any. */
function isWhole(value: PartCube | undefined, cube: PartCube, cells: readonly number[]): boolean {
  const amounts = cells.map((cell) => wholeAt(value, cube, cell));
  return !amounts.includes(null) && amounts.some((amount) => (amount ?? 0) > 0);
}

/** What an area got; null where a part of it is not known. */
function wholeAt(benefit: PartCube | undefined, cube: PartCube, cell: number): number | null {
  const there = benefit === undefined ? -1 : cellIn(benefit, cube, cell);
  if (benefit === undefined || there < 0) return null;
  const isSum = !Number.isNaN(benefit.denominator[there]);
  if (isSum && benefit.unknown[there] > 0) return null;
  return orNull(amountAt(benefit, there));
}

function sumOf(amounts: readonly (number | null | undefined)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount == null ? null : sum + amount),
    0,
  );
}
