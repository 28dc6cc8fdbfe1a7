import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {differingShare, openBrowser, openPage} from './page.js';
import {serveSite, strictPolicy, text, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const snapshotPath = '/dist/examples/kabupaten-contoh/snapshot.json';
const bootstrap =
  '<link rel="stylesheet" href="/node_modules/bootstrap/dist/css/bootstrap.min.css">';
/** Every kind of thing that a widget is made of. */
const figures = {
  'umkm-filter': '<umkm-filter></umkm-filter>',
  'umkm-growth': '<umkm-growth></umkm-growth>',
  'umkm-stat': '<umkm-stat indicator="aid.coverage"></umkm-stat>',
  'umkm-bar': '<umkm-bar indicator="aid.coverage" by="region"></umkm-bar>',
  'umkm-table': '<umkm-table indicator="aid.coverage" by="region"></umkm-table>',
};
/** A page of Bootstrap's own things, in a box that nothing below can move. */
const things = `<main id="page" class="container">
  <h1>Judul</h1><p class="lead">Teks <a href="#page">tautan</a> <code>kode</code></p>
  <button class="btn btn-primary">Tombol</button><button>Biasa</button>
  <label class="form-label">Nama <input class="form-control"></label><select class="form-select"><option>Satu</option></select>
  <table class="table"><caption>Tabel</caption><tbody><tr><th>a</th><td>1</td></tr></tbody></table>
  <details><summary>Rincian</summary>isi</details><figure class="figure"><figcaption>Gambar</figcaption></figure>
  <svg width="20" height="20"><rect class="fill main" width="10" height="10"></rect><text class="label">x</text></svg></main>`;

const elements = elementsOf(
  JSON.parse(readFileSync(`${root}/dist/custom-elements.json`, 'utf8')) as Manifest,
);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  // A strict policy, but for the script that these tests add to a page that is already there.
  site = await serveSite({policy: strictPolicy.replace(/; require-trusted-types.*/, '')});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('Bootstrap’s styles', () => {
  it('change nothing inside a widget', async () => {
    const plain = await pictures('');
    const styled = await pictures(bootstrap);
    for (const tag of Object.keys(figures)) {
      expect(await differingShare(browser, plain[tag], styled[tag]), tag).toBeLessThan(0.005);
    }
  });

  it('and the page itself are changed by no widget', async () => {
    const body = `${things}<umkm-source src="${snapshotPath}">${Object.values(figures).join('')}</umkm-source>`;
    site.routes.set('/page.html', hostPage(body, bootstrap));
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.origin}/page.html`);
    const before = await stylesOf(page);
    await addScript(page);
    await drawn(page);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(await stylesOf(page)).toEqual(before);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('properties of every element', () => {
  it('hold when they are assigned before the element is defined', async () => {
    site.routes.set('/page.html', hostPage(''));
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.origin}/page.html`);
    await page.evaluate((all) => {
      for (const {tag, values} of all)
        document.body.append(Object.assign(document.createElement(tag), values));
    }, elements);
    await addScript(page);
    const lost = await page.evaluate(async (all) => {
      const found: string[] = [];
      for (const {tag, values} of all) {
        const element = document.querySelector(tag) as Host;
        await element.updateComplete;
        for (const [name, value] of Object.entries(values)) {
          const same = JSON.stringify(element[name]) === JSON.stringify(value);
          if (!same || Object.hasOwn(element, name)) found.push(`${tag}.${name}`);
        }
      }
      return found;
    }, elements);
    expect(lost).toEqual([]);
    expect(elements.length).toBeGreaterThan(15);
    expect(errors).toEqual([]);
    await close();
  });

  it.each([['null'], ['undefined'], ['a removed attribute']])(
    'take %s for no value',
    async (how) => {
      site.routes.set('/page.html', hostPage(''));
      const {page, errors, close} = await openPage(browser);
      await page.goto(`${site.origin}/page.html`);
      await addScript(page);
      const texts = await page.evaluate(
        async ({all, path, missing}) => {
          const data: unknown = await (await fetch(path)).json();
          const made = all.map(({tag, values}) => {
            const element = Object.assign(document.createElement(tag), {data}) as unknown as Host;
            if ('indicator' in values) element.indicator = 'aid.coverage';
            for (const name of ['by', 'view', 'period', 'src', 'limit'])
              element.setAttribute(name, '');
            document.body.append(element);
            // Without its data and its indicator a figure would have nothing to draw.
            const names = Object.keys(values).filter((name) => !/^(indicator|data)$/.test(name));
            return {element, names};
          });
          const drawn = async () => {
            for (const {element} of made) await element.updateComplete;
            return made.map(({element}) => element.shadowRoot?.textContent ?? '');
          };
          await drawn();
          for (const {element, names} of made) {
            if (missing === 'a removed attribute')
              for (const {name} of [...element.attributes]) element.removeAttribute(name);
            else for (const name of names) element[name] = missing === 'null' ? null : undefined;
          }
          return drawn();
        },
        {all: elements, path: snapshotPath, missing: how},
      );
      expect(texts.filter((words) => /\b(null|undefined|NaN)\b|WIDGET_FAILED/.test(words))).toEqual(
        [],
      );
      expect(errors).toEqual([]);
      expect(site.requests.filter((path) => path.endsWith('null'))).toEqual([]);
      await close();
    },
  );
});

/** An element as a framework sees it. */
type Host = HTMLElement & Record<string, unknown>;

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
}

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly static?: boolean;
  readonly privacy?: string;
  readonly type?: {readonly text: string};
}

/** Every element with a value for each of its properties, but for those that fetch something. */
function elementsOf({modules}: Manifest): {tag: string; values: Record<string, unknown>}[] {
  return modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap(({tagName, members = []}) => {
      if (tagName === undefined) return [];
      const fields = members.filter(
        ({kind, name, static: shared, privacy = 'public'}) =>
          kind === 'field' && !shared && privacy === 'public' && !/^(src|boundaries)$/.test(name),
      );
      const values = fields.map(({name, type}) => [name, exampleOf(name, type?.text ?? '')]);
      return [{tag: tagName, values: Object.fromEntries(values) as Record<string, unknown>}];
    });
}

function exampleOf(name: string, type: string): unknown {
  if (name === 'choice') return {region: '', period: '2022', where: {}, selected: ''};
  if (type === 'number') return 4;
  return type.includes('string') ? `nilai ${name}` : null;
}

function hostPage(body: string, head = ''): ReturnType<typeof text> {
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title>
    <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  return text(html, {type: 'text/html; charset=utf-8'});
}

async function addScript(page: Page): Promise<void> {
  await page.addScriptTag({url: '/dist/embed/pantau-umkm.js'});
}

/** Waits until all figures of the page are there. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags) =>
      tags.every((tag) =>
        document.querySelector(tag)?.shadowRoot?.querySelector('[aria-busy="false"], select'),
      ),
    Object.keys(figures),
    {timeout: 15_000},
  );
}

/** Each widget at the same width. */
async function pictures(head: string): Promise<Record<string, Buffer>> {
  const all = Object.values(figures).join('');
  const body = `<umkm-source src="${snapshotPath}">${all}</umkm-source>`;
  site.routes.set('/page.html', hostPage(body, head));
  const {page, close} = await openPage(browser);
  await page.goto(`${site.origin}/page.html`);
  await addScript(page);
  await page.evaluate((tags) => {
    document.body.style.margin = '0';
    for (const tag of tags) {
      const element = document.querySelector(tag) as HTMLElement;
      Object.assign(element.style, {display: 'block', width: '640px', margin: '0'});
    }
  }, Object.keys(figures));
  await drawn(page);
  const taken: Record<string, Buffer> = {};
  for (const tag of Object.keys(figures)) taken[tag] = await page.locator(tag).screenshot();
  await close();
  return taken;
}

/** All computed styles of the page's own things, and what style sheets it has. */
function stylesOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll('#page, #page *')].map((element, i) => {
      const style = getComputedStyle(element);
      const lines = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [`${i} ${element.localName}`, lines.join('\n')];
    });
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    const rootAttributes = document.documentElement.getAttributeNames().join();
    return Object.fromEntries([...own, ['sheets', `${sheets} ${rootAttributes}`]]) as Record<
      string,
      string
    >;
  });
}
