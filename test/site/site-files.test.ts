import {fileURLToPath} from 'node:url';
import {runInNewContext} from 'node:vm';
import {build} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {siteFiles, type Site, type SiteAssets, type SiteFile} from '../../src/site/site-files.js';
import {dataset as byArea, province} from '../support/province.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {dataset, release, withheld} from '../revision/releases.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const embed = new Map([['pantau-umkm.js', new TextEncoder().encode('/* widgets */')]]);

const site: Site = {
  snapshot: release('2024-12-31', [
    dataset('aid.coverage', {2024: {whole: 41.5, A: withheld}}, {unit: 'percent'}),
  ]),
  input: [],
  diagnostics: [],
};

async function filesOf(of: Site, assets: SiteAssets = {embed}): Promise<Map<string, SiteFile>> {
  const files = new Map<string, SiteFile>();
  for await (const file of siteFiles(of, assets)) {
    expect(files.has(file.path), file.path).toBe(false);
    files.set(file.path, file);
  }
  return files;
}

const textOf = (files: ReadonlyMap<string, SiteFile>, path: string): string => {
  const content = files.get(path)?.content;
  if (typeof content !== 'string') throw new Error(`no text: ${path}`);
  return content;
};

/** An invented provinsi whose snapshot is too large for one file. */
function largeProvince(): Snapshot {
  const two = (n: number): string => String(n).padStart(2, '0');
  const kabupaten = Array.from({length: 30}, (_, i) => `33.${two(i + 1)}`);
  const ids = kabupaten.flatMap((code) => [
    code,
    ...Array.from({length: 15}, (_, i) => `${code}.${two(i + 1)}`),
  ]);
  const names = Array.from({length: 20}, (_, i) => `growth.invented_${i}`);
  return province(names.map((name) => byArea(name, ['33', ...ids])));
}

describe('the files of a site', () => {
  it('are the same for the same input, and each path once', async () => {
    const [first, second] = [await filesOf(site), await filesOf(site)];
    expect([...first.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'report.html', 'snapshot.json', 'data/index.html']),
    );
    expect(first).toEqual(second);
  });

  it('link to one another, and to nothing that is not there', async () => {
    const files = await filesOf(site);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const path of pages) {
      const links = [...textOf(files, path).matchAll(/\s(?:href|src)="([^"]+)"/g)].map(
        ([, to]) => to.split(/[?#]/)[0],
      );
      expect(links.length).toBeGreaterThan(1);
      for (const to of links.filter((link) => link !== 'data:,' && link !== '')) {
        expect(to, path).not.toMatch(/^(\/|[a-z]+:)/);
        const target = new URL(to, `http://site/${path}`).pathname.slice(1);
        expect(files.has(target), `${path} → ${to}`).toBe(true);
      }
    }
  });

  it('say so where figures need scripts, and hand the data to pages from a disk', async () => {
    const files = await filesOf(site);
    const page = textOf(files, 'index.html');
    expect(page).toContain('Grafik memerlukannya');
    expect(page).toMatch(/<umkm-aid-reach [^>]*lang="id"/);
    expect(page).toMatch(/data-begin="now"\s+data-scripts="embed\/pantau-umkm.js"/);
    expect(page).toContain('data-disk="snapshot.js"');
    const source: {data?: string} = {};
    const document = {querySelectorAll: () => [source]};
    runInNewContext(textOf(files, 'snapshot.js'), {document});
    expect(source.data).toBe(textOf(files, 'snapshot.json'));
  });

  it('load the parts of a split snapshot by their addresses', async () => {
    const paths: string[] = [];
    let page = '';
    // What comes behind the dashboard is made of the whole, and takes long.
    for await (const {path, content} of siteFiles({...site, snapshot: largeProvince()}, {embed})) {
      paths.push(path);
      if (path !== 'index.html') continue;
      page = String(content);
      break;
    }
    expect(paths.filter((path) => /^areas\/.*\.json$/.test(path)).length).toBeGreaterThan(1);
    expect(paths).not.toContain('snapshot.js');
    expect(page).toContain('data-disk=""');
    expect(page).toContain('href="areas/33.01.html"');
  });

  it('are made where there are neither files nor a page', async () => {
    const {outputFiles, warnings} = await build({
      stdin: {
        contents:
          "import {siteFiles} from './src/site/site-files.ts'; globalThis.made = siteFiles;",
        resolveDir: root,
      },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    const [{text}] = outputFiles;
    expect(text).not.toMatch(/\brequire\(|from "node:/);
    // What a worker of a browser has too; none of Node's names, and none of a page's.
    const scope: {made?: typeof siteFiles} & Record<string, unknown> = {
      TextEncoder,
      TextDecoder,
      btoa,
      Blob,
      setTimeout,
    };
    runInNewContext(text, scope);
    const paths: string[] = [];
    for await (const {path} of scope.made!(site, {embed})) paths.push(path);
    expect(paths).toContain('index.html');
  }, 60_000);
});
