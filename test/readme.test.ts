import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {indicators} from '../src/index.js';
import {blocksOf, outputOf} from './support/code-blocks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): string[] =>
  blocksOf('README.md')
    .filter((block) => block.language === language)
    .map(({code}) => code);

describe('README.md', () => {
  it('opens with one sentence and one picture', () => {
    const [title, sentence, picture] = readme.split('\n').filter((line) => line !== '');
    expect(title).toBe('# pantau-umkm');
    expect(sentence.match(/\./g)).toHaveLength(1);
    expect(picture).toMatch(/^!\[.{20,}]\(docs\/img\/dasbor\.png\)$/);
    expect(readme.match(/!\[/g)).toHaveLength(1);
  });

  it('names the two commands, in this order', () => {
    expect(blocks('sh')).toEqual(['npm ci && npm start\n', 'npm cit\n']);
  });

  it('has ten lines of HTML and ten of TypeScript, then links', () => {
    expect(blocks('html').map((code) => code.trim().split('\n').length)).toEqual([10]);
    expect(blocks('ts').map((code) => code.trim().split('\n').length)).toEqual([10]);
    expect(readme.split('\n').length).toBeLessThan(90);
  });

  it('has a TypeScript example that runs and prints figures with their reasons', async () => {
    const printed = await outputOf(blocks('ts')[0]);
    expect(printed).toMatch(/^2018 total 17\.85\d* 1030 \/ 5770 E,P$/m);
    expect(printed).toMatch(/^2018 mikro missing_input null \/ null O$/m);
    expect(printed).toContain('baris 6, Jumlah: ± 6.800');
  });

  it('leads to a page that says, assesses and explains a figure', async () => {
    const [code] = blocksOf('docs/id/pengembang-web.md').filter(({language}) => language === 'ts');
    const [heading, target, ...rows] = (await outputOf(code.code)).trim().split('\n');
    expect(heading).toMatch(
      /^\d+,\d % usaha sasaran di Kabupaten Contoh menerima bantuan pada 2024, .*\(angka sementara\)$/,
    );
    expect(target).toMatch(/^40 \d+\.\d \w+/);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toBe(`${indicators.length} indikator`);
  });
});
