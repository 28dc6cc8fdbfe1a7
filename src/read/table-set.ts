import type {InputSummary, Table, TableName, Tables} from '../data/table.js';
import type {Config} from '../schema/config.js';
import type {Layout} from './find-layout.js';
import {findLayout} from './find-layout.js';
import type {FileLog} from './log.js';
import type {Grid} from './open-file.js';
import {ReportedBuilder} from './reported-builder.js';
import {readReportedFile} from './reported-file.js';
import {summarise} from './read-rows.js';
import type {FileResult, GrowingTable} from './row-file.js';
import {readRowFile, refuseAll} from './row-file.js';
import {scaleAbove} from './scale.js';
import {TableBuilder} from './table-builder.js';
import {UniqueRows} from './unique.js';

type Summary = Omit<InputSummary, 'sha256'>;

/** The summary of a file of which nothing could be read. */
export function emptySummary(file: string, sheet: string | null = null): Summary {
  const counts = {read: 0, accepted: 0, refused: 0, setAside: 0};
  return {file, sheet, table: null, ...counts, headerRows: 0, columns: []};
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

  /** Reads one grid of a file into the table it turns out to be. */
  read(file: string, grid: Grid, log: FileLog): Summary {
    const forced = lookUp(this.forced, file);
    const columns = lookUp(this.config.columns, file);
    const layout = findLayout(grid, {...(forced && {forced}), ...(columns && {columns})});
    const nothing = emptySummary(file, grid.sheet);
    if ('code' in layout) {
      log.add({code: layout.code, severity: 'error', params: layout.params});
      return nothing;
    }
    noteAmbiguous(layout, log);
    if (layout.above !== null)
      log.add({code: 'READ_TABLE_ABOVE', severity: 'error', row: layout.above});
    const {counts, columns: summary} = refuseScaled(layout, log) ?? this.fill(layout, file, log);
    const headerRows = layout.headerRow;
    if (counts.read > 0)
      return {...nothing, table: layout.table.name, ...counts, headerRows, columns: summary};
    log.add({code: 'READ_NO_ROWS', severity: 'error'});
    return {...nothing, headerRows, columns: summary};
  }

  /** The tables that hold anything. */
  finish(): Tables {
    const tables: Partial<Record<TableName, Table>> = {};
    for (const [name, {rows}] of this.growing) tables[name] = rows.finish(name);
    tables.reported = this.reported.finish();
    const filled = Object.entries(tables).filter(([, table]) => table.length > 0);
    return Object.fromEntries(filled);
  }

  private fill(layout: Layout, file: string, log: FileLog): FileResult {
    const {name, table} = layout.table;
    if (table === null) {
      this.reported.openFile(file);
      return readReportedFile(layout, this.reported, this.config, log);
    }
    let growing = this.growing.get(name);
    if (!growing) {
      const rows = new TableBuilder(this.config.codeSystem ?? 'kemendagri');
      this.growing.set(name, (growing = {rows, unique: new UniqueRows()}));
    }
    growing.rows.openFile(file);
    return readRowFile(layout, table, growing, log);
  }
}

/**
 * Refuses a file whose title says that its figures are thousands, millions or shares; a register
 * without amounts has none that it could mean.
 */
function refuseScaled({open, headerRow, table}: Layout, log: FileLog): FileResult | null {
  const {matches} = table;
  const amounts = table.table === null || matches.some(({spec}) => spec?.type === 'rupiah');
  const scale = amounts ? scaleAbove(open, headerRow) : null;
  if (scale === null) return null;
  log.add({code: 'READ_SCALE', severity: 'error', row: scale.row, found: scale.text});
  return {counts: refuseAll(open(), headerRow), columns: summarise(matches, [])};
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
