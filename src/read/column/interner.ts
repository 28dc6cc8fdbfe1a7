import {decodeTexts, decodeUtf8} from './decode-utf8.js';
import {firstOfEqual, upTo} from './first-of-equal.js';
import {growInt32, growUint8} from './grow.js';
import {RecentCodes} from './recent-codes.js';
import {hashOf, viewOf} from './text-hash.js';
import {TextOrder, guesses} from './text-order.js';

export {decodeUtf8};

/**
 * Gives equal byte ranges the same small code, so that a repeated text becomes a string once. Codes
 * count from 0 in the order of first appearance.
 */
export class Interner {
  /** Pairs of a hash and one more than its code; 0 is an empty place. */
  private table = new Int32Array(128);
  private mask = 63;
  private starts: Int32Array = new Int32Array(64);
  private pool: Uint8Array = new Uint8Array(256);
  private texts4 = viewOf(this.pool);
  private size = 0;
  /** How many codes `table` knows of; those behind were added without a search. */
  private searchable = 0;
  /** The hash of each code, once texts are added without a search. */
  private hashes: Int32Array = new Int32Array(0);
  /** For each code the first one of an equal text; `null` while all differ. */
  private first: Int32Array | null = null;
  private viewed: Uint8Array = this.pool;
  private view = this.texts4;
  private readonly order = new TextOrder();
  private readonly recent = new RecentCodes((view, start, end) =>
    this.find(hashOf(view, start, end), view, start, end),
  );
  /** Takes what is fetched, so that fetching is not taken for idle. */
  private readonly sink = new Int32Array(1);

  /** How many different texts were seen. */
  get length(): number {
    return this.size;
  }

  /** Bytes that the texts take. */
  get bytes(): number {
    return this.starts[this.size];
  }

  /** The code of `bytes[start..end)`; a range never seen before gets the next one. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const view = this.viewOf(bytes);
    return this.find(hashOf(view, start, end), view, start, end);
  }

  /**
   * As `code`, for many ranges at once: `codes[i]` is that of `bytes[starts[i]..ends[i])`, or -1 where
   * that range is empty.
   */
  codesOf(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Int32Array,
  ): void {
    const view = this.viewOf(bytes);
    if (this.size < fewTexts) {
      this.recent.codesOf(view, starts, ends, count, codes);
      return;
    }
    if (this.order.isKept) this.findInOrder(view, starts, ends, count, codes);
    else this.findEach(view, starts, ends, count, codes);
    this.order.note(codes, count, this.size);
  }

  /**
   * The codes that texts of another one have here; -1 for a text that is not among these.
   *
   * @param others the codes of those texts, or how many there are from 0 on
   */
  codesFrom(other: Interner, others: Int32Array | number): Int32Array {
    const codes = typeof others === 'number' ? upTo(others) : others.slice();
    if (other === this) return codes;
    if (this.searchable < this.size) this.catchUp();
    let next = 0;
    for (let at = 0; at < codes.length; at++) {
      const start = other.starts[codes[at]];
      const end = other.starts[codes[at] + 1];
      let code = this.guess(next, other.texts4, start, end);
      if (code < 0) {
        const hash = hashOf(other.texts4, start, end);
        code = this.table[this.placeOf(hash, other.texts4, start, end) + 1] - 1;
      }
      if (code >= 0) next = code + 1;
      codes[at] = code;
    }
    return codes;
  }

  private findEach(
    view: DataView,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Int32Array,
  ): void {
    for (let i = 0; i < count; i++) codes[i] = hashOf(view, starts[i], ends[i]);
    this.fetch(codes, count);
    for (let i = 0; i < count; i++) {
      const start = starts[i];
      const end = ends[i];
      codes[i] = start === end ? -1 : this.find(codes[i], view, start, end);
    }
  }

  /** As `findEach`, where the next text is mostly one of those that came first behind the last one. */
  private findInOrder(
    view: DataView,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Int32Array,
  ): void {
    if (this.searchable < this.size) this.catchUp();
    let next = this.order.next;
    for (let i = 0; i < count; i++) {
      const start = starts[i];
      const end = ends[i];
      let code = -1;
      if (start < end) {
        code = this.guess(next, view, start, end);
        if (code < 0) code = this.find(hashOf(view, start, end), view, start, end);
        next = code + 1;
      }
      codes[i] = code;
    }
  }

  /** The first of a few codes from `next` on that is that of a text; -1 where none is. */
  private guess(next: number, view: DataView, start: number, end: number): number {
    const {starts} = this;
    const length = end - start;
    const to = Math.min(next + guesses, this.size);
    for (let code = next; code < to; code++) {
      if (starts[code + 1] - starts[code] !== length || !this.equals(code, view, start, end))
        continue;
      return this.first !== null && code < this.first.length ? this.first[code] : code;
    }
    return -1;
  }

  /**
   * As `codesOf`, but without a search: each range gets a code of its own, even if its text was seen
   * before. `settle` finds out which codes are one.
   */
  addAll(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Int32Array,
  ): void {
    const view = this.viewOf(bytes);
    if (this.hashes.length === 0) this.hashes = this.hashesOfTable();
    this.hashes = growInt32(this.hashes, this.size + count, 0);
    for (let i = 0; i < count; i++) {
      const start = starts[i];
      const end = ends[i];
      if (start === end) {
        codes[i] = -1;
        continue;
      }
      this.hashes[this.size] = hashOf(view, start, end);
      codes[i] = this.add(view, start, end);
    }
  }

  /** As `addAll`, for one range that is not empty. */
  addOne(bytes: Uint8Array, start: number, end: number): number {
    const view = this.viewOf(bytes);
    if (this.hashes.length === 0) this.hashes = this.hashesOfTable();
    if (this.size >= this.hashes.length) this.hashes = growInt32(this.hashes, this.size, 0);
    this.hashes[this.size] = hashOf(view, start, end);
    return this.add(view, start, end);
  }

  /**
   * Finds codes of equal texts among those that were added without a search.
   *
   * @returns for each code the first one of its text; `null` where all texts differ
   */
  settle(): Int32Array | null {
    if (this.searchable < this.size) {
      this.first = firstOfEqual(this.hashes, this.size);
      if (this.first !== null) this.partCollisions(this.first);
    }
    return this.first;
  }

  /** Has the places of ranges fetched that will be asked for one by one. */
  expect(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    hashes: Int32Array,
  ): void {
    if (this.mask < smallTable) return;
    const view = this.viewOf(bytes);
    for (let i = 0; i < count; i++) hashes[i] = hashOf(view, starts[i], ends[i]);
    this.fetch(hashes, count);
  }

  /**
   * Makes room for `factor` times as many texts as came behind the first `from`, so that it need not
   * be made in steps.
   */
  reserve(factor: number, from = 0): void {
    const texts = from + Math.ceil((this.size - from) * factor);
    const length = this.starts[this.size] - this.starts[from];
    this.starts = growInt32(this.starts, texts, 0, texts + 1);
    const bytes = this.starts[from] + Math.ceil(length * factor) + 1;
    if (bytes > this.pool.length) this.usePool(growUint8(this.pool, bytes - 1, 0, bytes));
    if (this.hashes.length > 0) this.hashes = growInt32(this.hashes, texts, 0, texts + 1);
  }

  /** The text of a code, decoded anew at each call. */
  text(code: number): string {
    return decodeUtf8(this.pool, this.starts[code], this.starts[code + 1]);
  }

  /** The code of a text. */
  codeOf(text: string): number {
    const bytes = encoder.encode(text);
    return this.code(bytes, 0, bytes.length);
  }

  /** The texts of the codes listed, or of as many codes from 0 on. */
  texts(codes: Int32Array | number): string[] {
    return decodeTexts(this.pool, this.starts, codes);
  }

  private viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.viewed) {
      this.viewed = bytes;
      this.view = viewOf(bytes);
    }
    return this.view;
  }

  /**
   * Looks at what many searches will need before any begins: it is then fetched from memory all at
   * once, where one search after the other would wait for each.
   */
  private fetch(hashes: Int32Array, count: number): void {
    const {table, mask, starts, pool} = this;
    if (mask < smallTable) return;
    let fetched = 0;
    for (let i = 0; i < count; i++) fetched ^= table[(hashes[i] & mask) * 2];
    for (let i = 0; i < count; i++) {
      const place = (hashes[i] & mask) * 2;
      if (table[place] === hashes[i]) fetched ^= starts[table[place + 1] - 1];
    }
    for (let i = 0; i < count; i++) {
      const place = (hashes[i] & mask) * 2;
      if (table[place] === hashes[i]) fetched ^= pool[starts[table[place + 1] - 1]];
    }
    this.sink[0] = fetched;
  }

  private find(hash: number, view: DataView, start: number, end: number): number {
    if (this.searchable < this.size) this.catchUp();
    const {table, mask} = this;
    const place = this.placeOf(hash, view, start, end);
    if (table[place + 1] !== 0) return table[place + 1] - 1;
    table[place] = hash;
    table[place + 1] = this.size + 1;
    if (this.hashes.length > 0) {
      this.hashes = growInt32(this.hashes, this.size, 0);
      this.hashes[this.size] = hash;
    }
    const code = this.add(view, start, end);
    this.searchable = this.size;
    if (this.size * 3 > mask * 2) this.makeRoom(this.size);
    return code;
  }

  /** Where a text stands in the table, or would. */
  private placeOf(hash: number, view: DataView, start: number, end: number): number {
    const {table, mask} = this;
    let place = (hash & mask) * 2;
    for (let behind = table[place + 1]; behind !== 0; behind = table[place + 1]) {
      if (table[place] === hash && this.equals(behind - 1, view, start, end)) break;
      place = (place + 2) & (mask * 2);
    }
    return place;
  }

  /** Keeps texts apart that only have the same hash. */
  private partCollisions(first: Int32Array): void {
    const collided = new Map<string, number>();
    for (let code = 0; code < this.size; code++) {
      const known = first[code];
      if (known === code) continue;
      if (this.equals(known, this.texts4, this.starts[code], this.starts[code + 1])) continue;
      const text = this.text(code);
      first[code] = collided.get(text) ?? code;
      if (first[code] === code) collided.set(text, code);
    }
  }

  /** Makes those codes searchable that were added without a search. */
  private catchUp(): void {
    this.settle();
    const from = this.searchable;
    this.searchable = this.size;
    this.makeRoom(this.size);
    const {table, mask, hashes, first} = this;
    for (let code = from; code < this.size; code++) {
      if (first !== null && first[code] !== code) continue;
      let place = (hashes[code] & mask) * 2;
      while (table[place + 1] !== 0) place = (place + 2) & (mask * 2);
      table[place] = hashes[code];
      table[place + 1] = code + 1;
    }
  }

  private hashesOfTable(): Int32Array {
    const {table} = this;
    const hashes = new Int32Array(this.size + 1);
    for (let at = 0; at < table.length; at += 2)
      if (table[at + 1] !== 0) hashes[table[at + 1] - 1] = table[at];
    return hashes;
  }

  private equals(code: number, view: DataView, start: number, end: number): boolean {
    const from = this.starts[code];
    const length = end - start;
    if (this.starts[code + 1] - from !== length) return false;
    const {texts4} = this;
    let at = 0;
    for (; at + 4 <= length; at += 4)
      if (view.getInt32(start + at) !== texts4.getInt32(from + at)) return false;
    for (; at < length; at++)
      if (view.getUint8(start + at) !== texts4.getUint8(from + at)) return false;
    return true;
  }

  private add(view: DataView, start: number, end: number): number {
    const code = this.size++;
    const from = this.starts[code];
    const length = end - start;
    // One byte more: what begins behind the last text is looked at as well.
    if (from + length >= this.pool.length) {
      this.usePool(growUint8(this.pool, from + length, 0));
    }
    const {texts4} = this;
    let at = 0;
    for (; at + 4 <= length; at += 4) texts4.setInt32(from + at, view.getInt32(start + at));
    for (; at < length; at++) texts4.setUint8(from + at, view.getUint8(start + at));
    if (code + 1 >= this.starts.length) this.starts = growInt32(this.starts, code + 1, 0);
    this.starts[code + 1] = from + length;
    return code;
  }

  /** Small tables grow fast; a large one must not take much more than it needs. */
  private makeRoom(texts: number): void {
    let places = this.mask + 1;
    while (texts * 3 > (places - 1) * 2) places *= places < smallTable ? 4 : 2;
    if (places > this.mask + 1) this.rehash(places);
  }

  private usePool(pool: Uint8Array): void {
    this.pool = pool;
    this.texts4 = viewOf(pool);
  }

  private rehash(places: number): void {
    const old = this.table;
    const mask = places - 1;
    this.mask = mask;
    const table = new Int32Array((mask + 1) * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let place = (old[from] & mask) * 2;
      while (table[place + 1] !== 0) place = (place + 2) & (mask * 2);
      table[place] = old[from];
      table[place + 1] = old[from + 1];
    }
    this.table = table;
  }
}

/** So few texts are mostly asked for again and again. */
const fewTexts = 1024;
/** A table of so many places is in the processor's own memory. */
const smallTable = 1 << 12;

const encoder = new TextEncoder();
