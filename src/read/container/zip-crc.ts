const table = makeTable();

/** The checksum of ZIP: CRC-32, over pieces. */
export class Crc32 {
  private state = -1;

  add(bytes: Uint8Array): void {
    let state = this.state;
    let i = 0;
    for (const end = bytes.length - 3; i < end; i += 4) {
      state ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
      state =
        table[768 + (state & 255)] ^
        table[512 + ((state >>> 8) & 255)] ^
        table[256 + ((state >>> 16) & 255)] ^
        table[state >>> 24];
    }
    for (; i < bytes.length; i++) state = table[(state ^ bytes[i]) & 255] ^ (state >>> 8);
    this.state = state;
  }

  /** Of all that was added; 0 for nothing. */
  get value(): number {
    return ~this.state >>> 0;
  }
}

/** Four tables, so that four bytes are taken at a step. */
function makeTable(): Int32Array {
  const made = new Int32Array(1024);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    made[i] = value;
  }
  for (let i = 0; i < 768; i++) made[i + 256] = (made[i] >>> 8) ^ made[made[i] & 255];
  return made;
}
