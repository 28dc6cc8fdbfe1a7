import type {Config} from '../schema/config.js';
import {reported} from '../schema/reported.js';
import {keysOf} from './choose-table.js';
import {issue} from './cell.js';
import type {Layout} from './find-layout.js';
import type {FileLog} from './log.js';
import type {HeaderMatch} from './match-headers.js';
import type {RowRefusal} from './read-rows.js';
import {fileColumns, logRefusal, readRows, summarise} from './read-rows.js';
import type {Records} from './records.js';
import type {Fact, ReportedBuilder} from './reported-builder.js';
import type {KeptRow} from './reported-checks.js';
import {doubtOf, saysNotWhat, sumDiffers} from './reported-checks.js';
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
export async function readReportedFile(
  layout: Layout,
  into: ReportedBuilder,
  config: Config,
  records: Records,
  log: FileLog,
): Promise<FileResult> {
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
    const next = await refuseAll(rows, headerRow, headers, records, 'READ_COLUMN_MISSING');
    return {next, columns: summarise(matches, columns)};
  }
  if (values.some(({flags}) => flags.includes('F'))) {
    log.add({
      code: 'READ_PROJECTION',
      severity: 'info',
      params: {header: headers[values[0].index]},
    });
  }
  staging.openFile('');
  const next = await readRows(
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
    records,
    log,
  );
  const summary = summarise(matches, columns);
  const factsOf = factReader(columns, values, region, config, log, into.nameOf);
  const kept: KeptRow[] = [];
  for (let row = 0; row < staging.length; row++) {
    if (staging.isDropped(row)) continue;
    const facts = factsOf(row, staging.rowOf(row));
    if ('issue' in facts) refuse(staging.rowOf(row), facts, records, log);
    else kept.push({row: staging.rowOf(row), facts});
  }
  const doubt = kept.length > 0 ? await doubtOf(layout, kept) : null;
  if (doubt) {
    log.add({severity: 'error', ...doubt});
    for (const {row} of kept) records.set(row, 'refused', doubt.code);
    return {next, columns: summary};
  }
  if (kept.length > 0 && (await saysNotWhat(layout))) {
    log.add({
      code: 'READ_MEASURE_ASSUMED',
      severity: 'warning',
      row: headerRow,
      column: headers[values[0].index],
    });
  }
  for (const {row, facts} of kept) {
    const refusal = repeated(facts, into);
    if (refusal) {
      refuse(row, refusal, records, log);
      continue;
    }
    for (const fact of facts) into.add(fact, row);
    const params = sumDiffers(facts);
    if (params) log.add({code: 'READ_SUM', severity: 'warning', row, params});
  }
  return {next, columns: summary};
}

function refuse(row: number, refusal: RowRefusal, records: Records, log: FileLog): void {
  records.set(row, 'refused', refusal.issue.code);
  logRefusal(row, refusal, log);
}

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
