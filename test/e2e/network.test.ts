import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {figuresDrawn, openBrowser, openPage, type WatchedPage} from './page.js';
import {pageWith, serveSite, strictPolicy, text, type Answer, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const good = readFileSync(`${root}dist/examples/kabupaten-contoh/snapshot.json`, 'utf8');
const newer = good.replace('"pantau-umkm/1"', '"pantau-umkm/2"');
const html = 'text/html; charset=utf-8';
const said = new Map<string, string>();

let browser: Browser;
let site: Site;
let pages = 0;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

// At the same time: most of what these tests do is wait.
describe.concurrent('a figure whose data do not come', () => {
  it.for<[string, Answer, string]>([
    ['are not JSON', text('{"version": oops'), 'SNAPSHOT_NOT_JSON'],
    ['are cut off in the middle', text(good.slice(0, good.length / 2)), 'SNAPSHOT_NOT_JSON'],
    ['are other JSON', text('{"class": "other"}'), 'SNAPSHOT_FORMAT'],
    ['have a newer format', text(newer), 'SNAPSHOT_VERSION'],
    ['are a web page', text('<!doctype html><p>Masuk', {type: html}), 'FETCH_TYPE'],
    ['are not there', text('not found', {status: 404}), 'FETCH_STATUS'],
    ['break the server', text('error', {status: 500}), 'FETCH_STATUS'],
    ['lose the connection', broken, 'FETCH_NETWORK'],
    ['are empty', text(''), 'SNAPSHOT_NOT_JSON'],
    ['may not be read', text('forbidden', {status: 403}), 'FETCH_STATUS'],
    ['unpack to more than a page can hold', bomb, 'SNAPSHOT_SIZE'],
  ])('says so when they %s, and recovers', async ([name, answer, code], {expect}) => {
    const {page, errors, violations, close, repair} = await visit(answer);
    const message = await failure(page);
    expect(message.code).toBe(code);
    said.set(name, message.text);
    await recovers(page, repair);
    expect(uncaught(errors)).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });

  it('says so within its time when the server never answers, and recovers', async ({expect}) => {
    const {page, errors, close, repair} = await visit(() => undefined);
    // While it waits it says that it waits.
    await page.waitForFunction(() =>
      document.querySelector('umkm-growth')?.shadowRoot?.textContent?.includes('Memuat data'),
    );
    const start = performance.now();
    const message = await failure(page);
    expect(performance.now() - start).toBeLessThan(12_000);
    expect(message.code).toBe('FETCH_TIMEOUT');
    said.set('never answer', message.text);
    await recovers(page, repair);
    expect(uncaught(errors)).toEqual([]);
    await close();
  });

  it('says so when another site does not share them, and recovers', async ({expect}) => {
    const other = await serveSite();
    const here = await serveSite({
      policy: strictPolicy.replace("connect-src 'self'", `connect-src ${other.origin}`),
    });
    const address = `${other.origin}/data.json`;
    other.routes.set('/data.json', text(good));
    here.routes.set('/page.html', pageWith(`<umkm-growth src="${address}"></umkm-growth>`));
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${here.origin}/page.html`);
    const message = await failure(page);
    expect(message.code).toBe('FETCH_NETWORK');
    expect(message.text).toContain(new URL(other.origin).host);
    expect(message.text).toContain('Access-Control-Allow-Origin');
    await recovers(page, () =>
      other.routes.set('/data.json', (request, response) => {
        response.setHeader('Access-Control-Allow-Origin', here.origin);
        text(good)(request, response);
      }),
    );
    expect(uncaught(errors)).toEqual([]);
    await close();
    await Promise.all([other.close(), here.close()]);
  });

  it.for([
    ['the page forbids the request', 'src="https://example.invalid/a.json"', 'FETCH_NETWORK'],
    ['it was given no address', '', 'SOURCE_MISSING'],
  ])('says so when %s', async ([, attributes, code], {expect}) => {
    const path = `/page-${++pages}.html`;
    site.routes.set(path, pageWith(`<umkm-growth ${attributes}></umkm-growth>`));
    const {page, errors, close} = await openPage(browser);
    await page.goto(site.origin + path);
    expect((await failure(page)).code).toBe(code);
    expect(uncaught(errors)).toEqual([]);
    await close();
  });
});

describe('the messages', () => {
  it('are different for each kind of failure', () => {
    const kinds = [
      'are not JSON',
      'are other JSON',
      'have a newer format',
      'are a web page',
      'are not there',
      'break the server',
      'lose the connection',
      'never answer',
      'may not be read',
      'unpack to more than a page can hold',
    ];
    const messages = kinds.map((kind) => said.get(kind));
    expect(messages).not.toContain(undefined);
    expect(new Set(messages).size).toBe(kinds.length);
  });
});

describe('figures that share an address', () => {
  it('ask for it once, and all recover with one retry', async () => {
    const body = ['growth', 'aid-reach', 'digital-adoption'].map(
      (name) => `<umkm-${name} src="/data.json"></umkm-${name}>`,
    );
    site.routes.set('/page.html', pageWith(body.join('')));
    site.routes.set('/data.json', text('not found', {status: 404}));
    const {page, close} = await openPage(browser);
    site.requests.length = 0;
    await page.goto(`${site.origin}/page.html`);
    await failure(page);
    expect(site.requests.filter((path) => path === '/data.json')).toHaveLength(1);
    site.routes.set('/data.json', text(good));
    await page.locator('umkm-growth').getByRole('button', {name: 'Coba lagi'}).click();
    await figuresDrawn(page, ['umkm-growth', 'umkm-aid-reach', 'umkm-digital-adoption']);
    expect(site.requests.filter((path) => path === '/data.json')).toHaveLength(2);
    await close();
  });
});

/** Opens a page of its own with one figure, whose data are answered as given until repaired. */
async function visit(answer: Answer): Promise<WatchedPage & {repair: () => void}> {
  const [path, data] = [`/page-${++pages}.html`, `/data-${pages}.json`];
  site.routes.set(path, pageWith(`<umkm-growth src="${data}"></umkm-growth>`));
  site.routes.set(data, answer);
  const watched = await openPage(browser);
  await watched.page.goto(site.origin + path);
  return {...watched, repair: () => site.routes.set(data, text(good))};
}

/** Waits for the message of the first figure. */
async function failure(page: Page): Promise<{code: string; text: string}> {
  const state = page.locator('umkm-growth [part~="state"]');
  await state.waitFor({timeout: 20_000});
  expect(await state.isVisible()).toBe(true);
  const code = (await state.locator('.code').innerText()).trim();
  const words = (await state.locator('p').allInnerTexts()).join(' ');
  expect(words).not.toMatch(/undefined|NaN|\[object|\bat .+:\d+/);
  return {code, text: words.replace(code, '')};
}

async function recovers(page: Page, repair: () => unknown): Promise<void> {
  repair();
  await page.locator('umkm-growth').getByRole('button', {name: 'Coba lagi'}).click();
  await figuresDrawn(page, ['umkm-growth']);
}

/** The browser itself reports failed requests; what the page's scripts threw is another matter. */
function uncaught(errors: readonly string[]): string[] {
  return errors.filter(
    (error) =>
      !/^Failed to load resource|CORS policy|Content Security Policy|^Refused to/.test(error),
  );
}

/** A hundred kilobytes that unpack to a hundred megabytes. */
function bomb(...[, response]: Parameters<Answer>): void {
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Encoding': 'gzip'});
  response.end(gzipSync(Buffer.alloc(100_000_000, ' ')));
}

function broken(...[, response]: Parameters<Answer>): void {
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': good.length});
  response.write(good.slice(0, 1000));
  setTimeout(() => response.destroy(), 50);
}
