import type {ColumnSummary} from '../data/table.js';
import type {RowTable} from '../schema/tables.js';
import {AnyTruthBuilder} from './column/any-truth-builder.js';
import {COERCED, FILLED, UNREADABLE, issue} from './cell/cell.js';
import type {Layout} from './layout/find-layout.js';
import {HeadingArea} from './layout/heading-area.js';
import type {FileLog} from './log.js';
import type {HeaderMatch} from './header/match-headers.js';
import type {FileColumn, NextTable, RowRefusal} from './read-rows.js';
import {fileColumns, readRows, summarise} from './read-rows.js';
import {partedOtherwise} from './layout/parted-row.js';
import type {Records} from './records.js';
import {lacksEverything, rowKeyOf} from './row-key.js';
import {RowTotals} from './layout/row-totals.js';
import type {Rows} from './container/rows.js';
import {beginsTable} from './layout/second-table.js';
import type {TableBuilder} from './column/table-builder.js';
import {TextBuilder} from './column/text-builder.js';
import {TruthBuilder} from './column/truth-builder.js';
import {type UniqueRows} from './column/unique.js';
import {YearBuilder} from './column/year-builder.js';

/** A table that grows with each of its files. */
export interface GrowingTable {
  readonly rows: TableBuilder;
  readonly unique: UniqueRows;
}

export interface FileResult {
  readonly next: NextTable;
  readonly columns: readonly ColumnSummary[];
}

/**
 * Reads a file whose rows are businesses or events. A file without a column that its table needs is
 * refused as a whole: all its rows are counted and none is taken.
 */
export async function readRowFile(
  {open, headerRow, headers, headerLines, titles, table: {matches}}: Layout,
  table: RowTable,
  {rows: into, unique}: GrowingTable,
  records: Records,
  log: FileLog,
): Promise<FileResult> {
  const needsOneOf = table.needsOneOf ?? [];
  const columns = withShared(fileColumns(withKey(matches, table), into, {first: needsOneOf}));
  const rows = open();
  if (lacksColumn(table, columns, log))
    return {
      next: await refuseAll(rows, headerRow, headers, records),
      columns: summarise(matches, columns),
    };
  const oneOf = columns.filter(({spec}) => needsOneOf.includes(spec.key));
  const key = rowKeyOf(table, columns, into, log);
  const repeated = repeatCheck(table, key ? [...columns, key.column] : columns, unique, into);
  const businesses = identifiers(columns);
  const totals = new RowTotals(into, columns);
  const area = new HeadingArea(into);
  const next = await readRows(
    rows,
    columns,
    key ? columns.length : columns.filter(({spec}) => spec.required).length + oneOf.length,
    into,
    {
      headerRow,
      headers,
      headerLines,
      titles,
      labels: [...businesses, ...labelsOf(columns)],
      names: key ? [0, 1, ...namesOf(columns)] : namesOf(columns),
      headings: {
        matched: new Set(columns.map(({index}) => index)),
        identifiers: businesses,
        names: namesOf(columns),
      },
      refuse: (record, row) => {
        const parted = partedOtherwise(record, headers.length);
        if (parted) return parted;
        const lacking = key ? lacksEverything(columns) : lacksAll(oneOf);
        if (lacking) return lacking;
        key?.set(row);
        return repeated.refuse(row);
      },
      ...(!key && {claim: repeated.claim}),
      total: (total) => {
        totals.note(total);
        area.close();
      },
      heading: (heading) => {
        area.heading(heading);
      },
    },
    records,
    log,
  );
  totals.check(log);
  area.fill(table.spec, columns, log);
  return {next, columns: summarise(matches, columns)};
}

/**
 * Refuses the rows of a table of which none can be taken; the next table may be read.
 *
 * @param headers those of the table; `null` where the rest of the file is none
 */
export async function refuseAll(
  rows: Rows,
  headerRow: number,
  headers: readonly string[] | null,
  records: Records,
  why: string | null = null,
): Promise<NextTable> {
  do {
    while (rows.next()) {
      if (rows.row <= headerRow) continue;
      if (rows.empty) records.set(rows.row, 'set_aside', 'READ_BLANK');
      else if (headers && beginsTable(rows, headers)) return rows.row;
      else records.set(rows.row, 'refused', why);
    }
  } while (await rows.more());
  return null;
}

/** A column of a file, by what it holds. */
type ColumnPlace = Pick<FileColumn, 'spec' | 'index'>;

/** Columns that identify a row's business: no business is called JUMLAH there. */
export function identifiers(columns: readonly ColumnPlace[]): number[] {
  return columns
    .filter(({spec: {type, key}}) => type === 'code' && /^businessId$|Ref$/.test(key))
    .map(({index}) => index);
}

/** Columns of which no cell begins with "Jumlah" but in a row of totals. */
export function labelsOf(columns: readonly ColumnPlace[]): number[] {
  return columns.filter(({spec: {key}}) => labelKeys.has(key)).map(({index}) => index);
}

const labelKeys: ReadonlySet<string> = new Set([
  ...['budgetCode', 'budgetName', 'programmeCode', 'agreementNumber', 'licenceNumber'],
]);

/** Columns whose cells name something; one that is nothing but "Jumlah" names none. */
export function namesOf(columns: readonly ColumnPlace[]): number[] {
  return columns.filter(({spec: {key}}) => nameKeys.has(key)).map(({index}) => index);
}

const nameKeys: ReadonlySet<string> = new Set([
  ...['aidGroupName', 'membershipGroup', 'businessName', 'ownerName', 'licenceKind'],
  ...['trainingName', 'participantName', 'productName', 'programmeName', 'indicatorName'],
  ...['budgetName', 'agreementPartner', 'partnerName'],
]);

/** Lets several headers say yes or no to one question: the further ones are read by themselves. */
function withShared(columns: readonly FileColumn[]): FileColumn[] {
  const taken = new Set<FileColumn['builder']>();
  return columns.map((column) => {
    const {builder, spec} = column;
    const again = taken.has(builder) && builder instanceof TruthBuilder;
    taken.add(builder);
    return again
      ? {...column, builder: new AnyTruthBuilder(builder, new TruthBuilder(spec))}
      : column;
  });
}

/** Where a file has the key of its table, no row goes without. */
function withKey(matches: readonly HeaderMatch[], {unique, standIns}: RowTable): HeaderMatch[] {
  return matches.map((match) => {
    const {spec} = match;
    const isKey = spec !== null && spec.key === unique && standIns !== undefined;
    return isKey ? {...match, spec: {...spec, required: true}} : match;
  });
}

/** Says which columns a table needs and the file lacks. */
function lacksColumn(
  {spec, needsOneOf}: RowTable,
  columns: readonly FileColumn[],
  log: FileLog,
): boolean {
  const present = new Set(columns.map((column) => column.spec.key));
  const lacking = Object.values(spec.columns).filter(
    ({key, required}) => required && !present.has(key),
  );
  if (needsOneOf && !needsOneOf.some((key) => present.has(key)))
    lacking.push(spec.columns[needsOneOf[0]]);
  for (const {key, aliases} of lacking) {
    const params = {key, examples: aliases.slice(0, 3).join(', ')};
    log.add({code: 'READ_COLUMN_MISSING', severity: 'error', params});
  }
  return lacking.length > 0;
}

/** Refuses a row that has none of the columns of which it needs one. */
function lacksAll(oneOf: readonly FileColumn[]): RowRefusal | null {
  if (oneOf.length === 0 || oneOf.some(({state}) => state === FILLED || state === COERCED))
    return null;
  const unreadable = oneOf.find(({state}) => state === UNREADABLE);
  if (unreadable) return {issue: unreadable.builder.issue!, column: unreadable, found: ''};
  const params = {key: oneOf.map(({spec}) => spec.key).join(' ')};
  return {issue: issue('READ_REQUIRED', 'error', params), column: oneOf[0], found: null};
}

/** The check for a second row with the same key. */
interface RepeatCheck {
  /** Refuses a row whose key an earlier one has; else claims it. */
  readonly refuse: (row: number) => RowRefusal | null;
  /** Claims the keys of as many rows; `false`, with none claimed, where an earlier one has one. */
  readonly claim: (row: number, count: number) => boolean;
}

const unchecked: RepeatCheck = {refuse: () => null, claim: () => true};

function repeatCheck(
  {unique: key, uniqueTogether}: RowTable,
  columns: readonly FileColumn[],
  unique: UniqueRows,
  table: TableBuilder,
): RepeatCheck {
  // Rows of a register that share their key are told apart once all of them are read.
  if (key !== undefined) return unchecked;
  const [first, second] = uniqueTogether ?? [];
  const find = (wanted: string | undefined): FileColumn | undefined =>
    columns.find(({spec}) => spec.key === wanted);
  const column = find(first);
  const codes = column?.builder;
  if (!column || !(codes instanceof TextBuilder)) return unchecked;
  codes.beExact();
  const years = find(second)?.builder;
  let claimed = 0;
  const same = (earlier: number): boolean =>
    !(years instanceof YearBuilder) || years.value(earlier) === years.value(claimed);
  const take = (row: number): number => unique.claim(codes.codes[(claimed = row)], row, same);
  const refuse = (row: number): RowRefusal | null => {
    const earlier = take(row);
    if (earlier < 0) return null;
    table.repeat(earlier);
    const params = {
      key: column.spec.key,
      firstFile: table.fileOf(earlier),
      firstRow: table.rowOf(earlier),
    };
    return {issue: issue('READ_DUPLICATE_KEY', 'error', params), column, found: codes.textAt(row)};
  };
  const claim = (row: number, count: number): boolean => {
    let at = row;
    while (at < row + count && take(at) < 0) at++;
    const free = at === row + count;
    while (!free && --at >= row) unique.release(codes.codes[at], at);
    return free;
  };
  return {refuse, claim};
}
