import type {Layout} from '../layout/find-layout.js';
import type {Records} from '../records.js';
import {nextLoaded} from '../container/rows.js';
import type {TitleLine} from './title-context.js';

/** Notes below the table: "Catatan: angka tahun 2023 adalah angka sementara". */
export async function footnotes(
  {open, headerRow}: Layout,
  records: Records,
  next: number | null,
): Promise<TitleLine[]> {
  const places = records
    .places(headerRow + 1)
    .filter(({why, from}) => why === 'READ_NOTE_SET_ASIDE' && (next === null || from < next));
  const notes: TitleLine[] = [];
  if (places.length === 0) return notes;
  const last = places[places.length - 1].to;
  const rows = open();
  while (rows.row < last && (rows.next() || (await nextLoaded(rows)))) {
    if (!places.some(({from, to}) => from <= rows.row && rows.row <= to)) continue;
    const cells = Array.from({length: Math.min(rows.width, 50)}, (_, index) => rows.text(index));
    notes.push({row: rows.row, text: cells.join(' ').trim()});
  }
  return notes;
}
