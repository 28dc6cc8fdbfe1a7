import {execFileSync, spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import type {Browser} from 'playwright-core';
import ts from 'typescript';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {embedCodes, type EmbedOptions} from '../src/embed-code/index.js';
import {indicators} from '../src/index.js';
import type {Snapshot} from '../src/snapshot/v1.js';
import {openBrowser, openPage} from './e2e/page.js';
import {serveSite, type Site} from './e2e/site.js';
import {hasPhp, php} from './embed-code/php.js';
import {blocksOf, outputOf, type CodeBlock} from './support/code-blocks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'dist', 'examples', 'kabupaten-contoh');
const snapshot = JSON.parse(readFileSync(join(example, 'snapshot.json'), 'utf8')) as Snapshot;

const generated = ['columns.md', 'indicators.md'];
const folders = ['docs', 'docs/id', 'docs/en'];
const pages = [
  'README.md',
  'SECURITY.md',
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && !generated.includes(name))
      .map((name) => `${folder}/${name}`),
  ),
];
const blocks = pages.flatMap(blocksOf);
const inLanguage = (...names: string[]): CodeBlock[] =>
  blocks.filter(({language}) => names.includes(language));

/** Where the commands run, one after the other, and what they write. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-docs-'));
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('the documentation', () => {
  it('has no block of code that no test runs', () => {
    const known = ['sh', 'html', 'ts', 'json', 'blade', 'wordpress', 'csp'];
    expect(blocks.length).toBeGreaterThan(50);
    expect(
      blocks.filter(({language}) => !known.includes(language)).map(({place}) => place),
    ).toEqual([]);
    for (const page of pages) {
      const text = readFileSync(join(root, page), 'utf8');
      expect(text.match(/^ *(```|~~~)/gm)?.length ?? 0, page).toBe(blocksOf(page).length * 2);
    }
  });

  it('has links that lead to files', () => {
    const links = [...pages, 'CONTRIBUTING.md', 'CHANGELOG.md'].flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/]\(([^)#\s]+)[^)]*\)/g)]
        .map(([, link]) => ({page, link}))
        .filter(({link}) => !/^https?:|^mailto:/.test(link)),
    );
    expect(links.length).toBeGreaterThan(60);
    const lost = links.filter(({page, link}) => !existsSync(join(root, dirname(page), link)));
    expect(lost).toEqual([]);
  });

  it('says the same in both languages: each page leads to its twin, with the same code', () => {
    const twin = (page: string, other: string): string => {
      const text = readFileSync(join(root, page), 'utf8');
      const [, link] = new RegExp(`\\]\\((\\.\\./${other}/[\\w-]+\\.md)\\)`).exec(text) ?? [];
      return link === undefined ? 'none' : join(dirname(page), link);
    };
    const id = pages.filter((page) => page.startsWith('docs/id/'));
    const en = pages.filter((page) => page.startsWith('docs/en/'));
    expect(id.length).toBeGreaterThan(5);
    expect(id.map((page) => twin(page, 'en')).sort()).toEqual(en);
    for (const page of id) {
      expect(twin(twin(page, 'en'), 'id')).toBe(page);
      const languages = (path: string): string[] => blocksOf(path).map(({language}) => language);
      expect(languages(twin(page, 'en')), page).toEqual(languages(page));
    }
  });

  it('only names indicators, elements and npm scripts that exist', () => {
    const text = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
    const keys = new Set(indicators.map(({key}) => key));
    const families = new Set([...keys].map((key) => key.split('.')[0]));
    const used = [...text.matchAll(/pantau-umkm (?:compute|indicators|explain) ([\w.]+)/g)];
    expect(used.length).toBeGreaterThan(8);
    for (const [, key] of used) expect(keys.has(key) || families.has(key), key).toBe(true);
    for (const [, name] of text.matchAll(/<umkm-([\w-]+)/g))
      expect(existsSync(join(root, 'widgets', `${name}.ts`)), name).toBe(true);
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(scripts), name).toContain(name);
  });
});

describe('every command on the pages', () => {
  const lines = [
    ...new Set(
      inLanguage('sh').flatMap(({code}) =>
        code
          .split('\n')
          .map((line) => line.replace(/ +#.*$/, '').trim())
          .filter((line) => line !== ''),
      ),
    ),
  ];
  const own = lines.filter((line) => line.startsWith('npx pantau-umkm '));

  it('is one of ours, or installs and tests this project', () => {
    const others = lines.filter((line) => !own.includes(line));
    expect(others).toEqual(['npm ci && npm start', 'npm cit']);
  });

  it('runs, in order, and writes what the next one reads', {timeout: 400_000}, () => {
    const cli = join(root, 'dist/src/cli/cli.js');
    expect(own.length).toBeGreaterThan(15);
    for (const line of own) {
      const {status, stdout, stderr} = spawnSync(
        process.execPath,
        [cli, ...line.split(' ').slice(2)],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      // Its files hold rows that are refused on purpose, as the page says.
      const refused = line.includes(' check examples/kabupaten-contoh');
      expect(status, `${line}\n${stderr}`).toBe(refused ? 1 : 0);
      expect(stdout.length + stderr.length, line).toBeGreaterThan(0);
    }
    for (const name of ['index.html', 'report.html', 'snapshot.json', 'kode.html', 'data'])
      expect(existsSync(join(folder, 'situs', name)), name).toBe(true);
  });
});

describe('every block of TypeScript', () => {
  it('has no error of types', {timeout: 200_000}, () => {
    const scratch = mkdtempSync(join(root, 'node_modules', '.docs-'));
    const found = inLanguage('ts');
    const files = found.map(({code}, i) => {
      const file = join(scratch, `block-${i}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      paths: {
        'pantau-umkm': [join(root, 'dist/src/index.d.ts')],
        'pantau-umkm/node': [join(root, 'dist/src/node.d.ts')],
      },
    });
    const complaints = files.flatMap((file, i) => {
      const source = program.getSourceFile(file);
      return [
        ...program.getSemanticDiagnostics(source),
        ...program.getSyntacticDiagnostics(source),
      ].map(
        ({messageText}) => `${found[i].place} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    });
    rmSync(scratch, {recursive: true});
    expect(found.length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });

  it.each(inLanguage('ts').map(({place, code}) => [place, code]))('runs: %s', async (_, code) => {
    const printed = await outputOf(code, folder);
    expect(printed.trim()).not.toBe('');
    expect(printed).not.toMatch(/undefined|NaN/);
  });
});

describe('every block of HTML', () => {
  let browser: Browser;
  let site: Site;
  const policies = inLanguage('csp').map(({code}) => code.trim());

  beforeAll(async () => {
    symlinkSync(example, join(folder, 'umkm'));
    browser = await openBrowser();
    // The pages promise that this policy is enough.
    site = await serveSite({folder, policy: `default-src 'none'; ${policies[0]}`});
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is shown under the policy that all pages name', () => {
    expect(new Set(policies).size).toBe(1);
  });

  const frames = inLanguage('html').filter(({code}) => code.includes('<iframe'));
  const others = inLanguage('html').filter(
    ({code}) => !frames.some((frame) => frame.code === code),
  );

  it.each(others.map(({place, code}) => [place, code]))(
    'draws its figures: %s',
    async (_, code) => {
      const {page, errors, violations, close} = await openPage(browser);
      site.routes.set('/halaman.html', (_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="id"><title>x</title><link rel="icon" href="data:,"><body>${code}`,
        );
      });
      await page.addInitScript(() => {
        const ready: string[] = [];
        Object.assign(globalThis, {ready});
        document.addEventListener('umkm-ready', ({target}) => {
          // Sources say so too.
          if (target instanceof Element && target.localName !== 'umkm-source')
            ready.push(target.localName);
        });
      });
      await page.goto(`${site.origin}/halaman.html`);
      const figures = [...code.matchAll(/<umkm-([\w-]+)|data-umkm="([\w-]+)"/g)]
        .map(([, tag, name]) => tag ?? name)
        .filter((name) => !/^(source|filter)$/.test(name))
        .map((name) => `umkm-${name}`);
      await page.waitForFunction(
        (count) => (globalThis as unknown as {ready: string[]}).ready.length >= count,
        figures.length,
      );
      const ready = await page.evaluate(() => (globalThis as unknown as {ready: string[]}).ready);
      expect(ready.sort()).toEqual(figures.sort());
      expect(await page.evaluate(() => customElements.get('umkm-growth') !== undefined)).toBe(true);
      expect([...errors, ...(await violations())]).toEqual([]);
      await close();
    },
  );

  it('that is a frame is the one that the command writes', () => {
    expect(frames).toHaveLength(2);
    for (const {code, place} of frames) {
      const query = /embed\.html\?([^"]+)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '';
      const asked = Object.fromEntries(new URLSearchParams(query)) as Partial<EmbedOptions>;
      const {iframe} = embedCodes(snapshot, {...asked, src: '/umkm/snapshot.json'});
      expect(code.trim(), place).toBe(iframe);
    }
  });
});

describe('every block of', () => {
  it('JSON is a configuration', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schema/config.json'), 'utf8')) as object;
    const validate = new Ajv({strict: false}).compile(schema);
    const found = inLanguage('json');
    expect(found.length).toBeGreaterThan(4);
    for (const {place, code} of found) {
      validate(JSON.parse(code));
      expect(validate.errors ?? [], place).toEqual([]);
    }
  });

  it('shortcodes has those that the command writes', () => {
    const lines = inLanguage('wordpress').flatMap(({code}) => code.trim().split('\n'));
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const found = [...line.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]);
      const {indicator, ...asked} = Object.fromEntries(found) as Record<string, string>;
      const options = {...asked, ...(indicator && {key: indicator}), src: '/umkm/snapshot.json'};
      expect(embedCodes(snapshot, options).wordpress).toBe(line);
    }
  });

  it('Blade includes the template that is shipped, with what it knows', () => {
    const template = readFileSync(join(root, 'integrations/laravel/umkm.blade.php'), 'utf8');
    const found = inLanguage('blade');
    expect(found).toHaveLength(2);
    for (const {code, place} of found) {
      const names = [...code.matchAll(/'(\w+)' =>/g)].map(([, name]) => name);
      expect(names).toContain('widget');
      for (const name of names) expect(template, place).toContain(`$${name} ??`);
    }
  });

  const hasBlade = hasPhp && existsSync('/usr/share/php/Illuminate/View/autoload.php');
  it.skipIf(!hasBlade)('Blade gives placeholders in the compiler of Laravel', () => {
    const umkm = readFileSync(join(root, 'integrations/laravel/umkm.blade.php'), 'utf8');
    for (const {code} of inLanguage('blade')) {
      const html = php('blade.php', [], {files: {umkm, halaman: code}, page: 'halaman'}) as string;
      expect(html.match(/<script /g)).toHaveLength(1);
      expect(html.match(/data-src="\/umkm\/snapshot\.json"/g)).toHaveLength(2);
    }
  });

  it('PHP in the integrations has no mistake of syntax', () => {
    const files = execFileSync('git', ['ls-files', 'integrations'], {cwd: root, encoding: 'utf8'})
      .split('\n')
      .filter((name) => /(?<!\.blade)\.php$/.test(name));
    expect(files.length).toBeGreaterThan(8);
    for (const file of hasPhp ? files : []) {
      const {status, stdout} = spawnSync('php', ['-l', join(root, file)], {encoding: 'utf8'});
      expect(status, stdout).toBe(0);
    }
  });
});
