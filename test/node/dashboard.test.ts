import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildSnapshot, readTables, type Config, type Snapshot} from '../../src/index.js';
import {dashboardPage} from '../../src/node/dashboard.js';

async function snapshotOf(name: string): Promise<Snapshot> {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
  const {tables, input} = await readTables(sources, {config});
  return buildSnapshot(tables, {config, input});
}

/** Texts of the cells of each row, of all tables in order. */
function rowsOf(page: string): string[][] {
  return [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
      cell.replaceAll('\u00a0', ' ').trim(),
    ),
  );
}

describe('the dashboard page without script', () => {
  let contoh: Snapshot;
  beforeAll(async () => {
    contoh = await snapshotOf('kabupaten-contoh');
  }, 120_000);

  it('shows shares with what they were counted from, or why there is none', () => {
    const rows = rowsOf(dashboardPage(contoh, 'id'));
    expect(rows).toContainEqual(['Wilayah', '%', 'Pembilang', 'Penyebut']);
    expect(rows).toContainEqual(['Kabupaten Contoh', '41,7*', '1.289', '3.091']);
    expect(rows).toContainEqual(['Danau Lestari', 'disembunyikan']);
    expect(rows).toContainEqual(['Ombak Kecil', 'belum melapor']);
  });

  it('explains each sign it uses', () => {
    const page = dashboardPage(contoh, 'id');
    expect(page).toContain('* Angka sementara.');
    expect(page).toContain('Target 40%.');
    expect(page).toContain('Sejak 2021: Batas kelas berubah (PP 7/2021)');
  });

  it('leaves out businesses without an area where there are none', () => {
    expect(rowsOf(dashboardPage(contoh, 'id')).map(([name]) => name)).not.toContain(
      'Tidak diketahui',
    );
  });

  it('speaks of what is withheld only where something can be', async () => {
    const totals = await snapshotOf('pesisir-selatan');
    const said = 'Sebagian angka disembunyikan';
    expect(dashboardPage(contoh, 'id')).toContain(said);
    expect(dashboardPage(totals, 'id')).not.toContain(said);
    expect(rowsOf(dashboardPage(totals, 'id'))).toContainEqual([
      '2018',
      '± 6.800*',
      'tidak tersedia',
      'tidak tersedia',
      'tidak tersedia',
    ]);
  });

  it('follows the title with headings of the second level', () => {
    const levels = dashboardPage(contoh, 'en').match(/heading-level="\d"/g);
    expect(levels).toEqual(['heading-level="2"', 'heading-level="2"', 'heading-level="2"']);
    expect(dashboardPage(contoh, 'en')).toContain('The charts need JavaScript');
  });
});
