import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {VERSION} from '../widgets/internal/register.js';

it('the widgets name the version of the package', () => {
  const {version} = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});
