import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {dirname, join, posix, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each layer may import beside itself; the table stands in CONTRIBUTING.md too. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/errors': [],
  'src/version': [],
  'src/text': [],
  'src/format': ['src/text'],
  'src/data': ['src/errors'],
  'src/code': ['src/data', 'src/errors'],
  'src/region': ['src/data', 'src/errors'],
  'src/schema': ['src/errors'],
  'src/check': ['src/indicator', 'src/data'],
  'src/read': ['src/check', 'src/code', 'src/region', 'src/schema', 'src/data', 'src/errors'],
  'src/worker': ['src/read', 'src/errors'],
  'src/template': ['src/schema', 'src/data'],
  'src/indicator': ['src/schema'],
  'src/catalogue': ['src/indicator', 'src/schema'],
  'src/engine': ['src/indicator', 'src/code', 'src/data', 'src/errors'],
  'src/measure': ['src/data', 'src/code', 'src/indicator', 'src/format', 'src/errors'],
  'src/result': ['src/indicator', 'src/data', 'src/measure'],
  'src/targets': ['src/result', 'src/indicator', 'src/schema', 'src/data'],
  'src/describe': ['src/result', 'src/indicator', 'src/format', 'src/text', 'src/data'],
  'src/explain': [
    'src/engine',
    'src/result',
    'src/indicator',
    'src/schema',
    'src/data',
    'src/text',
    'src/errors',
  ],
  'src/disclosure': ['src/data', 'src/errors'],
  'src/snapshot': ['src/data', 'src/errors'],
  'src/ledger': [
    'src/catalogue',
    'src/disclosure',
    'src/snapshot',
    'src/indicator',
    'src/result',
    'src/data',
    'src/errors',
  ],
  'src/revision': ['src/snapshot', 'src/measure', 'src/data', 'src/errors'],
  'src/export': ['src/snapshot', 'src/format', 'src/text', 'src/data', 'src/errors'],
  // Codes that show a figure on another site, with its table; also in the browser.
  'src/embed-code': ['src/snapshot', 'src/format', 'src/text', 'src/data', 'src/errors'],
  'src/sql': ['src/indicator', 'src/data', 'src/errors', 'src/schema'],
  'src/duckdb': ['src/*'],
  // Tables of a PostgreSQL database, as any reader of files reads them.
  'src/postgres': ['src/read', 'src/schema', 'src/errors'],
  'src/clickhouse': ['src/*'],
  // The pages of a site as texts: they are made in browsers too.
  'src/site': [
    'src',
    'src/export',
    'src/revision',
    'src/snapshot',
    'src/targets',
    'src/schema',
    'src/format',
    'src/text',
    'src/data',
    'src/errors',
  ],
  // Writes figures as static HTML and SVG, with the elements themselves.
  'src/node': ['src/*', 'widgets', 'widgets/internal'],
  'src/cli': ['src/*'],
  // The functions of the package, in files directly below `src`.
  src: ['src/*'],
  'widgets/chart': ['src/snapshot'],
  'widgets/internal': [
    'src/snapshot',
    'src/format',
    'src/text',
    'src/errors',
    'src/version',
    // What a target was met by, and its rating: pure, and meant the same everywhere.
    'src/targets',
    'widgets/chart',
  ],
  // A page of its own: it may use all of the library and every widget.
  studio: [
    ...['src/*', 'widgets', 'widgets/internal'],
    ...['studio/state', 'studio/steps', 'studio/texts', 'studio/worker'],
  ],
  'studio/state': ['src/*', 'studio/texts', 'studio/worker'],
  'studio/steps': ['src/*', 'studio', 'studio/state', 'studio/texts', 'studio/worker'],
  'studio/texts': ['src/*'],
  'studio/worker': ['src/*', 'studio/texts'],
  'widgets/define': ['widgets', 'widgets/internal'],
  widgets: [
    'widgets/internal',
    'widgets/chart',
    'widgets/define',
    'src/snapshot',
    'src/format',
    'src/text',
  ],
};

/** Packages that only some layers may load; every other one is free. */
const packages: Readonly<Record<string, readonly string[]>> = {
  zod: ['src/schema', 'src/read', 'src/cli'],
  lit: ['widgets', 'widgets/internal', 'widgets/define', 'studio', 'studio/steps'],
  'd3-array': ['widgets/chart', 'src/engine', 'src/result'],
  sirv: ['src/cli'],
  'node:': ['src/cli', 'src/node', 'src/duckdb', 'src/clickhouse', 'src/postgres'],
  '@duckdb/node-api': ['src/duckdb'],
  pg: ['src/postgres'],
  'pg-cursor': ['src/postgres'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = sourceFiles();
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

describe('layers', () => {
  it('finds the sources it is to check', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(files.length / 2);
  });

  it('lets a file import only what its layer names', () => {
    expect(imports.map(violation).filter((found) => found !== null)).toEqual([]);
  });

  it('resolves every relative import to a file', () => {
    const lost = imports.filter(({to}) => isInner(to) && !files.includes(to));
    expect(lost.map(({from, to}) => `${from}: ${to} does not exist`)).toEqual([]);
  });

  it('keeps zod and node out of everything a widget loads', () => {
    const loaded = reachable(files.filter((file) => file.startsWith('widgets/')));
    const foreign = imports.filter(({from, to}) => loaded.has(from) && /^(zod|node:)/.test(to));
    expect(foreign.map(({from, to}) => `${from} loads ${to}`)).toEqual([]);
  });

  it('keeps node out of everything the core loads', () => {
    const loaded = reachable(['src/index.ts']);
    const foreign = imports.filter(({from, to}) => loaded.has(from) && to.startsWith('node:'));
    expect(foreign.map(({from, to}) => `${from} loads ${to}`)).toEqual([]);
  });

  it('registers elements in the indexes alone: importing a class must not', () => {
    const indexes = /^widgets\/(all|embed|define\/.+)\.ts$/;
    const early = imports.filter(
      ({from, to}) => /widgets\/define\//.test(to) && !indexes.test(from),
    );
    expect(early.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
  });

  it('holds snapshot/v1.ts free of imports', () => {
    expect(imports.filter(({from}) => from === 'src/snapshot/v1.ts')).toEqual([]);
  });
});

describe('the check itself', () => {
  const found = (file: string, source: string) => importsOf(file, source).map(violation);

  it.each([
    ['src/snapshot/a.ts', "import {x} from '../engine/b.js';"],
    ['src/snapshot/a.ts', "import type {X} from '../engine/b.js';"],
    ['src/text/a.ts', "export {x} from '../format/b.js';"],
    ['src/catalogue/growth/a.ts', "export * from '../../data/b.js';"],
    ['src/data/a.ts', "const x = await import('../read/b.js');"],
    ['src/data/a.ts', "type X = import('../read/b.js').X;"],
    ['src/engine/a.ts', "import * as z from 'zod/mini';"],
    ['src/engine/a.ts', "import {readFileSync} from 'node:fs';"],
    ['src/engine/a.ts', "import {readFileSync} from 'fs';"],
    ['src/index.ts', "import {x} from '../widgets/b.js';"],
    ['src/index.ts', "import {x} from './cli/b.js';"],
    ['src/index.ts', "import {x} from './node/b.js';"],
    ['src/engine/a.ts', "import {x} from '../compute.js';"],
    ['widgets/chart/a.ts', "import {x} from '../internal/b.js';"],
    ['widgets/chart/a.ts', "import {html} from 'lit';"],
    ['widgets/growth.ts', "import {x} from '../src/engine/b.js';"],
    ['widgets/growth.ts', "import {ticks} from 'd3-array';"],
  ])('refuses in %s: %s', (file, source) => {
    expect(found(file, source)).toEqual([expect.stringContaining(`${file} imports `)]);
  });

  it.each([
    ['src/snapshot/a.ts', "import {x} from './b.js';"],
    ['src/catalogue/growth/a.ts', "import {x} from '../aid/b.js';"],
    ['src/format/a.ts', "import {x} from '../text/b.js';"],
    ['src/read/a.ts', "import * as z from 'zod/mini';"],
    ['src/cli/a.ts', "import {x} from '../engine/b.js';"],
    ['src/cli/a.ts', "import {x} from '../compute.js';"],
    ['src/compute.ts', "import {x} from './result/b.js';"],
    ['src/node.ts', "import {x} from './node/b.js';"],
    ['src/cli/a.ts', "import {readFileSync} from 'node:fs';"],
    ['widgets/growth.ts', "import {x} from './internal/b.js';"],
    ['widgets/growth.ts', "import './table.js';"],
    ['widgets/define/growth.ts', "import {x} from '../growth.js';"],
  ])('allows in %s: %s', (file, source) => {
    expect(found(file, source)).toEqual([null]);
  });

  it('refuses a folder that the table does not name', () => {
    expect(found('src/helpers/a.ts', "import {x} from '../errors.js';")).toEqual([
      'src/helpers/a.ts stands in no layer: add src/helpers to the table or move the file',
    ]);
  });

  it('follows value imports, but not types, when it asks what is loaded', () => {
    const edges = importsOf(
      'widgets/a.ts',
      "import type {A} from './b.js'; import {type C, d} from './c.js'; import {type E} from './e.js';",
    );
    expect(edges.map(({to, typeOnly}) => [to, typeOnly])).toEqual([
      ['widgets/b.ts', true],
      ['widgets/c.ts', false],
      ['widgets/e.ts', false],
    ]);
  });
});

/** One sentence naming file, import and rule, or `null` where the import is allowed. */
function violation({from, to}: Import): string | null {
  const layer = layerOf(from);
  const allowed = layer === null ? undefined : layers[layer];
  if (layer === null || allowed === undefined) {
    return `${from} stands in no layer: add ${dirname(from)} to the table or move the file`;
  }
  if (!isInner(to)) {
    const name = Object.keys(packages).find((known) => isOfPackage(to, known));
    if (name === undefined || packages[name].includes(layer)) return null;
    return `${from} imports ${to}: only ${packages[name].join(', ')} may load ${name}`;
  }
  const target = layerOf(to);
  if (target === layer) return null;
  if (target !== null && allowed.includes(target)) return null;
  // A command is needed by itself alone, and the core must run where there are no files.
  const outer = layer === 'src' ? ['src/cli', 'src/node'] : ['src/cli'];
  if (allowed.includes('src/*') && target?.startsWith('src') && !outer.includes(target))
    return null;
  const names = allowed.length > 0 ? allowed.join(', ') : 'nothing';
  return `${from} imports ${to}: ${layer} may import ${names}`;
}

/** The layer of a path: its folder; `errors.ts` and `node.ts` are layers of their own. */
function layerOf(path: string): string | null {
  const [top, second, ...rest] = path.split('/');
  if (top === 'widgets' || top === 'studio') return rest.length > 0 ? `${top}/${second}` : top;
  if (top !== 'src') return null;
  if (rest.length > 0) return `src/${second}`;
  return /^(errors|node|version)\.ts$/.test(second) ? `src/${second.slice(0, -3)}` : 'src';
}

function isInner(path: string): boolean {
  return path.endsWith('.ts');
}

function isOfPackage(specifier: string, name: string): boolean {
  if (name === 'node:') return specifier.startsWith('node:');
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** Every import, re-export, dynamic import and import type of a file. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) {
      found.push({from: file, to: resolved(file, node.text), typeOnly});
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** A relative import as a path from the root, ending in `.ts`; packages stay as they are. */
function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) {
    return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
  }
  return posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\.js$/, '.ts');
}

/** The files and all that they load when they run. */
function reachable(start: readonly string[]): Set<string> {
  const seen = new Set(start);
  for (const file of seen) {
    for (const {from, to, typeOnly} of imports) {
      if (from === file && !typeOnly && isInner(to)) seen.add(to);
    }
  }
  return seen;
}

function sourceFiles(): string[] {
  return ['src', 'widgets', 'studio']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.ts'))
        .map((name) =>
          relative(root, join(root, folder, name))
            .split(sep)
            .join('/'),
        ),
    )
    .sort();
}
