/**
 * Hides a personal text: its first character stays, so that the row can be recognised by who holds
 * the file, and nobody else learns it.
 *
 * @example
 * maskText('3303120101010001'); // '3•••'
 */
export function maskText(text: string): string {
  const [first = ''] = text;
  return `${text.length > 3 ? first : ''}•••`;
}

/** A number as long as a NIB or NIK, whole or in groups, and a telephone number. */
const personal = /\d(?:[ .-]?\d){12,}|(?<!\d)(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,}/g;

/** Hides what may be a NIB, a NIK or a telephone number wherever it stands in a text. */
export function hideNumbers(text: string): string {
  return text.replace(personal, maskText);
}

/** Whether a text holds what may be a NIB, a NIK or a telephone number. */
export function holdsPersonalNumber(text: string): boolean {
  return text.search(personal) >= 0;
}

/** Cuts a long text, and hides what may be a personal number in it. */
export function shorten(text: string): string {
  // What stands behind the cut is not shown, and a cell of a million characters is not worth a search.
  const hidden = hideNumbers(text.slice(0, 200));
  return hidden.length > 60 ? `${hidden.slice(0, 59)}…` : hidden;
}

/**
 * Says how a file begins without naming anybody: a line that holds a long number is a row of data,
 * and of each of its cells only the first character is shown.
 *
 * @example
 * maskLine('Laporan UMKM 2024'); // 'Laporan UMKM 2024'
 * maskLine('3303120101010001;Siti Aminah'); // '3•••;S•••'
 */
export function maskLine(line: string): string {
  const undated = line.replace(/\b\d{1,2}[-./]\d{1,2}[-./]\d{4}\b/g, '');
  const data = /\d(?:[ .]?\d){6,}/.test(undated) || holdsPersonalNumber(undated);
  return data ? line.replace(/[^;,|\t]+/g, maskText) : line;
}
