import {emptyCube, TOTAL, type PartCube} from '../data/cube.js';
import {listed} from '../indicator/expression.js';
import {countInto, type Layer} from './aggregate.js';
import type {KindContext} from './kind-context.js';
import {markUnits} from './marks.js';
import type {Breakdown} from './request.js';

/**
 * Counts cells of records, field by field, and adds the fields up: along the axis `field` where it is
 * asked for, its margin first, else in one.
 *
 * @param layers truths per unit of each field
 * @param counted the records
 */
export function countFields(
  context: KindContext,
  breakdown: Breakdown,
  fields: readonly string[],
  layers: readonly Layer[],
  counted: Uint8Array,
): PartCube {
  const {placing, areas} = context.things(undefined).place(breakdown);
  const each = countInto(placing, {dim: 'field', ids: fields, labels: new Map()}, layers);
  const cube = withMargin(each, breakdown.dims.includes('field'));
  markUnits(cube, context, {placing, areas, expressions: [listed], counted, breakdown});
  return cube;
}

/** The sum over the last axis, before its categories or in their place. */
function withMargin(each: PartCube, keepsFields: boolean): PartCube {
  const {ids} = each.axes[each.axes.length - 1];
  const shown = [TOTAL, ...(keepsFields ? ids : [])];
  const others = each.axes.slice(0, -1);
  const axes = keepsFields ? [...others, {dim: 'field', ids: shown, labels: new Map()}] : others;
  const cube = emptyCube(axes, Object.keys(each.extra));
  const arrays = ({numerator, denominator, unknown, extra}: PartCube): Float64Array[] => [
    ...[numerator, denominator, unknown],
    ...Object.values(extra),
  ];
  const from = arrays(each);
  arrays(cube).forEach((counts, a) => {
    counts.fill(0);
    for (let i = 0; i < from[a].length; i++) {
      const place = Math.floor(i / ids.length) * shown.length;
      counts[place] += from[a][i];
      if (keepsFields) counts[place + 1 + (i % ids.length)] += from[a][i];
    }
  });
  cube.origin.fill(1);
  return cube;
}
