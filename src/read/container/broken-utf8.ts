import type {Decoder} from './decode.js';

/** Counts the characters of several bytes in a text, and the bytes that are part of none. */
export class Utf8Tally {
  characters = 0;
  broken = 0;
  /** Bytes that the current character still needs, and between what the next one lies. */
  private needed = 0;
  private low = 0x80;
  private high = 0xbf;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.needed > 0) {
        if (byte >= this.low && byte <= this.high) {
          [this.low, this.high] = [0x80, 0xbf];
          if (--this.needed === 0) this.characters++;
          continue;
        }
        this.end();
      }
      if (byte < 0x80) continue;
      this.needed = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
      this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
      if (this.needed === 0) this.broken++;
    }
  }

  /** Counts what the last character lacks as broken. */
  end(): void {
    if (this.needed > 0) this.broken++;
    this.needed = 0;
    [this.low, this.high] = [0x80, 0xbf];
  }
}

/** Turns UTF-8 with broken places into UTF-8 in which each of them is U+FFFD. */
export function mendingDecoder(): Decoder {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  const encoder = new TextEncoder();
  return {
    decode: (piece, last) => encoder.encode(decoder.decode(piece, {stream: !last})),
  };
}
