import {growInt32, growUint8} from './grow.js';

/**
 * Gives equal byte ranges the same small code, so that a repeated text becomes a string once. Codes
 * count from 0 in the order of first appearance.
 */
export class Interner {
  private slots = new Int32Array(256).fill(-1);
  private hashes: Int32Array = new Int32Array(64);
  private starts: Int32Array = new Int32Array(64);
  private pool: Uint8Array = new Uint8Array(1024);
  private size = 0;

  /** How many different texts were seen. */
  get length(): number {
    return this.size;
  }

  /** The code of `bytes[start..end)`; a range never seen before gets the next one. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let code = this.slots[slot]; code >= 0; code = this.slots[slot]!) {
      if (this.hashes[code] === hash && this.equals(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.add(hash, slot, bytes, start, end);
  }

  /** The text of a code, decoded anew at each call. */
  text(code: number): string {
    return decodeUtf8(this.pool, this.starts[code], this.starts[code + 1]);
  }

  private equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[code];
    if (this.starts[code + 1] - from !== end - start) return false;
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== this.pool[j]) return false;
    return true;
  }

  private add(hash: number, slot: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.size++;
    const from = this.starts[code];
    const to = from + end - start;
    this.pool = growUint8(this.pool, to, 0);
    this.pool.set(bytes.subarray(start, end), from);
    this.starts = growInt32(this.starts, code + 1, 0);
    this.starts[code + 1] = to;
    this.hashes = growInt32(this.hashes, code, 0);
    this.hashes[code] = hash;
    this.slots[slot] = code;
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const mask = this.slots.length * 4 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashes[code] & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = code;
    }
  }
}

// A byte order mark inside a file is a character: dropping it would make two codes one text.
const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

/** Text of a byte range; ASCII, which is nearly all of it, without the decoder's overhead. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 40) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte > 127) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** FNV-1a with a final mix: the low bits choose the slot, and FNV's are weak for digits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}
