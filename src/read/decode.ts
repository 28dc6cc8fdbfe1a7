export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** The file's text as UTF-8, without byte order mark. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/**
 * Turns a text file into UTF-8 bytes, so that everything after it knows one encoding. UTF-16 is
 * recognised by its mark; what is not valid UTF-8 is Windows-1252, in which every byte is a
 * character, so this never fails.
 */
export function toUtf8(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, 'utf-16be');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return {bytes: body, encoding: 'utf-8'};
  return {bytes: fromWindows1252(body), encoding: 'windows-1252'};
}

/** The bytes 0x80 to 0x9F; Node's own decoder takes them for control characters. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function fromWindows1252(bytes: Uint8Array): Uint8Array {
  const high: Uint8Array[] = [];
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte);
    high.push(new TextEncoder().encode(character));
  }
  let length = 0;
  for (const byte of bytes) length += byte < 0x80 ? 1 : high[byte - 0x80].length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      out[at++] = byte;
    } else {
      out.set(high[byte - 0x80], at);
      at += high[byte - 0x80].length;
    }
  }
  return out;
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const units = new Uint16Array((bytes.length - 2) >> 1);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = 0; i < units.length; i++) {
    const at = 2 + i * 2;
    units[i] = bytes[at + low] | (bytes[at + 1 - low] << 8);
  }
  let text = '';
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode(...units.subarray(i, i + 8192));
  }
  return {bytes: new TextEncoder().encode(text), encoding};
}

function isUtf8(bytes: Uint8Array): boolean {
  let ascii = 0;
  while (ascii < bytes.length && bytes[ascii] < 0x80) ascii++;
  if (ascii === bytes.length) return true;
  const decoder = new TextDecoder('utf-8', {fatal: true});
  try {
    // By pieces: the text of the whole file is never needed at once.
    for (let at = ascii; at < bytes.length; at += piece) {
      decoder.decode(bytes.subarray(at, at + piece), {stream: true});
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const piece = 1 << 16;
