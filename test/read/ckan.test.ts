import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';
import {opened, openText} from './open-text.js';
import {readText, valuesOf} from './read-text.js';

const answer = (records: string, more = ''): string =>
  `{"help":"https://contoh.invalid/help","success":true,"result":{"include_total":true,"fields":[
    {"id":"_id","type":"int"},{"id":"tahun","type":"text"},{"id":"jumlah_umkm","type":"numeric"},
    {"id":"kosong","type":"text"}],"records":${records}${more}}}`;

describe('a saved answer of the DataStore', () => {
  it('has the columns of its fields in their order, without those of the portal', async () => {
    const text = answer(
      '[{"jumlah_umkm":"1500","tahun":"2020","_id":1,"lain":{"x":"y"},"_full_text":"\'2020\'"}]',
    );
    const [{rows, remarks}] = await opened(text);
    expect(rows).toEqual([
      ['tahun', 'jumlah_umkm', 'kosong', 'lain.x'],
      ['2020', '1500', '', 'y'],
    ]);
    expect(remarks).toEqual([{code: 'READ_CKAN_OWN', severity: 'info', params: {columns: '_id'}}]);
  });

  it('takes numbers in quotation marks for numbers where their field is numeric', async () => {
    const records = '1500 -2.50 1.500,00 - 007'
      .split(' ')
      .map((text) => `{"tahun":"${text}","jumlah_umkm":"${text}"}`);
    const [{numbers, rows}] = await opened(answer(`[${records.join(',')}]`));
    expect(numbers.slice(1).map(([, value]) => value)).toEqual([1500, -2.5, null, null, 7]);
    expect(numbers.slice(1).map(([value]) => value)).toEqual([null, null, null, null, null]);
    expect(rows.slice(1).map(([, text]) => text)).toEqual([
      '1500',
      '-2.50',
      '1.500,00',
      '-',
      '007',
    ]);
  });

  it('may hold its records as lists', async () => {
    const [{rows}] = await opened(answer('[[1,"2020",1500,null],[2,"2021",null,null,"lebih"]]'));
    expect(rows).toEqual([
      ['tahun', 'jumlah_umkm', 'kosong', ''],
      ['2020', '1500', '', ''],
      ['2021', '', '', 'lebih'],
    ]);
  });

  it('may be a dump, without anything around it', async () => {
    const [{rows}] = await opened(
      '{"fields":[{"id":"_id","type":"int"},{"id":"a","type":"text"}],"records":[[1,"x"]]}',
    );
    expect(rows).toEqual([['a'], ['x']]);
  });

  it('may be empty', async () => {
    const [{rows}] = await opened(answer('[]', ',"total":0'));
    expect(rows).toEqual([['tahun', 'jumlah_umkm', 'kosong']]);
  });

  it('is read into tables, with a warning where it is only a part', async () => {
    const text = answer('[{"_id":1,"tahun":"2020","jumlah_umkm":"1500"}]', ',"total":"27"');
    const result = await readText({'umkm.json': text});
    expect(valuesOf(result, 'reported', 'value')).toEqual([1500]);
    const part = result.diagnostics.find(({code}) => code === 'READ_CKAN_PART');
    expect(part).toMatchObject({severity: 'warning', params: {records: 1, total: 27}});
    expect(part && messageOf(part)).toContain('hanya memuat 1 dari 27 baris');
  });

  it('is refused with the words of the portal where the request had failed', async () => {
    const text = `{"success":false,"error":{"__type":"Not Found Error","message":"Not found:\\u001b[31m\\n Resource ${'x'.repeat(200)}"}}`;
    const found = await openText(text);
    expect(found).toMatchObject({code: 'READ_CKAN_FAILED'});
    if (!('code' in found)) return;
    expect(found.params.said).toMatch(/^Not found: \[31m Resource x+…$/);
    expect(String(found.params.said).length).toBeLessThanOrEqual(60);
  });

  it.each(['{"success":false}', '{"success":false,"error":null}', '{"success":false,"error":7}'])(
    'is refused without words where the portal has none: %s',
    async (text) => {
      expect(await openText(text)).toEqual({code: 'READ_CKAN_FAILED', params: {said: ''}});
    },
  );

  it('is refused where its records are one text', async () => {
    expect(await openText(answer('"tahun,jumlah\\n2020,5\\n"'))).toEqual({
      code: 'READ_CKAN_FORMAT',
      params: {},
    });
  });

  it.each([
    ['another service', '{"success":true,"result":[{"tahun":2020}]}'],
    ['another answer of CKAN', '{"success":true,"result":{"resources":[{"tahun":2020}]}}'],
    ['fields that are none', '{"success":true,"fields":[7,"a"],"records":[{"tahun":2020}]}'],
  ])('is any JSON where it is the answer of %s', async (_, text) => {
    const grids = await opened(text);
    expect(grids.map(({rows}) => rows)).toContainEqual([['tahun'], ['2020']]);
  });
});
