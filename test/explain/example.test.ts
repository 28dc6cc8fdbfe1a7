import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
import type {ResultRow} from '../../src/result/row.js';
import type {Config} from '../../src/schema/config.js';
import {expectAgreement, explainable} from './agree.js';

async function example(name: string): Promise<{tables: Tables; config: Config}> {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
  const {tables} = await readTables(sources, {config});
  return {tables, config};
}

/** First and last: every figure of every indicator would take minutes. */
function few(rows: readonly ResultRow[]): ResultRow[] {
  return rows.filter((_, i) => i === 0 || i === rows.length - 1);
}

describe.each(['kabupaten-contoh', 'pesisir-selatan'])(
  'figures of %s',
  {timeout: 60_000},
  (name) => {
    let office: {tables: Tables; config: Config};
    beforeAll(async () => {
      office = await example(name);
    });

    it.each(explainable.map(({key}) => key))('rest on the rows that %s lists', (key) => {
      const {tables, config} = office;
      expect.hasAssertions();
      expect(explainable.length).toBeGreaterThan(0);
      expectAgreement(tables, key, {config}, few);
    });
  },
);
