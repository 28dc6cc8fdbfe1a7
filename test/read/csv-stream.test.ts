import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ByteFile} from '../../src/read/container/byte-file.js';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openCsv} from '../../src/read/container/csv.js';
import {CsvRows} from '../../src/read/container/csv-rows.js';
import {fileHash} from '../../src/read/container/file-hash.js';
import {readTables} from '../../src/read/read-tables.js';
import {TextFile} from '../../src/read/container/text-file.js';
import {noticed, readText, rowsOf} from './read-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What stands in a file, record by record, with what is known of each. */
interface Walked {
  readonly cells: readonly string[];
  readonly empty: boolean;
  readonly openQuote: boolean;
  readonly lines: number;
  readonly separators: number;
}

async function walk(bytes: Uint8Array, separator: string, piece: number): Promise<Walked[]> {
  const pieces = new TextFile(byteFile(bytes), piece).pieces();
  const rows = new CsvRows(pieces, separator.charCodeAt(0));
  const walked: Walked[] = [];
  do {
    while (rows.next()) {
      walked.push({
        cells: Array.from({length: rows.width}, (_, index) => rows.text(index)),
        empty: rows.empty,
        openQuote: rows.openQuoteRow === rows.row,
        lines: rows.innerLines,
        separators: rows.innerSeparators,
      });
    }
  } while (await rows.more());
  expect(rows.row).toBe(walked.length);
  expect(rows.text(rows.width)).toBe('');
  return walked;
}

/** The same, from the whole text at once and one character after the other. */
function expected(text: string, separator: string): Walked[] {
  const walked: Walked[] = [];
  const blanks = separator === '\t' ? /^ */ : /^[ \t]*/;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let [openQuote, lines, separators] = [false, 0, 0];
    for (;;) {
      at += blanks.exec(text.slice(at))![0].length;
      const quoted = /^"((?:[^"]|"")*)"(?!")([^\r\n]*)/s.exec(text.slice(at));
      const after = quoted ? quoted[2].split(separator, 1)[0] : '';
      const inner = quoted?.[1].match(/\r\n|\r|\n/g)?.length ?? 0;
      const swallows = inner > 0 && /[^ \t]/.test(after);
      if (quoted && !swallows) {
        const tail = /^[ \t]*$/.test(after) ? '' : after;
        cells.push(trimmed(quoted[1].replace(/""/g, '"') + tail));
        at += quoted[1].length + 2 + after.length;
        if (inner > 0) {
          lines += inner;
          separators += quoted[1].split(separator).length - 1;
        }
      } else {
        if (text[at] === '"') openQuote = true;
        const plain = text
          .slice(at)
          .split(new RegExp(`[\r\n${separator === '|' ? '\\|' : separator}]`), 1)[0];
        cells.push(trimmed(plain));
        at += plain.length;
      }
      if (text[at] !== separator) break;
      at++;
      if (at >= text.length) {
        cells.push('');
        break;
      }
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    const empty = cells.every((cell) => cell === '');
    walked.push({cells, empty, openQuote, lines, separators});
  }
  return walked;
}

function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n\u00a0\ufeff]+/, '').replace(/[ \t\r\n\u00a0]+$/, '');
}

/** A file that counts which of its bytes are read. */
function counted(bytes: Uint8Array): ByteFile & {total: number; furthest: number} {
  const file = {
    size: bytes.length,
    total: 0,
    furthest: 0,
    read(start: number, end: number): Promise<Uint8Array> {
      const part = bytes.slice(start, end);
      file.total += part.length;
      file.furthest = Math.max(file.furthest, start + part.length);
      return Promise.resolve(part);
    },
    sha256: () => Promise.resolve(''),
  };
  return file;
}

const register = (rows: number): string =>
  `id_umkm;nama_usaha;omzet\n${Array.from({length: rows}, (_, at) => `U${at};Toko ${at};${at}000`).join('\n')}\n`;

describe('a text read by pieces', () => {
  const alphabet = [
    'a',
    'b',
    '"',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'é',
    '\u00a0',
  ];

  it('holds the same cells as one read at once, wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...alphabet), {maxLength: 40}),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({min: 4, max: 48}),
        async (parts, separator, piece) => {
          const text = parts.join('');
          expect(await walk(utf8(text), separator, piece)).toEqual(expected(text, separator));
        },
      ),
      {numRuns: 1500},
    );
  });

  it.each([
    ['a quoted line break', '"a\nb",c\n', [['a\nb', 'c']]],
    ['a doubled quote', 'x,"a""b"\n', [['x', 'a"b']]],
    [
      'a line end of two bytes',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a character of several bytes', 'é€,𝄞\n', [['é€', '𝄞']]],
    ['mixed line ends', 'a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
  ])('keeps what a piece cuts: %s', async (_, text, cells) => {
    for (let piece = 4; piece <= 12; piece++) {
      const walked = await walk(utf8(text), ',', piece);
      expect(walked.map((one) => one.cells)).toEqual(cells);
    }
  });

  it('keeps a cell of a million characters, and one of nine million without quotes', async () => {
    const long = 'x'.repeat(1_000_000);
    const rows = await walk(utf8(`a,"${long}"\nb,${long.repeat(9)}\nc,d`), ',', 1 << 16);
    expect(rows.map(({cells}) => cells[1].length)).toEqual([1_000_000, 9_000_000, 1]);
  });

  it('takes a quote for a character that nothing closes within eight megabytes', async () => {
    const lines = `${'a,b\n'.repeat(50)}`;
    const text = `"a,b\n${lines.repeat(Math.ceil((8 << 20) / lines.length) + 1)}c","d\n`;
    const started = performance.now();
    const pieces = new TextFile(byteFile(utf8(text))).pieces();
    const rows = new CsvRows(pieces, 44);
    let [count, first] = [0, ''];
    do while (rows.next()) if (count++ === 0) first = rows.text(0);
    while (await rows.more());
    expect(first).toBe('"a');
    expect(count).toBe(text.split('\n').length - 1);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is not searched through again for each quote that is never closed', async () => {
    for (const line of ['a,"b""\n', '"""\n', '"a\n', '"a"b\n', '"\n,']) {
      const started = performance.now();
      await walk(utf8(line.repeat(100_000)), ',', 1 << 16);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });

  it('has rows of 16.384 columns, and the rest of far wider ones as one cell', async () => {
    const wide = Array.from({length: 16_384}, (_, at) => `c${at}`).join(';');
    const rows = await walk(utf8(`${wide}\n${wide}`), ';', 1 << 12);
    expect(rows.map(({cells}) => [cells.length, cells.at(-1)])).toEqual([
      [16_384, 'c16383'],
      [16_384, 'c16383'],
    ]);
    const [{cells}, next] = await walk(utf8(`${';'.repeat(1_100_000)}z\nend`), ';', 1 << 20);
    expect(cells.length).toBe((1 << 20) + 1);
    expect(cells.at(-1)?.endsWith('z')).toBe(true);
    expect(next.cells).toEqual(['end']);
  });
});

describe('the encoding of a text read by pieces', () => {
  const text = 'id_umkm;nama_usaha;omzet\nU1;Café “Ibu” – Ñ;5\nU2;Toko 𝄞;6\n';
  const latin: Readonly<Record<string, number>> = {
    é: 0xe9,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    Ñ: 0xd1,
  };
  const utf16 = (content: string, low: 0 | 1): Uint8Array =>
    Uint8Array.from(
      Array.from({length: content.length}, (_, at) => {
        const unit = content.charCodeAt(at);
        return low === 0 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
      }).flat(),
    );

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16LE with its mark', utf16(`\ufeff${text}`, 0)],
    ['UTF-16BE with its mark', utf16(`\ufeff${text}`, 1)],
    ['UTF-16LE without', utf16(text, 0)],
    ['UTF-16BE without', utf16(text, 1)],
  ])('is %s', async (_, bytes) => {
    for (const piece of [32, 33, 35, 1 << 20]) {
      const rows = await walk(bytes, ';', piece);
      expect(rows.map(({cells}) => cells.join(';')).join('\n')).toBe(text.trim());
    }
    const {tables, diagnostics} = await readTables([{name: 'a.csv', bytes}], {personal: 'keep'});
    expect(diagnostics).toEqual([]);
    expect(tables.registry?.length).toBe(2);
  });

  it('is Windows-1252 where a late byte is no UTF-8, for all bytes before it too', async () => {
    const ascii = 'a;b\n'.repeat(1000);
    // C3 A9 is é in UTF-8 and Ã© in Windows-1252.
    const bytes = Uint8Array.from([...utf8(ascii), 0xc3, 0xa9, 0x0a, ...utf8(ascii), 0xe9]);
    const rows = await walk(bytes, ';', 64);
    expect(rows[1000].cells).toEqual(['Ã©']);
    expect(rows.at(-1)?.cells).toEqual(['é']);
  });

  it('is Windows-1252 for signs that only it has', async () => {
    const latinText = text.replace(' 𝄞', '');
    const bytes = Uint8Array.from([...latinText].map((sign) => latin[sign] ?? sign.charCodeAt(0)));
    const rows = await walk(bytes, ';', 32);
    expect(rows[1].cells).toEqual(['U1', 'Café “Ibu” – Ñ', '5']);
  });

  it('is Windows-1252 where the last character is unfinished', async () => {
    const rows = await walk(Uint8Array.from([0x61, 0x0a, 0xe2, 0x82]), ';', 3);
    expect(rows.at(-1)?.cells).toEqual(['â‚']);
  });
});

describe('how often a file is read', () => {
  it('is once where it is ASCII, and its layout is found in the first piece', async () => {
    const file = counted(utf8(register(200_000)));
    const grids = await openCsv(file);
    expect('code' in grids).toBe(false);
    expect(file.furthest).toBeLessThanOrEqual(1 << 20);
    const whole = counted(utf8(register(200_000)));
    const {tables} = await readTables([{name: 'a.csv', bytes: whole}]);
    expect(tables.registry?.length).toBe(200_000);
    // What is read twice is the beginning, to tell what the file is.
    expect(whole.total).toBeLessThan(whole.size + (4 << 20));
  });

  it('is twice where it is not, to tell its encoding', async () => {
    const file = counted(utf8(register(200_000).replace('Toko 5;', 'Toko é;')));
    await readTables([{name: 'a.csv', bytes: file}]);
    expect(file.total).toBeLessThan(2 * file.size + (4 << 20));
  });
});

describe('what a file says of itself', () => {
  it('is its separator, in a first line for Excel', async () => {
    const result = await readText({'a.csv': 'sep=^\nid_umkm^nama_usaha\nU1^Toko\nU2^Warung\n'});
    expect(noticed(result)).toEqual([]);
    expect(result.input[0]).toMatchObject({records: 4, headerRows: 2, accepted: 2});
  });

  it('is not believed against its headers', async () => {
    const result = await readText({'a.csv': 'sep=,\nid_umkm;nama_usaha\nU1;Toko, Warung\n'});
    expect(result.input[0]).toMatchObject({table: 'registry', headerRows: 2, accepted: 1});
  });

  it('may be another separator in the lines above the table', async () => {
    const lines = 'Dinas Koperasi, Usaha Kecil, dan Menengah\nData UMKM, 2024\n';
    const result = await readText({'a.csv': `${lines}id_umkm;nama_usaha\nU1;Toko\n`});
    expect(result.input[0]).toMatchObject({table: 'registry', headerRows: 3, accepted: 1});
  });

  it('is the same hash, whether it is held whole or read by pieces', async () => {
    const bytes = utf8(register(500_000));
    expect(bytes.length).toBeGreaterThan(8 << 20);
    const inMemory = await fileHash(byteFile(bytes));
    expect(await fileHash(byteFile(new Blob([register(500_000)])))).toBe(inMemory);
    expect(inMemory).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('rows read by columns', () => {
  const cell = fc.constantFrom(
    '',
    '5',
    '1.250.000',
    'Rp 2 juta',
    'banyak',
    '1.500',
    '± 6.800',
    '-',
  );
  const row = fc.record({
    omzet: cell,
    site: fc.constantFrom('', 'T', 'Y', 'Ya', 'toko.id', '?'),
    status: fc.constantFrom('Aktif', 'tutup', '', 'entah'),
    day: fc.constantFrom('05/08/2024', '08/25/2024', '2024-08-05', '31/02/2024', '', 'besok'),
    year: fc.constantFrom('2019', '2020*', 'Tahun 2021', '19', ''),
    kind: fc.constantFrom('', '', '', 'repeat', 'total', 'blank', 'wide', 'quote'),
  });

  it('say the same in the same order as rows read one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 30}), async (rows) => {
        const lines = rows.map(({omzet, site, status, day, year, kind}, at) => {
          if (kind === 'blank') return ';;';
          if (kind === 'total') return 'JUMLAH;;;;;9';
          const id = kind === 'repeat' ? 'U0' : `U${at}`;
          const name = kind === 'quote' ? '"Toko ""A""; B"' : `Toko ${at}`;
          const more = kind === 'wide' ? ';;lebih' : '';
          return `${id};${name};${omzet};${site};${status};${day};${year}${more}`;
        });
        const header = 'id_umkm;nama_usaha;omzet;website;status_usaha;tanggal_daftar;tahun_berdiri';
        const text = [header, ...lines].join('\n');
        const byColumns = await readText({'a.csv': text}, {personal: 'keep'});
        const byRows = await rowByRow(text);
        expect(byColumns.diagnostics).toEqual(byRows.diagnostics);
        expect(byColumns.input.map(({places, columns}) => ({places, columns}))).toEqual(
          byRows.input.map(({places, columns}) => ({places, columns})),
        );
        expect(rowsOf(byColumns.tables.registry)).toEqual(rowsOf(byRows.tables.registry));
      }),
      {numRuns: 60},
    );
  });
});

/** Reads a text without the way by columns. */
async function rowByRow(text: string): ReturnType<typeof readText> {
  const {prototype} = CsvRows;
  const locate = Object.getOwnPropertyDescriptor(prototype, 'locate')!;
  delete (prototype as Partial<CsvRows>).locate;
  try {
    return await readText({'a.csv': text}, {personal: 'keep'});
  } finally {
    Object.defineProperty(prototype, 'locate', locate);
  }
}
