import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';
import {noticed, readText} from './read-text.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const zip = (name: string) =>
  Uint8Array.from([0x50, 0x4b, 3, 4, ...new TextEncoder().encode(name), 0, 0]);

describe('a file that is no table', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'READ_EMPTY'],
    ['blanks', ' \n\r\n\t ', 'READ_EMPTY'],
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf), 'READ_EMPTY'],
    ['a workbook cut short', zip('xl/workbook.xml'), 'READ_WORKBOOK_DAMAGED'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'READ_BINARY'],
    ['a ZIP', zip('foto.jpg'), 'READ_BINARY'],
    ['a PDF', '%PDF-1.7', 'READ_BINARY'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), 'READ_BINARY'],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), 'READ_BINARY'],
    ['NUL bytes', bytes(0x61, 0x2c, 0, 0x62), 'READ_BINARY'],
    ['prose', 'Surat edaran nomor 5, tentang UMKM.\nYth. Camat, di tempat', 'READ_NO_HEADER'],
    ['separators', ';;;\n;;;\n', 'READ_NO_HEADER'],
    ['a web page', '<html><body>404, tidak ada</body></html>', 'READ_NO_HEADER'],
    ['a header alone', 'id_umkm,nama_usaha\n', 'READ_NO_ROWS'],
    ['a header and empty lines', 'tahun;jumlah\n;\n\n', 'READ_NO_ROWS'],
  ])('is refused with a reason: %s', async (_, content, code) => {
    const result = await readText({'data.csv': content});
    expect(noticed(result)).toEqual([code]);
    expect(result.diagnostics[0].severity).toBe('error');
    expect(result.input).toMatchObject([{file: 'data.csv', table: null, accepted: 0}]);
    const [{records, headerRows, read, refused, setAside}] = result.input;
    expect([headerRows + read, refused + setAside]).toEqual([records, read]);
    expect(result.tables).toEqual({});
    expect(messageOf(result.diagnostics[0])).not.toContain('undefined');
  });

  it('says what it seems to be and what to do', async () => {
    const result = await readText({'bantuan.zip': zip('foto.jpg')});
    expect(messageOf(result.diagnostics[0])).toBe(
      'bantuan.zip: ini berkas ZIP, bukan XLSX atau CSV. Buka di aplikasinya, lalu simpan sebagai XLSX atau CSV. [READ_BINARY]',
    );
  });

  it('does not keep the others from being read', async () => {
    const result = await readText({'a.csv': '', 'b.csv': 'tahun,jumlah\n2020,5\n'});
    expect(result.input.map(({table}) => table)).toEqual([null, 'reported']);
    expect(result.tables.reported?.length).toBe(1);
  });

  it('is refused row by row where a column is missing that its table needs', async () => {
    const result = await readText(
      {'a.csv': 'nama_usaha,kecamatan\nA,Awan\nB,Awan\n'},
      {tables: {'a.csv': 'mentoring'}},
    );
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_COLUMN_MISSING', params: {key: 'mentoringBusinessRef'}},
      {code: 'READ_COLUMN_MISSING', params: {key: 'mentoringDate'}},
    ]);
    expect(result.input[0]).toMatchObject({table: 'mentoring', read: 2, accepted: 0, refused: 2});
  });

  it('is nothing at all where there is no file', async () => {
    expect(await readText({})).toMatchObject({tables: {}, input: [], diagnostics: []});
  });
});

describe('every file', () => {
  it('is named by the hash of its bytes', async () => {
    const {input} = await readText({'a.csv': 'tahun,jumlah\n2020,5\n'});
    expect(input[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const empty = await readText({'a.csv': ''});
    expect(empty.input[0].sha256).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('is left as it was', async () => {
    const content = new TextEncoder().encode('tahun,jumlah\n2020,"5 ""unit"""\n');
    const before = content.slice();
    await readText({'a.csv': content});
    expect(content).toEqual(before);
  });

  it('may be in any encoding', async () => {
    const text = 'id_umkm;nama_usaha;omzet\nU1;Café “Ibu”;± 6.800.000\n';
    const utf16 = bytes(
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    const latin: Record<string, number> = {é: 0xe9, '“': 0x93, '”': 0x94, '±': 0xb1};
    const windows = bytes(...[...text].map((c) => latin[c] ?? c.charCodeAt(0)));
    for (const content of [text, `\ufeff${text}`, utf16, windows]) {
      const {tables, diagnostics} = await readText({'umkm.csv': content});
      expect(tables.registry?.columns.businessName).toMatchObject({dictionary: ['Café “Ibu”']});
      expect(diagnostics.map(({code}) => code)).toEqual(['READ_APPROXIMATE']);
    }
  });

  it('whose quote is never closed says so', async () => {
    const result = await readText({'a.csv': 'id_umkm,nama_usaha\nU1,"Toko\nU2,B\n'});
    expect(noticed(result)).toEqual(['READ_QUOTE_OPEN 2']);
    expect(result.input[0].accepted).toBe(2);
  });
});
