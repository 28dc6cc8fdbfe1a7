import type {TableName} from '../data/table.js';
import {reported, reportedContext} from '../schema/reported.js';
import type {ColumnSpec} from '../schema/spec.js';
import {rowTables} from '../schema/tables.js';

/** How a column of a table is declared; every column of a template is (a test sees to it). */
export function columnSpec(table: TableName, key: string): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> =
    table === 'reported'
      ? {...reported.columns, ...reportedContext}
      : rowTables.find(({name}) => name === table)!.spec.columns;
  return columns[key];
}
