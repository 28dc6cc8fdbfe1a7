import type {Cube} from './cube.js';
import type {FigureContext} from './model.js';

/**
 * The period a figure of one period shows: the one asked for, else the latest that has something to
 * say about the region, be it that it is withheld.
 *
 * @returns null where the period asked for, or any, is not published
 */
export function periodOf(
  cube: Cube,
  {region, to}: Pick<FigureContext, 'region' | 'to'>,
): string | null {
  const periods = cube.categories('period');
  if (to !== null) return periods.includes(to) ? to : null;
  // A file of one's own may have areas and no figure of them together.
  const areas = region === '' ? ['', ...cube.children('region', region)] : [region];
  const told = (period: string): boolean =>
    areas.some((area) =>
      cube.within({region: area, period}).some(({reason}) => reason !== 'missing_input'),
    );
  return periods.findLast(told) ?? periods.at(-1) ?? null;
}
