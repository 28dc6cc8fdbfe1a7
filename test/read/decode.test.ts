import {describe, expect, it} from 'vitest';
import {toUtf8} from '../../src/read/container/decode.js';

const text = (bytes: readonly number[]): [string, string] => {
  const decoded = toUtf8(Uint8Array.from(bytes));
  return [new TextDecoder().decode(decoded.bytes), decoded.encoding];
};

describe('encodings', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(text([0xef, 0xbb, 0xbf, 0x61])).toEqual(['a', 'utf-8']);
    expect(text([0xc3, 0xa9])).toEqual(['é', 'utf-8']);
  });

  it('reads UTF-16 of either byte order by its mark', () => {
    expect(text([0xff, 0xfe, 0x61, 0x00, 0xac, 0x20])).toEqual(['a€', 'utf-16le']);
    expect(text([0xfe, 0xff, 0x00, 0x61, 0x20, 0xac])).toEqual(['a€', 'utf-16be']);
  });

  it('reads anything else as Windows-1252, its quotation marks and dashes too', () => {
    expect(text([0x93, 0x54, 0x6f, 0x6b, 0x6f, 0x94, 0x20, 0x96, 0x20, 0xb1])).toEqual([
      '“Toko” – ±',
      'windows-1252',
    ]);
  });

  it('reads the five bytes that Windows-1252 leaves undefined as control characters', () => {
    expect(text([0x81, 0xe9])[0]).toBe('\u0081é');
  });

  it('reads an odd last byte of UTF-16 and a broken pair without failing', () => {
    expect(text([0xff, 0xfe, 0x61, 0x00, 0x62])[0]).toBe('a');
    expect(text([0xff, 0xfe, 0x00, 0xd8])[0]).toBe('\ufffd');
  });
});
