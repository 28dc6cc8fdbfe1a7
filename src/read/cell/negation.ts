import {foldText} from '../../schema/header.js';

/** What a text that begins with a negation says; `doubtful` is not clear enough to be counted. */
export type Negation = 'no' | 'unknown' | 'doubtful' | null;

const negative = '(?:tidak|tdk|tak|belum|blm|nggak|enggak|gak|ga)';
const begins = new RegExp(`^(?:${negative}|bukan|tanpa)(?:_|$)`);
const notAsked = new RegExp(
  `^${negative}_(?:tahu|diketahui|diisi|terisi|jelas|menjawab|dijawab|didata|terdata|dicek|disurvei|ingat|ada_(?:data|info|informasi|keterangan))(?:_|$)`,
);
const lacks = new RegExp(
  `^(?:${negative}(?:_(?:${negative}|ada|punya|memiliki|mempunyai|pakai|memakai|menggunakan|gunakan|aktif|pernah|ikut|terdaftar|mendaftar|daftar|berjualan|jualan|online|digital|bergabung|gabung)(?:_.*)?)?|tanpa_.*)$`,
);
const turns = /(?:^|_)(?:tapi|tetapi|namun|hanya|cuma|sebelumnya)(?:_|$)/;

/**
 * Reads a text as the statement that something is lacking: "Belum punya akun" is a no, "tidak tahu"
 * unknown, "belum, rencana 2025" doubtful. `null` where it begins with no negation.
 */
export function readNegation(text: string): Negation {
  const folded = foldText(text);
  if (/^(?:nihil|offline|luring)$/.test(folded)) return 'no';
  if (!begins.test(folded)) return null;
  if (notAsked.test(folded)) return 'unknown';
  return lacks.test(folded) && !turns.test(folded) ? 'no' : 'doubtful';
}
