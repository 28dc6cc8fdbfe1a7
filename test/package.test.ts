import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {describe, expect, it} from 'vitest';
import {dependenciesDocument, runtimePackages} from '../tools/dependencies-doc.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const embed = () => text('dist', 'embed', 'pantau-umkm.js');

interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, null | string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

describe('the package', () => {
  it('exports only files that are built, with their types', () => {
    const targets = Object.entries(manifest.exports).flatMap(([name, target]) => {
      if (target === null) return [];
      const paths = typeof target === 'string' ? [target] : Object.values(target);
      const among = name.startsWith('./schema/') ? schemaPaths : widgetPaths;
      return paths.flatMap((path) => (name.includes('*') ? among(path) : [path]));
    });
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('gives the promised functions to plain Node, without a DOM', () => {
    const names = run(
      `const core = await import('pantau-umkm'); console.log(JSON.stringify(Object.keys(core)));`,
    );
    expect(JSON.parse(names)).toEqual(
      expect.arrayContaining([
        'buildSnapshot',
        'classifySize',
        'compute',
        'indicators',
        'parseSnapshot',
        'readTables',
      ]),
    );
  });

  it('loads no Node module and no DOM with its core', () => {
    const loaded = loadedFrom(join(root, 'dist', 'src', 'index.js'));
    expect(loaded.size).toBeGreaterThan(5);
    const foreign = [...loaded.values()].flat().filter((name) => /^(node:|lit|sirv)/.test(name));
    expect(foreign).toEqual([]);
  });

  it('lets Node import every widget, so that pages can be rendered on a server', () => {
    const lines = widgetNames().map(
      (name) => `await import('${manifest.name}/widgets/${name}/define');`,
    );
    const script = `${lines.join('')} console.log(typeof document, customElements.get('umkm-growth')?.name);`;
    expect(run(script).trim()).toBe('undefined UmkmGrowth');
  });

  it('keeps its inner modules to itself', () => {
    const script = `await import('${manifest.name}/widgets/internal/register').catch((e) => console.log(e.code));`;
    expect(run(script).trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('packs what is needed and nothing else', () => {
    const packed = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as readonly {
      readonly files: readonly {readonly path: string}[];
    }[];
    const paths = packed[0].files.map(({path}) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/custom-elements.json',
        'dist/embed/pantau-umkm.js',
        'dist/embed/pantau-umkm.LICENSES.txt',
        'schema/snapshot-1.json',
        'schema/config.json',
        'schema/tables/registry.json',
        manifest.bin['pantau-umkm'],
      ]),
    );
    const allowed =
      /^(LICENSE|README\.md|CHANGELOG\.md|package\.json|dist\/(src|widgets|embed)\/.+|dist\/custom-elements\.json|schema\/(tables\/)?[\w-]+\.json)$/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('is found correct by publint', async () => {
    const {messages} = await publint({pkgDir: root, strict: true});
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that every kind of import finds, says attw', {timeout: 120_000}, () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-pack-'));
    const packed = npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder);
    const [{filename}] = JSON.parse(packed) as readonly {readonly filename: string}[];
    const names = Object.keys(manifest.exports).filter((name) => /\.json$|^\.\/embed$/.test(name));
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [join(folder, filename), '--profile', 'esm-only', '--format', 'json'];
    const options = {cwd: root, encoding: 'utf8', maxBuffer: 1e8} as const;
    const printed = execFileSync(
      process.execPath,
      // Scripts for browsers and JSON have no types to find.
      [attw, ...args, '--exclude-entrypoints', ...names],
      options,
    );
    rmSync(folder, {recursive: true});
    const {analysis} = JSON.parse(printed) as {
      readonly analysis: {
        readonly entrypoints: Readonly<Record<string, unknown>>;
        readonly problems: readonly {readonly kind: string; readonly resolutionKind?: string}[];
      };
    };
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining(['.', './node', './duckdb', './worker', './widgets']),
    );
    // Only packages of ES modules are promised: `require` and old resolvers are not.
    const wrong = analysis.problems.filter(
      ({resolutionKind = 'node16-esm', kind}) =>
        /^(node16-esm|bundler)$/.test(resolutionKind) && kind !== 'CJSResolvesToESM',
    );
    expect(wrong).toEqual([]);
  });

  it('costs a page that asks for the size of a business under 3 kB', async () => {
    const code = `import {classifySize} from 'pantau-umkm'; console.log(classifySize(globalThis.given));`;
    const bundle = await bundled(code);
    expect(bundle).toContain('console.log');
    expect(bundle.length).toBeLessThan(3 * 1024);
    console.log(`classifySize: ${bundle.length} B, gzip ${gzipSync(bundle).length} B`);
  });

  it('leaves out what a page imports and does not use, and keeps what registers', async () => {
    const unused = "import {UmkmGrowth} from 'pantau-umkm/widgets/growth'; import 'pantau-umkm';";
    expect((await bundled(unused)).trim()).toBe('');
    const define = await bundled("import 'pantau-umkm/widgets/source/define';");
    expect(define).toContain('umkm-source');
  });

  it('runs nothing when it is installed', () => {
    const atInstall = /^(pre|post)?(install|prepare|prepublish)$/;
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.test(name))).toEqual([]);
  });

  it('describes every element in its manifest', () => {
    const {modules} = JSON.parse(text('dist', 'custom-elements.json')) as {
      readonly modules: readonly {
        readonly declarations?: readonly {
          readonly tagName?: string;
          readonly description?: string;
        }[];
      }[];
    };
    const elements = modules.flatMap(({declarations}) => declarations ?? []);
    const described = elements.filter(({tagName, description}) => tagName && description);
    expect(described.map(({tagName}) => tagName).sort()).toEqual(
      widgetNames().map((name) => `umkm-${name}`),
    );
  });
});

describe('the embed file', () => {
  it('loads no further script', () => {
    expect(readdirSync(join(root, 'dist', 'embed')).sort()).toEqual([
      'pantau-umkm.LICENSES.txt',
      'pantau-umkm.js',
    ]);
    expect(embed()).not.toMatch(/\bimport\s*[("'`]/);
  });

  it('turns no text into code or markup', () => {
    expect(embed()).not.toMatch(
      /\beval\(|new Function\b|\bFunction\(|document\.write|insertAdjacentHTML/,
    );
    // Lit itself fills one template element from its own literals, through a Trusted Types policy.
    const lit = text('node_modules', 'lit-html', 'lit-html.js');
    expect(count(embed(), 'innerHTML')).toBe(count(lit, 'innerHTML'));
  });

  it('names no other site', () => {
    const addresses = embed().match(/https?:\/\/[^\s"'`)]+/g) ?? [];
    // Names of XML vocabularies; nobody asks these hosts for anything.
    const names = /^http:\/\/(?:www\.w3|schemas\.openxmlformats)\.org\//;
    expect(addresses.filter((url) => !names.test(url))).toEqual([]);
  });

  it('travels with the licence of every package in it', () => {
    const notices = text('dist', 'embed', 'pantau-umkm.LICENSES.txt');
    const asked = [...loadedFrom(join(root, 'dist', 'widgets', 'all.js')).values()].flat();
    const packages = new Set(asked.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
    // `lit` itself is nothing but a list of what its packages export.
    expect(packages.delete('lit')).toBe(true);
    const always = ['lit-html', 'lit-element', '@lit/reactive-element', 'd3-array'];
    for (const name of [...always, ...packages]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
    expect(notices).toContain('Redistribution and use in source and binary forms');
    expect(notices).not.toContain('UNLICENSED');
  });
});

describe('packages that the widgets include', () => {
  const folder = ['dist', 'widgets', 'included'];

  it('travel with their licences', () => {
    const names = readdirSync(join(root, ...folder)).filter((name) => !name.endsWith('.txt'));
    expect(names).toEqual(['d3-array']);
    const notices = text(...folder, 'LICENSES.txt');
    for (const name of names) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('are nobody else’s to import', () => {
    const path = `${manifest.name}/widgets/included/d3-array/dist/d3-array`;
    const script = `await import('${path}').catch((e) => console.log(e.code));`;
    expect(run(script).trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('the dependencies', () => {
  const lock = JSON.parse(text('package-lock.json')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };

  it('are pinned, and the lock file agrees', () => {
    const {dependencies, devDependencies} = manifest;
    const wanted = Object.values({...dependencies, ...devDependencies});
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
    expect(lock.packages[''].dependencies).toEqual(dependencies);
    expect(lock.packages[''].devDependencies).toEqual(devDependencies);
  });

  it('come from whichever registry the machine uses', () => {
    expect(Object.values(lock.packages).filter(({resolved}) => resolved)).toEqual([]);
  });

  it('have licences that let everybody use them, and stand in a list', () => {
    const able = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense)$/;
    const packages = runtimePackages(root);
    expect(packages.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    expect(packages.filter(({license}) => !able.test(license))).toEqual([]);
    const listed = text('docs', 'dependencies.md');
    expect(listed, 'docs/dependencies.md is stale: npm run generate').toBe(
      dependenciesDocument(root),
    );
  });

  it('need no install script to run', () => {
    const scripted = Object.entries(lock.packages).filter(
      ([, {dev, optional, hasInstallScript}]) => hasInstallScript && !dev && !optional,
    );
    expect(scripted.map(([name]) => name)).toEqual([]);
  });
});

function widgetNames(): string[] {
  return readdirSync(join(root, 'dist', 'widgets', 'define'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -3))
    .sort();
}

function schemaPaths(path: string): string[] {
  return ['snapshot-1', 'config', 'tables/registry'].map((name) => path.replace('*', name));
}

function widgetPaths(pattern: string): string[] {
  return widgetNames().map((name) => pattern.replace('*', name));
}

/** Every module that a built file loads, with the packages it asks for. */
function loadedFrom(start: string): Map<string, string[]> {
  const seen = new Map<string, string[]>();
  const queue = [start];
  for (const file of queue) {
    if (seen.has(file)) continue;
    const specifiers = [
      ...readFileSync(file, 'utf8').matchAll(/\b(?:from |import ?\(?)['"]([^'"]+)['"]/g),
    ];
    const names = specifiers.map((match) => match[1]);
    seen.set(
      file,
      names.filter((name) => !name.startsWith('.')),
    );
    queue.push(
      ...names.filter((name) => name.startsWith('.')).map((name) => join(file, '..', name)),
    );
  }
  return seen;
}

/** What a bundler for browsers makes of a module that imports the built package. */
async function bundled(contents: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root, loader: 'js'},
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    // Of the solver, which asks for it in Node alone; the page for web developers says so.
    external: ['node:module'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

function count(source: string, word: string): number {
  return source.split(word).length - 1;
}

function run(script: string): string {
  const args = ['--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, {cwd: root, encoding: 'utf8'});
}

function npm(...args: string[]): string {
  const inherited = process.env.npm_execpath;
  return inherited?.endsWith('.js')
    ? execFileSync(process.execPath, [inherited, ...args], {cwd: root, encoding: 'utf8'})
    : execFileSync('npm', args, {cwd: root, encoding: 'utf8', shell: process.platform === 'win32'});
}
