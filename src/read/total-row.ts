import type {CsvRows} from './csv-rows.js';

const total = /^(?:grand\s+|sub[\s-]*)?(?:total|jumlah|jml)(?:$|[\s:.,(])/i;

/** Whether a label names a total: "JUMLAH", "Total", "Sub Total", "Jumlah seluruhnya". */
export function isTotalLabel(text: string): boolean {
  return text.length < 60 && total.test(text);
}

/** Whether one of the given cells of a record names a total. */
export function hasTotalLabel(rows: CsvRows, columns: readonly number[]): boolean {
  for (const index of columns) {
    rows.at(index);
    const first = rows.end > rows.start ? rows.cell[rows.start] | 0x20 : 0;
    // Only t, j, g and s begin such a label: nearly every cell is passed over without a string.
    if (first !== 0x74 && first !== 0x6a && first !== 0x67 && first !== 0x73) continue;
    if (isTotalLabel(rows.text(index))) return true;
  }
  return false;
}

/** Whether the first cell that holds anything names a total. */
export function beginsWithTotal(rows: CsvRows): boolean {
  for (let index = 0; index < rows.width; index++) {
    rows.at(index);
    if (rows.end > rows.start) return isTotalLabel(rows.text(index));
  }
  return false;
}
