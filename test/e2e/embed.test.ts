import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import type {Cell, Snapshot} from '../../src/snapshot/v1.js';
import {accessibleTexts, figuresDrawn, focusedText, openBrowser, openPage} from './page.js';
import {pageWith, serveSite, text, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const snapshotPath = '/dist/examples/kabupaten-contoh/snapshot.json';
const tags = ['umkm-growth', 'umkm-aid-reach', 'umkm-digital-adoption'];
const snapshot = JSON.parse(readFileSync(`${root}${snapshotPath}`, 'utf8')) as Snapshot;
const {version} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {version: string};
const own = snapshot.extension.region.code;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Each figure with the numbers it has to show, read from the snapshot and written as here. */
const figures: readonly (readonly [string, () => string[]])[] = [
  ['umkm-growth', () => counts(published('size.class', ['region', 'period', 'size_class']))],
  [
    'umkm-aid-reach',
    () => percents(latest(published('aid.coverage', ['region', 'period'], 'all'))),
  ],
  [
    'umkm-digital-adoption',
    () => percents(latest(published('digital.per_channel', ['region', 'period', 'channel']))),
  ],
];

describe('examples/embed.html under a strict policy', () => {
  it('draws three figures, breaks no rule and asks for nothing else', async () => {
    const {page, errors, violations, close} = await openPage(browser);
    const outside: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.origin) && !url.startsWith('data:')) outside.push(url);
    });
    site.requests.length = 0;
    await page.goto(`${site.origin}/examples/embed.html`);
    await figuresDrawn(page, tags);
    await page.waitForTimeout(500);
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    expect([...site.requests].sort()).toEqual([
      '/dist/embed/pantau-umkm.js',
      snapshotPath,
      '/examples/embed.css',
      '/examples/embed.html',
    ]);
    expect(outside).toEqual([]);
    await close();
  });

  it.each([360, 1280])('fits a page %i px wide', async (width) => {
    const {page, close} = await openPage(browser, {viewport: {width, height: 800}});
    await page.goto(`${site.origin}/examples/embed.html`);
    await figuresDrawn(page, tags);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close();
  });

  it('says that the place is invented, in the page and in every figure', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(`${site.origin}/examples/embed.html`);
    await figuresDrawn(page, tags);
    expect(await page.locator('.notice').first().innerText()).toContain('Data rekaan');
    for (const tag of tags) {
      const words = await page.locator(tag).evaluate((element) => element.shadowRoot?.textContent);
      expect(words, tag).toContain(snapshot.extension.notice?.id);
    }
    await close();
  });

  it('works as a module script too', async () => {
    const script = '<script type="module" src="/dist/embed/pantau-umkm.js"></script>';
    const html = `<!doctype html><html lang="id"><title>Uji</title><link rel="icon" href="data:,">${script}
      <umkm-growth src="${snapshotPath}"></umkm-growth>`;
    site.routes.set('/module.html', text(html, {type: 'text/html; charset=utf-8'}));
    const {page, errors, violations, close} = await openPage(browser);
    await page.goto(`${site.origin}/module.html`);
    await figuresDrawn(page, ['umkm-growth']);
    expect([...errors, ...(await violations())]).toEqual([]);
    await close();
  });
});

describe('the site that `build` writes', () => {
  it.each([
    ['kabupaten-contoh', tags],
    ['pesisir-selatan', ['umkm-growth']],
  ])('shows %s under the same policy', async (name, drawn) => {
    const {page, errors, violations, close} = await openPage(browser);
    await page.goto(`${site.origin}/dist/examples/${name}/index.html`);
    await figuresDrawn(page, drawn);
    await page.goto(`${site.origin}/dist/examples/${name}/report.html`);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(3);
    expect([...errors, ...(await violations())]).toEqual([]);
    await close();
  });
});

describe('the values of a figure', () => {
  it.each(figures)(
    'of %s are all in the accessibility tree and under the arrow keys',
    async (tag, expected) => {
      const wanted = expected();
      expect(wanted.length).toBeGreaterThan(3);
      site.routes.set('/page.html', pageWith(`<${tag} src="${snapshotPath}"></${tag}>`));
      const {page, close} = await openPage(browser);
      await page.goto(`${site.origin}/page.html`);
      await figuresDrawn(page, [tag]);

      const spoken = await accessibleTexts(page);
      expect(wanted.filter((value) => !spoken.some((said) => holds(said, value)))).toEqual([]);

      const names = await markNames(page, tag);
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name) => !spoken.includes(name))).toEqual([]);
      const reached = await walk(page, tag);
      expect(names.filter((name) => !reached.has(name))).toEqual([]);
      expect(wanted.filter((value) => ![...reached].some((said) => holds(said, value)))).toEqual(
        [],
      );
      await close();
    },
  );

  it.each(figures)(
    'of %s stand in its table too, or a word says why not',
    async (tag, expected) => {
      site.routes.set('/page.html', pageWith(`<${tag} src="${snapshotPath}"></${tag}>`));
      const {page, close} = await openPage(browser);
      await page.goto(`${site.origin}/page.html`);
      await figuresDrawn(page, [tag]);
      await page.locator(tag).getByRole('button', {name: 'Tabel'}).click();
      const table = page.locator(tag).getByRole('table');
      await table.waitFor();
      const cells = await table.locator('td').allInnerTexts();
      const missing = expected().filter((value) => !cells.some((cell) => holds(cell, value)));
      expect(missing).toEqual([]);
      const first = await table.locator('tbody tr > :nth-child(2)').allInnerTexts();
      expect(first.length).toBeGreaterThan(3);
      expect(first.filter((cell) => cell.trim() === '')).toEqual([]);
      await close();
    },
  );
});

describe('a div in the place of an element', () => {
  const body = `<div data-umkm="growth" data-src="${snapshotPath}"><p>Menunggu grafik.</p></div>`;

  it('becomes the element', async () => {
    site.routes.set('/page.html', pageWith(body));
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.origin}/page.html`);
    await figuresDrawn(page, ['umkm-growth']);
    expect(await page.getByText('Menunggu grafik.').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps what stands inside it without JavaScript', async () => {
    site.routes.set('/page.html', pageWith(body));
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    await page.goto(`${site.origin}/page.html`);
    expect(await page.getByText('Menunggu grafik.').isVisible()).toBe(true);
    await close();
  });

  it('is upgraded when the page adds it later', async () => {
    site.routes.set('/page.html', pageWith('<main></main>'));
    const {page, close} = await openPage(browser);
    await page.goto(`${site.origin}/page.html`);
    await page.evaluate((src) => {
      const div = document.createElement('div');
      div.dataset.umkm = 'growth';
      div.dataset.src = src;
      document.querySelector('main')?.append(div);
    }, snapshotPath);
    await figuresDrawn(page, ['umkm-growth']);
    expect(await page.locator('umkm-growth').count()).toBe(1);
    await close();
  });

  it('stays as it is where the name is unknown', async () => {
    site.routes.set('/page.html', pageWith('<div data-umkm="ramalan"><p>Tetap ada.</p></div>'));
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.origin}/page.html`);
    await page.waitForTimeout(300);
    expect(await page.getByText('Tetap ada.').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('two copies on one page', () => {
  const body = `<umkm-growth src="${snapshotPath}"></umkm-growth>`;
  const script = readFileSync(`${root}/dist/embed/pantau-umkm.js`, 'utf8');

  it.each([
    ['of one version are silent', script, 0],
    ['of two versions give one warning', script.replaceAll(`"${version}"`, '"9.9.9"'), 1],
  ])('%s', async (_name, other, expected) => {
    const twice = '<script src="/other.js" defer></script>';
    site.routes.set('/other.js', text(other, {type: 'text/javascript'}));
    site.routes.set('/page.html', pageWith(body, {head: twice}));
    const {page, errors, close} = await openPage(browser);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto(`${site.origin}/page.html`);
    await figuresDrawn(page, ['umkm-growth']);
    expect(errors).toEqual([]);
    expect(warnings.filter((warning) => warning.includes('pantau-umkm'))).toHaveLength(expected);
    await close();
  });
});

/** Published figures of the region itself, or of all regions. */
function published(indicator: string, dims: readonly string[], regions?: 'all'): Cell[] {
  const dataset = findDataset(snapshot, indicator, dims);
  if (!dataset) throw new Error(`the example publishes no ${indicator} by ${dims.join()}`);
  return cellsOf(dataset).filter(
    ({by, value}) => value !== null && (regions === 'all' || by.region === own),
  );
}

function latest(cells: readonly Cell[]): Cell[] {
  const last = cells
    .map(({by}) => by.period)
    .sort()
    .at(-1);
  return cells.filter(({by}) => by.period === last);
}

function counts(cells: readonly Cell[]): string[] {
  const known = cells.filter(({by}) => by.size_class !== 'unknown');
  return known.map(({value}) => new Intl.NumberFormat('id-ID').format(value ?? NaN));
}

function percents(cells: readonly Cell[]): string[] {
  const format = new Intl.NumberFormat('id-ID', {maximumFractionDigits: 1});
  return cells.map(({value}) => format.format(value ?? NaN));
}

/** Whether a text holds a number by itself, not as a part of a longer one; `40` also as `40,0`. */
function holds(said: string, number: string): boolean {
  const digits = number.replaceAll('.', '\\.');
  return new RegExp(
    `(^|[^\\d.,])${digits}${number.includes(',') ? '' : '(,0)?'}(?![\\d]|[.,]\\d)`,
  ).test(said);
}

function markNames(page: Page, tag: string): Promise<string[]> {
  return page
    .locator(tag)
    .locator('[part~="chart"] [role="img"]')
    .evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('aria-label')?.replace(/\s+/g, ' ').trim() ?? ''),
    );
}

/** Goes through a chart as a reader without a mouse does: Tab into it, then arrows only. */
async function walk(page: Page, tag: string): Promise<Set<string>> {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const inside = await page
      .locator(tag)
      .evaluate((element) => element.shadowRoot?.activeElement?.getAttribute('role') === 'img');
    if (inside) break;
  }
  await page.keyboard.press('Control+Home');
  const reached = new Set<string>();
  for (let row = 0; row < 100; row++) {
    const start = await focusedText(page);
    await press(page, 'ArrowRight', reached);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    if ((await focusedText(page)) === start) break;
    await press(page, 'ArrowLeft', reached);
  }
  return reached;
}

/** Presses a key until it leads no further, noting all that is said on the way. */
async function press(page: Page, key: string, reached: Set<string>): Promise<void> {
  let before = '';
  for (let now = await focusedText(page); now !== before; now = await focusedText(page)) {
    reached.add(now);
    before = now;
    await page.keyboard.press(key);
  }
}
