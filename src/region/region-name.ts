import type {RegionLevel} from '../data/region.js';

/** What an area of a level is, where its name says so: "Kota Bima" is no kabupaten. */
export type RegionKind = 'kabupaten' | 'kota' | 'kelurahan' | 'desa';

/** One way to read a name: its words without what it is, and what it is. */
export interface NameForm {
  /** Lower case, words apart by one space. */
  readonly words: string;
  readonly kind: RegionKind | null;
}

interface Title {
  readonly pattern: RegExp;
  readonly kind: RegionKind | null;
}

const titles: Readonly<Record<RegionLevel, readonly Title[]>> = {
  provinsi: [
    {
      pattern:
        /^(?:(?:provinsi|propinsi|prov|prop) )?(?:daerah khusus ibu ?kota|daerah khusus|daerah istimewa|dki|d k i|di|d i) /,
      kind: null,
    },
    {pattern: /^(?:provinsi|propinsi|prov|prop) /, kind: null},
  ],
  kabupaten: [
    {pattern: /^(?:kabupaten|kab|kota) (?:kabupaten|kab|kota) /, kind: null},
    {
      pattern: /^(?:pemerintah |pem )?(?:kabupaten|kab|pemkab)(?: (?:administrasi|adm))? /,
      kind: 'kabupaten',
    },
    {
      pattern:
        /^(?:pemerintah |pem )?(?:kotamadya|kota madya|kodya|kota|pemkot)(?: (?:administrasi|administratif|adm))? /,
      kind: 'kota',
    },
    {pattern: / (?:kabupaten|kab)$/, kind: 'kabupaten'},
    {pattern: / (?:kotamadya|kodya|kota)$/, kind: 'kota'},
  ],
  kecamatan: [
    {pattern: /^(?:kecamatan|kec|distrik|dist|kapanewon|kepanewon|kemantren) /, kind: null},
  ],
  desa: [
    {pattern: /^(?:desa|kelurahan|kel) (?:desa|kelurahan|kel) /, kind: null},
    {pattern: /^(?:kelurahan|kel) /, kind: 'kelurahan'},
    {
      pattern: /^(?:desa|ds|kalurahan|nagari|nag|gampong|gp|pekon|kampung|kampong|kp|lembang) /,
      kind: 'desa',
    },
  ],
};

/**
 * The ways to read an area's name, the name as it stands first: "Kota Baru" may be the kabupaten
 * Kotabaru, "Kota Bima" is the kota called Bima.
 *
 * @returns nothing for a name without letters or digits
 */
export function nameForms(name: string, level: RegionLevel): NameForm[] {
  const words = foldWords(name);
  if (words === '') return [];
  const forms: NameForm[] = [{words, kind: null}];
  for (const {pattern, kind} of titles[level]) {
    const rest = words.replace(pattern, '').trim();
    if (rest !== words && rest !== '') forms.push({words: rest, kind});
    if (rest !== words && pattern.source.startsWith('^')) break;
  }
  return forms;
}

/** The kind that a dotted code itself tells: kota count from 71, kelurahan begin with 1. */
export function kindOfCode(code: string, level: RegionLevel): RegionKind | null {
  if (level === 'kabupaten') return Number(code.slice(3, 5)) >= 71 ? 'kota' : 'kabupaten';
  if (level === 'desa') return code.charAt(9) === '1' ? 'kelurahan' : 'desa';
  return null;
}

/**
 * A name in lower case without accents, apostrophes and punctuation.
 *
 * @example
 * foldWords('Kab. Ma’rang-Bolaang'); // 'kab marang bolaang'
 */
export function foldWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ"“”]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without spaces: "Tanjung Pinang" and "Tanjungpinang" are one. */
export function squeeze(words: string): string {
  return words.replace(/ /g, '');
}

/**
 * A name in the form in which spellings meet: Roman numerals as digits, old spelling (oe, tj, dj) as
 * new, doubled letters single. Two areas may share it; then it decides nothing.
 *
 * @example
 * softKey('pagerruyung') === softKey('pageruyung'); // true
 * softKey('koto xi tarusan'); // 'koto11tarusan'
 */
export function softKey(words: string): string {
  const tokens = words.split(' ').map((token) => romanNumber(token) ?? token);
  return tokens
    .join('')
    .replace(/oe/g, 'u')
    .replace(/tj/g, 'c')
    .replace(/dj/g, 'j')
    .replace(/([a-z])\1+/g, '$1');
}

const romans: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10};

function romanNumber(token: string): string | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(token) || token === '') return null;
  let sum = 0;
  for (let at = 0; at < token.length; at++) {
    const value = romans[token[at]];
    sum += value < (romans[token[at + 1]] ?? 0) ? -value : value;
  }
  return String(sum);
}
