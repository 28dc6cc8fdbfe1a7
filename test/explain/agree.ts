import {expect} from 'vitest';
import {compute, indicators, type ComputeOptions} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {UmkmError} from '../../src/errors.js';
import {explain, type ExplainedCell, type Explanation} from '../../src/explain.js';

/** Indicators of tables; the others are functions of given numbers. */
export const explainable = indicators.filter(({formulaKind}) => formulaKind.kind !== 'function');

/** Explains every row that `compute` lists, and checks that the entries add up to it. */
export function expectAgreement(tables: Tables, key: string, options: ComputeOptions): number {
  const {by = [], ...rest} = options;
  const {rows} = computed(tables, key, options);
  const levels = new Map(by.map((name) => [name.split(':')[0], name]));
  for (const row of rows) {
    const where = Object.fromEntries(
      Object.entries(row.by).map(([dim, id]) => [levels.get(dim) ?? dim, id]),
    );
    const {dims} = computed(tables, key, {...rest, by, totals: true});
    const asked = Object.fromEntries(
      Object.entries(where).filter(
        ([name]) => name !== 'region' || dims.includes('region') === levels.has('region'),
      ),
    );
    const place = JSON.stringify([key, asked]);
    const explanation = explain(tables, key, {...rest, where: asked});
    expect([place, explanation.figure]).toEqual([place, row]);
    expectSums(explanation, place);
  }
  return rows.length;
}

/** The entries of every cell add up to its parts, and their roles to its counts. */
export function expectSums({cells, entries, total}: Explanation, place: string): void {
  expect(entries.length).toBe(total);
  cells.forEach((cell, i) => {
    const own = entries.filter((entry) => entry.cell === i);
    const sum = (part: 'numerator' | 'denominator' | 'unknown'): number =>
      own.reduce((so, {adds}) => so + adds[part], 0);
    for (const part of ['numerator', 'denominator', 'unknown'] as const)
      if (cell[part] !== null) expectNear(sum(part), cell[part], [place, cell.name, cell.by, part]);
    if (cell.numerator === null) expect(cell.counts.numerator).toBe(0);
    for (const entry of own) {
      if (entry.role === 'excluded') expect(entry.adds).toEqual({numerator: 0, denominator: 0, unknown: 0});
      if (entry.role === 'excluded' || entry.role === 'unknown') expect(entry.reason).not.toBeNull();
    }
    expect(own.length).toBe(counted(cell));
  });
}

function expectNear(found: number, wanted: number, place: unknown): void {
  const near = Math.abs(found - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
  expect([place, near ? wanted : found]).toEqual([place, wanted]);
}

function counted({counts}: ExplainedCell): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function computed(tables: Tables, key: string, options: ComputeOptions): ReturnType<typeof compute> {
  try {
    return compute(tables, key, options);
  } catch (error) {
    throw error instanceof UmkmError ? new Error(`${key} ${error.message}`) : error;
  }
}
