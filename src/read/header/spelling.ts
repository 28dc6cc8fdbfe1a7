/** Words shorter than these differ from too many others by one letter. */
const shortest = 6;

/** Known words, found again in spite of one slip of the keyboard. */
export class Spelling {
  private readonly words = new Set<string>();
  /** Known words by themselves with one letter left out. */
  private readonly shortened = new Map<string, string[]>();

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (word.length < shortest - 1) return;
    for (const form of shortenings(word)) {
      const words = this.shortened.get(form);
      if (words) words.push(word);
      else this.shortened.set(form, [word]);
    }
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Known words that differ from an unknown one by one letter, or by two that changed places. */
  near(word: string): readonly string[] {
    if (word.length < shortest || this.words.has(word)) return [];
    const found = new Set<string>();
    for (const form of [word, ...shortenings(word)]) {
      if (this.words.has(form)) found.add(form);
      for (const known of this.shortened.get(form) ?? []) found.add(known);
    }
    return [...found].filter((known) => known.length >= shortest && isOneEdit(word, known));
  }
}

/** Whether two different words are one letter more, less, other, or two that changed places apart. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}

function shortenings(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
