import {en} from './en.js';
import {id} from './id.js';
import type {Facts, Wording} from './wording.js';

/** A diagnostic, by shape. */
export interface DiagnosticFacts extends Facts {
  readonly code: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** An error with a code, by shape. */
export interface ErrorFacts {
  readonly code: string;
  readonly params: Facts['params'];
}

const wordings: Readonly<Record<'id' | 'en', Readonly<Record<string, Wording>>>> = {id, en};
const words = {
  id: {row: 'baris', more: (count: string) => ` Ada ${count} lagi sejenis.`},
  en: {row: 'row', more: (count: string) => ` There are ${count} more like it.`},
};

/**
 * The sentence for a diagnostic or an error: where, what was found, what to do, and the code. A code
 * without words gives its facts as they are.
 *
 * @example
 * messageOf(diagnostic, 'id');
 * // 'bantuan.csv › D17 "1,250.000" bukan rupiah. Tulis 1.250.000 atau 1250000. [READ_NUMBER]'
 */
export function messageOf(about: DiagnosticFacts | ErrorFacts, lang: 'id' | 'en' = 'id'): string {
  const {code, params} = about;
  const wording = wordingOf(code, lang);
  const sentence = wording?.text(about) ?? JSON.stringify(params);
  if (!('file' in about) || about.file === '') return plain(`${sentence} [${code}]`);
  const more = !params.more ? '' : words[lang].more(String(params.more));
  return plain(`${placeOf(about, lang)} ${sentence}${more} [${code}]`);
}

/** Without characters that move a terminal's cursor, ring its bell or turn its text around. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** A short name of a code, for lists of what was noticed; the code itself where it has no words. */
export function codeTitle(code: string, lang: 'id' | 'en' = 'id'): string {
  return wordingOf(code, lang)?.title ?? code;
}

function wordingOf(code: string, lang: 'id' | 'en'): Wording | undefined {
  return Object.hasOwn(wordings[lang], code) ? wordings[lang][code] : undefined;
}

/** `bantuan.xlsx › Penyaluran!D17 "1,250.000"`, as far as it is known. */
function placeOf({file, sheet, row, found, params}: DiagnosticFacts, lang: 'id' | 'en'): string {
  const inSheet = sheet === null ? '' : `${sheet}!`;
  const cell = params.cell === undefined ? null : `${inSheet}${String(params.cell)}`;
  const at = cell ?? (row === null ? sheet : `${inSheet}${words[lang].row} ${row}`);
  const place = at === null ? file : `${file} › ${at}`;
  return found === null || found === undefined ? `${place}:` : `${place} "${found}"`;
}
