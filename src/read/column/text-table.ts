/**
 * Finds texts among a million others without making a `Map` of them: an open table of their places.
 * Of equal texts the last one is found, and through `before` those before it.
 */
export class TextTable {
  /** How many texts it holds. */
  readonly size: number;
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly previous: Int32Array;

  /** @param texts those that are `null` are left out */
  constructor(private readonly texts: readonly (string | null)[]) {
    let width = 16;
    while (width < texts.length * 2) width *= 2;
    this.slots = new Int32Array(width).fill(-1);
    this.hashes = new Int32Array(texts.length);
    this.previous = new Int32Array(texts.length).fill(-1);
    let size = 0;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at];
      if (text === null) continue;
      size++;
      const hash = hashOf(text);
      this.hashes[at] = hash;
      const slot = this.slotOf(text, hash);
      this.previous[at] = this.slots[slot];
      this.slots[slot] = at;
    }
    this.size = size;
  }

  /** The place of a text, or -1. */
  find(text: string): number {
    return this.slots[this.slotOf(text, hashOf(text))];
  }

  /** The place of the equal text before this one, or -1. */
  before(place: number): number {
    return this.previous[place];
  }

  private slotOf(text: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let at = this.slots[slot]; at >= 0; at = this.slots[slot]) {
      if (this.hashes[at] === hash && this.texts[at] === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

/** FNV-1a over UTF-16 units with a final mix: FNV's low bits are weak for digits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}
