import {asciiLength} from '../container/decode.js';

/** Bytes of texts that become strings together. */
const decodedAtOnce = 1 << 14;

// A byte order mark inside a file is a character: dropping it would make two codes one text.
const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

/** Text of a byte range; ASCII, which is nearly all of it, without the decoder's overhead. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 40) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte > 127) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/**
 * The texts that stand in `bytes` one behind the other: `codes` of them, or those listed. Text `code`
 * is `bytes[starts[code]..starts[code + 1])`.
 */
export function decodeTexts(
  pool: Uint8Array,
  starts: Int32Array,
  codes: Int32Array | number,
): string[] {
  const count = typeof codes === 'number' ? codes : codes.length;
  const codeAt = (at: number): number => (typeof codes === 'number' ? at : codes[at]);
  const texts: string[] = new Array<string>(count);
  for (let at = 0; at < count;) {
    const from = codeAt(at);
    const start = starts[from];
    let to = from + 1;
    while (at + to - from < count && codeAt(at + to - from) === to) {
      if (starts[to + 1] - start > decodedAtOnce) break;
      to++;
    }
    const bytes = pool.subarray(start, starts[to]);
    // Where all is ASCII, each byte is a character.
    const ascii = to - from > 1 && asciiLength(bytes) === bytes.length;
    const whole = ascii ? utf8.decode(bytes) : '';
    for (let code = from; code < to; code++) {
      texts[at++] = ascii
        ? whole.slice(starts[code] - start, starts[code + 1] - start)
        : decodeUtf8(pool, starts[code], starts[code + 1]);
    }
  }
  return texts;
}
