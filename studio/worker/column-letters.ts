/**
 * The column of a cell named as in a spreadsheet, from 0; `null` where it is no such name.
 *
 * @example
 * columnIndexOf('AB17'); // 27
 */
export function columnIndexOf(cell: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(cell)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
