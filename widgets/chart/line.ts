import {round} from './scale.js';

/** A figure on a line; null where there is none. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
  /** Not final: the way to it is dotted. */
  readonly provisional: boolean;
  /** A new definition begins here: no way leads to it. */
  readonly broken: boolean;
}

export interface LinePaths {
  readonly solid: string;
  readonly dotted: string;
}

/**
 * SVG paths of a line: interrupted where a figure is missing and at each break, dotted where it
 * leads to or from a provisional figure. A point with no neighbour has no path; draw its dot.
 */
export function linePaths(points: readonly LinePoint[]): LinePaths {
  const runs: {solid: string[]; dotted: string[]} = {solid: [], dotted: []};
  let run: {x: number; y: number}[] = [];
  let dotted = false;
  const flush = (): void => {
    if (run.length > 1) runs[dotted ? 'dotted' : 'solid'].push(straightPath(run));
    run = [];
  };
  let before: LinePoint | null = null;
  for (const point of points) {
    if (point.y === null) {
      flush();
      before = null;
      continue;
    }
    const here = {x: round(point.x), y: round(point.y)};
    if (before === null || before.y === null || point.broken) {
      flush();
    } else {
      const way = point.provisional || before.provisional;
      if (run.length > 1 && way !== dotted) {
        flush();
        run = [{x: round(before.x), y: round(before.y)}];
      }
      dotted = way;
    }
    run.push(here);
    before = point;
  }
  flush();
  return {solid: runs.solid.join(''), dotted: runs.dotted.join('')};
}

/** A path through points, straight from one to the next. */
function straightPath(points: readonly {readonly x: number; readonly y: number}[]): string {
  return `M${points.map(({x, y}) => `${x},${y}`).join('L')}`;
}
