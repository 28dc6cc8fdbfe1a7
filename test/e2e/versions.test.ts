import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {version} from '../../src/version.js';
import {openBrowser, openPage} from './page.js';
import {serveSite, text, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const snapshot = '/dist/examples/kabupaten-contoh/snapshot.json';
const present = readFileSync(`${root}dist/embed/pantau-umkm.js`, 'utf8');
const later = present.replaceAll(version, '9.8.7');
const script = 'text/javascript; charset=utf-8';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
  site.routes.set('/present.js', text(present, {type: script}));
  site.routes.set('/later.js', text(later, {type: script}));
  // A version that knew figures of this kind only, and none of the others.
  site.routes.set('/growth.js', text(only(present, 'umkm-growth'), {type: script}));
  site.routes.set('/source.js', text(only(later, 'umkm-source'), {type: script}));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('two versions on one page', () => {
  it.for([
    ['the present one comes first', ['/present.js', '/later.js'], [version, version]],
    ['the later one comes first', ['/later.js', '/present.js'], ['9.8.7', '9.8.7']],
    ['a figure of one has a later source', ['/growth.js', '/source.js'], [version, '9.8.7']],
    ['a source has a later figure', ['/source.js', '/growth.js'], [version, '9.8.7']],
  ] as const)('work, with one warning, where %s', async ([, scripts, owners], {expect}) => {
    const seen = await visit(scripts);
    expect(seen.errors).toEqual([]);
    expect(seen.owners).toEqual(owners);
    expect(seen.warnings).toHaveLength(1);
    expect(seen.warnings[0]).toContain('WIDGET_VERSION');
  });
});

interface Seen {
  readonly warnings: string[];
  readonly errors: string[];
  /** Which version the figures and the sources are of. */
  readonly owners: string[];
}

/** Opens a page with a figure of its own, one under a source, and a placeholder; all are drawn. */
async function visit(scripts: readonly string[]): Promise<Seen> {
  const heads = scripts.map((src) => `<script src="${src}" defer></script>`).join('');
  const body = `<umkm-growth src="${snapshot}"></umkm-growth>
    <umkm-source src="${snapshot}"><umkm-growth></umkm-growth></umkm-source>
    <div data-umkm="growth" data-src="${snapshot}"></div>`;
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title>
    <link rel="icon" href="data:,">${heads}</head><body>${body}</body></html>`;
  site.routes.set('/two.html', text(html, {type: 'text/html; charset=utf-8'}));
  const {page, errors, close} = await openPage(browser);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${site.origin}/two.html`);
  const state = (): Promise<boolean[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('umkm-growth')].map(
        (figure) => figure.shadowRoot?.querySelector('.plot .mark') != null,
      ),
    );
  await expect.poll(state, {timeout: 10_000}).toEqual([true, true, true]);
  const owners = await page.evaluate(() =>
    ['umkm-growth', 'umkm-source'].map(
      (tag) =>
        (customElements.get(tag) as unknown as Record<symbol, string>)[
          Symbol.for('pantau-umkm.version')
        ],
    ),
  );
  await close();
  return {warnings, errors, owners};
}

/** The embed file on a page where the elements of all other tags are left out. */
function only(code: string, tag: string): string {
  return `(() => {
    const registry = window.customElements;
    const own = {
      define: (name, element) => name === '${tag}' && registry.define(name, element),
      get: (name) => registry.get(name),
    };
    const globalThis = new Proxy(window, {
      get: (target, key) => {
        if (key === 'customElements') return own;
        const value = Reflect.get(target, key);
        return typeof value === 'function' && !value.prototype ? value.bind(target) : value;
      },
    });
    const customElements = own;
    ${code}
  })();`;
}
