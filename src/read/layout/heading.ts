import type {Rows} from '../container/rows.js';
import {firstFilled} from './apart.js';

/** What a table knows of its columns when it looks for rows that are headings. */
export interface HeadingRules {
  /** Columns that are read. */
  readonly matched: ReadonlySet<number>;
  /** Columns that identify a row's business. */
  readonly identifiers: readonly number[];
  /** Columns that name somebody or a business: "Kelompok Tani Rekaan" is a name there. */
  readonly names: readonly number[];
}

/** A row that names what those below it have in common: "I. Bidang Kuliner", "Kecamatan Awan". */
export interface Heading {
  /** Without its numbering. */
  readonly text: string;
  /** Its numbering or its first word shows what it is. */
  readonly clear: boolean;
}

const number = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})[.)]?$/;
const outline = /^(?:[IVXLC]{1,6}|[A-Z])[.)]?$/;
const numbered = /^(?:[IVXLC]{1,6}|[A-Z])[.)]\s+(?=\S)/;
const area =
  /^(?:kecamatan|kec\.|kapanewon|kemantren|distrik|kelurahan|kel\.|desa|kabupaten|kab\.|kota|provinsi|prov\.)(?:\s|:)/i;
const subject =
  /^(?:wilayah|bidang|sektor|kelompok|jenis|kategori|triwulan|semester|bulan|tahun|tabel)(?:\s|:)/i;

/**
 * The heading that a row with one text, or a number and a text, is; `null` for any other row. A
 * number and a name of somebody are a row of data that lacks the rest.
 *
 * @param filled how many cells of the row hold anything: one or two
 */
export function headingOf(rows: Rows, filled: number, rules: HeadingRules): Heading | null {
  const first = firstFilled(rows);
  const at = filled === 2 ? firstFilled(rows, first + 1) : first;
  const text = rows.text(at);
  if (text.length > 200 || !/\p{L}{2}/u.test(text)) return null;
  const lead = filled === 2 ? rows.text(first) : '';
  if (filled === 2 && !number.test(lead)) return null;
  // A letter in a column that is read is what that column holds; "A." is not.
  if (filled === 2 && rules.matched.has(first) && !/[.)]$/.test(lead)) return null;
  const named = area.test(text) || (!rules.names.includes(at) && subject.test(text));
  const clear = outline.test(lead) || numbered.test(text) || (named && lead === '');
  if (!clear && rules.matched.has(at)) {
    const misplaced =
      rules.identifiers.includes(at) && /^[\p{L}\s.,'’()/&-]*\s[\p{L}\s.,'’()/&-]*$/u.test(text);
    if (!misplaced || lead !== '') return null;
  }
  return {text: text.replace(numbered, '').trim(), clear};
}
