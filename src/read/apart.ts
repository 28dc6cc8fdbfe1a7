import type {Rows} from './rows.js';

const total = /^(?:grand\s+|sub[\s-]*)?(?:total|jumlah|jml)(?:$|[\s:.,(])/i;
const note = /^(?:sumber|catatan|keterangan|ket\.|source|notes?\b|\*|\d\))/i;

/** Why a row below the header is none of the data, as a diagnostic's code. */
export type Apart = 'READ_TOTAL_SET_ASIDE' | 'READ_NOTE_SET_ASIDE' | 'READ_HEADER_SET_ASIDE';

/** Whether a label names a total: "JUMLAH", "Total", "Sub Total", "Jumlah seluruhnya". */
export function isTotalLabel(text: string): boolean {
  return text.length < 60 && total.test(text);
}

/** Whether one of the given cells of a record names a total. */
export function hasTotalLabel(rows: Rows, columns: readonly number[]): boolean {
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
export function beginsWithTotal(rows: Rows): boolean {
  const first = firstFilled(rows, 0);
  return first >= 0 && isTotalLabel(rows.text(first));
}

/** Whether a record holds nothing but a remark below the table: "Sumber: Dinas Koperasi". */
export function isNote(rows: Rows): boolean {
  const first = firstFilled(rows, 0);
  return first >= 0 && firstFilled(rows, first + 1) < 0 && note.test(rows.text(first));
}

/**
 * Whether a record numbers the columns, "(1) (2) (3)", or repeats the header, as tables do that were
 * printed on several pages.
 */
export function isHeaderAgain(rows: Rows, headers: readonly string[]): boolean {
  const first = firstFilled(rows, 0);
  if (first < 0) return false;
  const begins = rows.cell[rows.start];
  const numbers = (begins === 0x31 || begins === 0x28) && rows.end - rows.start <= 3;
  if (!numbers && begins !== (headers[first] ?? '').charCodeAt(0)) return false;
  const text = rows.text(first);
  if (text === headers[first]) return headers.every((header, index) => rows.text(index) === header);
  if (rows.width < 3 || !/^\(?1\)?$/.test(text)) return false;
  for (let index = first; index < headers.length; index++) {
    if (rows.text(index).replace(/^\(|\)$/g, '') !== String(index - first + 1)) return false;
  }
  return headers.length - first >= 3;
}

function firstFilled(rows: Rows, from: number): number {
  for (let index = from; index < rows.width; index++) {
    rows.at(index);
    if (rows.end > rows.start) return index;
  }
  return -1;
}
