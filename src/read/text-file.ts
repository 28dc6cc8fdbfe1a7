import type {ByteFile} from './byte-file.js';
import type {EncodingMark} from './decode.js';
import {asciiLength, decoderOf, markOf, Utf8Check} from './decode.js';

/** The text of a file as UTF-8, one piece after the other. */
export interface TextPieces {
  /** Whether no piece follows. */
  readonly done: boolean;
  /** How much of the file has been read, from 0 to 1. */
  readonly share: number;
  /** Bytes that are good until the next ones are asked for. */
  next(): Promise<Uint8Array>;
}

/**
 * A text file that can be read through again and again without being held in memory. The first piece
 * is kept: what looks for a table reads it many times. A file that begins with ASCII and a byte that
 * is none is looked through once to tell UTF-8 from Windows-1252; a file of nothing but ASCII is not.
 */
export class TextFile {
  private first: Promise<Uint8Array> | null = null;
  private checked: Promise<boolean> | null = null;

  /** @param piece bytes that are read at a time */
  constructor(
    private readonly file: ByteFile,
    private readonly piece = 1 << 20,
  ) {}

  /** Pieces from the beginning. */
  pieces(): TextPieces {
    return new DecodedPieces(this, this.file.size);
  }

  /** Raw bytes from `start` on. */
  read(start: number, into?: Uint8Array): Promise<Uint8Array> {
    if (start > 0) return this.file.read(start, start + this.piece, into);
    return (this.first ??= this.file.read(0, this.piece));
  }

  /** Whether the file is UTF-8 from `start` on, before which there is nothing but ASCII. */
  isUtf8(start: number): Promise<boolean> {
    return (this.checked ??= this.check(start));
  }

  private async check(start: number): Promise<boolean> {
    const check = new Utf8Check();
    for (let at = start; at < this.file.size;) {
      const bytes = await this.read(at);
      if (bytes.length === 0) break;
      at += bytes.length;
      if (!check.accepts(bytes, at >= this.file.size)) return false;
    }
    return check.accepts(new Uint8Array(0), true);
  }
}

class DecodedPieces implements TextPieces {
  done = false;
  private at = 0;
  private memory: Uint8Array | undefined;
  private mark: EncodingMark | null = null;
  private decoder = decoderOf('utf-8');
  /** Whether the file may still be UTF-8 or Windows-1252. */
  private open = false;

  constructor(
    private readonly file: TextFile,
    private readonly size: number,
  ) {}

  get share(): number {
    return this.size === 0 ? 1 : this.at / this.size;
  }

  async next(): Promise<Uint8Array> {
    const start = this.at;
    // The first piece is kept by the file; every other one is used up before the next is read.
    const bytes = this.done ? new Uint8Array(0) : await this.file.read(start, this.memory);
    if (start > 0) this.memory = bytes;
    this.at = start + bytes.length;
    // A file may have become shorter since its size was asked for.
    this.done = this.at >= this.size || bytes.length === 0;
    const from = this.mark === null ? this.begin(bytes) : 0;
    const body = bytes.subarray(from);
    if (this.open && asciiLength(body) < body.length) {
      this.open = false;
      if (!(await this.file.isUtf8(start + from))) this.decoder = decoderOf('windows-1252');
    }
    return this.decoder.decode(body, this.done);
  }

  private begin(bytes: Uint8Array): number {
    this.mark = markOf(bytes);
    this.open = this.mark.encoding === 'utf-8';
    this.decoder = decoderOf(this.mark.encoding);
    return this.mark.length;
  }
}
