import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {afterAll, beforeAll, describe, expect, it} from 'vitest';

import {parseConfig} from '../src/schema/config.js';
import {tableNames} from '../src/data/table.js';
import {readTables} from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/kabupaten-contoh');
const years = [2019, 2020, 2021, 2022, 2023, 2024];
const tableOf: Readonly<Record<string, string>> = {
  'anggaran.csv': 'budget',
  'anggota-kelompok.csv': 'membership',
  'bantuan.csv': 'aid',
  'kerja-sama.csv': 'agreement',
  'layanan-pusat.csv': 'service',
  'omzet.csv': 'observation',
  'pelatihan.csv': 'training',
  'pendampingan.csv': 'mentoring',
  'perizinan.csv': 'licence',
  'pesanan.csv': 'order',
  'produk-desa.csv': 'product',
  'program.csv': 'programme',
  'temu-bisnis.csv': 'matching',
  'umkm.csv': 'registry',
  'wirausaha.csv': 'reported',
};
const businessId = /^9901(0[1-9]|1[0-8])\d{6}$/;

describe('examples/kabupaten-contoh', () => {
  let again: string;

  beforeAll(() => {
    again = mkdtempSync(join(tmpdir(), 'kabupaten-contoh-'));
    const script = join(root, 'scripts/generate-kabupaten-contoh.mjs');
    execFileSync(process.execPath, [script, '--out', again]);
  });

  afterAll(() => {
    rmSync(again, {recursive: true, force: true});
  });

  it('is, byte for byte, what its generator writes', () => {
    expect(readdirSync(example).sort()).toEqual(readdirSync(again).sort());
    for (const name of readdirSync(again)) {
      const same = readFileSync(join(example, name)).equals(readFileSync(join(again, name)));
      expect(same, `${name}: run scripts/generate-kabupaten-contoh.mjs again`).toBe(true);
    }
  });

  it('stays small enough to clone', () => {
    const bytes = readdirSync(example).reduce(
      (sum, name) => sum + statSync(join(example, name)).size,
      0,
    );
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('has 6,000 businesses in 18 kecamatan', () => {
    const rows = rowsOf('umkm.csv').filter(([id]) => businessId.test(id));
    expect(new Set(rows.map(([id]) => id)).size).toBe(6000);
    const codes = new Set(rows.map((row) => row[2]));
    expect(codes.size).toBe(18);
    expect([...codes].sort()).toEqual(areas().map(({code}) => code));
  });

  it('observes every year from 2019 to 2024', () => {
    const files = readdirSync(example).filter((name) => name.startsWith('omzet-'));
    expect(files.sort()).toEqual(years.map((year) => `omzet-${year}.csv`));
    for (const year of years) {
      const found = rowsOf(`omzet-${year}.csv`).filter(([id]) => businessId.test(id));
      expect(new Set(found.map((row) => row[1]))).toEqual(new Set([String(year)]));
      expect(found.length).toBeGreaterThan(4000);
    }
  });

  it('has one kecamatan that sent nothing for 2024', () => {
    const reported = (year: number) =>
      new Set(
        rowsOf(`omzet-${year}.csv`).flatMap(([id]) =>
          businessId.test(id) ? [id.slice(0, 6)] : [],
        ),
      );
    const silent = areas().filter(({code}) => !reported(2024).has(code.replaceAll('.', '')));
    expect(silent.map(({name}) => name)).toEqual(['Ombak Kecil']);
    expect(reported(2023).size).toBe(18);
  });

  it('grows by 3 to 6 % a year, but for the dip of 2020', () => {
    const active = years.map(
      (year) => rowsOf(`omzet-${year}.csv`).filter((row) => /^aktif$/i.test(row[2])).length,
    );
    const growth = active.slice(1).map((count, i) => 100 * (count / active[i] - 1));
    expect(growth[0]).toBeLessThan(0);
    for (const rate of growth.slice(1)) {
      expect(rate).toBeGreaterThan(3);
      expect(rate).toBeLessThan(6);
    }
  });

  it('has a few dozen mistakes as offices make them', () => {
    const all = readdirSync(example)
      .map((name) => textOf(name))
      .join('\n');
    const count = (pattern: RegExp) => all.match(pattern)?.length ?? 0;
    expect(count(/31\/02\/2023/g)).toBe(2);
    expect(count(/Rp 1,250\.000/g)).toBeGreaterThanOrEqual(6);
    expect(count(/\d,\d+E\+\d\d/g)).toBeGreaterThanOrEqual(5);
    expect(count(/JUMLAH/g)).toBeGreaterThanOrEqual(3);
    expect(count(/Pebruari|Nopember/g)).toBeGreaterThan(5);
    expect(count(/9901(?:99|0199|0399)\d+/g)).toBeGreaterThan(3);
  });

  it('holds no number that could be a NIK, and no owner or telephone', () => {
    for (const name of readdirSync(example)) {
      expect(textOf(name), name).not.toMatch(/\d{16}/);
      expect(textOf(name), name).not.toMatch(
        /nama pemilik|\bnik\b|telepon|no[ _.]?hp|(?:\+62|\b08)\d{8}/i,
      );
    }
  });

  it('is read whole: every business, no total taken for one', async () => {
    const names = readdirSync(example).filter((name) => name.endsWith('.csv'));
    const sources = names.map((name) => ({name, bytes: readFileSync(join(example, name))}));
    const {tables, input} = await readTables(sources);
    expect(input.map(({file, table}) => [file, table])).toEqual(
      names.map((name) => [name, tableOf[name.replace(/-\d{4}/, '')]]),
    );
    expect(Object.keys(tables).sort()).toEqual([...tableNames].sort());
    expect(tables.registry?.length).toBe(6000);
    const setAside = input.filter((one) => one.setAside > 0).map(({file}) => file);
    expect(setAside).toEqual(['bantuan.csv', 'omzet-2020.csv', 'umkm.csv']);
    for (const {file, read, accepted, refused, setAside: apart} of input) {
      expect(accepted + refused + apart, file).toBe(read);
      expect(accepted / read, file).toBeGreaterThan(0.99);
    }
  });

  it('is linked whole, but for the slips in the lists that grew over years', async () => {
    const names = readdirSync(example).filter((name) => name.endsWith('.csv'));
    const sources = names.map((name) => ({name, bytes: readFileSync(join(example, name))}));
    const {links, diagnostics} = await readTables(sources, {
      config: parseConfig(textOf('pantau.json')),
    });
    const grown = /^(?:bantuan|omzet-\d{4}|pendampingan|umkm)\.csv$/;
    expect(diagnostics.filter(({file}) => !grown.test(file))).toEqual([]);
    const open = links.tables.filter(({unresolved}) => unresolved > 0).map(({table}) => table);
    expect(open.sort()).toEqual(['aid', 'mentoring', 'observation']);
  });

  it('says that it is invented', () => {
    expect(textOf('pantau.json')).toMatch(/Data rekaan/);
    expect(textOf('umkm.csv').slice(0, 200)).toMatch(/rekaan/i);
  });
});

describe('examples/pesisir-selatan', () => {
  const bytes = readFileSync(join(root, 'examples/pesisir-selatan/umkm-per-skala.csv'));

  it('is written as Excel in Indonesia writes it', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[4]).toBe('2017;3.504;2.160;106;5.770;');
    expect(lines[5]).toMatch(/^2018;;;;± 6\.800;angka sementara/);
  });
});

function textOf(name: string): string {
  return readFileSync(join(example, name), 'utf8');
}

function rowsOf(name: string): string[][] {
  return textOf(name)
    .split(/\r?\n/)
    .map((line) => line.split(';'));
}

function areas(): {code: string; name: string}[] {
  return (JSON.parse(textOf('pantau.json')) as {areas: {code: string; name: string}[]}).areas;
}
