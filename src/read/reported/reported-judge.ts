import type {Config} from '../../schema/config.js';
import type {FileLog} from '../log.js';
import type {Records} from '../records.js';
import type {ReportedBuilder} from './reported-builder.js';
import {factName} from './reported-builder.js';
import type {TableFigures} from './reported-cells.js';
import type {StatedFact, TableSaid} from './reported-facts.js';
import {withoutFutureZeros} from './reported-future.js';
import type {ValueColumn} from './reported-headers.js';
import type {TotalRow} from './reported-rows.js';
import type {SumFinding} from './reported-sums.js';
import {wrongSums, wrongTotalRows} from './reported-sums.js';
import {withMixedUnits, withoutUnit} from './reported-units.js';
import {wholeRows} from './reported-whole.js';

/** The figures of one row of a table. */
export type FactRow = readonly StatedFact[];

export interface JudgeContext {
  readonly headers: readonly string[];
  readonly values: readonly ValueColumn[];
  readonly said: TableSaid;
  readonly config: Config;
  readonly records: Records;
  readonly log: FileLog;
}

/**
 * Turns zeros of years to come into missing figures, and says which figures lack a unit or are
 * stated in several.
 */
export function withRemarks(rows: readonly FactRow[], context: JudgeContext): readonly FactRow[] {
  const {headers, log} = context;
  const {rows: marked, mixed} = withMixedUnits(withoutZeros(rows, context));
  for (const {index, record, ...params} of mixed) {
    const at = {row: record, column: headers[index], index};
    log.add({code: 'READ_UNIT_MIXED', severity: 'warning', ...at, params: {...params}});
  }
  for (const {measure, record, index} of withoutUnit(marked)) {
    const at = {row: record, column: headers[index], index};
    log.add({code: 'READ_UNIT_UNKNOWN', severity: 'info', ...at, params: {measure}});
  }
  return marked;
}

/**
 * Takes out rows that state the sum of others, and says which totals are none. What an area states
 * that holds another of the table, and is not its sum, cannot be counted beside it.
 *
 * @param totals rows that say that they are totals, with their cells; none where a row was refused
 */
export function withoutWholes(
  rows: readonly FactRow[],
  totals: readonly TotalRow[],
  cells: TableFigures,
  {headers, said, config, records, log}: JudgeContext,
): readonly FactRow[] {
  const say = sayWrongSum(headers, log);
  const own = [said.place.reportedRegionName, said.within, config.region?.name ?? null];
  const wholes = wholeRows(rows.flat(), own);
  wholes.findings.forEach(say);
  const kept = rows.filter(([{record, reportedRegionName, index}]) => {
    if (wholes.setAside.has(record)) {
      records.set(record, 'set_aside', 'READ_TOTAL_SET_ASIDE');
      log.add({code: 'READ_TOTAL_SET_ASIDE', severity: 'info', row: record});
      return false;
    }
    if (!wholes.doubled.has(record)) return true;
    records.set(record, 'refused', 'READ_REGION_UNKNOWN');
    const at = {row: record, column: headers[index], found: reportedRegionName};
    log.add({code: 'READ_REGION_UNKNOWN', severity: 'error', ...at});
    return false;
  });
  const facts = kept.flat();
  const areas = new Set([null, said.place.reportedRegion, config.region?.code ?? null]);
  wrongSums(facts, areas).forEach(say);
  const figureOf = (index: number, row: number) => cells.get(index)?.get(row);
  wrongTotalRows(totals, facts, areas, figureOf).forEach(say);
  return kept;
}

/** Adds the figures of a row, or refuses it where one of them stands in an earlier cell already. */
export function addRow(
  facts: FactRow,
  into: ReportedBuilder,
  records: Records,
  log: FileLog,
): void {
  const [{record}] = facts;
  const own = new Set<string>();
  for (const fact of facts) {
    const twice = own.has(factName(fact)) ? {file: '', row: record} : null;
    own.add(factName(fact));
    const earlier = twice ?? into.earlier(fact);
    if (!earlier) continue;
    const params = {key: 'reported', firstFile: earlier.file, firstRow: earlier.row};
    records.set(record, 'refused', 'READ_DUPLICATE_KEY');
    log.add({code: 'READ_DUPLICATE_KEY', severity: 'error', row: record, params});
    return;
  }
  for (const fact of facts) into.add(fact, record);
}

function withoutZeros(
  rows: readonly FactRow[],
  {values, headers, config, log}: JudgeContext,
): readonly FactRow[] {
  if (values.some(({year}) => year === null)) return rows;
  const asOf = config.asOf === undefined ? null : Number(config.asOf.slice(0, 4));
  const clean = withoutFutureZeros(rows.flat(), asOf);
  for (const {year, figures, index} of clean.zeros) {
    const params = {year, figures};
    log.add({code: 'READ_FUTURE_ZERO', severity: 'warning', column: headers[index], params});
  }
  let at = 0;
  return rows.map((row) => clean.facts.slice(at, (at += row.length)));
}

function sayWrongSum(headers: readonly string[], log: FileLog): (finding: SumFinding) => void {
  const said = new Set<string>();
  return ({record, index, of, total, sum, missing}) => {
    if (said.has(`${record} ${index}`)) return;
    said.add(`${record} ${index}`);
    const params = {of, total, sum, missing};
    const at = {row: record, column: headers[index], index};
    log.add({code: 'READ_SUM', severity: 'warning', ...at, params});
  };
}
