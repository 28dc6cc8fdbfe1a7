import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {differingShare, figuresDrawn, openBrowser, openPage} from './page.js';
import {pageWith, serveSite, text, type Site} from './site.js';

const hostile = readFileSync(new URL('hostile.css', import.meta.url), 'utf8');
const snapshot = '/dist/examples/kabupaten-contoh/snapshot.json';
const tags = ['umkm-growth', 'umkm-aid-reach', 'umkm-digital-adoption'];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
  // The place itself is the page's own: it is held still so that only the figure is compared.
  const stage =
    '#stage { all: initial !important; display: block !important; width: WIDTH !important; }';
  for (const width of ['360px', '760px']) {
    site.routes.set(`/stage-${width}.css`, text(stage.replace('WIDTH', width), {type: 'text/css'}));
  }
  site.routes.set('/hostile.css', text(hostile, {type: 'text/css'}));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a page with hostile styles', () => {
  it.each(tags.flatMap((tag) => ['360px', '760px'].map((width) => [tag, width])))(
    'leaves %s at %s as it is',
    async (tag, width) => {
      const calm = await shown(tag, width, '');
      const harsh = await shown(tag, width, '<link rel="stylesheet" href="/hostile.css">');
      expect(harsh.text).toBe(calm.text);
      expect(harsh.size).toEqual(calm.size);
      const share = await differingShare(browser, calm.picture, harsh.picture);
      console.log(`${tag} ${width}: ${(share * 100).toFixed(3)} % of pixels differ`);
      expect(share).toBeLessThan(0.005);
    },
  );

  it('would be noticed: the same styles change a plain chart', async () => {
    const bar = '<div class="chart"><p>UMKM</p><button>Tabel</button></div>';
    site.routes.set('/calm.html', pageWith(bar));
    site.routes.set(
      '/harsh.html',
      pageWith(bar, {head: '<link rel="stylesheet" href="/hostile.css">'}),
    );
    const {page, close} = await openPage(browser, {viewport: {width: 200, height: 120}});
    await page.goto(`${site.origin}/calm.html`);
    const calm = await page.screenshot();
    await page.goto(`${site.origin}/harsh.html`);
    expect(await differingShare(browser, calm, await page.screenshot())).toBeGreaterThan(0.005);
    await close();
  });
});

async function shown(tag: string, width: string, styles: string) {
  const head = `${styles}<link rel="stylesheet" href="/stage-${width}.css">`;
  const body = `<div id="stage"><${tag} src="${snapshot}"></${tag}></div>`;
  site.routes.set('/page.html', pageWith(body, {head}));
  const {page, close} = await openPage(browser);
  await page.goto(`${site.origin}/page.html`);
  await figuresDrawn(page, [tag]);
  const figure = page.locator(tag);
  const content = await figure.evaluate((element) => {
    const {width: wide, height} = element.getBoundingClientRect();
    const words = element.shadowRoot?.textContent?.replace(/\s+/g, ' ');
    return {text: words, size: {wide, height}};
  });
  const picture = await figure.screenshot({animations: 'disabled'});
  await close();
  return {...content, picture};
}
