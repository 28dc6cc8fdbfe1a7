import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import JSONstat from 'jsonstat-toolkit';
import {beforeAll, describe, expect, it} from 'vitest';
import {
  auditSnapshot,
  buildSnapshot,
  cellsOf,
  compute,
  encodeSnapshot,
  findDataset,
  indicators,
  parseSnapshot,
  readTables,
} from '../src/index.js';
import type {Config, Dataset, Snapshot, Tables} from '../src/index.js';

interface Office {
  readonly tables: Tables;
  readonly config: Config;
  readonly snapshot: Snapshot;
}

async function office(name: string): Promise<Office> {
  const folder = fileURLToPath(new URL(`../examples/${name}/`, import.meta.url));
  const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort();
  const sources = files.map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(folder + file)),
  }));
  const {tables, input} = await readTables(sources, {config});
  return {tables, config, snapshot: await buildSnapshot(tables, {config, input})};
}

const sensitiveShares = new Set(
  indicators
    .filter(({sensitive, formulaKind}) => sensitive && formulaKind.kind === 'ratio')
    .map(({key}) => key),
);
const sensitive = (dataset: Dataset): boolean => sensitiveShares.has(dataset.extension.indicator);

describe('the snapshot of the invented kabupaten', () => {
  let contoh: Office;
  beforeAll(async () => {
    contoh = await office('kabupaten-contoh');
  }, 120_000);

  it('passes its own guard as text', () => {
    expect(parseSnapshot(JSON.stringify(contoh.snapshot))).toEqual(contoh.snapshot);
  });

  it('has the same bytes when it is built again', {timeout: 120_000}, async () => {
    const again = await office('kabupaten-contoh');
    expect(encodeSnapshot(again.snapshot)).toBe(encodeSnapshot(contoh.snapshot));
  });

  it('is read by another JSON-stat client with the same values', () => {
    const dataset = findDataset(contoh.snapshot, 'aid.coverage', ['region', 'period']) as Dataset;
    const collection = JSONstat(structuredClone(contoh.snapshot));
    expect(collection.class).toBe('collection');
    const read = JSONstat(structuredClone(dataset));
    expect(read.role.geo).toEqual(['region']);
    expect(read.role.time).toEqual(['period']);
    expect(read.role.metric).toEqual(['metric']);
    for (const cell of cellsOf(dataset)) {
      expect(read.Data({...cell.by, metric: 'value'}).value).toBe(cell.value);
    }
  });

  it('publishes what compute gives, save what is withheld', () => {
    const dataset = findDataset(contoh.snapshot, 'digital.any', ['region', 'period']) as Dataset;
    const {rows} = compute(contoh.tables, 'digital.any', {
      by: ['region'],
      totals: true,
      config: contoh.config,
    });
    for (const cell of cellsOf(dataset)) {
      if (cell.reason === 'suppressed') continue;
      const row = rows.find(({by}) => by.region === cell.by.region && by.period === cell.by.period);
      expect(cell.value).toBe(row?.value);
    }
  });

  it('publishes no small count of a sensitive share, and nothing of what is withheld', () => {
    const small = (n: number | null): boolean => n !== null && n > 0 && n < 5;
    let withheld = 0;
    for (const dataset of contoh.snapshot.link.item) {
      for (const cell of cellsOf(dataset)) {
        const {numerator, denominator, unknown} = cell;
        const rest =
          numerator === null || denominator === null || unknown === null
            ? null
            : denominator - numerator - unknown;
        if (sensitive(dataset)) {
          const place = `${dataset.extension.indicator} ${JSON.stringify(cell.by)}`;
          expect([numerator, rest].some(small), place).toBe(false);
        }
        if (cell.reason !== 'suppressed') continue;
        withheld++;
        expect(cell).toMatchObject({value: null, numerator: null, denominator: null});
        expect(cell.unknown).toBe(null);
        expect(Object.values(cell.extra).every((value) => value === null)).toBe(true);
      }
    }
    expect(withheld).toBeGreaterThan(100);
  });

  it('is safe against who reads all of it', {timeout: 120_000}, async () => {
    const audit = await auditSnapshot(contoh.snapshot);
    expect(audit).toMatchObject({safe: true, exact: [], narrow: [], small: [], open: []});
    expect(audit.contradictions).toBe(0);
    expect(audit.attacked).toBeGreaterThan(100);
  });

  it('holds every family', () => {
    const families = new Set(
      contoh.snapshot.link.item.map(({extension}) => extension.indicator.split('.')[0]),
    );
    expect([...families].sort()).toEqual(
      [
        ...['agency', 'aid', 'centre', 'digital', 'dq', 'growth'],
        ...['legality', 'mentoring', 'network', 'product', 'size'],
      ].sort(),
    );
    expect(gzipSync(encodeSnapshot(contoh.snapshot)).length).toBeLessThan(150_000);
  });

  it('never shows the threshold, an identifier or a person', () => {
    const texts = JSON.stringify(contoh.snapshot).match(/"[^"]*"/g) ?? [];
    const leaks = texts.filter((text) =>
      /threshold|sensitive|"plain"|^"[^"]*\d{12}|Usaha \d{3}/.test(text),
    );
    expect(leaks.filter((text) => !/^"[0-9a-f]{64}"$/.test(text))).toEqual([]);
  });

  it('names the area that has not reported, and says that all is invented', () => {
    const {reporting, notice} = contoh.snapshot.extension;
    expect(reporting?.areas).toHaveLength(18);
    expect(reporting?.areas.filter(({reported}) => !reported).map(({label}) => label)).toEqual([
      'Ombak Kecil',
    ]);
    expect(notice?.id).toMatch(/rekaan/);
  });

  it('says where the law broke the series by class', () => {
    const dataset = findDataset(contoh.snapshot, 'size.class', [
      'region',
      'period',
      'size_class',
    ]) as Dataset;
    expect(dataset.extension.breaks?.map(({period}) => period)).toEqual(['2021']);
  });
});

describe('the snapshot of Pesisir Selatan', () => {
  it('has the published figures, the provisional sign and no class of 2018', async () => {
    const {snapshot} = await office('pesisir-selatan');
    const counts = findDataset(snapshot, 'size.class', [
      'region',
      'period',
      'size_class',
    ]) as Dataset;
    const value = (period: string, size_class: string) =>
      cellsOf(counts).find(({by}) => by.period === period && by.size_class === size_class);
    expect(['total', 'mikro', 'kecil', 'menengah'].map((id) => value('2017', id)?.value)).toEqual([
      5770, 3504, 2160, 106,
    ]);
    expect(value('2018', 'total')).toMatchObject({value: 6800, flags: ['E', 'P']});
    expect(value('2018', 'mikro')).toMatchObject({value: null, reason: 'missing_input'});
    const growth = findDataset(snapshot, 'growth.yoy', [
      'region',
      'period',
      'size_class',
    ]) as Dataset;
    expect(cellsOf(growth)[0].value).toBeCloseTo(17.8509532062, 6);
  });
});

it('refuses to publish nothing', async () => {
  await expect(buildSnapshot({})).rejects.toThrow('SNAPSHOT_EMPTY');
});
