import type {Config} from '../schema/config.js';
import {reported} from '../schema/reported.js';
import {keysOf} from './choose-table.js';
import {issue} from './cell.js';
import type {Layout} from './find-layout.js';
import type {FileLog} from './log.js';
import {columnLetters} from './log.js';
import type {HeaderMatch} from './match-headers.js';
import type {RowCounts, RowRefusal} from './read-rows.js';
import {fileColumns, logRefusal, readRows, summarise} from './read-rows.js';
import type {Fact, ReportedBuilder} from './reported-builder.js';
import {factName} from './reported-builder.js';
import {factReader} from './reported-facts.js';
import type {ValueColumn} from './reported-headers.js';
import type {RegionColumns} from './reported-region.js';
import {smallestRegion} from './reported-region.js';
import type {FileResult} from './row-file.js';
import {refuseAll} from './row-file.js';
import {TableBuilder} from './table-builder.js';

/**
 * Reads a file of figures that arrive already counted. Its rows are read as they stand, and then each
 * figure becomes a row of the long table: a row with three classes gives three.
 */
export function readReportedFile(
  layout: Layout,
  into: ReportedBuilder,
  config: Config,
  log: FileLog,
): FileResult {
  const {open, headerRow, headers, table} = layout;
  const {matches, values} = table;
  const staging = new TableBuilder(config.codeSystem ?? 'kemendagri');
  const region = smallestRegion(keysOf(matches));
  const columns = fileColumns(withNeeds(matches, values, region), staging, {
    statedMissing: values.map(({spec}) => spec.key),
  });
  const rows = open();
  const dated = values.every(({year}) => year !== null) || keysOf(matches).has('reportedPeriod');
  if (!dated) {
    const examples = reported.columns.reportedPeriod.aliases.slice(0, 2).join(', ');
    log.add({
      code: 'READ_COLUMN_MISSING',
      severity: 'error',
      params: {key: 'reportedPeriod', examples},
    });
    return {counts: refuseAll(rows, headerRow), columns: summarise(matches, columns)};
  }
  if (values.some(({flags}) => flags.includes('F'))) {
    log.add({
      code: 'READ_PROJECTION',
      severity: 'info',
      params: {header: headers[values[0].index]},
    });
  }
  staging.openFile('');
  const counts = readRows(
    rows,
    columns,
    columns.filter(({spec}) => spec.required).length,
    staging,
    {
      headerRow,
      headers,
      labels: columns.filter(({spec}) => labelKeys.has(spec.key)).map(({index}) => index),
      refuse: () => null,
    },
    log,
  );
  const summary = summarise(matches, columns);
  const factsOf = factReader(columns, values, region, config, log);
  const kept: KeptRow[] = [];
  for (let row = 0; row < staging.length; row++) {
    if (staging.isDropped(row)) continue;
    const facts = factsOf(row, staging.rowOf(row));
    if ('issue' in facts) refuse(staging.rowOf(row), facts, counts, log);
    else kept.push({row: staging.rowOf(row), facts});
  }
  const merged = mergedHeaders(layout);
  if (merged.length > 0) {
    log.add({
      code: 'READ_HEADER_MERGED',
      severity: 'error',
      row: headerRow,
      params: {columns: merged.slice(0, 10).join(', ')},
    });
    return {counts: allRefused(counts), columns: summary};
  }
  const hidden = hiddenColumns(layout, new Set(kept.slice(0, 100).map(({row}) => row)));
  if (hidden.length > 0 && (values.every(isUnnamed) || repeatsItself(kept))) {
    log.add({
      code: 'READ_DIMENSION_UNKNOWN',
      severity: 'error',
      params: {columns: hidden.slice(0, 10).join(', ')},
    });
    return {counts: allRefused(counts), columns: summary};
  }
  if (kept.length > 0 && values.every(isUnnamed) && !saysWhat(layout)) {
    log.add({
      code: 'READ_MEASURE_ASSUMED',
      severity: 'warning',
      row: headerRow,
      column: headers[values[0].index],
    });
  }
  for (const {row, facts} of kept) {
    const refusal = repeated(facts, into);
    if (refusal) refuse(row, refusal, counts, log);
    else for (const fact of facts) into.add(fact, row);
  }
  return {counts, columns: summary};
}

/** Rows that are looked at to find columns whose header is not their own. */
const sampled = 100;

/** A row and the figures it holds. */
interface KeptRow {
  readonly row: number;
  readonly facts: readonly Fact[];
}

function refuse(row: number, refusal: RowRefusal, counts: RowCounts, log: FileLog): void {
  counts.accepted--;
  counts.refused++;
  logRefusal(row, refusal, log);
}

/** A column headed by a year or "jumlah", in a file that does not say what these count. */
function isUnnamed({named}: ValueColumn): boolean {
  return !named;
}

function allRefused({read, accepted, refused, setAside}: RowCounts): RowCounts {
  return {read, accepted: 0, refused: refused + accepted, setAside};
}

/**
 * Columns without a header that hold figures and follow a column of figures: a merged cell headed
 * them all, and what tells them apart stands in another row.
 */
function mergedHeaders({open, headerRow, headers, table: {values}}: Layout): string[] {
  const blank = new Set<number>();
  for (const {index} of values)
    for (let at = index + 1; at < headers.length && headers[at] === ''; at++) blank.add(at);
  const rows = open();
  const merged = new Set<number>();
  while (blank.size > 0 && rows.row < headerRow + sampled && rows.next()) {
    if (rows.row <= headerRow) continue;
    for (const index of blank) if (/^\d[\d.,]*$/.test(rows.text(index))) merged.add(index);
  }
  return [...merged].sort((a, b) => a - b).map(columnLetters);
}

/** Whether a column of size classes or a line above the header says that businesses are counted. */
function saysWhat({open, headerRow, table: {matches}}: Layout): boolean {
  if (keysOf(matches).has('sizeClass')) return true;
  const rows = open();
  while (rows.next() && rows.row < headerRow)
    for (let index = 0; index < rows.width; index++)
      if (/\bUMKM\b|mikro\W+(?:dan\s+)?kecil/i.test(rows.text(index))) return true;
  return false;
}

/** Whether two rows state the same figure: then something else tells them apart. */
function repeatsItself(rows: readonly KeptRow[]): boolean {
  const seen = new Set<string>();
  for (const {facts} of rows) {
    for (const fact of facts) {
      const name = factName(fact);
      if (seen.has(name)) return true;
      seen.add(name);
    }
  }
  return false;
}

/** Headers (or letters) of columns that are not read and hold words: they may tell rows apart. */
function hiddenColumns({open, table: {matches}}: Layout, among: ReadonlySet<number>): string[] {
  const unread = matches.filter(({spec}) => spec === null);
  const rows = open();
  const hidden = new Set<HeaderMatch>();
  let left = among.size;
  while (left > 0 && rows.next()) {
    if (!among.has(rows.row)) continue;
    left--;
    for (const match of unread) {
      const text = rows.text(match.index);
      if (/[a-z]{2}/i.test(text) || (text !== '' && partOfYear.test(match.header)))
        hidden.add(match);
    }
  }
  return [...hidden].map(({header, index}) => (header === '' ? columnLetters(index) : header));
}

/** Headers of columns that part a year, which may be numbered. */
const partOfYear =
  /^\s*(?:bulan|bln|triwulan|tw|kuartal|semester|caturwulan|minggu|month|quarter)\b/i;

/** Columns whose text names what a row is about, and may name a total instead. */
const labelKeys: ReadonlySet<string> = new Set([
  'reportedRegion',
  'reportedRegionName',
  'provinceCode',
  'provinceName',
  'regencyCode',
  'regencyName',
  'districtCode',
  'districtName',
  'villageCode',
  'villageName',
  'sector',
  'programme',
  'channel',
]);

/** Columns that part the figures: a row that leaves one blank would pass for the total. */
const dimensions: ReadonlySet<string> = new Set(['sizeClass', 'sector', 'programme', 'channel']);

/**
 * Marks what a row must have: its area's code, its class, sector, programme and channel where the
 * file has them, its year where no header says it, and its figure where there is only one.
 */
function withNeeds(
  matches: readonly HeaderMatch[],
  values: readonly ValueColumn[],
  region: RegionColumns,
): HeaderMatch[] {
  const needsYear = values.some(({year}) => year === null);
  const needed = (key: string): boolean =>
    key === region.code ||
    dimensions.has(key) ||
    (key === 'measure' && values.some(({measure}) => measure === null)) ||
    (key === 'reportedPeriod' && needsYear) ||
    (values.length === 1 && key === values[0].spec.key);
  return matches.map((match) =>
    match.spec
      ? {...match, spec: {...match.spec, required: needed(match.spec.key) || undefined}}
      : match,
  );
}

/** Refuses a row whose figures stand in an earlier one already: adding them would count twice. */
function repeated(facts: readonly Fact[], into: ReportedBuilder): RowRefusal | null {
  for (const fact of facts) {
    const earlier = into.earlier(fact);
    if (!earlier) continue;
    const params = {key: 'reported', firstFile: earlier.file, firstRow: earlier.row};
    return {issue: issue('READ_DUPLICATE_KEY', 'error', params), column: null, found: null};
  }
  return null;
}
