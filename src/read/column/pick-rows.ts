import type {CellNote, Column} from '../../data/column.js';
import {MISSING_CODE} from '../../data/column.js';
import type {Table} from '../../data/table.js';
import {pickAccount} from './row-account.js';

/** A table with only the given rows, in their order; texts that none of them holds are let go. */
export function pickRows(table: Table, rows: Int32Array): Table {
  const columns: Record<string, Column> = {};
  for (const [key, column] of Object.entries(table.columns)) columns[key] = pick(column, rows);
  const {files, file, row} = table.origin;
  return {
    name: table.name,
    length: rows.length,
    columns,
    origin: {
      files,
      file: Uint16Array.from(rows, (at) => file[at]),
      row: Int32Array.from(rows, (at) => row[at]),
    },
    ...((table.refused ?? table.duplicateKeys) && pickAccount(table, columns, rows)),
  };
}

function pick(column: Column, rows: Int32Array): Column {
  switch (column.kind) {
    case 'number': {
      const values = Float64Array.from(rows, (at) => column.values[at]);
      if (!column.notes) return {kind: 'number', values};
      const notes = new Map<number, CellNote>();
      rows.forEach((from, to) => {
        const note = column.notes?.get(from);
        if (note) notes.set(to, note);
      });
      return {kind: 'number', values, notes};
    }
    case 'date':
      return {kind: 'date', days: Int32Array.from(rows, (at) => column.days[at])};
    case 'truth':
      return {kind: 'truth', values: Uint8Array.from(rows, (at) => column.values[at])};
    case 'text': {
      const used = new Int32Array(column.dictionary.length).fill(MISSING_CODE);
      const dictionary: string[] = [];
      const codes = Int32Array.from(rows, (at) => {
        const code = column.codes[at];
        if (code < 0) return MISSING_CODE;
        if (used[code] < 0) used[code] = dictionary.push(column.dictionary[code]) - 1;
        return used[code];
      });
      return {kind: 'text', codes, dictionary};
    }
  }
}
