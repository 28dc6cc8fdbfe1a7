import type {InputSummary, Table, TableName, Tables} from '../data/table.js';
import type {Config} from '../schema/config.js';
import type {RowTable} from '../schema/tables.js';
import {businessRefOf} from '../schema/tables.js';
import type {Beside} from './layout/beside.js';
import type {Layout, LayoutFailure, LayoutHints} from './layout/find-layout.js';
import {findLayout} from './layout/find-layout.js';
import {columnHints, lookUp} from './for-file.js';
import type {Grid} from './container/grid.js';
import {noteHiddenRows} from './layout/hidden-rows.js';
import {Interner} from './column/interner.js';
import type {FileLog} from './log.js';
import {withMergedRows} from './layout/merged-rows.js';
import {originName} from './origin-name.js';
import {Records} from './records.js';
import {ReportedBuilder} from './reported/reported-builder.js';
import {readReportedFile} from './reported/reported-file.js';
import type {FileResult, GrowingTable} from './row-file.js';
import {readRowFile, refuseAll} from './row-file.js';
import {noteHeaders, placeHeader, refuseScaled} from './layout/table-begin.js';
import type {Identifiers} from './column/table-builder.js';
import {TableBuilder} from './column/table-builder.js';
import {titleBegin} from './layout/title-begin.js';
import {UniqueRows} from './column/unique.js';
import type {Place} from './layout/window-place.js';
import {placedIn, rangeOf, shifted, titlesOver} from './layout/window-place.js';
import {windowGrid} from './layout/window-rows.js';

type Summary = Omit<InputSummary, 'sha256'>;

/** A grid, or some columns of one. */
interface GridPart {
  readonly file: string;
  readonly grid: Grid;
  readonly hints: LayoutHints;
  readonly log: FileLog;
  /** Where it stands in the sheet; `null` for the whole of it. */
  readonly outer: Place | null;
}

/** More tables on one sheet are refused, for each is looked for from the top. */
const mostTables = 50;
/** More tables side by side are refused, for each reads all records. */
const mostBeside = 12;
/** Nor are more records than these read again to find them. */
const mostRetraced = 1_000_000;

/** The summary of a file of which nothing could be read. */
export function emptySummary(file: string, sheet: string | null = null): Summary {
  const none = {records: 0, read: 0, accepted: 0, refused: 0, setAside: 0, headerRows: 0};
  return {file, sheet, table: null, ...none, places: [], columns: []};
}

/** The tables that all files fill together. */
export class TableSet {
  private readonly growing = new Map<TableName, GrowingTable>();
  private readonly reported = new ReportedBuilder();
  /** Names of businesses: tables that come behind the register find its own here. */
  private readonly identifiers = new Interner();

  /** @param forced file names with the table they hold */
  constructor(
    private readonly config: Config,
    private readonly forced: Readonly<Record<string, TableName>>,
  ) {}

  /** Reads one grid of a file into the tables it turns out to be, one summary for each. */
  async read(file: string, grid: Grid, log: FileLog): Promise<Summary[]> {
    const forced = lookUp(this.forced, file, grid.sheet);
    const columns = columnHints(lookUp(this.config.columns, file, grid.sheet));
    const hints = {...(forced && {forced}), ...(columns && {columns})};
    noteHiddenRows(grid.hiddenRows ?? [], log);
    return this.readGrid({file, grid, hints, log, outer: null}, 0);
  }

  /** Whether the configuration names a sheet of its own: `bantuan.xlsx!Penyaluran`. */
  asksFor(file: string, sheet: string): boolean {
    const name = `${file}!${sheet}`;
    return (
      lookUp(this.forced, name) !== undefined || lookUp(this.config.columns, name) !== undefined
    );
  }

  /** The tables that hold anything. */
  finish(): Tables {
    const tables: Partial<Record<TableName, Table>> = {};
    for (const [name, {rows}] of this.growing) {
      tables[name] = rows.finish(name);
      this.growing.delete(name);
    }
    tables.reported = this.reported.finish();
    const filled = Object.entries(tables).filter(([, table]) => table.length > 0);
    return Object.fromEntries(filled);
  }

  private async readGrid(part: GridPart, begin: number): Promise<Summary[]> {
    const {file, hints, log, outer} = part;
    let {grid} = part;
    const records = new Records();
    const summaries: Summary[] = [];
    const empty = emptySummary(file, grid.sheet);
    const summary = {...empty, ...(outer && {columnRange: rangeOf(outer.window)})};
    let after = begin;
    let retraced = 0;
    for (let count = 0; ; count++) {
      retraced += after;
      const crowded = count >= mostTables || (count > 1 && retraced > mostRetraced);
      const found = crowded ? tooMany(count) : await findFew(grid, hints, after);
      if ('code' in found) {
        const row = after > 0 ? after + 1 : null;
        log.add({code: found.code, severity: 'error', row, params: found.params});
        await refuseAll(grid.openings[0](), after, null, records, found.code);
        return [...summaries, summaryOf(summary, records, after, null)];
      }
      grid = {...grid, openings: [found.open]};
      if (found.beside) {
        summaries.push(...(await this.readBeside(part, found, found.beside)));
        if (found.beside.last === null) return summaries;
        after = found.beside.last;
        continue;
      }
      const placed = outer ? placedIn(outer, found) : found;
      const layout = withMergedRows(placed, grid.merges ?? [], log);
      const {next, ...read} = await this.readTable(layout, summary, records, log);
      if (next === null) return [...summaries, summaryOf(read, records, after, null)];
      const title = await titleBegin(layout.open, records, layout.headerRow, next);
      log.forgetFrom(title);
      summaries.push(summaryOf(read, records, after, title - 1));
      log.add({code: 'READ_SECOND_TABLE', severity: 'info', row: title});
      after = title - 1;
    }
  }

  /** Reads tables that stand side by side, one after the other. */
  private async readBeside(
    part: GridPart,
    layout: Layout,
    {windows, last}: Beside,
  ): Promise<Summary[]> {
    const {after, headerRow: row, open} = layout;
    const left = part.outer?.window.left ?? 0;
    const {log, ...rest} = part;
    const ranges = windows.map((window) => rangeOf(shifted(window, left)));
    const params = {count: windows.length, columns: ranges.join(', ')};
    log.add({code: 'READ_TABLES_BESIDE', severity: 'info', row, params});
    const summaries: Summary[] = [];
    for (const window of windows) {
      const grid = windowGrid(part.grid, open, window, last);
      const titles = titlesOver(part.grid, layout, window);
      const outer = {window: shifted(window, left), titles};
      const hints = {...part.hints, titles};
      const own = {...rest, grid, outer, hints, log: log.beside(window.left)};
      summaries.push(...(await this.readGrid(own, after)));
    }
    return summaries;
  }

  private async readTable(
    layout: Layout,
    empty: Summary,
    records: Records,
    log: FileLog,
  ): Promise<Summary & Pick<FileResult, 'next'>> {
    noteHeaders(layout, log);
    await placeHeader(layout, records);
    const {next, columns} =
      (await refuseScaled(layout, records, log)) ??
      (await this.fill(layout, originName(empty), records, log));
    const summary = {...empty, columns, next};
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
      const rows = new TableBuilder(
        this.config.codeSystem ?? 'kemendagri',
        this.identifiersOf(table),
      );
      this.growing.set(name, (growing = {rows, unique: new UniqueRows()}));
    }
    growing.rows.openFile(origin);
    return readRowFile(layout, table, growing, records, log);
  }

  private identifiersOf({name, spec}: RowTable): Identifiers | null {
    const texts = this.identifiers;
    if (name === 'registry') return {key: 'businessId', texts};
    const key = businessRefOf(name, spec);
    return key !== null && this.growing.has('registry') ? {key, texts} : null;
  }
}

async function findFew(
  grid: Grid,
  hints: LayoutHints,
  after: number,
): Promise<Layout | LayoutFailure> {
  const found = await findLayout(grid, hints, after);
  const beside = 'code' in found ? 0 : (found.beside?.windows.length ?? 0);
  return beside > mostBeside ? tooMany(beside) : found;
}

function tooMany(count: number): LayoutFailure {
  return {code: 'READ_TABLES_MANY', params: {count}};
}

/** Fills in what became of the records of a table. */
export function summaryOf(
  summary: Summary,
  records: Records,
  after: number,
  to: number | null,
): Summary {
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
