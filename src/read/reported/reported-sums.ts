import type {StatedFact} from './reported-facts.js';
import type {Figure} from './reported-figures.js';
import type {TotalRow} from './reported-rows.js';
import {isAdditive} from './reported-subject.js';

/** A total that is not the sum of its parts. */
export interface SumFinding {
  readonly record: number;
  /** What adds up to it. */
  readonly of: 'classes' | 'areas' | 'sectors' | 'rows';
  /** Position of the column that states the total. */
  readonly index: number;
  readonly total: number;
  readonly sum: number;
  /** Parts that are not stated. */
  readonly missing: number;
}

type Dimension = 'reportedRegion' | 'sizeClass' | 'sector';

const dimensions: readonly Dimension[] = ['sizeClass', 'reportedRegion', 'sector'];
const partNames = {sizeClass: 'classes', reportedRegion: 'areas', sector: 'sectors'} as const;
const subject = [
  'reportedRegion',
  'reportedPeriod',
  'sizeClass',
  'sector',
  'programme',
  'channel',
  'measure',
  'unit',
] as const;

/**
 * Totals among the figures of a table that are not the sum of their parts: of the classes, of the
 * areas, of the sectors. A difference that rounding explains is none. A sum over a part that is not
 * stated says nothing, unless the parts exceed the total already, or the table leaves parts out where
 * there are none: most of its sums then add up without them.
 *
 * @param wholes the areas of which the others are parts; `null` is the table's own
 */
export function wrongSums(
  facts: readonly StatedFact[],
  wholes: ReadonlySet<string | null>,
): SumFinding[] {
  const findings: SumFinding[] = [];
  const open: SumFinding[] = [];
  let adding = 0;
  for (const dimension of dimensions) {
    const parts = partsBy(facts, dimension, wholes);
    const all = new Map<string, Set<string>>();
    for (const fact of facts) {
      if (isTotal(fact, dimension, wholes)) continue;
      const name = subjectName(fact, null);
      all.set(name, (all.get(name) ?? new Set()).add(String(fact[dimension])));
    }
    for (const total of facts) {
      if (!total.stated || !isTotal(total, dimension, wholes)) continue;
      if (!isAdditive(total.measure, total.unit) || isApproximate(total)) continue;
      const own = parts.get(subjectName(total, dimension)) ?? [];
      const known = own.filter(({stated}) => stated);
      if (known.length === 0 || own.some(isApproximate)) continue;
      const names = new Set(own.map((fact) => String(fact[dimension])));
      const expected =
        dimension === 'sizeClass' ? small : [...(all.get(subjectName(total, null)) ?? [])];
      if (dimension === 'sizeClass' && !small.every((name) => names.has(name))) continue;
      if (dimension !== 'sizeClass' && names.size < 2) continue;
      const absent = expected.filter((name) => !names.has(name)).length;
      const missing = absent + own.length - known.length;
      const sums = sumsOf(known, dimension);
      const {record, index, value} = total;
      const of = partNames[dimension];
      const finding = {record, index, of, total: value, sum: sums[0], missing};
      if (sums.some((sum) => Math.abs(sum - value) <= tolerance([total, ...known]))) {
        if (missing > 0) adding++;
      } else if (missing === 0 || Math.min(...sums) > value) {
        findings.push(finding);
      } else {
        open.push(finding);
      }
    }
  }
  return adding > 2 && adding > open.length ? [...findings, ...open] : findings;
}

/**
 * Rows of totals that are not the sum of the figures above them, column by column: of all of them, or
 * of those since the total before. Columns whose figures are not all of one kind have no such sum.
 */
export function wrongTotalRows(
  totals: readonly TotalRow[],
  facts: readonly StatedFact[],
  wholes: ReadonlySet<string | null>,
  figureOf: (index: number, row: number) => Figure | undefined,
): SumFinding[] {
  const findings: SumFinding[] = [];
  const columns = new Map<number, StatedFact[]>();
  for (const fact of facts) {
    const column = columns.get(fact.index);
    if (column) column.push(fact);
    else columns.set(fact.index, [fact]);
  }
  for (const [index, column] of columns) {
    if (!isAdditive(column[0].measure, column[0].unit) || !alike(column, wholes)) continue;
    let begin = 0;
    for (const {row, record, kind} of totals) {
      const figure = figureOf(index, row);
      const above = column.filter((fact) => fact.record < record);
      const own = above.filter((fact) => fact.record > begin);
      begin = record;
      if (kind === 'mean' || !figure || Number.isNaN(figure.value) || above.some(isApproximate))
        continue;
      if (figure.note?.flags.includes('E')) continue;
      const sums = [sumUnder(figure, above), ...(own.length > 0 ? [sumUnder(figure, own)] : [])];
      if (above.length === 0 || sums.some(({fits}) => fits)) continue;
      const {sum, missing} = kind === 'sub' ? sums[sums.length - 1] : sums[0];
      if (missing > 0 && sum <= figure.value) continue;
      findings.push({record, index, of: 'rows', total: figure.value, sum, missing});
    }
  }
  return findings;
}

/** Half a unit for each figure that was rounded; counts as they were counted are not. */
export function tolerance(facts: readonly StatedFact[]): number {
  return facts.reduce((sum, fact) => sum + roundedTo(fact) / 2, 1e-9 * Math.abs(facts[0].value));
}

function roundedTo({note, unit, step}: StatedFact): number {
  if (note?.rounding !== undefined) return note.rounding;
  // A projection is computed, and rounded to whole businesses.
  if (note?.flags.some((flag) => flag === 'F' || flag === 'E')) return Math.max(step, 1);
  return unit === 'rupiah' ? step : 0;
}

const small = ['mikro', 'kecil', 'menengah'];

function isTotal(
  fact: StatedFact,
  dimension: Dimension,
  wholes: ReadonlySet<string | null>,
): boolean {
  if (dimension === 'sizeClass') return fact.sizeClass === 'total';
  return dimension === 'sector' ? fact.sector === null : wholes.has(fact.reportedRegion);
}

function isApproximate({note}: StatedFact): boolean {
  return note?.flags.includes('E') ?? false;
}

function partsBy(
  facts: readonly StatedFact[],
  dimension: Dimension,
  wholes: ReadonlySet<string | null>,
): ReadonlyMap<string, StatedFact[]> {
  const parts = new Map<string, StatedFact[]>();
  for (const fact of facts) {
    if (isTotal(fact, dimension, wholes)) continue;
    const name = subjectName(fact, dimension);
    const own = parts.get(name);
    if (own) own.push(fact);
    else parts.set(name, [fact]);
  }
  return parts;
}

/** What a figure is of, one dimension left out; with `null` its measure and unit only. */
function subjectName(fact: StatedFact, without: Dimension | null): string {
  if (without === null) return JSON.stringify([fact.measure, fact.unit]);
  return JSON.stringify(subject.map((key) => (key === without ? null : fact[key])));
}

/** The sum of parts; of classes also with large businesses and without them. */
function sumsOf(parts: readonly StatedFact[], dimension: Dimension): readonly number[] {
  const sum = (some: readonly StatedFact[]): number =>
    some.reduce((total, {value}) => total + value, 0);
  if (dimension !== 'sizeClass') return [sum(parts)];
  const msme = parts.filter(({sizeClass}) => small.includes(sizeClass));
  return [sum(msme), sum(parts)];
}

/** Whether the figures of a column are all of one kind, and none of them the sum of others. */
function alike(facts: readonly StatedFact[], wholes: ReadonlySet<string | null>): boolean {
  const kinds = facts.map((fact) => {
    const totals = dimensions.map((dimension) => isTotal(fact, dimension, wholes));
    return JSON.stringify([subjectName(fact, null), totals]);
  });
  return new Set(kinds).size === 1;
}

function sumUnder(
  figure: Figure,
  parts: readonly StatedFact[],
): {readonly sum: number; readonly missing: number; readonly fits: boolean} {
  const known = parts.filter(({stated}) => stated);
  const sum = known.reduce((total, {value}) => total + value, 0);
  if (known.length === 0) return {sum, missing: parts.length, fits: true};
  const own = roundedTo({...known[0], note: figure.note, step: figure.step}) / 2;
  const fits = Math.abs(sum - figure.value) <= tolerance(known) + own;
  return {sum, missing: parts.length - known.length, fits};
}
