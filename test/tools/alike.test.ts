import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rollup} from 'rollup';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {alike} from '../../tools/alike.mjs';

const files = {
  'entry.ts': `export {one} from './one.ts'; export {two} from './two.ts';`,
  'one.ts': `import {a} from './one-styles.ts'; import {b} from './one-messages.ts';
    export const one = [a, b]; console.log('one');`,
  'two.ts': `import {c} from './two-styles.ts'; import {d} from './two-messages.ts';
    export const two = () => [c, d, import('./later-styles.ts')]; console.log('two');`,
  'one-styles.ts': `import {base} from './base.ts'; export const a = base('style one');`,
  'two-styles.ts': `export const c = 'style two';`,
  'later-styles.ts': `export const e = 'style later';`,
  'one-messages.ts': `export const b = 'message one';`,
  'two-messages.ts': `export const d = 'message two';`,
  'base.ts': `export const base = (text) => text;`,
};

describe('modules that read alike', () => {
  let folder = '';
  let code = '';
  const at = (text: string): number => code.indexOf(text);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-alike-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const entry = join(folder, 'entry.ts');
    const bundle = await rollup({input: entry, plugins: [alike(entry)]});
    const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
    code = output[0].code;
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it('stand side by side, kind by kind, with those that are loaded later', () => {
    const places = ['style later', 'style one', 'style two', 'message one', 'message two'].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  it('stand after what they import, and before what imports them', () => {
    expect(at('const base')).toBeLessThan(at('style one'));
    expect(at('message two')).toBeLessThan(at('const one'));
  });

  it('leave the order of everything else and the exports as they were', () => {
    expect(at("log('one')")).toBeLessThan(at("log('two')"));
    expect(code).toMatch(/export \{ one, two \};\s*$/);
  });
});
