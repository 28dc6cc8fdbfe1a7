import type {Rows} from './rows.js';
import {nextLoaded} from './rows.js';

const scale = '(?:puluhan|ratusan|ribu(?:an)?|juta(?:an)?|mil+i?[ay]r(?:an)?|triliun(?:an)?|000)';
const stated = new RegExp(
  `\\bdalam\\s+(?:rp\\.?\\s*|rupiah\\s+)?(?:${scale}|persen|%)|\\bsatuan\\s*:?\\s*(?:\\(?\\s*)?(?:rp\\.?\\s*)?(?:${scale}\\b|persen|%)|\\(\\s*(?:rp\\.?\\s*)?${scale}(?:\\s+(?:rupiah|rp\\.?|unit|usaha|unit usaha|umkm|orang))?\\s*\\)|\\(\\s*(?:persen|%)\\s*\\)|\\bx\\s*1[.,]?000\\b`,
  'i',
);

/**
 * Whether a title or note says that its figures are not plain numbers: "Satuan: ribu unit", "(juta
 * rupiah)", "dalam persen".
 */
export function statesScale(text: string): boolean {
  return text.length < 300 && stated.test(text);
}

/** The line above a header that states a scale, with its record; `null` without one. */
export async function scaleAbove(
  open: () => Rows,
  after: number,
  headerRow: number,
): Promise<{readonly row: number; readonly text: string} | null> {
  const rows = open();
  while ((rows.next() || (await nextLoaded(rows))) && rows.row < headerRow) {
    if (rows.row <= after) continue;
    for (let index = 0; index < Math.min(rows.width, 50); index++) {
      const text = rows.text(index);
      if (statesScale(text)) return {row: rows.row, text};
    }
  }
  return null;
}
