import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
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

describe.each(['kabupaten-contoh', 'pesisir-selatan'])('every figure of %s', (name) => {
  let office: {tables: Tables; config: Config};
  beforeAll(async () => {
    office = await example(name);
  });

  it.each(explainable.map(({key}) => key))('adds up: %s', (key) => {
    const {tables, config} = office;
    expect(expectAgreement(tables, key, {config})).toBeGreaterThanOrEqual(0);
  });
});
