import type {Computation} from '../result/computation.js';
import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import type {CellsFunction, Indicator} from '../indicator/indicator.js';
import type {ResultRow} from '../result/row.js';

/** Which figure of an answer a sentence is about. */
export interface DescribeOptions {
  /** Code of the area; default: the office itself, else the area of the highest figure. */
  readonly region?: string;
  /** Default: the last period with a value. */
  readonly period?: string;
}

/** A category beside region and period. */
export interface Category {
  readonly dim: string;
  readonly id: string;
}

/** The figure a sentence is about, and those beside it. */
export interface Chosen {
  readonly row: ResultRow;
  /** Name of its area, empty where none is known. */
  readonly place: string;
  /** Categories that the row is about; none for the whole. */
  readonly categories: readonly Category[];
  /** Which one it is among several figures, where there are several, and what they are of. */
  readonly rank: 'highest' | 'lowest' | null;
  readonly among: 'areas' | 'categories';
}

/** Parts of a whole of which the whole itself says nothing. */
const compositions: readonly CellsFunction[] = ['share', 'contribution'];

/**
 * The row a heading speaks of; `null` where the answer has none.
 *
 * That is the one of the whole. Where figures only come by category it is the highest of those that
 * are told apart by the fewest dimensions: of a funnel the lowest step, of a class the first one.
 * Figures of a small base (flag U) and of unknown category are taken where there is no other.
 */
export function choose(
  {rows, labels, office}: Computation,
  {formulaKind}: Indicator,
  {region, period}: DescribeOptions,
): Chosen | null {
  const own = rows.filter(({by}) => by.region === (region ?? office ?? TOTAL));
  const inRegion = region !== undefined || own.length > 0 ? own : rows;
  const at = period ?? lastPeriod(inRegion);
  const here = inRegion.filter(({by}) => by.period === at && by.agency !== (by.agency_b ?? null));
  if (here.length === 0) return null;
  const name = formulaKind.kind === 'cells' ? formulaKind.name : null;
  const along = formulaKind.kind === 'cells' ? (formulaKind.along ?? '') : '';
  const isPart = ({by}: ResultRow): boolean => (by[along] ?? TOTAL) !== TOTAL;
  const parts = name !== null && compositions.includes(name) ? here.filter(isPart) : [];
  const among = leastDivided(parts.length > 0 ? parts : here);
  const order = name === 'stepConversion' ? 'lowest' : 'highest';
  const isClass = name === 'quadrant' || name === 'klassen';
  const row = bestOf(among, isClass ? 'lowest' : order);
  const known = among.filter(({value}) => value !== null);
  const equal = known.filter(({value}) => value === row.value);
  return {
    row,
    place: placeOf(row.by.region, labels),
    categories: categoriesOf(row.by),
    rank: isClass || known.length < 2 || equal.length > 1 ? null : order,
    among: region === undefined && own.length === 0 ? 'areas' : 'categories',
  };
}

function leastDivided(rows: readonly ResultRow[]): readonly ResultRow[] {
  const depth = (row: ResultRow): number => categoriesOf(row.by).length;
  const least = Math.min(...rows.map(depth));
  return rows.filter((row) => depth(row) === least);
}

function bestOf(rows: readonly ResultRow[], order: 'highest' | 'lowest'): ResultRow {
  const sign = order === 'highest' ? 1 : -1;
  const standing = ({value, flags, by}: ResultRow): number =>
    (value === null ? 0 : 4) +
    (Object.values(by).includes(UNKNOWN_CATEGORY) ? 0 : 2) +
    (flags.includes('U') ? 0 : 1);
  return rows.reduce((best, row) => {
    const ahead = standing(row) - standing(best);
    if (ahead !== 0) return ahead > 0 ? row : best;
    return sign * ((row.value ?? 0) - (best.value ?? 0)) > 0 ? row : best;
  });
}

function lastPeriod(rows: readonly ResultRow[]): string | undefined {
  const dated = rows.filter(({by}) => by.period !== UNKNOWN_CATEGORY);
  const withValue = dated.filter(({value}) => value !== null);
  return (withValue.length > 0 ? withValue : dated.length > 0 ? dated : rows)
    .map(({by}) => by.period)
    .sort()
    .at(-1);
}

function placeOf(region: string, labels: Computation['labels']): string {
  const name = labels.region?.get(region) ?? region;
  return name === TOTAL || name === UNKNOWN_CATEGORY ? '' : name;
}

function categoriesOf(by: ResultRow['by']): readonly Category[] {
  return Object.entries(by)
    .filter(([dim, id]) => dim !== 'region' && dim !== 'period' && id !== TOTAL)
    .map(([dim, id]) => ({dim, id}));
}
