import {NO, UNKNOWN, YES} from '../data/column.js';

/** Yes where all are yes, no where one is no, otherwise unknown. */
export function conjunction(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0];
  const result = parts[0].slice();
  for (const part of parts.slice(1)) {
    const [own, other] = [inWords(result), inWords(part)];
    for (let i = 0; i < own.length; i++) {
      const yes = own[i] & other[i] & FIRST;
      const notNo = (own[i] | (own[i] >>> 1)) & (other[i] | (other[i] >>> 1)) & FIRST;
      own[i] = yes | ((notNo & ~yes) << 1);
    }
    for (let i = own.length * 4; i < result.length; i++) result[i] = both[result[i] * 3 + part[i]];
  }
  return result;
}

/** Yes where one is yes, no where all are no, otherwise unknown. */
export function disjunction(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const result = new Uint8Array(length);
  for (const part of parts) {
    const [own, other] = [inWords(result), inWords(part)];
    for (let i = 0; i < own.length; i++) {
      const said = own[i] | other[i];
      const yes = said & FIRST;
      own[i] = yes | (said & SECOND & ~(yes << 1));
    }
    for (let i = own.length * 4; i < length; i++) result[i] = either[result[i] * 3 + part[i]];
  }
  return result;
}

/** Yes and no exchanged. */
export function negation(part: Uint8Array): Uint8Array {
  const opposite = Uint8Array.of(YES, NO, UNKNOWN);
  const result = new Uint8Array(part.length);
  for (let i = 0; i < result.length; i++) result[i] = opposite[part[i]];
  return result;
}

/** Yes where the number is `least` or more; unknown where it is missing. */
export function reached(numbers: Float64Array | Int32Array, least: number): Uint8Array {
  const result = new Uint8Array(numbers.length);
  for (let i = 0; i < result.length; i++)
    result[i] = numbers[i] >= least ? YES : numbers[i] < least ? NO : UNKNOWN;
  return result;
}

/** The first answer that is not unknown. */
export function firstKnownOf(parts: readonly Uint8Array[]): Uint8Array {
  const result = parts[0].slice();
  for (const part of parts.slice(1)) {
    const [own, other] = [inWords(result), inWords(part)];
    for (let i = 0; i < own.length; i++) {
      const unknown = own[i] & SECOND;
      if (unknown !== 0) own[i] = (own[i] & ~unknown) | (other[i] & (unknown | (unknown >>> 1)));
    }
    for (let i = own.length * 4; i < result.length; i++)
      if (result[i] === UNKNOWN) result[i] = part[i];
  }
  return result;
}

/** The bit that says yes of each of four answers, and the one that says unknown. */
export const FIRST = 0x01010101;
export const SECOND = 0x02020202;

/**
 * Answers four to a word, so that logic works on four at once; the last three or fewer are left over.
 * Writing to the words writes to answers whose memory begins at a whole word, as that of new ones does.
 */
export function inWords(answers: Uint8Array): Int32Array {
  const {buffer, byteOffset, length} = answers.byteOffset % 4 === 0 ? answers : answers.slice();
  return new Int32Array(buffer, byteOffset, length >> 2);
}

/** `both[a * 3 + b]` and `either[a * 3 + b]` of the answers no 0, yes 1, unknown 2. */
const both = Uint8Array.of(NO, NO, NO, NO, YES, UNKNOWN, NO, UNKNOWN, UNKNOWN);
const either = Uint8Array.of(NO, YES, UNKNOWN, YES, YES, YES, UNKNOWN, YES, UNKNOWN);
