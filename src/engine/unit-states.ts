import {textColumn} from '../data/access.js';
import type {Table} from '../data/table.js';
import {derived} from './derived.js';
import type {Frame} from './frame.js';

/** No row of the register says anything of the business in the period. */
export const UNSEEN = 0;
/** In the register and not said to have left; a blank status does not close a business. */
export const OPEN = 1;
/** Said to be closed or inactive. */
export const CLOSED = 2;
/** Said to have moved away: gone from here, not dead. */
export const MOVED = 3;

/**
 * What is known of each unit, whatever its size: `UNSEEN`, `OPEN`, `CLOSED` or `MOVED`. The
 * observation of the period decides where there is one, else the register.
 */
export function unitStates(frame: Frame): Uint8Array {
  return derived(frame, 'states', () => statesOf(frame));
}

function statesOf(frame: Frame): Uint8Array {
  const {unitCount, inRegister, observationRow, unitBusiness, registryRow, tables} = frame;
  const observed = statesOfRows(tables.observation);
  const registered = statesOfRows(tables.registry);
  const result = new Uint8Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    if (inRegister[unit] === 0) continue;
    const row = observationRow[unit];
    if (row >= 0) result[unit] = observed === null ? OPEN : observed[row];
    else result[unit] = registered?.[registryRow[unitBusiness[unit]]] ?? OPEN;
  }
  return result;
}

/** State per row; `null` where the table has no status column. */
function statesOfRows(table: Table | undefined): Uint8Array | null {
  const column = textColumn(table, 'businessStatus');
  if (column === undefined) return null;
  const states = column.dictionary.map((word) =>
    word === 'active' ? OPEN : word === 'moved' ? MOVED : CLOSED,
  );
  const {codes} = column;
  const result = new Uint8Array(codes.length).fill(OPEN);
  for (let row = 0; row < codes.length; row++)
    if (codes[row] >= 0) result[row] = states[codes[row]];
  return result;
}
