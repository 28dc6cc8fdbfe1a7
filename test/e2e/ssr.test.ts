import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type * as Node from '../../src/node.js';
import {accessibleTexts, differingShare, openBrowser, openPage} from './page.js';
import {serveSite, text, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = '/dist/examples/kabupaten-contoh';
const written = readFileSync(`${root}${folder}/index.html`, 'utf8');
const tags = [
  ...new Set([...written.matchAll(/<(umkm-(?!source|filter)[\w-]+)/g)].map(([, tag]) => tag)),
];

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

/** How many figures each element holds, what it was styled by, and whether a server's stands there. */
async function states(page: Page): Promise<{tag: string; figures: number; served: boolean}[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('umkm-source *')]
      .filter(({shadowRoot}) => shadowRoot !== null)
      .map((element) => ({
        tag: element.localName,
        figures: element.shadowRoot?.querySelectorAll('figure, .filter').length ?? 0,
        served: element.hasAttribute('data-ssr'),
      })),
  );
}

/** All charts that show: their heights, and whether any reaches beyond its figure. */
async function charts(page: Page): Promise<{count: number; outside: number; unstyled: number}> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('umkm-source *')].flatMap(({shadowRoot}) => [
      ...(shadowRoot?.querySelectorAll<SVGElement>('svg.plot') ?? []),
    ]);
    const shown = all.filter((svg) => svg.getBoundingClientRect().height > 20);
    return {
      count: shown.length,
      outside: shown.filter((svg) => svg.getBoundingClientRect().right > innerWidth).length,
      unstyled: shown.filter((svg) => getComputedStyle(svg).display !== 'block').length,
    };
  });
}

describe('the page that `build` writes, without JavaScript', () => {
  it.each([360, 768, 1280])('shows one chart of each figure, %i px wide', async (width) => {
    const {page, errors, close} = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: {width, height: 900},
    });
    await page.goto(`${site.origin}${folder}/index.html`);
    const sheets = await page.locator('umkm-growth:not([view])').evaluate((element) => {
      const root = element.shadowRoot;
      return [...(root?.querySelectorAll<HTMLLinkElement>('link') ?? [])].map(
        ({sheet}) => sheet !== null,
      );
    });
    expect(sheets).toEqual([true]);
    const {count, outside, unstyled} = await charts(page);
    const drawn = (written.match(/<div class="chart"/g) ?? []).length;
    expect(count).toBe(drawn);
    expect([outside, unstyled]).toEqual([0, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(errors).toEqual([]);
    await close();
  });

  it('opens each table, and tells assistive technology all figures', async () => {
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    await page.goto(`${site.origin}${folder}/index.html`);
    const texts = (await accessibleTexts(page)).join('\n');
    expect(texts).toContain('41,7%');
    const growth = page.locator('umkm-growth:not([view])');
    await growth.locator('.served > summary').click();
    expect(await growth.locator('table').isVisible()).toBe(true);
    expect(await growth.locator('button').count()).toBe(0);
    await close();
  });
});

describe('the same page with its script', () => {
  it.each([360, 1280])('has each figure once, without a shift, %i px wide', async (width) => {
    const {page, errors, violations, close} = await openPage(browser, {
      viewport: {width, height: 900},
    });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push((entry as PerformanceEntry & {value: number}).value);
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(`${site.origin}${folder}/index.html`);
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => document.querySelector('[data-ssr]') === null);
    await page.waitForTimeout(300);
    const all = await states(page);
    expect(all.length).toBeGreaterThan(tags.length);
    expect(all.filter(({figures, served}) => figures !== 1 || served)).toEqual([]);
    expect([...errors, ...said, ...(await violations())]).toEqual([]);
    const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts);
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
    await close();
  });

  it('keeps what the server wrote while there is no other data', async () => {
    const {page, close} = await openPage(browser);
    await page.route('**/snapshot.json', (route) => route.abort());
    await page.goto(`${site.origin}${folder}/index.html`);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(1500);
    const all = await states(page);
    expect(all.filter(({figures, served}) => figures !== 1 || !served)).toEqual([]);
    expect(await page.locator('umkm-growth:not([view]) figure').innerText()).toContain('4.926');
    await close();
  });

  it('shows nothing any more that the office has closed', async () => {
    const {page, close} = await openPage(browser);
    await page.route('**/snapshot.json', (route) => route.fulfill({status: 403}));
    await page.goto(`${site.origin}${folder}/index.html`);
    await page.mouse.move(5, 5);
    await page.waitForFunction(
      () => document.querySelector('umkm-growth:not([view])[data-ssr]') === null,
    );
    expect(await page.locator('umkm-growth:not([view]) figure').innerText()).not.toContain('4.926');
    await close();
  });

  it('keeps the focus and the opened table when the element takes over', async () => {
    const {page, close} = await openPage(browser);
    let go = (): void => {};
    const waiting = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/snapshot.json', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(`${site.origin}${folder}/index.html`);
    await page.mouse.move(5, 5);
    const growth = page.locator('umkm-growth:not([view])');
    await growth.locator('.served > summary').click();
    await growth.locator('.served > summary').focus();
    go();
    await page.waitForFunction(
      () => document.querySelector('umkm-growth:not([view])[data-ssr]') === null,
    );
    await page.waitForTimeout(200);
    expect(await growth.locator('table').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('umkm-growth');
    await close();
  });

  it('takes over with the look it had', async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 1280, height: 900}});
    let go = (): void => {};
    const waiting = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/snapshot.json', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(`${site.origin}${folder}/index.html`);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    const heading = page.locator('umkm-growth:not([view]) .heading');
    const before = await heading.screenshot();
    go();
    await page.waitForFunction(
      () => document.querySelector('umkm-growth:not([view])[data-ssr]') === null,
    );
    await page.waitForTimeout(200);
    expect(await differingShare(browser, before, await heading.screenshot())).toBeLessThan(0.001);
    await close();
  });
});

describe('a figure of a server in a page of its own', () => {
  it('stays where the page gives it no data, and is replaced where it does', async () => {
    const {renderWidget} = (await import(`${root}dist/src/node.js`)) as typeof Node;
    const snapshot = readFileSync(`${root}${folder}/snapshot.json`, 'utf8');
    const page1 = await renderWidget('umkm-growth', {
      snapshot,
      stylesheet: 'embed/pantau-umkm.css',
    });
    const page2 = await renderWidget('umkm-growth', {
      snapshot,
      stylesheet: 'embed/pantau-umkm.css',
      attributes: {src: 'snapshot.json'},
    });
    const script = '<script src="/dist/embed/pantau-umkm.js" defer></script>';
    const html = (body: string) =>
      text(
        `<!doctype html><html lang="id"><title>Uji</title><link rel="icon" href="data:,">${script}${body}`,
        {
          type: 'text/html; charset=utf-8',
        },
      );
    site.routes.set(`${folder}/one.html`, html(page1));
    site.routes.set(`${folder}/two.html`, html(page2));
    for (const [name, served] of [
      ['one', true],
      ['two', false],
    ] as const) {
      const {page, errors, violations, close} = await openPage(browser);
      await page.goto(`${site.origin}${folder}/${name}.html`);
      const growth = page.locator('umkm-growth:not([view])');
      if (served) await page.waitForTimeout(4000);
      else await expect.poll(() => growth.locator('.tools').count(), {timeout: 20_000}).toBe(1);
      expect(await growth.locator('figure').count()).toBe(1);
      expect(await growth.evaluate((element) => element.hasAttribute('data-ssr'))).toBe(served);
      expect(await growth.locator('figure').innerText()).toContain('4.926');
      expect([...errors, ...(await violations())]).toEqual([]);
      await close();
    }
  });
});
