import {createHash, type Hash} from 'node:crypto';
import {open, stat} from 'node:fs/promises';
import type {FileHandle} from 'node:fs/promises';
import {UmkmError} from '../errors.js';
import type {ByteFile} from '../read/container/byte-file.js';

/** A file on disk that is read in pieces. It is opened when it is first read, and must be closed. */
export interface NodeFile extends ByteFile {
  sha256(): Promise<string>;
  close(): Promise<void>;
}

const piece = 1 << 20;

/**
 * A file on disk as one that can be read in pieces, so that it need not be held in memory. What is
 * read in order is hashed on the way; no second reading is then needed for its hash.
 *
 * @param path a plain file: the size of a pipe or a device says nothing
 * @throws UmkmError `FILE_UNREADABLE`, also from `read` and `sha256`
 */
export async function nodeFile(path: string): Promise<NodeFile> {
  const {size} = await stat(path).catch((error: unknown) => refuse(path, error));
  return new FileOnDisk(path, size);
}

class FileOnDisk implements NodeFile {
  private handle: Promise<FileHandle> | null = null;
  private hash: Hash = createHash('sha256');
  private hashed = 0;
  private digest: string | null = null;

  constructor(
    private readonly path: string,
    readonly size: number,
  ) {}

  async read(start: number, end: number, into?: Uint8Array): Promise<Uint8Array> {
    const length = Math.max(0, Math.min(end, this.size) - start);
    const enough = into !== undefined && into.length >= length;
    const bytes = enough ? into.subarray(0, length) : new Uint8Array(length);
    const filled = await this.fill(bytes, start);
    const read = filled < length ? bytes.subarray(0, filled) : bytes;
    if (this.digest === null && start <= this.hashed && start + read.length > this.hashed) {
      this.hash.update(read.subarray(this.hashed - start));
      this.hashed = start + read.length;
    }
    // Many files may be waiting to be read: those that have been need no handle.
    if (start + length >= this.size) await this.close();
    return read;
  }

  async sha256(): Promise<string> {
    while (this.digest === null && this.hashed < this.size) {
      const before = this.hashed;
      await this.read(before, before + piece);
      // A file that has become shorter since its size was asked for ends here.
      if (this.hashed === before) break;
    }
    return (this.digest ??= this.hash.digest('hex'));
  }

  async close(): Promise<void> {
    const handle = await this.handle;
    this.handle = null;
    await handle?.close();
  }

  private async fill(bytes: Uint8Array, start: number): Promise<number> {
    this.handle ??= open(this.path, 'r');
    let filled = 0;
    try {
      const handle = await this.handle;
      while (filled < bytes.length) {
        const {bytesRead} = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch (error) {
      this.handle = null;
      refuse(this.path, error);
    }
    return filled;
  }
}

function refuse(found: string, error: unknown): never {
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  throw new UmkmError('FILE_UNREADABLE', {found, cause}, {cause: error});
}
