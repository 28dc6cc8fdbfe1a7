import type {ByteFile} from './byte-file.js';

/** What a file that is no text seems to be. */
export type BinaryKind = 'xlsx' | 'zip' | 'xls' | 'pdf' | 'image' | 'gzip' | 'parquet' | 'binary';

const magic: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

/** Bytes at either end of a file that are looked at. */
const looked = 1 << 16;

/**
 * Says what a file seems to be that is no text, by its first bytes or by NUL bytes, which no text
 * but UTF-16 holds. `null` for a text.
 */
export async function sniffBinary(file: ByteFile): Promise<BinaryKind | null> {
  const bytes = await file.read(0, Math.min(looked, file.size));
  for (const [kind, start] of magic) {
    if (!start.every((byte, index) => bytes[index] === byte)) continue;
    return kind === 'zip' && (await holds(file, bytes, 'xl/')) ? 'xlsx' : kind;
  }
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.includes(0) ? 'binary' : null;
}

/** Names inside a ZIP stand uncompressed before and behind the contents. */
async function holds(file: ByteFile, begin: Uint8Array, name: string): Promise<boolean> {
  const ends = [begin, await file.read(Math.max(0, file.size - looked), file.size)];
  return ends.some((part) => new TextDecoder('latin1').decode(part).includes(name));
}
