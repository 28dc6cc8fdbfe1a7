import {growInt32} from '../column/grow.js';

const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;
const tab = 0x09;

/** A quoted cell is never longer; a quote that nothing closes must not take in the whole file. */
const longestQuoted = 8 << 20;
/** Cells of a record; what stands behind them is one more. */
const widest = 1 << 20;
/** Records and cells that are scanned together. */
const mostRecords = 1024;
const mostCells = 1 << 15;

/** Bytes behind the text: a line end that stops every search, and what is read with it at once. */
const behind = 4;
const unfinished = -1;
const notQuoted = -2;

/**
 * Finds the cells of a CSV text, many records at a time: where each begins and ends in `buffer`,
 * trimmed and unquoted. The text comes in pieces; a record that a piece leaves unfinished is kept and
 * scanned again with the next one. Doubled quotes are halved in `buffer` itself.
 */
export class CsvScanner {
  buffer: Uint8Array = new Uint8Array(0);
  /** Records found by the last `scan`. */
  count = 0;
  /** Cells that each of those has at least. */
  narrowest = 0;
  /** `firsts[record]` is the first of its cells; the next one's first is behind its last. */
  readonly firsts = new Int32Array(mostRecords + 1);
  starts: Int32Array = new Int32Array(1024);
  ends: Int32Array = new Int32Array(1024);
  /** Whether a record holds anything, and whether a quote in it was never closed. */
  readonly filled = new Uint8Array(mostRecords);
  readonly quoteOpen = new Uint8Array(mostRecords);
  /** Line ends inside quoted cells of a record, and column separators in those cells. */
  readonly innerLines = new Int32Array(mostRecords);
  readonly innerSeparators = new Int32Array(mostRecords);

  private position = 0;
  private limit = 0;
  private last = false;
  private cells = 0;
  /** Quoted cells of the record at hand that have something taken out: cell, first, close, end. */
  private readonly fixes: number[] = [];

  private view = new DataView(new ArrayBuffer(0));
  /** Four separators. */
  private readonly pattern: number;

  constructor(private readonly separator: number) {
    this.pattern = Math.imul(separator, 0x01010101);
  }

  /** Bytes of text that were ever appended. */
  appended = 0;

  /** Bytes of a record that is not finished yet. */
  get waiting(): number {
    return this.limit - this.position;
  }

  /** Puts a piece behind what is left over; `last` if none follows. */
  append(piece: Uint8Array, last: boolean): void {
    const kept = this.limit - this.position;
    const length = kept + piece.length;
    if (length + behind > this.buffer.length) {
      const least = length + behind;
      const room = kept === 0 ? least : Math.max(least, this.buffer.length * 2);
      const grown = new Uint8Array(room);
      grown.set(this.buffer.subarray(this.position, this.limit));
      this.buffer = grown;
      this.view = new DataView(grown.buffer);
    } else if (this.position > 0) {
      this.buffer.copyWithin(0, this.position, this.limit);
    }
    this.buffer.set(piece, kept);
    this.appended += piece.length;
    this.buffer[length] = lf;
    this.position = 0;
    this.limit = length;
    this.last = last;
  }

  /** Finds the next records that are there as a whole. */
  scan(): void {
    this.count = 0;
    this.cells = 0;
    this.narrowest = Infinity;
    this.firsts[0] = 0;
    while (this.count < mostRecords && this.cells < mostCells && this.position < this.limit) {
      const record = this.count;
      this.filled[record] = 0;
      this.quoteOpen[record] = 0;
      this.innerLines[record] = 0;
      this.innerSeparators[record] = 0;
      const next = this.record(this.position);
      if (next === unfinished) {
        this.fixes.length = 0;
        return;
      }
      if (this.fixes.length > 0) this.fix();
      this.position = next;
      this.narrowest = Math.min(this.narrowest, this.cells - this.firsts[record]);
      this.firsts[++this.count] = this.cells;
    }
  }

  /** Scans one record; returns where the next one begins. */
  private record(from: number): number {
    const {buffer, view, separator, pattern, limit} = this;
    let {starts, ends} = this;
    let room = starts.length - 1;
    let cell = this.firsts[this.count];
    const most = cell + widest;
    let filled = 0;
    let at = from;
    for (;;) {
      // Room for this cell and for an empty one at the end of the text.
      if (cell >= room) {
        this.grow(cell + 1);
        ({starts, ends} = this);
        room = starts.length - 1;
      }
      const start = at;
      let byte = buffer[at];
      // Nearly every cell begins and ends with a letter or digit, and so needs no second look.
      if (byte > quote) {
        for (;;) {
          // Four bytes at once: the lowest bit set is in the first of them that is the separator or
          // no more than a carriage return.
          const word = view.getInt32(at, true);
          const apart = word ^ pattern;
          const found =
            (((apart - 0x01010101) & ~apart) | ((word - 0x0e0e0e0e) & ~word)) & 0x80808080;
          if (found === 0) {
            at += 4;
            continue;
          }
          at += (31 - Math.clz32(found & -found)) >> 3;
          byte = buffer[at];
          if (byte === separator || byte === lf || byte === cr) break;
          at++;
        }
        starts[cell] = start;
        ends[cell] = at;
        if (at > start) {
          if (isInk(buffer[start]) && isInk(buffer[at - 1])) filled = 1;
          else this.put(cell, start, at);
        }
      } else {
        at = this.odd(at, cell);
        if (at < 0) return unfinished;
        byte = buffer[at];
      }
      cell++;
      if (byte === separator && at < limit) {
        at++;
        if (at < limit && cell < most) continue;
        if (at < limit) at = this.rest(cell++, at);
        else if (this.last) this.put(cell++, limit, limit);
        byte = buffer[at];
      }
      break;
    }
    this.cells = cell;
    if (filled === 1) this.filled[this.count] = 1;
    if (at >= limit) return this.last ? limit : unfinished;
    if (buffer[at] === lf) return at + 1;
    if (at + 1 >= limit) return this.last ? limit : unfinished;
    return buffer[at + 1] === lf ? at + 2 : at + 1;
  }

  /** Scans a cell that begins with a blank, a quote or nothing; returns where it ends. */
  private odd(from: number, cell: number): number {
    const {buffer, separator} = this;
    let at = from;
    let byte = buffer[at];
    while (byte === space || (byte === tab && separator !== tab)) byte = buffer[++at];
    if (byte === quote) {
      const end = this.quoted(at, cell);
      if (end !== notQuoted) return end;
    }
    const start = at;
    while (byte !== separator && byte !== lf && byte !== cr) byte = buffer[++at];
    this.put(cell, start, at);
    return at;
  }

  /** Takes what is left of a record of far too many cells as one. */
  private rest(cell: number, start: number): number {
    let at = start;
    while (this.buffer[at] !== lf && this.buffer[at] !== cr) at++;
    this.put(cell, start, at);
    return at;
  }

  /**
   * Scans a quoted cell; returns where its separator or line end stands, or `notQuoted`, with nothing
   * read, where its quote is never closed.
   */
  private quoted(open: number, cell: number): number {
    const {buffer, separator, limit, last} = this;
    let doubled = false;
    let lines = 0;
    let separators = 0;
    let at = open + 1;
    for (; at < limit; at++) {
      const byte = buffer[at];
      if (byte !== quote) {
        if (byte === separator) separators++;
        else if (byte === lf || (byte === cr && buffer[at + 1] !== lf)) lines++;
        continue;
      }
      if (at + 1 >= limit || buffer[at + 1] !== quote) break;
      doubled = true;
      at++;
    }
    // Every quote on the way is doubled, and a cell that begins with doubled quotes closes itself: no
    // byte is searched through much more often than twice.
    if (at - open > longestQuoted || (at >= limit && last)) return this.leaveOpen();
    // What looks like the closing quote may be the first of two.
    if (at + 1 >= limit && !last) return unfinished;
    let after = at + 1;
    let byte = buffer[after];
    while (byte !== separator && byte !== lf && byte !== cr) byte = buffer[++after];
    if (after >= limit && !last) return unfinished;
    const bare = this.isBlank(at + 1, after);
    // A quote over several lines that text follows was opened in one row and closed by the opening
    // quote of another.
    if (lines > 0 && !bare) return this.leaveOpen();
    if (lines > 0) {
      this.innerLines[this.count] += lines;
      this.innerSeparators[this.count] += separators;
    }
    if (doubled || !bare) this.fixes.push(cell, open + 1, at, after);
    else this.put(cell, open + 1, at);
    return after;
  }

  private leaveOpen(): number {
    this.quoteOpen[this.count] = 1;
    return notQuoted;
  }

  private isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++)
      if (this.buffer[at] !== space && this.buffer[at] !== tab) return false;
    return true;
  }

  /** Halves doubled quotes and takes out closing ones, now that the record is read as a whole. */
  private fix(): void {
    const {buffer, fixes} = this;
    for (let i = 0; i < fixes.length; i += 4) {
      const [start, close, end] = [fixes[i + 1], fixes[i + 2], fixes[i + 3]];
      let to = start;
      for (let at = start; at < end; at++) {
        if (at === close) continue;
        if (at < close && buffer[at] === quote) at++;
        buffer[to++] = buffer[at];
      }
      this.put(fixes[i], start, to);
    }
    fixes.length = 0;
  }

  private grow(cell: number): void {
    this.starts = growInt32(this.starts, cell, 0);
    this.ends = growInt32(this.ends, cell, 0);
  }

  /** Notes where a cell stands, without the blanks around it. */
  private put(cell: number, from: number, to: number): void {
    const {buffer} = this;
    let start = from;
    let end = to;
    if (end > start) {
      if (!isInk(buffer[start]) || !isInk(buffer[end - 1])) {
        end = trimmedEnd(buffer, start, end);
        start = trimmedStart(buffer, start, end);
      }
      if (end > start) this.filled[this.count] = 1;
    }
    this.starts[cell] = start;
    this.ends[cell] = end;
  }
}

/** Whether a byte is surely no part of a blank: a character of ASCII that can be seen. */
function isInk(byte: number): boolean {
  return byte > space && byte < 0x80;
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab || byte === lf || byte === cr;
}

/** A blank is a space, tab or line end, or a no-break space, which is the two bytes C2 A0. */
function trimmedEnd(bytes: Uint8Array, start: number, from: number): number {
  let end = from;
  while (end > start) {
    if (isSpace(bytes[end - 1])) end--;
    else if (bytes[end - 1] === 0xa0 && end - 1 > start && bytes[end - 2] === 0xc2) end -= 2;
    else break;
  }
  return end;
}

/** In front a blank may also be the mark EF BB BF of a file that was joined to another. */
function trimmedStart(bytes: Uint8Array, from: number, end: number): number {
  let start = from;
  while (start < end) {
    if (isSpace(bytes[start])) start++;
    else if (bytes[start] === 0xc2 && bytes[start + 1] === 0xa0) start += 2;
    else if (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf)
      start += 3;
    else break;
  }
  return Math.min(start, end);
}
