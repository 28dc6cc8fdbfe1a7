import {growInt32, growUint8} from '../column/grow.js';
import type {Attributes, XmlHandler} from './xlsx-xml.js';

const encoder = new TextEncoder();

/** Texts that stand one behind the other as UTF-8 bytes, trimmed, so that none is a string. */
export class TextPool {
  bytes: Uint8Array = new Uint8Array(1024);
  /** How many bytes are in use. */
  end = 0;

  clear(): void {
    this.end = 0;
  }

  /** Adds a text without the blanks around it; it stands from the former `end` to the new one. */
  add(text: string): void {
    const trimmed = trimBlanks(text);
    const {length} = trimmed;
    this.bytes = growUint8(this.bytes, this.end + length * 3, 0);
    const {bytes, end} = this;
    if (length < 24) {
      let i = 0;
      for (; i < length; i++) {
        const code = trimmed.charCodeAt(i);
        if (code > 127) break;
        bytes[end + i] = code;
      }
      if (i === length) {
        this.end = end + length;
        return;
      }
    }
    this.end = end + encoder.encodeInto(trimmed, bytes.subarray(end)).written;
  }
}

/** The texts that cells refer to by number. */
export class SharedStrings {
  readonly pool = new TextPool();
  length = 0;
  private starts: Int32Array = new Int32Array(64);

  add(text: string): void {
    this.pool.add(text);
    this.starts = growInt32(this.starts, this.length + 1, 0);
    this.starts[++this.length] = this.pool.end;
  }

  start(index: number): number {
    return this.starts[index];
  }

  end(index: number): number {
    return this.starts[index + 1];
  }
}

/** Reads the part that holds shared strings. */
export class SharedStringsHandler implements XmlHandler {
  private readonly rich = new RichText();

  constructor(private readonly strings: SharedStrings) {}

  open(name: string, _attributes: () => Attributes): void {
    if (name === 'si') this.rich.clear();
    else this.rich.open(name);
  }

  close(name: string): void {
    if (name === 'si') this.strings.add(this.rich.value);
    else this.rich.close(name);
  }

  text(text: string): void {
    this.rich.text(text);
  }
}

/** A text in runs of different looks; how it is pronounced (`rPh`) is no part of it. */
export class RichText {
  private joined = '';
  private inText = false;
  private phonetic = false;

  clear(): void {
    this.joined = '';
    this.inText = false;
    this.phonetic = false;
  }

  get value(): string {
    return unescapeText(this.joined);
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = !this.phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.joined += text;
  }
}

/** Reads `_x000D_`, by which a workbook writes characters that XML has not. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The blanks that a cell of a text file loses too. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && (isBlank(text.charCodeAt(start)) || text.charCodeAt(start) === 0xfeff))
    start++;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x0a || code === 0x0d;
}
