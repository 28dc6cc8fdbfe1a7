import {numberColumn, textAt, textColumn} from '../data/access.js';
import type {CellNote} from '../data/column.js';
import {TOTAL} from '../data/cube.js';
import {levelOfCode} from '../data/region.js';
import type {Table} from '../data/table.js';
import type {EngineContext} from './request.js';

/** A total against the sum of its parts. */
export interface SumCheck {
  readonly region: string;
  readonly period: string;
  readonly outcome: 'passed' | 'failed' | 'open';
  /** Row of the total, and those of the parts that are stated. */
  readonly row: number;
  readonly parts: readonly number[];
}

/** A stated figure, NaN where its cell is blank or says that it is missing. */
interface Stated {
  readonly region: string;
  readonly period: string;
  readonly sizeClass: string;
  /** Measure, unit and what else it is of. */
  readonly subject: string;
  readonly row: number;
  readonly value: number;
  readonly note?: CellNote;
}

/** All sum checks that the figures allow; see `ConsistentFormula`. */
export function sumChecks(
  table: Table,
  {region: office, areas}: Pick<EngineContext, 'region' | 'areas'>,
): readonly SumCheck[] {
  const whole = office?.code ?? TOTAL;
  const figures = figuresOf(table, whole);
  const places = new Map<string, Set<string>>();
  for (const {subject, region} of figures.values())
    places.set(subject, (places.get(subject) ?? new Set(areas.keys())).add(region));
  const at = (figure: Stated, other: Partial<Stated>): Stated | undefined =>
    figures.get(nameOf({...figure, ...other}));
  const checks: SumCheck[] = [];
  for (const total of figures.values()) {
    const {region, period} = total;
    if (total.sizeClass === TOTAL) {
      const parts = classes.map((sizeClass) => at(total, {sizeClass}));
      const large = at(total, {sizeClass: 'besar'});
      const outcomes = [parts, ...(large ? [[...parts, large]] : [])].map((one) =>
        outcomeOf(total, one),
      );
      if (parts.some(Boolean))
        checks.push({region, period, outcome: best(outcomes), ...rowsOf(total, [...parts, large])});
    }
    const below = areasBelow(region, places.get(total.subject) ?? new Set(), whole);
    const parts = below.map((area) => at(total, {region: area}));
    if (below.length > 1 && parts.some(Boolean))
      checks.push({region, period, outcome: outcomeOf(total, parts), ...rowsOf(total, parts)});
  }
  return checks;
}

const classes = ['mikro', 'kecil', 'menengah'];

/** Figures that may be added up, by what they are of; of two about the same the later one. */
function figuresOf(table: Table, whole: string): ReadonlyMap<string, Stated> {
  const text = (key: string) => textColumn(table, key);
  const [regions, names, periods] = ['reportedRegion', 'reportedRegionName', 'reportedPeriod'].map(
    text,
  );
  const sizes = text('sizeClass');
  const subjects = ['measure', 'unit', 'sector', 'programme', 'channel'].map(text);
  const values = numberColumn(table, 'value');
  const figures = new Map<string, Stated>();
  for (let row = 0; row < table.length; row++) {
    const of = subjects.map((column) => textAt(column, row));
    if (notAdded.test(`${of[0]} ${of[1]}`.replaceAll('_', ' '))) continue;
    const region = textAt(regions, row) ?? textAt(names, row) ?? whole;
    const figure = {
      region: region === TOTAL ? whole : region,
      period: textAt(periods, row) ?? 'unknown',
      sizeClass: textAt(sizes, row) ?? TOTAL,
      subject: JSON.stringify(of),
      row,
      value: values?.values[row] ?? NaN,
      note: values?.notes?.get(row),
    };
    figures.set(nameOf(figure), figure);
  }
  return figures;
}

/** Rates, averages and figures in foreign money. */
const notAdded =
  /per ?kapita|rata.rata|rerata|indeks|rasio|persen|laju|pertumbuhan|tingkat|proporsi|median|usd|%/i;

function nameOf({region, period, sizeClass, subject}: Stated): string {
  return JSON.stringify([region, period, sizeClass, subject]);
}

/** Areas next below an area among those a subject is stated for, and those expected to report. */
function areasBelow(region: string, among: ReadonlySet<string>, whole: string): readonly string[] {
  const inside = [...among].filter((one) =>
    region === TOTAL ? levelOfCode(one) !== null : one.startsWith(`${region}.`),
  );
  if (inside.length > 0) {
    const shortest = Math.min(...inside.map((code) => code.length));
    return inside.filter((code) => code.length === shortest);
  }
  // Areas without codes are the parts of the whole.
  if (region !== whole) return [];
  return [...among].filter((one) => one !== whole && levelOfCode(one) === null);
}

function outcomeOf(total: Stated, parts: readonly (Stated | undefined)[]): SumCheck['outcome'] {
  const all = [total, ...parts];
  if (!all.every((one) => one !== undefined && !Number.isNaN(one.value) && !isApproximate(one)))
    return 'open';
  const known = parts as readonly Stated[];
  const sum = known.reduce((so, {value}) => so + value, 0);
  const rounded = [total, ...known].reduce((so, {note}) => so + (note?.rounding ?? 0) / 2, 0);
  const tolerance = rounded + 1e-9 * Math.max(1, Math.abs(total.value));
  return Math.abs(sum - total.value) <= tolerance ? 'passed' : 'failed';
}

function rowsOf(
  {row}: Stated,
  parts: readonly (Stated | undefined)[],
): {readonly row: number; readonly parts: readonly number[]} {
  return {row, parts: parts.flatMap((part) => (part === undefined ? [] : [part.row]))};
}

function isApproximate({note}: Stated): boolean {
  return note?.flags.includes('E') === true && note.rounding === undefined;
}

function best(outcomes: readonly SumCheck['outcome'][]): SumCheck['outcome'] {
  if (outcomes.includes('passed')) return 'passed';
  return outcomes.includes('failed') ? 'failed' : 'open';
}
