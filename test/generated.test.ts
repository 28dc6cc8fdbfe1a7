import {mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import {catalogue} from '../src/catalogue/index.js';
import {rowTables} from '../src/schema/tables.js';
import {dimensionLabel} from '../src/text/categories.js';
import {familyLabel, inOrderOfFamilies} from '../src/text/families.js';
import {unitWords} from '../src/text/unit-words.js';
import {columnsDocument} from '../tools/columns-doc.mjs';
import {generated, generatedCatalogue} from '../tools/generate.mjs';
import {indicatorsDocument} from '../tools/indicators-doc.mjs';

const widgets = fileURLToPath(new URL('../widgets/', import.meta.url));
const handbook = {catalogue, familyLabel, inOrderOfFamilies, dimensionLabel, unitWords};
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

describe('generated indexes', () => {
  it('are as `npm run generate` writes them', () => {
    for (const [path, text] of generated()) {
      expect(readFileSync(join(widgets, path), 'utf8'), `widgets/${path} is stale`).toBe(text);
    }
  });

  it('list every indicator that has a file', () => {
    const path = fileURLToPath(new URL('../src/catalogue/index.ts', import.meta.url));
    expect(readFileSync(path, 'utf8'), 'src/catalogue/index.ts is stale').toBe(
      generatedCatalogue(),
    );
  });

  it('list the columns of every table', () => {
    const path = fileURLToPath(new URL('../docs/columns.md', import.meta.url));
    expect(readFileSync(path, 'utf8'), 'docs/columns.md is stale').toBe(columnsDocument(rowTables));
  });

  it('hold the handbook of every indicator', () => {
    const path = fileURLToPath(new URL('../docs/indicators.md', import.meta.url));
    const text = readFileSync(path, 'utf8');
    expect(text, 'docs/indicators.md is stale').toBe(indicatorsDocument(handbook));
    for (const {key, title} of catalogue) expect(text).toContain(`### \`${key}\` ${title.id}`);
  });

  it('hold no file whose widget is gone', () => {
    const wanted = [...generated().keys()].filter((path) => path.startsWith('define/'));
    expect(readdirSync(join(widgets, 'define')).map((name) => `define/${name}`)).toEqual(wanted);
  });
});

describe('the generator', () => {
  it('registers an element after those in its templates, and in those it imports', () => {
    const folder = widgetsOf({
      'growth.ts': "import {frame} from './internal/frame.js';\n" + element('Growth'),
      'table.ts': element('Table'),
      'bar.ts': element('Bar'),
      'internal/frame.ts':
        '/** Not <umkm-bar>. */\nexport const frame = html`<umkm-table></umkm-table>`;',
    });
    const text = generated(folder).get('define/growth.ts');
    expect(text).toContain("import './table.js';\nimport {UmkmGrowth} from '../growth.js';");
    expect(text).not.toContain('bar.js');
  });

  it('refuses a file without an element, which no page could use', () => {
    expect(() => generated(widgetsOf({'helper.ts': 'export const a = 1;'}))).toThrow(
      'widgets/helper.ts: no exported class with a tag',
    );
  });
});

function widgetsOf(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pantau-umkm-')), 'widgets');
  folders.push(folder);
  mkdirSync(join(folder, 'internal'), {recursive: true});
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

function element(name: string): string {
  return `export class Umkm${name} extends LitElement {\n  static readonly tag = 'umkm-${name.toLowerCase()}';\n}\n`;
}
