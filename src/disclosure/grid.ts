import type {Equation} from './system.js';

/** A table with margins as cells and relations. */
export interface GridCells {
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  /** The cells within the table, by row and column. */
  readonly inner: readonly (readonly string[])[];
  /** The sums of rows and columns and the grand total. */
  readonly margins: readonly string[];
}

/**
 * A table of rows and columns with its margins as cells and relations, as `auditCells`,
 * `suppressSecondary` and `roundCells` take them. Rows and columns are counted from zero: cell
 * `r0c1`, row sum `r0`, column sum `c1`, grand total `total`. A table without rows is its total, 0.
 *
 * @example
 * gridCells([[20, 3], [30, 12]]).cells;
 * // {r0c0: 20, r0c1: 3, r1c0: 30, r1c1: 12, r0: 23, r1: 42, c0: 50, c1: 15, total: 65}
 */
export function gridCells(grid: readonly (readonly number[])[]): GridCells {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({length: width}, (_, c) => c);
  const inner = grid.map((row, r) => row.map((_, c) => `r${r}c${c}`));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const rowNames = grid.map((_, r) => `r${r}`);
  const columnNames = columns.map((c) => `c${c}`);
  const cells: [string, number][] = [
    ...grid.flatMap((row, r) => row.map((value, c): [string, number] => [inner[r][c], value])),
    ...grid.map((row, r): [string, number] => [rowNames[r], sum(row)]),
    ...columns.map((c): [string, number] => [columnNames[c], sum(grid.map((row) => row[c] ?? 0))]),
    ['total', sum(grid.map(sum))],
  ];
  const equations: Equation[] = [
    ...grid.map((_, r): Equation => [rowNames[r], inner[r]]),
    ...columns.map((c): Equation => {
      return [columnNames[c], inner.flatMap((row) => row.slice(c, c + 1))];
    }),
    ['total', rowNames],
    ['total', columnNames],
  ];
  return {
    cells: Object.fromEntries(cells),
    equations,
    inner,
    margins: [...rowNames, ...columnNames, 'total'],
  };
}
