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

/** Cuts a long text, and hides a number as long as a NIB or NIK wherever it stands. */
export function shorten(text: string): string {
  const hidden = text.replace(/\d{13,}/g, maskText);
  return hidden.length > 60 ? `${hidden.slice(0, 59)}…` : hidden;
}
