import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import type {Grid, GridRemark} from './container/grid.js';
import {FileLog} from './log.js';
import {Records} from './records.js';
import type {TableSet} from './table-set.js';
import {emptySummary, summaryOf} from './table-set.js';

type Summary = Omit<InputSummary, 'sha256'>;

export interface GridsResult {
  readonly summaries: readonly Summary[];
  readonly diagnostics: readonly Diagnostic[];
}

interface GridResult {
  readonly summaries: readonly Summary[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all grids of a file. A sheet that the workbook hides is read only where no other sheet is a
 * table, or where it is asked for; a sheet that is no table is no mistake where another one is.
 *
 * @param asked whether the configuration names a sheet
 */
export async function readGrids(
  set: TableSet,
  file: string,
  grids: readonly Grid[],
  asked: (sheet: string) => boolean = () => false,
): Promise<GridsResult> {
  const results: GridResult[] = [];
  const isAsked = ({sheet}: Grid): boolean => sheet !== null && asked(sheet);
  for (const [index, grid] of grids.entries()) {
    if (!grid.hidden || isAsked(grid)) results[index] = await readGrid(set, file, grid);
  }
  const found = results.some(isTable);
  for (const [index, grid] of grids.entries()) {
    results[index] ??= await (found ? passOver(file, grid) : readGrid(set, file, grid));
  }
  const told = results.some(isTable)
    ? results.map((result, index) =>
        isStranger(result) ? skipped(file, grids[index], result) : result,
      )
    : results;
  const ofFile = new FileLog(file);
  for (const {remarks = []} of grids) addRemarks(remarks, 'file', ofFile);
  return {
    summaries: told.flatMap(({summaries}) => summaries),
    diagnostics: [...ofFile.diagnostics(), ...told.flatMap(({diagnostics}) => diagnostics)],
  };
}

async function readGrid(set: TableSet, file: string, grid: Grid): Promise<GridResult> {
  const log = new FileLog(file, grid.sheet);
  const summaries = await set.read(file, grid, log);
  if (grid.hidden && summaries.some(({table}) => table !== null))
    log.add({code: 'READ_SHEET_HIDDEN_READ', severity: 'info'});
  addRemarks(grid.remarks ?? [], undefined, log);
  return {summaries, diagnostics: log.diagnostics()};
}

/** Sets all records of a hidden sheet aside. */
async function passOver(file: string, grid: Grid): Promise<GridResult> {
  const log = new FileLog(file, grid.sheet);
  log.add({code: 'READ_SHEET_HIDDEN', severity: 'info'});
  const records = new Records();
  const rows = grid.openings[0]();
  do {
    while (rows.next())
      records.set(rows.row, 'set_aside', rows.empty ? 'READ_BLANK' : 'READ_SHEET_HIDDEN');
  } while (await rows.more());
  const summary = summaryOf(emptySummary(file, grid.sheet), records, 0, null);
  return {summaries: [summary], diagnostics: log.diagnostics()};
}

function isTable({summaries}: GridResult): boolean {
  return summaries.some(({table}) => table !== null);
}

/** Whether a sheet has nothing that looks like a table's header. */
function isStranger({summaries, diagnostics}: GridResult): boolean {
  return (
    summaries.length === 1 &&
    summaries[0].table === null &&
    diagnostics.some(({code}) => code === 'READ_NO_HEADER')
  );
}

/** The same sheet, beside one that is a table: instructions, a list of references. */
function skipped(file: string, {sheet, begins}: Grid, {summaries}: GridResult): GridResult {
  const code = 'READ_SHEET_SKIPPED';
  const log = new FileLog(file, sheet);
  log.add({code, severity: 'info', params: {begins}});
  const aside = summaries.map((summary) => ({
    ...summary,
    refused: 0,
    setAside: summary.refused + summary.setAside,
    places: summary.places.map((place) =>
      place.fate === 'refused' ? {...place, fate: 'set_aside' as const, why: code} : place,
    ),
  }));
  return {summaries: aside, diagnostics: log.diagnostics()};
}

function addRemarks(
  remarks: readonly GridRemark[],
  wanted: GridRemark['scope'],
  log: FileLog,
): void {
  for (const {code, severity, row = null, scope, params = {}} of remarks)
    if (scope === wanted) log.add({code, severity, row, params});
}
