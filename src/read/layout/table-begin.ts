import {nearestKeys} from '../../schema/nearest-keys.js';
import {reported, reportedContext} from '../../schema/reported.js';
import type {Layout} from './find-layout.js';
import {confidences} from '../header/header-claims.js';
import type {FileLog} from '../log.js';
import {summarise} from '../read-rows.js';
import type {Records} from '../records.js';
import type {FileResult} from '../row-file.js';
import {refuseAll} from '../row-file.js';
import {nextLoaded} from '../container/rows.js';
import {statesScale} from '../reported/scale.js';
import type {Title} from './title-line.js';

/** Places a table's header and the lines above it. */
export async function placeHeader(
  {open, after, headerRow, headerRows}: Layout,
  records: Records,
): Promise<void> {
  const rows = open();
  while ((rows.next() || (await nextLoaded(rows))) && rows.row <= headerRow) {
    if (rows.row <= after) continue;
    const why = headerRows.includes(rows.row) ? null : rows.empty ? 'READ_BLANK' : 'READ_TITLE';
    records.set(rows.row, 'header', why);
  }
}

/** Says which headers are ambiguous, misspelt, or set to a column that the table has not. */
export function noteHeaders({table: {name, matches, table}}: Layout, log: FileLog): void {
  const keys = table ? Object.keys(table.spec.columns) : reportedKeys;
  for (const {header, index, how, spec, candidates = [], misplaced, confidence = 1} of matches) {
    const at = {column: header, index};
    if (how === 'ambiguous') {
      const params = {candidates: candidates.join(', ')};
      log.add({code: 'READ_COLUMN_AMBIGUOUS', severity: 'warning', ...at, params});
    } else if (misplaced !== undefined) {
      const near = nearestKeys(misplaced, keys).join(', ');
      const params = {key: misplaced, table: name, near};
      log.add({code: 'READ_CONFIG_COLUMN', severity: 'warning', ...at, params});
    } else if (spec && confidence <= confidences.slip) {
      log.add({code: 'READ_HEADER_SLIP', severity: 'info', ...at, params: {key: spec.key}});
    }
  }
}

/**
 * Refuses a file whose title says that its figures are thousands, millions or shares; a register
 * without amounts has none that it could mean.
 */
export async function refuseScaled(
  layout: Layout,
  records: Records,
  log: FileLog,
): Promise<FileResult | null> {
  const {open, headerRow, headers, table} = layout;
  const amounts = table.table !== null && table.matches.some(({spec}) => spec?.type === 'rupiah');
  const scale = amounts ? scaleOver(layout) : null;
  if (scale === null) return null;
  log.add({code: 'READ_SCALE', severity: 'error', row: scale.row, found: scale.text});
  const next = await refuseAll(open(), headerRow, headers, records, 'READ_SCALE');
  return {next, columns: summarise(table.matches, [])};
}

/** The title that states a scale, or an upper header that does and was not multiplied by. */
function scaleOver({titles, groups, headerRows, table: {matches}}: Layout): Title | null {
  const title = titles.find(({text}) =>
    [text, text.slice(0, 250), text.slice(-250)].some(statesScale),
  );
  const plain = matches.filter(({spec, factor}) => spec?.type === 'rupiah' && factor === undefined);
  const group = plain.map(({index}) => groups[index]).find(statesScale);
  return title ?? (group === undefined ? null : {row: headerRows[0], text: group});
}

const reportedKeys = [...Object.keys(reported.columns), ...Object.keys(reportedContext)];
