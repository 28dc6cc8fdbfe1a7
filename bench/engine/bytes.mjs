/** Cells of a CSV file as bytes: where they end, what they say, and which are equal. */

const comma = 0x2c;
const lf = 0x0a;

/** Where the cell ends that begins at `at`. */
export function endOfCell(bytes, at) {
  while (bytes[at] !== comma && bytes[at] !== lf) at++;
  return at;
}

/** 0 for Tidak, 1 for Ya, 2 for a blank. */
export function truthOf(bytes, at) {
  const byte = bytes[at];
  return byte === 0x59 ? 1 : byte === comma || byte === lf ? 2 : 0;
}

export function numberOf(bytes, at) {
  let number = 0;
  for (; bytes[at] !== comma && bytes[at] !== lf; at++) number = number * 10 + bytes[at] - 48;
  return number;
}

/** Days since 1970-01-01 of `2024-12-31`. */
export function dayOf(bytes, at) {
  const year = bytes[at] * 1000 + bytes[at + 1] * 100 + bytes[at + 2] * 10 + bytes[at + 3] - 53_328;
  const month = bytes[at + 5] * 10 + bytes[at + 6] - 528;
  const day = bytes[at + 8] * 10 + bytes[at + 9] - 528;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const of = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + of * 365 + Math.floor(of / 4) - Math.floor(of / 100) + dayOfYear - 719_468;
}

export function linesIn(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(lf); at >= 0; at = bytes.indexOf(lf, at + 1)) lines++;
  return lines;
}

/** Few different texts, each with a code; -1 for a blank. What comes twice in a row is known at once. */
export class Words {
  constructor(bytes) {
    this.bytes = bytes;
    this.starts = [];
    this.ends = [];
    this.slots = new Int16Array(1024).fill(-1);
  }

  code(start, end) {
    if (start === end) return -1;
    const {bytes, slots} = this;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & 1023;
    for (let code = slots[slot]; code >= 0; code = slots[slot]) {
      if (this.equals(code, start, end)) return code;
      slot = (slot + 1) & 1023;
    }
    this.starts.push(start);
    slots[slot] = this.ends.push(end) - 1;
    return slots[slot];
  }

  equals(code, start, end) {
    const {bytes} = this;
    let other = this.starts[code];
    if (this.ends[code] - other !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[other++]) return false;
    return true;
  }

  texts() {
    return this.starts.map((start, code) => this.bytes.latin1Slice(start, this.ends[code]));
  }
}

/** Identifiers, each with a number in order of first sight. Their bytes are copied side by side. */
export class Identifiers {
  constructor(expected) {
    this.size = 0;
    this.store = new Uint8Array(expected * 12 + 1024);
    this.used = 0;
    this.starts = new Int32Array(expected + 1024);
    this.hashes = new Int32Array(expected + 1024);
    let slots = 1024;
    while (slots < expected * 2) slots *= 2;
    this.slots = new Int32Array(slots).fill(-1);
  }

  /** The number of an identifier, a new one where it was not seen before. */
  add(bytes, start, end) {
    let hash = end - start;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x9e3779b1);
    hash ^= hash >>> 15;
    const {slots, hashes} = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]; code >= 0; code = slots[slot]) {
      if (hashes[code] === hash && this.equals(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size;
    return this.learn(bytes, start, end, hash);
  }

  /** Where the cell ends if it is the identifier of that number, else -1. */
  endIfNext(code, bytes, at) {
    if (code >= this.size) return -1;
    const {store} = this;
    const end = this.starts[code + 1];
    for (let other = this.starts[code]; other < end; other++) {
      if (store[other] !== bytes[at++]) return -1;
    }
    return bytes[at] === comma || bytes[at] === lf ? at : -1;
  }

  equals(code, bytes, start, end) {
    const {store} = this;
    let other = this.starts[code];
    if (this.starts[code + 1] - other !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== store[other++]) return false;
    return true;
  }

  learn(bytes, start, end, hash) {
    if (this.size + 2 > this.starts.length || this.used + end - start > this.store.length) {
      for (const name of ['store', 'starts', 'hashes']) {
        const grown = new this[name].constructor(this[name].length * 2);
        grown.set(this[name]);
        this[name] = grown;
      }
    }
    for (let at = start; at < end; at++) this.store[this.used++] = bytes[at];
    this.hashes[this.size] = hash;
    this.starts[++this.size] = this.used;
    if (this.size * 2 > this.slots.length) this.spread();
    return this.size - 1;
  }

  spread() {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let code = 0; code < this.size; code++) {
      let slot = this.hashes[code] & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = code;
    }
  }
}
