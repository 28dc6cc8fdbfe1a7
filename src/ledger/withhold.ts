import {mergeFlags} from '../data/flags.js';
import type {ResultRow} from '../result/row.js';
import {nameOf} from './quantity.js';
import type {Ledger, Recorded} from './ledger.js';
import type {Needs, Reading} from './reading.js';

/**
 * Figures without the numbers that are withheld. A figure that shows one of them, or was made of one,
 * is withheld whole: null in every part, with one neutral sign, whether it was unsafe itself or goes
 * along. A count that stands apart goes alone, and with it what was made of it.
 *
 * @param withheld names of numbers
 * @param index what the tables need of it
 */
export function withholdIn(
  rows: readonly ResultRow[],
  readings: readonly (Reading | null)[],
  {withheld, ledger}: {readonly withheld: ReadonlySet<string>; readonly ledger: Ledger},
): ResultRow[] {
  const lost = lostSubjects(withheld, ledger);
  return rows.map((row, i) => {
    const reading = readings[i];
    if (reading === null) return row;
    const own = reading.entries.filter(({ref}) => withheld.has(nameOf(ref)));
    if (own.some(({part}) => part === 'figure') || needsLost(reading, row, withheld, lost))
      return withheldFigure(row);
    const parts = own.flatMap(({part}) => part ?? []);
    return parts.length === 0 ? row : withoutParts(row, parts);
  });
}

/** The figure with nothing in it. */
export function withheldFigure(row: ResultRow): ResultRow {
  return {
    ...row,
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: Object.fromEntries(Object.keys(row.extra).map((name) => [name, null])),
    flags: mergeFlags(
      row.flags.filter((flag) => flag === 'P'),
      ['Q'],
    ),
    reason: 'suppressed',
    // The class a figure is in tells of it too.
    ...('category' in row && {category: undefined}),
  };
}

/** Without some parts: counts that stand apart, of which nothing else in the figure was made. */
function withoutParts(row: ResultRow, parts: readonly string[]): ResultRow {
  return {
    ...row,
    unknown: parts.includes('unknown') ? null : row.unknown,
    extra: Object.fromEntries(
      Object.entries(row.extra).map(([name, value]) => [name, parts.includes(name) ? null : value]),
    ),
    withheld: parts.filter((name) => name === 'unknown' || row.extra[name] != null),
  };
}

/** Withheld numbers by subject. */
function lostSubjects(
  withheld: ReadonlySet<string>,
  {numbers}: Ledger,
): ReadonlyMap<string, readonly Recorded['at'][]> {
  const lost = new Map<string, Recorded['at'][]>();
  for (const name of withheld) {
    const number = numbers.get(name);
    if (number === undefined) continue;
    lost.set(number.subject, [...(lost.get(number.subject) ?? []), number.at]);
  }
  return lost;
}

function needsLost(
  {needs = [], needsAll}: Reading,
  row: ResultRow,
  withheld: ReadonlySet<string>,
  lost: ReturnType<typeof lostSubjects>,
): boolean {
  if (needs.some((ref) => withheld.has(nameOf(ref)))) return true;
  return (needsAll?.subjects ?? []).some((subject) =>
    (lost.get(subject) ?? []).some((at) => needsAll && isNeeded(at, row, needsAll)),
  );
}

/** Whether a number lies at the place of a figure, at a margin over it, or along it. */
function isNeeded(at: Recorded['at'], {by}: ResultRow, {periods, free}: Needs): boolean {
  return Object.entries(at).every(([dim, id]) => {
    if (dim === 'period') return periods === 'all' || id === by.period;
    return free.includes(dim) || id === by[dim];
  });
}
