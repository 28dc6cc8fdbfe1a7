import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {embedCodes} from '../../src/embed-code/index.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {elementsOf} from '../embed-code/elements.js';
import {openBrowser, openPage} from './page.js';
import {serveSite, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'dist', 'examples', 'kabupaten-contoh');
const snapshot = JSON.parse(readFileSync(join(example, 'snapshot.json'), 'utf8')) as Snapshot;

/** Set as Joomla sets its editor for authors. */
const joomlaEditor = {
  selector: 'textarea',
  promotion: false,
  branding: false,
  skin: false,
  content_css: false,
  entity_encoding: 'raw',
  forced_root_block: 'p',
  invalid_elements: 'script,applet,iframe',
  relative_urls: false,
  remove_script_host: false,
  plugins: 'table code lists',
};

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('the div in TinyMCE, as Joomla and the classic editor of WordPress use it', () => {
  it('is saved with its attributes and its table, and becomes a figure', async () => {
    const {joomla} = embedCodes(snapshot, {
      widget: 'aid-reach',
      src: '/dist/examples/kabupaten-contoh/snapshot.json',
      period: '2024',
    });
    const saved = await savedByEditor(joomla);
    const {page, errors, violations, close} = await openPage(browser);
    site.routes.set('/artikel.html', (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="id"><title>Artikel</title><link rel="icon" href="data:,">` +
          `<script src="/dist/embed/pantau-umkm.js" defer></script><body>${saved}</body></html>`,
      );
    });
    await page.goto(`${site.origin}/artikel.html`);
    expect(elementsOf(saved)).toEqual(elementsOf(joomla));
    await page.waitForSelector('umkm-aid-reach');
    await page.waitForFunction(() => document.querySelector('[data-umkm]') === null);
    const chart = page.locator('umkm-aid-reach').getByRole('img', {name: /^Awan: /});
    expect(await chart.first().getAttribute('aria-label')).toContain('109 dari 186 usaha sasaran');
    expect([...errors, ...(await violations())]).toEqual([]);
    await close();
  });
});

describe('the preview page that `pantau-umkm embed` writes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(root, 'node_modules', '.preview-'));
    for (const name of ['snapshot.json', 'embed', 'site.css'])
      symlinkSync(join(example, name), join(folder, name));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it('shows the figure, its table without a script, and each code as it is printed', async () => {
    const file = join(folder, 'kode.html');
    const cli = join(root, 'dist/src/cli/cli.js');
    const args = [
      'embed',
      'aid-reach',
      join(folder, 'snapshot.json'),
      '--src',
      '/umkm/snapshot.json',
    ];
    const printed = execFileSync(
      process.execPath,
      [cli, ...args, '--format', 'json', '--preview', file],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']},
    );
    const {page, violations, close} = await openPage(browser, {
      viewport: {width: 360, height: 800},
    });
    await page.goto(site.origin + file.slice(root.length - 1));
    await page.waitForSelector('umkm-aid-reach');
    await page.waitForFunction(() => document.querySelector('[data-umkm]') === null);
    const codes = await page.locator('pre').allTextContents();
    expect(codes).toEqual(Object.values(JSON.parse(printed) as Record<string, string>));
    expect(await page.locator('main > .scroll > table caption').innerText()).toContain(
      'Kabupaten Contoh',
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    // The frame asks for embed.html, which this folder has not.
    expect((await violations()).filter((text) => !text.startsWith('frame-src'))).toEqual([]);
    await close();
  });
});

/** What an editor gives back that was given this as source code. */
async function savedByEditor(html: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<!doctype html><textarea></textarea>');
  await page.addScriptTag({path: join(root, 'node_modules/tinymce/tinymce.min.js')});
  const files = ['models/dom/model', 'themes/silver/theme', 'icons/default/icons'];
  const plugins = joomlaEditor.plugins.split(' ').map((name) => `plugins/${name}/plugin`);
  for (const path of [...files, ...plugins])
    await page.addScriptTag({path: join(root, `node_modules/tinymce/${path}.min.js`)});
  const saved = await page.evaluate(
    async ({options, source}) => {
      const {tinymce} = globalThis as unknown as {tinymce: TinyMce};
      const [editor] = await tinymce.init(options);
      editor.setContent(source);
      // Once more, as an author who opens the article again.
      editor.setContent(editor.getContent());
      return editor.getContent();
    },
    {options: joomlaEditor, source: html},
  );
  await context.close();
  return saved;
}

interface TinyMce {
  init(options: object): Promise<readonly Editor[]>;
}
interface Editor {
  setContent(html: string): void;
  getContent(): string;
}
