import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {cellsOf, findDataset} from '../src/snapshot/cells.js';
import type {Cell, Snapshot} from '../src/snapshot/v1.js';
import {apps, buildApp, unpackPackage} from '../tools/apps.mjs';
import {openBrowser, openPage, type WatchedPage} from './e2e/page.js';
import {serveSite, type Site} from './e2e/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const snapshot = JSON.parse(
  readFileSync(join(root, 'dist/examples/kabupaten-contoh/snapshot.json'), 'utf8'),
) as Snapshot;
const own = snapshot.extension.region.code;
const coverageSet = findDataset(snapshot, 'aid.coverage', ['region', 'period'])!;

let folder: string;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  folder = unpackPackage();
  browser = await openBrowser();
  site = await serveSite({folder: join(folder, 'out')});
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true});
});

describe.each(Object.keys(apps))('examples/%s, built from the packed package', (name) => {
  let watched: WatchedPage;
  let page: Page;
  let warnings: readonly string[];
  const messages: string[] = [];

  beforeAll(async () => {
    warnings = await buildApp(name, folder, join(folder, 'out', name));
    watched = await openPage(browser);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => messages.push(message.text()));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // So Chromium calls a request, too, whose answer was read before it noticed the end.
      if (why !== 'net::ERR_ABORTED') messages.push(`${why}: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) messages.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!/^data:/.test(request.url()) && !request.url().startsWith(site.origin))
        messages.push(`elsewhere: ${request.url()}`);
    });
    await page.goto(`${site.origin}/${name}/index.html`);
  });
  afterAll(() => watched?.close());

  it('builds without a warning', () => {
    expect(warnings).toEqual([]);
  });

  it('draws the figures of an object that it hands over', async () => {
    await soon(() => drawnIn(page)).toEqual(figuresOf('2024'));
    await soon(() => page.locator('#ready').innerText()).toBe('1');
  });

  it('draws anew when it changes an attribute', async () => {
    for (const year of ['2022', '2024']) {
      await yearIn(page).selectOption(year);
      await soon(() => drawnIn(page)).toEqual(figuresOf(year));
    }
    expect(figuresOf('2022')).not.toEqual(figuresOf('2024'));
  });

  it('hears what the reader chose in a figure', async () => {
    const mark = page.locator('umkm-bar [role="img"]').nth(2);
    await mark.click();
    const label = (await mark.getAttribute('aria-label')) ?? '';
    await soon(() => page.locator('#selected').innerText()).toBe(label);
  });

  it('draws the figures of an address, and hears what the reader chose for all of them', async () => {
    const area = coverage('2024').find(({by}) => by.region !== own)?.by.region ?? '';
    for (const [code, said] of [
      [area, area],
      ['', 'semua'],
    ]) {
      await page.locator('umkm-filter').getByRole('combobox').selectOption(code);
      await soon(() => page.locator('#filtered').innerText()).toBe(said);
      const cell = coverage('2024').find(({by}) => by.region === (code || own));
      const big = page.locator('umkm-stat [role="img"]').first();
      await soon(() => big.getAttribute('aria-label')).toContain(percent(cell));
    }
  });

  it('takes a figure away and brings it back', async () => {
    const shown = page.locator('label', {hasText: 'Tampilkan grafik'}).locator('input');
    for (let times = 1; times <= 5; times++) {
      await shown.uncheck();
      await soon(() => page.locator('umkm-bar').count()).toBe(0);
      await shown.check();
      await soon(() => page.locator('umkm-bar').count()).toBe(1);
    }
    await soon(() => drawnIn(page)).toEqual(figuresOf('2024'));
  });

  it('says nothing in the console, asks nobody else and breaks no rule of the site', async () => {
    expect([...messages, ...watched.errors, ...(await watched.violations())]).toEqual([]);
    expect(await page.locator('umkm-bar').count()).toBe(1);
  });
});

describe('React’s types', () => {
  it('know every element, its properties and its events', {timeout: 120_000}, () => {
    const {modules} = JSON.parse(
      readFileSync(join(folder, 'node_modules/pantau-umkm/dist/custom-elements.json'), 'utf8'),
    ) as {
      readonly modules: readonly {readonly declarations?: readonly {readonly tagName?: string}[]}[];
    };
    const tags = modules.flatMap(({declarations = []}) =>
      declarations.flatMap(({tagName}) => tagName ?? []),
    );
    expect(tags.length).toBeGreaterThan(15);
    const lines = tags.map((tag, i) => `export const all${i} = <${tag} data={null} />;`);
    writeFileSync(
      join(folder, 'react', 'elements.tsx'),
      [
        "import type {} from 'react';",
        ...lines,
        '// @ts-expect-error -- a number, not a text',
        'export const wrong = <umkm-bar limit="dua puluh" />;',
        '// @ts-expect-error -- no such element',
        'export const unknown = <umkm-ramalan />;',
      ].join('\n'),
    );
    expect(typeErrors(join(folder, 'react'))).toBe('');
  });
});

/** Published shares of businesses with aid, by area. */
function coverage(year: string): Cell[] {
  return cellsOf(coverageSet).filter(({by, value}) => by.period === year && value !== null);
}

/** What the bars of a year have to say: name and share of each area. */
function figuresOf(year: string): string[] {
  const {category} = coverageSet.dimension.region;
  const cells = coverage(year);
  expect(cells.length).toBeGreaterThan(10);
  return cells.map((cell) => `${category.label?.[cell.by.region]}: ${percent(cell)}`).sort();
}

/** As Indonesian readers write it. */
function percent(cell: Cell | undefined): string {
  const digits = {minimumFractionDigits: 1, maximumFractionDigits: 1};
  return `${new Intl.NumberFormat('id-ID', digits).format(cell?.value ?? NaN)}%`;
}

/** What the bars do say, without what follows the share. */
async function drawnIn(page: Page): Promise<string[]> {
  const labels = await page
    .locator('umkm-bar [role="img"]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  return labels.flatMap((label) => /^[^%]+%/.exec(label)?.[0] ?? []).sort();
}

function yearIn(page: Page): Locator {
  return page.locator('label', {hasText: 'Tahun'}).locator('select');
}

function soon<T>(read: () => Promise<T>) {
  return expect.poll(read, {timeout: 10_000});
}

/** What the compiler says of a project; empty when all is well. */
function typeErrors(project: string): string {
  try {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return execFileSync(process.execPath, [tsc, '-p', project], {encoding: 'utf8'});
  } catch (error) {
    return (error as {readonly stdout: string}).stdout;
  }
}
