import {NO, YES} from '../../data/column.js';
import type {ValidFormula} from '../../indicator/indicator.js';
import {countFields} from '../field-counts.js';
import type {Kind} from '../kind-context.js';
import {EMPTY, recordCells, recordsOf, REFUSED, VALID} from '../record-cells.js';

/** Valid cells, and those valid or refused, of the columns; see `ValidFormula`. */
export const validParts: Kind<ValidFormula> = (context, {columns}, breakdown) => {
  const {frame} = context;
  if (frame.tables.registry === undefined && frame.tables.observation === undefined) return null;
  const records = recordsOf(frame);
  const found = columns.flatMap((column) => {
    const states = recordCells(frame, column);
    return states === null ? [] : [{key: column.key, states}];
  });
  // Where no file has any of them there is nothing to check, which is not the same as no answer.
  const shown =
    found.length > 0 ? found : [{key: columns[0].key, states: records.map(() => EMPTY)}];
  const layers = shown.map(({states}) => {
    const where = (test: (state: number) => boolean): Uint8Array =>
      states.map((state, unit) => (records[unit] === YES && test(state) ? YES : NO));
    return {
      numerator: where((state) => state === VALID),
      denominator: where((state) => state !== EMPTY),
      extra: {refused: where((state) => state === REFUSED)},
    };
  });
  return countFields(
    context,
    breakdown,
    shown.map(({key}) => key),
    layers,
    records,
  );
};
