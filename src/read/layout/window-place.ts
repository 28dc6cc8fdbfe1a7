import type {Layout} from './find-layout.js';
import type {Grid, Merge} from '../container/grid.js';
import {columnLetters} from '../log.js';
import type {Title} from './title-line.js';
import type {Window} from './window-rows.js';

/** Where a table stands that has others beside it. */
export interface Place {
  /** Its columns, as the sheet counts them. */
  readonly window: Window;
  /** Lines above it that it shares with the others. */
  readonly titles: readonly Title[];
}

/** The columns as a sheet names them: `E:G`. */
export function rangeOf({left, right}: Window): string {
  return `${columnLetters(left)}:${columnLetters(right)}`;
}

export function shifted({left, right}: Window, by: number): Window {
  return {left: left + by, right: right + by};
}

/** A layout found in some columns, with the titles above all tables before its own. */
export function placedIn({window, titles}: Place, layout: Layout): Layout {
  const first = layout.titles.at(0)?.row ?? layout.headerRows[0];
  const shared = titles.filter(({row}) => row > layout.after && row < first);
  return {
    ...layout,
    window: shifted(layout.window, window.left),
    titles: [...shared, ...layout.titles],
  };
}

/** The titles of all tables, without those that the sheet merges over other columns only. */
export function titlesOver(
  {merges = []}: Grid,
  {titles}: Layout,
  {left, right}: Window,
): readonly Title[] {
  const reaches = (merge: Merge): boolean => merge.left <= right && merge.right >= left;
  return titles.filter(({row}) => {
    const wide = merges.filter(
      ({top, bottom, ...at}) => top <= row && row <= bottom && at.left < at.right,
    );
    return wide.length === 0 || wide.some(reaches);
  });
}
