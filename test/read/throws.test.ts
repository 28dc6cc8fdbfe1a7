import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ByteFile} from '../../src/read/container/byte-file.js';
import type {ReadOptions, ReadResult, Source} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {UmkmError} from '../../src/errors.js';
import {messageOf} from '../../src/text/message.js';
import {writeXlsx} from './write-xlsx.js';

const runs = Number(process.env.FC_RUNS ?? 150);
const folder = fileURLToPath(new URL('hostile/', import.meta.url));
/** Small files of every kind, to be damaged. */
const files = readdirSync(folder)
  .filter((name) => name !== 'expected.json' && !/^size-|bomb|last-row/.test(name))
  .map((name) => new Uint8Array(readFileSync(folder + name)));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const register = text('id_umkm;nama_usaha;NIB;kecamatan\nU1;Contoh;1234567890123;Awan\n');

/** What reading comes to: a result whose records are all placed, or the error's code. */
async function outcome(sources: unknown, options?: unknown): Promise<string> {
  let result: ReadResult;
  try {
    result = await readTables(sources as Source[], options as ReadOptions);
  } catch (error) {
    expect(error).toBeInstanceOf(UmkmError);
    for (const lang of ['id', 'en'] as const)
      expect(messageOf(error as UmkmError, lang)).not.toContain('[object');
    return (error as UmkmError).code;
  }
  for (const {records, headerRows, read, accepted, refused, setAside, places} of result.input) {
    expect([headerRows + read, accepted + refused + setAside]).toEqual([records, read]);
    expect(places.reduce((sum, {from, to}) => sum + to - from + 1, 0)).toBe(records);
  }
  return 'read';
}

describe('nothing but an UmkmError is thrown', () => {
  it('whatever the bytes are', async () => {
    const begins = ['PK\u0003\u0004', 'PAR1', '{"', '[', '\u00ff\u00fe', '\u00fe\u00ff', 'a;b\n'];
    const begun = fc
      .tuple(fc.constantFrom('', ...begins), fc.uint8Array({maxLength: 400}))
      .map(([begin, rest]) =>
        Uint8Array.from([...[...begin].map((sign) => sign.charCodeAt(0)), ...rest]),
      );
    await fc.assert(
      fc.asyncProperty(begun, async (bytes) => {
        expect(await outcome([{name: 'berkas', bytes}])).toBe('read');
      }),
      {numRuns: runs * 3},
    );
  }, 120_000);

  it('whatever happens to the bytes of a file', async () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({max: 40}),
      put: fc.uint8Array({maxLength: 12}),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, {minLength: 1, maxLength: 5}),
        async (file, changes) => {
          let bytes: number[] = [...file];
          for (const {at, length, put} of changes) {
            const from = at % (bytes.length + 1);
            bytes = [...bytes.slice(0, from), ...put, ...bytes.slice(from + length)];
          }
          const begun = performance.now();
          expect(await outcome([{name: 'berkas', bytes: Uint8Array.from(bytes)}])).toBe('read');
          expect(performance.now() - begun).toBeLessThan(5000);
        },
      ),
      {numRuns: runs * 3},
    );
  }, 120_000);

  it('where two files are one behind the other', async () => {
    const pair = fc.tuple(fc.constantFrom(...files), fc.constantFrom(...files));
    await fc.assert(
      fc.asyncProperty(pair, async ([one, other]) => {
        const bytes = Uint8Array.from([...one, ...other]);
        expect(await outcome([{name: 'berkas', bytes}])).toBe('read');
      }),
      {numRuns: runs},
    );
  }, 120_000);

  it('whatever the options are', async () => {
    const keys = [
      'config',
      'tables',
      'regions',
      'pseudonymKey',
      'personal',
      'onProgress',
      'signal',
    ];
    const value = fc.oneof(
      fc.anything(),
      fc.constant(undefined),
      fc.string(),
      fc.constantFrom<unknown>({own: 5}, {own: {edition: 'x', files: 5}}, {published: 'x'}, null),
    );
    const options = fc.array(fc.tuple(fc.constantFrom(...keys), value), {maxLength: 3});
    await fc.assert(
      fc.asyncProperty(options, async (given) => {
        await outcome([{name: 'a.csv', bytes: register}], Object.fromEntries(given));
      }),
      {numRuns: runs * 2},
    );
  }, 120_000);

  it('whatever a configuration says', async () => {
    const word = fc.constantFrom(
      'a.csv',
      'b.csv',
      'nama_usaha',
      'kecamatan',
      'id_umkm',
      '__proto__',
    );
    const key = fc.constantFrom(
      'businessName',
      'districtName',
      'nib',
      '-',
      null,
      'aidName',
      'value',
    );
    const config = fc.record(
      {
        region: fc.record({code: fc.string(), name: fc.string({minLength: 1})}),
        codeSystem: fc.constantFrom('kemendagri', 'bps'),
        link: fc.constant({aid: 'nib'}),
        areas: fc.array(
          fc.record({code: fc.string({minLength: 1}), name: fc.string({minLength: 1})}),
        ),
        columns: fc.dictionary(word, fc.dictionary(word, key)),
        tables: fc.dictionary(word, fc.constantFrom('registry', 'aid', 'reported', 'budget')),
      },
      {requiredKeys: []},
    );
    await fc.assert(
      fc.asyncProperty(config, async (given) => {
        const sources = [
          {name: 'a.csv', bytes: register},
          {name: 'b.csv', bytes: register},
        ];
        await outcome(sources, {config: given});
      }),
      {numRuns: runs * 2},
    );
  }, 120_000);

  it('whatever the sources are', async () => {
    const source = fc.oneof(
      fc.anything(),
      fc.record({name: fc.string(), bytes: fc.anything()}),
      fc.record({
        name: fc.string(),
        bytes: fc.record({size: fc.anything(), read: fc.constant(() => 5)}),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.array(source)), async (sources) => {
        await outcome(sources);
      }),
      {numRuns: runs * 2},
    );
  }, 120_000);
});

describe('a file that cannot be read to its end', () => {
  const workbook = writeXlsx([
    {
      rows: [
        ['id_umkm', 'nama_usaha'],
        ['U1', 'Contoh'],
      ],
    },
  ]);
  const contents: readonly [string, Uint8Array][] = [
    ['text', register],
    ['workbook', workbook],
    ['JSON', text('[{"id_umkm":"U1","nama_usaha":"Contoh"}]')],
    ['Parquet', Uint8Array.from([...text('PAR1'), ...register, 9, 0, 0, 0, ...text('PAR1')])],
    ['old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...register])],
  ];

  /** A file whose read fails once it has been asked `most` times. */
  function failing(bytes: Uint8Array, most: number, error: unknown): ByteFile {
    let asked = 0;
    const read = (start: number, end: number) =>
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      asked++ < most ? Promise.resolve(bytes.slice(start, end)) : Promise.reject(error);
    return {size: bytes.length, read};
  }

  it.each(contents)('is told as such, whichever read fails: %s', async (_, bytes) => {
    for (const error of [
      new TypeError('terputus'),
      new DOMException('x', 'NotReadableError'),
      'kata',
      null,
    ]) {
      for (let most = 0; most < 12; most++) {
        const code = await outcome([{name: 'berkas', bytes: failing(bytes, most, error)}]);
        expect(['read', 'FILE_UNREADABLE']).toContain(code);
        if (most === 0) expect(code).toBe('FILE_UNREADABLE');
      }
    }
  });

  it('keeps an error of our own and names its file', async () => {
    const own = new UmkmError('FILE_UNREADABLE', {found: '/jalan/berkas', cause: 'EIO'});
    const reading = readTables([{name: 'berkas', bytes: failing(register, 0, own)}]);
    await expect(reading).rejects.toBe(own);
    const cause = new DOMException('berubah', 'NotReadableError');
    const other = readTables([{name: 'berkas', bytes: failing(register, 0, cause)}]);
    await expect(other).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      params: {found: 'berkas', cause: 'NotReadableError'},
      cause,
    });
  });

  it.each(contents)('ends where it has become shorter, empty or longer: %s', async (_, bytes) => {
    for (const change of [0, 1, -1, -20, 1000]) {
      const size = bytes.length + change;
      const shorter: ByteFile = {
        size,
        read: (start, end) => Promise.resolve(bytes.slice(start, Math.min(end, size))),
      };
      expect(await outcome([{name: 'berkas', bytes: shorter}])).toBe('read');
    }
    const nothing: ByteFile = {size: bytes.length, read: () => Promise.resolve(new Uint8Array(0))};
    expect(await outcome([{name: 'berkas', bytes: nothing}])).toBe('read');
  });

  it('is refused where what it gives are no bytes', async () => {
    for (const given of [5, null, 'teks', [1, 2], new ArrayBuffer(5)]) {
      const read = () => Promise.resolve(given as never);
      const code = await outcome([{name: 'berkas', bytes: {size: 5, read}}]);
      expect(code).toBe('FILE_UNREADABLE');
    }
    for (const size of [NaN, -1, Infinity, 1.5]) {
      const file: ByteFile = {size, read: () => Promise.resolve(new Uint8Array(0))};
      expect(await outcome([{name: 'berkas', bytes: file}])).toBe('SOURCE_INVALID');
    }
  });

  it('cannot even be a file whose size is none', async () => {
    expect(await outcome([{name: 'berkas', bytes: new Blob([])}])).toBe('read');
  });
});

describe('an option of another kind', () => {
  it.each<[string, unknown]>([
    ['pseudonymKey', 12_345_678_901_234_567_890n],
    ['personal', 'simpan'],
    ['regions', null],
    ['onProgress', 'ya'],
    ['signal', {aborted: false}],
  ])('is refused by its name: %s', async (option, value) => {
    const reading = readTables([{name: 'a.csv', bytes: register}], {[option]: value});
    await expect(reading).rejects.toMatchObject({code: 'OPTION_INVALID', params: {option}});
  });

  it('is refused where a key protects nobody', async () => {
    for (const pseudonymKey of ['', 'pendek'])
      expect(await outcome([{name: 'a.csv', bytes: register}], {pseudonymKey})).toBe(
        'PSEUDONYM_KEY',
      );
  });
});

describe('a signal that was aborted before', () => {
  it('rejects with its reason, even where there is nothing to read', async () => {
    const reason = new Error('batal');
    const signal = AbortSignal.abort(reason);
    for (const bytes of [
      register,
      new Uint8Array(0),
      new Blob([register as Uint8Array<ArrayBuffer>]),
    ])
      await expect(readTables([{name: 'a', bytes}], {signal})).rejects.toBe(reason);
    await expect(readTables([], {signal})).rejects.toBe(reason);
  });
});
