/** What a check of an identifier found. */
export interface CodeCheck<Problem extends string> {
  readonly valid: boolean;
  /** The identifier in its usual form, without separators; `null` where it is not valid. */
  readonly code: string | null;
  /** Why it is not valid; `null` where it is. */
  readonly problem: Problem | null;
}

/**
 * The signs of an identifier alone: without the apostrophe that keeps it a text in a spreadsheet,
 * and without the blanks, dots and strokes by which people group digits.
 *
 * @example
 * bareCode("'01.312.166.0-091.000"); // '013121660091000'
 */
export function bareCode(text: string): string {
  return text.replace(/^\s*['’`]/, '').replace(/[\s.\-–/\u200b-\u200f\u2060\ufeff]/g, '');
}

/** Whether nothing but one digit stands again and again, as people write to fill a field. */
export function isFiller(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}
