import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';
import {describe, expect, it} from 'vitest';

import {indicators} from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('names the two commands, in this order', () => {
    const shell = blocks('sh');
    expect(shell[0]).toBe('npm ci && npm start\n');
    expect(shell[1]).toBe('npm cit\n');
  });

  it('has a TypeScript example that runs and prints what the text says', async () => {
    const [code] = blocks('ts');
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    try {
      const {outputFiles} = await build({
        stdin: {contents: code, resolveDir: root, loader: 'ts'},
        alias: {'pantau-umkm': join(root, 'src/index.ts')},
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false,
      });
      const script = join(folder, 'readme.mjs');
      writeFileSync(script, outputFiles[0].contents);
      const printed = execFileSync(process.execPath, [script], {cwd: root, encoding: 'utf8'});
      expect(printed).toMatch(/^2018 total 17\.85\d* 1030 \/ 5770 E,P$/m);
      expect(printed).toMatch(/^2018 mikro missing_input null \/ null O$/m);
      expect(printed).toContain('baris 6, Jumlah: ± 6.800');
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  it('only names indicators and elements that exist', () => {
    const keys = new Set(indicators.map(({key}) => key));
    const used = [...readme.matchAll(/pantau-umkm (?:compute|indicators) ([\w.]+)/g)];
    expect(used.length).toBeGreaterThan(3);
    for (const [, key] of used) expect(keys.has(key), key).toBe(true);
    const elements = new Set([...readme.matchAll(/<umkm-([\w-]+)/g)].map((match) => match[1]));
    for (const element of elements) {
      expect(() => readFileSync(join(root, 'widgets', `${element}.ts`)), element).not.toThrow();
    }
  });
});

function blocks(language: string): string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...readme.matchAll(fence)].map((match) => match[1]);
}
