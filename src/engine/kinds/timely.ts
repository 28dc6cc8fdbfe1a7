import {dateColumn, dayOfIso} from '../../data/access.js';
import {MISSING_DAY, NO, YES} from '../../data/column.js';
import {axisIndex, coordinates, type PartCube} from '../../data/cube.js';
import type {TimelyFormula} from '../../indicator/indicator.js';
import {listed, spanOf} from '../../indicator/expression.js';
import {countInto, type Layer} from '../aggregate.js';
import {lengthOf} from '../context.js';
import type {Kind, KindContext} from '../kind-context.js';
import {markUnits} from '../marks.js';
import {EMPTY, recordCells, recordsOf, REFUSED} from '../record-cells.js';

/** Records updated lately, and records; see `TimelyFormula`. */
export const timelyParts: Kind<TimelyFormula> = (context, formula, breakdown) => {
  const {frame} = context;
  if (frame.tables.registry === undefined) return null;
  const {layer, isUntold} = timelyRecords(context, formula);
  const {placing, areas} = context.things(undefined).place(breakdown);
  const cube = countInto(placing, null, [layer]);
  const counted = layer.denominator;
  markUnits(cube, context, {placing, areas, expressions: [listed], counted, breakdown});
  markUntold(cube, isUntold, frame.hasStock.lastIndexOf(true));
  return cube;
};

/** Truths per unit, and whether no day is told at all. */
export function timelyRecords(
  context: KindContext,
  {column, maxAge}: TimelyFormula,
): {readonly layer: Layer; readonly isUntold: boolean} {
  const {frame, params} = context;
  const longest = lengthOf(spanOf(maxAge), params);
  const cells = recordCells(frame, column);
  const days = dateColumn(frame.tables.registry, column.key)?.days;
  const reference = referenceDay(context);
  const records = recordsOf(frame);
  const ages = Float64Array.from(frame.unitBusiness, (business) => {
    const row = frame.registryRow[business];
    const day = row < 0 || days === undefined ? MISSING_DAY : days[row];
    return day === MISSING_DAY ? NaN : reference - day;
  });
  const where = (test: (age: number, state: number) => boolean): Uint8Array =>
    records.map((one, unit) =>
      one === YES && test(ages[unit], cells?.[unit] ?? EMPTY) ? YES : NO,
    );
  const layer = {
    numerator: where((age, state) => state !== REFUSED && age >= 0 && age <= longest),
    denominator: records,
    extra: {
      never_updated: where((_, state) => state === EMPTY),
      misdated: where((age, state) => state === REFUSED || age < 0),
    },
  };
  return {layer, isUntold: cells === null || Number.isNaN(reference)};
}

/** The day that the figures describe, else the one after which nothing is known; NaN without either. */
function referenceDay({engine, frame}: KindContext): number {
  const day = dayOfIso(engine.asOf ?? '');
  if (!Number.isNaN(day)) return day;
  return frame.cutOff === MISSING_DAY ? NaN : frame.cutOff;
}

/** Leaves only the last period; nothing at all where no day is told. */
function markUntold(cube: PartCube, isUntold: boolean, last: number): void {
  const periodAt = axisIndex(cube, 'period');
  for (let cell = 0; cell < cube.size; cell++) {
    if (!isUntold && coordinates(cube.axes, cell)[periodAt] === last) continue;
    cube.numerator[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
  }
}
