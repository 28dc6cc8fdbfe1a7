import {numberColumn} from '../data/access.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Table, Tables} from '../data/table.js';
import {equalGrowth} from './equal-growth.js';
import type {Finding} from './finding.js';
import {asDiagnostics} from './finding.js';
import {jumps} from './jump.js';
import {futureDates, strayPoints, workerSums} from './rows.js';
import {seriesOf} from './series.js';
import {sizeContradictions} from './size-brackets.js';
import {staleStocks} from './stale.js';

export interface CheckOptions {
  /** The day the data are of, ISO; without it no date is in the future. */
  readonly asOf?: string | undefined;
}

/**
 * Looks at cells together: what no single cell shows. Values and their flags stay as they are and are
 * published; the findings say where somebody should look.
 *
 * @returns one diagnostic per finding, at most 20 of a kind in each file
 */
export function checkTables(tables: Tables, {asOf}: CheckOptions = {}): Diagnostic[] {
  return Object.values(tables).flatMap((table) => {
    const findings = table.name === 'reported' ? ofReported(table) : ofRows(table, asOf);
    return asDiagnostics(table, findings);
  });
}

function ofRows(table: Table, asOf: string | undefined): Finding[] {
  const year = asOf === undefined ? newestRegime : Number(asOf.slice(0, 4));
  return [
    ...sizeContradictions(table, year),
    ...workerSums(table),
    ...(asOf === undefined ? [] : futureDates(table, asOf)),
    ...strayPoints(table),
  ];
}

/** A year in which the limits in force today are. */
const newestRegime = 2021;

function ofReported(table: Table): Finding[] {
  const values = numberColumn(table, 'value');
  if (!values) return [];
  const series = seriesOf(table, values);
  return [...staleStocks(series), ...equalGrowth(series), ...jumps(series)];
}
