import type {ColumnSummary, InputSummary, TableName} from '../../src/data/table.js';
import {maskText, shorten} from '../../src/read/cell/mask.js';
import {columnSpec} from '../../src/template/column-spec.js';
import type {Job} from './messages.js';
import {gridsOf, headerRowOf, openTable} from './sheet-rows.js';

const perColumn = 3;
/** Below the header no more records than these are looked through. */
const mostRecords = 60;

/**
 * A few different cells of every column, as the file writes them, so that an officer recognises it.
 * What may be personal is masked.
 */
export async function samplesOf(
  {files}: Pick<Job, 'files'>,
  input: readonly InputSummary[],
): Promise<string[][][]> {
  const samples: string[][][] = input.map(({columns}) => columns.map(() => []));
  for (const {name, file} of files) {
    const here = input.flatMap((one, at) =>
      one.file === name && one.columns.length > 0 ? [at] : [],
    );
    if (here.length === 0) continue;
    const grids = await gridsOf(file);
    for (const at of here) samples[at] = await samplesIn(grids, input[at]);
  }
  return samples;
}

async function samplesIn(
  grids: Awaited<ReturnType<typeof gridsOf>>,
  table: InputSummary,
): Promise<string[][]> {
  const found = table.columns.map(() => [] as string[]);
  const opened = await openTable(grids, table);
  if (opened === null) return found;
  const {rows, columns} = opened;
  const header = headerRowOf(table);
  let left = mostRecords;
  do {
    while (rows.next()) {
      if (rows.row <= header) continue;
      if (left-- === 0) return found;
      table.columns.forEach((column, index) => {
        const text = rows.text(columns[index]).trim();
        if (text === '' || found[index].length >= perColumn) return;
        const shown = sampleText(text, column, table.table);
        if (!found[index].includes(shown)) found[index].push(shown);
      });
      if (found.every((list) => list.length >= perColumn)) return found;
    }
  } while (await rows.more());
  return found;
}

/**
 * A cell as it may be shown. Of a column that is personal, or may be, only the first character; of one
 * that nothing is known of only what is plainly a figure or a day.
 *
 * @example
 * sampleText('Siti Aminah', {key: null, how: 'unmatched'}, 'registry'); // 'S•••'
 */
export function sampleText(
  text: string,
  {key, candidates = []}: Pick<ColumnSummary, 'key' | 'candidates'>,
  table: TableName | null,
): string {
  const keys = key === null ? candidates : [key];
  const known = table !== null && keys.length > 0;
  const personal = known && keys.some((one) => columnSpec(table, one)?.personal === true);
  if (personal || (!known && !isPlain(text))) return maskText(text);
  return shorten(text);
}

/** A figure of up to nine digits, a day, or a word of a choice such as "Ya". */
function isPlain(text: string): boolean {
  if (/^[\d\s.,%±()/-]+$/.test(text)) return text.replace(/\D/g, '').length < 10;
  return /^(?:rp\.?\s*)[\d.,\s-]+$/i.test(text) || text.length <= 3;
}
