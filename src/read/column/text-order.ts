/** Texts that may be passed over without losing their order. */
export const guesses = 8;

/** Notes whether texts come in the order in which they came first, as rows of one register do. */
export class TextOrder {
  /** Whether the last ones mostly did. */
  isKept = false;
  /** The code that comes next in that order. */
  next = 0;

  /** Notes the codes of texts, of which there are `known` different ones; -1 for a gap. */
  note(codes: Int32Array, count: number, known: number): void {
    let kept = 0;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const step = codes[i] - last;
      if (step > 0 && step <= guesses) kept++;
      if (codes[i] >= 0) last = codes[i];
    }
    this.next = last + 1;
    // What comes for the first time has no place in the order.
    this.isKept = kept * 2 > count && this.next < known;
  }
}
