const scale = '(?:puluhan|ratusan|ribu(?:an)?|juta(?:an)?|mil+i?[ay]r(?:an)?|triliun(?:an)?|000)';
const counted = '(?:\\s+(?:rupiah|rp\\.?|unit|usaha|unit usaha|umkm|orang))?';
const stated = new RegExp(
  `\\bdalam\\s+((?:rp\\.?\\s*|rupiah\\s+)?(?:${scale}\\b${counted}|persen|%))|\\bsatuan\\s*:?\\s*(?:\\(?\\s*)?((?:rp\\.?\\s*)?(?:${scale}\\b${counted}|persen|%))|\\(\\s*((?:rp\\.?\\s*)?${scale}${counted})\\s*\\)|\\(\\s*(persen|%)\\s*\\)|\\bx\\s*(1[.,]?000)\\b`,
  'i',
);

/**
 * Whether a title or note says that its figures are not plain numbers: "Satuan: ribu unit", "(juta
 * rupiah)", "dalam persen".
 */
export function statesScale(text: string): boolean {
  return statedScale(text) !== null;
}

/** The words by which a text states a scale: "ribu unit", "juta rupiah"; `null` without any. */
export function statedScale(text: string): string | null {
  const match = text.length < 300 ? stated.exec(text) : null;
  if (!match) return null;
  const words = match.slice(1).find((group) => group !== undefined) ?? '';
  return /^1[.,]?000$/.test(words) ? 'ribu' : words;
}
