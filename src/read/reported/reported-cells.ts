import type {ColumnSummary} from '../../data/table.js';
import type {Layout} from '../layout/find-layout.js';
import {FileLog} from '../log.js';
import {summarise} from '../read-rows.js';
import type {TableSaid} from './reported-facts.js';
import {subjectOf} from './reported-facts.js';
import type {Figure, FigureCounts, FigureRow} from './reported-figures.js';
import {readFigures} from './reported-figures.js';
import type {ValueColumn} from './reported-headers.js';
import type {RowSaid, TotalRow} from './reported-rows.js';
import type {Staged} from './reported-stage.js';

/** The figures of a table by position of their column and row. */
export type TableFigures = ReadonlyMap<number, ReadonlyMap<number, Figure>>;

export interface CellContext {
  readonly layout: Layout;
  readonly values: readonly ValueColumn[];
  readonly staged: Staged;
  readonly said: TableSaid;
}

/** A column headed by an area or a sector itself holds figures; one of words is none of these. */
export function holdsFigures(column: ValueColumn, staged: Staged): boolean {
  const {area, sector, programme, index} = column;
  if (area === null && sector === null && programme === null) return true;
  for (let row = 0; row < staged.length; row++)
    if (/^[^\p{L}]*\d[^\p{L}]*$/u.test(staged.text(index, row))) return true;
  return false;
}

/** Reads all cells that hold figures, each in the unit of its row and column. */
export function readCells(
  {layout: {headers}, values, staged, said}: CellContext,
  rows: readonly RowSaid[],
  log: FileLog,
): {readonly figures: TableFigures; readonly counts: ReadonlyMap<number, FigureCounts>} {
  const figures = new Map<number, ReadonlyMap<number, Figure>>();
  const counts = new Map<number, FigureCounts>();
  for (const column of values) {
    const own = unitsOf(column, rows, said);
    const result = readFigures(column, headers[column.index], own, staged, log);
    figures.set(column.index, result.figures);
    counts.set(column.index, result.counts);
  }
  return {figures, counts};
}

/** The cells of rows that state totals, in the unit of the figures above them. */
export function readTotalCells(
  {layout: {headers}, values, staged, said}: CellContext,
  totals: readonly TotalRow[],
  rows: readonly RowSaid[],
): TableFigures {
  const quiet = new FileLog('');
  const result = new Map<number, ReadonlyMap<number, Figure>>();
  if (totals.length === 0 || rows.length === 0) return result;
  for (const column of values) {
    // The rows above are read again beside the total: they show how numbers are written here.
    const units = unitsOf(column, rows, said);
    const own = [...units, ...totals.map(({row}) => ({row, unitOf: units[0].unitOf}))];
    const {figures} = readFigures(column, headers[column.index], own, staged, quiet);
    result.set(column.index, figures);
  }
  return result;
}

/** What became of each header, and of its cells. */
export function summaryOf(
  {table: {matches}}: Layout,
  values: readonly ValueColumn[],
  read: ReadonlyMap<number, FigureCounts>,
): ColumnSummary[] {
  const factors = new Map(values.map(({index, unit}) => [index, unit?.factor ?? 1]));
  return summarise(matches, []).map((column, at) => {
    const {index} = matches[at];
    const factor = factors.get(index) ?? 1;
    return {...column, ...read.get(index), ...(factor !== 1 && {factor})};
  });
}

function unitsOf(column: ValueColumn, rows: readonly RowSaid[], said: TableSaid): FigureRow[] {
  return rows.map((row) => ({
    row: row.row,
    unitOf: () => subjectOf(column, row, said).unit ?? null,
  }));
}
