export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** The file's text as UTF-8, without byte order mark. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** Turns one piece after the other into UTF-8; what a piece leaves unfinished waits for the next. */
export interface Decoder {
  /** @param last whether no piece follows */
  decode(piece: Uint8Array, last: boolean): Uint8Array;
}

/** What the first bytes of a file say of its encoding, and how long its mark is. */
export interface EncodingMark {
  readonly encoding: Encoding;
  readonly length: number;
}

/** Pairs of bytes that are looked at to see UTF-16 that has no mark. */
const looked = 1 << 15;

/**
 * Turns a text file into UTF-8 bytes, so that everything after it knows one encoding. UTF-16 is
 * recognised by its mark or by its NUL bytes; what is not valid UTF-8 is Windows-1252, in which every
 * byte is a character, so this never fails.
 */
export function toUtf8(bytes: Uint8Array): Decoded {
  const {encoding: stated, length} = markOf(bytes);
  const body = bytes.subarray(length);
  const encoding = stated === 'utf-8' && !isUtf8(body) ? 'windows-1252' : stated;
  return {bytes: decoderOf(encoding).decode(body, true), encoding};
}

/** The encoding that a file's first bytes show; UTF-8 where they show none. */
export function markOf(bytes: Uint8Array): EncodingMark {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {encoding: 'utf-16le', length: 2};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {encoding: 'utf-16be', length: 2};
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return {encoding: 'utf-8', length: 3};
  return {encoding: utf16WithoutMark(bytes) ?? 'utf-8', length: 0};
}

/**
 * The byte order of UTF-16 that has no mark: most of its characters are below U+0100, so that every
 * other byte is NUL and none of the rest is. `null` for anything else.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, looked);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) even++;
    if (bytes[pair * 2 + 1] === 0) odd++;
  }
  const most = pairs * 0.7;
  if (even === 0 && odd >= most) return 'utf-16le';
  return odd === 0 && even >= most ? 'utf-16be' : null;
}

/** Makes the decoder of one file. */
export function decoderOf(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return {decode: (piece) => piece};
    case 'windows-1252':
      return {decode: fromWindows1252};
    case 'utf-16le':
    case 'utf-16be':
      return new Utf16Decoder(encoding === 'utf-16le' ? 0 : 1);
  }
}

/** Position of the first byte that is no ASCII, or the length. */
export function asciiLength(bytes: Uint8Array): number {
  const {length, byteOffset} = bytes;
  let at = 0;
  while (at < length && (byteOffset + at) % 4 !== 0) {
    if (bytes[at] > 0x7f) return at;
    at++;
  }
  // Four bytes at a time, where there are so many.
  if (length - at >= 4) {
    const words = new Int32Array(bytes.buffer, byteOffset + at, (length - at) >> 2);
    let word = 0;
    const last = words.length - 8;
    while (word <= last) {
      const four = words[word] | words[word + 1] | words[word + 2] | words[word + 3];
      const more = words[word + 4] | words[word + 5] | words[word + 6] | words[word + 7];
      if (((four | more) & 0x80808080) !== 0) break;
      word += 8;
    }
    while (word < words.length && (words[word] & 0x80808080) === 0) word++;
    at += word * 4;
  }
  while (at < length && bytes[at] < 0x80) at++;
  return at;
}

/** Tells of one piece after the other whether all of them are UTF-8. */
export class Utf8Check {
  private readonly decoder = new TextDecoder('utf-8', {fatal: true});
  /** Bytes of a character that the last piece left unfinished. */
  private open = false;

  /** Whether everything so far may be UTF-8; `last` demands that no character is unfinished. */
  accepts(bytes: Uint8Array, last: boolean): boolean {
    try {
      const from = this.open ? 0 : asciiLength(bytes);
      if (from === bytes.length && !last) return true;
      this.open = this.open || from < bytes.length;
      // By small pieces: their text is thrown away at once.
      for (let at = from; at < bytes.length; at += step)
        this.decoder.decode(bytes.subarray(at, at + step), {stream: true});
      if (last) this.decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}

const step = 1 << 16;

function isUtf8(bytes: Uint8Array): boolean {
  return new Utf8Check().accepts(bytes, true);
}

/** The bytes 0x80 to 0x9F; Node's own decoder takes them for control characters. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

let high: readonly Uint8Array[] = [];

function fromWindows1252(bytes: Uint8Array): Uint8Array {
  if (high.length === 0) high = Array.from({length: 0x80}, (_, index) => encoded(index));
  let length = 0;
  for (const byte of bytes) length += byte < 0x80 ? 1 : high[byte - 0x80].length;
  if (length === bytes.length) return bytes;
  const out = new Uint8Array(length);
  let at = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      out[at++] = byte;
    } else {
      for (const part of high[byte - 0x80]) out[at++] = part;
    }
  }
  return out;
}

function encoded(index: number): Uint8Array {
  const character = index < 0x20 ? windows1252[index] : String.fromCharCode(0x80 + index);
  return new TextEncoder().encode(character);
}

/** Half a pair that stands alone becomes U+FFFD; an odd last byte is none of the text. */
class Utf16Decoder implements Decoder {
  private byte = -1;
  private lead = 0;

  /** @param low where the lower byte of a pair stands */
  constructor(private readonly low: 0 | 1) {}

  decode(piece: Uint8Array, last: boolean): Uint8Array {
    const out = new Uint8Array((piece.length + 6) * 2);
    let to = 0;
    let at = 0;
    while (at < piece.length) {
      const first = this.byte >= 0 ? this.byte : piece[at++];
      this.byte = -1;
      if (at >= piece.length) {
        this.byte = first;
        break;
      }
      const second = piece[at++];
      const unit = this.low === 0 ? first | (second << 8) : second | (first << 8);
      if (unit >= 0xdc00 && unit < 0xe000 && this.lead > 0) {
        const point = 0x10000 + ((this.lead - 0xd800) << 10) + (unit - 0xdc00);
        this.lead = 0;
        to = write(out, to, point);
        continue;
      }
      if (this.lead > 0) to = write(out, to, 0xfffd);
      this.lead = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
      if (this.lead === 0) to = write(out, to, unit >= 0xdc00 && unit < 0xe000 ? 0xfffd : unit);
    }
    if (last && this.lead > 0) {
      to = write(out, to, 0xfffd);
      this.lead = 0;
    }
    return out.subarray(0, to);
  }
}

/** Writes a character as UTF-8; returns where the next one begins. */
function write(out: Uint8Array, to: number, point: number): number {
  if (point < 0x80) {
    out[to] = point;
    return to + 1;
  }
  if (point < 0x800) {
    out[to] = 0xc0 | (point >> 6);
    out[to + 1] = 0x80 | (point & 63);
    return to + 2;
  }
  if (point < 0x10000) {
    out[to] = 0xe0 | (point >> 12);
    out[to + 1] = 0x80 | ((point >> 6) & 63);
    out[to + 2] = 0x80 | (point & 63);
    return to + 3;
  }
  out[to] = 0xf0 | (point >> 18);
  out[to + 1] = 0x80 | ((point >> 12) & 63);
  out[to + 2] = 0x80 | ((point >> 6) & 63);
  out[to + 3] = 0x80 | (point & 63);
  return to + 4;
}
