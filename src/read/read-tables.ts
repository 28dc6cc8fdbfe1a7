import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, Table, TableName, Tables} from '../data/table.js';
import type {Config} from '../schema/config.js';
import {toUtf8} from './decode.js';
import {findLayout} from './find-layout.js';
import {FileLog} from './log.js';
import {ReportedBuilder} from './reported-builder.js';
import {readReportedFile} from './reported-file.js';
import type {FileResult, GrowingTable} from './row-file.js';
import {readRowFile} from './row-file.js';
import {sniffBinary} from './sniff.js';
import {TableBuilder} from './table-builder.js';
import {UniqueRows} from './unique.js';

/** A file: what it is called and what it holds. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  readonly config?: Config;
  /** File names with the table they hold, where headers cannot tell; before `config.tables`. */
  readonly tables?: Readonly<Record<string, TableName>>;
}

export interface ReadResult {
  readonly tables: Tables;
  /** One per source, in the same order. */
  readonly input: InputSummary[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads CSV files into tables. Every row of every file is accepted, refused or set aside, and said
 * so; no input makes it throw. Files of the same table become one table.
 *
 * @returns empty `tables` where nothing could be read; the diagnostics say why
 */
export async function readTables(
  sources: readonly Source[],
  {config = {}, tables = {}}: ReadOptions = {},
): Promise<ReadResult> {
  const reader = new Reader(config, {...config.tables, ...tables});
  const input: InputSummary[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const log = new FileLog(source.name);
    input.push({...reader.read(source, log), sha256: await sha256(source.bytes)});
    diagnostics.push(...log.diagnostics());
  }
  return {tables: reader.finish(), input, diagnostics};
}

/** Holds the tables that the files fill together. */
class Reader {
  private readonly growing = new Map<TableName, GrowingTable>();
  private readonly reported = new ReportedBuilder();

  constructor(
    private readonly config: Config,
    private readonly forced: Readonly<Record<string, TableName>>,
  ) {}

  read({name, bytes}: Source, log: FileLog): Omit<InputSummary, 'sha256'> {
    const nothing = {
      file: name,
      sheet: null,
      table: null,
      read: 0,
      accepted: 0,
      refused: 0,
      setAside: 0,
      headerRows: 0,
      columns: [],
    };
    const binary = sniffBinary(bytes);
    if (binary !== null) {
      log.add({code: 'READ_BINARY', severity: 'error', params: {kind: binary}});
      return nothing;
    }
    const text = toUtf8(bytes).bytes;
    if (isBlank(text)) {
      log.add({code: 'READ_EMPTY', severity: 'error'});
      return nothing;
    }
    const forced = lookUp(this.forced, name);
    const columns = lookUp(this.config.columns, name);
    const layout = findLayout(text, {...(forced && {forced}), ...(columns && {columns})});
    if ('code' in layout) {
      log.add({code: layout.code, severity: 'error', params: layout.params});
      return nothing;
    }
    for (const {header, index, how, candidates} of layout.table.matches) {
      if (how !== 'ambiguous') continue;
      const params = {candidates: (candidates ?? []).join(', ')};
      log.add({code: 'READ_COLUMN_AMBIGUOUS', severity: 'warning', column: header, index, params});
    }
    const table = layout.table.name;
    const {counts, columns: summary} = this.fill(table, text, layout, name, log);
    if (counts.read === 0) {
      log.add({code: 'READ_NO_ROWS', severity: 'error'});
      return {...nothing, headerRows: layout.headerRow, columns: summary};
    }
    return {file: name, sheet: null, table, ...counts, headerRows: layout.headerRow, columns: summary};
  }

  finish(): Tables {
    const tables: Partial<Record<TableName, Table>> = {};
    for (const [name, {rows}] of this.growing) tables[name] = rows.finish(name);
    tables.reported = this.reported.finish();
    const filled = Object.entries(tables).filter(([, table]) => table.length > 0);
    return Object.fromEntries(filled);
  }

  private fill(
    name: TableName,
    text: Uint8Array,
    layout: Exclude<ReturnType<typeof findLayout>, {code: string}>,
    file: string,
    log: FileLog,
  ): FileResult {
    if (layout.table.table === null) {
      this.reported.openFile(file);
      return readReportedFile(text, layout, this.reported, this.config, log);
    }
    let table = this.growing.get(name);
    if (!table) {
      const rows = new TableBuilder(this.config.codeSystem ?? 'kemendagri');
      this.growing.set(name, (table = {rows, unique: new UniqueRows()}));
    }
    table.rows.openFile(file);
    return readRowFile(text, layout, layout.table.table, table, log);
  }
}

/** What is set for a file, by its name as given or by its last part. */
function lookUp<Value>(by: Readonly<Record<string, Value>> | undefined, file: string): Value | undefined {
  const base = file.split(/[\\/]/).at(-1)!;
  if (by === undefined) return undefined;
  if (Object.hasOwn(by, file)) return by[file];
  return Object.hasOwn(by, base) ? by[base] : undefined;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
