import {unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readTables} from '../../src/read/read-tables.js';
import {intakeOf, largestFile} from '../../studio/given-files.js';
import {embedCode} from '../../studio/steps/publish.js';
import {faultText, studioTexts} from '../../studio/texts/texts.js';
import {annotated} from '../../studio/worker/annotate.js';
import {columnIndexOf} from '../../studio/worker/column-letters.js';
import {readingKey} from '../../studio/worker/reading.js';
import {samplesOf, sampleText} from '../../studio/worker/samples.js';
import {zipOf} from '../../studio/worker/zip.js';

const csv = [
  'ID_UMKM;Nama Usaha;Nama Pemilik;Kecamatan;Omzet per tahun;Lain',
  '1;Warung Sari (rekaan);Siti Rekaan;Awan;1.500.000;Budi Rekaan',
  '2;Toko Jaya (rekaan);Budi Rekaan;Awan;banyak;12',
].join('\n');
const files = [{name: 'umkm.csv', file: new Blob([csv])}];

async function readSmall() {
  return readTables(files.map(({name, file}) => ({name, bytes: file})));
}

describe('samplesOf', () => {
  it('shows cells as the file writes them, and of personal columns only the first letter', async () => {
    const {input} = await readSmall();
    const [samples] = await samplesOf({files}, input);
    const by = Object.fromEntries(input[0].columns.map(({header}, i) => [header, samples[i]]));
    expect(by['Omzet per tahun']).toEqual(['1.500.000', 'banyak']);
    expect(by['Nama Pemilik']).toEqual(['S•••', 'B•••']);
    expect(by.Lain).toEqual(['B•••', '12']);
  });

  it('masks a column that may be a personal one', () => {
    const column = {key: null, candidates: ['ownerNik', 'nib']};
    expect(sampleText('3303120101010001', column, 'registry')).toBe('3•••');
  });
});

describe('annotated', () => {
  it('gives the sheet back as it came, with what is wrong in a last column, to be read again', async () => {
    const result = await readSmall();
    const blob = await annotated({files}, result, {lang: 'id', file: null});
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const text = Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join('');
    expect(text).toContain('Catatan pemeriksaan');
    expect(text).toContain('hanya kata, bukan angka');
    const again = await readTables([{name: 'umkm.xlsx', bytes}]);
    const table = again.input.find(({sheet}) => sheet === 'umkm');
    expect([table?.table, table?.accepted]).toEqual(['registry', 2]);
  });
});

describe('zipOf', () => {
  it('gives the same bytes for the same files', async () => {
    async function* two() {
      yield {path: 'a.txt', content: 'satu'};
      yield await Promise.resolve({path: 'b/c.json', content: new Uint8Array([123, 125])});
    }
    const [first, second] = [await zipOf(two()), await zipOf(two())];
    const bytes = new Uint8Array(await first.zip.arrayBuffer());
    expect(new Uint8Array(await second.zip.arrayBuffer())).toEqual(bytes);
    expect(Object.keys(unzipSync(bytes))).toEqual(['a.txt', 'b/c.json']);
    expect(first.files).toEqual([
      {path: 'a.txt', bytes: 4},
      {path: 'b/c.json', bytes: 2},
    ]);
  });
});

describe('intakeOf', () => {
  it('keeps apart what folders hold under the same name', async () => {
    const file = new Blob(['a;b']);
    const given = ['Awan/umkm.csv', 'Batu/umkm.csv', 'Batu/bantuan.csv'];
    const {files} = await intakeOf(given.map((name) => ({name, file})));
    expect(files.map(({name}) => name)).toEqual(['Awan/umkm.csv', 'Batu/umkm.csv', 'bantuan.csv']);
  });

  it('takes settings and the list of areas out of the tables', async () => {
    const given = [
      {name: 'data/umkm.csv', file: new Blob([csv])},
      {name: 'wilayah.csv', file: new Blob(['kode,nama\n'])},
      {name: 'pantau.json', file: new Blob(['{"title": "UMKM", "regions": "wilayah.csv"}'])},
      {name: '~$umkm.xlsx', file: new Blob([''])},
    ];
    const {files: tables, config, areas, faults} = await intakeOf(given);
    expect(tables.map(({name}) => name)).toEqual(['umkm.csv']);
    expect([config?.title, areas?.name, faults]).toEqual(['UMKM', 'wilayah.csv', []]);
  });

  it('says what is wrong with settings and takes the files all the same', async () => {
    const given = [{name: 'pantau.json', file: new Blob(['{"judul": 1}'])}, ...files];
    const {files: tables, faults} = await intakeOf(given);
    expect(tables).toHaveLength(1);
    expect(faults.map(({code}) => code)).toEqual(['CONFIG_INVALID']);
  });

  it('refuses what does not fit into a browser', async () => {
    const file = {size: largestFile + 1} as Blob;
    const {files: tables, faults} = await intakeOf([{name: 'semua.csv', file}, ...files]);
    expect(tables.map(({name}) => name)).toEqual(['umkm.csv']);
    expect(faultText(faults[0], 'id')).toMatch(/^semua\.csv terlalu besar/);
  });
});

describe('readingKey', () => {
  const job = {files, config: {title: 'a', columns: {'umkm.csv': {Lain: null}}}};

  it('stays where only the page is told otherwise', () => {
    expect(readingKey({...job, config: {...job.config, title: 'b', targets: {}}})).toBe(
      readingKey(job),
    );
  });

  it('changes with the meaning of a column and with the files', () => {
    expect(readingKey({...job, config: {}})).not.toBe(readingKey(job));
    expect(readingKey({...job, files: []})).not.toBe(readingKey(job));
  });
});

describe('words and codes', () => {
  it('has both languages for every word, and a sentence for every code of its own', () => {
    expect(Object.keys(studioTexts.en)).toEqual(Object.keys(studioTexts.id));
    for (const code of [
      'STUDIO_NO_WORKER',
      'STUDIO_WORKER',
      'STUDIO_MEMORY',
      'STUDIO_SPACE',
      'STUDIO_STORE',
    ])
      for (const lang of ['id', 'en'] as const)
        expect(faultText({code, params: {}}, lang).length).toBeGreaterThan(40);
  });

  it('says what the core says about its own errors', () => {
    expect(faultText({code: 'SNAPSHOT_EMPTY', params: {}}, 'id')).not.toContain('SNAPSHOT_EMPTY');
    expect(faultText({code: 'NO_SUCH_CODE', params: {}}, 'id')).toContain('NO_SUCH_CODE');
  });

  it('writes embed codes that cannot break out of their attribute', () => {
    const code = embedCode('growth', 'https://contoh.go.id/a"b', 'id');
    expect(code).toBe(
      '<script src="https://contoh.go.id/a%22b/embed/pantau-umkm.js" defer></script>\n' +
        '<umkm-growth src="https://contoh.go.id/a%22b/snapshot.json"></umkm-growth>',
    );
  });

  it('finds the column of a cell', () => {
    expect([columnIndexOf('A1'), columnIndexOf('AB17'), columnIndexOf('baris 3')]).toEqual([
      0,
      27,
      null,
    ]);
  });
});
