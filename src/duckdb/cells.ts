import type {Column} from '../data/column.js';
import type {TableName} from '../data/table.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../read/cell/cell.js';
import type {CodeSystem} from '../read/cell/region-code.js';
import {buildColumn} from '../read/column/build-column.js';
import {NumberBuilder} from '../read/column/number-builder.js';
import {ScaledBuilder} from '../read/column/scaled-builder.js';
import type {ColumnSpec} from '../schema/spec.js';
import type {Database} from './database.js';
import {appendColumns, sqlTypes} from './append.js';

/** Cells of a column as they were understood, one row per different text. */
export interface CellMap {
  /** Table `(cell, value, state)`. */
  readonly name: string;
  readonly kind: Column['kind'];
  /** How many texts it tells of. */
  readonly words: number;
}

/** States of a cell in a `CellMap`. */
export const cellStates = {FILLED, ABSENT, COERCED, UNREADABLE} as const;

/** So many different texts are understood at once; of a column with more, part after part. */
const batchSize = 200_000;

/**
 * Understands the cells of a column: every different text once, by the parsers that read any other
 * file, so that `1.250.000`, `Rp 2 juta`, `28/02/2021` and `ya` mean here what they mean there. What
 * only a whole column can settle (whether 03/04 is a day in March or in April) is settled over its
 * different texts.
 *
 * @param cells a query of the texts, NULL left out
 * @param name of the table to be made
 */
export async function understand(
  database: Database,
  cells: string,
  name: string,
  {spec, factor, system}: {spec: ColumnSpec; factor: number | undefined; system: CodeSystem},
): Promise<CellMap> {
  const {kind} = readCells([], {spec, factor, system}).column;
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${name} (cell VARCHAR, value ${sqlTypes[kind]}, state INTEGER)`,
  ]);
  let words = 0;
  await database.each(
    `SELECT DISTINCT cell FROM (${cells}) WHERE cell IS NOT NULL`,
    async (rows) => {
      const texts = rows.map(([cell]) => cell as string);
      words += texts.length;
      const {column, states} = readCells(texts, {spec, factor, system});
      await appendColumns(database, name, [texts, column, states]);
    },
    batchSize,
  );
  return {name, kind, words};
}

const encoder = new TextEncoder();

function readCells(
  cells: readonly string[],
  {spec, factor, system}: {spec: ColumnSpec; factor: number | undefined; system: CodeSystem},
): {column: Column; states: number[]} {
  const inner = buildColumn(spec, system);
  const scale = spec.type === 'rupiah' || spec.type === 'count' ? spec.type : 'number';
  const builder =
    factor !== undefined && inner instanceof NumberBuilder
      ? new ScaledBuilder(inner, factor, scale)
      : inner;
  const states = cells.map((cell, row): number => {
    const bytes = encoder.encode(cell);
    return builder.set(row, bytes, 0, bytes.length, NaN);
  });
  builder.closeFile(0, cells.length, (row, state) => (states[row] = state));
  return {column: builder.finish(cells.length, null), states};
}

/** Tables that are small in every office: they stay in memory. */
export const outside: readonly TableName[] = ['programme', 'budget', 'agreement', 'reported'];
