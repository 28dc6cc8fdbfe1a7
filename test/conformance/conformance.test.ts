import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {afterAll, describe, expect, it} from 'vitest';

import {differences} from './compare.js';
import type {Example} from './example.js';
import {runExample, throughFileKeys} from './run.js';

const file = fileURLToPath(new URL('../fixtures/worked-examples.json', import.meta.url));
const examples = JSON.parse(readFileSync(file, 'utf8')) as Example[];
const named = examples.map((example) => ({id: example.id, indicator: example.indicator, example}));
const yoy = examples.find(({id}) => id === 'growth-01') as Example;
const wrong = {...yoy, expected: {...yoy.expected, value: 9.2782613708422}};
const foreign = {id: 'x-01', indicator: 'x.y', inputs: {}, expected: {}};

describe('official examples through the public API', () => {
  it('are all there', () => {
    expect(examples).toHaveLength(140);
  });

  it.each(named)('$id $indicator', async ({example}) => {
    const {state, differences: found} = await runExample(example);
    expect({state, differences: found}).toEqual({state: 'passed', differences: []});
  });

  it('fails an example whose expected answer is wrong', async () => {
    expect((await runExample(wrong)).state).toBe('failed');
  });

  it('says that it has no adapter instead of passing', async () => {
    expect((await runExample(foreign)).state).toBe('no_adapter');
  });
});

describe('official examples through the files of an office', () => {
  it.each(named.filter(({indicator}) => throughFileKeys.includes(indicator)))(
    '$id $indicator',
    async ({example}) => {
      const {state, differences: found} = await runExample(example, {through: 'files'});
      expect({state, differences: found}).toEqual({state: 'passed', differences: []});
    },
  );
});

describe('npm run conformance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-conformance-'));
  const script = fileURLToPath(new URL('../../scripts/conformance.mjs', import.meta.url));
  const run = (path: string) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [script, path], {
      encoding: 'utf8',
      env: {...process.env, INIT_CWD: folder},
    });
    return {status, lines: stdout.trim().split('\n'), stderr};
  };
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };

  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it('sums what passed', () => {
    const path = write('good.json', `\ufeff${JSON.stringify([yoy])}`);
    expect(run(path)).toEqual({status: 0, lines: ['1 passed, 0 failed'], stderr: ''});
  });

  it('says on one line each what differs and what has no adapter', () => {
    const {status, lines} = run(write('bad.json', JSON.stringify([yoy, wrong, foreign])));
    expect(status).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^growth-01 growth\.yoy: value: expected 9\.27\d+, got 10\.22\d+$/);
    expect(lines[1]).toBe('x-01 x.y: tidak ada adaptor / no adapter');
    expect(lines[2]).toBe('1 passed, 2 failed');
  });

  it.each([
    ['a file that is not there', 'none.json', null, 'Berkas tidak ditemukan / File not found'],
    ['what is no JSON', 'broken.json', '[{', 'Bukan JSON yang sah / Not valid JSON'],
    ['what is no list', 'object.json', '{}', 'Bukan daftar contoh / Not an array of examples'],
    ['a list of other things', 'list.json', '[1]', 'Bukan daftar contoh'],
  ])('refuses %s', (_, name, text, message) => {
    if (text !== null) write(name, text);
    const {status, lines, stderr} = run(name);
    expect(status).toBe(2);
    expect(lines).toEqual(['']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run conformance -- ');
  });
});

describe('differences', () => {
  it('takes numbers within 1e-6 as equal', () => {
    expect(differences({value: 17.8509532062}, {value: 17.850953206})).toEqual([]);
    expect(differences({value: 17.85095}, {value: 17.850953206})).toHaveLength(1);
  });

  it('holds order and number of flags', () => {
    expect(differences({flags: ['E', 'P']}, {flags: ['P', 'E']})).toHaveLength(2);
    expect(differences({flags: []}, {flags: ['P']})).toHaveLength(1);
  });

  it('does not take null for zero or a missing key', () => {
    expect(differences({value: 0}, {value: null})).toHaveLength(1);
    expect(differences({value: null}, {})).toHaveLength(1);
  });

  it('does not overlook a reason that was not expected', () => {
    expect(differences({value: null}, {value: null, reason: 'break'})).toHaveLength(1);
  });
});
