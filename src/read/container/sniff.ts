import type {ByteFile} from './byte-file.js';
import {markOf} from './decode.js';

/** What a file that is no text seems to be. */
export type BinaryKind =
  'xlsx' | 'ods' | 'zip' | 'xls' | 'pdf' | 'image' | 'gzip' | 'parquet' | 'binary';

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
  // Parquet with its footer encrypted.
  ['parquet', [0x50, 0x41, 0x52, 0x45]],
];

/** Bytes at either end of a file that are looked at. */
const looked = 1 << 16;
/** Bytes that are searched at once. */
const searched = 1 << 20;

/**
 * Says what a file seems to be that is no text, by its first bytes or by NUL bytes, which no text
 * but UTF-16 holds. `null` for a text.
 */
export async function sniffBinary(file: ByteFile): Promise<BinaryKind | null> {
  const bytes = await file.read(0, Math.min(looked, file.size));
  for (const [kind, start] of magic) {
    if (!start.every((byte, index) => bytes[index] === byte)) continue;
    return kind === 'zip' ? sniffZip(file, bytes) : kind;
  }
  return markOf(bytes).encoding === 'utf-8' && bytes.includes(0) ? 'binary' : null;
}

/**
 * Whether an old workbook (`xls`) is a new one that was locked with a password: it then holds a
 * stream of this name, which may stand anywhere in it.
 */
export async function isLocked(file: ByteFile): Promise<boolean> {
  const name = Uint8Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  const wide = new Uint8Array(name.length * 2);
  name.forEach((byte, index) => (wide[index * 2] = byte));
  const wanted = new TextDecoder('latin1').decode(wide);
  // A name begins at a multiple of 128 bytes, as every piece does.
  for (let at = 0; at < file.size; at += searched) {
    const piece = await file.read(at, Math.min(at + searched, file.size));
    if (new TextDecoder('latin1').decode(piece).includes(wanted)) return true;
  }
  return false;
}

/** Names inside a ZIP stand uncompressed before and behind the contents. */
async function sniffZip(file: ByteFile, begin: Uint8Array): Promise<BinaryKind> {
  const ends = [begin, await file.read(Math.max(0, file.size - looked), file.size)];
  const [first, last] = ends.map((part) => new TextDecoder('latin1').decode(part));
  if (first.slice(0, 200).includes('opendocument.spreadsheet')) return 'ods';
  return first.includes('xl/') || last.includes('xl/') ? 'xlsx' : 'zip';
}
