import {mergeFlags} from '../../data/flags.js';
import {isKnownMeasure} from './measure-phrase.js';
import type {StatedFact} from './reported-facts.js';
import {isAdditive} from './reported-subject.js';

/** Averages of which some areas are stated in another unit than others. */
export interface MixedUnit {
  readonly measure: string;
  readonly year: string;
  readonly low: number;
  readonly high: number;
  readonly record: number;
  readonly index: number;
}

/** No average of one area is that many times the one of another. */
const widest = 100;

/**
 * Marks averages in rupiah that differ between areas as only their units can: 25,91 beside
 * 287.525,89, both "ribu rupiah". They stay as stated, flagged U.
 */
export function withMixedUnits(rows: readonly (readonly StatedFact[])[]): {
  readonly rows: readonly (readonly StatedFact[])[];
  readonly mixed: readonly MixedUnit[];
} {
  const groups = new Map<string, StatedFact[]>();
  for (const fact of rows.flat()) {
    if (!fact.stated || fact.value <= 0 || !isAverage(fact)) continue;
    const name = subjectName(fact);
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  const mixed = new Map<string, MixedUnit>();
  for (const [name, group] of groups) {
    const values = group.map(({value}) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (group.length < 3 || high <= low * widest) continue;
    const [{measure, reportedPeriod: year, record, index}] = group;
    mixed.set(name, {measure, year, low, high, record, index});
  }
  if (mixed.size === 0) return {rows, mixed: []};
  const marked = rows.map((row) =>
    row.map((fact) =>
      fact.stated && mixed.has(subjectName(fact))
        ? {...fact, note: {...fact.note, flags: mergeFlags(fact.note?.flags, ['U'])}}
        : fact,
    ),
  );
  return {rows: marked, mixed: [...mixed.values()]};
}

/** Labels of measures that have no unit, each once. */
export function withoutUnit(rows: readonly (readonly StatedFact[])[]): readonly StatedFact[] {
  const found = new Map<string, StatedFact>();
  for (const fact of rows.flat())
    if (fact.unit === null && !found.has(fact.measure)) found.set(fact.measure, fact);
  return [...found.values()];
}

function isAverage({measure, unit}: StatedFact): boolean {
  return (
    (unit === 'rupiah' || unit === 'usd') &&
    !isKnownMeasure(measure) &&
    !isAdditive(measure, 'rupiah')
  );
}

function subjectName({measure, unit, reportedPeriod, sector}: StatedFact): string {
  return JSON.stringify([measure, unit, reportedPeriod, sector]);
}
