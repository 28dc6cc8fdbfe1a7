import {mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {strToU8, unzipSync} from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Tables} from '../../src/data/table.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {compute} from '../../src/compute.js';
import {formatNumber, formatPercent} from '../../src/format/number.js';
import {readPaths} from '../../src/node.js';
import {publishedRegions} from '../../src/node/regions.js';
import {readTables} from '../../src/read/read-tables.js';
import {differingShare, openBrowser, openPage} from './page.js';
import {serveSite} from './site.js';
import {
  deepText,
  downloaded,
  downloadSite,
  exampleFiles,
  give,
  givenFile,
  goTo,
  openStudio,
  read,
  realFile,
  root,
  studioPolicy,
  type Given,
  type OpenStudio,
} from './studio-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A CSV file of the examples as a workbook; cells stay text, as offices keep codes. */
async function asWorkbook({name, buffer}: Given): Promise<Given> {
  const lines = buffer
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const data = lines.map((line) =>
    line.split(';').map((value) => (value === '' ? null : {value, type: String, format: '@'})),
  );
  const blob = await writeExcelFile([{sheet: 'Data', data}]).toBlob();
  const bytes = Buffer.from(await blob.arrayBuffer());
  return {name: name.replace('.csv', '.xlsx'), mimeType: 'application/octet-stream', buffer: bytes};
}

/** Share of pixels in which a PNG of the site differs from what the browser itself makes of the SVG. */
async function differenceOf(site: Record<string, Uint8Array>, path: string): Promise<number> {
  const svg = new TextDecoder().decode(site[`${path}.svg`]);
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
  const context = await browser.newContext({deviceScaleFactor: 2, viewport: {width, height}});
  const page = await context.newPage();
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${svg.replace(/^<\?.*\n/, '')}`,
  );
  const shown = await page.screenshot();
  await context.close();
  // The edges of letters are smoothed in another way.
  return differingShare(browser, Buffer.from(site[`${path}.png`]), shown, 96);
}

/** A file with one of its headers written otherwise. */
function renamed({name, mimeType, buffer}: Given, from: string, to: string): Given {
  const text = buffer.toString('utf8');
  expect(text).toContain(from);
  return {name, mimeType, buffer: Buffer.from(text.replace(from, to))};
}

/** Nothing left: the page asked for its own parts, by GET, and for nothing else. */
function expectNothingSent({asked, site}: OpenStudio): void {
  expect(asked.filter(({method, body}) => method !== 'GET' || body !== null)).toEqual([]);
  const foreign = asked.filter(
    ({url}) => !url.startsWith(`${site.origin}/`) && !url.startsWith('blob:'),
  );
  expect(foreign).toEqual([]);
  const own =
    /^\/(?:index\.html|studio[\w-]*\.(?:css|js)|worker[\w-]*\.js|drawing\.js|areas\/[\w.]+|embed\/[\w.-]+|solver\.js|highs\.wasm)$/;
  const odd = asked
    .filter(({url}) => !url.startsWith('blob:'))
    .map(({url}) => url.slice(site.origin.length))
    .filter((path) => !own.test(path));
  expect(odd).toEqual([]);
}

/** Opens the downloaded site as a strict server gives it, and hands on what it shows. */
async function shownBy(
  files: Record<string, Uint8Array>,
  {start = 'index.html', wait = 'umkm-stat, umkm-growth', javaScriptEnabled = true} = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), bytes);
  }
  const site = await serveSite({policy: studioPolicy, folder});
  const {page, errors, close} = await openPage(browser, {javaScriptEnabled});
  try {
    await page.goto(`${site.origin}/${start}`);
    await page.locator(wait).first().waitFor({timeout: 30_000});
    if (javaScriptEnabled) {
      await expect.poll(() => deepText(page), {timeout: 30_000}).toMatch(/\d/);
      await page.waitForTimeout(1500);
    }
    const text = javaScriptEnabled ? await deepText(page) : await accessibleText(page);
    expect(errors.filter((error) => !/'data:,'/.test(error))).toEqual([]);
    return text;
  } finally {
    await close();
    await site.close();
    rmSync(folder, {recursive: true});
  }
}

/** What is read out of a page in which no script runs, so that none can be asked for its text. */
async function accessibleText(page: Page): Promise<string> {
  return (await page.locator('body').ariaSnapshot()).replace(/\u00a0/g, ' ');
}

function figuresOf(snapshot: Snapshot): unknown {
  return snapshot.link.item.map(({id, size, value, status, extension}) => ({
    indicator: extension.indicator,
    id,
    size,
    value,
    status,
    reasons: extension.reasons,
  }));
}

interface Shown {
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  /** The area as an attribute of a widget; none for the whole. */
  readonly region: string;
}

/** Every published value of counts and shares beside what `compute` gives for the same cell. */
function sameAsComputed(snapshot: Snapshot, tables: Tables): {same: Shown[]; different: unknown[]} {
  const same: Shown[] = [];
  const different: unknown[] = [];
  const office = snapshot.extension.region.code;
  for (const dataset of snapshot.link.item) {
    const {indicator, params} = dataset.extension;
    const by = dataset.id.filter((dim) => !/^(?:metric|period)$/.test(dim));
    if (params !== undefined) continue;
    const computed = new Map(
      compute(tables, indicator, {by, totals: true}).rows.map((row) => [
        keyOf(row.by, office),
        row.value,
      ]),
    );
    for (const cell of cellsOf(dataset)) {
      if (cell.value === null) continue;
      const expected = computed.get(keyOf(cell.by, office));
      if (expected != null && Math.abs(expected - cell.value) <= 1e-6)
        same.push({
          indicator,
          period: cell.by.period,
          value: cell.value,
          region: cell.by.region ? ` region="${cell.by.region}"` : '',
        });
      else different.push({indicator, by: cell.by, shown: cell.value, computed: expected ?? null});
    }
  }
  return {same, different};
}

/** The whole of the office's area is its code or `total`, as there are areas below it or not. */
function keyOf(by: Readonly<Record<string, string>>, office: string): string {
  const parts = Object.entries(by).filter(([, id]) => id !== 'total' && id !== office);
  return JSON.stringify(parts.sort());
}

function parsed(bytes: Uint8Array): Snapshot {
  return JSON.parse(new TextDecoder().decode(bytes)) as Snapshot;
}

describe('the studio', () => {
  it(
    'takes an office from its spreadsheets to a site with the same figures',
    {timeout: 600_000},
    async () => {
      const files: Given[] = [];
      for (const file of exampleFiles('kabupaten-contoh')) {
        if (file.name === 'umkm.csv' || file.name === 'bantuan.csv')
          files.push(await asWorkbook(file));
        else if (file.name === 'program.csv')
          files.push(renamed(file, 'Penerima Manfaat', 'Realisasi'));
        else files.push(file);
      }
      const studio = await openStudio(browser);
      const {page} = studio;
      try {
        await give(page, files);
        await read(page);
        await expect
          .poll(() => deepText(page))
          .toContain('daftar usaha · 6.000 baris diterima · 6 ditolak');

        await goTo(page, 'Kolom');
        await page.getByRole('main').getByText('1 kolom perlu dipilih').waitFor();
        const choice = page
          .getByRole('combobox', {name: 'Dibaca sebagai: Realisasi (program.csv)'})
          .first();
        await choice.selectOption('beneficiaries');
        await page.getByText('Semua kolom jelas.').waitFor({timeout: 60_000});
        const columns = await deepText(page);
        expect(columns).not.toContain('9900007010071');

        await goTo(page, 'Masalah');
        await page.getByText('Kode rusak').first().waitFor();
        const workbook = await downloaded(page, 'Unduh buku kerja bertanda (XLSX)');
        const sheets = Object.entries(unzipSync(workbook)).map(([path, bytes]) =>
          path.endsWith('.xml') ? new TextDecoder().decode(bytes) : '',
        );
        expect(sheets.join('')).toContain('Daftar masalah');
        expect(sheets.join('')).toContain('bukan tanggal yang ada di kalender');

        await goTo(page, 'Angka');
        await page.getByText('Angka pertama').waitFor({timeout: 60_000});
        const site = await downloadSite(page);
        expect(Object.keys(site)).toEqual(
          expect.arrayContaining([
            'index.html',
            'report.html',
            'snapshot.json',
            'embed/pantau-umkm.js',
          ]),
        );
        const built = join(root, 'dist', 'examples', 'kabupaten-contoh', 'snapshot.json');
        const expected = JSON.parse(readFileSync(built, 'utf8')) as Snapshot;
        expect(figuresOf(parsed(site['snapshot.json']))).toEqual(figuresOf(expected));
        expectNothingSent(studio);
        expect(studio.errors).toEqual([]);
        expect(await studio.violations()).toEqual([]);

        const shown = await shownBy(site);
        const {tables, config} = await readPaths([join(root, 'examples', 'kabupaten-contoh')]);
        for (const key of ['aid.coverage', 'legality.nib_share', 'mentoring.coverage']) {
          const {rows} = compute(tables, key, {config, where: {period: '2024'}});
          expect(shown).toContain(formatPercent(rows[0].value!, 'id'));
        }
        const [active] = compute(tables, 'size.class', {
          config,
          where: {period: '2024', size_class: 'total'},
        }).rows;
        expect(shown).toContain(formatNumber(active.value!, 'id'));

        // The same numbers stand in the files themselves, and each figure is a drawing too.
        const unscripted = await shownBy(site, {javaScriptEnabled: false});
        expect(unscripted).toContain(formatNumber(active.value!, 'id'));
        expect(Object.keys(site)).toEqual(expect.arrayContaining(['figures/growth.svg']));
        expect(new TextDecoder().decode(site['figures/growth.svg'])).toMatch(
          /^<\?xml[^]*<\/svg>\n$/,
        );
        const pictures = Object.keys(site).filter((path) => path.startsWith('figures/'));
        const without = pictures.filter(
          (path) => path.endsWith('.svg') && !pictures.includes(path.replace(/svg$/, 'png')),
        );
        expect(without).toEqual([]);
        expect(await differenceOf(site, 'figures/growth')).toBeLessThan(0.01);
      } finally {
        await studio.close();
        await studio.site.close();
      }
    },
  );

  it.each([
    ['gorontalo-umkm-2014-2022.xlsx'],
    ['jabar-od17371-umkm-kategori-kabkota.csv'],
    ['jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv'],
  ])('gives the figures of %s as compute does', {timeout: 300_000}, async (name) => {
    const file = realFile(name);
    if (file === null) return expect(file).toBeNull();
    const studio = await openStudio(browser);
    const {page} = studio;
    try {
      await give(page, [file]);
      await read(page);
      const site = await downloadSite(page);
      const {tables} = await readTables([{name, bytes: new Uint8Array(file.buffer)}], {
        regions: {published: publishedRegions},
      });
      const compared = sameAsComputed(parsed(site['snapshot.json']), tables);
      expect(compared.different).toEqual([]);
      expect(compared.same.length).toBeGreaterThan(5);
      const most = compared.same.reduce((a, b) => (b.value > a.value ? b : a));
      const tag = `<umkm-indicator src="snapshot.json" indicator="${most.indicator}" period="${most.period}"${most.region}></umkm-indicator>`;
      const embedded = {
        ...site,
        'situs-lain.html': strToU8(
          `<!doctype html><meta charset="utf-8"><script src="embed/pantau-umkm.js" defer></script>${tag}`,
        ),
      };
      const shown = await shownBy(embedded, {start: 'situs-lain.html', wait: 'umkm-indicator'});
      expect(shown.replace(/\s/g, ' ')).toContain(formatNumber(most.value, 'id'));
      expectNothingSent(studio);
      expect(studio.errors).toEqual([]);
    } finally {
      await studio.close();
      await studio.site.close();
    }
  });

  it(
    'gives the same figures whether WebAssembly is allowed or not',
    {timeout: 300_000},
    async () => {
      const files = [
        givenFile(join(root, 'examples', 'kabupaten-contoh', 'bantuan.csv')),
        ...['umkm.csv', 'program.csv', 'pantau.json'].map((name) =>
          givenFile(join(root, 'examples', 'kabupaten-contoh', name)),
        ),
      ];
      const made: unknown[] = [];
      for (const policy of [
        studioPolicy,
        studioPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
      ]) {
        const studio = await openStudio(browser, {policy});
        try {
          await give(studio.page, files);
          await read(studio.page);
          const site = await downloadSite(studio.page);
          made.push(Buffer.from(site['snapshot.json']).toString('base64'));
          const solver = studio.asked
            .map(({url}) => url.slice(studio.site.origin.length))
            .filter((path) => /solver|wasm/.test(path));
          made.push(solver);
        } finally {
          await studio.close();
          await studio.site.close();
        }
      }
      expect(made[2]).toBe(made[0]);
      expect([made[1], made[3]]).toEqual([['/solver.js'], ['/highs.wasm']]);
    },
  );
});
