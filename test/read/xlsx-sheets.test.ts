import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openXlsx} from '../../src/read/container/xlsx.js';
import {cellsOf, failureOf, gridsOf} from './grid-cells.js';
import type {CellToWrite, WorkbookParts} from './write-xlsx.js';
import {sheetXml, writeXlsx, xlsxParts, zipParts} from './write-xlsx.js';

/** Changes one file of a workbook. */
const edited = (
  parts: WorkbookParts,
  path: string,
  edit: (text: string) => string,
): WorkbookParts => ({...parts, [path]: edit(String(parts[path]))});
const relationsPath = 'xl/_rels/workbook.xml.rels';
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

describe('a workbook', () => {
  it('gives a grid for each sheet that holds anything, with what the sheet says of itself', async () => {
    const grids = await gridsOf(
      writeXlsx([
        {
          name: 'Data & hasil',
          rows: [['Laporan UMKM'], ['Desa', 'Jumlah', 'Catatan'], ['Awan', 5, 'x'], ['Bulan', 6]],
          merges: ['A1:C1', '$B$2:$B$3'],
          hiddenRows: [1, 3, 4],
          hiddenColumns: [1, 2, 9],
        },
        {name: 'Kosong', rows: [[null, '  ']]},
        {name: 'Referensi', rows: [['Kode'], [1]], hidden: true},
      ]),
    );
    expect(grids).toMatchObject([
      {
        sheet: 'Data & hasil',
        begins: 'Laporan UMKM',
        hidden: false,
        merges: [
          {top: 1, bottom: 1, left: 0, right: 2},
          {top: 2, bottom: 3, left: 1, right: 1},
        ],
        hiddenRows: [1, 3, 4],
        hiddenColumns: [1, 2],
        remarks: [
          {code: 'READ_HIDDEN_COLUMNS', severity: 'info', params: {count: 2, columns: 'B–C'}},
        ],
      },
      {sheet: 'Referensi', hidden: true, remarks: []},
    ]);
    expect(await cellsOf(grids[0])).toEqual([
      ['Laporan UMKM'],
      ['Desa', 'Jumlah', 'Catatan'],
      ['Awan', '5', 'x'],
      ['Bulan', '6'],
    ]);
  });

  it('shows nobody whole where its first row is data', async () => {
    const [grid] = await gridsOf(writeXlsx([{rows: [['Siti Karangan', '3303120101010001']]}]));
    expect(grid.begins).not.toMatch(/Siti|3303/);
  });

  it.each([0, 1e6])(
    'is walked through again and again, also by two at once: %d',
    async (mostKept) => {
      const [grid] = await gridsOf(writeXlsx([{rows: [['a'], ['b']]}]), {mostKept});
      const [first, second] = [grid.openings[0](), grid.openings[0]()];
      expect([await first.more(), first.next(), await second.more(), second.next()]).toEqual(
        Array(4).fill(true),
      );
      expect([first.next(), first.text(0), second.text(0), second.text(1)]).toEqual([
        true,
        'b',
        'a',
        '',
      ]);
      expect([first.next(), await first.more(), await first.more()]).toEqual([false, false, false]);
    },
  );

  it('counts rows that it does not store', async () => {
    const xml = sheetXml(
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="6"/><row r="9"><c r="A9" s="1"/></row>',
    );
    const parts = {...xlsxParts([{rows: [['x']]}]), 'xl/worksheets/sheet1.xml': xml};
    expect(await cellsOf((await gridsOf(zipParts(parts)))[0])).toEqual([[], [], ['1']]);
  });

  it('may have a cell in its last row: that takes no time, and is said', async () => {
    const xml = sheetXml(
      '<row r="5"><c r="A5"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const parts = {...xlsxParts([{rows: [['x']]}]), 'xl/worksheets/sheet1.xml': xml};
    const begun = performance.now();
    const [grid] = await gridsOf(zipParts(parts));
    const rows = grid.openings[0]();
    let filled = 0;
    do while (rows.next()) if (!rows.empty) filled++;
    while (await rows.more());
    expect([rows.row, filled, rows.text(16_383)]).toEqual([1_048_576, 2, '2']);
    expect(grid.remarks).toMatchObject([
      {code: 'READ_ROWS_FAR', severity: 'info', row: 1_048_576, params: {rows: 1_048_570}},
    ]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('is refused where its sheets together would take too long to walk through', async () => {
    const far = sheetXml('<row r="1048576"><c><v>2</v></c></row>');
    const parts = xlsxParts(Array.from({length: 5}, () => ({rows: [['x']]})));
    for (let i = 1; i <= 5; i++) parts[`xl/worksheets/sheet${i}.xml`] = far;
    expect(await failureOf(zipParts(parts))).toBe('READ_WORKBOOK_LIMIT');
    const wide = Array.from(
      {length: 4000},
      (_, row) => `<row><c r="XFD${row + 1}"><v>2</v></c></row>`,
    );
    const only = {...xlsxParts([{rows: []}]), 'xl/worksheets/sheet1.xml': sheetXml(wide.join(''))};
    expect(await failureOf(zipParts(only))).toBe('READ_WORKBOOK_LIMIT');
  });

  it('says that links are not followed and macros not run', async () => {
    const parts = edited(xlsxParts([{rows: [['a']]}]), relationsPath, (text) =>
      text.replace(
        '</Relationships>',
        `${link('rId8', 'externalLink', 'externalLinks/externalLink1.xml')}${link('rId9', 'vbaProject', 'vbaProject.bin')}</Relationships>`,
      ),
    );
    const [{remarks}] = await gridsOf(zipParts(parts));
    expect(remarks).toMatchObject([
      {code: 'READ_EXTERNAL_LINK', severity: 'warning', scope: 'file', params: {count: 1}},
      {code: 'READ_MACROS', severity: 'info', scope: 'file'},
    ]);
  });

  it('may have a sheet that is nothing but a chart, and other names for its parts', async () => {
    let parts = xlsxParts([
      {name: 'Grafik', rows: []},
      {name: 'Data', rows: [['a']]},
    ]);
    parts = edited(parts, relationsPath, (text) =>
      text
        .replace('/worksheet" Target="worksheets/sheet1.xml"', '/chartsheet" Target="c/sheet1.xml"')
        .replace('"worksheets/sheet2.xml"', '"/XL/Lembar&#46;xml"')
        .replace('"sharedStrings.xml"', '".\\..\\xl\\sharedstrings.xml"'),
    );
    parts['xl\\lembar.xml'] = parts['xl/worksheets/sheet2.xml'];
    delete parts['xl/worksheets/sheet2.xml'];
    const grids = await gridsOf(zipParts(parts));
    expect(grids.map(({sheet}) => sheet)).toEqual(['Data']);
    expect(await cellsOf(grids[0])).toEqual([['a']]);
  });

  it('needs neither styles nor shared strings nor a root relation', async () => {
    const parts = xlsxParts([{rows: [[1, {date: '2024-08-05'}]]}]);
    for (const path of ['_rels/.rels', 'xl/styles.xml', 'xl/sharedStrings.xml']) delete parts[path];
    const without = edited(parts, relationsPath, (text) =>
      text.replace(/<Relationship [^>]*(?:styles|sharedStrings).xml"\/>/g, ''),
    );
    expect(await cellsOf((await gridsOf(zipParts(without)))[0])).toEqual([['1', '45509']]);
  });

  it('may hide a sheet so well that Excel does not list it', async () => {
    const sheets = [{rows: [['a']], hidden: true}, {rows: [['b']]}];
    const parts = edited(xlsxParts(sheets), 'xl/workbook.xml', (text) =>
      text.replace('"hidden"', '"veryHidden"'),
    );
    expect((await gridsOf(zipParts(parts))).map(({hidden}) => hidden)).toEqual([true, false]);
  });

  it('with nothing at all is empty', async () => {
    expect(await failureOf(writeXlsx([]))).toBe('READ_EMPTY');
    expect(await failureOf(writeXlsx([{rows: []}, {rows: [['', null]]}]))).toBe('READ_EMPTY');
  });

  it('stops between two pieces where reading is cancelled', async () => {
    const bytes = byteFile(writeXlsx([{rows: [['a']]}]));
    const reason = new Error('dihentikan');
    let reads = 0;
    const file = {
      size: bytes.size,
      read: (start: number, end: number) =>
        ++reads > 3 ? Promise.reject(reason) : bytes.read(start, end),
    };
    await expect(openXlsx(file)).rejects.toBe(reason);
  });

  it.each([0, 1.35e6, 1e9])('is read by pieces where it is large: %d', async (mostKept) => {
    const texts = Array.from({length: 900}, (_, row) =>
      Array.from({length: 80}, (_, column) =>
        column % 3 === 0 ? String(row * column) : `B${(row * 31 + column * 7) % 977} ${row}`,
      ),
    );
    const rows = texts.map((cells) =>
      cells.map((text, column): CellToWrite => [Number(text), {inline: text}, text][column % 3]),
    );
    const [grid] = await gridsOf(writeXlsx([{rows}]), {mostKept});
    expect(JSON.stringify(await cellsOf(grid)) === JSON.stringify(texts)).toBe(true);
    expect(grid.begins).toMatch(/^0; B7 0; B14 0; /);
  });

  it('that changes while it is read gives an error with a code', async () => {
    const bytes = writeXlsx([{rows: [['a']]}]);
    const file = byteFile(bytes);
    const grids = await openXlsx(file, {mostKept: 0});
    if ('code' in grids) throw new Error(grids.code);
    const rows = grids[0].openings[0]();
    bytes.fill(0);
    await expect(rows.more()).rejects.toMatchObject({name: 'UmkmError', code: 'SOURCE_CHANGED'});
  });
});
