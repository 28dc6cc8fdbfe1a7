import {strToU8} from 'fflate';
import {lines, put, rows, table, zip} from './kit.mjs';

export function workbooks() {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const cell = (value, column, row) => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (value && value.raw) return value.raw.replaceAll('AT', at);
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  };
  const data = (list) =>
    list
      .map(
        (cells, i) =>
          `<row r="${i + 1}">${cells.map((value, j) => cell(value, j, i + 1)).join('')}</row>`,
      )
      .join('');
  const sheet = (inner, after = '') =>
    `${xml}<worksheet ${main}><sheetData>${inner}</sheetData>${after}</worksheet>`;
  const parts = (sheets, {extra = {}, state = {}} = {}) => {
    const names = Object.keys(sheets);
    return {
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `${xml}<workbook ${main} xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${state[name] ? ` state="${state[name]}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${xml}<Relationships xmlns="${packaged}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(sheets[name])]),
      ),
      ...extra,
    };
  };
  const grid = table.map((line) => line.split(';'));
  const good = parts({Data: sheet(data(grid))});
  const zipped = zip(good, {level: 6});
  put('xlsx-good.xlsx', zipped);
  put('xlsx-named-csv.csv', zipped);
  put('csv-named-xlsx.xlsx', lines(table));
  put('xlsx-truncated.xlsx', zipped.subarray(0, zipped.length - 200));
  put('xlsx-truncated-half.xlsx', zipped.subarray(0, zipped.length >> 1));
  put('xlsx-bit-flip.xlsx', flip(zipped, zipped.length >> 2));
  put('xlsx-no-sheets.xlsx', zip(parts({})));
  put('xlsx-sheet-missing.xlsx', zip(without(good, 'xl/worksheets/sheet1.xml')));
  put(
    'xlsx-broken-xml.xlsx',
    zip(parts({Data: sheet(data(grid)).replace('</sheetData>', '<row r="5"><c')})),
  );
  put('xlsx-empty-sheet.xlsx', zip(parts({Kosong: sheet('')})));
  put(
    'xlsx-doctype.xlsx',
    zip(
      parts({
        Data: `${xml}<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheet(data(grid)).slice(xml.length).replace('Usaha Rekaan A', '&b;')}`,
      }),
    ),
  );
  put(
    'xlsx-external-entity.xlsx',
    zip(
      parts({
        Data: `${xml}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet(data(grid)).slice(xml.length).replace('Usaha Rekaan A', '&e;')}`,
      }),
    ),
  );
  put(
    'xlsx-external-link.xlsx',
    zip(
      parts(
        {Data: sheet(data(grid))},
        {extra: {'xl/externalLinks/externalLink1.xml': strToU8(`${xml}<externalLink ${main}/>`)}},
      ),
    ),
  );
  put(
    'xlsx-bomb.xlsx',
    zip(
      parts({
        Data: sheet(
          `${data(grid)}<row r="5"><c r="A5" t="inlineStr"><is><t>${' '.repeat(80_000_000)}</t></is></c></row>`,
        ),
      }),
      {level: 9},
    ),
  );
  put(
    'xlsx-hidden-rows.xlsx',
    zip(parts({Data: sheet(data(grid).replace('<row r="3">', '<row r="3" hidden="1">'))})),
  );
  put(
    'xlsx-hidden-sheet.xlsx',
    zip(
      parts(
        {Data: sheet(data(grid)), Rahasia: sheet(data(grid))},
        {state: {Rahasia: 'veryHidden'}},
      ),
    ),
  );
  put(
    'xlsx-two-sheets.xlsx',
    zip(
      parts({
        Petunjuk: sheet(data([['Isi lembar Data.'], ['Jangan ubah judul kolom.']])),
        Data: sheet(data(grid)),
      }),
    ),
  );
  put(
    'xlsx-formula-no-value.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            grid[0],
            ['U1', 'A', 'Awan', 'Mikro', {raw: '<c r="AT"><f>SUM(A1:A9)</f></c>'}],
            ...grid.slice(2),
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-formula-webservice.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            grid[0],
            [
              'U1',
              'A',
              'Awan',
              'Mikro',
              {raw: '<c r="AT"><f>WEBSERVICE("http://contoh.invalid")</f><v>5000000</v></c>'},
            ],
            ...grid.slice(2),
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-errors.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            grid[0],
            ['U1', 'A', 'Awan', 'Mikro', {raw: '<c r="AT" t="e"><v>#DIV/0!</v></c>'}],
            ...grid.slice(2),
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-numbers-as-text.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            ['ID UMKM', 'Nama Usaha', 'NIB', 'Omzet'],
            ['U1', 'A', '0220001234567', '1.500.000'],
            ['U2', 'B', 9120001234567, 2500000],
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-nik-as-number.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            ['ID UMKM', 'Nama Usaha', 'NIK'],
            ['U1', 'A', 3303120101010001],
            ['U2', 'B', ['3303', '1241', '0101', '0002'].join('')],
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-last-row.xlsx',
    zip(parts({Data: sheet(`${data(grid)}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)})),
  );
  put(
    'xlsx-row-out-of-order.xlsx',
    zip(parts({Data: sheet(data(grid).replace('<row r="4">', '<row r="2">'))})),
  );
  put('xlsx-path-trick.xlsx', zip({...good, '../../jahat.txt': strToU8('x')}));
  put('xlsx-macro.xlsm', zip({...good, 'xl/vbaProject.bin': strToU8('x')}));
  put(
    'xlsx-shared-missing.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            grid[0],
            [{raw: '<c r="AT" t="s"><v>99</v></c>'}, 'A', 'Awan', 'Mikro', 5000000],
            ...grid.slice(2),
          ]),
        ),
      }),
    ),
  );
  put(
    'xlsx-merged-header.xlsx',
    zip(
      parts({
        Data: sheet(
          data([
            ['Kecamatan', '2019', '', '2020', ''],
            ['', 'Mikro', 'Kecil', 'Mikro', 'Kecil'],
            ['Awan', 100, 20, 110, 22],
          ]),
          '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>',
        ),
      }),
    ),
  );
}

function flip(bytes, at) {
  const copy = Uint8Array.from(bytes);
  copy[at] ^= 0x10;
  return copy;
}

function without(parts, name) {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}
