import {UmkmError} from '../../errors.js';
import type {ByteFile} from './byte-file.js';
import type {Grid, GridRemark, OpenFailure} from './grid.js';
import {maskLine} from '../cell/mask.js';
import {nextLoaded} from './rows.js';
import {ContainerFault, damaged, tooLarge} from './container-fault.js';
import {XlsxCells} from './xlsx-cells.js';
import type {DateKind} from './xlsx-date.js';
import type {Relation} from './xlsx-package.js';
import {XlsxPackage} from './xlsx-package.js';
import {sheetRemarks, workbookRemarks} from './xlsx-remarks.js';
import type {StepReader} from './xlsx-rows.js';
import {XlsxRows} from './xlsx-rows.js';
import type {CellMeanings} from './xlsx-sheet.js';
import {SheetHandler} from './xlsx-sheet.js';
import {SharedStrings, SharedStringsHandler} from './xlsx-strings.js';
import {StylesHandler} from './xlsx-styles.js';
import type {ListedSheet} from './xlsx-workbook.js';
import {WorkbookHandler} from './xlsx-workbook.js';

const mostSheets = 1000;
/** Of all sheets together: what is not stored, but takes its time where rows are walked through. */
const mostEmptyRows = 4_000_000;
const mostEmptyCells = 50_000_000;

export interface XlsxOptions {
  /** Bytes of cells that are kept; a sheet with more is read anew, by pieces, each time. */
  readonly mostKept?: number;
}

/**
 * Opens a workbook: one grid for each sheet that holds anything. Every sheet is read once to its end
 * before it is offered, so that one that breaks off in the middle never passes as whole.
 *
 * @returns why it cannot be read: damaged, locked with a password, too large, empty, no workbook
 * @throws what the file's own `read` throws
 */
export async function openXlsx(
  file: ByteFile,
  {mostKept = 96 * 2 ** 20}: XlsxOptions = {},
): Promise<readonly Grid[] | OpenFailure> {
  try {
    return await openWorkbook(await XlsxPackage.open(file), mostKept);
  } catch (error) {
    if (error instanceof ContainerFault) return {code: error.code, params: error.params};
    throw error;
  }
}

async function openWorkbook(
  parts: XlsxPackage,
  mostKept: number,
): Promise<readonly Grid[] | OpenFailure> {
  const path = await workbookPath(parts);
  if (path === null) return {code: 'READ_BINARY', params: {kind: 'zip'}};
  if (path.endsWith('.bin')) return {code: 'READ_BINARY', params: {kind: 'xlsb'}};
  const workbook = new WorkbookHandler();
  await parts.read(path, workbook);
  if (workbook.root !== 'workbook') return {code: 'READ_BINARY', params: {kind: 'zip'}};
  const relations = await parts.relations(path);
  const meanings: CellMeanings = {
    strings: await readStrings(parts, relations),
    kinds: await readStyles(parts, relations),
    from1904: workbook.from1904,
  };
  if (workbook.sheets.length > mostSheets) throw tooLarge(path);
  const grids: Grid[] = [];
  const seen = new Set<string>();
  const room: Room = {emptyRows: mostEmptyRows, emptyCells: mostEmptyCells, kept: mostKept};
  for (const sheet of workbook.sheets) {
    const relation = relations.get(sheet.relation);
    if (!relation) throw damaged('missing', sheet.name);
    // A sheet may be nothing but a chart.
    if (relation.type !== 'worksheet') continue;
    if (relation.path === null) throw damaged('path', sheet.name);
    if (seen.has(relation.path.toLowerCase())) throw damaged('duplicate', relation.path);
    seen.add(relation.path.toLowerCase());
    const grid = await openSheet(parts, relation.path, sheet, meanings, room);
    if (grid) grids.push(grid);
  }
  if (grids.length === 0) return {code: 'READ_EMPTY', params: {}};
  return withRemarks(grids, workbookRemarks([...relations.values()]));
}

/** Path of the part that lists the sheets; `null` where the ZIP is something else. */
async function workbookPath(parts: XlsxPackage): Promise<string | null> {
  for (const {type, path} of (await parts.relations('')).values()) {
    if (type === 'officeDocument' && path !== null) return path;
  }
  return parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
}

async function readStrings(
  parts: XlsxPackage,
  relations: ReadonlyMap<string, Relation>,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const path = pathOf(relations, 'sharedStrings');
  if (path !== null) await parts.read(path, new SharedStringsHandler(strings));
  return strings;
}

async function readStyles(
  parts: XlsxPackage,
  relations: ReadonlyMap<string, Relation>,
): Promise<readonly DateKind[]> {
  const styles = new StylesHandler();
  const path = pathOf(relations, 'styles');
  if (path !== null) await parts.read(path, styles);
  return styles.kinds;
}

function pathOf(relations: ReadonlyMap<string, Relation>, wanted: string): string | null {
  for (const {type, path} of relations.values()) if (type === wanted) return path;
  return null;
}

/** What the sheets of a workbook share, and how much of it is left. */
interface Room {
  emptyRows: number;
  emptyCells: number;
  kept: number;
}

/** Reads a sheet to its end, to see that it can be; `null` for one that holds nothing. */
async function openSheet(
  parts: XlsxPackage,
  path: string,
  {name, hidden}: ListedSheet,
  meanings: CellMeanings,
  room: Room,
): Promise<Grid | null> {
  parts.claim(path);
  const {reader, batch, sheet} = startSheet(parts, path, meanings);
  let kept = true;
  while (await reader.step()) {
    kept &&= batch.size <= room.kept;
    if (!kept) batch.clear();
  }
  if (sheet.lastRow === 0) return null;
  room.emptyRows -= sheet.lastRow - sheet.filledRows;
  room.emptyCells -= sheet.emptyCells;
  if (room.emptyRows < 0 || room.emptyCells < 0) throw tooLarge(path);
  if (kept) room.kept -= batch.size;
  const open = kept
    ? () => new XlsxRows(null, batch, meanings.strings)
    : () => openAgain(parts, path, meanings);
  const hiddenColumns = columnsOf(sheet);
  return {
    sheet: name,
    openings: [open],
    begins: await firstText(open()),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns,
    hidden,
    remarks: sheetRemarks(sheet, hiddenColumns),
  };
}

interface SheetStart {
  readonly reader: StepReader;
  readonly batch: XlsxCells;
  readonly sheet: SheetHandler;
}

function startSheet(parts: XlsxPackage, path: string, meanings: CellMeanings): SheetStart {
  const batch = new XlsxCells();
  const sheet = new SheetHandler(path, batch, meanings);
  return {reader: parts.reader(path, sheet), batch, sheet};
}

/** Walks through a sheet that was whole when the workbook was opened. */
function openAgain(parts: XlsxPackage, path: string, meanings: CellMeanings): XlsxRows {
  const {reader, batch} = startSheet(parts, path, meanings);
  const step = (): Promise<boolean> =>
    reader.step().catch((error: unknown) => {
      if (!(error instanceof ContainerFault)) throw error;
      throw new UmkmError('SOURCE_CHANGED', {}, {cause: error});
    });
  return new XlsxRows({step}, batch, meanings.strings);
}

/** The first row that holds anything, as one line. */
async function firstText(rows: XlsxRows): Promise<string> {
  while (rows.empty && (rows.next() || (await nextLoaded(rows))));
  const texts: string[] = [];
  for (let index = 0; index < Math.min(rows.width, 50); index++) {
    if (rows.text(index) !== '') texts.push(rows.text(index).slice(0, 60));
  }
  return maskLine(texts.join('; ')).slice(0, 60);
}

function columnsOf({hiddenColumns, width}: SheetHandler): number[] {
  const columns: number[] = [];
  for (const [from, to] of hiddenColumns)
    for (let column = from; column <= to && column < width; column++) columns.push(column);
  return columns;
}

/** Says what concerns the whole workbook at its first sheet. */
function withRemarks(grids: readonly Grid[], remarks: readonly GridRemark[]): readonly Grid[] {
  return grids.map((grid, index) =>
    index === 0 ? {...grid, remarks: [...remarks, ...(grid.remarks ?? [])]} : grid,
  );
}
