import {readFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openXlsx} from '../../src/read/container/xlsx.js';
import {figuresDrawn, openBrowser, openPage} from './page.js';
import {pageWith, serveSite, type Site} from './site.js';

const snapshotPath = '/dist/examples/kabupaten-contoh/snapshot.json';
const figure = `<umkm-growth id="g" src="${snapshotPath}"></umkm-growth>`;

/** No image of any kind, no style of the page, no frame, and one name for trusted texts. */
const strictest =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite({policy: strictest});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('what a figure gives out under the strictest policy', () => {
  it('saves every form, prints and offers its codes, and breaks no rule', async () => {
    site.routes.set('/page.html', pageWith(figure));
    const {page, errors, violations, close} = await openPage(browser, {acceptDownloads: true});
    await page.goto(`${site.origin}/page.html`);
    await figuresDrawn(page, ['umkm-growth']);
    const before = (await violations()).length;
    site.requests.length = 0;

    const png = await saved(page, 'Gambar PNG');
    expect(png.readUInt32BE(16)).toBe(2 * (48 + (await widthOf(page))));
    const slide = await saved(page, /slide/);
    expect([slide.readUInt32BE(16), slide.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect(await coloursOf(browser, slide)).toBeGreaterThan(20);
    expect((await saved(page, /SVG/)).toString('utf8')).toMatch(/^<\?xml .*<svg [^]*<\/svg>\n$/s);
    expect([...(await saved(page, /titik koma/)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const grids = await openXlsx(byteFile(new Uint8Array(await saved(page, 'Excel (XLSX)'))));
    expect('code' in grids ? grids : grids.map(({sheet}) => sheet)).toEqual(['Data', 'Definisi']);

    await choose(page, 'Unduh', 'Cetak');
    await page.waitForFunction(
      () => document.querySelector('#g')?.shadowRoot?.querySelector('.told')?.textContent === '',
    );
    await choose(page, 'Bagikan', 'Tanam di situs Anda');
    expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(3);
    await page.keyboard.press('Escape');

    expect((await violations()).slice(before)).toEqual([]);
    // The empty icon of the page is an image too.
    expect(errors.filter((error) => !error.includes("'data:,'"))).toEqual([]);
    expect(site.requests).toEqual([]);
    await close();
  });
});

async function choose(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', {name: menu}).click();
  await page.getByRole('menuitem', {name: item, exact: true}).click();
}

async function saved(page: Page, item: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    choose(page, 'Unduh', item),
  ]);
  return readFile(await download.path());
}

function widthOf(page: Page): Promise<number> {
  return page.locator('#g').evaluate((element) => element.clientWidth);
}

/** How many colours a PNG has. */
async function coloursOf(within: Browser, png: Buffer): Promise<number> {
  const page = await within.newPage();
  const count = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
  await page.close();
  return count;
}
