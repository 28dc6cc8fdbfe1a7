import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import JSONstat from 'jsonstat-toolkit';
import {beforeAll, describe, expect, it} from 'vitest';
import {
  buildSnapshot,
  cellsOf,
  compute,
  findDataset,
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
  return {tables, config, snapshot: buildSnapshot(tables, {config, input})};
}

const sensitive = (dataset: Dataset): boolean =>
  /^(aid|digital)\./.test(dataset.extension.indicator);

describe('the snapshot of the invented kabupaten', () => {
  let contoh: Office;
  beforeAll(async () => {
    contoh = await office('kabupaten-contoh');
  });

  it('passes its own guard as text', () => {
    expect(parseSnapshot(JSON.stringify(contoh.snapshot))).toEqual(contoh.snapshot);
  });

  it('has the same bytes when it is built again', async () => {
    const again = await office('kabupaten-contoh');
    expect(JSON.stringify(again.snapshot)).toBe(JSON.stringify(contoh.snapshot));
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

  it('publishes no small count crossed with aid or digital status', () => {
    const small = (n: number | null): boolean => n !== null && n > 0 && n < 5;
    let withheld = 0;
    for (const dataset of contoh.snapshot.link.item.filter(sensitive)) {
      for (const cell of cellsOf(dataset)) {
        const others =
          cell.numerator === null || cell.denominator === null
            ? null
            : cell.denominator - cell.numerator;
        expect([cell.numerator, cell.denominator, cell.unknown, others].some(small)).toBe(false);
        if (cell.reason !== 'suppressed') continue;
        withheld++;
        expect(cell).toMatchObject({
          value: null,
          numerator: null,
          denominator: null,
          unknown: null,
        });
        expect(Object.values(cell.extra).every((value) => value === null)).toBe(true);
      }
    }
    expect(withheld).toBeGreaterThan(0);
    expect(contoh.snapshot.extension.disclosure.withheld).toBe(withheld);
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

it('refuses to publish nothing', () => {
  expect(() => buildSnapshot({})).toThrow('SNAPSHOT_EMPTY');
});
