import type {RowTable} from '../schema/tables.js';
import {ABSENT, COERCED, FILLED, issue} from './cell/cell.js';
import type {FileLog} from './log.js';
import type {FileColumn, RowRefusal} from './read-rows.js';
import type {TableBuilder} from './column/table-builder.js';
import {TextBuilder} from './column/text-builder.js';

/** The key of rows whose file has no column for it. */
export interface RowKey {
  /** The key as if a column held it: what a repeated one is told by. */
  readonly column: FileColumn;
  /** Gives a row its key. */
  set(row: number): void;
}

const encoder = new TextEncoder();

/**
 * Keys the rows of a file that lacks its table's key: by the first stand-in that a row fills, else by
 * the row itself, written `#12`, which no other row of the table has. `null` where the file has the
 * key, or its table needs none.
 */
export function rowKeyOf(
  {spec, unique, standIns}: RowTable,
  columns: readonly FileColumn[],
  table: TableBuilder,
  log: FileLog,
): RowKey | null {
  if (standIns === undefined || unique === undefined) return null;
  if (columns.some((column) => column.spec.key === unique)) return null;
  const builder = table.builder(spec.columns[unique]);
  const found = standIns.flatMap((key) => columns.filter((column) => column.spec.key === key));
  const key = found.map((column) => column.spec.key).join(', ');
  log.add(
    found.length > 0
      ? {code: 'READ_KEY_STAND_IN', severity: 'info', params: {key}}
      : {code: 'READ_NO_KEY', severity: 'warning'},
  );
  const none = {filled: 0, missing: 0, coerced: 0, approximate: 0, refused: 0};
  const {index, header} = found[0] ?? {index: -1, header: ''};
  const column: FileColumn = {
    ...{index, header, builder, state: ABSENT, statedMissing: false, ...none},
    refusedRows: table.refusedRows(unique),
    spec: {...spec.columns[unique], personal: true},
  };
  return {
    column,
    set(row) {
      const standIn = found.find(({state}) => state === FILLED || state === COERCED);
      const stated = standIn?.builder instanceof TextBuilder ? standIn.builder.textAt(row) : null;
      const text = encoder.encode(stated ?? `#${row + 1}`);
      builder.set(row, text, 0, text.length, NaN);
    },
  };
}

/** Refuses a row of which nothing can be read, as one that was numbered and never filled in. */
export function lacksEverything(columns: readonly FileColumn[]): RowRefusal | null {
  if (columns.some(({state}) => state === FILLED || state === COERCED)) return null;
  const params = {
    key: columns
      .map(({spec}) => spec.key)
      .slice(0, 5)
      .join(' '),
  };
  return {issue: issue('READ_REQUIRED', 'error', params), column: null, found: null};
}
