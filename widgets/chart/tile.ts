/** Place of a tile, counted from the upper left corner. */
export interface TileCell {
  readonly column: number;
  readonly row: number;
}

/** Where an area lies, x to the right and y down; only their order and distances count. */
export interface TilePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Tiles of one size, one for each area, in as few rows as there must be. Rows follow the areas from
 * north to south, columns within a row from west to east.
 *
 * @param points in the order of the areas, null where it is not known where they lie: tiles then
 * keep that order
 */
export function tileCells(
  count: number,
  columns: number,
  points: readonly TilePoint[] | null,
): TileCell[] {
  if (points === null) {
    return Array.from({length: count}, (_, i) => ({
      column: i % columns,
      row: Math.floor(i / columns),
    }));
  }
  const rows = Math.ceil(count / columns);
  const left = Math.min(...points.map(({x}) => x));
  const wide = Math.max(...points.map(({x}) => x)) - left || 1;
  const order = points.map((_, i) => i).sort((a, b) => points[a].y - points[b].y);
  const cells: TileCell[] = [];
  for (let row = 0; row < rows; row++) {
    const line = order
      .slice(Math.floor((row * count) / rows), Math.floor(((row + 1) * count) / rows))
      .sort((a, b) => points[a].x - points[b].x);
    let free = 0;
    line.forEach((index, i) => {
      const wanted = Math.round(((points[index].x - left) / wide) * (columns - 1));
      const column = Math.min(Math.max(wanted, free), columns - line.length + i);
      cells[index] = {column, row};
      free = column + 1;
    });
  }
  return cells;
}
