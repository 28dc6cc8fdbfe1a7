import {axisIndex, coordinates, TOTAL, type PartCube} from '../data/cube.js';
import {ratioAt} from './ratio.js';
import {orNull, type Figure} from './row.js';

/** Completeness, percent; `filled_<field>` beside it is percent of the records. */
export function completenessAt(cube: PartCube, cell: number): Figure {
  const fieldAt = axisIndex(cube, 'field');
  const isField =
    fieldAt >= 0 && cube.axes[fieldAt].ids[coordinates(cube.axes, cell)[fieldAt]] !== TOTAL;
  const figure = ratioAt(cube, cell);
  if (isField) return {...figure, extra: {}};
  const records = cube.extra.records[cell];
  const shares = Object.entries(cube.extra).filter(([name]) => name !== 'records');
  return {
    ...figure,
    extra: {
      records: orNull(records),
      ...Object.fromEntries(
        shares.map(([name, counts]) => [name, orNull((100 * counts[cell]) / records)]),
      ),
    },
  };
}

/** Consistency, percent, with the checks that passed, failed and could not be made. */
export function consistencyAt(cube: PartCube, cell: number): Figure {
  const {extra, ...figure} = ratioAt(cube, cell);
  return {...figure, extra: {passed: figure.numerator, ...extra}};
}
