import type {CodeCheck} from './code-check.js';
import {bareCode} from './code-check.js';

export type KbliVersion = '2020' | '2025';

export type KbliProblem = 'digits' | 'length' | 'version' | 'division';

/** A checked KBLI code. */
export interface KbliCheck extends CodeCheck<KbliProblem> {
  /** How many digits it has, 2–5. */
  readonly level: number | null;
  /** Its first two digits, golongan pokok. */
  readonly division: string | null;
  /** The letter of its section, kategori, in the version asked for. */
  readonly section: string | null;
}

/** A list of divisions, and since when it is in force. */
export interface KbliEdition {
  readonly source: string;
  /** The month from which it is in force. */
  readonly from: string;
  /** First and last division of each section. */
  readonly sections: readonly (readonly [letter: string, first: number, last: number])[];
}

/**
 * The editions of KBLI. Letters moved from one to the other: telecommunication (61) is J in 2020 and
 * K in 2025. The divisions of 2025 are those of ISIC Rev. 5, which it follows; that division 45 has
 * gone into others was not checked against the regulation itself.
 */
export const kbliEditions: Readonly<Record<KbliVersion, KbliEdition>> = {
  2020: {
    source: 'Peraturan BPS 2/2020',
    from: '2020-09',
    sections: [
      ['A', 1, 3],
      ['B', 5, 9],
      ['C', 10, 33],
      ['D', 35, 35],
      ['E', 36, 39],
      ['F', 41, 43],
      ['G', 45, 47],
      ['H', 49, 53],
      ['I', 55, 56],
      ['J', 58, 63],
      ['K', 64, 66],
      ['L', 68, 68],
      ['M', 69, 75],
      ['N', 77, 82],
      ['O', 84, 84],
      ['P', 85, 85],
      ['Q', 86, 88],
      ['R', 90, 93],
      ['S', 94, 96],
      ['T', 97, 98],
      ['U', 99, 99],
    ],
  },
  2025: {
    source: 'Peraturan BPS 7/2025',
    from: '2025-12',
    sections: [
      ['A', 1, 3],
      ['B', 5, 9],
      ['C', 10, 33],
      ['D', 35, 35],
      ['E', 36, 39],
      ['F', 41, 43],
      ['G', 46, 47],
      ['H', 49, 53],
      ['I', 55, 56],
      ['J', 58, 60],
      ['K', 61, 63],
      ['L', 64, 66],
      ['M', 68, 68],
      ['N', 69, 75],
      ['O', 77, 82],
      ['P', 84, 84],
      ['Q', 85, 85],
      ['R', 86, 88],
      ['S', 90, 93],
      ['T', 94, 96],
      ['U', 97, 98],
      ['V', 99, 99],
    ],
  },
};

/**
 * Checks a KBLI code: 2–5 digits whose first two are a division of the version. Without a version a
 * code has no section, because letters moved.
 *
 * @example
 * checkKbli('61100', '2020').section; // 'J'
 * checkKbli('61100', '2025').section; // 'K'
 */
export function checkKbli(text: string, version: KbliVersion | null): KbliCheck {
  const code = bareCode(text);
  if (!/^\d+$/.test(code)) return refuse('digits');
  if (code.length < 2 || code.length > 5) return refuse('length');
  if (version === null) return refuse(isKbliDivision(code) ? 'version' : 'division');
  const division = code.slice(0, 2);
  const section = kbliSection(division, version);
  if (section === null) return refuse('division');
  return {valid: true, code, problem: null, level: code.length, division, section};
}

/** Whether a code begins with a division of any edition. */
export function isKbliDivision(code: string): boolean {
  const division = code.slice(0, 2);
  return kbliSection(division, '2020') !== null || kbliSection(division, '2025') !== null;
}

/** The letter of a division's section in an edition, `null` where it has no such division. */
export function kbliSection(division: string, version: KbliVersion): string | null {
  const number = Number(division);
  const {sections} = kbliEditions[version];
  return sections.find(([, first, last]) => number >= first && number <= last)?.[0] ?? null;
}

function refuse(problem: KbliProblem): KbliCheck {
  return {valid: false, code: null, problem, level: null, division: null, section: null};
}
