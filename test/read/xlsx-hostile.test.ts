import {deflateSync, strToU8} from 'fflate';
import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openFile} from '../../src/read/container/open-file.js';
import {messageOf} from '../../src/text/message.js';
import {cellsOf, failureOf, gridsOf} from './grid-cells.js';
import {readText} from './read-text.js';
import type {WorkbookParts} from './write-xlsx.js';
import {sheetXml, writeXlsx, xlsxParts, zipParts} from './write-xlsx.js';
import {writeZip} from './write-zip.js';

const plain = [
  {
    name: 'Data',
    rows: [
      ['tahun', 'jumlah'],
      [2020, 5],
    ],
  },
];
const sheetPath = 'xl/worksheets/sheet1.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';
const with_ = (changes: WorkbookParts): Uint8Array => zipParts({...xlsxParts(plain), ...changes});
const without = (path: string): Uint8Array => {
  const parts = xlsxParts(plain);
  delete parts[path];
  return zipParts(parts);
};
const replaced = (path: string, from: string | RegExp, to: string): Uint8Array => {
  const parts = xlsxParts(plain);
  return zipParts({...parts, [path]: String(parts[path]).replace(from, to)});
};
const declared = (declaration: string, cell = 'x'): Uint8Array =>
  with_({
    [sheetPath]: `<?xml version="1.0"?>${declaration}${sheetXml(`<row><c t="str"><v>${cell}</v></c></row>`).slice(55)}`,
  });

describe('a damaged workbook', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['cut in the middle', () => writeXlsx(plain).slice(0, 1500), 'truncated'],
    ['without its last byte', () => writeXlsx(plain).slice(0, -1), 'truncated'],
    ['without its list of sheets', () => without('xl/workbook.xml'), 'missing'],
    ['without its sheet', () => without(sheetPath), 'missing'],
    ['without its shared strings', () => without('xl/sharedStrings.xml'), 'missing'],
    ['without its styles', () => without('xl/styles.xml'), 'missing'],
    ['without its relations', () => without(relationsPath), 'missing'],
    [
      'whose strings nothing leads to',
      () => replaced(relationsPath, /<Relationship [^>]*sharedStrings.xml"\/>/, ''),
      'strings',
    ],
    ['whose sheet breaks off', () => replaced(sheetPath, '</sheetData></worksheet>', ''), 'xml'],
    [
      'whose sheet breaks off in a tag',
      () => replaced(sheetPath, '</worksheet>', '</works'),
      'xml',
    ],
    ['whose elements cross', () => replaced(sheetPath, '</c></row>', '</row></c>'), 'xml'],
    ['whose attribute is open', () => replaced(sheetPath, 'r="A1"', 'r="A1'), 'xml'],
    ['whose attribute has no quotes', () => replaced(sheetPath, 'r="A1"', 'r=A1'), 'xml'],
    ['with an unknown reference', () => declared('', '&nama;'), 'xml'],
    ['with half a reference', () => declared('', 'a & b'), 'xml'],
    ['with a character that is none', () => declared('', '&#x110000;'), 'xml'],
    ['with two roots', () => replaced(sheetPath, '</worksheet>', '</worksheet><a></a>'), 'xml'],
    ['with a sheet of nothing', () => with_({[sheetPath]: ''}), 'xml'],
    ['with a sheet of text', () => with_({[sheetPath]: 'tahun;jumlah'}), 'xml'],
    [
      'with a sheet of bytes that are no text',
      () => with_({[sheetPath]: Uint8Array.of(0x3c, 0xff, 0xc0, 0x3e)}),
      'xml',
    ],
    ['with an endless tag', () => with_({[sheetPath]: `<a ${'b'.repeat(9_000_000)}`}), 'xml'],
    [
      'with a merge that is none',
      () =>
        replaced(
          sheetPath,
          '</worksheet>',
          '<mergeCells><mergeCell ref="A:1"/></mergeCells></worksheet>',
        ),
      'order',
    ],
    [
      'with hidden columns that are none',
      () =>
        replaced(
          sheetPath,
          '<sheetData>',
          '<cols><col min="x" max="2" hidden="1"/></cols><sheetData>',
        ),
      'order',
    ],
    [
      'that leads outside',
      () => replaced(relationsPath, 'worksheets/sheet1.xml', '../../../etc/passwd'),
      'path',
    ],
    [
      'whose sheet is elsewhere',
      () => replaced(relationsPath, 'Target="worksheets', 'TargetMode="External" Target="http://x'),
      'path',
    ],
    ['with a file beside it', () => with_({'../../jahat.sh': 'x'}), 'path'],
    ['with a file at the root', () => with_({'/etc/passwd': 'x'}), 'path'],
    ['with a name twice', () => with_({'XL/WORKBOOK.xml': '<a></a>'}), 'duplicate'],
    [
      'whose sheets are one',
      () => replaced('xl/workbook.xml', /(<sheet .*?\/>)/, '$1$1'),
      'duplicate',
    ],
    ['with a document type', () => declared('<!DOCTYPE worksheet>'), 'doctype'],
    [
      'with a billion laughs',
      () => declared('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', '&b;'),
      'doctype',
    ],
    [
      'that names a file of the machine',
      () => declared('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'),
      'doctype',
    ],
  ])('is refused as a whole: %s', async (_, bytes, problem) => {
    const begun = performance.now();
    expect(await failureOf(bytes())).toBe(`READ_WORKBOOK_DAMAGED ${problem}`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('leaves nothing of the rows above the damage', async () => {
    const parts = xlsxParts([{rows: Array.from({length: 5000}, (_, row) => [row, `U${row}`])}]);
    const cut = String(parts[sheetPath]).slice(0, 100_000);
    const result = await readText({'umkm.xlsx': zipParts({...parts, [sheetPath]: cut})});
    expect(result.tables).toEqual({});
    expect(result.input).toMatchObject([{file: 'umkm.xlsx', table: null, records: 0}]);
    expect(messageOf(result.diagnostics[0])).toBe(
      'umkm.xlsx: buku kerja ini rusak: isinya tidak dapat diurai sampai habis (bagian xl/worksheets/sheet1.xml). Tidak satu angka pun diambil. Ambil lagi berkas aslinya, atau buka di Excel dan simpan ulang sebagai XLSX. [READ_WORKBOOK_DAMAGED]',
    );
  });
});

describe('a file that only seems to be a workbook', () => {
  const nested = (): Uint8Array => zipParts({'xl/dalam.xlsx': writeXlsx(plain)});
  const document = (): Uint8Array =>
    zipParts({
      'word/document.xml': '<w:document xmlns:w="urn:w"><w:body></w:body></w:document>',
      'word/xl/a.xml': 'x',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    });
  const binary = (): Uint8Array => replaced('_rels/.rels', 'xl/workbook.xml', 'xl/workbook.bin');
  const ods = (): Uint8Array =>
    writeZip([
      {name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0},
      {name: 'content.xml', content: '<a></a>'},
    ]);
  it.each<[string, () => Uint8Array, string]>([
    ['a workbook in a ZIP', nested, 'zip'],
    ['a letter', document, 'zip'],
    ['a binary workbook', binary, 'xlsb'],
    ['an OpenDocument spreadsheet', ods, 'ods'],
    ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'xls'],
  ])('is named: %s', async (_, bytes, kind) => {
    expect(await openFile(byteFile(bytes()))).toEqual({code: 'READ_BINARY', params: {kind}});
  });

  it('is said to have a password where it has one', async () => {
    const locked = new Uint8Array(1_100_000);
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    locked.set(name, 1024 * 1024 + 128);
    expect(await openFile(byteFile(locked))).toMatchObject({code: 'READ_WORKBOOK_PASSWORD'});
    const flagged = writeZip([{name: 'xl/workbook.xml', content: 'x', flags: 1}]);
    expect(await failureOf(flagged)).toBe('READ_WORKBOOK_PASSWORD');
  });
});

describe('the ZIP around a workbook', () => {
  const entries = () =>
    Object.entries(xlsxParts(plain)).map(([name, content]) => ({name, content: String(content)}));
  const cells = async (bytes: Uint8Array): Promise<string[][]> =>
    cellsOf((await gridsOf(bytes))[0]);
  const right = [
    ['tahun', 'jumlah'],
    ['2020', '5'],
  ];

  it('may be stored, of the wide kind, with sizes behind the contents, or with a comment', async () => {
    const all = entries();
    expect(await cells(writeZip(all.map((entry) => ({...entry, method: 0}))))).toEqual(right);
    expect(await cells(writeZip(all, {wide: true}))).toEqual(right);
    expect(await cells(writeZip(all.map((entry) => ({...entry, flags: 8}))))).toEqual(right);
    expect(await cells(writeZip(all, {comment: 'PK\u0005\u0006 dibuat di dinas'}))).toEqual(right);
  });

  const changed = (change: object) =>
    writeZip(entries().map((entry) => (entry.name === sheetPath ? {...entry, ...change} : entry)));
  it.each<[string, () => Uint8Array, string]>([
    ['a smaller size than there is', () => changed({size: 10}), 'checksum'],
    ['a larger size than there is', () => changed({size: 100_000}), 'checksum'],
    ['a wrong checksum', () => changed({crc: 1}), 'checksum'],
    ['a size beyond the file', () => changed({compressedSize: 1e9}), 'truncated'],
    ['contents that end early', () => changed({compressedSize: 20}), 'truncated'],
    [
      'contents that are not deflated',
      () => changed({deflated: strToU8('\xff\xff\xff')}),
      'truncated',
    ],
    ['an unknown compression', () => changed({method: 12}), 'method'],
    ['contents elsewhere', () => changed({offset: 3}), 'truncated'],
    ['contents beyond the file', () => changed({offset: 0xfffffff0}), 'truncated'],
    ['more entries than it has', () => writeZip(entries(), {count: 40}), 'truncated'],
    ['a directory elsewhere', () => writeZip(entries(), {start: 3}), 'truncated'],
  ])('is refused where it tells lies: %s', async (_, bytes, problem) => {
    expect(await failureOf(bytes())).toBe(`READ_WORKBOOK_DAMAGED ${problem}`);
  });

  it('may not share its bytes among several names', async () => {
    const all = entries();
    const twice = [...all, {...all[0], name: 'xl/lain.xml', offset: 0}];
    expect(await failureOf(writeZip(twice))).toBe('READ_WORKBOOK_DAMAGED truncated');
  });

  it('may not blow up: what a part becomes is known before it is inflated', async () => {
    const bomb = deflateSync(new Uint8Array(60_000_000), {level: 1});
    const honest = changed({deflated: bomb, size: 60_000_000});
    const lying = changed({deflated: bomb, size: 1000});
    const begun = performance.now();
    expect(await failureOf(honest)).toBe('READ_WORKBOOK_LIMIT');
    expect(await failureOf(lying)).toBe('READ_WORKBOOK_DAMAGED checksum');
    expect(await failureOf(changed({size: 3e9, compressedSize: 5}))).toBe('READ_WORKBOOK_LIMIT');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
