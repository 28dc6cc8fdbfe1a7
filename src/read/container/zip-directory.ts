import type {ByteFile} from './byte-file.js';
import {ContainerFault, damaged} from './container-fault.js';

/** A file inside a ZIP, as the directory at the ZIP's end lists it. */
export interface ZipEntry {
  /** Its path, with `/` between folders. */
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its own header begins; its bytes stand behind that. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
/** Of a comment behind the end, and the end itself. */
const longestEnd = 0xffff + endLength;
const entryLength = 46;
/** A directory of a workbook is a few kilobytes. */
const largestDirectory = 1 << 25;
const encryptedFlag = 1;
const utf8Flag = 1 << 11;

/**
 * The files of a ZIP by path in lower case, for names in a package do not differ by case alone. Only
 * the directory is believed; sizes that it gives are checked where the bytes are read.
 *
 * @throws ContainerFault where it is truncated, encrypted, or no honest program wrote it
 */
export async function readZipDirectory(file: ByteFile): Promise<ReadonlyMap<string, ZipEntry>> {
  const {start, length, count} = await findDirectory(file);
  if (length > largestDirectory || start + length > file.size) throw damaged('truncated');
  const view = viewOf(await file.read(start, start + length));
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw damaged('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + entryLength + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damaged('truncated');
    const entry = readEntry(view, at, nameLength, extraLength);
    at = next;
    if (entry.name.endsWith('/')) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged('duplicate', entry.name);
    entries.set(key, entry);
  }
  checkPlaces(entries.values(), start);
  return entries;
}

interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

async function findDirectory(file: ByteFile): Promise<DirectoryPlace> {
  const from = Math.max(0, file.size - longestEnd - 20);
  const view = viewOf(await file.read(from, file.size));
  let end = view.byteLength - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw damaged('truncated');
  const [count, length, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const wide = count === 0xffff || length === 0xffffffff || start === 0xffffffff;
  const locator = end - 20;
  if (!wide || locator < 0 || view.getUint32(locator, true) !== locator64Signature)
    return {start, length, count};
  const end64 = readUint64(view, locator + 8);
  const view64 = viewOf(await file.read(end64, Math.min(end64 + 56, file.size)));
  if (view64.byteLength < 56 || view64.getUint32(0, true) !== end64Signature)
    throw damaged('truncated');
  return {
    start: readUint64(view64, 48),
    length: readUint64(view64, 40),
    count: readUint64(view64, 32),
  };
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & encryptedFlag) !== 0) throw new ContainerFault('READ_WORKBOOK_PASSWORD');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + entryLength, nameLength);
  const label = (flags & utf8Flag) !== 0 ? 'utf-8' : 'latin1';
  const name = new TextDecoder(label).decode(bytes).replaceAll('\\', '/');
  if (name.startsWith('/') || name.split('/').includes('..')) throw damaged('path', name);
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const wide = wideFields(view, at + entryLength + nameLength, extraLength);
  if (size === 0xffffffff) size = wide.shift() ?? Infinity;
  if (compressedSize === 0xffffffff) compressedSize = wide.shift() ?? Infinity;
  if (offset === 0xffffffff) offset = wide.shift() ?? Infinity;
  const method = view.getUint16(at + 10, true);
  return {name, method, crc: view.getUint32(at + 16, true), compressedSize, size, offset};
}

/** The numbers of eight bytes that stand in for those that four cannot hold. */
function wideFields(view: DataView, at: number, length: number): number[] {
  const end = at + length;
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + size <= end) {
      return Array.from({length: size >> 3}, (_, i) => readUint64(view, at + 4 + i * 8));
    }
    at += 4 + size;
  }
  return [];
}

/** Files that share bytes are how a few kilobytes pretend to be gigabytes. */
function checkPlaces(entries: Iterable<ZipEntry>, directory: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, {name, offset, compressedSize}] of sorted.entries()) {
    const limit = sorted[index + 1]?.offset ?? directory;
    if (offset + 30 + compressedSize > limit) throw damaged('truncated', name);
  }
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
