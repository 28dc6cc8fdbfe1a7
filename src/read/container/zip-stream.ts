import type {Inflate} from 'fflate';
import type {ByteFile} from './byte-file.js';
import {damaged} from './container-fault.js';
import {Crc32} from './zip-crc.js';
import type {ZipEntry} from './zip-directory.js';

/** What is asked of fflate, which is loaded only where there is a workbook. */
export type InflateClass = new (ondata: (bytes: Uint8Array) => void) => Inflate;

const headerSignature = 0x04034b50;
const headerLength = 30;
/** Bytes read at once. */
const readLength = 1 << 18;
/** Bytes inflated at once: a thousand times as many may come out. */
const pieceLength = 1 << 14;

/**
 * The contents of a file inside a ZIP, piece by piece. What comes out is as long as the directory
 * says and has its checksum, or it is refused.
 *
 * @example
 * for (let piece = await stream.next(); piece; piece = await stream.next()) parser.feed(piece);
 */
export class ZipStream {
  private at = -1;
  private end = 0;
  private buffer: Uint8Array = new Uint8Array(0);
  private used = 0;
  private out: Uint8Array[] = [];
  private length = 0;
  private readonly crc = new Crc32();
  private readonly inflate: Inflate | null;

  constructor(
    private readonly file: ByteFile,
    private readonly entry: ZipEntry,
    inflateClass: InflateClass,
  ) {
    if (entry.method !== 0 && entry.method !== 8) throw damaged('method', entry.name);
    this.inflate = entry.method === 0 ? null : new inflateClass((bytes) => this.out.push(bytes));
  }

  /**
   * The next piece, valid until the one after it; `null` behind the last.
   *
   * @throws ContainerFault where the bytes are not what the directory promises
   */
  async next(): Promise<Uint8Array | null> {
    if (this.at < 0) await this.begin();
    while (this.out.length === 0) {
      if (this.used === this.buffer.length) {
        if (this.at === this.end) return this.finish();
        const to = Math.min(this.at + readLength, this.end);
        this.buffer = await this.file.read(this.at, to);
        if (this.buffer.length !== to - this.at) throw damaged('truncated', this.entry.name);
        this.used = 0;
        this.at = to;
      }
      const from = this.used;
      this.used = Math.min(from + pieceLength, this.buffer.length);
      this.push(this.buffer.subarray(from, this.used));
    }
    const piece = this.out.shift()!;
    this.length += piece.length;
    if (this.length > this.entry.size) throw damaged('checksum', this.entry.name);
    this.crc.add(piece);
    return piece;
  }

  private async begin(): Promise<void> {
    const {offset, name, compressedSize, method} = this.entry;
    const bytes = await this.file.read(offset, offset + headerLength);
    if (bytes.length < headerLength) throw damaged('truncated', name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
    if (view.getUint32(0, true) !== headerSignature || view.getUint16(8, true) !== method)
      throw damaged('truncated', name);
    this.at = offset + headerLength + view.getUint16(26, true) + view.getUint16(28, true);
    this.end = this.at + compressedSize;
    if (this.end > this.file.size) throw damaged('truncated', name);
  }

  private push(bytes: Uint8Array): void {
    if (!this.inflate) {
      this.out.push(bytes);
      return;
    }
    const last = this.at === this.end && this.used === this.buffer.length;
    try {
      this.inflate.push(bytes, last);
    } catch {
      throw damaged('truncated', this.entry.name);
    }
    this.out = this.out.filter(({length}) => length > 0);
  }

  private finish(): null {
    const {size, crc, name} = this.entry;
    if (this.length !== size || this.crc.value !== crc) throw damaged('checksum', name);
    return null;
  }
}
