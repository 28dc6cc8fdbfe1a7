import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {readPaths} from '../../src/node.js';
import {ckanAddress} from '../../src/read/container/ckan-address.js';
import type {CkanOptions} from '../../src/read/container/ckan-source.js';
import {ckanSource} from '../../src/read/container/ckan-source.js';
import {readTables} from '../../src/read/read-tables.js';
import {messageOf} from '../../src/text/message.js';
import {valuesOf} from './read-text.js';

const table = '00000000-0000-4000-8000-000000000001';
type Answer = (request: URL, response: ServerResponse, asked: number, raw: IncomingMessage) => void;

let server: Server;
let origin = '';
let asked: URL[] = [];
let pauses: number[] = [];
let answer: Answer = () => undefined;

beforeEach(async () => {
  asked = [];
  pauses = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(url);
    answer(url, response, asked.length, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const wait = (milliseconds: number): Promise<void> => {
  pauses.push(milliseconds);
  return Promise.resolve();
};
const source = (options: CkanOptions = {}, path = `/dataset/umkm/resource/${table}`) =>
  ckanSource(origin + path, {wait, ...options});
const refusal = async (options: CkanOptions = {}, path?: string): Promise<UmkmError> => {
  const error: unknown = await source(options, path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UmkmError);
  const messages = [messageOf(error as UmkmError), messageOf(error as UmkmError, 'en')];
  for (const message of messages) expect(message).not.toMatch(/undefined|null|\{"/);
  return error as UmkmError;
};

const fields =
  '[{"id":"_id","type":"int"},{"id":"tahun","type":"text"},{"id":"jumlah_umkm","type":"numeric"}]';
const record = (id: number): string =>
  `{"_id":${id + 1},"tahun":"${1900 + (id % 200)}","jumlah_umkm":"${id}"}`;
const page = (records: readonly string[], total: number | null): string =>
  `{"success":true,"result":{"fields":${fields},"records":[${records.join(',')}]${total === null ? '' : `,"total":${total}`}}}`;
/** A portal with so many rows, which gives no more than `most` at once. */
const portal =
  (total: number, most = 32_000): Answer =>
  (url, response) => {
    const offset = Number(url.searchParams.get('offset'));
    const limit = Math.min(most, Number(url.searchParams.get('limit')));
    const length = Math.max(0, Math.min(limit, total - offset));
    const records = Array.from({length}, (_, index) => record(offset + index));
    response.setHeader('content-type', 'application/json').end(page(records, total));
  };

describe('a table of a portal', () => {
  it('is fetched page by page and read as one', async () => {
    answer = portal(250, 100);
    const progress: [number, number | null][] = [];
    const one = await source({onProgress: ({records, total}) => progress.push([records, total])});
    expect(one.name).toBe(`${new URL(origin).host}/${table}`);
    expect(asked.map(({searchParams}) => searchParams.get('offset'))).toEqual(['0', '100', '200']);
    expect(asked[0].pathname).toBe('/api/3/action/datastore_search');
    expect(progress).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
    ]);
    const result = await readTables([one]);
    expect(result.input).toMatchObject([{records: 251, read: 250}]);
    expect(result.diagnostics.map(({code}) => code)).not.toContain('READ_CKAN_PART');
  });

  it('keeps the digits that the portal sends', async () => {
    answer = (_, response) =>
      response.end(
        page(['{"_id":1,"tahun":"2020","jumlah_umkm":12.50,"x":1234567890123456789}'], 1),
      );
    const {bytes} = await source();
    expect(new TextDecoder().decode(bytes as Uint8Array)).toContain(
      '12.50,"x":1234567890123456789}',
    );
  });

  it('is read by its address from the command line', async () => {
    answer = portal(3);
    const address = `${origin}/api/3/action/datastore_search?resource_id=${table}&limit=1`;
    const result = await readPaths([address, address]);
    expect(result.input).toMatchObject([{read: 3}]);
    expect(valuesOf(result, 'reported', 'value')).toEqual([0, 1, 2]);
  });

  it('may be empty, or say no total', async () => {
    answer = portal(0);
    expect((await readTables([await source()])).input).toMatchObject([{read: 0}]);
    answer = (url, response) =>
      response.end(page(url.searchParams.get('offset') === '0' ? [record(1)] : [], null));
    expect((await readTables([await source()])).input).toMatchObject([{read: 1}]);
  });

  it('is fetched again where the portal is busy, after the time that it asks for', async () => {
    answer = (url, response, count, raw) => {
      if (count === 1) response.writeHead(429, {'retry-after': '7'}).end('busy');
      else if (count === 2) response.writeHead(503).end();
      else if (count === 3) raw.socket.destroy();
      else portal(2)(url, response, count, raw);
    };
    expect((await readTables([await source()])).input).toMatchObject([{read: 2}]);
    expect(pauses).toEqual([7000, 1000, 2000]);
  });

  it('is fetched again where an answer is cut off', async () => {
    answer = (url, response, count, raw) => {
      const whole = page([record(0)], 1);
      if (count === 1) response.end(whole.slice(0, 100));
      else if (count === 2) {
        response.writeHead(200, {'content-length': whole.length});
        response.write(whole.slice(0, 50), () => raw.socket.destroy());
      } else portal(1)(url, response, count, raw);
    };
    expect((await readTables([await source()])).input).toMatchObject([{read: 1}]);
  });

  it('follows a redirection within the portal alone', async () => {
    answer = (url, response, count, raw) => {
      if (count === 1)
        response.writeHead(301, {location: `/baru${url.pathname}${url.search}`}).end();
      else portal(1)(url, response, count, raw);
    };
    expect((await readTables([await source()])).input).toMatchObject([{read: 1}]);
    answer = (_, response) =>
      response.writeHead(302, {location: 'https://lain.invalid/x?kunci=1'}).end();
    expect(await refusal()).toMatchObject({
      code: 'ADDRESS_MOVED',
      params: {to: 'https://lain.invalid/x'},
    });
    answer = (url, response) => response.writeHead(302, {location: url.href}).end();
    expect(await refusal()).toMatchObject({code: 'ADDRESS_MOVED'});
  });
});

describe('a portal that fails', () => {
  it.each<[string, Answer, object]>([
    [
      'with an error on every attempt',
      (_, response) => response.writeHead(500).end('oops'),
      {code: 'ADDRESS_STATUS', params: {status: 500}},
    ],
    [
      'with a page of HTML',
      (_, response) => response.end('\n<!doctype html><p>Masuk'),
      {code: 'ADDRESS_ANSWER', params: {problem: 'html'}},
    ],
    [
      'with text that is no JSON',
      (_, response) => response.end('maaf'),
      {code: 'ADDRESS_ANSWER', params: {problem: 'json'}},
    ],
    [
      'with nothing',
      (_, response) => response.end(''),
      {code: 'ADDRESS_ANSWER', params: {problem: 'json'}},
    ],
    [
      'with an answer that is always cut off',
      (_, response) => response.end('{"success":true,"result":{"fields":['),
      {code: 'ADDRESS_ANSWER', params: {problem: 'cut'}},
    ],
    [
      'with another answer',
      (_, response) => response.end('{"success":true,"result":{"resources":[]}}'),
      {code: 'ADDRESS_ANSWER', params: {problem: 'format'}},
    ],
    [
      'with a refusal',
      (_, response) =>
        response.writeHead(404).end('{"success":false,"error":{"message":"Not found: Resource"}}'),
      {code: 'ADDRESS_REFUSED', params: {said: 'Not found: Resource'}},
    ],
    [
      'with an address that is not there',
      (_, response) => response.writeHead(404).end('<html>'),
      {code: 'ADDRESS_STATUS', params: {status: 404}},
    ],
    [
      'with a wait that is too long',
      (_, response) => response.writeHead(429, {'retry-after': '3600'}).end(),
      {code: 'ADDRESS_BUSY', params: {seconds: 3600}},
    ],
    [
      'with a wait until a day far off',
      (_, response) =>
        response.writeHead(503, {'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT'}).end(),
      {code: 'ADDRESS_BUSY'},
    ],
    [
      'with the same page for ever',
      (_, response) => response.end(page([record(0)], 9)),
      {code: 'ADDRESS_PAGES', params: {problem: 'repeated'}},
    ],
    [
      'with the same page for ever, without numbers',
      (_, response) => response.end(page(['{"a":1}'], null)),
      {code: 'ADDRESS_PAGES', params: {problem: 'repeated'}},
    ],
    [
      'with an empty page before its end',
      (url, response) =>
        response.end(page(url.searchParams.get('offset') === '0' ? [record(0)] : [], 9)),
      {code: 'ADDRESS_PAGES', params: {problem: 'empty', records: 1, total: 9}},
    ],
    [
      'with a total that changes',
      (_, response, count) => response.end(page([record(count)], 8 + count)),
      {code: 'ADDRESS_PAGES', params: {problem: 'changed'}},
    ],
    [
      'with more rows than it says',
      (_, response) => response.end(page([record(0), record(1)], 1)),
      {code: 'ADDRESS_PAGES', params: {problem: 'changed'}},
    ],
    [
      'with rows without end',
      (_, response, count) => response.end(page([record(count)], null)),
      {code: 'ADDRESS_PAGES', params: {problem: 'limit', limit: 20}},
    ],
    [
      'with more rows than are wanted',
      portal(21),
      {code: 'ADDRESS_PAGES', params: {problem: 'limit', total: 21}},
    ],
  ])('%s is refused', async (_, how, expected) => {
    answer = how;
    expect(await refusal({limit: 20})).toMatchObject(expected);
    expect(asked.length).toBeLessThan(25);
    expect(pauses.length).toBeLessThan(4);
  });

  it('by not answering is given up', async () => {
    answer = () => undefined;
    expect(await refusal({timeout: 40})).toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
      params: {cause: 'timeout'},
    });
    expect(asked).toHaveLength(4);
  });

  it('by sending drop by drop is given up', async () => {
    answer = (_, response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    expect(await refusal({timeout: 60})).toMatchObject({code: 'ADDRESS_UNREACHABLE'});
  });

  it('by not being there is named', async () => {
    const error = await ckanSource(`http://127.0.0.1:1/dataset/x/resource/${table}`, {wait}).catch(
      (thrown: unknown) => thrown as UmkmError,
    );
    expect(error).toMatchObject({code: 'ADDRESS_UNREACHABLE'});
    expect(pauses).toEqual([500, 1000, 2000]);
  });

  it('is left alone once the reader gives up', async () => {
    const control = new AbortController();
    const reason = new Error('batal');
    answer = () => control.abort(reason);
    await expect(source({signal: control.signal})).rejects.toBe(reason);
    answer = (_, response) => response.writeHead(503).end();
    const second = new AbortController();
    setTimeout(() => second.abort(reason), 30);
    await expect(
      ckanSource(`${origin}/dataset/x/resource/${table}`, {signal: second.signal}),
    ).rejects.toBe(reason);
  });
});

describe('the address of a table', () => {
  const api = `https://data.contoh.invalid/api/3/action/datastore_search?resource_id=${table}`;
  it.each([
    [`https://data.contoh.invalid/dataset/umkm-2024/resource/${table}`, api],
    [`https://data.contoh.invalid/id/dataset/umkm/resource/${table}/view/${table}`, api],
    [`https://data.contoh.invalid/datastore/dump/${table}?format=json`, api],
    [`HTTPS://data.contoh.invalid/dataset/x/resource/${table.toUpperCase()}/#tabel`, api],
    [`${api}&limit=5&offset=10&records_format=csv#a`, api],
    [
      `https://contoh.invalid/data/dataset/x/resource/${table}`,
      `https://contoh.invalid/data/api/3/action/datastore_search?resource_id=${table}`,
    ],
    [`${api}&filters=%7B%22tahun%22%3A2024%7D`, `${api}&filters=%7B%22tahun%22%3A2024%7D`],
  ])('is found in %s', (address, expected) => {
    expect(ckanAddress(address)?.api.href).toBe(expected);
  });

  it.each([
    'https://data.contoh.invalid/umkm.csv',
    `https://nama:sandi@data.contoh.invalid/dataset/x/resource/${table}`,
    `ftp://data.contoh.invalid/dataset/x/resource/${table}`,
    'https://data.contoh.invalid/api/3/action/datastore_search',
    'https://data.contoh.invalid/api/3/action/datastore_search?resource_id=../../x',
    `https://data.contoh.invalid/dataset/x/resource/${table}/download/umkm.csv`,
    'https://',
    'file:///etc/passwd',
  ])('is not in %s', async (address) => {
    expect(ckanAddress(address)).toBeNull();
    await expect(ckanSource(address)).rejects.toMatchObject({code: 'ADDRESS_UNKNOWN'});
  });
});
