import {expect} from '@open-wc/testing';
import {zipSync, strToU8} from 'fflate';
import type {Progress, ReadResult} from '../../src/read/read-tables.js';
import {readInWorker} from '../../src/worker/read-in-worker.js';

const megabyte = 2 ** 20;
const header = 'id_umkm;nama_usaha;kecamatan;skala_usaha;omzet;tenaga_kerja;status_usaha\n';

/** A register of about the given size, invented; its rows do not repeat. */
function register(megabytes: number): {blob: Blob; rows: number} {
  const parts: string[] = [header];
  let rows = 0;
  for (let size = 0; size < megabytes * megabyte;) {
    let part = '';
    for (let i = 0; i < 10_000; i++, rows++)
      part += `U${rows};Usaha Rekaan Nomor ${rows};Kecamatan ${rows % 18};Mikro;${(rows % 900) * 100_000};${rows % 7};Aktif\n`;
    parts.push(part);
    size += part.length;
  }
  return {blob: new Blob(parts), rows};
}

/** A workbook of about the given size as a file; stored rather than squeezed, so that it is quick. */
function workbook(megabytes: number): {blob: Blob; rows: number} {
  const letters = 'ABCDEFG';
  const row = (cells: readonly (string | number)[], at: number) =>
    `<row r="${at}">${cells
      .map((cell, i) =>
        typeof cell === 'number'
          ? `<c r="${letters[i]}${at}"><v>${cell}</v></c>`
          : `<c r="${letters[i]}${at}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
      .join('')}</row>`;
  const parts = [row(header.trim().split(';'), 1)];
  let rows = 0;
  for (let size = 0; size < megabytes * megabyte; rows++) {
    const text = row(
      [`U${rows}`, `Usaha ${rows}`, `Kecamatan ${rows % 18}`, 'Mikro', rows * 1000, 2, 'Aktif'],
      rows + 2,
    );
    parts.push(text);
    size += text.length;
  }
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const bytes = zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `${xml}<worksheet xmlns="${main}"><sheetData>${parts.join('')}</sheetData></worksheet>`,
      ),
    },
    {level: 0},
  );
  return {blob: new Blob([bytes]), rows};
}

describe('reading in a worker', function () {
  this.timeout(60_000);
  let worker: Worker;

  beforeEach(() => {
    const script = new URL('../../src/worker/read-worker.ts', import.meta.url);
    worker = new Worker(script, {type: 'module'});
  });
  afterEach(() => worker.terminate());

  /** Reads while a clock ticks in the page, and tells its longest pause in milliseconds. */
  async function watched(blob: Blob, name: string) {
    const heard: Progress[] = [];
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const result = await readInWorker(worker, [{name, bytes: blob}], {
      onProgress: (progress) => heard.push(progress),
    }).finally(() => clearInterval(clock));
    return {result, heard, longest};
  }

  function expectAll({input, tables}: ReadResult, rows: number): void {
    expect(input.map(({table, accepted, refused}) => [table, accepted, refused])).to.deep.equal([
      ['registry', rows, 0],
    ]);
    expect(tables.registry?.length).to.equal(rows);
    const turnover = tables.registry?.columns.annualTurnover;
    expect(turnover?.kind === 'number' && turnover.values.length).to.equal(rows);
  }

  function expectProgress(heard: readonly Progress[], size: number): void {
    expect(heard.length).to.be.greaterThan(3);
    expect(heard.every((one, at) => at === 0 || one.done >= heard[at - 1].done)).to.equal(true);
    expect(heard.every(({done}) => done <= size)).to.equal(true);
    expect(heard[0].size).to.equal(size);
  }

  it('takes 100 MB of CSV piece by piece and leaves the page free', async () => {
    const {blob, rows} = register(100);
    const {result, heard, longest} = await watched(blob, 'register.csv');
    expectAll(result, rows);
    expectProgress(heard, blob.size);
    expect(longest).to.be.lessThan(1000);
  });

  it('takes a workbook of 20 MB', async () => {
    const {blob, rows} = workbook(20);
    const {result, heard} = await watched(blob, 'register.xlsx');
    expectAll(result, rows);
    expectProgress(heard, blob.size);
  });

  it('stops when it is told to, and reads the next file afterwards', async () => {
    const {blob} = register(100);
    const controller = new AbortController();
    const reading = readInWorker(worker, [{name: 'register.csv', bytes: blob}], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    const outcome = await reading.then(
      () => 'read',
      (error: unknown) => (error as Error).name,
    );
    expect(outcome).to.equal('AbortError');
    const small = new TextEncoder().encode('Tahun;Jumlah UMKM\n2020;5\n');
    const {tables} = await readInWorker(worker, [{name: 'kecil.csv', bytes: small}]);
    expect(tables.reported?.length).to.equal(1);
  });

  it('refuses what is no source with the same error as the page would', async () => {
    const wrong = [{name: 'x.csv', bytes: 'teks'}] as never;
    const error: unknown = await readInWorker(worker, wrong).catch((cause: unknown) => cause);
    expect(error).to.include({name: 'UmkmError', code: 'SOURCE_INVALID'});
  });

  it('says so where its script is not there', async () => {
    const lost = new Worker(new URL('./tidak-ada.js', import.meta.url), {type: 'module'});
    const source = {name: 'a.csv', bytes: new Uint8Array([65])};
    const error: unknown = await readInWorker(lost, [source]).catch((cause: unknown) => cause);
    expect(error).to.include({code: 'WORKER_FAILED'});
    lost.terminate();
  });
});
