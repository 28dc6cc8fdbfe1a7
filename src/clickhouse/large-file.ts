import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, RecordPlace, Table, TableName} from '../data/table.js';
import {outside} from '../duckdb/cells.js';
import {UmkmError} from '../errors.js';
import {nodeFile} from '../node/node-file.js';
import {readTables, type ReadOptions, type ReadResult} from '../read/read-tables.js';
import type {FileAccount} from './stored-file.js';
import {parquetPieces, textPieces, type FilePiece, type FilePieces} from './file-pieces.js';

/** A file of one table that is read a piece at a time. */
export interface LargeFile {
  readonly table: TableName;
  /** Its rows, once. */
  readonly pieces: () => AsyncIterable<Table>;
  /** What became of it, once all its pieces were read. */
  readonly account: () => FileAccount;
  readonly close: () => Promise<void>;
}

/** Smaller files are read as a whole. */
const pieceBytes = 16 << 20;

/**
 * Opens a text with separators, or a Parquet file, that is too large to be held in memory.
 *
 * Each piece is read as a file with the same header, so that every cell means what it means elsewhere.
 * What only a whole column can settle (whether 03/04 is a day in March or in April) is settled over
 * the column of each piece.
 *
 * @param name what the file is called
 * @returns `null` for a file that is to be read as a whole: it is small, or holds no table of rows
 * @throws UmkmError `CLICKHOUSE_PIECES` from its pieces, where one of them is read otherwise than the
 *   first; `FILE_UNREADABLE`
 */
export async function openLargeFile(
  path: string,
  name: string,
  options: ReadOptions,
  size = pieceBytes,
): Promise<LargeFile | null> {
  const file = await nodeFile(path);
  if (file.size <= size) return null;
  const pieces = (await parquetPieces(file)) ?? textPieces(file, name, size);
  const close = (): Promise<void> => file.close();
  const opened = await openPieces(pieces, {name, options, close}).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  if (opened === null) await file.close();
  return opened;
}

interface Reading {
  readonly name: string;
  readonly options: ReadOptions;
  /** Lets go of what the pieces come from. */
  readonly close: () => Promise<void>;
}

/**
 * Opens pieces as one table.
 *
 * @returns `null` for what is to be read as a whole: it holds no table of rows
 * @throws UmkmError as `openLargeFile`
 */
export async function openPieces(
  pieces: FilePieces,
  {name, options, close}: Reading,
): Promise<LargeFile | null> {
  const read = ({content}: FilePiece): Promise<ReadResult> =>
    readTables([{name, bytes: content}], options);
  const head = await pieces.next(null);
  if (head === null) return null;
  const first = await read(head);
  const [table] = Object.values(first.tables);
  if (!isOneTable(first) || table === undefined || outside.includes(table.name)) return null;
  const account = new Account(name, first.input[0]);
  return {
    table: table.name,
    async *pieces() {
      let [result, tables]: [ReadResult, ReadResult['tables']] = [first, first.tables];
      for (;;) {
        account.add(result);
        const own = tables[table.name];
        if (own !== undefined) yield own;
        const piece = await pieces.next(result.input[0].headerRows);
        if (piece === null) return;
        result = await read(piece);
        tables = result.tables;
      }
    },
    account: () => account.told(),
    close,
  };
}

function isOneTable({input, diagnostics}: ReadResult): boolean {
  const [only, ...others] = input;
  return (
    others.length === 0 &&
    only?.table !== null &&
    only?.columnRange === undefined &&
    // Rows under a heading belong to it, and the heading may stand in another piece.
    diagnostics.every(({code}) => code !== 'READ_HEADING_USED')
  );
}

/** What became of all pieces together, as of one file. */
class Account {
  readonly #name: string;
  readonly #first: InputSummary;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  readonly #regions = new Set<string>();
  #sum: InputSummary | null = null;

  constructor(name: string, first: InputSummary) {
    this.#name = name;
    this.#first = first;
  }

  /** @throws UmkmError `CLICKHOUSE_PIECES` for a piece that was read otherwise than the first */
  add(result: ReadResult): void {
    const [own] = result.input;
    const before = this.#sum;
    if (!isOneTable(result) || keysOf(own) !== keysOf(this.#first))
      throw new UmkmError('CLICKHOUSE_PIECES', {file: this.#name});
    const shift = before === null ? 0 : before.records - own.headerRows;
    for (const one of result.regions) this.#regions.add(one);
    for (const one of result.diagnostics) this.#tell(one, shift);
    this.#sum = before === null ? own : together(before, own, shift);
  }

  told(): FileAccount {
    const input = [this.#sum ?? this.#first];
    return {input, diagnostics: this.#diagnostics, regions: [...this.#regions]};
  }

  #tell(one: Diagnostic, shift: number): void {
    // The sum of a piece is not that of the file.
    if (one.code === 'READ_SUM') return;
    const kind = `${one.code} ${one.severity} ${one.column ?? ''}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count > mostExamples || (one.row === null && count > 1)) return;
    this.#diagnostics.push(one.row === null ? one : {...one, row: one.row + shift});
  }
}

const mostExamples = 20;

function keysOf({columns, table}: InputSummary): string {
  return JSON.stringify([table, columns.map(({header, key, factor}) => [header, key, factor])]);
}

function together(a: InputSummary, b: InputSummary, shift: number): InputSummary {
  return {
    ...a,
    records: a.records + b.read,
    read: a.read + b.read,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    setAside: a.setAside + b.setAside,
    places: joined(a.places, b, shift),
    columns: a.columns.map((column, c) => {
      const other = b.columns[c];
      return {
        ...column,
        filled: column.filled + other.filled,
        missing: column.missing + other.missing,
        coerced: column.coerced + other.coerced,
        approximate: column.approximate + other.approximate,
        refused: column.refused + other.refused,
      };
    }),
  };
}

/** What became of the records of one piece after another. */
function joined(
  before: readonly RecordPlace[],
  {places, headerRows}: InputSummary,
  shift: number,
): readonly RecordPlace[] {
  const all = [...before];
  for (const {from, to, fate, why} of places) {
    if (to <= headerRows) continue;
    const own = {from: Math.max(from, headerRows + 1) + shift, to: to + shift, fate, why};
    const last = all[all.length - 1];
    if (last !== undefined && last.fate === fate && last.why === why && last.to + 1 === own.from)
      all[all.length - 1] = {...last, to: own.to};
    else all.push(own);
  }
  return all;
}
