import {growInt32, growUint8} from '../column/grow.js';
import {decodeUtf8} from '../column/interner.js';
import {plainNumber} from '../cell/plain-number.js';
import type {JsonColumns} from './json-columns.js';
import type {JsonReader} from './json-reader.js';
import {closeBrace, closeBracket, doubleQuote, openBrace, openBracket} from './json-reader.js';

/** What a cell is: bits. */
export const NUMBER = 1;
const IN_SCRATCH = 2;

/** The first letter of `null`, `true` and `false`. */
const letterN = 0x6e;
const letterT = 0x74;
const letterF = 0x66;

const encoder = new TextEncoder();
const separator = encoder.encode('; ');

/**
 * One record of a JSON text, cell by cell as ranges of bytes: of the text itself where it stands
 * there as it is, of a scratch where it had to be written anew.
 */
export class JsonRecord {
  /** The range that `choose` chose. */
  cell: Uint8Array;
  start = 0;
  end = 0;
  kind = 0;
  /** Cells of a record that is a list. */
  width = 0;

  private starts: Int32Array = new Int32Array(64);
  private ends: Int32Array = new Int32Array(64);
  private kinds: Uint8Array = new Uint8Array(64);
  private used = 0;
  private scratch: Uint8Array = new Uint8Array(256);
  private scratchLength = 0;
  private record = -1;

  constructor(
    private readonly reader: JsonReader,
    private readonly columns: JsonColumns,
  ) {
    this.cell = reader.bytes;
  }

  /** Empties all cells: another record begins. */
  begin(): void {
    this.record++;
    this.ends.fill(0, 0, this.used);
    this.starts.fill(0, 0, this.used);
    this.kinds.fill(0, 0, this.used);
    this.used = 0;
    this.width = 0;
    this.scratchLength = 0;
  }

  /** Reads an element of a list of objects. */
  readElement(): void {
    const byte = this.reader.peek();
    if (byte === openBrace) this.readMembers();
    else if (byte === letterN) this.reader.skip();
    else this.readCell(this.columns.stray());
  }

  /** Reads an object, a member for each cell. */
  readMembers(): void {
    const {reader, columns} = this;
    reader.enter(openBrace);
    while (reader.more(closeBrace)) {
      const key = this.readKey();
      if (columns.meets(key, this.record))
        for (const old of columns.columnsOf(key)) this.clear(old);
      const byte = reader.peek();
      if (byte === openBrace) {
        this.readNested(key);
        continue;
      }
      const column = columns.column(key);
      if (byte !== letterN) columns.state(column);
      this.readCell(column);
    }
  }

  /** Reads a list, an element for each cell. */
  readList(): void {
    const {reader} = this;
    if (reader.peek() !== openBracket) {
      this.readCell(0);
      this.width = 1;
      return;
    }
    reader.enter(openBracket);
    for (; reader.more(closeBracket); this.width++) this.readCell(this.width);
  }

  /** Reads a value into a cell. */
  readCell(column: number): void {
    const {reader} = this;
    const byte = reader.peek();
    if (byte === openBracket) {
      this.readJoined(column);
      return;
    }
    if (byte === openBrace) this.columns.deep.add(column);
    reader.skip();
    if (byte === letterN) this.set(column, 0, 0, 0);
    else if (byte === doubleQuote) this.setText(column);
    else if (byte === openBrace || byte === letterT || byte === letterF)
      this.set(column, reader.start, reader.end, 0);
    else this.setNumber(column);
  }

  /** Steps to a cell; an empty one where the record has none. */
  choose(column: number): void {
    const filled = column >= 0 && column < this.used;
    this.start = filled ? this.starts[column] : 0;
    this.end = filled ? this.ends[column] : 0;
    this.kind = filled ? this.kinds[column] & NUMBER : 0;
    this.cell = filled && this.kinds[column] & IN_SCRATCH ? this.scratch : this.reader.bytes;
  }

  /** Whether any cell holds anything. */
  get filled(): number {
    let filled = 0;
    for (let column = 0; column < this.used; column++)
      if (this.ends[column] > this.starts[column]) filled++;
    return filled;
  }

  private readKey(): number {
    const {reader, columns} = this;
    reader.key();
    if (!reader.escaped) return columns.key(reader.bytes, reader.start, reader.end);
    const name = encoder.encode(reader.text());
    return columns.key(name, 0, name.length);
  }

  private readNested(key: number): void {
    const {reader, columns} = this;
    let members = 0;
    reader.enter(openBrace);
    for (; reader.more(closeBrace); members++) {
      const column = columns.nestedColumn(key, this.readKey());
      columns.meetsNested(column, this.record);
      this.readCell(column);
    }
    if (members === 0) this.set(columns.column(key), 0, 0, 0);
  }

  /** Reads a list into one cell: its scalars joined, or its text where it holds more than that. */
  private readJoined(column: number): void {
    const {reader} = this;
    const from = reader.at;
    const begin = this.scratchLength;
    let deep = false;
    let count = 0;
    reader.enter(openBracket);
    while (reader.more(closeBracket)) {
      const byte = reader.peek();
      deep ||= byte === openBrace || byte === openBracket;
      reader.skip();
      if (deep || byte === letterN) continue;
      if (count++ > 0) this.append(separator, 0, separator.length);
      if (reader.escaped && byte === doubleQuote) this.appendText(reader.text());
      else this.append(reader.bytes, reader.start, reader.end);
    }
    if (!deep) {
      this.set(column, begin, this.scratchLength, IN_SCRATCH);
      return;
    }
    this.columns.deep.add(column);
    this.set(column, from, reader.at, 0);
  }

  private setText(column: number): void {
    const {reader} = this;
    if (reader.escaped) {
      const begin = this.scratchLength;
      this.appendText(reader.text());
      this.set(column, begin, this.scratchLength, IN_SCRATCH);
    } else {
      this.set(column, reader.start, reader.end, 0);
    }
  }

  private setNumber(column: number): void {
    const {reader} = this;
    if (!reader.escaped) {
      this.set(column, reader.start, reader.end, NUMBER);
      return;
    }
    const begin = this.scratchLength;
    this.appendText(plainNumber(decodeUtf8(reader.bytes, reader.start, reader.end)));
    this.set(column, begin, this.scratchLength, NUMBER | IN_SCRATCH);
  }

  private clear(column: number): void {
    if (column < this.used) this.ends[column] = this.starts[column] = 0;
  }

  private set(column: number, from: number, to: number, kind: number): void {
    if (column >= this.used) {
      this.starts = growInt32(this.starts, column, 0);
      this.ends = growInt32(this.ends, column, 0);
      this.kinds = growUint8(this.kinds, column, 0);
      this.used = column + 1;
    }
    const bytes = kind & IN_SCRATCH ? this.scratch : this.reader.bytes;
    let start = from;
    let end = to;
    for (let blank = 1; start < end && blank > 0; start += blank)
      blank = blankFrom(bytes, start, end);
    for (let blank = 1; start < end && blank > 0; end -= blank)
      blank = blankBefore(bytes, start, end);
    this.starts[column] = start;
    this.ends[column] = end;
    this.kinds[column] = kind;
  }

  private append(bytes: Uint8Array, start: number, end: number): void {
    const to = this.scratchLength + end - start;
    this.scratch = growUint8(this.scratch, to, 0);
    this.scratch.set(bytes.subarray(start, end), this.scratchLength);
    this.scratchLength = to;
  }

  private appendText(text: string): void {
    const bytes = encoder.encode(text);
    this.append(bytes, 0, bytes.length);
  }
}

/** Bytes of the blank at `at`: a space or control, or a no-break space, which is C2 A0. */
export function blankFrom(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] <= 0x20) return 1;
  return bytes[at] === 0xc2 && bytes[at + 1] === 0xa0 && at + 1 < end ? 2 : 0;
}

/** The same for the blank that ends at `end`. */
export function blankBefore(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[end - 1] <= 0x20) return 1;
  return bytes[end - 1] === 0xa0 && end - 2 >= start && bytes[end - 2] === 0xc2 ? 2 : 0;
}
