import {deflateSync, strToU8} from 'fflate';
import {Crc32} from '../../src/read/container/zip-crc.js';

/** A file in a ZIP, and what its directory says of it where that is to be a lie. */
export interface EntryToWrite {
  readonly name: string;
  readonly content: string;
  readonly method?: number;
  /** 1 encrypted, 8 with its sizes behind the contents. */
  readonly flags?: number;
  readonly deflated?: Uint8Array;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly offset?: number;
}

export interface ZipToWrite {
  readonly comment?: string;
  /** Whether its numbers have eight bytes (ZIP64). */
  readonly wide?: boolean;
  /** How many entries it says to have, and where it says that its directory begins. */
  readonly count?: number;
  readonly start?: number;
}

/** Packs a ZIP byte by byte, so that everything in it can be wrong. */
export function writeZip(
  entries: readonly EntryToWrite[],
  {comment = '', wide = false, count = entries.length, start}: ZipToWrite = {},
): Uint8Array {
  const contents: number[] = [];
  const directory: number[] = [];
  for (const {name, content, method = 8, flags = 0, ...told} of entries) {
    const bytes = strToU8(content);
    const stored = told.deflated ?? (method === 0 ? bytes : deflateSync(bytes));
    const crc = new Crc32();
    crc.add(bytes);
    const sum = told.crc ?? crc.value;
    const size = told.size ?? bytes.length;
    const compressed = told.compressedSize ?? stored.length;
    const offset = told.offset ?? contents.length;
    const late = (flags & 8) !== 0;
    const written = strToU8(name);
    const sizes = late ? [0, 0, 0] : [sum, compressed, size];
    contents.push(...u32(0x04034b50), ...u16(20, flags, method, 0, 0), ...u32(...sizes));
    contents.push(...u16(written.length, 0), ...written);
    for (const byte of stored) contents.push(byte);
    if (late) contents.push(...u32(0x08074b50, sum, compressed, size));
    const extra = wide ? [...u16(1, 24), ...u64(size, compressed, offset)] : [];
    const narrow = wide ? [0xffffffff, 0xffffffff] : [compressed, size];
    directory.push(...u32(0x02014b50), ...u16(20, 20, flags, method, 0, 0), ...u32(sum, ...narrow));
    directory.push(...u16(written.length, extra.length, 0, 0, 0), ...u32(0));
    directory.push(...u32(wide ? 0xffffffff : offset), ...written, ...extra);
  }
  const begin = start ?? contents.length;
  const end: number[] = [];
  if (wide) {
    end.push(...u32(0x06064b50), ...u64(44), ...u16(45, 45), ...u32(0, 0));
    end.push(...u64(count, count, directory.length, begin));
    end.push(...u32(0x07064b50, 0), ...u64(contents.length + directory.length), ...u32(1));
  }
  const text = strToU8(comment, true);
  end.push(...u32(0x06054b50), ...u16(0, 0, ...(wide ? [0xffff, 0xffff] : [count, count])));
  end.push(...(wide ? u32(0xffffffff, 0xffffffff) : u32(directory.length, begin)));
  end.push(...u16(text.length), ...text);
  return Uint8Array.from([...contents, ...directory, ...end]);
}

function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
}

function u32(...values: readonly number[]): number[] {
  return values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255));
}

function u64(...values: readonly number[]): number[] {
  return values.flatMap((value) => u32(value >>> 0, Math.floor(value / 2 ** 32)));
}
