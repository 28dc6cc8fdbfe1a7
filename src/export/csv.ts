import {BOM, csvLine} from '../format/csv.js';
import type {Dataset, Reporting} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {columnsOf} from './columns.js';
import {figuresOf} from './figures.js';

export interface CsvExportOptions {
  /** Language of labels and states. */
  readonly lang?: Lang;
  /**
   * - `id` for Indonesian spreadsheets: byte order mark, `;`, decimal comma, heads in words
   * - `machine` for programs: `,`, decimal point, heads that never change
   */
  readonly dialect?: 'id' | 'machine';
  /** Who has reported, from `snapshot.extension.reporting`: areas without data say so. */
  readonly reporting?: Reporting | null;
}

/**
 * A dataset as CSV, one row per cell: code and label of each dimension, value, numerator,
 * denominator, unknown and further figures at full precision, SDMX status, all flags, the reason and
 * the state in words. A figure that is not there is empty, never 0, and its row stays; a withheld one
 * has the status `Q`. Lines end in CRLF. Texts that a spreadsheet would run get an apostrophe.
 *
 * @example
 * csvOf(snapshot.link.item[0], {dialect: 'machine'});
 */
export function csvOf(
  dataset: Dataset,
  {lang = 'id', dialect = 'id', reporting = null}: CsvExportOptions = {},
): string {
  const columns = columnsOf(dataset, lang, reporting);
  const separator = dialect === 'id' ? ';' : ',';
  const lines = [
    columns.map(({name, title}) => (dialect === 'id' ? title : name)),
    ...figuresOf(dataset).map((figure) => columns.map(({cell}) => cell(figure))),
  ].map((line) => `${csvLine(line, {separator})}\r\n`);
  return `${dialect === 'id' ? BOM : ''}${lines.join('')}`;
}
