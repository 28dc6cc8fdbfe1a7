import {foldText} from '../schema/header.js';
import type {Rows} from './rows.js';

const total =
  /^(?:(?:grand\s+|sub[\s-]*)?(?:total|jumlah|jml)|rata[\s-]*rata|rerata|persentase)(?:$|[\s:.,(/*%=-])/i;
const totalInitials = new Set([...'tjgsrp'].map((letter) => letter.charCodeAt(0)));
const note = /^(?:sumber|catatan|keterangan|ket\.|source|notes?\b|\*|\d\))/i;

/** Why a row below the header is none of the data, as a diagnostic's code. */
export type Apart = 'READ_TOTAL_SET_ASIDE' | 'READ_NOTE_SET_ASIDE' | 'READ_HEADER_SET_ASIDE';

/**
 * Whether a label names a total or a mean: "JUMLAH", "J U M L A H", "Sub Total", "Jumlah
 * seluruhnya", "Rata-rata".
 */
export function isTotalLabel(text: string): boolean {
  if (text.length >= 60) return false;
  return total.test(/^(?:\p{L}\s+){3,}\p{L}$/u.test(text) ? text.replace(/\s/g, '') : text);
}

/** Whether a label is nothing but a total; a group's name may begin with one: "Total Berkah". */
export function isBareTotal(text: string): boolean {
  const letters = foldText(text.slice(0, 60)).replaceAll('_', '');
  return /^(?:grand|sub)?(?:total|jumlah|jml)(?:total|semua|seluruhnya|keseluruhan)?$/.test(
    letters,
  );
}

/** Whether one of the given cells of a record names a total. */
export function hasTotalLabel(
  rows: Rows,
  columns: readonly number[],
  names: (text: string) => boolean = isTotalLabel,
): boolean {
  for (const index of columns) {
    rows.at(index);
    const first = rows.end > rows.start ? rows.cell[rows.start] | 0x20 : 0;
    // Nearly every cell is passed over without a string.
    if (!totalInitials.has(first)) continue;
    if (names(rows.text(index))) return true;
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
