import {decodeUtf8} from '../column/interner.js';
import {exactNumber} from '../cell/plain-number.js';
import type {Rows} from './rows.js';
import type {JsonList} from './json-lists.js';
import {readElement} from './json-lists.js';
import {closeBracket, JsonReader, openBracket} from './json-reader.js';
import {JsonRecord, NUMBER} from './json-record.js';

/** Which columns are shown, and what they are called. */
export interface JsonHeader {
  readonly names: readonly string[];
  /** The columns of the list, in the order of their names. */
  readonly shown: readonly number[];
  /** Positions of columns whose numbers the text holds in quotation marks. */
  readonly numeric?: ReadonlySet<number>;
}

const encoder = new TextEncoder();

/**
 * Walks through a list in a JSON text: its header first, then a record for each element. Records
 * are counted, not lines: element `n` is record `n + 1`.
 */
export class JsonRows implements Rows {
  row = 0;
  width = 0;
  empty = true;
  readonly openQuoteRow = 0;
  readonly innerLines = 0;
  readonly innerSeparators = 0;
  cell: Uint8Array;
  start = 0;
  end = 0;

  private readonly reader: JsonReader;
  private readonly record: JsonRecord;
  private readonly header: Uint8Array[];
  private kind = 0;
  private ended = false;

  /** @param header `null` where the first record is the header */
  constructor(
    bytes: Uint8Array,
    private readonly list: JsonList,
    private readonly columns: JsonHeader | null,
  ) {
    this.reader = new JsonReader(bytes, list.at);
    this.record = new JsonRecord(this.reader, list.columns);
    this.header = (columns?.names ?? []).map((name) => encoder.encode(name.trim()));
    this.cell = bytes;
    if (!list.lines) this.reader.enter(openBracket);
  }

  get number(): number {
    return this.kind & NUMBER ? exactNumber(decodeUtf8(this.cell, this.start, this.end)) : NaN;
  }

  next(): boolean {
    const {reader, record, list} = this;
    if (this.row === 0 && this.columns) {
      this.row = 1;
      this.width = this.header.length;
      this.empty = this.width === 0;
      return true;
    }
    if (this.ended) return false;
    if (list.lines ? reader.peek() < 0 : !reader.more(closeBracket)) {
      this.ended = true;
      return false;
    }
    this.row++;
    readElement(reader, record, list.columns, list.form);
    this.width = this.columns ? this.header.length : record.width;
    this.empty = !this.anyFilled();
    return true;
  }

  more(): Promise<boolean> {
    return Promise.resolve(false);
  }

  at(index: number): void {
    const {columns, record} = this;
    this.kind = 0;
    if (columns && this.row === 1) {
      const cell = this.header[index];
      this.start = 0;
      this.end = cell?.length ?? 0;
      if (cell) this.cell = cell;
      return;
    }
    record.choose(columns ? (columns.shown[index] ?? -1) : index);
    this.cell = record.cell;
    this.start = record.start;
    this.end = record.end;
    this.kind = record.kind;
    if (columns?.numeric?.has(index) && isPlain(this.cell, this.start, this.end))
      this.kind = NUMBER;
  }

  text(index: number): string {
    this.at(index);
    return decodeUtf8(this.cell, this.start, this.end);
  }

  private anyFilled(): boolean {
    const {record, width, columns} = this;
    if (!columns) return record.filled > 0;
    for (let index = 0; index < width; index++) {
      record.choose(columns.shown[index] ?? -1);
      if (record.end > record.start) return true;
    }
    return false;
  }
}

/** Whether a text is a number in plain notation: `-12.50`. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  let digits = 0;
  let dots = 0;
  for (; at < end; at++) {
    if (bytes[at] === 0x2e && digits > 0) dots++;
    else if (bytes[at] >= 0x30 && bytes[at] <= 0x39) digits++;
    else return false;
  }
  return digits > 0 && dots < 2 && bytes[end - 1] !== 0x2e;
}
