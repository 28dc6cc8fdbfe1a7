import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';
import {opened, openText} from './open-text.js';
import {readText} from './read-text.js';

const problemOf = async (text: string) => {
  const found = await openText(text);
  return 'code' in found ? found : null;
};

describe('broken JSON', () => {
  it.each<[string, string, string, number, number]>([
    ['that is cut off', '[{"a":1},\n{"a":', 'end', 2, 6],
    ['that is cut off in a text', '[{"a":"x', 'end', 1, 9],
    ['that is cut off in an escape', '[{"a":"\\u00', 'end', 1, 12],
    ['that is cut off in a word', '[{"a":tr', 'end', 1, 9],
    ['that is cut off in a number', '[{"a":-', 'end', 1, 8],
    ['of one bracket', '[', 'end', 1, 2],
    ['with a comma too many', '[{"a":1},\n]', 'comma', 2, 1],
    ['with a comma too many in an object', '[{"a":1,}]', 'comma', 1, 9],
    ['without a comma', '[{"a":1}\n {"a":2}]', 'sign', 2, 2],
    ['without a colon', '[{"a" 1}]', 'sign', 1, 7],
    ['without quotes', '[{"a":satu}]', 'sign', 1, 7],
    ['with a name without quotes', '[{"a":1},{b:2}]', 'sign', 1, 11],
    ['with single quotes', '[{"a":\'x\'}]', 'sign', 1, 7],
    ['with a code that begins with zero', '[{"é":1,\r\n"kode":0301}]', 'zero', 2, 8],
    ['with half a number', '[{"a":1.}]', 'number', 1, 7],
    ['with NaN', '[{"a":\n  NaN}]', 'nan', 2, 3],
    ['with Infinity', '[{"a":-Infinity}]', 'nan', 1, 7],
    ['with a line break in a text', '[{"a":"x\ny"}]', 'control', 1, 9],
    ['with an escape that is none', '[{"a":"\\q"}]', 'escape', 1, 8],
    ['with an escape that is none in hexadecimal', '[{"a":"\\u00zz"}]', 'escape', 1, 8],
    ['with something behind its end', '[{"a":1}]\n{"a":2}', 'after', 2, 1],
    ['with a word behind its end', '{"a":1}\nselesai', 'after', 2, 1],
  ])('%s is refused with its place', async (_, text, problem, line, column) => {
    expect(await problemOf(text)).toEqual({code: 'READ_JSON', params: {line, column, problem}});
    expect(() => void JSON.parse(text)).toThrow();
  });

  it('says in words where it breaks and what to do', async () => {
    const {diagnostics, input} = await readText({'a.json': '[{"kode":0301}]'});
    expect(messageOf(diagnostics[0])).toBe(
      'a.json: bukan JSON yang sah; di baris 1, kolom 10 ada angka yang diawali nol. Jika itu kode, apit dengan tanda kutip. [READ_JSON]',
    );
    expect(messageOf(diagnostics[0], 'en')).toContain('line 1, column 10');
    expect(input).toMatchObject([{table: null, records: 0}]);
  });

  it.each(['[', '{"a":', '[{"a":'])(
    'is refused where it is nested without end: %s',
    async (open) => {
      expect(await problemOf(open.repeat(100_000))).toMatchObject({params: {problem: 'depth'}});
    },
  );
});

describe('JSON without a table', () => {
  it.each([
    '[]',
    '{}',
    '{"a":1}',
    '{"message":"tidak ada"}',
    '{"a":[1,2],"b":["x"]}',
    '[null]',
    '{"type":"Topology","objects":{},"arcs":[]}',
    '{"a":{"b":{"c":{"d":[{"e":1}]}}}}',
  ])('is refused: %s', async (text) => {
    expect(await problemOf(text)).toEqual({code: 'READ_JSON_NO_TABLE', params: {}});
  });

  it('is refused where every object has other names', async () => {
    const many = Array.from({length: 17_000}, (_, index) => `{"n${index}":1}`);
    expect(await problemOf(`[${many.join(',')}]`)).toMatchObject({code: 'READ_TOO_WIDE'});
    const sparse = Array.from({length: 5_000}, (_, index) => `{"n${index}":1}`);
    expect(await problemOf(`[${sparse.join(',')}]`)).toMatchObject({code: 'READ_TOO_WIDE'});
  });

  it('is refused where it holds hundreds of lists', async () => {
    const lists = Array.from({length: 201}, (_, index) => `"k${index}":[{"a":1}]`);
    expect(await problemOf(`{${lists.join(',')}}`)).toMatchObject({
      code: 'READ_JSON_LISTS',
      params: {count: 201},
    });
  });
});

describe('JSON that is odd but sound', () => {
  it('may hold a text of a million characters', async () => {
    const [{rows}] = await opened(`[{"a":"${'x'.repeat(1_000_000)}"}]`);
    expect(rows[1][0]).toHaveLength(1_000_000);
  });

  it('keeps a number as it is whose exponent is beyond all figures', async () => {
    const [{rows, numbers}] = await opened('[{"a":1e999,"b":-2.5e-3,"c":1E+2,"d":12.5e1}]');
    expect(rows[1]).toEqual(['1e999', '-0.0025', '100', '125']);
    expect(numbers[1]).toEqual([Infinity, -0.0025, 100, 125]);
  });

  it('hides what may be a number of a person in what it says', async () => {
    const text = '[{"3303120101010001":1,"3303120101010001":2,"tahun":2020,"jumlah_umkm":1}]';
    const {diagnostics} = await readText({'a.json': text});
    expect(JSON.stringify(diagnostics)).not.toContain('3303120101010001');
  });
});
