import {textColumn} from '../data/access.js';
import {YES} from '../data/column.js';
import type {EventTable} from '../indicator/events.js';
import type {ColumnRef} from '../indicator/expression.js';
import type {Placing} from './aggregate.js';
import {rowClasses} from './axes.js';
import type {Frame} from './frame.js';
import {eachMargin} from './margins.js';

/** Values that the counted units of a cell name, and how many units name the one that most do. */
export interface EdgeCounts {
  readonly values: Float64Array;
  readonly top: Float64Array;
}

/**
 * Different values of a column over the events of the units in every cell and margin: partners of
 * businesses. A value that two cells share is one in the margin over them; blanks name none.
 *
 * @param counted truth per unit; only events of `YES` are looked at
 */
export function edgeCounts(
  frame: Frame,
  {table, key}: ColumnRef,
  {axes, base, size}: Placing,
  counted: Uint8Array,
): EdgeCounts {
  const {unit, value, width} = edgesOf(frame, table as EventTable, key, counted);
  const placing: Placing = {
    axes: axes.map((axis) =>
      axis.hasMargin ? {...axis, codes: unit.map((one) => axis.codes[one])} : axis,
    ),
    base: unit.map((one) => base[one]),
    size,
  };
  const found = new Map<number, number>();
  eachMargin(
    placing,
    () => true,
    (i, cell) => {
      const at = cell * width + value[i];
      found.set(at, (found.get(at) ?? 0) + 1);
    },
  );
  const [values, top] = [new Float64Array(size), new Float64Array(size)];
  for (const [at, count] of found) {
    const cell = Math.floor(at / width);
    values[cell]++;
    if (count > top[cell]) top[cell] = count;
  }
  return {values, top};
}

/** Each pair of a unit and a value once. */
function edgesOf(
  frame: Frame,
  table: EventTable,
  key: string,
  counted: Uint8Array,
): {unit: Int32Array; value: Int32Array; width: number} {
  const source = frame.tables[table];
  const {names, of} = rowClasses(textColumn(source, key), source?.length ?? 0, {fold: true});
  const width = Math.max(1, names.length);
  const units = frame.eventUnits(table);
  const {count, row} = frame.events(table);
  const pairs = new Set<number>();
  for (let i = 0; i < count; i++) {
    const value = of[row[i]];
    if (units[i] >= 0 && value >= 0 && counted[units[i]] === YES)
      pairs.add(units[i] * width + value);
  }
  const edges = [...pairs];
  return {
    unit: Int32Array.from(edges, (pair) => Math.floor(pair / width)),
    value: Int32Array.from(edges, (pair) => pair % width),
    width,
  };
}
