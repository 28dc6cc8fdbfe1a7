/** Bytes of the longest text that is remembered. */
const longest = 12;
/** Texts that are remembered: each has one place, that of its hash. */
const places = 256;
/** Three words of a text, its length and its code. */
const width = 5;

/** Which bits of the first, second and third word, lowest byte first, a text of each length has. */
const masks = new Int32Array((longest + 1) * 3);
for (let length = 1; length <= longest; length++)
  for (let at = 0; at < length; at++)
    masks[(at >> 2) * (longest + 1) + length] |= 0xff << ((at & 3) * 8);

/**
 * Remembers the codes of short texts that were asked for lately: in a column of a few words nearly
 * every cell is one of them, and needs no hash and no search.
 */
export class RecentCodes {
  private readonly known = new Int32Array(places * width);

  /** @param find finds the code of a text that is not remembered */
  constructor(private readonly find: (view: DataView, start: number, end: number) => number) {
    // What has no length is remembered from the beginning.
    this.known[width - 1] = -1;
  }

  /** Writes the code of each range; -1 for an empty one. */
  codesOf(
    view: DataView,
    starts: Int32Array,
    ends: Int32Array,
    count: number,
    codes: Int32Array,
  ): void {
    const {known} = this;
    const last = view.byteLength - longest;
    for (let i = 0; i < count; i++) {
      const start = starts[i];
      const length = ends[i] - start;
      if (length > longest || start > last) {
        codes[i] = this.codeOf(view, start, length);
        continue;
      }
      // Three words hold all of it. They are read whatever its length is, which nobody can foresee.
      const first = view.getInt32(start, true) & masks[length];
      const second = view.getInt32(start + 4, true) & masks[longest + 1 + length];
      const third = view.getInt32(start + 8, true) & masks[(longest + 1) * 2 + length];
      const mixed = Math.imul(first ^ length, 0x9e3779b1) ^ Math.imul(second ^ third, 0x85ebca6b);
      const place = ((mixed >>> 24) ^ ((mixed >>> 16) & (places - 1))) * width;
      if (
        known[place] === first &&
        known[place + 1] === second &&
        known[place + 2] === third &&
        known[place + 3] === length
      ) {
        codes[i] = known[place + 4];
        continue;
      }
      const code = this.codeOf(view, start, length);
      known[place] = first;
      known[place + 1] = second;
      known[place + 2] = third;
      known[place + 3] = length;
      known[place + 4] = code;
      codes[i] = code;
    }
  }

  private codeOf(view: DataView, start: number, length: number): number {
    return length === 0 ? -1 : this.find(view, start, start + length);
  }
}
