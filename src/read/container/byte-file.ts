import {UmkmError} from '../../errors.js';

/**
 * A file whose bytes can be read from anywhere in it, again and again: workbooks and Parquet files
 * begin at their end, and a large text is read in pieces.
 */
export interface ByteFile {
  readonly size: number;
  /**
   * The bytes from `start` up to `end`, or to the file's end.
   *
   * @param into memory that may be written over, and be what is returned
   */
  read(start: number, end: number, into?: Uint8Array): Promise<Uint8Array>;
  /** All of it, where it is in memory anyway. */
  readonly whole?: Uint8Array;
  /** SHA-256 in hexadecimal, where the platform has a faster way than reading it all once more. */
  sha256?(): Promise<string>;
  /** Of a Parquet file, which row groups are read: from, and up to; all where it is left out. */
  readonly rowGroups?: readonly [number, number];
}

/** What a caller may hand in: bytes, a `File` or `Blob` of a browser, or anything readable. */
export type FileContent = Uint8Array | Blob | ByteFile;

/** Makes one thing of the three. */
export function byteFile(content: FileContent): ByteFile {
  if (content instanceof Uint8Array) return new BytesInMemory(content);
  if (isBlob(content)) return new BlobFile(content);
  return content;
}

/** Whether a value is one of the three. */
export function isFileContent(value: unknown): value is FileContent {
  if (value instanceof Uint8Array || isBlob(value)) return true;
  const {size, read} = (value ?? {}) as Partial<Record<keyof ByteFile, unknown>>;
  return Number.isSafeInteger(size) && Number(size) >= 0 && typeof read === 'function';
}

/** Told how many bytes of a file have been read so far. */
export type ReadProgress = (done: number, size: number) => void;

interface Watch {
  /** What the file is called, for an error. */
  readonly name?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onRead?: ReadProgress | undefined;
}

/**
 * The same file, watched: each read says how many bytes have been read in all, and none begins once
 * `signal` has been aborted. A file that was taken away or changed while it is read, as one on a stick
 * or one that a page was given, throws `UmkmError` `FILE_UNREADABLE`.
 */
export function watchedFile(file: ByteFile, {name = '', signal, onRead}: Watch): ByteFile {
  let done = 0;
  const {size, whole, rowGroups} = file;
  const tried = async (what: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await what();
    } catch (error) {
      throw error instanceof UmkmError || signal?.aborted ? error : unreadable(name, error);
    }
  };
  const read = async (start: number, end: number, into?: Uint8Array): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const given = await tried(() => file.read(start, end, into));
    if (!(given instanceof Uint8Array)) throw unreadable(name, new TypeError('no bytes'));
    const bytes = given.length > end - start ? given.subarray(0, end - start) : given;
    // A workbook is read from its end, and the beginning of a text more than once.
    done = Math.min(size, done + bytes.length);
    onRead?.(done, size);
    return bytes;
  };
  return {
    size,
    read,
    ...(whole && {whole}),
    ...(rowGroups && {rowGroups}),
    ...(file.sha256 && {sha256: async () => String(await tried(() => file.sha256!()))}),
  };
}

function unreadable(found: string, error: unknown): UmkmError {
  const {code, name} = (error ?? {}) as Partial<Record<'code' | 'name', unknown>>;
  const [cause = String(error)] = [code, name].filter((one) => typeof one === 'string');
  return new UmkmError('FILE_UNREADABLE', {found, cause}, {cause: error});
}

function isBlob(value: unknown): value is Blob {
  return typeof Blob !== 'undefined' && value instanceof Blob;
}

class BytesInMemory implements ByteFile {
  readonly size: number;
  constructor(readonly whole: Uint8Array) {
    this.size = whole.length;
  }

  read(start: number, end: number): Promise<Uint8Array> {
    return Promise.resolve(this.whole.subarray(start, end));
  }
}

class BlobFile implements ByteFile {
  readonly size: number;
  constructor(private readonly blob: Blob) {
    this.size = blob.size;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return new Uint8Array(await this.blob.slice(start, end).arrayBuffer());
  }
}
