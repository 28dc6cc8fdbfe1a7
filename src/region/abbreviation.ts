/** Abbreviations that mean one word only, wherever in a name they stand. */
const expansions: Readonly<Record<string, string>> = {
  sel: 'selatan',
  slt: 'selatan',
  ut: 'utara',
  utr: 'utara',
  tim: 'timur',
  tmr: 'timur',
  bar: 'barat',
  brt: 'barat',
  teng: 'tengah',
  tgh: 'tengah',
  tj: 'tanjung',
  tjg: 'tanjung',
  tanj: 'tanjung',
  kep: 'kepulauan',
  sei: 'sungai',
  tlk: 'teluk',
  gn: 'gunung',
  bd: 'bandar',
  bdr: 'bandar',
  sp: 'simpang',
  simp: 'simpang',
  pl: 'pulau',
  mr: 'muara',
};

/**
 * Writes abbreviated words out: "purwokerto sel" is "purwokerto selatan".
 *
 * @param words folded words
 * @returns the same words where none is a known abbreviation
 */
export function expandWords(words: string): string {
  const written = words.split(' ').map((word) => expansions[word] ?? word);
  return written.join(' ');
}

/**
 * Whether a name with dots may be short for another: each word is the same, or ends with a dot and
 * has the other word's first letter and its further letters in order. "Bl. Limbangan" may be
 * "Balubur Limbangan".
 *
 * @param name as written, with its dots
 * @param full folded words of a whole name
 */
export function mayAbbreviate(name: string, full: string): boolean {
  const tokens = [...name.toLowerCase().matchAll(/([\p{L}\p{N}]+)(\.?)/gu)];
  const words = full.split(' ');
  if (tokens.length !== words.length || !tokens.some(([, , dot]) => dot !== '')) return false;
  return tokens.every(([, token, dot], at) =>
    dot === '' ? token === words[at] : isShortOf(token, words[at]),
  );
}

function isShortOf(short: string, word: string): boolean {
  if (short[0] !== word[0] || short.length >= word.length) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}
