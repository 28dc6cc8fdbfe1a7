import {NO, UNKNOWN, YES} from '../data/column.js';
import {FIRST, inWords} from './truths.js';

/** Something to count: the answers of those things of which `among` is not no. */
export interface Question {
  readonly answers: Uint8Array;
  /** Left out: only those that say yes are of interest. */
  readonly among?: Uint8Array;
}

/** Things by their answer, per cell. Those of which `among` is unknown are unknown. */
export interface Answers {
  readonly yes: Int32Array;
  readonly no: Int32Array;
  readonly unknown: Int32Array;
}

/** Where each thing stands: its cell, of so many; how many it stands for, else one. */
export interface Places {
  readonly base: Int32Array;
  readonly size: number;
  readonly weights?: Float64Array;
}

/** Answers that stand elsewhere: at the index of each thing, for those that `only` says yes of. */
export interface Picked {
  readonly only: Uint8Array;
  readonly indexOf: Int32Array;
}

/**
 * Counts several questions over the same things. Up to four of them are answered in one pass: their
 * answers lie side by side in one byte, and what is counted is how often each byte occurs in a cell.
 *
 * @param picked where the answers are not those of the things themselves
 */
export function tally(questions: readonly Question[], places: Places, picked?: Picked): Answers[] {
  const width = questionsPerPass(questions.length, places);
  const found: Answers[] = [];
  for (let first = 0; first < questions.length; first += width)
    found.push(...tallyTogether(questions.slice(first, first + width), places, picked));
  return found;
}

/** More questions in a pass are fewer passes over the things, but more numbers in each cell. */
function questionsPerPass(questions: number, {base, size}: Places): number {
  const cost = (width: number): number =>
    Math.ceil(questions / width) * (base.length + size * 4 ** width);
  return [1, 2, 3, 4].reduce((best, width) => (cost(width) < cost(best) ? width : best));
}

function tallyTogether(
  questions: readonly Question[],
  {base, size, weights}: Places,
  picked: Picked | undefined,
): Answers[] {
  const codes = picked === undefined ? together(questions) : pick(questions, picked);
  const bits = 2 * questions.length;
  const counts = new Int32Array(size << bits);
  if (weights === undefined)
    for (let i = 0; i < base.length; i++) counts[(base[i] << bits) | codes[i]]++;
  else for (let i = 0; i < base.length; i++) counts[(base[i] << bits) | codes[i]] += weights[i];
  const found = questions.map(() => [0, 1, 2, 3].map(() => new Int32Array(size)));
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at];
    if (count === 0) continue;
    const cell = at >> bits;
    for (let k = 0; k < found.length; k++) found[k][(at >> (2 * k)) & OUT][cell] += count;
  }
  return found.map((own) => ({yes: own[YES], no: own[NO], unknown: own[UNKNOWN]}));
}

/** The answers side by side: those to the first question in the lowest bits. */
function together(questions: readonly Question[]): Uint8Array {
  const codes = new Uint8Array(questions[0].answers.length);
  questions.forEach((question, k) => addTo(codes, question, 2 * k));
  return codes;
}

function pick(questions: readonly Question[], {only, indexOf}: Picked): Uint8Array {
  const own = together(questions);
  const out = questions.reduce((code, {among}, k) => code | (among ? OUT << (2 * k) : 0), 0);
  const codes = new Uint8Array(indexOf.length);
  // No branch: which things are picked follows no order that could be foreseen.
  for (let i = 0; i < codes.length; i++)
    codes[i] = out ^ ((own[indexOf[i]] ^ out) & -(only[i] & YES));
  return codes;
}

/** What stands in a byte for a thing that is not asked. */
const OUT = 3;

/** Writes the answers to a question into the two bits from `shift` on; they are 0 before. */
function addTo(codes: Uint8Array, {answers, among}: Question, shift: number): void {
  const [to, given] = [inWords(codes), inWords(answers)];
  if (among === undefined) {
    for (let i = 0; i < to.length; i++) to[i] |= (given[i] & FIRST) << shift;
  } else {
    const asked = inWords(among);
    for (let i = 0; i < to.length; i++) {
      const yes = asked[i] & FIRST;
      const unknown = (asked[i] >>> 1) & FIRST;
      const out = ~(yes | unknown) & FIRST;
      to[i] |= ((given[i] & (yes | (yes << 1))) | out | ((unknown | out) << 1)) << shift;
    }
  }
  for (let i = to.length * 4; i < codes.length; i++) {
    const one = among === undefined ? answers[i] & YES : answerAmong[among[i] * 4 + answers[i]];
    codes[i] |= one << shift;
  }
}

/** By `among * 4 + answer`. */
const answerAmong = new Uint8Array(12).fill(OUT);
for (const answer of [NO, YES, UNKNOWN]) {
  answerAmong[YES * 4 + answer] = answer;
  answerAmong[UNKNOWN * 4 + answer] = UNKNOWN;
}
