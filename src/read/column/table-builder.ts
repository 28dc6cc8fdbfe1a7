import type {Column} from '../../data/column.js';
import type {Table, TableName} from '../../data/table.js';
import type {ColumnSpec} from '../../schema/spec.js';
import {buildColumn} from './build-column.js';
import type {ColumnBuilder} from './column-builder.js';
import {growInt32} from './grow.js';
import {RowList} from './row-list.js';
import {accountOf} from './row-account.js';
import type {CodeSystem} from '../cell/region-code.js';

/** Collects one table over all files that hold it. */
export class TableBuilder {
  length = 0;
  readonly builders = new Map<string, ColumnBuilder>();
  private readonly files: string[] = [];
  private file: Int32Array = new Int32Array(0);
  private row: Int32Array = new Int32Array(0);
  private readonly dropped = new Set<number>();
  private readonly refused = new Map<string, RowList>();
  private readonly repeated = new RowList();

  constructor(private readonly system: CodeSystem) {}

  /** The builder of a column, made when it is first asked for. */
  builder(spec: ColumnSpec): ColumnBuilder {
    let builder = this.builders.get(spec.key);
    if (!builder) this.builders.set(spec.key, (builder = buildColumn(spec, this.system)));
    return builder;
  }

  openFile(name: string): void {
    this.files.push(name);
  }

  /** Keeps the row that was just set. */
  accept(row: number): void {
    if (this.length === this.row.length) {
      this.file = growInt32(this.file, this.length, 0);
      this.row = growInt32(this.row, this.length, 0);
    }
    this.file[this.length] = this.files.length - 1;
    this.row[this.length] = row;
    this.length++;
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
    return this.files[this.file[index]];
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
    for (const [key, builder] of this.builders) columns[key] = builder.finish(this.length, kept);
    const pick = (array: Int32Array): Int32Array =>
      kept ? Int32Array.from(kept, (row) => array[row]) : array.slice(0, length);
    const origin = {
      files: [...this.files],
      file: Uint16Array.from(pick(this.file)),
      row: pick(this.row),
    };
    const account = accountOf(this.refused, this.repeated, columns, kept);
    return {name, length, columns, origin, ...account};
  }

  private keptRows(): Int32Array {
    const kept: number[] = [];
    for (let row = 0; row < this.length; row++) if (!this.dropped.has(row)) kept.push(row);
    return Int32Array.from(kept);
  }
}
