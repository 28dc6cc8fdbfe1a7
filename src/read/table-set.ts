import type {InputSummary, Table, TableName, Tables} from '../data/table.js';
import type {Config} from '../schema/config.js';
import type {Layout} from './find-layout.js';
import {findLayout} from './find-layout.js';
import type {FileLog} from './log.js';
import type {Grid} from './grid.js';
import {Records} from './records.js';
import {ReportedBuilder} from './reported-builder.js';
import {readReportedFile} from './reported-file.js';
import {summarise} from './read-rows.js';
import type {FileResult, GrowingTable} from './row-file.js';
import {readRowFile, refuseAll} from './row-file.js';
import {nextLoaded} from './rows.js';
import {scaleAbove} from './scale.js';
import {TableBuilder} from './table-builder.js';
import {UniqueRows} from './unique.js';

type Summary = Omit<InputSummary, 'sha256'>;

/** The summary of a file of which nothing could be read. */
export function emptySummary(file: string, sheet: string | null = null): Summary {
  const none = {records: 0, read: 0, accepted: 0, refused: 0, setAside: 0, headerRows: 0};
  return {file, sheet, table: null, ...none, places: [], columns: []};
}

/** The tables that all files fill together. */
export class TableSet {
  private readonly growing = new Map<TableName, GrowingTable>();
  private readonly reported = new ReportedBuilder();

  /** @param forced file names with the table they hold */
  constructor(
    private readonly config: Config,
    private readonly forced: Readonly<Record<string, TableName>>,
  ) {}

  /** Reads one grid of a file into the tables it turns out to be, one summary for each. */
  async read(file: string, grid: Grid, log: FileLog): Promise<Summary[]> {
    const forced = lookUp(this.forced, file);
    const columns = lookUp(this.config.columns, file);
    const hints = {...(forced && {forced}), ...(columns && {columns})};
    const records = new Records();
    const summaries: Summary[] = [];
    let after = 0;
    for (;;) {
      const layout = await findLayout(grid, hints, after);
      if ('code' in layout) {
        log.add({code: layout.code, severity: 'error', params: layout.params});
        await refuseAll(grid.openings[0](), after, null, records, layout.code);
        return [...summaries, summaryOf(emptySummary(file, grid.sheet), records, after, null)];
      }
      const {next, ...read} = await this.readTable(layout, file, grid.sheet, records, log);
      if (next === null) return [...summaries, summaryOf(read, records, after, null)];
      // Lines just above a table are its title, whatever the table before made of them.
      const begin = titleOf(records, layout.headerRow, next);
      log.forgetFrom(begin);
      summaries.push(summaryOf(read, records, after, begin - 1));
      log.add({code: 'READ_SECOND_TABLE', severity: 'info', row: begin});
      after = begin - 1;
    }
  }

  /** The tables that hold anything. */
  finish(): Tables {
    const tables: Partial<Record<TableName, Table>> = {};
    for (const [name, {rows}] of this.growing) tables[name] = rows.finish(name);
    tables.reported = this.reported.finish();
    const filled = Object.entries(tables).filter(([, table]) => table.length > 0);
    return Object.fromEntries(filled);
  }

  private async readTable(
    layout: Layout,
    file: string,
    sheet: string | null,
    records: Records,
    log: FileLog,
  ): Promise<Summary & Pick<FileResult, 'next'>> {
    noteAmbiguous(layout, log);
    await placeHeader(layout, records);
    const {next, columns} =
      (await refuseScaled(layout, records, log)) ??
      (await this.fill(layout, sheet === null ? file : `${file} › ${sheet}`, records, log));
    const summary = {...emptySummary(file, sheet), columns, next};
    const {accepted, refused} = records.counts(
      layout.headerRow + 1,
      next === null ? records.last : next - 1,
    );
    if (accepted + refused > 0) return {...summary, table: layout.table.name};
    log.add({code: 'READ_NO_ROWS', severity: 'error'});
    return summary;
  }

  private async fill(
    layout: Layout,
    origin: string,
    records: Records,
    log: FileLog,
  ): Promise<FileResult> {
    const {name, table} = layout.table;
    if (table === null) {
      this.reported.openFile(origin);
      return readReportedFile(layout, this.reported, this.config, records, log);
    }
    let growing = this.growing.get(name);
    if (!growing) {
      const rows = new TableBuilder(this.config.codeSystem ?? 'kemendagri');
      this.growing.set(name, (growing = {rows, unique: new UniqueRows()}));
    }
    growing.rows.openFile(origin);
    return readRowFile(layout, table, growing, records, log);
  }
}

/** Places a table's header and the lines above it. */
async function placeHeader({open, after, headerRow}: Layout, records: Records): Promise<void> {
  const rows = open();
  while ((rows.next() || (await nextLoaded(rows))) && rows.row <= headerRow) {
    if (rows.row <= after) continue;
    const why = rows.row === headerRow ? null : rows.empty ? 'READ_BLANK' : 'READ_TITLE';
    records.set(rows.row, 'header', why);
  }
}

/** The first of the lines above a table that no row before it holds. */
function titleOf(records: Records, headerRow: number, next: number): number {
  let row = next;
  while (row - 1 > headerRow && records.fateOf(row - 1) !== 'accepted') row--;
  return row;
}

/** Fills in what became of the records of a table. */
function summaryOf(summary: Summary, records: Records, after: number, to: number | null): Summary {
  const last = to ?? records.last;
  const {header, accepted, refused, setAside} = records.counts(after + 1, last);
  return {
    ...summary,
    records: header + accepted + refused + setAside,
    headerRows: header,
    read: accepted + refused + setAside,
    accepted,
    refused,
    setAside,
    places: records.places(after + 1, last),
  };
}

/**
 * Refuses a file whose title says that its figures are thousands, millions or shares; a register
 * without amounts has none that it could mean.
 */
async function refuseScaled(
  {open, after, headerRow, headers, table}: Layout,
  records: Records,
  log: FileLog,
): Promise<FileResult | null> {
  const {matches} = table;
  const amounts = table.table === null || matches.some(({spec}) => spec?.type === 'rupiah');
  const scale = amounts ? await scaleAbove(open, after, headerRow) : null;
  if (scale === null) return null;
  log.add({code: 'READ_SCALE', severity: 'error', row: scale.row, found: scale.text});
  const next = await refuseAll(open(), headerRow, headers, records, 'READ_SCALE');
  return {next, columns: summarise(matches, [])};
}

function noteAmbiguous({table: {matches}}: Layout, log: FileLog): void {
  for (const {header, index, how, candidates = []} of matches) {
    if (how !== 'ambiguous') continue;
    const params = {candidates: candidates.join(', ')};
    log.add({code: 'READ_COLUMN_AMBIGUOUS', severity: 'warning', column: header, index, params});
  }
}

/** What is set for a file, by its name as given or by its last part. */
function lookUp<Value>(
  by: Readonly<Record<string, Value>> | undefined,
  file: string,
): Value | undefined {
  if (by === undefined) return undefined;
  if (Object.hasOwn(by, file)) return by[file];
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return Object.hasOwn(by, base) ? by[base] : undefined;
}
