import {growInt32, growUint8} from './grow.js';
import {decodeUtf8} from './interner.js';
import type {Rows} from './rows.js';

const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;
const tab = 0x09;

/**
 * Walks through the records of a CSV file without making strings: each cell is a range of bytes.
 * Cells are trimmed and unquoted. No input makes it throw; a quote that is never closed is taken as
 * a character.
 *
 * @example
 * const rows = new CsvRows(bytes, 59);
 * while (rows.next()) if (!rows.empty) console.log(rows.row, rows.text(0));
 */
export class CsvRows implements Rows {
  row = 0;
  width = 0;
  empty = true;
  openQuoteRow = 0;
  innerLines = 0;
  innerSeparators = 0;
  /** A text holds no numbers of its own. */
  readonly number = NaN;
  cell: Uint8Array;
  start = 0;
  end = 0;

  private position = 0;
  private starts: Int32Array = new Int32Array(64);
  private ends: Int32Array = new Int32Array(64);
  /** Cells in which a doubled quote became one; their positions lie behind the file's end. */
  private scratch: Uint8Array = new Uint8Array(64);
  private scratchLength = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: number,
  ) {
    this.cell = bytes;
  }

  next(): boolean {
    const {bytes} = this;
    const length = bytes.length;
    if (this.position >= length) return false;
    this.row++;
    this.width = 0;
    this.empty = true;
    this.scratchLength = 0;
    this.innerLines = 0;
    this.innerSeparators = 0;
    for (;;) {
      this.readCell();
      if (this.position >= length) return true;
      const byte = bytes[this.position++];
      if (byte === this.separator) {
        if (this.position >= length) this.push(length, length);
        continue;
      }
      if (byte === cr && bytes[this.position] === lf) this.position++;
      return true;
    }
  }

  more(): Promise<boolean> {
    return Promise.resolve(false);
  }

  at(index: number): void {
    if (index >= this.width) {
      this.start = 0;
      this.end = 0;
      return;
    }
    const start = this.starts[index];
    const end = this.ends[index];
    const behind = this.bytes.length;
    if (start >= behind && end > start) {
      this.cell = this.scratch;
      this.start = start - behind;
      this.end = end - behind;
    } else {
      this.cell = this.bytes;
      this.start = start;
      this.end = end;
    }
  }

  text(index: number): string {
    this.at(index);
    return decodeUtf8(this.cell, this.start, this.end);
  }

  private readCell(): void {
    const {bytes, separator} = this;
    const length = bytes.length;
    let at = this.position;
    while (at < length && (bytes[at] === space || (bytes[at] === tab && separator !== tab))) at++;
    if (bytes[at] === quote && this.readQuoted(at)) return;
    const start = at;
    let byte = 0;
    while (at < length && (byte = bytes[at]!) !== separator && byte !== lf && byte !== cr) at++;
    this.position = at;
    this.push(start, at);
  }

  /** Reads a quoted cell; `false`, with nothing read, where its quote is never closed. */
  private readQuoted(open: number): boolean {
    const {bytes, separator} = this;
    const length = bytes.length;
    let doubled = false;
    let lines = 0;
    let separators = 0;
    let at = open + 1;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte !== quote) {
        if (byte === separator) separators++;
        else if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) lines++;
        continue;
      }
      if (bytes[at + 1] !== quote) break;
      doubled = true;
      at++;
    }
    if (at >= length) {
      // Every later quote is doubled then, and a cell that begins with doubled quotes closes itself:
      // this search to the end of the file is the only one.
      this.openQuoteRow = this.row;
      return false;
    }
    let after = at + 1;
    while (after < length && this.endsNot(bytes[after])) after++;
    // A quote over several lines that text follows was opened in one row and closed by the opening
    // quote of another.
    if (lines > 0 && !this.blank(at + 1, after)) {
      this.openQuoteRow = this.row;
      return false;
    }
    if (lines > 0) {
      this.innerLines += lines;
      this.innerSeparators += separators;
    }
    this.position = after;
    if (doubled || !this.blank(at + 1, after)) this.unescape(open + 1, at, after);
    else this.push(open + 1, at);
    return true;
  }

  private endsNot(byte: number): boolean {
    return byte !== this.separator && byte !== lf && byte !== cr;
  }

  private blank(start: number, end: number): boolean {
    for (let i = start; i < end; i++)
      if (this.bytes[i] !== space && this.bytes[i] !== tab) return false;
    return true;
  }

  /** Copies a cell with its doubled quotes halved and what follows its closing quote. */
  private unescape(start: number, close: number, end: number): void {
    const from = this.scratchLength;
    this.scratch = growUint8(this.scratch, from + end - start, 0);
    let to = from;
    for (let i = start; i < end; i++) {
      if (i === close) continue;
      if (i < close && this.bytes[i] === quote) i++;
      this.scratch[to++] = this.bytes[i]!;
    }
    this.scratchLength = to;
    this.push(this.bytes.length + from, this.bytes.length + to);
  }

  private push(start: number, end: number): void {
    const behind = this.bytes.length;
    const inScratch = start >= behind && end > start;
    const source = inScratch ? this.scratch : this.bytes;
    const shift = inScratch ? behind : 0;
    while (end > start && isBlankAt(source, end - 1 - shift))
      end -= blankWidth(source, end - 1 - shift);
    for (let width = 1; start < end && width > 0; start += width) {
      width = blankWidthFrom(source, start - shift);
    }
    const index = this.width++;
    this.starts = growInt32(this.starts, index, 0);
    this.ends = growInt32(this.ends, index, 0);
    this.starts[index] = start;
    this.ends[index] = end;
    if (end > start) this.empty = false;
  }
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab || byte === lf || byte === cr;
}

/** Whether a blank ends at `at`; a no-break space is the two bytes C2 A0. */
function isBlankAt(bytes: Uint8Array, at: number): boolean {
  return isSpace(bytes[at]) || (bytes[at] === 0xa0 && at > 0 && bytes[at - 1] === 0xc2);
}

/** Bytes of the blank that begins at `at`: a space, C2 A0, or the mark EF BB BF of a joined file. */
function blankWidthFrom(bytes: Uint8Array, at: number): number {
  if (isSpace(bytes[at])) return 1;
  if (bytes[at] === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? 3 : 0;
}

function blankWidth(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0xa0 ? 2 : 1;
}
