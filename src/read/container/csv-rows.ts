import type {BatchedRows, RecordPlaces} from '../column/batch.js';
import {CsvScanner} from './csv-scanner.js';
import {decodeUtf8} from '../column/interner.js';
import type {TextPieces} from './text-file.js';

/**
 * Walks through the records of a CSV text without making strings: each cell is a range of bytes,
 * trimmed and unquoted. The text is loaded by pieces, and no more of it is held than a piece and the
 * record that it leaves unfinished. No input makes it throw; a quote that is never closed is taken as
 * a character.
 *
 * @example
 * const rows = new CsvRows(new TextFile(byteFile(bytes)).pieces(), 59);
 * do while (rows.next()) console.log(rows.row, rows.text(0));
 * while (await rows.more());
 */
export class CsvRows implements BatchedRows {
  row = 0;
  width = 0;
  empty = true;
  openQuoteRow = 0;
  innerLines = 0;
  innerSeparators = 0;
  /** A text holds no numbers of its own. */
  readonly number = NaN;
  cell: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  record = -1;

  private readonly scanner: CsvScanner;
  private first = 0;

  constructor(
    private readonly pieces: TextPieces,
    separator: number,
  ) {
    this.scanner = new CsvScanner(separator);
  }

  get loaded(): number {
    return this.scanner.count;
  }

  get expected(): number {
    const {appended, waiting} = this.scanner;
    const share = this.pieces.share * (1 - waiting / appended);
    return share > 0 ? Math.ceil((this.row - this.record - 1 + this.loaded) / share) : 0;
  }

  get places(): RecordPlaces {
    return this.scanner;
  }

  skip(count: number): void {
    this.record += count;
    this.row += count;
  }

  next(): boolean {
    const {scanner} = this;
    const record = this.record + 1;
    if (record >= scanner.count) return false;
    this.record = record;
    this.row++;
    this.first = scanner.firsts[record];
    this.width = scanner.firsts[record + 1] - this.first;
    this.empty = scanner.filled[record] === 0;
    this.innerLines = scanner.innerLines[record];
    this.innerSeparators = scanner.innerSeparators[record];
    if (scanner.quoteOpen[record] === 1) this.openQuoteRow = this.row;
    return true;
  }

  async more(): Promise<boolean> {
    const {scanner, pieces} = this;
    // What was not walked through yet is not lost.
    if (this.record + 1 < scanner.count) return true;
    this.record = -1;
    for (;;) {
      scanner.scan();
      this.cell = scanner.buffer;
      if (scanner.count > 0) return true;
      if (pieces.done) return false;
      // As much again as waits already: a long record is scanned a few times, not once a piece.
      const wanted = scanner.waiting;
      let loaded = 0;
      do {
        const piece = await pieces.next();
        loaded += piece.length;
        scanner.append(piece, pieces.done);
      } while (loaded < wanted && !pieces.done);
    }
  }

  at(index: number): void {
    if (index >= this.width) {
      this.start = 0;
      this.end = 0;
      return;
    }
    this.start = this.scanner.starts[this.first + index];
    this.end = this.scanner.ends[this.first + index];
  }

  text(index: number): string {
    this.at(index);
    return decodeUtf8(this.cell, this.start, this.end);
  }

  locate(
    index: number,
    records: Int32Array,
    count: number,
    starts: Int32Array,
    ends: Int32Array,
  ): void {
    const {firsts, starts: allStarts, ends: allEnds, narrowest} = this.scanner;
    if (index < narrowest) {
      for (let i = 0; i < count; i++) {
        const cell = firsts[records[i]] + index;
        starts[i] = allStarts[cell];
        ends[i] = allEnds[cell];
      }
      return;
    }
    for (let i = 0; i < count; i++) {
      const first = firsts[records[i]];
      const inside = first + index < firsts[records[i] + 1];
      starts[i] = inside ? allStarts[first + index] : 0;
      ends[i] = inside ? allEnds[first + index] : 0;
    }
  }
}
