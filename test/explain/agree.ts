import {expect} from 'vitest';
import {compute, indicators, type ComputeOptions} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import type {ResultRow} from '../../src/result/row.js';
import {
  explain,
  type ExplainedCell,
  type ExplainedEntry,
  type Explanation,
} from '../../src/explain.js';

/** Indicators of tables; the others are functions of given numbers. */
export const explainable = indicators.filter(({formulaKind}) => formulaKind.kind !== 'function');

/** Explains rows that `compute` lists, and checks that the entries add up to each of them. */
export function expectAgreement(
  tables: Tables,
  key: string,
  options: ComputeOptions,
  pick: (rows: readonly ResultRow[]) => readonly ResultRow[] = (rows) => rows,
): void {
  const {by = [], params, config} = options;
  const names = new Map(by.map((name) => [name.split(':')[0], name]));
  for (const row of pick(compute(tables, key, options).rows)) {
    const place = Object.entries(row.by)
      .filter(([dim, id]) => dim !== 'region' || (id !== 'total' && id !== config?.region?.code))
      .map(([dim, id]) => [names.get(dim) ?? dim, id]);
    const where = Object.fromEntries(place) as Record<string, string>;
    const explanation = explain(tables, key, {params, config, where});
    expect({key, where, figure: explanation.figure}).toEqual({key, where, figure: row});
    expectSums(explanation, JSON.stringify([key, where]));
  }
}

/** The entries of every cell add up to its parts, and their roles to its counts. */
export function expectSums({cells, entries, total}: Explanation, place: string): void {
  expect(entries.length).toBe(total);
  expect([place, cells.length > 0]).toEqual([place, true]);
  cells.forEach((cell, i) => {
    const own = entries.filter((entry) => entry.cell === i);
    const sum = (part: 'numerator' | 'denominator' | 'unknown'): number =>
      own.reduce((so, {adds}) => so + adds[part], 0);
    for (const part of ['numerator', 'denominator', 'unknown'] as const)
      if (cell[part] !== null) expectNear(sum(part), cell[part], [place, cell.name, cell.by, part]);
    if (cell.numerator === null) expect(cell.counts.numerator).toBe(0);
    // One expectation for all entries: there are thousands of them.
    expect([place, own.filter(isOdd)]).toEqual([place, []]);
    expect(own.length).toBe(counted(cell));
  });
}

/** What counts in nothing adds nothing, and what is not counted or not known says why. */
function isOdd({role, adds, reason}: ExplainedEntry): boolean {
  const added = Math.abs(adds.numerator) + Math.abs(adds.denominator) + Math.abs(adds.unknown);
  if (role === 'excluded' && added > 0) return true;
  return (role === 'excluded' || role === 'unknown') && reason === null;
}

function expectNear(found: number, wanted: number, place: unknown): void {
  const near = Math.abs(found - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
  expect([place, near ? wanted : found]).toEqual([place, wanted]);
}

function counted({counts}: ExplainedCell): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
