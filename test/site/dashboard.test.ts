import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildSnapshot, readTables, type Config, type Snapshot} from '../../src/index.js';
import {dashboardPage} from '../../src/site/dashboard.js';
import {staticFigures} from '../../src/node/static-figures.js';
import {plannedFigures} from '../../src/snapshot/figures.js';
import type {Lang} from '../../src/text/words.js';

async function snapshotOf(name: string): Promise<Snapshot> {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
  const {tables, input} = await readTables(sources, {config});
  return buildSnapshot(tables, {config, input});
}

/** The page with its figures, as `build` writes it. */
async function pageOf(snapshot: Snapshot, lang: Lang): Promise<string> {
  return dashboardPage(snapshot, lang, {figures: await staticFigures(snapshot, lang)});
}

/** Texts of the cells of each row, of all tables in order. */
function rowsOf(page: string): string[][] {
  return [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell)),
  );
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0\u2060]+/g, ' ')
    .trim();
}

describe('the dashboard page without script', () => {
  let contoh: Snapshot;
  let page: string;
  beforeAll(async () => {
    contoh = await snapshotOf('kabupaten-contoh');
    page = await pageOf(contoh, 'id');
  }, 120_000);

  it('shows shares with what they were counted from, or why there is none', () => {
    const rows = rowsOf(page).map((row) => row.join(' | '));
    expect(rows).toContainEqual(
      expect.stringMatching(/^Kabupaten( Contoh)? \| 41,7.* 1\.289 \| 3\.091/),
    );
    expect(rows).toContainEqual(expect.stringMatching(/^Danau Lestari \|.*disembunyikan/));
    expect(rows).toContainEqual(expect.stringMatching(/^Ombak Kecil \|.*belum melapor/));
  });

  it('explains each sign it uses', () => {
    const text = textOf(page);
    expect(text).toContain('* angka sementara.');
    expect(text).toContain('Sejak 2021: Batas kelas berubah (PP 7/2021)');
  });

  it('has every planned figure once, and its numbers above', () => {
    const {numbers, groups} = plannedFigures(contoh);
    const known = new Set(readdirSync(new URL('../../widgets/define/', import.meta.url)));
    const planned = groups.flatMap(({figures}) => figures);
    for (const {element, attributes} of planned.filter((one) => known.has(`${one.element}.ts`))) {
      const same = planned.filter((one) => one.element === element);
      expect(page.split(`<umkm-${element} `), element).toHaveLength(1 + same.length);
      const view = attributes?.view;
      if (view !== undefined) {
        expect(page).toMatch(new RegExp(`<umkm-${element} [^>]*view="${view}"`));
      }
    }
    expect(page.match(/<umkm-stat /g)).toHaveLength(numbers.length);
    // Whatever is written stands in a shadow root, and nothing still waits for data.
    expect(page).not.toContain('aria-busy="true"');
    expect(page.match(/<template shadowrootmode="open">/g)?.length).toBe(
      page.match(/ data-ssr>/g)?.length,
    );
  });

  it('asks for no style that a strict policy forbids', () => {
    expect(page).not.toMatch(/<style|\sstyle=|<script(?!\s+src)|\son[a-z]+=/);
    expect(page).toContain('<link rel="stylesheet" href="embed/pantau-umkm.css">');
  });

  it('can be sent in a few packets', () => {
    const {length} = gzipSync(page);
    expect(length).toBeGreaterThan(10_000);
    expect(length).toBeLessThan(150_000);
  });

  it('speaks of what is withheld only where something can be', async () => {
    const totals = await pageOf(await snapshotOf('pesisir-selatan'), 'id');
    const said = 'Sebagian angka disembunyikan';
    expect(page).toContain(said);
    expect(totals).not.toContain(said);
    const row = rowsOf(totals).find(([name]) => name.startsWith('2018')) ?? [];
    expect(row.join(' | ')).toContain('6.800');
    expect(row.join(' | ')).toContain('tidak tersedia');
  });

  it('follows the title with headings of the second level', async () => {
    const english = await pageOf(contoh, 'en');
    const levels = [...english.matchAll(/<h(\d)|aria-level="(\d)"/g)].map(([, a, b]) =>
      Number(a ?? b),
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(english).toContain('JavaScript is off in this browser');
  });
});
