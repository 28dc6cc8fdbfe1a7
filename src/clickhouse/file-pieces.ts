import type {ByteFile} from '../read/container/byte-file.js';
import {UmkmError} from '../errors.js';

/** A piece of a file that can be read as a file of its own. */
export interface FilePiece {
  readonly content: ByteFile;
}

/** The pieces of a file, one after another. */
export interface FilePieces {
  /**
   * @param headerRows how many records the header takes, as the first piece was read; `null` for that one
   * @returns `null` behind the last
   */
  next(headerRows: number | null): Promise<FilePiece | null>;
}

/**
 * A text with separators in pieces that end where a record ends; the header goes before each of them.
 *
 * @param size bytes of a piece
 * @throws UmkmError `FILE_UNREADABLE`; `CLICKHOUSE_PIECES` for a record that is longer than a piece
 */
export function textPieces(file: ByteFile, name: string, size: number): FilePieces {
  let at = 0;
  let header: Uint8Array = new Uint8Array(0);
  return {
    async next(headerRows) {
      if (at >= file.size) return null;
      const bytes = await file.read(at, at + size);
      const isFirst = at === 0;
      if (isFirst && isWide(bytes)) return null;
      if (!isFirst && header.length === 0 && headerRows !== null)
        header = await headerOf(file, headerRows, size);
      const isLast = at + bytes.length >= file.size;
      const end = isLast ? bytes.length : endOfRecord(bytes, Infinity);
      if (end === 0) {
        if (isFirst) return null;
        throw new UmkmError('CLICKHOUSE_PIECES', {file: name});
      }
      at += end;
      const body = bytes.subarray(0, end);
      return {content: isFirst ? inMemory(body) : inMemory(concat(header, body))};
    },
  };
}

/** UTF-16, where a line end is two bytes. */
function isWide([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || b === 0 || (c ?? d) === 0;
}

async function headerOf(file: ByteFile, records: number, size: number): Promise<Uint8Array> {
  const bytes = await file.read(0, size);
  return bytes.slice(0, endOfRecord(bytes, records));
}

/** Where so many records end, or as many as are whole; 0 where none is. */
export function endOfRecord(bytes: Uint8Array, records: number): number {
  let [end, count] = [0, 0];
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < bytes.length && count < records; i++) {
    const byte = bytes[i];
    if (quoted) {
      if (byte !== QUOTE) continue;
      if (bytes[i + 1] === QUOTE) i++;
      else quoted = false;
      continue;
    }
    if (byte === QUOTE && fresh) quoted = true;
    fresh = false;
    if (byte === LINE_FEED) {
      [end, fresh] = [i + 1, true];
      count++;
    } else if (separators.has(byte)) fresh = true;
  }
  return end;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const separators: ReadonlySet<number> = new Set([...';,\t|'].map((one) => one.charCodeAt(0)));

/**
 * A Parquet file in row groups, some together where they are small.
 *
 * @returns `null` for any other file
 */
export async function parquetPieces(file: ByteFile): Promise<FilePieces | null> {
  const magic = new TextDecoder('latin1').decode(await file.read(0, 4));
  if (magic !== 'PAR1') return null;
  const groups = await rowGroupsOf(file);
  let at = 0;
  return {
    next() {
      if (at >= groups.length) return Promise.resolve(null);
      const from = at;
      let rows = groups[at++];
      while (at < groups.length && rows + groups[at] <= rowsOfPiece) rows += groups[at++];
      return Promise.resolve({content: withGroups(file, [from, at])});
    },
  };
}

const rowsOfPiece = 200_000;

/** Numbers of rows; none where the file is damaged, which reading it says. */
async function rowGroupsOf(file: ByteFile): Promise<readonly number[]> {
  const {parquetMetadataAsync} = await import('hyparquet');
  const slice = async (start: number, end = file.size): Promise<ArrayBuffer> =>
    new Uint8Array(await file.read(start, end)).buffer;
  try {
    const {row_groups: groups} = await parquetMetadataAsync({byteLength: file.size, slice});
    return groups.map((group) => Number(group.num_rows));
  } catch {
    return [];
  }
}

function withGroups(file: ByteFile, rowGroups: readonly [number, number]): ByteFile {
  return {
    size: file.size,
    rowGroups,
    read: (start, end, into) => file.read(start, end, into),
    // That of the whole is told apart from its pieces.
    sha256: () => Promise.resolve(''),
  };
}

/** Bytes as a file. */
export function inMemory(bytes: Uint8Array): ByteFile {
  return {
    size: bytes.length,
    whole: bytes,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    sha256: () => Promise.resolve(''),
  };
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
