import type {Config} from '../schema/config.js';
import {reported} from '../schema/reported.js';
import {keysOf} from './choose-table.js';
import {issue} from './cell.js';
import {CsvRows} from './csv-rows.js';
import type {Layout} from './find-layout.js';
import type {FileLog} from './log.js';
import type {HeaderMatch} from './match-headers.js';
import type {RowRefusal} from './read-rows.js';
import {fileColumns, logRefusal, readRows, summarise} from './read-rows.js';
import type {Fact, ReportedBuilder} from './reported-builder.js';
import {factReader} from './reported-facts.js';
import type {ValueColumn} from './reported-headers.js';
import type {RegionColumns} from './reported-region.js';
import {smallestRegion} from './reported-region.js';
import type {FileResult} from './row-file.js';
import {refuseAll} from './row-file.js';
import {TableBuilder} from './table-builder.js';
import {hasTotalLabel} from './total-row.js';

/**
 * Reads a file of figures that arrive already counted. Its rows are read as they stand, and then each
 * figure becomes a row of the long table: a row with three classes gives three.
 */
export function readReportedFile(
  bytes: Uint8Array,
  {separator, headerRow, headers, table: {matches, values}}: Layout,
  into: ReportedBuilder,
  config: Config,
  log: FileLog,
): FileResult {
  const staging = new TableBuilder(config.codeSystem ?? 'kemendagri');
  const region = smallestRegion(keysOf(matches));
  const columns = fileColumns(withNeeds(matches, values, region), staging, {
    statedMissing: values.map(({spec}) => spec.key),
  });
  const rows = new CsvRows(bytes, separator);
  const dated = values.every(({year}) => year !== null) || keysOf(matches).has('reportedPeriod');
  if (!dated) {
    const examples = reported.columns.reportedPeriod.aliases.slice(0, 2).join(', ');
    log.add({code: 'READ_COLUMN_MISSING', severity: 'error', params: {key: 'reportedPeriod', examples}});
    return {counts: refuseAll(rows, headerRow), columns: summarise(matches, columns)};
  }
  if (values.some(({flags}) => flags.includes('F'))) {
    log.add({code: 'READ_PROJECTION', severity: 'info', params: {header: headers[values[0].index]}});
  }
  staging.openFile('');
  const labels = columns.filter(({spec}) => labelKeys.has(spec.key)).map(({index}) => index);
  const needed = columns.filter(({spec}) => spec.required).length;
  const counts = readRows(
    rows,
    columns,
    needed,
    staging,
    {
      headerRow,
      width: headers.length,
      isApart: (row) => hasTotalLabel(row, labels),
      isApartWhenIncomplete: () => false,
      refuse: () => null,
    },
    log,
  );

  const factsOf = factReader(columns, values, region, config, log);
  for (let row = 0; row < staging.length; row++) {
    if (staging.isDropped(row)) continue;
    const facts = factsOf(row, staging.rowOf(row));
    const refusal = 'issue' in facts ? facts : repeated(facts, into);
    if (refusal === null) {
      for (const fact of facts as readonly Fact[]) into.add(fact, staging.rowOf(row));
      continue;
    }
    counts.accepted--;
    counts.refused++;
    logRefusal(staging.rowOf(row), refusal, log);
  }
  return {counts, columns: summarise(matches, columns)};
}

/** Columns whose text names what a row is about, and may name a total instead. */
const labelKeys: ReadonlySet<string> = new Set([
  'reportedRegion', 'reportedRegionName', 'provinceCode', 'provinceName', 'regencyCode', 'regencyName',
  'districtCode', 'districtName', 'villageCode', 'villageName', 'sector', 'programme', 'channel',
]);

/**
 * Marks what a row must have: its area's code, its year where no header says it, and its figure
 * where there is only one.
 */
function withNeeds(
  matches: readonly HeaderMatch[],
  values: readonly ValueColumn[],
  region: RegionColumns,
): HeaderMatch[] {
  const needsYear = values.some(({year}) => year === null);
  const needed = (key: string): boolean =>
    key === region.code ||
    (key === 'measure' && values.some(({measure}) => measure === null)) ||
    (key === 'reportedPeriod' && needsYear) ||
    (values.length === 1 && key === values[0].spec.key);
  return matches.map((match) =>
    match.spec ? {...match, spec: {...match.spec, required: needed(match.spec.key) || undefined}} : match,
  );
}

/** Refuses a row whose figures stand in an earlier one already: adding them would count twice. */
function repeated(
  facts: readonly Fact[],
  into: ReportedBuilder,
): RowRefusal | null {
  for (const fact of facts) {
    const earlier = into.earlier(fact);
    if (!earlier) continue;
    const params = {key: 'reported', firstFile: earlier.file, firstRow: earlier.row};
    return {issue: issue('READ_DUPLICATE_KEY', 'error', params), column: null, found: null};
  }
  return null;
}
