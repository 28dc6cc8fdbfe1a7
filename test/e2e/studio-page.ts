import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Download, Page} from 'playwright-core';
import {unzipSync} from 'fflate';
import {openPage, type WatchedPage} from './page.js';
import {serveSite, type Site} from './site.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The policy of the strictest sites: no pictures, no WebAssembly, no workers but their own. */
export const studioPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";

/** A file to give to the studio. */
export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface OpenStudio extends WatchedPage {
  readonly site: Site;
  /** Addresses that the page and its worker asked for, with method and body. */
  readonly asked: {readonly method: string; readonly url: string; readonly body: string | null}[];
}

/** Opens the built studio as a strict site serves it. */
export async function openStudio(
  browser: Browser,
  {
    init,
    policy = studioPolicy,
    site: given,
    ...options
  }: {
    init?: () => void;
    policy?: string;
    site?: Site;
  } & Parameters<typeof openPage>[1] = {},
): Promise<OpenStudio> {
  const site = given ?? (await serveSite({policy, folder: join(root, 'dist', 'studio')}));
  const watched = await openPage(browser, {acceptDownloads: true, ...options});
  const {page} = watched;
  const asked: OpenStudio['asked'][number][] = [];
  page.context().on('request', (request) => {
    asked.push({method: request.method(), url: request.url(), body: request.postData()});
  });
  if (init) await page.addInitScript(init);
  await page.goto(`${site.origin}/index.html`);
  await page.getByRole('heading', {level: 1}).waitFor();
  return {...watched, site, asked};
}

/** The files of an example, `pantau.json` among them. */
export function exampleFiles(name: string): Given[] {
  const folder = join(root, 'examples', name);
  return readdirSync(folder).map((file) => givenFile(join(folder, file)));
}

export function givenFile(path: string): Given {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {name, mimeType: 'application/octet-stream', buffer: readFileSync(path)};
}

/** A real file of an office, or `null` with the reason printed where it is not on this machine. */
export function realFile(name: string): Given | null {
  const path = join(root, '..', 'shared', 'data', 'real', 'tables', name);
  if (existsSync(path)) return givenFile(path);
  console.log(`studio: skipped, ${name} is not on this machine`);
  return null;
}

export async function give(page: Page, files: readonly Given[] | readonly string[]): Promise<void> {
  await page.locator('#choose').setInputFiles(files);
}

/** Waits until all files were read. */
export async function read(page: Page): Promise<void> {
  await page.locator('studio-files .sheet').first().waitFor({timeout: 60_000});
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', {name}).click();
}

/** Downloads what a button gives, and its bytes. */
export async function downloaded(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', {timeout: 60_000}),
    page.getByRole('button', {name}).click(),
  ]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Goes on to the last step and downloads the site as its files. */
export async function downloadSite(page: Page): Promise<Record<string, Uint8Array>> {
  await goTo(page, 'Terbitkan');
  const make = page.getByRole('button', {name: 'Buat berkas ZIP'});
  await page.getByRole('button', {name: /Buat berkas ZIP|Unduh situs/}).waitFor();
  // Figures come first; asking for the site waits for them.
  await page.locator('.work').waitFor({state: 'detached', timeout: 240_000});
  if (await make.isVisible()) await make.click();
  await page.getByRole('button', {name: /Unduh situs/}).waitFor({timeout: 240_000});
  return unzipSync(await downloaded(page, /Unduh situs/));
}

/** All text of a page, that inside elements' own trees too. */
export async function deepText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Element && /^(?:STYLE|SCRIPT)$/.test(node.tagName)) return;
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return texts.join(' ').replace(/\s+/g, ' ');
  });
}
