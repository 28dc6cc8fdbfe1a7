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
  return typeof size === 'number' && typeof read === 'function';
}

/** Told how many bytes of a file have been read so far. */
export type ReadProgress = (done: number, size: number) => void;

/**
 * The same file, watched: each read says how many bytes have been read in all, and none begins once
 * `signal` has been aborted.
 */
export function watchedFile(
  file: ByteFile,
  {signal, onRead}: {signal?: AbortSignal | undefined; onRead?: ReadProgress | undefined},
): ByteFile {
  let done = 0;
  const {size} = file;
  const read = async (start: number, end: number, into?: Uint8Array): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const bytes = await file.read(start, end, into);
    // A workbook is read from its end, and the beginning of a text more than once.
    done = Math.min(size, done + bytes.length);
    onRead?.(done, size);
    return bytes;
  };
  return {
    size,
    read,
    ...(file.whole && {whole: file.whole}),
    ...(file.sha256 && {sha256: () => file.sha256!()}),
  };
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
