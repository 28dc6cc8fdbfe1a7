import {foldText, headerForms, isNoAmount} from '../../schema/header.js';
import {nearWords} from './header-lookup.js';
import type {HeaderUnit} from './header-unit.js';
import {readHeaderUnit} from './header-unit.js';
import {figureWords, headerWords} from './header-words.js';

/** The words of a header, as one text, with and without those that only say "a figure". */
export interface WordForms {
  readonly words: string;
  readonly figures: string;
}

/** No header is longer; a hostile one of a million characters is not worth reading. */
const longest = 300;
const mostKnown = 2000;
const known = new Map<string, HeaderText>();
/** Headers that number the rows. */
const numbering = /^(?:(?:no|nomor|nomer|nr)(?:_urut)?|urut|urutan)$/;

/** A header in all forms in which it may be known; each is made when it is first asked for. */
export class HeaderText {
  readonly unit: HeaderUnit;
  /** As written, folded, nearest first; empty where it can be no column's header. */
  readonly written: readonly string[];
  private ownWords: readonly string[] | undefined;
  private wordForms: WordForms | null | undefined;
  private restForms: {readonly written: string; readonly forms: WordForms} | null | undefined;
  private spelledForms: readonly WordForms[] | undefined;

  private constructor(text: string) {
    this.unit = readHeaderUnit(text.slice(0, longest));
    this.written = text.length > longest ? [] : writtenForms(this.unit);
  }

  /** The forms of a text; every table asks for those of the same headers. */
  static of(text: string): HeaderText {
    let found = known.get(text);
    if (found) return found;
    found = new HeaderText(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, found);
    return found;
  }

  /** Its words in one spelling and order; `null` where it is too short to be known by them. */
  get words(): WordForms | null {
    if (this.wordForms === undefined)
      this.wordForms = this.knownWords.length > 0 ? formsOf(this.knownWords) : null;
    return this.wordForms;
  }

  /** What it says in brackets. */
  get remarks(): readonly string[] {
    return [...this.unit.text.matchAll(/\(([^()]*)\)?/g)].map(([, inner]) => inner.trim());
  }

  /** What is left without its remarks; `null` where it has none. */
  get rest(): {readonly written: string; readonly forms: WordForms} | null {
    if (this.restForms === undefined) {
      const rest = this.unit.text.replace(/\([^()]*\)?/g, ' ');
      const any = rest !== this.unit.text && this.knownWords.length > 0;
      const written = foldText(rest);
      this.restForms = any ? {written, forms: formsOf(headerWords(rest))} : null;
    }
    return this.restForms;
  }

  /** What it may have been meant to say, where words of it are misspelt. */
  get spelled(): readonly WordForms[] {
    return (this.spelledForms ??= spellings(this.knownWords));
  }

  /** Its words; none where it is too short to be known by them. */
  private get knownWords(): readonly string[] {
    if (this.ownWords === undefined) {
      const {text} = this.unit;
      const knowable = this.written.length > 0 && text.trim().length > 1 && !isNoAmount(text);
      this.ownWords = knowable ? headerWords(text) : [];
    }
    return this.ownWords;
  }
}

/** Whether a header only numbers the rows. */
export function isNumbering(header: string): boolean {
  return numbering.test(foldText(header));
}

function writtenForms({text, percent}: HeaderUnit): readonly string[] {
  if (isNumbering(text)) return [];
  if (!percent) return headerForms(text);
  const folded = foldText(text);
  return [`${folded}_persen`, `persen_${folded}`, folded];
}

function formsOf(words: readonly string[]): WordForms {
  return {words: words.join(' '), figures: figureWords(words).join(' ')};
}

function spellings(words: readonly string[]): readonly WordForms[] {
  if (words.length > 12) return [];
  const choices = words.map((word) => {
    const near = nearWords(word).slice(0, 4);
    return near.length > 0 ? near : [word];
  });
  const misspelt = choices.filter((choice, at) => choice[0] !== words[at]).length;
  if (misspelt === 0 || misspelt > 2) return [];
  return choices
    .reduce<readonly (readonly string[])[]>(
      (all, choice) => all.flatMap((before) => choice.map((word) => [...before, word])),
      [[]],
    )
    .map((spelled) => formsOf([...new Set(spelled)].sort()));
}
