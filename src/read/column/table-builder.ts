import type {Column} from '../../data/column.js';
import type {Table, TableName} from '../../data/table.js';
import type {ColumnSpec} from '../../schema/spec.js';
import {buildColumn} from './build-column.js';
import type {ColumnBuilder} from './column-builder.js';
import {growInt32, ownInt32} from './grow.js';
import type {Interner} from './interner.js';
import {RowList} from './row-list.js';
import {accountOf} from './row-account.js';
import type {CodeSystem} from '../cell/region-code.js';

/** The column of a table that names businesses, and where those names are kept. */
export interface Identifiers {
  readonly key: string;
  readonly texts: Interner;
}

/** Collects one table over all files that hold it. */
export class TableBuilder {
  length = 0;
  readonly builders = new Map<string, ColumnBuilder>();
  private readonly files: string[] = [];
  /** The first row of each file. */
  private readonly begins: number[] = [];
  private row: Int32Array = new Int32Array(0);
  private readonly dropped = new Set<number>();
  private readonly refused = new Map<string, RowList>();
  private readonly repeated = new RowList();

  /** @param identifiers the column that names businesses, and where all tables keep their names */
  constructor(
    private readonly system: CodeSystem,
    private readonly identifiers: Identifiers | null = null,
  ) {}

  /** The builder of a column, made when it is first asked for. */
  builder(spec: ColumnSpec): ColumnBuilder {
    let builder = this.builders.get(spec.key);
    if (builder) return builder;
    const {key, texts} = this.identifiers ?? {};
    builder = buildColumn(spec, this.system, spec.key === key ? texts : undefined);
    this.builders.set(spec.key, builder);
    return builder;
  }

  openFile(name: string): void {
    this.files.push(name);
    this.begins.push(this.length);
  }

  /** Keeps the row that was just set. */
  accept(row: number): void {
    if (this.length === this.row.length) this.row = growInt32(this.row, this.length, 0);
    this.row[this.length] = row;
    this.length++;
  }

  /** Keeps as many rows, which follow one another in their file from `row` on. */
  acceptAll(row: number, count: number): void {
    const {length} = this;
    this.row = growInt32(this.row, length + count, 0);
    for (let i = 0; i < count; i++) this.row[length + i] = row + i;
    this.length += count;
  }

  /** Makes room for so many rows; a guess, which may prove wrong. */
  reserve(rows: number): void {
    this.row = growInt32(this.row, rows - 1, 0, rows);
  }

  /** The list of rows of which a column's cell was refused; readers of its files add to it. */
  refusedRows(key: string): RowList {
    let rows = this.refused.get(key);
    if (!rows) this.refused.set(key, (rows = new RowList()));
    return rows;
  }

  /** Notes that a record is not taken because an earlier row has its key. */
  repeat(earlier: number): void {
    this.repeated.push(earlier);
  }

  /** The physical row of a table row. */
  rowOf(index: number): number {
    return this.row[index];
  }

  /** The file of a table row. */
  fileOf(index: number): string {
    return this.files[this.fileAt(index)];
  }

  /** Takes an accepted row out again; `false` where that was done before. */
  drop(index: number): boolean {
    if (this.dropped.has(index)) return false;
    this.dropped.add(index);
    return true;
  }

  isDropped(index: number): boolean {
    return this.dropped.has(index);
  }

  finish(name: TableName): Table {
    const kept = this.dropped.size === 0 ? null : this.keptRows();
    const length = kept ? kept.length : this.length;
    const columns: Record<string, Column> = {};
    for (const [key, builder] of this.builders) {
      columns[key] = builder.finish(this.length, kept);
      this.builders.delete(key);
    }
    const file = this.fileOfRows();
    const origin = {
      files: [...this.files],
      file: kept ? Uint16Array.from(kept, (row) => file[row]) : file,
      row: kept ? Int32Array.from(kept, (row) => this.row[row]) : ownInt32(this.row, length),
    };
    const account = accountOf(this.refused, this.repeated, columns, kept);
    return {name, length, columns, origin, ...account};
  }

  private fileAt(row: number): number {
    let file = this.files.length - 1;
    while (file > 0 && this.begins[file] > row) file--;
    return file;
  }

  private fileOfRows(): Uint16Array {
    const files = new Uint16Array(this.length);
    this.begins.forEach((begin, file) => files.fill(file, begin));
    return files;
  }

  private keptRows(): Int32Array {
    const kept: number[] = [];
    for (let row = 0; row < this.length; row++) if (!this.dropped.has(row)) kept.push(row);
    return Int32Array.from(kept);
  }
}
