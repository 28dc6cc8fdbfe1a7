import {decimalText} from '../../../src/format/decimal.js';
import type {TableCell} from '../model.js';
import {searchable, type Sheet} from './sheet.js';
import {escapeXml} from './xml.js';
import {storedZip} from './zip.js';

/** Names of the two sheets, and the rows of the second: term and detail. */
export interface WorkbookOptions {
  readonly names: readonly [data: string, definition: string];
  readonly definition: readonly (readonly [string, string])[];
}

/** Places in `styles`. */
const PLAIN = 0;
const TITLE = 1;
const HEAD = 2;
const WHOLE = 3;
const DECIMAL = 4;
const PERCENT = 5;
const RUPIAH = 6;
const WRAPPED = 7;

/**
 * A figure as an Excel workbook: heading, facts and table on the first sheet, the definition on the
 * second. Numbers are numbers at full precision with a format as they are read; a figure that is not
 * there is an empty cell. Texts are texts, whatever sign they begin with: there is no formula.
 *
 * @returns the bytes of the `.xlsx` file, the same for the same figure
 */
export function toXlsx(
  {above, heads, rows}: Sheet,
  {names, definition}: WorkbookOptions,
): Uint8Array<ArrayBuffer> {
  const widths = heads.map((head, i) =>
    Math.max(Math.min(head.length, 24), ...rows.map((row) => row[i]?.text.length ?? 0)),
  );
  const lines = [
    ...above.map((row, i) => row.map((text) => words(text, i === 0 ? TITLE : PLAIN))),
    [],
    heads.map((text) => words(text, HEAD)),
    ...rows.map((row) => row.map(figure)),
  ];
  const terms = definition.map((row) => row.map((text) => words(searchable(text), WRAPPED)));
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument xl/workbook')],
    [
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${related}"><sheets>${names
        .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="r${i}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations('worksheet worksheets/sheet1', 'worksheet worksheets/sheet2', 'styles styles'),
    ],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', worksheet(lines, widths)],
    ['xl/worksheets/sheet2.xml', worksheet(terms, [18, 90])],
  ];
  return storedZip(
    parts.map(([name, xml]) => [
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`,
    ]),
  );
}

const schemas = 'http://schemas.openxmlformats.org/';
const related = `${schemas}officeDocument/2006/relationships`;
const main = `xmlns="${schemas}spreadsheetml/2006/main"`;
const packages = `${schemas}package/2006/`;
const mime = 'application/vnd.openxmlformats-';

const contentTypes = `<Types xmlns="${packages}content-types"><Default Extension="rels" ContentType="${mime}package.relationships+xml"/>${[
  ['workbook', 'sheet.main'],
  ['styles', 'styles'],
  ['worksheets/sheet1', 'worksheet'],
  ['worksheets/sheet2', 'worksheet'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="${mime}officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

const styles = `<styleSheet ${main}><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0##"/><numFmt numFmtId="165" formatCode="#,##0.0&quot;%&quot;"/><numFmt numFmtId="166" formatCode="&quot;Rp&quot;#,##0"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  [0, 0],
  [0, 1],
  [0, 2],
  [3, 0],
  [164, 0],
  [165, 0],
  [166, 0],
  [0, 0],
]
  .map(
    ([format, font], i) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${
        i === HEAD || i === WRAPPED ? '<alignment vertical="top" wrapText="1"/>' : ''
      }</xf>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** @param parts type and target, apart by a space */
function relations(...parts: readonly string[]): string {
  const items = parts.map((part, i) => {
    const [type, target] = part.split(' ');
    return `<Relationship Id="r${i}" Type="${related}/${type}" Target="${target}.xml"/>`;
  });
  return `<Relationships xmlns="${packages}relationships">${items.join('')}</Relationships>`;
}

/** A cell that is told where it stands. */
type Cell = (reference: string) => string;

function worksheet(lines: readonly (readonly Cell[])[], widths: readonly number[]): string {
  const cols = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${Math.min(90, Math.max(9, width + 2))}" customWidth="1"/>`,
  );
  const rows = lines.map(
    (line, i) =>
      `<row r="${i + 1}">${line.map((cell, j) => cell(columnName(j) + (i + 1))).join('')}</row>`,
  );
  return `<worksheet ${main}><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function figure({raw, text}: TableCell): Cell {
  if (typeof raw !== 'number') return words(raw ?? '', PLAIN);
  const value = decimalText(raw);
  const style = numberStyle(value, text);
  return (at) => (value === '' ? '' : `<c r="${at}" s="${style}"><v>${value}</v></c>`);
}

/** A year stays `2024`; where digits are grouped, they are grouped here too. */
function numberStyle(value: string, text: string): number {
  if (text.includes('%')) return PERCENT;
  if (text.includes('Rp')) return RUPIAH;
  if (value.includes('.')) return DECIMAL;
  return text.includes(value) ? PLAIN : WHOLE;
}

function words(text: string, style: number): Cell {
  // Excel reads _x0041_ in a text as a character and holds no text of more than 32.767.
  const safe = escapeXml(text.slice(0, 32_767)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return (at) =>
    text === ''
      ? ''
      : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** A … Z, AA … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
