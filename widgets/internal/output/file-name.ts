/**
 * A file name from a heading and the period in its sub-heading: letters, digits and hyphens.
 *
 * @param heading as many of its words as 60 characters hold are kept
 * @param sub its last year, or span of years, ends the name where the heading does not tell it
 * @param ending with its dot
 * @example
 * fileName('Jumlah usaha naik 4,9%', 'Kabupaten Contoh, 2018–2024', '.png');
 * // 'jumlah-usaha-naik-4-9-2018-2024.png'
 */
export function fileName(heading: string, sub: string, ending: string): string {
  const plain =
    slug(heading)
      .replace(/^(.{1,60})(?:-.*|$)/, '$1')
      .slice(0, 60) || 'umkm';
  const years = sub.replaceAll('\u2060', '').match(/\b\d{4}(?:[–-]\d{4})?\b/g);
  const period = slug(years?.at(-1) ?? '');
  const told = period === '' || `${plain}-`.includes(`-${period}-`);
  return `${plain}${told ? '' : `-${period}`}${ending}`;
}

/** Lower-case ASCII letters and digits; everything else is one hyphen. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u2060\u0300-\u036f]|(?<=\d)[.,](?=\d{3})/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
