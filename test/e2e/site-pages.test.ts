import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readSnapshot} from '../../src/node/read-snapshot.js';
import {writeSite} from '../../src/node/write-site.js';
import {openBrowser, openPage} from './page.js';
import {pageWith, serveSite, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-site-'));
let browser: Browser;
let site: Site;

beforeAll(async () => {
  const snapshot = await readSnapshot(
    join(root, 'dist', 'examples', 'kabupaten-contoh', 'snapshot.json'),
  );
  await writeSite(folder, {snapshot, input: [], diagnostics: [], reports: 'printed'});
  browser = await openBrowser();
  site = await serveSite({folder});
}, 400_000);

afterAll(async () => {
  await site.close();
  await browser.close();
  rmSync(folder, {recursive: true});
});

const pages = [
  'index.html',
  'areas/99.01.02.html',
  'report.html',
  'data/index.html',
  'reports/index.html',
  'reports/99.01.18.html',
  'embed.html',
  'embed.html?widget=aid.coverage&region=99.01.02',
];

describe('the pages of a site', () => {
  it.each([
    ...pages.map((path) => [path, 1280] as const),
    ['index.html', 360] as const,
    ['areas/99.01.02.html', 360] as const,
  ])(
    'have no barrier for assistive technology: %s, %i px wide',
    async (path, width) => {
      const {page, errors, close} = await openPage(browser, {viewport: {width, height: 900}});
      await page.goto(`${site.origin}/${path}`);
      await page.waitForTimeout(500);
      const session = await page.context().newCDPSession(page);
      // A policy against scripts holds for the page, not for whoever examines it.
      await session.send('Page.setBypassCSP', {enabled: true});
      await page.reload();
      await page.waitForTimeout(500);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const {axe: tool} = globalThis as unknown as {
          axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
        };
        const found = await tool.run();
        return found.violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 160)}`);
      });
      expect(violations).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
    60_000,
  );

  it.each(pages)(
    'are no wider than a small phone: %s',
    async (path) => {
      const {page, close} = await openPage(browser, {viewport: {width: 360, height: 800}});
      await page.goto(`${site.origin}/${path}`);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await close();
    },
    60_000,
  );

  it.each(['index.html', 'areas/99.01.02.html'])(
    'come to life from a disk: %s',
    async (path) => {
      const {page, errors, close} = await openPage(browser);
      await page.goto(`file://${folder}/${path}`);
      expect(await page.locator('umkm-growth:not([view])[data-ssr]').count()).toBe(1);
      await page.mouse.move(9, 9);
      await page.waitForFunction(() => document.querySelector('[data-ssr]') === null);
      expect(await page.locator('umkm-growth:not([view]) .heading').innerText()).toMatch(
        /UMKM .* naik/,
      );
      expect(errors).toEqual([]);
      await close();
    },
    60_000,
  );

  it('load no script and no data before they are used', async () => {
    const {page, close} = await openPage(browser);
    site.requests.length = 0;
    await page.goto(`${site.origin}/index.html`);
    await page.waitForTimeout(500);
    const early = site.requests.filter((path) => /pantau-umkm\.js|snapshot/.test(path));
    await page.mouse.move(9, 9);
    await page.waitForFunction(() => document.querySelector('[data-ssr]') === null);
    expect(early).toEqual([]);
    expect(site.requests).toContain('/snapshot.json');
    expect(site.requests).not.toContain('/snapshot.js');
    await close();
  }, 60_000);
});

describe('a frame in another site', () => {
  it('is as high as what is in it, and hears nobody else', async () => {
    const frame = `<iframe id="a" src="${site.origin}/embed.html?widget=growth&id=x" width="800" height="90" title="Uji"></iframe>`;
    site.routes.set('/tuan-rumah', pageWith(`${frame}<script src="/embed/resize.js"></script>`));
    // The policy of this server forbids frames, which is not what is asked here.
    const context = await browser.newContext({bypassCSP: true});
    const host = await context.newPage();
    await host.goto(`${site.origin}/tuan-rumah`);
    const height = () => host.locator('#a').evaluate((element) => element.clientHeight);
    await expect.poll(height, {timeout: 15_000}).toBeGreaterThan(300);
    const before = await height();
    // From the page itself, which is none of its frames.
    await host.evaluate(() =>
      postMessage({type: 'pantau-umkm:height', id: 'x', height: 5000}, '*'),
    );
    await host.waitForTimeout(200);
    expect(await height()).toBe(before);
    await context.close();
  }, 60_000);

  it.each([
    ['embed.html?widget=tidak-ada', 'Grafik “tidak-ada” tidak ada'],
    ['embed.html?widget=growth&warna=merah', 'Parameter “warna” tidak dikenal'],
    ['embed.html?widget=growth&theme=merah', 'Nilai “merah” tidak berlaku'],
    ['embed.html?widget=growth&region=1&region=2', 'ditulis lebih dari sekali'],
    ['embed.html?widget=x&lang=en', 'There is no figure “x”'],
  ])(
    'is told what is wrong: %s',
    async (path, said) => {
      const {page, close} = await openPage(browser);
      await page.goto(`${site.origin}/${path}`);
      await page.locator('[role=alert]').waitFor();
      expect(await page.locator('[role=alert]').innerText()).toContain(said);
      const shown = await page
        .locator('umkm-source')
        .evaluate((source) => source.childElementCount);
      expect(shown).toBe(0);
      await close();
    },
    60_000,
  );
});

describe('a report on A4', () => {
  it('prints on pages of A4, with each picture and what it says', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(`${site.origin}/reports/99.01.02.html`);
    const heights = await page.evaluate(() =>
      [...document.images].map((image) => ({broken: image.naturalWidth === 0, said: image.alt})),
    );
    expect(heights.length).toBeGreaterThan(3);
    expect(heights.filter(({broken, said}) => broken || said === '')).toEqual([]);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(2);
    for (const [, width, height] of boxes) {
      expect(Math.abs(Number(width) - 595.3)).toBeLessThan(1.5);
      expect(Math.abs(Number(height) - 841.9)).toBeLessThan(1.5);
    }
    // Where a report comes from stands on its cover; a foot would often be a page of its own.
    expect(await page.locator('header').innerText()).toContain('Sumber: Dinas Koperasi');
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('footer').isVisible()).toBe(false);
    await close();
  }, 60_000);
});
