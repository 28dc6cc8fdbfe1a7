import {words, type Lang} from '../text/words.js';
import {formatDate} from './date.js';

/** The part of a figure that its signs are made of. */
interface Signed {
  readonly by: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly flags: readonly string[];
  readonly revised?: object;
}

/** The sign of a figure that an earlier release gave otherwise. */
export const REVISED = '\u00a0r';

/**
 * When the final figures of provisional ones are planned: `Final direncanakan 30 Juni 2025.` Several
 * days name their period. Empty where no figure is provisional or nothing is planned.
 *
 * @param final planned days by period, as a dataset has them
 */
export function finalNote(
  cells: readonly (Signed | undefined)[],
  final: Readonly<Record<string, string>> = {},
  lang: Lang = 'id',
): string[] {
  const shown = cells.flatMap((cell) =>
    cell && cell.value !== null && cell.flags.includes('P') ? [cell.by.period] : [],
  );
  const periods = Object.keys(final).filter((period) => shown.includes(period));
  if (periods.length === 0) return [];
  const same = new Set(periods.map((period) => final[period])).size === 1;
  const days = (same ? periods.slice(0, 1) : periods).map(
    (period) => formatDate(final[period], lang) + (same ? '' : ` (${period})`),
  );
  return [words[lang].finalPlanned(days.join(', '))];
}

/** What the sign of a revised figure means; empty where no figure carries it. */
export function revisedNote(cells: readonly (Signed | undefined)[], lang: Lang): string[] {
  return cells.some((cell) => cell?.revised && cell.value !== null)
    ? [`r: ${words[lang].revisedFigure}.`]
    : [];
}
