import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
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
    const printed = await outputOf(blocks('ts')[0]);
    expect(printed).toMatch(/^2018 total 17\.85\d* 1030 \/ 5770 E,P$/m);
    expect(printed).toMatch(/^2018 mikro missing_input null \/ null O$/m);
    expect(printed).toContain('baris 6, Jumlah: ± 6.800');
  });

  it('has one that says, assesses and explains a figure', async () => {
    const [heading, target, ...rows] = (await outputOf(blocks('ts')[1])).trim().split('\n');
    expect(heading).toMatch(
      /^\d+,\d % usaha sasaran di Kabupaten Contoh menerima bantuan pada 2024, .*\(angka sementara\)$/,
    );
    expect(target).toMatch(/^40 \d+\.\d \w+/);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toBe(`${indicators.length} indikator`);
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

/** What a block of code prints where the package is this source. */
async function outputOf(code: string): Promise<string> {
  const folder = mkdtempSync(join(root, 'node_modules', '.readme-'));
  try {
    const {outputFiles} = await build({
      stdin: {contents: code, resolveDir: root, loader: 'ts'},
      alias: {
        'pantau-umkm/node': join(root, 'src/node.ts'),
        'pantau-umkm': join(root, 'src/index.ts'),
      },
      packages: 'external',
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    const script = join(folder, 'readme.mjs');
    writeFileSync(script, outputFiles[0].contents);
    return execFileSync(process.execPath, [script], {cwd: root, encoding: 'utf8'});
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function blocks(language: string): string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...readme.matchAll(fence)].map((match) => match[1]);
}
