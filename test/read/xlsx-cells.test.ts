import {describe, expect, it} from 'vitest';
import {builtInKind, dateKind, isoDate, serialDate} from '../../src/read/container/xlsx-date.js';
import {plainDigits} from '../../src/read/container/xlsx-number.js';
import {cellsOf, failureOf, gridsOf, numbersOf} from './grid-cells.js';
import type {CellToWrite} from './write-xlsx.js';
import {sheetXml, writeXlsx, xlsxParts, zipParts} from './write-xlsx.js';

const written = async (rows: readonly (readonly CellToWrite[])[]): Promise<string[][]> =>
  cellsOf((await gridsOf(writeXlsx([{rows}])))[0]);

/** A workbook whose only sheet is this XML, with these shared strings. */
const withXml = (xml: string, strings?: string): Uint8Array => {
  const parts = xlsxParts([{rows: [['x']]}]);
  parts['xl/worksheets/sheet1.xml'] = xml;
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = strings;
  return zipParts(parts);
};
const cellsOfXml = async (xml: string, strings?: string): Promise<string[][]> =>
  cellsOf((await gridsOf(withXml(xml, strings)))[0]);

describe('a cell of a workbook', () => {
  it('comes as the text that stands in it', async () => {
    expect(await written([['Desa', '  Awan ', 'a & b < "c"', 'é 漢 😀', '']])).toEqual([
      ['Desa', 'Awan', 'a & b < "c"', 'é 漢 😀'],
    ]);
  });

  it('is a number where the workbook says so, and a text where it only looks like one', async () => {
    const [grid] = await gridsOf(writeXlsx([{rows: [[1500, '1500', true, {date: '2024-08-05'}]]}]));
    expect(await cellsOf(grid)).toEqual([['1500', '1500', 'TRUE', '2024-08-05']]);
    expect(await numbersOf(grid)).toEqual([[1500, NaN, NaN, NaN]]);
  });

  it('holds dates, truths, errors, and the stored results of formulas', async () => {
    expect(
      await written([
        [{date: '2024-08-05 13:45:00'}, {date: '1999-12-31'}, false],
        [{error: '#N/A'}, {error: '#DIV/0!'}, {error: '#REF!'}],
        [{formula: 'A1+1', value: 7}, {formula: '"a"&"b"', value: 'ab'}, {inline: 'di dalam'}],
      ]),
    ).toEqual([
      ['2024-08-05 13:45:00', '1999-12-31', 'FALSE'],
      ['#N/A', '#DIV/0!', '#REF!'],
      ['7', 'ab', 'di dalam'],
    ]);
  });

  it('is missing, and said to be, where a formula has no stored result', async () => {
    const [grid] = await gridsOf(
      writeXlsx([{rows: [['a', 'b'], [1, {formula: 'A2*2'}], [{formula: 'A2*3'}]]}]),
    );
    expect(await cellsOf(grid)).toEqual([['a', 'b'], ['1']]);
    expect(grid.remarks).toEqual([
      {code: 'READ_FORMULA_EMPTY', severity: 'warning', row: 2, params: {count: 2, cell: 'B2'}},
    ]);
  });

  it('of a kind that is written wrongly keeps what stands in it', async () => {
    const xml = sheetXml(
      '<row><c t="b"><v>constructor</v></c><c t="inlineStr"><v>a</v></c><c><is><t>b</t></is></c><c t="z"><v>c</v></c><c t="b"><v>true</v></c></row>',
    );
    expect(await cellsOfXml(xml)).toEqual([['constructor', 'a', 'b', 'c', 'TRUE']]);
  });

  it('stands in runs, without how it is pronounced', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>Kota </t></r><r><t xml:space="preserve"> Awan</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/>';
    const xml = sheetXml(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>`,
    );
    const strings = `<sst xmlns="urn:x"><si>${rich}</si></sst>`;
    expect(await cellsOfXml(xml, strings)).toEqual([['Kota  Awan', 'Kota  Awan']]);
  });

  it('may be written in any way that XML has', async () => {
    const xml = sheetXml(
      '<row><c t="str"><v><![CDATA[<a> & b]]></v></c><c t="inlineStr"><is><t>_x0041_&#x1F600;&#65;&quot;<!-- tidak --></t></is></c><c><v> 5 </v></c></row>',
    );
    expect(await cellsOfXml(xml)).toEqual([['<a> & b', 'A😀A"', '5']]);
  });

  it('needs no reference: it stands behind the one before it', async () => {
    const xml = sheetXml(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>',
    );
    expect(await cellsOfXml(xml)).toEqual([['1', '', '', '2', '3'], [], [], ['4'], ['', '5']]);
  });

  it('is read whatever the prefix, the vocabulary and the encoding', async () => {
    const strict = `<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:y="urn:y"><y:sheetData/><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Desa é</x:t></x:is></x:c><y:c r="B1"><y:v>9</y:v></y:c></x:row></x:sheetData></x:worksheet>`;
    expect(await cellsOfXml(strict)).toEqual([['Desa é']]);
    const wide = Uint8Array.from(`\ufeff${strict}`, (letter) => letter.charCodeAt(0) & 255);
    const utf16 = new Uint8Array(wide.length * 2);
    [...`\ufeff${strict}`].forEach((letter, index) => {
      utf16[index * 2] = letter.charCodeAt(0) & 255;
      utf16[index * 2 + 1] = letter.charCodeAt(0) >> 8;
    });
    const parts = {...xlsxParts([{rows: [['x']]}]), 'xl/worksheets/sheet1.xml': utf16};
    expect(await cellsOf((await gridsOf(zipParts(parts)))[0])).toEqual([['Desa é']]);
  });

  it('may hold a million characters', async () => {
    const long = 'panjang '.repeat(125_000).trim();
    expect(await written([[long, 'b']])).toEqual([[long, 'b']]);
  });

  it('is not read from a later version of Excel: unknown elements are passed over', async () => {
    const xml = sheetXml('<row r="1"><c r="A1"><v>1</v><baru><v2>9</v2></baru></c></row>', {
      after:
        '<extLst><ext uri="{1}"><x14:c xmlns:x14="urn:x"><x14:v>9</x14:v></x14:c><c r="Z9"><v>9</v></c></ext></extLst>',
    });
    expect(await cellsOfXml(xml)).toEqual([['1']]);
  });
});

describe('the text of a number', () => {
  it.each([
    ['1500', '1500'],
    ['-0', '0'],
    ['0', '0'],
    ['-12.5', '-12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1.1000000000000001', '1.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1E-05', '0.00001'],
    ['-1.25e-7', '-0.000000125'],
    ['3.62012E+11', '362012000000'],
    ['3303120101010001', '3303120101010001'],
    ['12345678901234567890', '12345678901234567890'],
    ['0301', '0301'],
    ['1.5E+20', '150000000000000000000'],
  ])('%s is %s', (stored, digits) => {
    expect(plainDigits(stored)).toBe(digits);
  });

  it.each(['', 'abc', '1,5', '0x10', 'Infinity', 'NaN', '1E400', '1 2', '--1'])(
    '%s is none',
    (stored) => {
      expect(plainDigits(stored)).toBeNull();
    },
  );

  it('is kept as text where it is none', async () => {
    const xml = sheetXml('<row><c><v>1E400</v></c><c><v>dua</v></c></row>');
    const [grid] = await gridsOf(withXml(xml));
    expect(await cellsOf(grid)).toEqual([['1E400', 'dua']]);
    expect(await numbersOf(grid)).toEqual([[NaN, NaN]]);
  });
});

describe('the text of a date', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [0, null],
    [-1, null],
    [45509, '2024-08-05'],
    [45509.572916666664, '2024-08-05 13:45:00'],
    [45509.99999999, '2024-08-06'],
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [1e300, null],
    [NaN, null],
    [45509.25, '2024-08-05 06:00:00'],
  ])('day %d is %s', (serial, text) => {
    expect(serialDate(serial, 'date', false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', async () => {
    expect([0, 60, 44047].map((serial) => serialDate(serial, 'date', true))).toEqual([
      '1904-01-01',
      '1904-03-01',
      '2024-08-05',
    ]);
    const parts = xlsxParts([{rows: [[{date: '2020-08-04'}]]}]);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<workbookPr date1904="true"/><sheets>',
    );
    expect(await cellsOf((await gridsOf(zipParts(parts)))[0])).toEqual([['2024-08-05']]);
  });

  it.each([
    [0, 'none'],
    [14, 'date'],
    [17, 'date'],
    [18, 'time'],
    [22, 'date'],
    [31, 'date'],
    [32, 'time'],
    [37, 'none'],
    [45, 'time'],
    [46, 'none'],
    [47, 'time'],
    [49, 'none'],
    [57, 'date'],
    [NaN, 'none'],
  ])('built-in format %d shows %s', (id, kind) => {
    expect(builtInKind(id)).toBe(kind);
  });

  it('is a time where the format shows no day', () => {
    expect([0.5, 0, 0.999999, 1.5].map((serial) => serialDate(serial, 'time', false))).toEqual([
      '12:00:00',
      '00:00:00',
      null,
      null,
    ]);
  });

  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-421]dd mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['yyyy', 'date'],
    ['mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'none'],
    ['[mm]:ss', 'none'],
    ['General', 'none'],
    ['#,##0.00', 'none'],
    ['0.00E+00', 'none'],
    ['"hari" 0', 'none'],
    ['0 \\d\\a\\y', 'none'],
    ['[Red]-0;0', 'none'],
    ['[$Rp-421]#,##0', 'none'],
    ['@', 'none'],
    ['', 'none'],
  ])('format %s shows %s', (format, kind) => {
    expect(dateKind(format)).toBe(kind);
  });

  it.each([
    ['2024-08-05', '2024-08-05'],
    ['2024-08-05T00:00:00', '2024-08-05'],
    ['2024-08-05T00:00:00.000Z', '2024-08-05'],
    ['2024-08-05T13:45', '2024-08-05 13:45:00'],
    ['5 Agustus', '5 Agustus'],
  ])('stored as text, %s is %s', (stored, text) => {
    expect(isoDate(stored)).toBe(text);
  });

  it('is left a number in a style that shows none', async () => {
    const xml = sheetXml(
      '<row><c s="1"><v>45509</v></c><c s="2"><v>45509.5</v></c><c s="0"><v>45509</v></c><c s="99"><v>45509</v></c><c t="d"><v>2024-08-05</v></c></row>',
    );
    expect(await cellsOfXml(xml)).toEqual([
      ['2024-08-05', '2024-08-05 12:00:00', '45509', '45509', '2024-08-05'],
    ]);
  });
});

describe('cells that a workbook cannot have', () => {
  it.each([
    ['a row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
    ['a row before', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="B2"><v>1</v></c></row>'],
    ['a row within a row', '<row r="1"><row r="2"><c><v>1</v></c></row></row>'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="1.5"><c><v>1</v></c></row>'],
  ])('make it a damaged one: %s', async (_, rows) => {
    expect(await failureOf(withXml(sheetXml(rows)))).toBe('READ_WORKBOOK_DAMAGED order');
  });

  it.each(['7', '-1', 'x', '0.5'])('make it a damaged one: shared text %s', async (index) => {
    const xml = sheetXml(`<row><c t="s"><v>${index}</v></c></row>`);
    expect(await failureOf(withXml(xml))).toBe('READ_WORKBOOK_DAMAGED strings');
  });
});
