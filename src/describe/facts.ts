import type {Computation} from '../result/computation.js';
import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import type {ResultRow} from '../result/row.js';

/** Which figure of an answer a sentence is about. */
export interface DescribeOptions {
  /** Code of the area; default: the office itself, else the only area. */
  readonly region?: string;
  /** Default: the last period with a value. */
  readonly period?: string;
}

/** The figure a sentence is about, and those beside it. */
export interface Chosen {
  readonly row: ResultRow;
  /** Name of its area, empty where none is known. */
  readonly place: string;
  /** Category beside region and period that the row is about, or `null` for the whole. */
  readonly category: {readonly dim: string; readonly id: string} | null;
  /** Whether the row is the largest of several categories. */
  readonly largest: boolean;
}

/** The row a heading speaks of; `null` where the answer has none. */
export function choose(
  {rows, labels}: Computation,
  {region, period}: DescribeOptions,
): Chosen | null {
  const inRegion = rows.filter(({by}) => by.region === (region ?? officeOf(rows)));
  const periods = [...new Set(inRegion.map(({by}) => by.period))].sort();
  const at = period ?? lastWithValue(inRegion) ?? periods.at(-1);
  const here = inRegion.filter(({by}) => by.period === at);
  if (here.length === 0) return null;
  const whole = here.find(({by}) => others(by).every(([, id]) => id === TOTAL));
  const row = whole ?? largestOf(here);
  const [category] = others(row.by).filter(([, id]) => id !== TOTAL);
  const name = labels.region?.get(row.by.region) ?? row.by.region;
  return {
    row,
    place: name === TOTAL ? '' : name,
    category: category === undefined ? null : {dim: category[0], id: category[1]},
    largest: whole === undefined && here.length > 1,
  };
}

/** The area that the answer is about: the margin, which comes first. */
function officeOf(rows: readonly ResultRow[]): string | undefined {
  return rows[0]?.by.region;
}

function lastWithValue(rows: readonly ResultRow[]): string | undefined {
  return rows
    .filter(({value}) => value !== null)
    .map(({by}) => by.period)
    .sort()
    .at(-1);
}

function largestOf(rows: readonly ResultRow[]): ResultRow {
  const named = rows.filter(({by}) => others(by).every(([, id]) => id !== UNKNOWN_CATEGORY));
  const known = named.filter(({value}) => value !== null);
  if (known.length === 0) return named[0] ?? rows[0];
  return known.reduce((high, row) => ((row.value ?? 0) > (high.value ?? 0) ? row : high));
}

function others(by: ResultRow['by']): [string, string][] {
  return Object.entries(by).filter(([dim]) => dim !== 'region' && dim !== 'period');
}
