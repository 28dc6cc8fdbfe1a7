/**
 * Folds a header or a category to the form in which aliases are written: lower case, without
 * accents and signs that nobody sees, everything else than letters and digits one underscore.
 *
 * @example
 * foldText('  Nama Usaha (Mikro) '); // 'nama_usaha_mikro'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/**
 * The forms under which a header is looked up, best first: as written, then without a closing unit
 * that changes nothing ("Omzet (Rp)", "Tenaga Kerja (orang)"). A unit that multiplies ("Rp juta")
 * is never dropped.
 */
export function headerForms(header: string): readonly string[] {
  if (isNoAmount(header)) return [];
  const folded = foldText(header);
  const plain = folded.replace(/_(rp|rupiah|idr|orang|unit|unit_usaha)$/, '');
  return plain === folded ? [folded] : [folded, plain];
}

/**
 * Whether a header says that its figures are shares or changes, which folding would hide: "Usaha
 * Mikro (%)" holds no businesses.
 */
export function isNoAmount(header: string): boolean {
  return /[%％‰±Δ]|\+\s*\/\s*-/.test(header);
}

/**
 * The forms of a schema key as a header: `businessId` may be written `businessId`, `business_id`
 * or "Business ID".
 */
export function keyForms(key: string): readonly string[] {
  const snake = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return [...new Set([foldText(key), foldText(snake)])];
}
