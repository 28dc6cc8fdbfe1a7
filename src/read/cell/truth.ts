import {foldText} from '../../schema/header.js';
import {readNegation} from './negation.js';
import {isErrorValue} from './number-damage.js';
import {isPending} from './pending.js';
import {isBlankText} from './symbol.js';

/**
 * What one text says in a yes-or-no column. `t`, `f` and `x` mean different things in different
 * columns and wait for the rest of theirs; `pending` is a licence under way.
 */
export type TruthReading = 'yes' | 'no' | 'unknown' | 't' | 'f' | 'x' | 'pending' | 'unreadable';

/** Spellings of yes, no and unknown, folded. */
export interface TruthWords {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
}

/** "Ya, sudah punya": nothing but words that say yes. */
const affirmed =
  /^(?:ya|iya|sudah|udah|ada|punya|memiliki|mempunyai)(?:_(?:ya|ada|punya|memiliki|mempunyai|sudah|aktif|lengkap|terbit|pernah|terdaftar|nib|pirt|halal|npwp))*$/;

/** Folds the spellings of a column's declaration. */
export function truthWords(values: Readonly<Record<string, readonly string[]>>): TruthWords {
  const fold = (key: string): Set<string> => new Set((values[key] ?? []).map(foldText));
  return {yes: fold('yes'), no: fold('no'), unknown: fold('unknown')};
}

/**
 * Reads a yes-or-no text; a blank is unknown, never no.
 *
 * @param textMeansYes any other text (a link, a shop's name) means yes
 */
export function parseTruth(
  text: string,
  words: TruthWords,
  {textMeansYes = false}: {textMeansYes?: boolean} = {},
): TruthReading {
  const trimmed = text.replace(/[\ufe0e\ufe0f\u200b-\u200f\u2060\ufeff]/g, '').trim();
  if (isBlankText(trimmed)) return 'unknown';
  if (isErrorValue(trimmed)) return 'unreadable';
  if (/^[✓✔√☑✅]$/u.test(trimmed)) return 'yes';
  if (/^[✗✘×✖❌☐]$/u.test(trimmed)) return 'no';
  // A box may be crossed to say yes or no.
  if (trimmed === '☒') return 'x';
  const folded = foldText(trimmed);
  if (folded === 'v') return 'yes';
  if (folded === 't' || folded === 'f' || folded === 'x') return folded;
  if (words.yes.has(folded)) return 'yes';
  if (words.no.has(folded)) return 'no';
  if (words.unknown.has(folded)) return 'unknown';
  // As a spreadsheet in Indonesian prints its own yes and no.
  if (folded === 'benar') return 'yes';
  if (folded === 'salah') return 'no';
  if (isPending(trimmed)) return 'pending';
  const negation = readNegation(trimmed);
  if (negation !== null) return negation === 'doubtful' ? 'unreadable' : negation;
  if (affirmed.test(folded)) return 'yes';
  return textMeansYes && folded !== '' ? 'yes' : 'unreadable';
}

/** Which letters a column holds beside the doubtful one. */
export interface TruthCompany {
  readonly y: boolean;
  readonly t: boolean;
  readonly f: boolean;
  readonly v: boolean;
}

/**
 * Decides a doubtful letter by its company: `T` is *tidak* beside Y and true beside F; `X` alone is
 * a mark for yes and beside a tick undecided. `unknown` where the company does not decide.
 */
export function decideTruth(
  letter: 't' | 'f' | 'x',
  company: TruthCompany,
): 'yes' | 'no' | 'unknown' {
  if (letter === 'x') return company.v ? 'unknown' : 'yes';
  if (letter === 'f') return company.t && !company.y ? 'no' : 'unknown';
  if (company.y === company.f) return 'unknown';
  return company.y ? 'no' : 'yes';
}
