import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {version} from '../src/version.js';

it('core and widgets name the version of the package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(text) as {version: string}).version).toBe(version);
});
