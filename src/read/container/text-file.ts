import type {ByteFile} from './byte-file.js';
import {mendingDecoder, Utf8Tally} from './broken-utf8.js';
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

type TextEncoding = 'utf-8' | 'broken utf-8' | 'windows-1252';

const brokenPlaces = new WeakMap<ByteFile, number>();
/** Ctrl-Z. */
const endMark = 0x1a;
const closing: ReadonlySet<number> = new Set([endMark, 0x0a, 0x0d]);

/**
 * A text file that can be read through again and again without being held in memory. The first piece
 * is kept: what looks for a table reads it many times. A file that begins with ASCII and a byte that
 * is none is looked through once to tell UTF-8 from Windows-1252; a file of nothing but ASCII is not.
 */
export class TextFile {
  private first: Promise<Uint8Array> | null = null;
  private checked: Promise<TextEncoding> | null = null;

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

  /** What the file is written in from `start` on, before which there is nothing but ASCII. */
  encoding(start: number): Promise<TextEncoding> {
    return (this.checked ??= this.check(start));
  }

  private async check(start: number): Promise<TextEncoding> {
    const check = new Utf8Check();
    for (let at = start; at < this.file.size;) {
      const bytes = await this.read(at);
      if (bytes.length === 0) break;
      at += bytes.length;
      if (!check.accepts(bytes, at >= this.file.size)) return this.weigh(start);
    }
    return check.accepts(new Uint8Array(0), true) ? 'utf-8' : this.weigh(start);
  }

  /** Tells UTF-8 with a few broken places from Windows-1252, where hardly two bytes form a letter. */
  private async weigh(start: number): Promise<TextEncoding> {
    const tally = new Utf8Tally();
    for (let at = start; at < this.file.size;) {
      const bytes = await this.read(at);
      if (bytes.length === 0) break;
      at += bytes.length;
      tally.add(bytes);
    }
    tally.end();
    if (tally.characters <= tally.broken) return 'windows-1252';
    brokenPlaces.set(this.file, tally.broken);
    return 'broken utf-8';
  }
}

/** How many places of a text that was read are broken; 0 where it is whole. */
export function brokenPlacesOf(file: ByteFile): number {
  return brokenPlaces.get(file) ?? 0;
}

/** Makes a blank of the Ctrl-Z by which programs of DOS end a text. */
function withoutEndMark(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && closing.has(bytes[end - 1])) end--;
  const mark = bytes.indexOf(endMark, end);
  if (mark < 0) return bytes;
  const blank = bytes.slice();
  for (let at = mark; at < blank.length; at++) if (blank[at] === endMark) blank[at] = 0x20;
  return blank;
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
      const encoding = await this.file.encoding(start + from);
      if (encoding === 'broken utf-8') this.decoder = mendingDecoder();
      else this.decoder = decoderOf(encoding);
    }
    return this.decoder.decode(this.done ? withoutEndMark(body) : body, this.done);
  }

  private begin(bytes: Uint8Array): number {
    this.mark = markOf(bytes);
    this.open = this.mark.encoding === 'utf-8';
    this.decoder = decoderOf(this.mark.encoding);
    return this.mark.length;
  }
}
