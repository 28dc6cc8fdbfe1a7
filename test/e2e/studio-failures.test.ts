import {closeSync, ftruncateSync, mkdtempSync, openSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openBrowser} from './page.js';
import {
  deepText,
  downloadSite,
  exampleFiles,
  give,
  givenFile,
  goTo,
  openStudio,
  read,
  root,
  type Given,
} from './studio-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const small = exampleFiles('pesisir-selatan');
const example = (name: string): Given =>
  givenFile(join(root, 'examples', 'kabupaten-contoh', name));

async function inStudio(
  options: Parameters<typeof openStudio>[1],
  act: (studio: Awaited<ReturnType<typeof openStudio>>) => Promise<void>,
): Promise<void> {
  const studio = await openStudio(browser, options);
  try {
    await act(studio);
    expect(studio.errors).toEqual([]);
  } finally {
    await studio.close();
    await studio.site.close();
  }
}

describe('the studio, when something goes wrong', () => {
  it('names a corrupt file among good ones and reads the others', async () => {
    await inStudio({}, async ({page}) => {
      const broken = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 7)]);
      const mimeType = 'application/octet-stream';
      await give(page, [...small, {name: 'rusak.xlsx', mimeType, buffer: broken}]);
      await read(page);
      await expect.poll(() => deepText(page)).toContain('angka terhitung · 2 baris diterima');
      const row = page.locator('studio-files li', {hasText: 'rusak.xlsx'});
      await row.getByText('Belum dikenali').waitFor();
      expect((await row.locator('.fault').first().innerText()).length).toBeGreaterThan(20);
      await goTo(page, 'Angka');
      await page.locator('umkm-dashboard').waitFor({timeout: 60_000});
    });
  });

  it('refuses a file of 500 MB before reading it, and keeps what is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'studio-'));
    const path = join(folder, 'seluruh-provinsi.csv');
    const file = openSync(path, 'w');
    ftruncateSync(file, 500 * 2 ** 20);
    closeSync(file);
    try {
      await inStudio({}, async ({page}) => {
        await give(page, small);
        await read(page);
        await give(page, [path]);
        await page.getByText('seluruh-provinsi.csv terlalu besar untuk peramban').waitFor();
        expect(await page.locator('studio-files .sheet').count()).toBe(1);
        await goTo(page, 'Angka');
        await page.locator('umkm-dashboard').waitFor({timeout: 60_000});
      });
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('says so where the browser has no Web Workers', async () => {
    const init = (): void => {
      Reflect.deleteProperty(globalThis, 'Worker');
    };
    await inStudio({init}, async ({page}) => {
      await give(page, small);
      await page.getByText('tidak dapat menjalankan pekerjaan di latar').waitFor();
      expect(await deepText(page)).toContain('umkm-per-skala.csv');
    });
  });

  it('makes its ZIP without CompressionStream', async () => {
    const init = (): void => {
      Reflect.deleteProperty(globalThis, 'CompressionStream');
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
    };
    await inStudio({init}, async ({page}) => {
      await give(page, small);
      await read(page);
      expect(Object.keys(await downloadSite(page))).toContain('snapshot.json');
    });
  });

  it('goes on where it was after the tab was closed half-way', async () => {
    await inStudio({}, async ({page, site}) => {
      await give(page, small);
      await read(page);
      await page.getByLabel('Simpan pekerjaan di peramban ini').check();
      await page.getByText(/Tersimpan pukul/).waitFor();
      await goTo(page, 'Angka');
      // Saved again because another step is shown; then closed while figures are computed.
      await page.waitForTimeout(1200);
      const next = await page.context().newPage();
      await page.close();
      await next.goto(`${site.origin}/index.html`);
      await next.getByText('Ada pekerjaan yang tersimpan').waitFor();
      await next.getByRole('button', {name: 'Lanjutkan'}).click();
      await next.locator('umkm-dashboard').waitFor({timeout: 60_000});
      expect(await deepText(next)).toContain('Kabupaten Pesisir Selatan');

      await next.getByRole('button', {name: 'Hapus simpanan'}).click();
      await next.getByText('Simpanan dihapus.').waitFor({state: 'attached'});
      const names = await next.evaluate(async () =>
        (await indexedDB.databases()).map((one) => one.name),
      );
      expect(names).toEqual([]);
    });
  });

  it('keeps the work open, and what was saved before, where there is no space', async () => {
    await inStudio({}, async ({page, site}) => {
      // Before the first saving: the browser remembers for a while how much was free.
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: site.origin,
        quotaSize: 200_000,
      });
      await give(page, small);
      await read(page);
      await page.getByLabel('Simpan pekerjaan di peramban ini').check();
      await page.getByText(/Tersimpan pukul/).waitFor();
      const filler = Buffer.from(`nama;nilai\n${'isi;1\n'.repeat(400_000)}`);
      await give(page, [{name: 'besar.csv', mimeType: 'text/csv', buffer: filler}]);
      await page.getByText('Ruang simpan di peramban ini habis').waitFor({timeout: 30_000});
      expect(await deepText(page)).toContain('besar.csv');

      const next = await page.context().newPage();
      await next.goto(`${site.origin}/index.html`);
      await next.getByText(/Disimpan .*, 1 berkas/).waitFor();
    });
  });

  it('cancels long work at once, and loses nothing', async () => {
    await inStudio({}, async ({page}) => {
      await give(page, [example('umkm.csv'), example('bantuan.csv'), example('pantau.json')]);
      await read(page);
      await goTo(page, 'Angka');
      await page.getByRole('button', {name: 'Batalkan'}).click();
      await page.getByText('Dibatalkan. Berkas dan pilihan Anda tetap ada.').waitFor();
      await goTo(page, 'Berkas');
      await expect.poll(() => deepText(page)).toContain('daftar usaha · 6.000 baris diterima');
      await page.getByRole('button', {name: 'Ulangi'}).click();
      await page.locator('.work').waitFor();
    });
  });

  it('takes a choice of a column back', async () => {
    await inStudio({}, async ({page}) => {
      await give(page, [example('program.csv')]);
      await read(page);
      await goTo(page, 'Kolom');
      const choice = page.getByRole('combobox', {name: /Penerima Manfaat/});
      await choice.selectOption('-');
      await page.getByRole('button', {name: /Urungkan pilihan kolom "Penerima Manfaat"/}).waitFor();
      await expect.poll(() => choice.inputValue()).toBe('-');
      await page.getByRole('button', {name: /Urungkan pilihan kolom/}).click();
      await expect.poll(() => choice.inputValue()).toBe('beneficiaries');
    });
  });

  it(
    'can be used with the keyboard alone, and gives screen readers no barrier',
    {timeout: 240_000},
    async () => {
      const axe = readFileSync(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      );
      await inStudio({}, async ({page}) => {
        await give(page, small);
        await read(page);
        const found: unknown[] = [];
        for (const name of ['Berkas', 'Kolom', 'Masalah', 'Angka', 'Kerahasiaan', 'Terbitkan']) {
          await page.getByRole('heading', {level: 2, name}).waitFor();
          if (name === 'Angka') await page.locator('umkm-dashboard').waitFor({timeout: 60_000});
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            const {axe: run} = globalThis as unknown as {
              axe: {
                run: (
                  context: unknown,
                ) => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
              };
            };
            const {violations: all} = await run.run({exclude: [['umkm-dashboard']]});
            return all.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
          });
          if (violations.length > 0) found.push([name, violations]);
          if (name === 'Terbitkan') break;
          const next = page.getByRole('button', {name: /^Lanjut:/});
          await next.focus();
          await page.keyboard.press('Enter');
          // The heading of the new step has the focus: reading goes on from there.
          await expect
            .poll(() =>
              page.evaluate(() => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return at?.tagName;
              }),
            )
            .toBe('H2');
        }
        expect(found).toEqual([]);
      });
    },
  );
});
