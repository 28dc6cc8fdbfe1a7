import type {StatedFact} from './reported-facts.js';

/** A year whose figures were filled with zeros before there were any. */
export interface FutureZeros {
  readonly year: string;
  readonly figures: number;
  readonly record: number;
  readonly index: number;
}

/**
 * Turns zeros into missing figures where years yet to come are filled with them: in a table with a
 * column per year, the last years in which nothing but zeros stand, and for each measure the years
 * before in which it has nothing but zeros either. Without such a last year every zero is one.
 *
 * @param asOf the year up to which the configuration says that there are data
 */
export function withoutFutureZeros(
  facts: readonly StatedFact[],
  asOf: number | null,
): {readonly facts: readonly StatedFact[]; readonly zeros: readonly FutureZeros[]} {
  const years = [...new Set(facts.map(({reportedPeriod}) => reportedPeriod))].sort();
  const last = lastZeros(facts, years, asOf).filter((year) => asOf === null || Number(year) > asOf);
  if (last.length === 0) return {facts, zeros: []};
  const empty = new Set<string>();
  const measures = new Map<string, StatedFact[]>();
  for (const fact of facts) {
    const name = `${fact.measure} ${fact.unit ?? ''}`;
    const own = measures.get(name);
    if (own) own.push(fact);
    else measures.set(name, [fact]);
  }
  for (const [name, own] of measures) {
    for (const year of years.toReversed()) {
      if (!last.includes(year) && !isZero(own, year, 1)) break;
      empty.add(`${name} ${year}`);
    }
  }
  const zeros = new Map<string, FutureZeros>();
  const result = facts.map((fact) => {
    const year = fact.reportedPeriod;
    if (!empty.has(`${fact.measure} ${fact.unit ?? ''} ${year}`) || fact.value !== 0) return fact;
    const {record, index} = fact;
    const found = zeros.get(year) ?? {year, figures: 0, record, index};
    zeros.set(year, {...found, figures: found.figures + 1});
    return {...fact, value: NaN, stated: false, note: {flags: ['O' as const]}};
  });
  return {facts: result, zeros: [...zeros.values()]};
}

/** The years from the end in which all of several figures are zero, where an earlier one has others. */
function lastZeros(
  facts: readonly StatedFact[],
  years: readonly string[],
  asOf: number | null,
): string[] {
  const last: string[] = [];
  for (const year of years.toReversed()) {
    // Of a year that the configuration says is yet to come one zero is enough.
    if (!isZero(facts, year, asOf !== null && Number(year) > asOf ? 1 : 3)) return last;
    last.push(year);
  }
  return [];
}

/** Whether a year has at least so many figures, and all of them are zero. */
function isZero(facts: readonly StatedFact[], year: string, least: number): boolean {
  const own = facts.filter((fact) => fact.reportedPeriod === year && fact.stated);
  return own.length >= least && own.every(({value}) => value === 0);
}
