const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Where the ten digits of other scripts begin: Arabic, Persian, and those as wide as a Han sign. */
const zeros = [0x660, 0x6f0, 0xff10];
const wide: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '％': '%',
  '＋': '+',
  '－': '-',
};

/**
 * A text in plain signs: blanks of any width are one kind, invisible signs are gone, and digits of
 * other scripts are those of this one, as their values are certain. `null` where digits of two
 * scripts stand in one text: nobody writes so by hand.
 */
export function plainSigns(text: string): string | null {
  const plain = text.replace(invisible, '').replace(blanks, ' ');
  if (!/[\u0660-\u0669\u06f0-\u06f9\uff05-\uff19]/.test(plain)) return plain;
  const scripts = new Set<number>();
  const result = plain.replace(/[0-9\u0660-\u0669\u06f0-\u06f9\uff05-\uff19]/g, (sign) => {
    if (sign in wide) return wide[sign];
    const zero = zeros.findLast((start) => sign.charCodeAt(0) >= start) ?? 0x30;
    scripts.add(zero);
    return String(sign.charCodeAt(0) - zero);
  });
  return scripts.size > 1 ? null : result;
}
