import type {Zippable} from 'fflate';
import {strToU8, zipSync} from 'fflate';

/** What a cell may hold: `date` is `2024-08-05` or `2024-08-05 13:45:00`. */
export type CellToWrite =
  | string
  | number
  | boolean
  | null
  | {readonly date: string}
  | {readonly formula: string; readonly value?: number | string}
  | {readonly error: string}
  | {readonly inline: string};

export interface SheetToWrite {
  readonly name?: string;
  readonly rows: readonly (readonly CellToWrite[])[];
  /** `A1:C1` */
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 0. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

/** The files inside a workbook, by path. */
export type WorkbookParts = Record<string, string | Uint8Array>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with these sheets, as a file's bytes. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  return zipParts(xlsxParts(sheets));
}

/** Packs the files of a workbook, however damaged. */
export function zipParts(parts: WorkbookParts): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, {mtime: '2024-01-01T00:00:00'});
}

/** The files of a workbook before they are packed, so that a test can damage one. */
export function xlsxParts(sheets: readonly SheetToWrite[]): WorkbookParts {
  const strings = new Map<string, number>();
  const parts: WorkbookParts = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, strings);
  });
  const items = [...strings.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${items}</sst>`;
  return parts;
}

/** A worksheet of these elements, for tests that say each of them: `<row r="1">…</row>`. */
export function sheetXml(rows: string, {before = '', after = ''} = {}): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function worksheet(sheet: SheetToWrite, strings: Map<string, number>): string {
  const {rows, merges = [], hiddenRows = [], hiddenColumns = []} = sheet;
  const written = rows.map((cells, index) => {
    const row = index + 1;
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
    const texts = cells.map((cell, column) =>
      cellElement(cell, `${letters(column)}${row}`, strings),
    );
    return `<row r="${row}"${hidden}>${texts.join('')}</row>`;
  });
  const columns = hiddenColumns.map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="0" hidden="1"/>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return sheetXml(written.join(''), {
    before: columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    after: merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
  });
}

function cellElement(cell: CellToWrite, r: string, strings: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${r}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    const known = strings.get(cell) ?? strings.size;
    strings.set(cell, known);
    return `<c r="${r}" t="s"><v>${known}</v></c>`;
  }
  if ('date' in cell) {
    const style = cell.date.length > 10 ? 2 : 1;
    return `<c r="${r}" s="${style}"><v>${serialOf(cell.date)}</v></c>`;
  }
  if ('error' in cell) return `<c r="${r}" t="e"><v>${cell.error}</v></c>`;
  if ('inline' in cell) return `<c r="${r}" t="inlineStr"><is>${textElement(cell.inline)}</is></c>`;
  const {formula, value} = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  const stored = value === undefined ? '' : `<v>${escapeXml(String(value))}</v>`;
  return `<c r="${r}"${type}><f>${escapeXml(formula)}</f>${stored}</c>`;
}

function textElement(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`;
}

function serialOf(date: string): number {
  return (
    Date.parse(`${date.replace(' ', 'T')}${date.length > 10 ? 'Z' : ''}`) / 86_400_000 + 25_569
  );
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const listed = sheets.map(({name, hidden}, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    {length: sheets},
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${overrides.join('')}</Types>`;
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
