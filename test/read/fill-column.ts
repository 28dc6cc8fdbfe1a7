import type {CellState} from '../../src/read/cell/cell.js';
import type {ColumnBuilder} from '../../src/read/column/column-builder.js';
import {buildColumn} from '../../src/read/column/build-column.js';
import {MISSING_CODE, UNKNOWN} from '../../src/data/column.js';
import type {Column} from '../../src/data/column.js';
import type {ColumnSpec} from '../../src/schema/spec.js';

/** How a column of one file was read, cell by cell. */
export interface FilledColumn {
  readonly states: CellState[];
  /** The code noted at each cell, or `null`. */
  readonly issues: (string | null)[];
  readonly params: (Readonly<Record<string, string | number>> | null)[];
  /** What only the whole column told: `READ_NUMBER_ASSUMED 2`, the row counted from 0. */
  readonly late: string[];
  readonly column: Column;
  /** The values as a person would write them; `null` where one is missing. */
  readonly values: (string | number | boolean | null)[];
}

/** Reads cells into a column; a number is one that its container holds as such. */
export function fillColumn(
  of: ColumnBuilder | Pick<ColumnSpec, 'key' | 'type' | 'values' | 'textMeansYes'>,
  cells: readonly (string | number)[],
): FilledColumn {
  const builder = 'set' in of ? of : buildColumn({aliases: [], ...of}, 'kemendagri');
  const states: CellState[] = [];
  const issues: (string | null)[] = [];
  const params: FilledColumn['params'] = [];
  cells.forEach((cell, row) => {
    const bytes = new TextEncoder().encode(String(cell));
    const number = typeof cell === 'number' ? cell : NaN;
    states.push(builder.set(row, bytes, 0, bytes.length, number));
    issues.push(builder.issue?.code ?? null);
    params.push(builder.issue?.params ?? null);
  });
  const late: string[] = [];
  builder.closeFile(0, cells.length, (row, _, {code}) => late.push(`${code} ${row}`));
  const column = builder.finish(cells.length, null);
  return {
    states,
    issues,
    params,
    late,
    column,
    values: cells.map((_, row) => valueAt(column, row)),
  };
}

function valueAt(column: Column, row: number): string | number | boolean | null {
  switch (column.kind) {
    case 'text': {
      const code = column.codes[row];
      return code === MISSING_CODE ? null : column.dictionary[code];
    }
    case 'number':
      return Number.isNaN(column.values[row]) ? null : column.values[row];
    case 'date':
      return column.days[row];
    case 'truth':
      return column.values[row] === UNKNOWN ? null : column.values[row] === 1;
  }
}
