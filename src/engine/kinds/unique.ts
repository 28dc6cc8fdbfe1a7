import {emptyCube} from '../../data/cube.js';
import type {UniqueFormula} from '../../indicator/indicator.js';
import {listed} from '../../indicator/expression.js';
import {addMargins} from '../aggregate.js';
import type {Frame} from '../frame.js';
import type {Kind} from '../kind-context.js';
import {markUnits} from '../marks.js';
import {recordsOf} from '../record-cells.js';

/** Distinct keys and rows with a key; see `UniqueFormula`. */
export const uniqueParts: Kind<UniqueFormula> = (context, _, breakdown) => {
  const {frame} = context;
  if (frame.tables.registry === undefined) return null;
  const {placing, areas} = context.things(undefined).place(breakdown);
  const rows = rowsPerBusiness(frame);
  const cube = emptyCube(
    placing.axes.map(({dim, ids, labels}) => ({dim, ids, labels})),
    ['duplicate_records'],
  );
  const {numerator, denominator, unknown, extra} = cube;
  for (const counts of [numerator, denominator, unknown, extra.duplicate_records]) counts.fill(0);
  cube.origin.fill(1);
  for (let unit = 0; unit < frame.unitCount; unit++) {
    const business = frame.unitBusiness[unit];
    if (frame.inRegister[unit] === 0 || frame.registryRow[business] < 0) continue;
    const cell = placing.base[unit];
    numerator[cell]++;
    denominator[cell] += rows[business];
    extra.duplicate_records[cell] += rows[business] - 1;
  }
  addMargins(cube, placing.axes);
  const counted = recordsOf(frame);
  markUnits(cube, context, {placing, areas, expressions: [listed], counted, breakdown});
  return cube;
};

/** Rows of the register with the key of each business, those left out for it included. */
function rowsPerBusiness(frame: Frame): Int32Array {
  const {registry} = frame.tables;
  const rows = new Int32Array(frame.businessCount);
  const businessOf = new Int32Array(registry?.length ?? 0).fill(-1);
  frame.eachBusinessOfRows('registry', (row, business) => {
    businessOf[row] = business;
    if (business >= 0) rows[business]++;
  });
  registry?.duplicateKeys?.forEach((row) => {
    if (businessOf[row] >= 0) rows[businessOf[row]]++;
  });
  return rows;
}
