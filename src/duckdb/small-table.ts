import {
  MISSING_CODE,
  MISSING_DAY,
  UNKNOWN,
  YES,
  type Column,
  type DateColumn,
  type NumberColumn,
  type TextColumn,
} from '../data/column.js';
import type {Table, TableName} from '../data/table.js';
import type {Value} from '../sql/database.js';
import type {ColumnKind} from '../sql/source.js';

/** A table of few rows, made of facts that a query found. */
export function smallTable(
  name: TableName,
  length: number,
  columns: Readonly<Record<string, Column>>,
): Table {
  const origin = {files: [], file: new Uint16Array(length), row: new Int32Array(length)};
  return {name, length, columns, origin};
}

export function textsAsColumn(texts: readonly (string | null)[]): TextColumn {
  const codes = new Int32Array(texts.length).fill(MISSING_CODE);
  const dictionary: string[] = [];
  const index = new Map<string, number>();
  texts.forEach((text, row) => {
    if (text === null) return;
    let code = index.get(text);
    if (code === undefined) index.set(text, (code = dictionary.push(text) - 1));
    codes[row] = code;
  });
  return {kind: 'text', codes, dictionary};
}

export function numbersAsColumn(numbers: readonly (number | null)[]): NumberColumn {
  return {kind: 'number', values: Float64Array.from(numbers, (number) => number ?? NaN)};
}

export function daysAsColumn(days: readonly (number | null)[]): DateColumn {
  return {kind: 'date', days: Int32Array.from(days, (day) => day ?? MISSING_DAY)};
}

/** Cells of a database as a column of their kind. */
export function columnOf(kind: ColumnKind, cells: readonly Value[]): Column {
  switch (kind) {
    case 'text':
      return textsAsColumn(cells as readonly (string | null)[]);
    case 'number':
      return numbersAsColumn(cells as readonly (number | null)[]);
    case 'date':
      return daysAsColumn(cells as readonly (number | null)[]);
    case 'truth': {
      const values = Uint8Array.from(cells, (cell) =>
        cell === null ? UNKNOWN : cell === true ? YES : 0,
      );
      return {kind, values};
    }
  }
}
