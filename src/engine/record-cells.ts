import type {Column} from '../data/column.js';
import {NO, YES} from '../data/column.js';
import type {Table} from '../data/table.js';
import type {ColumnRef} from '../indicator/expression.js';
import type {Frame} from './frame.js';
import {isFilled} from './row-truth.js';

/** What stands in a column of every record: nothing, something, or something that was refused. */
export const EMPTY = 0;
export const VALID = 1;
export const REFUSED = 2;

/**
 * State of a cell per unit; `null` where no table has the column. Table `business` means the row of
 * the period where the yearly observations have the column, else the register.
 */
export function recordCells(frame: Frame, {table, key}: ColumnRef): Uint8Array | null {
  const {registry, observation} = frame.tables;
  const registered = table === 'observation' ? null : rowStates(registry, key);
  const observed = table === 'registry' ? null : rowStates(observation, key);
  if (registered === null && observed === null) return null;
  const {unitCount, unitBusiness, observationRow, registryRow} = frame;
  const states = new Uint8Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    const row = registryRow[unitBusiness[unit]];
    if (observed !== null && observationRow[unit] >= 0)
      states[unit] = observed[observationRow[unit]];
    else if (registered !== null && row >= 0) states[unit] = registered[row];
  }
  return states;
}

/** 1 per unit that is a record of the register in its period. */
export function recordsOf({inRegister}: Frame): Uint8Array {
  return inRegister.map((one) => (one === 1 ? YES : NO));
}

function rowStates(table: Table | undefined, key: string): Uint8Array | null {
  const column = table?.columns[key];
  const held = table?.held?.[key];
  const refused = table?.refused?.[key];
  if (table === undefined || (column ?? held ?? refused) === undefined) return null;
  const states = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++)
    if (held?.[row] === 1 || isStated(column, row)) states[row] = VALID;
  refused?.forEach((row) => (states[row] = REFUSED));
  return states;
}

/** A bracket says something too, though its number is missing. */
function isStated(column: Column | undefined, row: number): boolean {
  if (isFilled(column, row)) return true;
  const note = column?.kind === 'number' ? column.notes?.get(row) : undefined;
  return note?.low !== undefined || note?.high !== undefined;
}
