import {decodeUtf8} from '../column/interner.js';

/** Why a text is no JSON. */
export type JsonProblem =
  'end' | 'sign' | 'comma' | 'depth' | 'escape' | 'control' | 'zero' | 'number' | 'nan' | 'after';

/** A JSON value with the text of its numbers. A `Map` keeps `__proto__` an ordinary key. */
export type JsonValue =
  string | JsonNumber | boolean | null | readonly JsonValue[] | ReadonlyMap<string, JsonValue>;

/** A number as it is written, so that neither digits nor closing zeros are lost. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

/** What is wrong with a text, and at which of its bytes. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(
    readonly problem: JsonProblem,
    readonly at: number,
  ) {
    super(`${problem} at ${at}`);
  }
}

/** A table is never nested deeper; a text that is, is made to exhaust its reader. */
export const deepestJson = 100;

export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const doubleQuote = 0x22;

const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const minus = 0x2d;
const plus = 0x2b;
const dot = 0x2e;
const zero = 0x30;

/**
 * Walks through a JSON text value by value, as strictly as `JSON.parse`, without making strings of
 * it: the string, number or value read last is `bytes[start..end)`.
 *
 * @example
 * reader.enter(openBracket);
 * while (reader.more(closeBracket)) reader.skip();
 */
export class JsonReader {
  /** The value read last, a string without its quotes. */
  start = 0;
  end = 0;
  /** Whether the string read last holds escapes, or the number an exponent. */
  escaped = false;

  private depth = 0;
  private readonly entered = new Uint8Array(deepestJson + 2);

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** The first byte of the next value or sign; -1 at the end. */
  peek(): number {
    const {bytes} = this;
    let {at} = this;
    let byte = 0;
    while ((byte = bytes[at]) === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) at++;
    this.at = at;
    return at < bytes.length ? byte : -1;
  }

  /** Steps into an object or a list. */
  enter(open: number): void {
    if (this.peek() !== open) this.fail();
    this.at++;
    if (++this.depth > deepestJson) throw new JsonError('depth', this.at - 1);
    this.entered[this.depth] = 0;
  }

  /** Whether another member or element follows; steps out where none does. */
  more(close: number): boolean {
    const first = this.entered[this.depth] === 0;
    this.entered[this.depth] = 1;
    const byte = this.peek();
    if (byte === close) {
      this.at++;
      this.depth--;
      return false;
    }
    if (first) return true;
    if (byte !== comma) this.fail();
    this.at++;
    if (this.peek() === close) throw new JsonError('comma', this.at);
    return true;
  }

  /** Reads a member's name and the colon behind it. */
  key(): void {
    if (this.peek() !== doubleQuote) this.fail();
    this.string();
    if (this.peek() !== colon) this.fail();
    this.at++;
  }

  /** Reads a string. */
  string(): void {
    const {bytes} = this;
    let at = this.at + 1;
    this.start = at;
    this.escaped = false;
    for (;;) {
      const byte = bytes[at];
      if (byte === doubleQuote) break;
      if (byte === backslash) at = this.escape(at);
      else if (byte === undefined) throw new JsonError('end', bytes.length);
      else if (byte < 0x20) throw new JsonError('control', at);
      else at++;
    }
    this.end = at;
    this.at = at + 1;
  }

  /** Reads any value; a list or object is the range of its text. */
  skip(): void {
    const byte = this.peek();
    const from = this.at;
    if (byte === doubleQuote) return this.string();
    if (byte === openBrace) {
      this.enter(openBrace);
      while (this.more(closeBrace)) {
        this.key();
        this.skip();
      }
    } else if (byte === openBracket) {
      this.enter(openBracket);
      while (this.more(closeBracket)) this.skip();
    } else if (byte === minus || isDigit(byte)) {
      return this.numeral();
    } else {
      this.word(byte);
    }
    this.start = from;
    this.end = this.at;
    this.escaped = false;
  }

  /** The string read last. */
  text(): string {
    if (!this.escaped) return decodeUtf8(this.bytes, this.start, this.end);
    return JSON.parse(decodeUtf8(this.bytes, this.start - 1, this.end + 1)) as string;
  }

  /** Reads any value into memory. */
  value(): JsonValue {
    const byte = this.peek();
    if (byte === openBrace) {
      const members = new Map<string, JsonValue>();
      this.enter(openBrace);
      while (this.more(closeBrace)) {
        this.key();
        const name = this.text();
        members.set(name, this.value());
      }
      return members;
    }
    if (byte === openBracket) {
      const elements: JsonValue[] = [];
      this.enter(openBracket);
      while (this.more(closeBracket)) elements.push(this.value());
      return elements;
    }
    this.skip();
    if (byte === doubleQuote) return this.text();
    const text = decodeUtf8(this.bytes, this.start, this.end);
    if (text === 'null') return null;
    return text === 'true' || text === 'false' ? text === 'true' : new JsonNumber(text);
  }

  private escape(at: number): number {
    const {bytes} = this;
    this.escaped = true;
    const sign = bytes[at + 1];
    if (sign === undefined) throw new JsonError('end', bytes.length);
    if (sign !== 0x75) {
      if (!escapes.has(sign)) throw new JsonError('escape', at);
      return at + 2;
    }
    for (let i = at + 2; i < at + 6; i++) {
      if (i >= bytes.length) throw new JsonError('end', bytes.length);
      if (!isHexDigit(bytes[i])) throw new JsonError('escape', at);
    }
    return at + 6;
  }

  private numeral(): void {
    const {bytes} = this;
    this.start = this.at;
    this.escaped = false;
    let at = this.at;
    if (bytes[at] === minus) at++;
    if (bytes[at] === zero && isDigit(bytes[at + 1])) throw new JsonError('zero', this.at);
    at = this.digits(at);
    if (bytes[at] === dot) at = this.digits(at + 1);
    if (bytes[at] === 0x65 || bytes[at] === 0x45) {
      this.escaped = true;
      at++;
      if (bytes[at] === plus || bytes[at] === minus) at++;
      at = this.digits(at);
    }
    this.end = at;
    this.at = at;
  }

  private digits(from: number): number {
    const {bytes} = this;
    let at = from;
    while (isDigit(bytes[at])) at++;
    if (at > from) return at;
    if (at >= bytes.length) throw new JsonError('end', bytes.length);
    throw new JsonError(bytes[at] === 0x49 ? 'nan' : 'number', this.at);
  }

  private word(byte: number): void {
    const word = byte === 0x74 ? 'true' : byte === 0x66 ? 'false' : byte === 0x6e ? 'null' : '';
    for (let i = 0; i < word.length; i++) {
      if (this.at + i >= this.bytes.length) throw new JsonError('end', this.bytes.length);
      if (this.bytes[this.at + i] !== word.charCodeAt(i)) this.fail();
    }
    if (word === '') this.fail();
    this.at += word.length;
  }

  private fail(): never {
    const {bytes, at} = this;
    if (at >= bytes.length) throw new JsonError('end', bytes.length);
    const next = decodeUtf8(bytes, at, Math.min(bytes.length, at + 8));
    throw new JsonError(/^[+-]?(?:NaN|Infinity)/i.test(next) ? 'nan' : 'sign', at);
  }
}

/**
 * Where a byte stands in a text: line and column as an editor counts them, from 1.
 */
export function placeOf(bytes: Uint8Array, at: number): {line: number; column: number} {
  let line = 1;
  let begin = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] !== 0x0a && (bytes[i] !== 0x0d || bytes[i + 1] === 0x0a)) continue;
    line++;
    begin = i + 1;
  }
  let column = 1;
  for (let i = begin; i < at; i++) if ((bytes[i] & 0xc0) !== 0x80) column++;
  return {line, column};
}

const escapes = new Set('"\\/bfnrt'.split('').map((sign) => sign.charCodeAt(0)));

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHexDigit(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
