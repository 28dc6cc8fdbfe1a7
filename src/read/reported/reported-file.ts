import type {Config} from '../../schema/config.js';
import {reported} from '../../schema/reported.js';
import {keysOf} from '../header/choose-table.js';
import type {Layout} from '../layout/find-layout.js';
import type {FileLog} from '../log.js';
import {summarise} from '../read-rows.js';
import type {Records} from '../records.js';
import type {ReportedBuilder} from './reported-builder.js';
import {holdsFigures, readCells, readTotalCells, summaryOf} from './reported-cells.js';
import {doubtOf} from './reported-checks.js';
import {factsOfRow, subjectOf} from './reported-facts.js';
import type {ValueColumn} from './reported-headers.js';
import type {FactRow} from './reported-judge.js';
import {addRow, withoutWholes, withRemarks} from './reported-judge.js';
import {footnotes} from './reported-notes.js';
import type {Place} from './reported-region.js';
import {nameReader} from './reported-region.js';
import type {RowSaid} from './reported-rows.js';
import {readRowsSaid} from './reported-rows.js';
import type {Staged} from './reported-stage.js';
import {stageRows} from './reported-stage.js';
import {scaleDoubt, tableSaid, yearDoubt} from './reported-table.js';
import type {FileResult} from '../row-file.js';
import {refuseAll} from '../row-file.js';
import {datedBySheet} from './sheet-year.js';
import {marksOf, titleContext} from './title-context.js';
import {noteUnreadFigures} from './unread-figures.js';

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
  const {headerRow, headers, table} = layout;
  const titled = titleContext(layout.titles);
  const above = lacksYear(layout, false) === null ? titled : datedBySheet(titled, log.sheet);
  const undated = lacksYear(layout, above.year !== null);
  if (undated) {
    const {code, ...said} = yearDoubt(above) ?? undated;
    log.add({code, severity: 'error', ...said});
    const next = await refuseAll(layout.open(), headerRow, headers, records, code);
    return {next, columns: summarise(table.matches, [])};
  }
  const staged = await stageRows(layout, records, log);
  const {next} = staged;
  const values = table.values.filter((column) => holdsFigures(column, staged));
  const context = {layout, values, staged, config, nameOf: into.nameOf};
  const {kept, totals, refused, counts} = readRowsSaid(context, records, log);
  const notes = await footnotes(layout, records, next);
  const title = {...above, scale: above.scale ?? titleContext(notes).scale};
  const unclear = values.length === 0 ? noFigures(layout) : scaleDoubt(title, values, kept);
  if (unclear) {
    refuseRows(unclear, kept, records, log);
    return {next, columns: summaryOf(layout, values, counts)};
  }
  const marks = notes.flatMap(({text}) => marksOf(text));
  const said = tableSaid(title, values, kept, marks, config, log);
  noteProjection(values, headers, log);
  const cells = {layout, values, staged, said};
  const read = readCells(cells, kept, log);
  const columns = summaryOf(layout, values, new Map([...counts, ...read.counts]));
  const areaOf = areaReader(headers, config, into, log);
  const rows: FactRow[] = [];
  for (const row of kept) {
    const figureOf = ({index}: ValueColumn) => read.figures.get(index)!.get(row.row)!;
    const facts = factsOfRow(row, values, figureOf, areaOf, said, config);
    const fits = values.every((column) => subjectOf(column, row, said).unit !== undefined);
    if (!fits) refuseUnit(row, layout, staged, records, log);
    else if (facts.length > 0) rows.push(facts);
    else refuseEmpty(row, values, headers, records, log);
  }
  const doubt = rows.length > 0 ? doubtOf(layout, values, staged, rows) : null;
  if (doubt) {
    refuseRows(
      doubt,
      rows.map(([fact]) => fact),
      records,
      log,
    );
    return {next, columns};
  }
  noteUnreadFigures(layout, staged, log);
  if (rows.length > 0 && said.measure === null && assumesMeasure(values, kept)) {
    const column = headers[values[0].index];
    log.add({code: 'READ_MEASURE_ASSUMED', severity: 'warning', row: headerRow, column});
  }
  const judged = {headers, values, said, config, records, log};
  const sums = refused === 0 ? totals : [];
  const parts = withoutWholes(
    withRemarks(rows, judged),
    sums,
    readTotalCells(cells, sums, kept),
    judged,
  );
  for (const row of parts) addRow(row, into, records, log);
  return {next, columns};
}

/** Why a table is refused as a whole. */
interface TableRefusal {
  readonly code: string;
  readonly row?: number | null;
  readonly found?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Whether neither columns nor a title say the year of the figures. */
function lacksYear({table: {matches, values}}: Layout, titled: boolean): TableRefusal | null {
  const needed = values.some(({year}) => year === null) && !keysOf(matches).has('reportedPeriod');
  if (!needed || titled) return null;
  const examples = reported.columns.reportedPeriod.aliases.slice(0, 2).join(', ');
  return {code: 'READ_COLUMN_MISSING', params: {key: 'reportedPeriod', examples}};
}

function noFigures({headerRow}: Layout): TableRefusal {
  return {code: 'READ_NO_VALUE', row: headerRow};
}

function refuseRows(
  {code, ...said}: TableRefusal,
  rows: readonly {readonly record: number}[],
  records: Records,
  log: FileLog,
): void {
  log.add({code, severity: 'error', ...said});
  for (const {record} of rows) records.set(record, 'refused', code);
}

function noteProjection(
  values: readonly ValueColumn[],
  headers: readonly string[],
  log: FileLog,
): void {
  const flagged = values.find(({flags}) => flags.includes('F'));
  if (!flagged) return;
  const params = {header: headers[flagged.index]};
  log.add({code: 'READ_PROJECTION', severity: 'info', params});
}

/** The area that heads a column, or `null`. */
function areaReader(
  headers: readonly string[],
  config: Config,
  into: ReportedBuilder,
  log: FileLog,
): (column: ValueColumn, record: number) => Place | null {
  const readName = nameReader(null, config, into.nameOf);
  const places = new Map<number, Place | null>();
  return ({area, index}) => {
    if (area === null) return null;
    const known = places.get(index);
    if (known !== undefined) return known;
    const found = readName(area);
    // An area that the office does not list is kept by its name, and said to be unknown.
    const place =
      'code' in found ? {reportedRegion: area, reportedRegionName: area, whole: false} : found;
    if ('code' in found) log.add({...found, row: null, column: headers[index], found: area});
    places.set(index, place);
    return place;
  };
}

function refuseUnit(
  {record, row}: RowSaid,
  {headers, table: {matches}}: Layout,
  staged: Staged,
  records: Records,
  log: FileLog,
): void {
  const index = matches.findIndex(({spec}) => spec?.key === 'unit');
  records.set(record, 'refused', 'READ_UNIT');
  const at = index < 0 ? {} : {column: headers[index], index, found: staged.text(index, row)};
  log.add({code: 'READ_UNIT', severity: 'error', row: record, ...at});
}

function refuseEmpty(
  {record}: RowSaid,
  [first]: readonly ValueColumn[],
  headers: readonly string[],
  records: Records,
  log: FileLog,
): void {
  records.set(record, 'refused', 'READ_NO_VALUE');
  const at = {column: headers[first.index], index: first.index};
  log.add({code: 'READ_NO_VALUE', severity: 'error', row: record, ...at});
}

/** Whether nothing says that the figures count businesses. */
function assumesMeasure(values: readonly ValueColumn[], rows: readonly RowSaid[]): boolean {
  if (!values.every(({named}) => !named)) return false;
  return rows.some(({measure, sizeClass}) => measure === null && sizeClass === null);
}
