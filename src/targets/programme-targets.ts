import {foldName, numberColumn, textAt, textColumn} from '../data/access.js';
import type {Table} from '../data/table.js';
import type {Indicator} from '../indicator/indicator.js';
import type {Target} from './target.js';

/** Targets that the list of programmes sets for an indicator, and what it leaves open. */
export interface ProgrammeTargets {
  readonly targets: readonly Target[];
  /** Rows of the indicator that set no target of one year: of a quarter, without one, contradictory. */
  readonly unclear: number;
  /** Names of indicators that begin or end like this one and are not it. */
  readonly similar: readonly string[];
}

/**
 * Targets of an indicator among programmes: rows whose indicator has exactly the title or the key, but
 * for case and spaces. A year that rows set different targets for has none.
 */
export function programmeTargets(
  {key, title}: Indicator,
  table: Table | undefined,
): ProgrammeTargets {
  const [names, codes, periods, directions] = [
    'indicatorName',
    'indicatorCode',
    'period',
    'indicatorDirection',
  ].map((column) => textColumn(table, column));
  const values = numberColumn(table, 'targetValue')?.values;
  const years = numberColumn(table, 'fiscalYear')?.values;
  const own = new Set([key, title.id, title.en].map(foldName));
  const found = new Map<string, Target[]>();
  const similar = new Set<string>();
  let unclear = 0;
  for (let row = 0; row < (table?.length ?? 0); row++) {
    const [name, code] = [textAt(names, row), textAt(codes, row)];
    if (![name, code].some((text) => text !== null && own.has(foldName(text)))) {
      if (name !== null && isSimilar(name, title)) similar.add(name);
      continue;
    }
    const period = yearOf(textAt(periods, row), years?.[row] ?? NaN);
    const target = values?.[row] ?? NaN;
    if (period === null || Number.isNaN(target)) {
      unclear++;
      continue;
    }
    const direction = textAt(directions, row);
    const one = {period, target, ...(direction !== null && {lowerIsBetter: direction === 'lower'})};
    found.set(period, [...(found.get(period) ?? []), one]);
  }
  const targets: Target[] = [];
  for (const same of found.values()) {
    const [first] = same;
    const agrees = same.every(
      ({target, lowerIsBetter}) => target === first.target && lowerIsBetter === first.lowerIsBetter,
    );
    if (agrees) targets.push(first);
    else unclear += same.length;
  }
  return {targets, unclear, similar: [...similar]};
}

/** The year that a target is of; none of a quarter. */
function yearOf(period: string | null, fiscalYear: number): string | null {
  const isYear = period === null || /^\d{4}$/.test(period);
  if (!isYear) return null;
  return Number.isNaN(fiscalYear) ? period : String(fiscalYear);
}

/** One name holds the whole of the other, as "Cakupan pendampingan usaha mikro" does. */
function isSimilar(name: string, title: Indicator['title']): boolean {
  const text = foldName(name);
  return [title.id, title.en].map(foldName).some((one) => text.includes(one) || one.includes(text));
}
