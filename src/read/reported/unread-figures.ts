import type {Layout} from '../layout/find-layout.js';
import type {FileLog} from '../log.js';
import type {Staged} from './reported-stage.js';

/** Headers of columns that number or describe rows, however they are written. */
const describing =
  /^(?:no|nomor|nmr|id|kode|lat|lon|lng|long|lintang|bujur|tahun|persen|rasio|luas)\b|%|persentase|pertumbuhan/i;
/** So many headers are named; of further ones only how many there are. */
const named = 6;

/**
 * Says which columns of a table of figures hold figures that are not read, because their headers are
 * not known: names of kecamatan without a word that they are, most often.
 */
export function noteUnreadFigures({headerRow, table}: Layout, staged: Staged, log: FileLog): void {
  const unread = table.matches.filter(
    ({index, header, spec, how}) =>
      spec === null &&
      how === 'unmatched' &&
      /\p{L}{3}/u.test(header) &&
      !describing.test(header) &&
      holdsFigures(index, staged),
  );
  if (unread.length === 0) return;
  const headers = unread.slice(0, named).map(({header}) => `"${header.slice(0, 40)}"`);
  const columns = unread.length > named ? `${headers.join(', ')}, …` : headers.join(', ');
  const params = {columns, count: unread.length};
  log.add({code: 'READ_FIGURES_UNREAD', severity: 'warning', row: headerRow, params});
}

function holdsFigures(column: number, staged: Staged): boolean {
  let stated = 0;
  let figures = 0;
  for (let row = 0; row < staged.length; row++) {
    const text = staged.text(column, row);
    if (text === '') continue;
    stated++;
    if (/^\d{1,3}(?:\.?\d{3})*$|^\d+$/.test(text)) figures++;
  }
  return figures > 0 && figures * 2 > stated;
}
