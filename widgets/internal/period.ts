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
  const told = periods.filter((period) => {
    const cell = cube.at({region, period});
    return cell !== undefined && cell.reason !== 'missing_input';
  });
  return told.at(-1) ?? periods.at(-1) ?? null;
}
