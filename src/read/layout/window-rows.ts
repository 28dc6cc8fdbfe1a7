import type {Grid} from '../container/grid.js';
import type {Rows} from '../container/rows.js';
import {RowsView} from '../container/rows-view.js';

/** Columns of a sheet, from 0, both ends included. */
export interface Window {
  readonly left: number;
  readonly right: number;
}

/** Some columns of a grid as a grid of their own, up to a record where one is given. */
export function windowGrid(
  grid: Grid,
  open: () => Rows,
  window: Window,
  last: number | null,
): Grid {
  const {left, right} = window;
  const merges = (grid.merges ?? [])
    .filter((merge) => merge.left >= left && merge.left <= right)
    .map((merge) => ({...merge, left: merge.left - left, right: merge.right - left}));
  return {...grid, openings: [() => new WindowRows(open(), window, last ?? Infinity)], merges};
}

/** Walks through some columns of the records; their numbers stay those of the sheet. */
export class WindowRows extends RowsView implements Rows {
  width = 0;
  empty = true;

  /** @param last record behind which there are none */
  constructor(
    rows: Rows,
    private readonly window: Window,
    private readonly last: number,
  ) {
    super(rows);
  }

  next(): boolean {
    if (this.rows.row >= this.last || !this.rows.next()) return false;
    const {left, right} = this.window;
    this.width = Math.max(0, Math.min(this.rows.width, right + 1) - left);
    this.empty = true;
    for (let index = 0; index < this.width && this.empty; index++) {
      this.rows.at(left + index);
      if (this.rows.end > this.rows.start) this.empty = false;
    }
    return true;
  }

  override async more(): Promise<boolean> {
    return this.rows.row < this.last && (await this.rows.more());
  }

  at(index: number): void {
    this.rows.at(index < this.width ? this.window.left + index : this.rows.width);
  }

  text(index: number): string {
    return index < this.width ? this.rows.text(this.window.left + index) : '';
  }
}
