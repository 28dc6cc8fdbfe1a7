import type {Cell} from '../../../src/snapshot/v1.js';
import {words} from '../../../src/text/words.js';
import {levelName, levelOf, levelOfAll} from '../level.js';
import type {FigureContext} from '../model.js';
import {reportedIn} from '../reading.js';
import {sliceOf, type Slice} from './pick.js';

/** A line of a figure that shows an indicator along two dimensions. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly total: boolean;
  /** Whether the area has reported; null where nobody says. */
  readonly reported: boolean | null;
}

/** An indicator along two dimensions: its lines, the categories in each, and their figures. */
export interface Grid {
  readonly slice: Slice;
  /** Head of the lines: `Kecamatan`. */
  readonly head: string;
  /** The whole first, then the order of the file. */
  readonly lines: readonly Line[];
  /** All but the total, and those that have no figure anywhere. */
  readonly categories: readonly {readonly key: string; readonly label: string}[];
  readonly at: (line: Line, category: string) => Cell | undefined;
}

/**
 * An indicator by the categories of `across`, a line for each area below the region or for each
 * category of `down`.
 *
 * @returns null where it is not published so, or not for this region and period
 */
export function gridOf(
  context: FigureContext,
  indicator: string,
  {down = 'region', across}: {readonly down?: string; readonly across: string},
): Grid | null {
  const {lang, region, place, snapshot} = context;
  const areas = down === 'region';
  const slice = sliceOf(context, indicator, areas ? [across] : [down, across]);
  if (slice === null) return null;
  const {cube, at, period} = slice;
  const reported = reportedIn(snapshot, period);
  const below = areas ? cube.children('region', region) : cube.categories(down);
  const whole = areas ? region : 'total';
  const lines = [
    ...(areas || below.includes('total')
      ? [
          {
            key: whole,
            label: areas ? place : words[lang].total,
            total: true,
            reported: null,
          },
        ]
      : []),
    ...below
      .filter((key) => key !== whole)
      .map((key) => ({
        key,
        label: cube.label(down, key, lang),
        total: false,
        reported: areas ? reported(key) : null,
      })),
  ];
  const cellAt: Grid['at'] = ({key}, category) => cube.at({...at, [down]: key, [across]: category});
  const categories = cube
    .categories(across)
    .filter((key) => key !== 'total' && lines.some((line) => isThere(cellAt(line, key))))
    .map((key) => ({key, label: cube.label(across, key, lang)}));
  return {
    slice,
    lines,
    categories,
    at: cellAt,
    head: areas
      ? levelName(below.length > 0 ? levelOfAll(below) : levelOf(region), lang)
      : cube.dataset.dimension[down].label,
  };
}

/** A category that cannot have a figure is none; nor is one that nobody is in. */
function isThere(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value !== 0 && cell.reason !== 'zero_denominator';
}
