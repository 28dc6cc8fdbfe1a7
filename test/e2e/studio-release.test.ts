import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {RevisionsFile} from '../../src/revision/index.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {openBrowser} from './page.js';
import {
  downloadSite,
  exampleFiles,
  give,
  givenFile,
  goTo,
  openStudio,
  read,
  root,
  studioPolicy,
} from './studio-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The solver as WebAssembly: what it gives without is tested elsewhere. */
const policy = studioPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const built = join(root, 'dist', 'examples', 'kabupaten-contoh', 'snapshot.json');

function parsed<Content>(bytes: Uint8Array): Content {
  return JSON.parse(new TextDecoder().decode(bytes)) as Content;
}

describe('the studio, for an office that has published before', () => {
  it(
    'takes the earlier release into account, and shows small areas as one',
    {timeout: 400_000},
    async () => {
      const studio = await openStudio(browser, {policy});
      const {page} = studio;
      try {
        const wanted = /^(?:umkm|bantuan|program)\.csv$|^pantau\.json$/;
        const files = exampleFiles('kabupaten-contoh').filter(({name}) => wanted.test(name));
        await give(page, [...files, givenFile(built)]);
        await read(page);
        await page.getByText(/dipakai sebagai rilis sebelumnya: Kabupaten Contoh/).waitFor();
        await goTo(page, 'Kerahasiaan');
        await page
          .getByText(/selisih kedua rilis tidak membuka angka yang disembunyikan/)
          .waitFor({timeout: 120_000});

        await page.getByText('Pilih wilayah yang digabung').click();
        const areas = page.locator('studio-merging .areas input');
        const before = await areas.count();
        const names = await page.locator('studio-merging .areas label').allInnerTexts();
        const [first, second] = names.map((name) => name.replace(/\s*\d+ angka.*$/, '').trim());
        await areas.nth(0).check();
        await areas.nth(1).check();
        await page.getByRole('button', {name: 'Gabungkan dan hitung ulang'}).click();
        await page.getByText('gabungan 2 wilayah').waitFor();
        await page.locator('.work').waitFor({state: 'detached', timeout: 120_000});

        const site = await downloadSite(page);
        const snapshot = parsed<Snapshot>(site['snapshot.json']);
        const labels = new Map(
          snapshot.link.item.flatMap(({dimension}) =>
            Object.entries(dimension.region?.category.label ?? {}),
          ),
        );
        const merged = `${first} dan ${second}`;
        const [code] = [...labels].find(([, label]) => label === merged)!;
        expect([...labels.values()]).not.toContain(first);
        expect([...labels.values()]).not.toContain(second);
        expect(Object.keys(site).filter((path) => /^areas\/.*\.html$/.test(path))).toHaveLength(
          before - 1,
        );
        expect(Object.keys(site)).toContain(`areas/${code}.html`);

        const earlier = parsed<Snapshot>(readFileSync(built));
        expect(snapshot.extension.revision?.previousAsOf).toBe(earlier.extension.asOf);
        const {releases} = parsed<RevisionsFile>(site['revisions.json']);
        expect(releases).toHaveLength(2);

        // Back, as the browser's own button goes: a step, and not away from the work.
        await page.goBack();
        await page.getByRole('heading', {level: 2, name: 'Kerahasiaan'}).waitFor();
        await page.getByRole('button', {name: /^Pisahkan lagi/}).click();
        await expect.poll(() => page.getByText('gabungan 2 wilayah').count()).toBe(0);
        expect(studio.errors).toEqual([]);
      } finally {
        await studio.close();
        await studio.site.close();
      }
    },
  );
});
