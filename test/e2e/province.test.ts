import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {areasOf, writeKabupaten, writeProvince} from '../../bench/scale/province.mjs';
import {hashOf} from '../../src/node/manifest.js';
import {readSnapshot} from '../../src/node/read-snapshot.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'src', 'cli', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-province-'));
const [data, site] = [join(scratch, 'data'), join(scratch, 'site')];
const size = {kabupaten: 3, kecamatan: 9};

interface Stood {
  readonly hash: string;
  readonly mtime: number;
}

function build(out: string, ...before: readonly string[]): void {
  const [command, ...args] = [...before, process.execPath, cli, 'build', data, '--out', out];
  const {status, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  expect(status, stderr).toBe(0);
}

function filesIn(folder: string): Map<string, Stood> {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
  return new Map(
    paths.flatMap((path) => {
      const stat = statSync(join(folder, path));
      if (!stat.isFile()) return [];
      return [[path, {hash: hashOf(readFileSync(join(folder, path))), mtime: stat.mtimeMs}]];
    }),
  );
}

/** Paths that are new, gone, or were written again. */
function touched(before: ReadonlyMap<string, Stood>, after: ReadonlyMap<string, Stood>): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((path) => before.get(path)?.mtime !== after.get(path)?.mtime).sort();
}

beforeAll(() => {
  writeProvince(data, {...size, businesses: 2700});
  build(site);
}, 300_000);
afterAll(() => rmSync(scratch, {recursive: true}));

describe('the site of a provinsi', () => {
  it('has a page and data for each kabupaten, and a page for each kecamatan', async () => {
    const files = [...filesIn(site).keys()];
    for (const {code, kecamatan} of areasOf(size)) {
      expect(files).toContain(`areas/${code}.html`);
      const data = new RegExp(`^areas/${code}\\.[0-9a-f]{12}\\.json$`);
      expect(files.filter((path) => data.test(path))).toHaveLength(1);
      for (const one of kecamatan) {
        const page = readFileSync(join(site, 'areas', `${one.code}.html`), 'utf8');
        expect(page).toContain(`<h1>${one.name}</h1>`);
      }
    }
    const {link} = await readSnapshot(join(site, 'snapshot.json'));
    const [{dimension}] = link.item;
    expect(dimension.region.category.index).toHaveLength(1 + 3 + 9);
  });

  it('loads little at first: no page and no file of data is over 100 kB on its way', () => {
    const sizes = [...filesIn(site).keys()]
      .filter((path) => /^(?:index\.html|snapshot\.json|areas\/.*\.(?:html|json))$/.test(path))
      .map((path) => [gzipSync(readFileSync(join(site, path))).length, path] as const)
      .sort(([a], [b]) => b - a);
    expect(sizes.length).toBeGreaterThan(15);
    expect(sizes[0][0], sizes[0][1]).toBeLessThan(100_000);
  });

  it('has compressed files beside its own, which hold the same', async () => {
    const {gunzipSync, brotliDecompressSync} = await import('node:zlib');
    const files = [...filesIn(site).keys()];
    const zipped = files.filter((path) => path.endsWith('.gz'));
    expect(zipped).toContain('snapshot.json.gz');
    for (const path of zipped) {
      const own = readFileSync(join(site, path.slice(0, -3)));
      expect(gunzipSync(readFileSync(join(site, path))).equals(own), path).toBe(true);
      const brotli = readFileSync(join(site, `${path.slice(0, -3)}.br`));
      expect(brotliDecompressSync(brotli).equals(own), path).toBe(true);
    }
  });

  it('stands up to the audit, in all its parts', () => {
    const {status, stdout} = spawnSync(
      process.execPath,
      [cli, 'audit', join(site, 'snapshot.json'), '--format', 'json'],
      {encoding: 'utf8'},
    );
    expect(status).toBe(0);
    const audit = JSON.parse(stdout) as {safe: boolean; withheld: number; attacked: number};
    expect(audit.safe).toBe(true);
    expect(audit.withheld).toBeGreaterThan(20);
    expect(audit.attacked).toBeGreaterThan(20);
  });

  it('is the same whether one thread writes it or several', () => {
    const alone = join(scratch, 'alone');
    build(alone, 'taskset', '-c', '0');
    const hashes = (folder: string): unknown =>
      Object.fromEntries([...filesIn(folder)].map(([path, {hash}]) => [path, hash]));
    expect(hashes(alone)).toEqual(hashes(site));
  }, 300_000);

  it('is left as it is where nothing changed', () => {
    const before = filesIn(site);
    build(site);
    expect(touched(before, filesIn(site))).toEqual([]);
  }, 300_000);

  it('changes with one kabupaten in the files of that one and of the whole only', () => {
    const before = filesIn(site);
    const [, second] = areasOf(size);
    writeKabupaten(data, second, {perKecamatan: 310, seed: 7});
    build(site);
    const files = touched(before, filesIn(site));
    const areas = files.filter((path) => path.startsWith('areas/'));
    expect(areas).toContain(`areas/${second.code}.html`);
    expect(areas.filter((path) => !/^areas\/99(?:--|\.02\.)/.test(path))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'snapshot.json']));
    // The parts of before are gone.
    expect(areas.filter((path) => /^areas\/99\.02\.[0-9a-f]{12}\.json$/.test(path))).toHaveLength(
      2,
    );
  }, 300_000);
});
