import type {BatchedRows} from '../column/batch.js';
import {mayNameTotal} from './apart.js';
import type {ApartRules} from './apart-rows.js';

/** Cells that hold something in a row of data, and in nearly no other; two stand in front. */
const fewestFilled = 3;

/**
 * Tells by their bytes which loaded records are surely rows of data: as wide as the header, filled in
 * front, with a digit, and beginning as neither a header, a total nor a numbering of columns does. It
 * may be asked behind a row of data only; any other record is left to a full look.
 */
export class PlainRows {
  private readonly width: number;
  private readonly labels: Int32Array;
  /** 1 for each byte with which the first cell of a record begins that needs a full look. */
  private readonly stops = new Uint8Array(256);

  /** `null` where the table is too narrow to tell. */
  static of(rows: BatchedRows, rules: ApartRules): PlainRows | null {
    return rules.headers.length < fewestFilled ? null : new PlainRows(rows, rules);
  }

  private constructor(
    private readonly rows: BatchedRows,
    {headers, headerLines = [], labels, names = []}: ApartRules,
  ) {
    this.width = headers.length;
    this.labels = Int32Array.from(new Set([...labels, ...names]));
    for (const [first = ''] of [headers, ...headerLines]) {
      const begin = first.charCodeAt(0);
      if (begin < 0x80) this.stops[begin] = 1;
      else if (first !== '') this.stops.fill(1, 0x80);
    }
    // "(1)", "[1]"
    this.stops[0x28] = 1;
    this.stops[0x5b] = 1;
  }

  /** How many records behind the current one are plain, one after the other, `most` at most. */
  count(most: number): number {
    const {record, loaded} = this.rows;
    const from = record + 1;
    const to = Math.min(loaded, from + most);
    let at = from;
    while (at < to && this.isPlain(at)) at++;
    return at - from;
  }

  private isPlain(record: number): boolean {
    const {width, labels, stops} = this;
    const {cell: bytes, places} = this.rows;
    const {firsts, starts, ends} = places;
    const first = firsts[record];
    if (firsts[record + 1] - first !== width) return false;
    if (places.innerLines[record] > 0 || places.quoteOpen[record] !== 0) return false;
    if (starts[first] === ends[first] || starts[first + 1] === ends[first + 1]) return false;
    let third = first + 2;
    while (third < first + width && starts[third] === ends[third]) third++;
    if (third === first + width) return false;
    if (stops[bytes[starts[first]]] === 1) return false;
    for (const index of labels) {
      const label = first + index;
      if (mayNameTotal(bytes, starts[label], ends[label])) return false;
    }
    if (isDigit(bytes[ends[first] - 1])) return true;
    for (let at = first; at < first + width; at++)
      for (let i = starts[at]; i < ends[at]; i++) if (isDigit(bytes[i])) return true;
    return false;
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
